package org.wikimedia.analytics.kraken.months;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Days in UTC, cut where a bad range or a correction begins or ends, so that what holds for one
 * hour of a part holds for all of them and the part can be summed.
 */
public final class DayParts {
  private static final int DAY = 24;

  private final TreeSet<Integer> cuts;

  private DayParts(SortedSet<Integer> cuts) {
    this.cuts = new TreeSet<>(cuts);
  }

  /**
   * Days with these cuts.
   *
   * @param cuts hours at which a part begins, besides midnight
   */
  public static DayParts at(SortedSet<Integer> cuts) {
    return new DayParts(cuts);
  }

  public SortedSet<Integer> cuts() {
    return Collections.unmodifiableSortedSet(cuts);
  }

  /** The hour at which the part begins that has this hour. */
  public int start(int hour) {
    int midnight = Math.floorDiv(hour, DAY) * DAY;
    Integer cut = cuts.floor(hour);
    return cut == null ? midnight : Math.max(midnight, cut);
  }
}
