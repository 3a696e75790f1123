package org.wikimedia.analytics.kraken.bytes;

/**
 * Decimal numbers of up to eight digits at once: a loop over digits ends where no processor expects
 * it ({@code PageTableBenchmark}).
 */
public final class Digits {
  /** The most digits that are read at once. */
  public static final int MOST = 8;

  private static final long NOUGHTS = Swar.repeat('0');

  private Digits() {}

  /** The number in {@code [from, to)}, one to eight digits; -1 if a byte there is no digit. */
  public static int read(byte[] array, int from, int to) {
    return to >= MOST ? number(lastBytes(array, from, to)) : readSlowly(array, from, to);
  }

  /** The bytes as the last of a word, noughts before them. */
  private static long lastBytes(byte[] array, int from, int to) {
    int shift = Byte.SIZE * (MOST - (to - from));
    long word = Swar.load(array, to - MOST);
    return shift == 0 ? word : (word >>> shift << shift) | (NOUGHTS >>> (Long.SIZE - shift));
  }

  /** Pairs of digits are added up first, then pairs of those, then the halves. */
  private static int number(long word) {
    long digits = word ^ NOUGHTS;
    if (((digits + Swar.repeat(0x7f - 9)) & Swar.repeat(0x80) | digits & Swar.repeat(0x80)) != 0) {
      return -1;
    }
    long pairs = digits * 10 + (digits >>> 8);
    long high = (pairs & 0x000000ff000000ffL) * ((1_000_000L << 32) + 100);
    long low = (pairs >>> 16 & 0x000000ff000000ffL) * ((10_000L << 32) + 1);
    return (int) (high + low >>> 32);
  }

  private static int readSlowly(byte[] array, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = array[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
