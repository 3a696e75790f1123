package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.SplittableRandom;

/** Ranks 0 to size - 1, rank r drawn about in proportion to 1 / (r + 1). */
final class Zipf {
  private final int size;
  private final double logarithm;

  Zipf(int size) {
    this.size = size;
    this.logarithm = StrictMath.log(size + 1.0);
  }

  /** StrictMath, because Math may differ in the last bit from one machine to the next. */
  int draw(SplittableRandom random) {
    int rank = (int) StrictMath.exp(random.nextDouble() * logarithm) - 1;
    return Math.min(rank, size - 1);
  }
}
