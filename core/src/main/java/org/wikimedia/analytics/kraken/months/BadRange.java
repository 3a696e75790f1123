package org.wikimedia.analytics.kraken.months;

/**
 * Hours whose counts are known to be wrong or lost: they count as missing, and the month is scaled
 * up over them.
 *
 * @param range hours of event time
 * @param reason may be empty
 */
public record BadRange(HourRange range, String reason) {

  /** {@code 2013-02-05}, by which two deliveries can be compared. */
  public String key() {
    return RangeText.of(range);
  }

  /** {@code 2013-02-05: disk full}. */
  public String text() {
    String when = RangeText.of(range);
    return reason.isEmpty() ? when : when + ": " + reason;
  }
}
