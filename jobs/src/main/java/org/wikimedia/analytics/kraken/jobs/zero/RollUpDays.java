package org.wikimedia.analytics.kraken.jobs.zero;

import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * The days that months are scaled by: those whose hours a roll-up counts.
 *
 * @param zero days with a file of zero
 * @param shares days with an hour that has a file of both products
 */
record RollUpDays(MonthDays zero, MonthDays shares) {
  /** Counts the days of a run's files but for the bad ones. */
  static RollUpDays of(ZeroInput input, Set<String> badDates) {
    return new RollUpDays(
        MonthDays.of(input.hours(HourlyViews.ZERO), badDates),
        MonthDays.of(input.hoursOfBoth(), badDates));
  }

  /** Reads what {@link #write} wrote. */
  static RollUpDays read(Configuration configuration) {
    return new RollUpDays(
        MonthDays.read(ZeroSettings.DAYS.in(configuration)),
        MonthDays.read(ZeroSettings.SHARE_DAYS.in(configuration)));
  }

  void write(Configuration configuration) {
    ZeroSettings.DAYS.set(configuration, zero.write());
    ZeroSettings.SHARE_DAYS.set(configuration, shares.write());
  }

  MonthDays of(RollUp rollUp) {
    return rollUp == RollUp.CARRIER_SHARE ? shares : zero;
  }
}
