package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The titles of one wiki, the most read first, ready to be copied into a line. */
final class TitlePool {
  /** The best known pages have plain titles, as they have in life. */
  private static final int PLAIN = 12;

  private final byte[] bytes;
  private final int[] ends;
  private final Zipf ranks;

  TitlePool(String mainPage, String script, int size, TitleMaker maker, SplittableRandom random) {
    LogText all = new LogText(32 * size);
    ends = new int[size];
    ranks = new Zipf(size);
    for (int rank = 0; rank < size; rank++) {
      all.add(title(rank, mainPage, script, maker, random));
      ends[rank] = all.length();
    }
    bytes = Arrays.copyOf(all.bytes(), all.length());
  }

  private static byte[] title(
      int rank, String mainPage, String script, TitleMaker maker, SplittableRandom random) {
    if (rank == 0) {
      return TitleSpelling.CANONICAL.spell(mainPage);
    }
    return rank < PLAIN ? maker.ordinary(script, random) : maker.any(script, random);
  }

  int size() {
    return ends.length;
  }

  /** Adds a title, the one of rank r about in proportion to 1 / (r + 1). */
  void addTitle(SplittableRandom random, LogText to) {
    int rank = ranks.draw(random);
    int start = rank == 0 ? 0 : ends[rank - 1];
    to.add(bytes, start, ends[rank] - start);
  }
}
