package org.wikimedia.analytics.kraken.request;

/**
 * Response sizes as webstatscollector's collector 0.5-1 read them: decimal digits, perhaps signed,
 * taken modulo 2^64 when negative and 2^64 - 1 when larger than that. Anything else is no number.
 */
final class Size {
  private static final long LARGEST = -1L;
  private static final int SAFE_DIGITS = 18;

  private Size() {}

  static boolean isNumber(byte[] line, int from, int to) {
    int first = hasSign(line, from, to) ? from + 1 : from;
    for (int i = first; i < to; i++) {
      if (line[i] < '0' || line[i] > '9') {
        return false;
      }
    }
    return first < to;
  }

  static long read(byte[] line, int from, int to) {
    if (!isNumber(line, from, to)) {
      return 0;
    }
    int first = hasSign(line, from, to) ? from + 1 : from;
    long value = 0;
    for (int i = first; i < to; i++) {
      int digit = line[i] - '0';
      if (i - first >= SAFE_DIGITS && isTooLarge(value, digit)) {
        return LARGEST;
      }
      value = value * 10 + digit;
    }
    return line[from] == '-' ? -value : value;
  }

  private static boolean isTooLarge(long value, int digit) {
    return Long.compareUnsigned(value, Long.divideUnsigned(LARGEST - digit, 10)) > 0;
  }

  static boolean hasSign(byte[] line, int from, int to) {
    return from < to && (line[from] == '-' || line[from] == '+');
  }
}
