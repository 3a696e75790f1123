package org.wikimedia.analytics.kraken.request;

/**
 * The count a cache puts on each request. udp2log printed an unsigned 32-bit counter as a signed
 * number, so a negative one gets 2^32 added.
 */
final class SequenceNumber {
  /** No longer number is a count; every accepted one is below {@link #LIMIT}. */
  private static final int LONGEST = 15;

  /** Larger numbers are taken for none: no cache has served so many requests. */
  static final long LIMIT = 1L << 47;

  private SequenceNumber() {}

  static long read(byte[] line, int from, int to) {
    boolean negative = from < to && line[from] == '-';
    int first = negative ? from + 1 : from;
    if (first == to || to - first > LONGEST) {
      return -1;
    }
    long value = 0;
    for (int i = first; i < to; i++) {
      int digit = line[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return unsigned(negative ? -value : value);
  }

  private static long unsigned(long value) {
    long count = value < 0 ? value + (1L << 32) : value;
    return count < 0 || count >= LIMIT ? -1 : count;
  }
}
