package org.wikimedia.analytics.kraken.jobs.reportcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wikimedia.analytics.kraken.cases.CaseFile;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.input.InputRefusedException;
import org.wikimedia.analytics.kraken.jobs.run.RunName;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/** Hour files to aggregates: what stands in the files was computed by hand. */
class HourCountingTest {
  private static final String HEADER = "Date,Total,Desktop site,Mobile site,Zero site\r\n";

  @TempDir private Path folder;
  private final Configuration configuration = new Configuration();
  private Path badDates;
  private YearMonth through;
  private Map<Site, LocalDate> siteSince = Map.of();
  private HourSums sums;

  @BeforeEach
  void pollOften() {
    configuration.setInt("mapreduce.client.completion.pollinterval", 20);
    configuration.setInt("mapreduce.task.io.sort.mb", 8);
  }

  private ProjectcountsTree ours() {
    return ProjectcountsTree.ours(folder.resolve("counts"));
  }

  private ProjectcountsTree published() {
    return ProjectcountsTree.published(folder.resolve("counts"));
  }

  private void bad(String... lines) throws IOException {
    badDates = folder.resolve("bad.tsv");
    Files.write(badDates, List.of(lines), UTF_8);
  }

  /** Counts the tree; the files by their path, as {@code daily/enwiki.csv}. */
  private SortedMap<String, String> aggregate() throws Exception {
    ReportcardOptions.Counting options =
        new ReportcardOptions.Counting(
            folder.resolve("counts").toString(),
            "pageview",
            through,
            null,
            badDates,
            siteSince,
            null,
            null);
    sums = new HourCounting(options, configuration, RunName.now("reportcard")).count();
    Path output = folder.resolve("aggregates");
    new Aggregates(sums.daily(), sums.days()).write(output);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(output.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  private static void assertRefused(ThrowingCallable run, int status, String sentence) {
    assertThatThrownBy(run)
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(sentence)
        .extracting(error -> ((CommandException) error).exitStatus())
        .isEqualTo(status);
  }

  private void assertRefused(int status, String sentence) {
    assertRefused(this::aggregate, status, sentence);
  }

  @Test
  void aDayIsItsTwentyFourHoursWhoseFilesAreNamedOneHourLater() throws Exception {
    ours().days("2013-02-01", "2013-02-02", "en - 1 10");
    Path file = ours().file("projectcounts", "2013-02-01T23");
    assertThat(file).endsWith(Path.of("2013/2013-02/projectcounts-20130202-000000"));
    ours().write("projectcounts", "2013-02-01T23", "en - 1000 10", "de.b - 7 1");
    SortedMap<String, String> files = aggregate();
    assertThat(files.get("daily/enwiki.csv"))
        .isEqualTo(HEADER + "2013-02-01,1023,1023,,\r\n2013-02-02,24,24,,\r\n");
    assertThat(files.get("daily_raw/enwiki.csv")).isEqualTo(files.get("daily/enwiki.csv"));
    assertThat(files.get("daily/dewikibooks.csv"))
        .isEqualTo(HEADER + "2013-02-01,7,7,,\r\n2013-02-02,0,0,,\r\n");
    assertThat(files.get("daily/all.csv"))
        .isEqualTo(HEADER + "2013-02-01,1030,1030,,\r\n2013-02-02,24,24,,\r\n");
    assertThat(files.get("monthly_rescaled/enwiki.csv")).isEqualTo(HEADER);
    assertThat(files).hasSize(5 * 3);
  }

  @Test
  void countsOfCodesInUpperAndLowerCaseAddUp() throws Exception {
    published().days("2014-11-01", "2014-11-01", "FR - 2 1", "fr - 3 1", "Fr.M - 5 1", "fr - 1 1");
    assertThat(aggregate().get("daily/frwiki.csv"))
        .isEqualTo(HEADER + "2014-11-01,264,144,120,\r\n");
  }

  @Test
  void everyCodeIsOfTheWikiOfItsCase() throws Exception {
    List<String> codes = new ArrayList<>();
    SortedMap<String, int[]> expected = new TreeMap<>();
    for (CaseFile.Row row : CaseFile.read("databases.tsv").rows()) {
      codes.add(row.get("code") + " - 1 1");
      if (!row.get("database").isEmpty()) {
        String file = "daily/" + row.get("database") + ".csv";
        expected.computeIfAbsent(file, key -> new int[3])["XMZ".indexOf(row.get("site"))] += 24;
      }
    }
    ours().days("2013-02-01", "2013-02-01", codes.toArray(String[]::new));

    SortedMap<String, String> files = aggregate();

    files.keySet().removeIf(file -> !file.startsWith("daily/") || file.endsWith("/all.csv"));
    assertThat(files.keySet()).isEqualTo(expected.keySet());
    expected.forEach((file, sites) -> assertThat(files.get(file)).as(file).isEqualTo(day(sites)));
  }

  /** A table of one day: views of the desktop, mobile and zero site. */
  private static String day(int[] sites) {
    int total = IntStream.of(sites).sum();
    return HEADER + "2013-02-01,%d,%d,%d,%d\r\n".formatted(total, sites[0], sites[1], sites[2]);
  }

  @Test
  void aMissingHourOfAGoodDayIsRefusedByName() throws Exception {
    ours().days("2013-02-01", "2013-02-03", "en - 1 1").delete("2013-02-02T05");
    assertRefused(3, "1 hour has no file: 2013-02-02T05;");
    ours().delete("2013-02-02T06").delete("2013-02-01T23");
    assertRefused(3, "3 hours have no file: 2013-02-01T23, 2013-02-02T05 to 2013-02-02T06;");
    assertThat(folder.resolve("aggregates")).doesNotExist();
  }

  @Test
  void aMissingHourOfABadDayLeavesTheDayInTheRawTableOnly() throws Exception {
    ours().days("2013-02-01", "2013-02-03", "en - 1 1").delete("2013-02-02T05");
    bad("2013-02-02\tthe collector was down");
    SortedMap<String, String> files = aggregate();
    assertThat(files.get("daily_raw/enwiki.csv")).contains("\r\n2013-02-02,23,23,,\r\n");
    assertThat(files.get("daily/enwiki.csv"))
        .isEqualTo(HEADER + "2013-02-01,24,24,,\r\n2013-02-03,24,24,,\r\n");
  }

  @Test
  void weeksAndMonthsAreScaledOverBadDays() throws Exception {
    ours().days("2013-01-28", "2013-03-03", "en - 1 1").delete("2013-02-05T05");
    bad("2013-02-05", "2013-02-06");
    SortedMap<String, String> files = aggregate();
    assertThat(files.get("weekly_rescaled/enwiki.csv"))
        .isEqualTo(
            HEADER
                + "2013W05,168,168,,\r\n2013W06,168,168,,\r\n2013W07,168,168,,\r\n"
                + "2013W08,168,168,,\r\n2013W09,168,168,,\r\n");
    assertThat(files.get("monthly_rescaled/enwiki.csv"))
        .isEqualTo(HEADER + "2013-02,720,720,,\r\n");
    assertThat(files.get("yearly_rescaled/enwiki.csv")).isEqualTo(HEADER);
  }

  /** 30 days of desktop, 8 of mobile and zero: 24 * 8 * 30 / 8. */
  @Test
  void aSiteThatStartsWithinAMonthIsScaledByTheDaysItHas() throws Exception {
    published().days("2014-09-01", "2014-09-22", "en - 10 1", "de - 1 1");
    published().days("2014-09-23", "2014-09-30", "en - 10 1", "en.m - 3 1", "de - 1 1");
    SortedMap<String, String> files = aggregate();
    assertThat(files.get("monthly_rescaled/enwiki.csv"))
        .isEqualTo(HEADER + "2014-09,9360,7200,2160,\r\n");
    assertThat(files.get("daily/dewiki.csv"))
        .contains("2014-09-22,24,24,,\r\n", "2014-09-23,24,24,0,\r\n");
    assertThat(files.get("monthly_rescaled/all.csv"))
        .isEqualTo(HEADER + "2014-09,10080,7920,2160,\r\n");
    siteSince = Map.of(Site.MOBILE, LocalDate.parse("2014-09-16"));
    assertThat(aggregate().get("monthly_rescaled/enwiki.csv"))
        .isEqualTo(HEADER + "2014-09,8352,7200,1152,\r\n");
  }

  @Test
  void aDayThatIsNotOverIsNotPublished() throws Exception {
    ours().days("2013-02-01", "2013-02-02", "en - 1 1").delete("2013-02-02T23");
    assertThat(aggregate().get("daily_raw/enwiki.csv"))
        .isEqualTo(HEADER + "2013-02-01,24,24,,\r\n");
    through = YearMonth.of(2013, 2);
    assertRefused(3, "2013-02-02T23 to 2013-02-28T23;");
  }

  @Test
  void aMonthOfWikimediasBeginsWithAnHourOfTheMonthBefore() throws Exception {
    published().days("2013-02-01", "2013-02-02", "en - 1 1");
    published().write("projectcounts", "2013-01-31T23", "en - 1 1");
    assertThat(published().file("projectcounts", "2013-01-31T23"))
        .hasToString(folder + "/counts/2013/2013-02/projectcounts-20130201-000000");
    assertThat(aggregate().get("daily/enwiki.csv"))
        .isEqualTo(HEADER + "2013-02-01,24,24,,\r\n2013-02-02,24,24,,\r\n");
  }

  @Test
  void aMonthThatWasAskedForIsTheLast() throws Exception {
    ours().days("2013-01-31", "2013-02-01", "en - 1 1");
    through = YearMonth.of(2013, 1);
    assertThat(aggregate().get("daily/enwiki.csv")).isEqualTo(HEADER + "2013-01-31,24,24,,\r\n");
    through = YearMonth.of(2012, 12);
    assertRefused(2, "holds no hour files");
  }

  @Test
  void readsProjectcountsAndProjectviewsOfOneTree() throws Exception {
    published().days("2015-04-30", "2015-04-30", "en - 1 1");
    for (int hour = Hour.parse("2015-05-01T00"); hour < Hour.parse("2015-05-02T00"); hour++) {
      published().write("projectviews", Hour.text(hour), "en - 2 0", "www.wd - 1 0", "m.wd - 4 0");
    }
    SortedMap<String, String> files = aggregate();
    assertThat(files.get("daily/enwiki.csv"))
        .isEqualTo(HEADER + "2015-04-30,24,24,,\r\n2015-05-01,48,48,0,\r\n");
    assertThat(files.get("daily/wikidatawiki.csv"))
        .isEqualTo(HEADER + "2015-04-30,0,0,,\r\n2015-05-01,120,24,96,\r\n");
    published().write("projectviews", "2015-04-30T07", "en - 2 0");
    assertThatThrownBy(this::aggregate)
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("the hour 2015-04-30T07 has two files, ");
  }

  @Test
  void takesAFileThatWasWrittenALittleLate() throws Exception {
    published().days("2009-10-08", "2009-10-08", "en - 1 1");
    Path punctual = published().file("projectcounts", "2009-10-08T22");
    Files.move(punctual, punctual.resolveSibling("projectcounts-20091008-230001"));
    assertThat(aggregate().get("daily/enwiki.csv")).isEqualTo(HEADER + "2009-10-08,24,24,,\r\n");
    Files.copy(
        punctual.resolveSibling("projectcounts-20091008-230001"),
        punctual.resolveSibling("projectcounts-20091008-230002"));
    assertThatThrownBy(this::aggregate)
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("the hour 2009-10-08T22 has two files, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en - 1",
        "en - 1 2 3",
        "en  - 1 2",
        "en - x 2",
        "en - -1 2",
        "en -  2",
        " - 1 2",
        "",
        "en - 123456789012345 2",
        "e\tn - 1 2"
      })
  void aLineOfAnotherShapeIsCountedAndNamed(String line) throws Exception {
    ours().days("2013-02-01", "2013-02-01", "en - 1 1");
    ours().write("projectcounts", "2013-02-01T03", "en - 1 1", line);
    assertThat(aggregate().get("daily/enwiki.csv")).isEqualTo(HEADER + "2013-02-01,24,24,,\r\n");
    assertThat(sums.totals().get(ProjectLines.MALFORMED)).isOne();
    assertThat(sums.totals().startingWith(ProjectLines.EXAMPLE).firstKey())
        .endsWith("projectcounts-20130201-040000:2");
    assertThat(sums.totals().get(ProjectLines.LINES)).isEqualTo(25);
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws Exception {
    ours().days("2013-02-01", "2013-02-01", "en - 1 1");
    Files.writeString(ours().file("projectcounts", "2013-02-01T03"), "en - 1 1\nde - 2");
    assertRefused(1, "projectcounts-20130201-040000:2: the line has no end: the file is cut off");
  }

  @Test
  void anHourWithoutALineIsNotMissing() throws Exception {
    ours().days("2013-02-01", "2013-02-01", "en - 1 1").write("projectcounts", "2013-02-01T03");
    assertThat(aggregate().get("daily/enwiki.csv")).isEqualTo(HEADER + "2013-02-01,23,23,,\r\n");
  }

  @Test
  void codesThatAreNoWikisAreCountedApart() throws Exception {
    ours().days("2013-02-01", "2013-02-01", "en - 1 1", "en.mw - 5 1", "../x - 3 1");
    assertThat(aggregate()).hasSize(2 * 5);
    assertThat(sums.withoutWiki().largest(5)).containsExactly("en.mw", "../x");
    assertThat(sums.withoutWiki().total()).isEqualTo(8 * 24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 1 200m", "7 3 200m", "4 2 1"})
  void everyViewOfAWikiIsInItsDayHoweverTheWorkIsCut(String how) throws Exception {
    String[] numbers = how.split(" ");
    configuration.set("kraken.input.splits", numbers[0]);
    configuration.set("mapreduce.job.reduces", numbers[1]);
    configuration.set("kraken.reportcard.table.bytes", numbers[2]);
    String[] codes = {"en", "EN", "de", "de.b", "commons.m", "fr.q"};
    Random random = new Random(11);
    long written = 0;
    for (int hour = Hour.parse("2013-01-30T00"); hour < Hour.parse("2013-02-03T00"); hour++) {
      String[] lines = new String[9];
      for (int i = 0; i < lines.length; i++) {
        int views = random.nextInt(1000);
        written += views;
        lines[i] = codes[random.nextInt(codes.length)] + " - " + views + " 1";
      }
      ours().write("projectcounts", Hour.text(hour), lines);
    }
    SortedMap<String, String> files = aggregate();
    long all = 0;
    for (String line : files.get("daily/all.csv").substring(HEADER.length()).split("\r\n")) {
      all += Long.parseLong(line.split(",")[1]);
    }
    assertThat(all).isEqualTo(written).isEqualTo(sums.totals().get(ProjectLines.VIEWS));
    assertThat(files).hasSize(5 * 6);
  }
}
