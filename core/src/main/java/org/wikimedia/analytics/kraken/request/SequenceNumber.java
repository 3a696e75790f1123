package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.Digits;

/**
 * The count a cache puts on each request. udp2log printed an unsigned 32-bit counter as a signed
 * number, so a negative one gets 2^32 added.
 */
final class SequenceNumber {
  /** No longer number is a count; every accepted one is below {@link #LIMIT}. */
  private static final int LONGEST = 15;

  private static final long LOW_RANGE = 100_000_000;

  /** Larger numbers are taken for none: no cache has served so many requests. */
  static final long LIMIT = 1L << 47;

  private SequenceNumber() {}

  static long read(byte[] line, int from, int to) {
    boolean negative = from < to && line[from] == '-';
    int first = negative ? from + 1 : from;
    if (first == to || to - first > LONGEST) {
      return -1;
    }
    int middle = Math.max(first, to - Digits.MOST);
    int high = middle == first ? 0 : Digits.read(line, first, middle);
    int low = Digits.read(line, middle, to);
    if (high < 0 || low < 0) {
      return -1;
    }
    long value = high * LOW_RANGE + low;
    return unsigned(negative ? -value : value);
  }

  private static long unsigned(long value) {
    long count = value < 0 ? value + (1L << 32) : value;
    return count < 0 || count >= LIMIT ? -1 : count;
  }
}
