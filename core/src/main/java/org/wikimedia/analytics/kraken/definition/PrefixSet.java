package org.wikimedia.analytics.kraken.definition;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * Texts to compare beginnings with, eight bytes at once: byte by byte, addresses that begin alike
 * make every second guess of the processor wrong ({@code JudgeBenchmark}).
 */
final class PrefixSet {
  private final byte[][] prefixes;
  private final long[] words;
  private final long[] masks;

  PrefixSet(byte[]... prefixes) {
    this.prefixes = prefixes.clone();
    words = new long[prefixes.length];
    masks = new long[prefixes.length];
    for (int i = 0; i < prefixes.length; i++) {
      byte[] start = java.util.Arrays.copyOf(prefixes[i], Swar.SLACK);
      masks[i] = Swar.first(-1L, Math.min(Swar.SLACK, prefixes[i].length));
      words[i] = Swar.load(start, 0) & masks[i];
    }
  }

  boolean startsOneOf(ByteSlice text) {
    long word = text.firstWord();
    for (int i = 0; i < words.length; i++) {
      if ((word & masks[i]) == words[i] && text.startsWith(prefixes[i])) {
        return true;
      }
    }
    return false;
  }
}
