package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/** A request's event time to the second, for what looks at more than its hour. */
public final class EventSecond {
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int MINUTE = 14;
  private static final int SECOND = 17;

  private EventSecond() {}

  /**
   * Seconds since 1970 of a request whose {@link Request#hour} was read from its time; a fraction
   * is dropped.
   */
  public static long of(Request request) {
    ByteSlice time = request.get(Field.TIME);
    int dot = time.indexOf('.');
    boolean isEpoch = time.at(4) != '-';
    if (isEpoch) {
      return digits(time, 0, dot - time.from());
    }
    return (long) request.hour() * SECONDS_PER_HOUR
        + 60 * digits(time, MINUTE, 2)
        + digits(time, SECOND, 2);
  }

  private static long digits(ByteSlice time, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = value * 10 + time.at(i) - '0';
    }
    return value;
  }
}
