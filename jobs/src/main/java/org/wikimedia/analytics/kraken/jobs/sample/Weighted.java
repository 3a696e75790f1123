package org.wikimedia.analytics.kraken.jobs.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Things drawn at random, each as often as its share of the total. */
final class Weighted<T> {
  private final List<T> items = new ArrayList<>();
  private int[] ends = new int[16];
  private int total;

  /** Adds an item; {@code share} is relative to the other items' and above zero. */
  Weighted<T> add(int share, T item) {
    if (share <= 0) {
      throw new IllegalStateException("A share must be above zero: " + share + " for " + item);
    }
    if (items.size() == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    total += share;
    ends[items.size()] = total;
    items.add(item);
    return this;
  }

  T draw(SplittableRandom random) {
    int drawn = random.nextInt(total);
    int low = 0;
    int high = items.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > drawn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return items.get(low);
  }
}
