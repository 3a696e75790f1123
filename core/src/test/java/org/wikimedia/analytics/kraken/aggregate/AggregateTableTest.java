package org.wikimedia.analytics.kraken.aggregate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

class AggregateTableTest {
  private static CoveredDays days(String first, String last, String... bad) {
    Set<LocalDate> badDays = new TreeSet<>();
    for (String day : bad) {
      badDays.add(LocalDate.parse(day));
    }
    SortedSet<Integer> hours = new TreeSet<>();
    int until = Hour.parse(last + "T23");
    for (int hour = Hour.parse(first + "T00"); hour <= until; hour++) {
      hours.add(hour);
    }
    return CoveredDays.of(hours, hour -> badDays.contains(Hour.date(hour)), null);
  }

  private static WikiSite enwiki(Site site) {
    return new WikiSite("enwiki", "en", "wikipedia.org", site);
  }

  /** The lines of the file of enwiki below the header, without line ends. */
  private static List<String> lines(AggregateTable table, CoveredDays days, DailyViews views)
      throws IOException {
    List<Period> periods = table.periods(days);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AggregateFile.write(out, periods, views.rows("enwiki", periods));
    String text = out.toString(US_ASCII);
    assertThat(text).startsWith("Date,Total,Desktop site,Mobile site,Zero site\r\n");
    assertThat(text).endsWith("\r\n");
    List<String> lines = List.of(text.split("\r\n"));
    return lines.subList(1, lines.size());
  }

  /** The same views of a desktop site on every day. */
  private static DailyViews everyDay(CoveredDays days, long views) {
    DailyViews daily = new DailyViews(days, Map.of());
    days.first()
        .datesUntil(days.last().plusDays(1))
        .forEach(day -> daily.add(enwiki(Site.DESKTOP), day, views));
    return daily;
  }

  @ParameterizedTest
  @CsvSource({
    "2014-11-03,2014-11-09,2014W45",
    "2012-12-31,2013-01-06,2013W01",
    "2010-01-04,2010-01-10,2010W01",
    "2009-12-28,2010-01-03,2009W53"
  })
  void callsWeeksByTheirYearAndNumber(String monday, String sunday, String week) {
    assertThat(AggregateTable.WEEKLY_RESCALED.periods(days(monday, sunday)))
        .extracting(Period::name)
        .containsExactly(week);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY_RESCALED,2014-11-04,2014-11-09",
    "WEEKLY_RESCALED,2014-11-03,2014-11-08",
    "MONTHLY_RESCALED,2013-02-01,2013-02-27",
    "MONTHLY_RESCALED,2013-02-02,2013-02-28",
    "YEARLY_RESCALED,2013-01-02,2013-12-31",
    "YEARLY_RESCALED,2013-01-01,2013-12-30"
  })
  void leavesOutPeriodsThatAreNotCoveredAsAWhole(AggregateTable table, String first, String last) {
    assertThat(table.periods(days(first, last))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-01,2013-02-28,'2013-02,300,300,,'",
    "2012-02-01,2012-02-29,'2012-02,300,300,,'",
    "2013-03-01,2013-03-31,'2013-03,300,300,,'"
  })
  void scalesMonthsToThirtyDays(String first, String last, String line) throws IOException {
    CoveredDays days = days(first, last);
    assertThat(lines(AggregateTable.MONTHLY_RESCALED, days, everyDay(days, 10)))
        .containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-01,2013-02-28,1,'2013-02,1,1,,'",
    "2012-02-01,2012-02-29,28,'2012-02,28,28,,'",
    "2013-03-01,2013-03-31,31,'2013-03,30,30,,'",
    "2013-03-01,2013-03-31,30,'2013-03,29,29,,'"
  })
  void roundsDown(String first, String last, long views, String line) throws IOException {
    CoveredDays days = days(first, last);
    DailyViews daily = new DailyViews(days, Map.of());
    daily.add(enwiki(Site.DESKTOP), days.first(), views);
    assertThat(lines(AggregateTable.MONTHLY_RESCALED, days, daily)).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource({"2012,'2012,3650,3650,,'", "2013,'2013,3650,3650,,'"})
  void scalesYearsTo365Days(String year, String line) throws IOException {
    CoveredDays days = days(year + "-01-01", year + "-12-31");
    assertThat(lines(AggregateTable.YEARLY_RESCALED, days, everyDay(days, 10)))
        .containsExactly(line);
  }

  @Test
  void keepsBadDaysInTheRawTableOnlyAndScalesOverThem() throws IOException {
    CoveredDays days = days("2014-11-03", "2014-11-09", "2014-11-04", "2014-11-05");
    DailyViews views = everyDay(days, 10);
    assertThat(lines(AggregateTable.DAILY_RAW, days, views))
        .hasSize(7)
        .contains("2014-11-04,10,10,,");
    assertThat(lines(AggregateTable.DAILY, days, views))
        .hasSize(5)
        .startsWith("2014-11-03,10,10,,", "2014-11-06,10,10,,");
    assertThat(lines(AggregateTable.WEEKLY_RESCALED, days, views))
        .containsExactly("2014W45,70,70,,");
  }

  @Test
  void leavesOutAPeriodWithoutAGoodDay() throws IOException {
    String[] week =
        LocalDate.parse("2014-11-03")
            .datesUntil(LocalDate.parse("2014-11-10"))
            .map(LocalDate::toString)
            .toArray(String[]::new);
    CoveredDays days = days("2014-11-03", "2014-11-16", week);
    assertThat(lines(AggregateTable.WEEKLY_RESCALED, days, everyDay(days, 10)))
        .containsExactly("2014W46,70,70,,");
  }

  /** By hand: mobile 8 of 30 days with 101 views, 808 * 30 / 8; zero likewise. */
  @Test
  void scalesEachSiteByTheDaysItHasAndAddsUpTheTotal() throws IOException {
    CoveredDays days = days("2014-09-01", "2014-09-30");
    DailyViews views = everyDay(days, 1000);
    LocalDate start = LocalDate.parse("2014-09-23");
    start
        .datesUntil(LocalDate.parse("2014-10-01"))
        .forEach(day -> views.add(enwiki(Site.MOBILE), day, 101));
    views.add(enwiki(Site.ZERO), start, 7);
    assertThat(lines(AggregateTable.DAILY, days, views))
        .contains(
            "2014-09-22,1000,1000,,", "2014-09-23,1108,1000,101,7", "2014-09-24,1101,1000,101,0");
    assertThat(lines(AggregateTable.MONTHLY_RESCALED, days, views))
        .containsExactly("2014-09,33056,30000,3030,26");
  }

  @Test
  void givesAllWikisAMobileSiteFromTheDayOnThatAnyHasOne() throws IOException {
    CoveredDays days = days("2014-09-01", "2014-09-03");
    DailyViews views = everyDay(days, 5);
    LocalDate second = LocalDate.parse("2014-09-02");
    views.add(new WikiSite("dewiki", "de", "wikipedia.org", Site.MOBILE), second, 9);
    assertThat(lines(AggregateTable.DAILY, days, views))
        .containsExactly("2014-09-01,5,5,,", "2014-09-02,5,5,0,", "2014-09-03,5,5,0,");
    assertThat(views.rows("dewiki", AggregateTable.DAILY.periods(days)))
        .contains(new SiteViews(0, 9, SiteViews.NONE));
  }

  @Test
  void takesTheDayThatWasAskedForInstead() throws IOException {
    CoveredDays days = days("2014-09-01", "2014-09-03");
    Map<Site, LocalDate> asked =
        Map.of(
            Site.MOBILE, LocalDate.parse("2014-09-03"), Site.ZERO, LocalDate.parse("2013-01-01"));
    DailyViews views = new DailyViews(days, asked);
    views.add(enwiki(Site.MOBILE), LocalDate.parse("2014-09-02"), 4);
    assertThat(lines(AggregateTable.DAILY, days, views))
        .containsExactly("2014-09-01,0,0,,0", "2014-09-02,0,0,,0", "2014-09-03,0,0,0,0");
  }

  @Test
  void addsNothingOnADayThatIsNotCovered() {
    CoveredDays days = days("2014-09-01", "2014-09-03");
    DailyViews views = new DailyViews(days, Map.of());
    views.add(enwiki(Site.DESKTOP), LocalDate.parse("2014-09-04"), 1);
    assertThat(views.databases()).isEmpty();
  }

  @Test
  void sumsAreThoseOfTheCellsThereAre() {
    CoveredDays days = days("2013-11-01", "2014-12-31", "2014-03-05", "2014-05-01");
    Random random = new Random(7);
    DailyViews views = new DailyViews(days, Map.of());
    Map<Site, Long> good = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      LocalDate day = days.first().plusDays(random.nextInt(days.size()));
      Site site = Site.values()[random.nextInt(day.getYear() == 2013 ? 1 : 3)];
      String name = "w" + random.nextInt(9);
      long more = random.nextInt(1_000_000_000);
      views.add(new WikiSite(name + "wiki", name, "wikipedia.org", site), day, more);
      good.merge(site, days.isBad(day) ? 0 : more, Long::sum);
    }
    List<Period> periods = AggregateTable.DAILY.periods(days);
    List<SiteViews> all =
        views.databases().stream()
            .map(database -> views.rows(database, periods))
            .reduce(DailyViews::sum)
            .orElseThrow();
    for (Site site : Site.values()) {
      long sum = all.stream().mapToLong(row -> Math.max(0, row.of(site))).sum();
      assertThat(sum).isEqualTo(good.get(site));
    }
    assertThat(all).allMatch(row -> row.total() >= row.desktop());
    assertThat(all.get(0)).extracting("mobile", "zero").containsOnly(SiteViews.NONE);
  }
}
