package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;

/** One server's request counter: 32 bits, one up with every request, some of which are lost. */
final class SequenceCounter {
  private static final long MASK = 0xFFFF_FFFFL;
  private static final int LONGEST_LOSS = 5;

  private final int lossPerMillion;
  private long last;

  SequenceCounter(long last, int lossPerMillion) {
    this.last = last & MASK;
    this.lossPerMillion = lossPerMillion;
  }

  /** The number of the next request that reached the log. */
  long next(SplittableRandom random) {
    long lost = random.nextInt(1_000_000) < lossPerMillion ? 1 + random.nextInt(LONGEST_LOSS) : 0;
    last = (last + lost + 1) & MASK;
    return last;
  }

  /** Where a counter stands before the first line, by the word that {@code hosts.tsv} uses. */
  static long start(String word, long lines, SplittableRandom random) {
    // A special host sees about one line in 130, so this many requests are early in the log.
    long soon = lines / 400 + 1;
    return switch (word) {
      case "any" -> random.nextLong(1L << 31);
      case "negative" -> (1L << 31) + random.nextLong(1L << 30);
      case "crossing" -> (1L << 31) - soon;
      case "wrapping" -> (1L << 32) - soon;
      default -> throw new IllegalStateException("sample/hosts.tsv has no start called " + word);
    };
  }
}
