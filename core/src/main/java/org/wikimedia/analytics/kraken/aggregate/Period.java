package org.wikimedia.analytics.kraken.aggregate;

import java.math.BigInteger;
import java.util.function.IntToLongFunction;

/** A day, week, month or year of a table and the days it is read from. */
public final class Period {
  private final String name;
  private final int[] days;
  private final int length;

  /**
   * @param days indexes of days, as {@link CoveredDays#index}
   * @param length days that the period is scaled to
   */
  Period(String name, int[] days, int length) {
    this.name = name;
    this.days = days.clone();
    this.length = length;
  }

  /** {@code 2014-11-01}, {@code 2014W45}, {@code 2014-11} or {@code 2014}. */
  public String name() {
    return name;
  }

  /**
   * The sum of the days that have a reading, scaled from their number to the period's length and
   * rounded down; {@link SiteViews#NONE} if no day has one.
   */
  long views(IntToLongFunction daily) {
    long sum = 0;
    int readings = 0;
    for (int day : days) {
      long views = daily.applyAsLong(day);
      if (views != SiteViews.NONE) {
        sum = Math.addExact(sum, views);
        readings++;
      }
    }
    return readings == 0 ? SiteViews.NONE : scale(sum, readings);
  }

  private long scale(long sum, int readings) {
    return BigInteger.valueOf(sum)
        .multiply(BigInteger.valueOf(length))
        .divide(BigInteger.valueOf(readings))
        .longValueExact();
  }
}
