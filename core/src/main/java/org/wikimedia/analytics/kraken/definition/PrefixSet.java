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
    for (byte[] prefix : prefixes) {
      mark(prefix);
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

  /** Marks the pairs of bytes that the prefix may begin with: all of them where it is shorter. */
  private void mark(byte[] prefix) {
    int known = Math.min(prefix.length, 2);
    int start = (int) ByteSlice.of(prefix).firstWord() & (PAIRS - 1);
    for (int pair = start; pair < PAIRS; pair += 1 << (known * Byte.SIZE)) {
      pairs[pair / Long.SIZE] |= 1L << pair;
    }
  }
}
