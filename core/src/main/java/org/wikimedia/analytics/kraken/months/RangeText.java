package org.wikimedia.analytics.kraken.months;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.wikimedia.analytics.kraken.request.Hour;

/** Ranges of hours of event time as people write them. */
final class RangeText {
  private static final String BETWEEN = "..";
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private RangeText() {}

  /**
   * Reads {@code 2013-02}, {@code 2013-02-28}, {@code 2013-02-28T22}, or two of these with {@code
   * ..} between: from the begin of the first up to the begin of the second, which is outside.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  static HourRange parse(String text) {
    int between = text.indexOf(BETWEEN);
    if (between < 0) {
      return single(text);
    }
    int from = single(text.substring(0, between)).from();
    int until = single(text.substring(between + BETWEEN.length())).from();
    if (until <= from) {
      throw new IllegalArgumentException("'" + text + "' ends before it begins");
    }
    return new HourRange(from, until);
  }

  private static HourRange single(String text) {
    try {
      if (MONTH.matcher(text).matches()) {
        return HourRange.month(YearMonth.parse(text));
      }
      if (DATE.matcher(text).matches()) {
        LocalDateTime start = LocalDate.parse(text).atStartOfDay();
        return new HourRange(Hour.of(start), Hour.of(start.plusDays(1)));
      }
      int hour = Hour.parse(text);
      return new HourRange(hour, hour + 1);
    } catch (DateTimeException | IllegalArgumentException error) {
      throw new IllegalArgumentException(
          "'" + text + "' is no month, date or hour like 2013-02, 2013-02-28 or 2013-02-28T22",
          error);
    }
  }

  /** {@code 2013-02-28T22..2013-03-01T00}; the short forms of whole months and days. */
  static String of(HourRange range) {
    LocalDateTime from = Hour.start(range.from());
    LocalDateTime until = Hour.start(range.until());
    if (from.getHour() != 0 || until.getHour() != 0) {
      return range.until() == range.from() + 1
          ? Hour.text(range.from())
          : Hour.text(range.from()) + BETWEEN + Hour.text(range.until());
    }
    if (from.plusDays(1).equals(until)) {
      return from.toLocalDate().toString();
    }
    if (from.getDayOfMonth() != 1 || until.getDayOfMonth() != 1) {
      return from.toLocalDate() + BETWEEN + until.toLocalDate();
    }
    return from.plusMonths(1).equals(until)
        ? YearMonth.from(from).toString()
        : YearMonth.from(from) + BETWEEN + YearMonth.from(until);
  }
}
