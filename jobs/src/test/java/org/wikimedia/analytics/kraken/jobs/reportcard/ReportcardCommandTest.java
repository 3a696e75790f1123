package org.wikimedia.analytics.kraken.jobs.reportcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.jobs.cli.KrakenRun;
import org.wikimedia.analytics.kraken.jobs.product.Products;
import org.wikimedia.analytics.kraken.request.Hour;

class ReportcardCommandTest {
  @TempDir private Path folder;
  private ProjectcountsTree tree;

  @BeforeEach
  void makeTree() {
    tree = ProjectcountsTree.ours(folder.resolve("counts"));
  }

  private Path limn() {
    return folder.resolve("limn");
  }

  private KrakenRun run(String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("reportcard", "--input", tree.root().toString()));
    arguments.addAll(List.of("--output", limn().toString()));
    arguments.addAll(List.of(options));
    return KrakenRun.of(arguments.toArray(String[]::new));
  }

  private SortedMap<String, String> published() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(limn())) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(limn().relativize(path).toString(), Files.readString(path, UTF_8));
      }
    }
    return files;
  }

  @Test
  void publishesAggregatesTheCardAndThePage() throws IOException {
    tree.days("2013-01-01", "2013-02-28", "en - 10 1", "en.m - 5 1", "de.b - 1 1");
    KrakenRun run = run("--site", folder.resolve("site").toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("hour files                   1,416", "last month                 2013-02");
    SortedMap<String, String> files = published();
    assertThat(files)
        .containsKeys("dashboards/reportcard.json", "datafiles/rc_page_requests.csv")
        .containsEntry(
            "aggregates/monthly_rescaled/enwiki.csv",
            "Date,Total,Desktop site,Mobile site,Zero site\r\n"
                + "2013-01,10800,7200,3600,\r\n2013-02,10800,7200,3600,\r\n");
    assertThat(folder.resolve("site/index.html")).isNotEmptyFile();
    assertThat(folder.resolve("site/data/datafiles/rc_page_requests.csv"))
        .hasContent(files.get("datafiles/rc_page_requests.csv"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("counts", "limn", "site");
    }
  }

  @Test
  void showsCarriersOfWholeMonths() throws IOException {
    tree.days("2013-02-01", "2013-02-28", "en - 10 1");
    tables("2013-02-02", "2013-02-28");
    KrakenRun run = run();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(published())
        .containsKey("dashboards/reportcard.json")
        .doesNotContainKey("dashboards/zero.json");
    tables("2013-02-01", "2013-02-01");
    assertThat(run().status()).isZero();
    assertThat(published()).containsKey("dashboards/zero.json");
    Files.delete(file("countries", Hour.parse("2013-02-27T05")));
    KrakenRun gap = run();
    assertThat(gap.status()).isEqualTo(3);
    assertThat(gap.err()).contains("kraken: 1 hour has no file of countries: 2013-02-27T05;");
    assertThat(published()).containsKey("dashboards/zero.json");
  }

  /** Files of carriers and countries of every hour of the days, with a row each. */
  private void tables(String first, String last) throws IOException {
    for (int hour = Hour.parse(first + "T00"); hour <= Hour.parse(last + "T23"); hour++) {
      table("zero", hour, "641-14\torange-uganda\tUG\ten\twikipedia.org\tM\tyes\t12\t1");
      table("countries", hour, "UG\ten\twikipedia.org\tM\t40\t1");
    }
  }

  private void table(String product, int hour, String row) throws IOException {
    Path file = file(product, hour);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, Products.tableHeader(product) + "\n" + Hour.text(hour) + "\t" + row + "\n");
  }

  private Path file(String product, int hour) {
    return tree.root().resolve("pageview").resolve(HourFile.path(product, hour, ".tsv"));
  }

  @Test
  void aMissingHourLeavesTheOldReportCardAsItWas() throws IOException {
    tree.days("2013-01-31", "2013-02-28", "en - 10 1");
    assertThat(run().status()).isZero();
    SortedMap<String, String> before = published();
    tree.days("2013-03-01", "2013-03-31", "en - 10 1").delete("2013-03-10T07");
    KrakenRun run = run();
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("kraken: 1 hour has no file: 2013-03-10T07; nothing is published");
    assertThat(published()).isEqualTo(before);
  }

  @Test
  void daysArePublishedBeforeAMonthIsOver() throws IOException {
    tree.days("2013-02-01", "2013-02-02", "en - 10 1");
    KrakenRun run = run();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("no month is over, so that there is no report card and no page yet");
    assertThat(limn().resolve("aggregates/daily/enwiki.csv")).isRegularFile();
    assertThat(limn().resolve("dashboards")).isEmptyDirectory();
    tree.days("2013-02-03", "2013-02-28", "en - 10 1");
    assertThat(run().status()).isZero();
    tree.delete("2013-02-28T23");
    KrakenRun none = run();
    assertThat(none.status()).isEqualTo(3);
    assertThat(none.err()).contains("there is no report card to follow the one before");
    assertThat(limn().resolve("dashboards/reportcard.json")).isRegularFile();
  }

  @Test
  void explainsAMonthAndPublishesNothing() throws IOException {
    tree.days("2013-02-01", "2013-02-28", "en - 10 1");
    KrakenRun run =
        KrakenRun.of("reportcard", "--input", tree.root().toString(), "--explain", "2013-02");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("2013-02");
    assertThat(limn()).doesNotExist();
    assertThat(KrakenRun.of("reportcard", "--input", tree.root().toString()).err())
        .contains("--output is missing: the folder to publish into");
  }

  @Test
  void aFolderWithSomethingElseIsNotReplaced() throws IOException {
    tree.days("2013-02-01", "2013-02-02", "en - 10 1");
    Files.createDirectories(limn());
    Files.writeString(limn().resolve("README"), "mine");
    KrakenRun run = run();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("replaces a folder as a whole, and ", " also holds README");
    assertThat(limn().resolve("README")).hasContent("mine");
    Files.delete(limn().resolve("README"));
    assertThat(run("--site", tree.root().toString()).err())
        .contains("holds more than a page of ours");
    assertThat(tree.root().resolve("pageview")).isNotEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "--through,2013-13,--through takes a month like 2013-02",
    "--explain,February,--explain takes a month like 2013-02",
    "--site-since,desktop=2013-01-01,--site-since takes mobile or zero and a date",
    "--site-since,mobile,--site-since takes mobile or zero and a date",
    "--site-since,mobile=2013-02-30,--site-since takes mobile or zero and a date",
    "--site,hdfs://nn/site,--site takes a folder of this machine",
    "--previous,s3a://b/limn,--previous takes a folder of this machine",
    "--threshold,-1,--threshold takes a percentage from 0 on",
    "--force,' ',--force takes a reason",
    "--previous,/nowhere,'--previous takes a folder, and /nowhere is none'",
    "--corrections,/nowhere,'--corrections takes a file, and /nowhere is none'",
    "--bad-dates,/nowhere,'--bad-dates takes a file, and /nowhere is none'",
    "--reducers,0,--reducers takes a number from 1 on",
    "-Dkraken.reportcard.table.bytes=x,--local,kraken.reportcard.table.bytes takes a number of"
        + " bytes",
    "--definition,kraken,neither kraken/projectcounts nor years of projectcounts"
  })
  void refusesAnOption(String option, String value, String sentence) throws IOException {
    tree.days("2013-02-01", "2013-02-01", "en - 10 1");
    KrakenRun run = run(option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
    assertThat(limn()).doesNotExist();
  }
}
