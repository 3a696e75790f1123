package org.wikimedia.analytics.kraken.jobs.card;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.jobs.limn.LimnColumn;
import org.wikimedia.analytics.kraken.jobs.limn.LimnTable;

/** Views of mobile Wikipedia by country, by day and by month of 30 days; columns are ISO codes. */
final class CountryViews {
  private static final List<String> COLUMNS =
      List.of("date", "language", "project", "site", "country", "carrier", "views");
  private static final String FILE = "report-card-countries.txt";
  private static final String UNKNOWN = "--";
  private static final String WIKIPEDIA = "wikipedia.org";
  private static final BigDecimal DAYS = BigDecimal.valueOf(30);

  private final TreeMap<LocalDate, Map<String, Long>> days = new TreeMap<>();
  private final List<String> listed;
  private final YearMonth through;

  CountryViews(Path zero, DataFiles data, YearMonth through, Set<LocalDate> badDates)
      throws IOException {
    this.through = through;
    listed = data.read(FILE).entries();
    for (Map<String, String> row : TsvRows.read(zero.resolve("zero_country-daily.tsv"), COLUMNS)) {
      LocalDate date = LocalDate.parse(row.get("date"));
      boolean counts = row.get("project").equals(WIKIPEDIA) && !badDates.contains(date);
      if (counts && !YearMonth.from(date).isAfter(through)) {
        days.computeIfAbsent(date, key -> new TreeMap<>())
            .merge(country(row.get("country")), Long.parseLong(row.get("views")), Long::sum);
      }
    }
  }

  private String country(String code) {
    return listed.contains(code) ? code : UNKNOWN;
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  LimnTable daily() {
    Series series = Series.days(through);
    days.forEach(
        (date, views) ->
            views.forEach((country, number) -> series.put(date, country, number.toString())));
    return series.table(
        "daily_mobile_wp_views_by_country", "Daily Mobile WP Views By Country", columns());
  }

  LimnTable monthly() {
    Map<YearMonth, Map<String, Long>> sums = new TreeMap<>();
    Map<YearMonth, Set<LocalDate>> counted = new TreeMap<>();
    days.forEach(
        (date, views) -> {
          YearMonth month = YearMonth.from(date);
          counted.computeIfAbsent(month, key -> new HashSet<>()).add(date);
          Map<String, Long> sum = sums.computeIfAbsent(month, key -> new TreeMap<>());
          views.forEach((country, number) -> sum.merge(country, number, Long::sum));
        });
    Series series = Series.months(through);
    sums.forEach(
        (month, views) ->
            views.forEach(
                (country, number) ->
                    series.put(
                        month.atDay(1), country, normal(number, counted.get(month).size()))));
    return series.table(
        "monthly_mobile_wp_views_by_country", "Monthly Mobile WP Views By Country", columns());
  }

  private static String normal(long views, int daysCounted) {
    return BigDecimal.valueOf(views)
        .multiply(DAYS)
        .divide(BigDecimal.valueOf(daysCounted), 0, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private List<LimnColumn> columns() {
    return listed.stream().map(CountryViews::column).toList();
  }

  /** The columns that have a number. */
  List<LimnColumn> occurring() {
    Set<String> countries = new HashSet<>();
    days.values().forEach(views -> countries.addAll(views.keySet()));
    return listed.stream().filter(countries::contains).map(CountryViews::column).toList();
  }

  private static LimnColumn column(String code) {
    return LimnColumn.whole(code, CarrierNames.ofCountry(code));
  }
}
