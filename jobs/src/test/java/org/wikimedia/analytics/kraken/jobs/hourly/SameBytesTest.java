package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.input.PackedLog;
import org.wikimedia.analytics.kraken.jobs.lines.LineAccounts;
import org.wikimedia.analytics.kraken.jobs.product.Products;

/** The same lines give the same files, however they are stored and worked on. */
class SameBytesTest {
  private static final int LINES = 20_000;
  private static final String[] ALL = {"--products", String.join(",", Products.names())};

  @TempDir private static Path folder;
  private static byte[] lines;
  private static Path log;
  private static SortedMap<String, String> expected;

  @TempDir private Path output;

  @BeforeAll
  static void countOnce() throws IOException {
    lines = SampledLog.bytes(folder, "tab", LINES, "0.004");
    log = PackedLog.write(folder.resolve("one/sample.log"), lines);
    Path counts = folder.resolve("counts");
    assertDone(Hourly.run(log, counts, all("-D", "kraken.input.splits=1", "--reducers", "1")));
    expected = PublishedTree.published(counts);
    assertThat(expected).hasSize(3 * (2 * 5 + 1 + 1));
  }

  private static String[] all(String... options) {
    return Stream.concat(Stream.of(ALL), Stream.of(options)).toArray(String[]::new);
  }

  private static void assertDone(KrakenRun run) {
    assertThat(run.status()).as(run.err()).isZero();
  }

  private void assertSame(Path input, String... options) throws IOException {
    assertDone(Hourly.run(input, output.resolve("counts"), all(options)));
    assertThat(PublishedTree.published(output.resolve("counts"))).isEqualTo(expected);
  }

  /** Lines dealt to files in turn, each a third at most of the whole. */
  private Path files(String... names) throws IOException {
    int from = 0;
    for (int i = 0; i < names.length; i++) {
      int to =
          i == names.length - 1 ? lines.length : lineEnd(lines.length / names.length * (i + 1));
      PackedLog.write(
          output.resolve("logs").resolve(names[i]), Arrays.copyOfRange(lines, from, to));
      from = to;
    }
    return output.resolve("logs");
  }

  private static int lineEnd(int near) {
    int end = near;
    while (lines[end - 1] != '\n') {
      end++;
    }
    return end;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 5", "7 1", "7 5"})
  void whateverTheMappersAndReducers(String numbers) throws IOException {
    String[] number = numbers.split(" ");
    assertSame(
        log,
        "-D",
        "kraken.input.splits=" + number[0],
        "-D",
        "kraken.input.split.min.bytes=1",
        "--reducers",
        number[1]);
  }

  @Test
  void withTablesThatAreFullAllTheTime() throws IOException {
    assertSame(log, "-D", "kraken.hourly.table.bytes=20k", "-D", "kraken.input.block.bytes=128k");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".zst", ".snappy"})
  void whateverTheCompression(String extension) throws IOException {
    assertSame(files("sample.log" + extension));
  }

  @Test
  void inManyFilesOfEveryKind() throws IOException {
    assertSame(
        files("b.log", "a/a.log.gz", "a/b.log.bz2", "c/d/e.zst", "c.snappy", "a/c.log", "z.gz"));
  }

  @Test
  void inOneRunOrHourByHour() throws IOException {
    for (String hour : List.of("2013-02-28T22", "2013-02-28T23", "2013-03-01T00")) {
      String until = hour.equals("2013-03-01T00") ? "2013-03-01T01" : nextOf(hour);
      assertDone(Hourly.run(log, output.resolve("counts"), all("--from", hour, "--until", until)));
    }
    assertThat(PublishedTree.published(output.resolve("counts"))).isEqualTo(expected);
  }

  private static String nextOf(String hour) {
    return hour.equals("2013-02-28T22") ? "2013-02-28T23" : "2013-03-01T00";
  }

  @Test
  void inOneRunOrProductByProduct() throws IOException {
    for (String product : Products.names()) {
      assertDone(Hourly.run(log, output.resolve("counts"), "--products", product));
    }
    assertThat(PublishedTree.published(output.resolve("counts"))).isEqualTo(expected);
  }

  @Test
  void twoRunsOverOneAnother() throws IOException {
    assertSame(log);
    assertSame(log, "--overwrite");
  }

  /** That what the tests above ask for really happens: spills, and work for the combiner. */
  @Test
  void spilledTablesAreCombined() throws Exception {
    HourlyOptions options =
        new HourlyOptions(
            List.of(log.toString()),
            output.toString(),
            null,
            null,
            "auto",
            List.of("pageview", "webstatscollector"),
            Products.names(),
            1,
            false,
            false,
            2,
            null,
            null);
    Configuration configuration = new Configuration();
    HourlyJob.configure(configuration, options, DataFiles.shipped());
    HourlySettings.TABLE_BYTES.set(configuration, "20k");
    configuration.set("kraken.input.block.bytes", "128k");
    configuration.setInt("mapreduce.task.io.sort.mb", 1);
    configuration.setInt("mapreduce.map.combine.minspills", 1);
    configuration.set("hadoop.tmp.dir", output.resolve("scratch").toString());
    Path staged = output.resolve("staged");
    Job job =
        HourlyJob.create(
            configuration, options, "test", new org.apache.hadoop.fs.Path(staged.toUri()));
    assertThat(job.waitForCompletion(false)).isTrue();
    Counters counters = job.getCounters();
    assertThat(counters.findCounter(LineAccounts.GROUP, LineCounters.SPILLS).getValue())
        .isGreaterThan(20);
    assertThat(counters.findCounter(TaskCounter.SPILLED_RECORDS).getValue()).isPositive();
    assertThat(counters.findCounter(TaskCounter.COMBINE_OUTPUT_RECORDS).getValue())
        .isPositive()
        .isLessThan(counters.findCounter(TaskCounter.COMBINE_INPUT_RECORDS).getValue() / 2);
    assertStagedCounts(PublishedTree.published(staged));
  }

  private static void assertStagedCounts(SortedMap<String, String> staged) {
    assertThat(staged.keySet()).contains("totals.tsv");
    staged.remove("totals.tsv");
    staged.keySet().removeIf(name -> name.endsWith(".crc"));
    assertThat(expected).containsAllEntriesOf(staged);
    assertThat(staged).hasSize(3 * (2 * 5 + 1));
  }
}
