package org.wikimedia.analytics.kraken.definition;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;

/**
 * Texts to compare beginnings with. The first two bytes mostly say that none of them is there, by
 * one look at a bit ({@code JudgeBenchmark}).
 */
final class PrefixSet {
  private static final int PAIRS = 1 << 16;

  private final byte[][] prefixes;
  private final long[] pairs = new long[PAIRS / Long.SIZE];

  PrefixSet(byte[]... prefixes) {
    this.prefixes = prefixes.clone();
    for (int pair = 0; pair < PAIRS; pair++) {
      for (byte[] prefix : prefixes) {
        if (isStart(prefix, (byte) pair, (byte) (pair >>> Byte.SIZE))) {
          pairs[pair / Long.SIZE] |= 1L << pair;
        }
      }
    }
  }

  boolean startsOneOf(ByteSlice text) {
    int pair = (int) text.firstWord() & (PAIRS - 1);
    return (pairs[pair / Long.SIZE] >>> pair & 1) != 0 && startsOneOfAll(text);
  }

  private boolean startsOneOfAll(ByteSlice text) {
    for (byte[] prefix : prefixes) {
      if (text.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStart(byte[] prefix, byte first, byte second) {
    boolean isFirst = prefix.length < 1 || prefix[0] == first;
    return isFirst && (prefix.length < 2 || prefix[1] == second);
  }
}
