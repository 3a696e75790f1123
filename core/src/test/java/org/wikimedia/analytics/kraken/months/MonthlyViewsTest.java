package org.wikimedia.analytics.kraken.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wikimedia.analytics.kraken.aggregate.Databases;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.project.Site;
import org.wikimedia.analytics.kraken.request.Hour;

/** Months worked out by hand. */
class MonthlyViewsTest {
  private static final Databases DATABASES = Databases.of(DataFiles.shipped());
  private static final CardColumn ALL =
      new CardColumn("total", "Total", "*", EnumSet.allOf(Site.class));
  private static final CardColumn MOBILE =
      new CardColumn("mobile", "Mobile", "*", EnumSet.of(Site.MOBILE));
  private static final CardColumn ENGLISH =
      new CardColumn("english", "English", "en.wikipedia.org", EnumSet.allOf(Site.class));

  @TempDir private Path folder;

  private DataFile file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return DataFile.of(file);
  }

  private Corrections corrections(String rows) throws IOException {
    String header = "when\twikis\tsites\trule\tvalue\treason\n";
    return Corrections.read(file("corrections.tsv", header + rows.replace('|', '\t')), null);
  }

  private Corrections bad(String text) throws IOException {
    return Corrections.read(null, file("bad.tsv", text));
  }

  private static Set<Integer> hours(String from, String until) {
    Set<Integer> hours = new TreeSet<>();
    for (int hour = Hour.parse(from); hour < Hour.parse(until); hour++) {
      hours.add(hour);
    }
    return hours;
  }

  private static MonthlyViews february(Corrections corrections) {
    return new MonthlyViews(corrections, DATABASES, hours("2013-02-01T00", "2013-03-01T00"));
  }

  private static void add(MonthlyViews views, String code, String hour, long number) {
    views.add(code, Hour.parse(hour), number);
  }

  private static MonthViews month(MonthlyViews views, CardColumn column, String month) {
    return views.views(column, YearMonth.parse(month));
  }

  @ParameterizedTest
  @CsvSource({
    // 28000 * 30/28; 29000 * 30/29; 31000 * 30/31
    "2013-02, 28000, 30000",
    "2012-02, 29000, 30000",
    "2013-03, 31000, 30000",
    "2013-04, 30001, 30001",
    // 14 * 30/28 = 15; 7 * 30/28 = 7.5, half to even is 8; 21 * 30/28 = 22.5 is 22
    "2013-02, 14, 15",
    "2013-02, 7, 8",
    "2013-02, 21, 22"
  })
  void aMonthIsNormalisedTo30Days(String text, long raw, long normalised) {
    YearMonth month = YearMonth.parse(text);
    MonthlyViews views =
        new MonthlyViews(
            Corrections.NONE, DATABASES, hours(month + "-01T00", month.plusMonths(1) + "-01T00"));
    add(views, "en", month + "-05T00", raw);
    assertThat(month(views, ALL, text)).isEqualTo(new MonthViews(raw, raw, normalised));
  }

  @Test
  void viewsAreSummedBeforeTheyAreRounded() {
    MonthlyViews views = february(Corrections.NONE);
    for (String code : List.of("en", "en.m", "en.b", "en.d")) {
      add(views, code, "2013-02-05T00", 7);
    }
    // 28 * 30/28; each for itself would be 7.5, and 8
    assertThat(month(views, ALL, "2013-02").normalised()).isEqualTo(30);
  }

  @Test
  void badHoursAreScaledOver() throws IOException {
    MonthlyViews views = february(bad("2013-02-05\tdisk full"));
    add(views, "en", "2013-02-04T00", 648_000);
    add(views, "en", "2013-02-05T00", 1_000);
    // 672 hours, 648 of them good: 1.037037, six decimals
    assertThat(month(views, ALL, "2013-02")).isEqualTo(new MonthViews(649_000, 672_000, 720_000));
  }

  @Test
  void anHourThatIsMissingMakesAMonthUnknownUnlessItIsBad() throws IOException {
    Set<Integer> hours = hours("2013-02-01T00", "2013-03-01T00");
    hours.remove(Hour.parse("2013-02-05T07"));
    MonthlyViews without = new MonthlyViews(Corrections.NONE, DATABASES, hours);
    add(without, "en", "2013-02-04T00", 671);
    assertThat(month(without, ALL, "2013-02")).isNull();
    assertThat(without.hours(YearMonth.of(2013, 2)).missing())
        .containsExactly(Hour.parse("2013-02-05T07"));
    MonthlyViews declared = new MonthlyViews(bad("2013-02-05T07"), DATABASES, hours);
    add(declared, "en", "2013-02-04T00", 671);
    assertThat(month(declared, ALL, "2013-02").corrected()).isEqualTo(672);
  }

  @Test
  void aMonthOfBadHoursOnlyIsUnknown() throws IOException {
    MonthlyViews views = february(bad("2013-02"));
    add(views, "en", "2013-02-04T00", 671);
    assertThat(month(views, ALL, "2013-02")).isNull();
  }

  @Test
  void aFactorComesOnTopOfTheScaling() throws IOException {
    Corrections corrections =
        Corrections.read(
            file(
                "corrections.tsv",
                "when\twikis\tsites\trule\tvalue\treason\n2013-02\t*\t*\tfactor\t1.5\tlost\n"),
            file("bad.tsv", "2013-02-05"));
    MonthlyViews views = february(corrections);
    add(views, "en", "2013-02-04T00", 648_000);
    assertThat(month(views, ALL, "2013-02").corrected()).isEqualTo(1_008_000);
  }

  @Test
  void aFactorMayStandInsteadOfTheScaling() throws IOException {
    Corrections corrections =
        Corrections.read(
            file(
                "corrections.tsv",
                "when\twikis\tsites\trule\tvalue\treason\n"
                    + "2013-02\twikivoyage.org\t*\tinstead-of-scaling\t2\tbegan late\n"),
            file("bad.tsv", "2013-02-05"));
    MonthlyViews views = february(corrections);
    add(views, "en.voy", "2013-02-04T00", 1_000);
    add(views, "en", "2013-02-04T00", 648_000);
    assertThat(month(views, ALL, "2013-02").corrected()).isEqualTo(674_000);
  }

  @Test
  void aFactorHoldsForItsHoursAndSitesOnly() throws IOException {
    MonthlyViews views =
        february(corrections("2013-02-03T12..2013-02-05|*|M|factor|2|a cache logged nothing"));
    add(views, "en.m", "2013-02-03T00", 1);
    add(views, "en.m", "2013-02-03T12", 10);
    add(views, "en.m", "2013-02-04T00", 100);
    add(views, "en.m", "2013-02-05T00", 1000);
    add(views, "en", "2013-02-04T00", 10_000);
    assertThat(month(views, MOBILE, "2013-02").corrected()).isEqualTo(1 + 20 + 200 + 1000);
    assertThat(month(views, ALL, "2013-02").corrected()).isEqualTo(11_221);
  }

  @Test
  void anHourMayHaveAFixedNumberOfViews() throws IOException {
    MonthlyViews views =
        february(
            corrections("2013-02-04..2013-02-06|meta.wikimedia.org|X|views-per-hour|9|banners"));
    add(views, "meta.m", "2013-02-03T00", 5);
    add(views, "meta.m", "2013-02-04T00", 10_000_000);
    add(views, "meta.m", "2013-02-05T00", 1);
    add(views, "meta.m.m", "2013-02-05T00", 3);
    assertThat(month(views, ALL, "2013-02").corrected()).isEqualTo(5 + 24 * 9 * 2 + 3);
  }

  @Test
  void aFixedNumberIsOfASiteHoweverManyCodesItHasAndWhetherThatDayHasAnyLine() throws IOException {
    MonthlyViews views =
        february(corrections("2013-02-04..2013-02-06|en.wikipedia.org|M|views-per-hour|9|banners"));
    add(views, "en.m", "2013-02-05T00", 100);
    add(views, "en.mw", "2013-02-05T00", 1000);
    add(views, "en.m", "2013-02-06T00", 7);
    assertThat(month(views, MOBILE, "2013-02").raw()).isEqualTo(1107);
    assertThat(month(views, MOBILE, "2013-02").corrected()).isEqualTo(2 * 24 * 9 + 7);
    assertThat(views.touched(MOBILE, YearMonth.of(2013, 2))).hasSize(1);
  }

  @Test
  void aSiteMayBeSaidToHaveBegun() {
    Map<Site, LocalDate> since = Map.of(Site.MOBILE, LocalDate.of(2013, 3, 9));
    MonthlyViews views =
        new MonthlyViews(
            Corrections.NONE, DATABASES, hours("2013-02-01T00", "2013-04-01T00"), since);
    add(views, "en.m", "2013-02-05T00", 5);
    assertThat(month(views, MOBILE, "2013-02")).isNull();
    assertThat(month(views, MOBILE, "2013-03").raw()).isZero();
  }

  @Test
  void aNoteChangesNothingAndIsTold() throws IOException {
    MonthlyViews views = february(corrections("2013-02|*|*|note|-|crawlers are left out"));
    add(views, "en", "2013-02-03T00", 28);
    assertThat(month(views, ALL, "2013-02").normalised()).isEqualTo(30);
    assertThat(views.touched(ALL, YearMonth.of(2013, 2))).isEmpty();
    assertThat(views.applied(ALL, YearMonth.of(2013, 2)))
        .extracting(Correction::text)
        .containsExactly("2013-02 * note: crawlers are left out");
    assertThat(views.applied(MOBILE, YearMonth.of(2013, 2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, ''",
    "en.m, 1, 1",
    "en.zero, 1, ''",
    "en.mw, 1, 1",
    "en.b, '', ''",
    "de, '', ''",
    "nl.wikimedia.org, '', ''",
    "www, '', ''",
    "m, '', 1",
    "commons.m.m, '', 1"
  })
  void everyCodeIsInTheTotal(String code, String english, String mobile) {
    MonthlyViews views = february(Corrections.NONE);
    add(views, code, "2013-02-03T00", 28);
    assertThat(month(views, ALL, "2013-02").raw()).isEqualTo(28);
    assertThat(month(views, ENGLISH, "2013-02").raw()).isEqualTo(english.isEmpty() ? 0 : 28);
    MonthViews onMobile = month(views, MOBILE, "2013-02");
    assertThat(onMobile == null).isEqualTo(mobile.isEmpty());
  }

  @Test
  void aSiteIsUnknownBeforeItsFirstMonthAndNoughtAfterwards() {
    MonthlyViews views =
        new MonthlyViews(Corrections.NONE, DATABASES, hours("2013-01-01T00", "2013-04-01T00"));
    add(views, "en", "2013-01-05T00", 5);
    add(views, "de.m", "2013-02-20T00", 5);
    add(views, "en", "2013-03-05T00", 5);
    assertThat(month(views, MOBILE, "2013-01")).isNull();
    assertThat(month(views, MOBILE, "2013-02").raw()).isEqualTo(5);
    assertThat(month(views, MOBILE, "2013-03").raw()).isZero();
  }

  @Test
  void aMonthIsOverWhenItsLastHourIsThereOrBad() throws IOException {
    Set<Integer> hours = hours("2013-02-01T00", "2013-02-28T23");
    assertThat(new MonthlyViews(Corrections.NONE, DATABASES, hours).lastOver()).isNull();
    assertThat(new MonthlyViews(bad("2013-02-28T23"), DATABASES, hours).lastOver())
        .isEqualTo("2013-02");
    hours.remove(Hour.parse("2013-02-28T22"));
    assertThat(new MonthlyViews(bad("2013-02-28T23"), DATABASES, hours).lastOver()).isNull();
    hours.add(Hour.parse("2013-02-28T22"));
    hours.add(Hour.parse("2013-02-28T23"));
    assertThat(new MonthlyViews(Corrections.NONE, DATABASES, hours).lastOver())
        .isEqualTo("2013-02");
  }

  @Test
  void everyTableOfProjectsIsAPartition() {
    MonthlyViews views = february(Corrections.NONE);
    String[] codes = {
      "en",
      "en.b",
      "en.d",
      "en.n",
      "en.q",
      "en.s",
      "en.v",
      "en.voy",
      "www.wd",
      "www.w",
      "commons.m",
      "www.f",
      "planet.m",
      "nl.wikimedia.org",
      "en.mw",
      "junk",
      "m"
    };
    for (int i = 0; i < codes.length; i++) {
      add(views, codes[i], "2013-02-03T00", 1L << i);
    }
    CardColumns columns = new CardColumns(DataFiles.shipped());
    for (String table : columns.tables()) {
      if (table.endsWith("_by_project")) {
        long sum = 0;
        for (CardColumn column : columns.of(table)) {
          sum += month(views, column, "2013-02").raw();
        }
        CardColumn total = columns.of(table.replace("_by_project", "")).get(0);
        assertThat(sum).isEqualTo(month(views, total, "2013-02").raw());
      }
    }
  }
}
