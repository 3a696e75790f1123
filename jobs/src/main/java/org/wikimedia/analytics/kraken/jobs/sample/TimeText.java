package org.wikimedia.analytics.kraken.jobs.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes times as {@code 2013-02-28T22:00:07} or {@code 2013-02-28T22:00:07.068}. */
final class TimeText {
  static final long HOUR = 3_600_000;

  private static final DateTimeFormatter TO_THE_HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);

  private long hour = Long.MIN_VALUE;
  private byte[] hourText;

  /**
   * @param time milliseconds since 1970, UTC
   */
  void write(long time, boolean milliseconds, LogText to) {
    long timeHour = Math.floorDiv(time, HOUR);
    if (timeHour != hour) {
      hour = timeHour;
      hourText = Ascii.bytes(TO_THE_HOUR.format(Instant.ofEpochMilli(hour * HOUR)));
    }
    int rest = (int) (time - hour * HOUR);
    to.clear().add(hourText).add(':').addDigits(rest / 60_000, 2);
    to.add(':').addDigits(rest / 1000 % 60, 2);
    if (milliseconds) {
      to.add('.').addDigits(rest % 1000, 3);
    }
  }
}
