package org.wikimedia.analytics.kraken.jobs.hourly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wikimedia.analytics.kraken.jobs.hourly.SmallLog.A;
import static org.wikimedia.analytics.kraken.jobs.hourly.SmallLog.B;
import static org.wikimedia.analytics.kraken.jobs.hourly.SmallLog.LATER;
import static org.wikimedia.analytics.kraken.jobs.hourly.SmallLog.PICTURE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;

class PublicationTest {
  private static final String MARKER = "hours/2013/2013-02/hour-20130228-230000.json";
  private static final String PROJECTS =
      "webstatscollector/projectcounts/2013/2013-02/projectcounts-20130228-230000";
  private static final String PAGES =
      "webstatscollector/pagecounts/2013/2013-02/pagecounts-20130228-230000.gz";
  private static final String ZERO = "webstatscollector/zero/2013/2013-02/zero-20130228-230000.tsv";
  private static final String COUNTRIES =
      "webstatscollector/countries/2013/2013-02/countries-20130228-230000.tsv";
  private static final String SEQUENCE = "sequence/2013/2013-02/sequence-20130228-230000.tsv";

  @TempDir private Path folder;
  private Path log;
  private Path output;

  @BeforeEach
  void name() {
    log = folder.resolve("a.log");
    output = folder.resolve("counts");
  }

  private KrakenRun run(String... options) {
    String[] all =
        Stream.concat(Stream.of("--definitions", "webstatscollector"), Stream.of(options))
            .toArray(String[]::new);
    return Hourly.run(log, output, all);
  }

  private void done(String... options) {
    KrakenRun run = run(options);
    assertThat(run.status()).as(run.err()).isZero();
  }

  private SortedMap<String, String> everything() throws IOException {
    return PublishedTree.everything(output);
  }

  private List<String> complete() throws IOException {
    JsonNode marker = new ObjectMapper().readTree(output.resolve(MARKER).toFile());
    return marker
        .path("complete")
        .valueStream()
        .map(pair -> pair.path("definition").asText("") + "/" + pair.path("product").asText())
        .toList();
  }

  private JsonNode runFile() throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("runs"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return new ObjectMapper().readTree(all.get(0).toFile());
    }
  }

  @Test
  void anHourHasItsFilesAndAMarkerOfWhatIsComplete() throws IOException {
    SmallLog.write(log, A, B, A.from("cp1001", 4));
    done();
    assertThat(PublishedTree.published(output))
        .containsOnlyKeys(MARKER, PROJECTS, PAGES, ZERO, COUNTRIES, SEQUENCE)
        .containsEntry(PROJECTS, "en - 3 300\n")
        .containsEntry(PAGES, "en A 2 200\nen B 1 100\n");
    assertThat(PublishedTree.published(output).get(SEQUENCE))
        .endsWith("\n2013-02-28T22\tcp1001\t1\t4\t3\t4\t2\t1\t50.00000000\n");
    assertThat(complete())
        .containsExactly(
            "/sequence",
            "webstatscollector/countries",
            "webstatscollector/pagecounts",
            "webstatscollector/projectcounts",
            "webstatscollector/zero");
  }

  @Test
  void nothingOfTheWorkIsLeftBehind() throws IOException {
    SmallLog.write(log, A);
    done();
    assertThat(everything().keySet())
        .noneMatch(name -> name.matches(".*(\\.crc|_SUCCESS|part-.*|\\.kraken.*|_temporary)"));
    assertThat(everything().keySet()).noneMatch(name -> name.contains("totals"));
  }

  @Test
  void aSecondRunIsRefusedAndChangesNothing() throws IOException {
    SmallLog.write(log, A);
    done();
    SortedMap<String, String> before = everything();
    SmallLog.write(log, A, B);
    KrakenRun second = run();
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.errors())
        .containsExactly(
            "kraken: hour 2013-02-28T22 is complete already for sequence; --overwrite replaces it.");
    assertThat(everything()).isEqualTo(before);
    assertThat(run("--from", "2013-02-28T22", "--until", "2013-02-28T23").errors())
        .isEqualTo(second.errors());
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aRunIsRefusedAsAWholeWhenOneOfItsHoursIsComplete() throws IOException {
    SmallLog.write(log, LATER);
    done();
    SortedMap<String, String> before = everything();
    SmallLog.write(log, A, LATER);
    assertThat(run().status()).isEqualTo(2);
    assertThat(everything()).isEqualTo(before);
    assertThat(run("--until", "2013-02-28T23").status()).isZero();
  }

  @Test
  void anotherProductOfTheHourIsAdded() throws IOException {
    SmallLog.write(log, A);
    done("--products", "projectcounts");
    assertThat(complete()).containsExactly("webstatscollector/projectcounts");
    done("--products", "pagecounts,countries,zero,sequence");
    assertThat(complete()).hasSize(5);
    assertThat(PublishedTree.published(output))
        .containsOnlyKeys(MARKER, PROJECTS, PAGES, ZERO, COUNTRIES, SEQUENCE);
    assertThat(run("--products", "pagecounts").errors())
        .singleElement()
        .asString()
        .contains("complete already for webstatscollector/pagecounts;");
  }

  @Test
  void anotherDefinitionOfTheHourIsAddedBesideTheFirst() throws IOException {
    SmallLog.write(log, A);
    done("--products", "projectcounts");
    KrakenRun other =
        Hourly.run(log, output, "--definitions", "all-sites", "--products", "projectcounts");
    assertThat(other.status()).isZero();
    JsonNode definitions =
        new ObjectMapper().readTree(output.resolve(MARKER).toFile()).path("definitions");
    assertThat(definitions.fieldNames())
        .toIterable()
        .containsExactly("all-sites", "webstatscollector");
    assertThat(definitions.path("webstatscollector").path("counted").asInt()).isEqualTo(1);
  }

  @Test
  void overwriteReplacesTheHour() throws IOException {
    SmallLog.write(log, A, B);
    done();
    SmallLog.write(log, B);
    done("--overwrite");
    assertThat(PublishedTree.published(output))
        .containsEntry(PAGES, "en B 1 100\n")
        .containsEntry(PROJECTS, "en - 1 100\n");
    assertThat(complete()).hasSize(5);
  }

  @Test
  void overwriteLeavesWhatWasNotAskedFor() throws IOException {
    SmallLog.write(log, A);
    done();
    SmallLog.write(log, B);
    done("--overwrite", "--products", "pagecounts");
    assertThat(PublishedTree.published(output))
        .containsEntry(PAGES, "en B 1 100\n")
        .containsEntry(PROJECTS, "en - 1 100\n");
    assertThat(complete()).hasSize(5);
  }

  /** A file that cannot be replaced stops the run in the middle of an hour. */
  @Test
  void whileFilesAreReplacedTheMarkerDoesNotCallThemComplete() throws IOException {
    SmallLog.write(log, A);
    done();
    Files.delete(output.resolve(PAGES));
    Files.createDirectories(output.resolve(PAGES).resolve("in the way"));
    KrakenRun run = run("--overwrite", "--products", "projectcounts,pagecounts");
    assertThat(run.status()).isEqualTo(1);
    assertThat(complete())
        .containsExactly("/sequence", "webstatscollector/countries", "webstatscollector/zero");
    Files.delete(output.resolve(PAGES).resolve("in the way"));
    Files.delete(output.resolve(PAGES));
    done("--products", "projectcounts,pagecounts");
    assertThat(complete()).hasSize(5);
  }

  @Test
  void anHourWithoutACountedLineHasEmptyFilesAndAMarker() throws IOException {
    SmallLog.write(log, PICTURE.from("cp1001", "-"));
    done();
    assertThat(PublishedTree.published(output))
        .containsEntry(PROJECTS, "")
        .containsEntry(PAGES, "")
        .containsEntry(COUNTRIES, "hour\tcountry\tlanguage\tproject\tsite\tviews\tbytes\n")
        .containsEntry(
            SEQUENCE, "hour\thost\tmin\tmax\tactual\texpected\tlost\tduplicate\tpercent_lost\n");
    assertThat(complete()).hasSize(5);
  }

  @Test
  void anHourWithoutAParsedLineHasNothing() throws IOException {
    SmallLog.write(log, List.of(A.tab(), "2013-02-28T23:00:00"));
    done("--max-malformed-rate", "1");
    assertThat(PublishedTree.published(output))
        .containsOnlyKeys(MARKER, PROJECTS, PAGES, ZERO, COUNTRIES, SEQUENCE);
  }

  @Test
  void tooManyMalformedLinesPublishNoHourButKeepQuarantineAndRunFile() throws IOException {
    SmallLog.write(log, List.of(A.tab(), "no request", A.tab(), A.tab()));
    KrakenRun run = run("--max-malformed-rate", "0.2");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errors())
        .containsExactly(
            "kraken: 1 of 4 lines are malformed (25.00 %), more than --max-malformed-rate 0.2"
                + " allows; no hour was published.");
    assertThat(PublishedTree.published(output)).isEmpty();
    assertThat(quarantined()).containsExactly("few-fields\tno request\n");
    assertThat(runFile().path("read").asInt()).isEqualTo(4);
    assertThat(runFile().path("hours")).isEmpty();
  }

  @Test
  void aCompleteHourIsRefusedWhateverElseIsWrong() throws IOException {
    SmallLog.write(log, List.of(A.tab()));
    done();
    SortedMap<String, String> before = PublishedTree.everything(output);
    SmallLog.write(log, List.of(A.tab(), "no request"));
    KrakenRun run = run("--max-malformed-rate", "0.2");
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(PublishedTree.everything(output)).isEqualTo(before);
  }

  @Test
  void asManyMalformedLinesAsAllowedAreNoReasonToRefuse() throws IOException {
    SmallLog.write(log, List.of(A.tab(), "no request", A.tab(), A.tab()));
    done("--max-malformed-rate", "0.25");
    assertThat(PublishedTree.published(output)).containsEntry(PROJECTS, "en - 3 300\n");
    assertThat(quarantined()).containsExactly("few-fields\tno request\n");
  }

  private List<String> quarantined() throws IOException {
    try (Stream<Path> runs = Files.list(output.resolve("quarantine"))) {
      Path ofRun = runs.findFirst().orElseThrow();
      assertOwnerOnly(ofRun.getParent());
      assertOwnerOnly(ofRun);
      assertThat(Files.exists(output.resolve("runs/" + ofRun.getFileName() + ".json"))).isTrue();
      try (Stream<Path> files = Files.list(ofRun)) {
        return files
            .peek(file -> assertThat(file.getFileName().toString()).matches("part-.*\\.gz"))
            .map(PublishedTree::text)
            .toList();
      }
    }
  }

  private static void assertOwnerOnly(Path path) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwx------");
  }

  @Test
  void aLineBeyondMeasureIsQuarantinedWhole() throws IOException {
    String longLine = "x".repeat(300_000) + "y";
    SmallLog.write(log, List.of(A.tab(), longLine, A.tab()));
    done("--max-malformed-rate", "1", "-D", "kraken.input.block.bytes=128k");
    assertThat(quarantined()).containsExactly("long-line\t" + longLine + "\n");
    assertThat(runFile().path("malformed").path("long-line").asInt()).isEqualTo(1);
  }

  @Test
  void withoutMalformedLinesThereIsNoQuarantine() throws IOException {
    SmallLog.write(log, A);
    done();
    assertThat(output.resolve("quarantine")).doesNotExist();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    SmallLog.write(log, List.of(A.tab(), "no request"));
    KrakenRun run = run("--dry-run", "--max-malformed-rate", "1");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("webstatscollector", "would be published");
    assertThat(output).doesNotExist();
    assertThat(run("--dry-run").status()).isEqualTo(3);
    assertThat(output).doesNotExist();
  }

  @Test
  void anEmptyLogIsDoneAndPublishesNothing() throws IOException {
    SmallLog.write(log);
    KrakenRun run = run();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("The input holds no lines; nothing was published.");
    assertThat(PublishedTree.published(output)).isEmpty();
  }

  @Test
  void fromAndUntilAreHalfOpenAndWhatIsOutsideIsNamed() throws IOException {
    SmallLog.write(log, A.at("2013-02-28T21:59:59"), A, A.at("2013-02-28T22:59:59"), LATER, LATER);
    done("--from", "2013-02-28T22", "--until", "2013-02-28T23");
    assertThat(PublishedTree.published(output))
        .containsOnlyKeys(MARKER, PROJECTS, PAGES, ZERO, COUNTRIES, SEQUENCE)
        .containsEntry(PROJECTS, "en - 2 200\n");
    JsonNode run = runFile();
    assertThat(run.path("out_of_range").asInt()).isEqualTo(3);
    assertThat(run.path("out_of_range_hours").toString())
        .isEqualTo("{\"2013-02-28T21\":1,\"2013-02-28T23\":2}");
    assertThat(run.path("hours").toString()).isEqualTo("[\"2013-02-28T22\"]");
  }

  @Test
  void theRunFileAccountsForEveryLine() throws IOException {
    SmallLog.write(
        log,
        List.of(
            A.tab(), A.by("Googlebot/2.1").tab(), PICTURE.tab(), LATER.tab(), "", "{", B.tab()));
    KrakenRun run =
        Hourly.run(log, output, "--max-malformed-rate", "1", "--until", "2013-02-28T23");
    assertThat(run.status()).isZero();
    JsonNode file = runFile();
    assertThat(file.path("read").asInt()).isEqualTo(7);
    assertThat(file.path("parsed").asInt()).isEqualTo(5);
    assertThat(file.path("malformed").toString()).isEqualTo("{\"empty-line\":1,\"not-json\":1}");
    JsonNode pageview = file.path("definitions").path("pageview");
    assertThat(pageview.path("version").asText()).isNotEmpty();
    assertThat(pageview.path("counted").asInt()).isEqualTo(2);
    assertThat(pageview.path("spiders").asInt()).isEqualTo(1);
    assertThat(pageview.path("rejected").toString()).isEqualTo("{\"host\":1}");
    JsonNode filter = file.path("definitions").path("webstatscollector");
    assertThat(filter.path("counted").asInt()).isEqualTo(3);
    assertThat(filter.path("spiders").asInt()).isZero();
    assertThat(filter.path("rejected").properties()).hasSize(1);
    assertThat(file.path("asked").path("until").asText()).isEqualTo("2013-02-28T23");
    assertThat(file.path("asked").path("input").get(0).asText()).isEqualTo(log.toString());
  }

  @Test
  void theSummaryNamesWhatWasReadCountedAndRejected() throws IOException {
    SmallLog.write(log, List.of(A.tab(), A.tab(), PICTURE.tab(), "x"));
    KrakenRun run = run("--max-malformed-rate", "1");
    assertThat(run.out().lines().toList())
        .contains(
            "read                             4",
            "malformed                        1  few-fields 1",
            "out of range                     0")
        .anyMatch(line -> line.matches("webstatscollector +2  counted, \\S+ 1"))
        .anyMatch(line -> line.matches("hours +1  2013-02-28T22 to 2013-02-28T22"))
        .last()
        .asString()
        .matches("\\d+\\.\\d s; published in " + output);
    assertThat(run.err()).isEmpty();
  }
}
