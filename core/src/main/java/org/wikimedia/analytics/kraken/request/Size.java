package org.wikimedia.analytics.kraken.request;

import org.wikimedia.analytics.kraken.bytes.Digits;

/**
 * A response size as webstatscollector's collector 0.5-1 read it: decimal digits, perhaps signed,
 * taken modulo 2^64 when negative and 2^64 - 1 when larger than that. Anything else is no number.
 */
final class Size {
  private static final long LARGEST = -1L;
  private static final int SAFE_DIGITS = 18;

  private boolean number;
  private boolean signed;
  private long value;

  void read(byte[] line, int from, int to) {
    int length = to - from;
    int most = length > 0 && length <= Digits.MOST ? Digits.read(line, from, to) : -1;
    if (most < 0) {
      readAny(line, from, to);
      return;
    }
    number = true;
    signed = false;
    value = most;
  }

  private void readAny(byte[] line, int from, int to) {
    signed = from < to && (line[from] == '-' || line[from] == '+');
    int first = signed ? from + 1 : from;
    int end = first;
    long sum = 0;
    while (end < to && line[end] >= '0' && line[end] <= '9') {
      sum = end - first < SAFE_DIGITS ? sum * 10 + line[end] - '0' : saturate(sum, line[end] - '0');
      end++;
    }
    number = end == to && end > first;
    boolean negative = signed && line[from] == '-' && sum != LARGEST;
    value = number ? (negative ? -sum : sum) : 0;
  }

  boolean isNumber() {
    return number;
  }

  boolean isSigned() {
    return signed;
  }

  /** The number, 0 if there is none. */
  long value() {
    return value;
  }

  /** Stays at the largest number once that was passed. */
  private static long saturate(long sum, int digit) {
    boolean tooLarge = Long.compareUnsigned(sum, Long.divideUnsigned(LARGEST - digit, 10)) > 0;
    return tooLarge ? LARGEST : sum * 10 + digit;
  }
}
