package org.wikimedia.analytics.kraken.months;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Hours of event time, as {@link Hour} numbers them.
 *
 * @param from the first one
 * @param until the one behind the last
 */
public record HourRange(int from, int until) {
  boolean has(int hour) {
    return hour >= from && hour < until;
  }

  /** The hours of a month. */
  public static HourRange month(YearMonth month) {
    LocalDateTime start = month.atDay(1).atStartOfDay();
    return new HourRange(Hour.of(start), Hour.of(start.plusMonths(1)));
  }

  public boolean touches(HourRange other) {
    return from < other.until && other.from < until;
  }
}
