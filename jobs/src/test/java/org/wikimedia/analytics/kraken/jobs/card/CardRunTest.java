package org.wikimedia.analytics.kraken.jobs.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wikimedia.analytics.kraken.aggregate.Databases;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.months.Corrections;
import org.wikimedia.analytics.kraken.months.MonthlyViews;
import org.wikimedia.analytics.kraken.request.Hour;

class CardRunTest {
  private static final DataFiles DATA = DataFiles.shipped();
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @TempDir private Path folder;

  private static Set<Integer> hours(String from, String until) {
    Set<Integer> hours = new TreeSet<>();
    for (int hour = Hour.parse(from); hour < Hour.parse(until); hour++) {
      hours.add(hour);
    }
    return hours;
  }

  private Corrections corrections(String rows, String bad) throws IOException {
    Path file = folder.resolve("corrections.tsv");
    Path badFile = folder.resolve("bad.tsv");
    Files.writeString(file, "when\twikis\tsites\trule\tvalue\treason\n" + rows.replace('|', '\t'));
    Files.writeString(badFile, bad);
    return Corrections.read(DataFile.of(file), DataFile.of(badFile));
  }

  /** From the end of December on, with mobile since February: 28 is 30 in a February. */
  private static MonthlyViews views(Corrections corrections) {
    Set<Integer> hours = hours("2012-12-15T00", "2013-03-03T00");
    MonthlyViews views = new MonthlyViews(corrections, Databases.of(DATA), hours);
    views.add("en", Hour.parse("2012-12-20T00"), 777);
    views.add("en", Hour.parse("2013-01-10T00"), 31_000_000);
    views.add("ja", Hour.parse("2013-01-10T00"), 31);
    views.add("en", Hour.parse("2013-02-10T00"), 28_000_000);
    views.add("en.m", Hour.parse("2013-02-10T00"), 2_800_000);
    views.add("it.m", Hour.parse("2013-02-10T00"), 28);
    views.add("commons.m", Hour.parse("2013-02-10T00"), 280);
    return views;
  }

  private static CardRun run(Corrections corrections, YearMonth through) {
    return new CardRun("run-1", views(corrections), DATA, "pageview", through);
  }

  private Path write(String name, Corrections corrections) throws IOException {
    Path card = Files.createDirectory(folder.resolve(name));
    run(corrections, null).write(card);
    return card;
  }

  @Test
  void writesTheFixedColumnsNormalisedAndOneRowAMonth() throws IOException {
    Path card = write("card", Corrections.NONE);
    assertThat(card.resolve("datafiles/rc_page_requests.csv"))
        .hasContent(
            "Month,All Wikipedias (+Mobile),English,Japanese,Spanish,German,Russian,French\n"
                + "2012/12/01,,,,,,,\n"
                + "2013/01/01,30000030,30000000,30,0,0,0,0\n"
                + "2013/02/01,33000330,33000000,0,0,0,0,0\n");
    assertThat(card.resolve("datafiles/rc_page_requests_mobile.csv"))
        .hasContent(
            "Month,Total Mobile,English Mobile,Japanese Mobile,German Mobile,Spanish Mobile,"
                + "French Mobile,Russian Mobile,Italian Mobile\n"
                + "2012/12/01,,,,,,,,\n"
                + "2013/01/01,,,,,,,,\n"
                + "2013/02/01,3000030,3000000,0,0,0,0,0,30\n");
  }

  @Test
  void keepsRawAndCorrectedNumbersBesides() throws IOException {
    Path card = write("card", corrections("2013-02|*|M|factor|2|a cache logged nothing\n", ""));
    assertThat(lastLine(card, "rc_page_requests_mobile_raw")).startsWith("2013/02/01,2800028,");
    assertThat(lastLine(card, "rc_page_requests_mobile_corrected"))
        .startsWith("2013/02/01,5600056,");
    assertThat(lastLine(card, "rc_page_requests_mobile")).startsWith("2013/02/01,6000060,");
  }

  private static String lastLine(Path card, String table) throws IOException {
    var lines = Files.readAllLines(card.resolve("datafiles/" + table + ".csv"));
    return lines.get(lines.size() - 1);
  }

  @Test
  void irregularMonthsAreAnnotated() throws IOException {
    Path card =
        write(
            "card",
            corrections(
                "2013-02|*|*|note|-|crawlers are left out\n2014-02|*|*|note|-|later\n",
                "2013-02-05T03\tdisk full\n"));
    assertThat(Files.readString(card.resolve("graphs/pageviews.json")))
        .contains("crawlers are left out", "left out: disk full", "\"2013/02/05\"")
        .doesNotContain("later");
  }

  @Test
  void anAnnotationEndsBehindItsLastDay() throws IOException {
    Path card = write("card", corrections("", "2013-02-05T03..2013-02-05T07\tdisk full\n"));
    assertThat(Files.readString(card.resolve("graphs/pageviews.json")))
        .contains("\"date\" : \"2013/02/05\"", "\"until\" : \"2013/02/06\"");
  }

  @Test
  void aSiteThatBeganWithinAMonthIsAnnotated() throws IOException {
    Path card = write("card", Corrections.NONE);
    assertThat(Files.readString(card.resolve("graphs/pageviews_mobile.json")))
        .contains("the mobile site is counted from 2013-02-10 on: its first month is not whole")
        .doesNotContain("the zero site");
  }

  @Test
  void whatItWritesHolds() throws IOException {
    Path card = write("card", Corrections.NONE);
    StringWriter out = new StringWriter();
    boolean sound = run(Corrections.NONE, null).check(card, null, TWO, null, new PrintWriter(out));
    assertThat(sound).as(out.toString()).isTrue();
    assertThat(out.toString()).contains("0 refused");
  }

  @Test
  void projectsMustComeToTheTotal() throws IOException {
    Path card = write("card", Corrections.NONE);
    Path table = card.resolve("datafiles/rc_page_requests_by_project_raw.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.replace("2013/02/01,3", "2013/02/01,4"));
    StringWriter out = new StringWriter();
    assertThat(run(Corrections.NONE, null).check(card, null, TWO, null, new PrintWriter(out)))
        .isFalse();
    assertThat(out.toString()).contains("total-differs", "_by_project_raw.csv:4");
  }

  @Test
  void aRestatedMonthNeedsACorrectionOrAReason() throws IOException {
    Path previous = write("previous", Corrections.NONE);
    Corrections doubled = corrections("2013-02|*|M|factor|2|a cache logged nothing\n", "");
    Path explained = write("explained", doubled);
    StringWriter out = new StringWriter();
    CardRun run = run(doubled, null);
    assertThat(run.check(explained, previous, TWO, null, new PrintWriter(out)))
        .as(out.toString())
        .isTrue();
    assertThat(out.toString()).contains("because of 2013-02 * factor 2: a cache logged nothing");
    // the other way round nothing tells why, once the record is gone
    Files.delete(explained.resolve(CardRecord.FILE));
    Path card = write("card", Corrections.NONE);
    assertThat(run.check(card, explained, TWO, null, new PrintWriter(out))).isFalse();
    assertThat(Files.readString(card.resolve(CardRecord.FILE))).doesNotContain("forced");
    assertThat(run.check(card, explained, TWO, "we know", new PrintWriter(out))).isTrue();
    assertThat(Files.readString(card.resolve(CardRecord.FILE)))
        .contains("\"reason\" : \"we know\"", "restated datafiles/rc_page_requests.csv");
  }

  @Test
  void goesThroughTheLastMonthThatIsOver() {
    assertThat(run(Corrections.NONE, null).through()).isEqualTo("2013-02");
    assertThat(run(Corrections.NONE, YearMonth.of(2013, 1)).through()).isEqualTo("2013-01");
  }

  @Test
  void refusesAMonthThatIsNotOver() {
    assertThatThrownBy(() -> run(Corrections.NONE, YearMonth.of(2013, 3)))
        .isInstanceOf(CommandException.class)
        .hasMessage("2013-03 is not over: the last hour that has a file is 2013-03-02T23");
    assertThatThrownBy(() -> run(Corrections.NONE, YearMonth.of(2012, 11)))
        .hasMessage("--through 2012-11 lies before the first hour file");
  }

  @Test
  void refusesAMissingHourAndNamesItUnlessItIsBad() throws IOException {
    Set<Integer> hours = hours("2013-02-01T00", "2013-03-01T00");
    hours.remove(Hour.parse("2013-02-05T07"));
    assertThatThrownBy(() -> empty(Corrections.NONE, hours))
        .isInstanceOf(CommandException.class)
        .hasMessage("no file has the hours 2013-02-05T07");
    assertThat(empty(corrections("", "2013-02-05"), hours).through()).isEqualTo("2013-02");
  }

  private static CardRun empty(Corrections corrections, Set<Integer> hours) {
    MonthlyViews views = new MonthlyViews(corrections, Databases.of(DATA), hours);
    return new CardRun("run-1", views, DATA, "pageview", null);
  }

  @Test
  void explainsEveryCellOfAMonth() throws IOException {
    Corrections corrections =
        corrections("2013-02|*|M|factor|2|a cache logged nothing\n", "2013-02-05\tdisk full\n");
    StringWriter out = new StringWriter();
    run(corrections, null).explain(YearMonth.of(2013, 2), new PrintWriter(out));
    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "2013-02: 672 hours, 648 used, 24 bad, 0 missing",
            "left out 2013-02-05: disk full",
            "scaled by 1.037037 over hours that are left out; normalised by 30/28",
            "English Mobile 2,800,000 5,807,407 6,222,222",
            " 2013-02 * factor 2: a cache logged nothing",
            "Japanese Mobile 0 0 0");
    assertThatThrownBy(
            () -> run(corrections, null).explain(YearMonth.of(2011, 2), new PrintWriter(out)))
        .hasMessage("--explain 2011-02: no hour file is of that month");
  }
}
