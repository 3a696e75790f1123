package org.wikimedia.analytics.kraken.jobs.shuffle;

/** How the numbers under equal keys become one: each is either added up or the larger is kept. */
public final class Measures {
  private final boolean[] largest;

  private Measures(boolean... largest) {
    this.largest = largest;
  }

  /** {@code count} sums modulo 2^64. */
  public static Measures sums(int count) {
    return new Measures(new boolean[count]);
  }

  /** A sum, and a largest value. */
  public static Measures sumAndLargest() {
    return new Measures(false, true);
  }

  public int size() {
    return largest.length;
  }

  void combine(long[] total, long[] more) {
    for (int i = 0; i < largest.length; i++) {
      total[i] = largest[i] ? Math.max(total[i], more[i]) : total[i] + more[i];
    }
  }
}
