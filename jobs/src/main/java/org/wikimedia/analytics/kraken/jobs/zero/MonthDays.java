package org.wikimedia.analytics.kraken.jobs.zero;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * How many days of each month have data and are not bad, by which months become comparable: a month
 * of 30 days would have had {@code views * 30 / days}.
 */
final class MonthDays {
  private static final int MONTH = "2013-01".length();
  private static final BigDecimal NORMAL = BigDecimal.valueOf(30);

  private final SortedMap<String, Integer> days;

  private MonthDays(SortedMap<String, Integer> days) {
    this.days = days;
  }

  /** Counts the days of these hours but for the bad ones. */
  static MonthDays of(Collection<Integer> hours, Set<String> badDates) {
    Set<String> dates = hours.stream().map(MonthDays::date).collect(Collectors.toSet());
    SortedMap<String, Integer> days = new TreeMap<>();
    for (String date : dates) {
      days.merge(date.substring(0, MONTH), badDates.contains(date) ? 0 : 1, Integer::sum);
    }
    return new MonthDays(days);
  }

  /** {@code 2013-01-31}, the date of an hour. */
  static String date(int hour) {
    return Hour.date(hour).toString();
  }

  /** {@code 2013-01}, the month of an hour. */
  static String month(int hour) {
    return Hour.text(hour).substring(0, MONTH);
  }

  /** Reads what {@link #write} wrote. */
  static MonthDays read(String text) {
    SortedMap<String, Integer> days = new TreeMap<>();
    for (String month : text.isEmpty() ? new String[0] : text.split(",")) {
      String[] parts = month.split("=");
      days.put(parts[0], Integer.valueOf(parts[1]));
    }
    return new MonthDays(days);
  }

  /** {@code 2013-01=30,2013-02=28}. */
  String write() {
    return days.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
  }

  /** The days of a month; 0 if it has none. */
  int days(String month) {
    return days.getOrDefault(month, 0);
  }

  int total() {
    return days.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Views of a month, a number without sign, as if it had 30 days, half a view rounded up; 0 if it
   * has no days.
   */
  BigInteger scale(long views, String month) {
    int of = days(month);
    if (of == 0) {
      return BigInteger.ZERO;
    }
    return new BigDecimal(Long.toUnsignedString(views))
        .multiply(NORMAL)
        .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
        .toBigIntegerExact();
  }
}
