package org.wikimedia.analytics.kraken.months;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hours of a month.
 *
 * @param month of event time
 * @param total hours it has
 * @param present hours that have a file and are not bad
 * @param bad hours declared bad, with a file or without
 * @param missing hours that have no file and are not declared bad
 */
public record MonthHours(
    YearMonth month, int total, int present, int bad, SortedSet<Integer> missing) {
  private static final int SCALE_DECIMALS = 6;

  static MonthHours of(YearMonth month, Set<Integer> files, Corrections corrections) {
    HourRange range = HourRange.month(month);
    int present = 0;
    int bad = 0;
    SortedSet<Integer> missing = new TreeSet<>();
    for (int hour = range.from(); hour < range.until(); hour++) {
      if (corrections.isBad(hour)) {
        bad++;
      } else if (files.contains(hour)) {
        present++;
      } else {
        missing.add(hour);
      }
    }
    return new MonthHours(month, range.until() - range.from(), present, bad, missing);
  }

  /** Whether every hour that is not bad has a file. */
  public boolean isWhole() {
    return missing.isEmpty();
  }

  /** Whether the month can have a number: it is whole, and not all of it is bad. */
  public boolean isKnown() {
    return isWhole() && present > 0;
  }

  /**
   * What views of the hours there are must be multiplied by: 1 and more, six decimals, as Wikistats
   * had it.
   */
  public double scale() {
    return new BigDecimal((double) total / present)
        .setScale(SCALE_DECIMALS, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /** Views as if the month had 30 days. */
  long normalise(long corrected) {
    return (long) Math.rint(30.0 / month.lengthOfMonth() * corrected);
  }
}
