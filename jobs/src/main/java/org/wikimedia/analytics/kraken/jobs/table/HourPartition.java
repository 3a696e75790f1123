package org.wikimedia.analytics.kraken.jobs.table;

import java.time.LocalDateTime;
import org.wikimedia.analytics.kraken.request.Hour;

/** Folders of an hour as Hive names partitions: event time in UTC, numbers without zeros ahead. */
public final class HourPartition {
  private HourPartition() {}

  /** {@code year=2013/month=2/day=28/hour=22}. */
  public static String folder(int hour) {
    LocalDateTime start = Hour.start(hour);
    return "year="
        + start.getYear()
        + "/month="
        + start.getMonthValue()
        + "/day="
        + start.getDayOfMonth()
        + "/hour="
        + start.getHour();
  }
}
