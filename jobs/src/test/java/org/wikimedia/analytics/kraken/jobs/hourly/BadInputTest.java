package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;

/** Each mistake is one sentence and a status, and touches nothing that was published before. */
class BadInputTest {
  private static final String GOOD_HOUR = "2013-01-01T00:00:00";

  @TempDir private static Path shared;
  private static Path output;
  private static SortedMap<String, String> before;

  @TempDir private Path folder;
  private Path log;

  @BeforeAll
  static void publishSomething() throws IOException {
    output = shared.resolve("counts");
    Path good = SmallLog.write(shared.resolve("good.log"), SmallLog.A.at(GOOD_HOUR));
    assertThat(Hourly.run(good, output).status()).isZero();
    before = PublishedTree.everything(output);
  }

  @BeforeEach
  void write() throws IOException {
    log = SmallLog.write(folder.resolve("a.log"), SmallLog.A);
  }

  private static void assertRefused(KrakenRun run, int status, String sentence) throws IOException {
    assertThat(run.errors()).containsExactly("kraken: " + sentence);
    assertThat(run.status()).isEqualTo(status);
    assertThat(PublishedTree.everything(output)).isEqualTo(before);
  }

  /** The command line was wrong: the second line says where to read about it. */
  private static void assertWrong(KrakenRun run, String sentence) throws IOException {
    assertThat(run.errors()).containsExactly("kraken: " + sentence, "See: kraken help hourly");
    assertThat(run.status()).isEqualTo(2);
    assertThat(PublishedTree.everything(output)).isEqualTo(before);
  }

  @Test
  void aMissingPath() throws IOException {
    Path missing = folder.resolve("missing");
    assertRefused(Hourly.run(missing, output), 2, missing + " does not exist.");
  }

  @Test
  void aGlobWithoutAMatch() throws IOException {
    String glob = folder + "/*.gz";
    assertRefused(Hourly.run(glob, output), 2, glob + " matches nothing.");
  }

  @Test
  void aFolderWithoutLogs() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused(Hourly.run(empty, output), 2, empty + " holds no files to read.");
  }

  @Test
  void oneMissingPathAmongOthers() throws IOException {
    Path missing = folder.resolve("missing");
    assertRefused(Hourly.run(log + "," + missing, output), 2, missing + " does not exist.");
  }

  private Path truncated() throws IOException {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    Path file = folder.resolve("logs/b.log.gz");
    PackedLog.write(file, random);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    return file;
  }

  @Test
  void aTruncatedFile() throws IOException {
    Path file = truncated();
    SmallLog.write(folder.resolve("logs/a.log"), SmallLog.A);
    assertRefused(
        Hourly.run(folder.resolve("logs"), output, "--max-malformed-rate", "1"),
        1,
        file + " ends in the middle of its compressed data.");
  }

  @Test
  void aTruncatedFileLeavesNoOutputWhereThereWasNone() throws IOException {
    Path fresh = folder.resolve("fresh");
    assertThat(Hourly.run(truncated(), fresh).status()).isEqualTo(1);
    assertThat(fresh).doesNotExist();
  }

  @Test
  void aFileThatIsNotWhatItsNameSays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.gz"), "no gzip at all, but text");
    KrakenRun run = Hourly.run(file, output);
    assertThat(run.errors()).singleElement().asString().startsWith("kraken: " + file + " ");
    assertRefused(run, 1, run.errors().get(0).substring("kraken: ".length()));
  }

  @Test
  void aCompressionNobodyReads() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xz"), "x");
    assertRefused(
        Hourly.run(file, output),
        2,
        file + " cannot be read: logs are plain text, .gz, .bz2, .zst or .snappy.");
  }

  @Test
  void anUnknownDefinition() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--definitions", "webstatscolector"),
        2,
        "there is no definition 'webstatscolector'; there are pageview, webstatscollector,"
            + " all-sites, kraken, kraken-zero.");
  }

  @Test
  void anUnknownProduct() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--products", "pagecounts,views"),
        2,
        "there is no product 'views'; there are projectcounts, pagecounts, zero, countries,"
            + " sequence, pageview_hourly.");
  }

  @Test
  void anUnknownFormat() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--format", "xml"),
        2,
        "--format takes auto, tab, space, json or kraken, not 'xml'.");
  }

  @Test
  void namesThatStandTwiceOrAreEmpty() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--products", "sequence,sequence"),
        2,
        "--products names something twice: sequence,sequence.");
    assertRefused(
        Hourly.run(log, output, "--definitions", ",pageview"),
        2,
        "--definitions takes a list of names, separated by commas.");
  }

  @Test
  void anOutputThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");
    assertRefused(Hourly.run(log, file), 2, "--output takes a folder, and " + file + " is a file.");
    assertThat(file).hasContent("kept");
  }

  @Test
  void anUntilThatIsNotAfterFrom() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--from", "2013-02-28T22", "--until", "2013-02-28T22"),
        2,
        "--until 2013-02-28T22 is not after --from 2013-02-28T22.");
  }

  @Test
  void anHourThatIsNone() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--from", "2013-02-30T22"),
        2,
        "--from takes an hour in UTC like 2013-02-28T22, not '2013-02-30T22'.");
    assertRefused(
        Hourly.run(log, output, "--until", "2013-02-28"),
        2,
        "--until takes an hour in UTC like 2013-02-28T22, not '2013-02-28'.");
  }

  @Test
  void aRateThatIsNone() throws IOException {
    for (String rate : new String[] {"1.5", "-0.1", "NaN"}) {
      assertRefused(
          Hourly.run(log, output, "--max-malformed-rate", rate),
          2,
          "--max-malformed-rate takes a share from 0 to 1, not " + rate + ".");
    }
    assertWrong(
        Hourly.run(log, output, "--max-malformed-rate", "many"),
        "Invalid value for option '--max-malformed-rate': 'many' is not a double.");
  }

  @Test
  void noReducers() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--reducers", "0"),
        2,
        "--reducers takes a number from 1 on, not 0.");
  }

  @Test
  void settingsThatAreNone() throws IOException {
    assertRefused(
        Hourly.run(log, output, "-D", "kraken.input.splits=many"),
        2,
        "kraken.input.splits takes a whole number from -1 to 2147483647, not many.");
    assertRefused(
        Hourly.run(log, output, "-D", "kraken.hourly.table.bytes=much"),
        2,
        "kraken.hourly.table.bytes takes a number of bytes like 200m, 1 to 1g, not 'much'.");
    assertRefused(
        Hourly.run(log, output, "-D", "kraken.hourly.table.bytes=4g"),
        2,
        "kraken.hourly.table.bytes takes a number of bytes like 200m, 1 to 1g, not '4g'.");
    assertRefused(
        Hourly.run(log, output, "-D", "mapreduce.job.reduces=0"),
        2,
        "mapreduce.job.reduces takes a number from 1 on.");
  }

  @Test
  void missingAndUnknownOptions() throws IOException {
    assertWrong(
        KrakenRun.of("hourly", "--input", log.toString()),
        "Missing required option: '--output=DIR'.");
    assertWrong(Hourly.run(log, output, "--outptu", "x"), "Unknown options: '--outptu', 'x'.");
  }

  private Path data(String name, String content) throws IOException {
    Path file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, UTF_8);
    return folder.resolve("data");
  }

  @Test
  void aDataFileWithAMistakeIsNamedWithItsLine() throws IOException {
    Path data = data("definitions/mine.definition", "name mine\nrule a no-such-rule\n");
    KrakenRun run = Hourly.run(log, output, "--data", data.toString(), "--definitions", "mine");
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("kraken: definitions/mine.definition:");
    assertThat(run.status()).isEqualTo(2);
    assertThat(PublishedTree.everything(output)).isEqualTo(before);
  }

  @Test
  void aDataFileWithoutContent() throws IOException {
    Path data = data("internal-prefixes.txt", "# none\n");
    assertRefused(
        Hourly.run(log, output, "--data", data.toString()),
        2,
        "internal-prefixes.txt: holds nothing but comments.");
  }

  @Test
  void aDataFileThatNothingReads() throws IOException {
    Path data = data("project.tsv", "domain\tsuffix\tnames\nwikipedia.org\t-\t*\n");
    assertRefused(
        Hourly.run(log, output, "--data", data.toString()),
        2,
        "--data "
            + data
            + " holds project.tsv, which is no shipped data file and which neither carriers.tsv"
            + " nor a definition names.");
  }

  @Test
  void noDatabaseOfCountries() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--geo-db", ""), 2, "--geo-db takes a file, and '' is none.");
    Path none = folder.resolve("none.mmdb");
    assertRefused(
        Hourly.run(log, output, "--products", "sequence", "--geo-db", none.toString()),
        2,
        none + ": there is no such file.");
    assertRefused(
        Hourly.run(log, output, "--products", "projectcounts", "--geo-db", log.toString()),
        2,
        log + ": is no MaxMind DB, or a damaged one.");
  }

  @Test
  void anOutputThatIsNoPath() throws IOException {
    KrakenRun run = Hourly.run(log, Path.of("a:b"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("kraken: --output takes a folder, and 'a:b' is none: ");
  }

  @Test
  void inputOnAnUnknownFileSystem() throws IOException {
    KrakenRun run =
        KrakenRun.of("hourly", "--input", "nowhere://host/logs", "--output", output.toString());
    assertRefused(run, 2, "nowhere://host/logs is on no known file system.");
  }

  @Test
  void aDataFolderThatIsNone() throws IOException {
    assertRefused(
        Hourly.run(log, output, "--data", log.toString()),
        2,
        "--data takes a folder, and " + log + " is none.");
  }

  @Test
  void anOutputThatCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");
    KrakenRun run = Hourly.run(log, file.resolve("counts"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("kraken: --output takes a folder, and " + file + "/counts cannot be made: ");
    assertThat(file).hasContent("kept");
  }

  @Test
  void theTraceOfAnErrorIsShownWhenAskedForOnly() {
    KrakenRun run = Hourly.run(folder.resolve("missing"), output, "--debug");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors().get(0)).endsWith("missing does not exist.");
    assertThat(run.err()).contains("\tat org.wikimedia.analytics.kraken");
  }

  @Test
  void alsoThatOfAnErrorInATask() throws IOException {
    KrakenRun run = Hourly.run(truncated(), output, "--debug");
    assertThat(run.errors().get(0)).endsWith("b.log.gz ends in the middle of its compressed data.");
    assertThat(run.err()).contains("\tat org.wikimedia.analytics.kraken.jobs.input.GzipStream");
  }

  @Test
  void dataOfTheUsersOwnReplacesWhatIsShipped() throws IOException {
    Path data = data("internal-prefixes.txt", "192.0.2.\n");
    Path counts = folder.resolve("counts");
    KrakenRun run = Hourly.run(log, counts, "--data", data.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(PublishedTree.published(counts))
        .hasEntrySatisfying(
            "webstatscollector/projectcounts/2013/2013-02/projectcounts-20130228-230000",
            file -> assertThat(file).isEmpty());
    assertThat(Collections.max(PublishedTree.everything(output).keySet()))
        .isEqualTo(Collections.max(before.keySet()));
  }
}
