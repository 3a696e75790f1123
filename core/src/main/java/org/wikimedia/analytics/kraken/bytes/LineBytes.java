package org.wikimedia.analytics.kraken.bytes;

/** The bytes that break a published line: space, TAB, CR and LF. */
public final class LineBytes {
  private LineBytes() {}

  /** Writes {@code _} over each of them in {@code [from, to)}. */
  public static void replace(byte[] array, int from, int to) {
    int at = from;
    for (; at + Swar.SLACK <= to; at += Swar.SLACK) {
      if (Swar.atMost(Swar.load(array, at), ' ') != 0) {
        replaceSlowly(array, at, at + Swar.SLACK);
      }
    }
    replaceSlowly(array, at, to);
  }

  private static void replaceSlowly(byte[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      byte value = array[i];
      if (value == ' ' || value == '\t' || value == '\r' || value == '\n') {
        array[i] = '_';
      }
    }
  }
}
