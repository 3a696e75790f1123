package org.wikimedia.analytics.kraken.bytes;

/** The bytes that break a published line: space, TAB, CR and LF. */
public final class LineBytes {
  private LineBytes() {}

  /** Writes {@code _} for each of them in eight bytes. */
  static long replace(long word) {
    if (Swar.atMost(word, ' ') == 0) {
      return word;
    }
    long replaced = word;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      if (breaks((byte) (word >>> shift))) {
        replaced = (replaced & ~(0xffL << shift)) | ((long) '_' << shift);
      }
    }
    return replaced;
  }

  /** Writes {@code _} over each of them in {@code [from, to)}. */
  public static void replace(byte[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      if (breaks(array[i])) {
        array[i] = '_';
      }
    }
  }

  private static boolean breaks(byte value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }
}
