package org.wikimedia.analytics.kraken.net;

import java.util.List;

/** Addresses in rising order, upper and lower half of each, to be searched without an object. */
final class AddressIndex {
  private final long[] high;
  private final long[] low;

  AddressIndex(int size) {
    high = new long[size];
    low = new long[size];
  }

  /** The first address of each of some ranges in rising order. */
  static AddressIndex ofFirst(List<AddressRange> ranges) {
    AddressIndex index = new AddressIndex(ranges.size());
    for (int i = 0; i < ranges.size(); i++) {
      index.set(i, ranges.get(i).firstHigh(), ranges.get(i).firstLow());
    }
    return index;
  }

  /** The last address of each of some ranges in rising order. */
  static AddressIndex ofLast(List<AddressRange> ranges) {
    AddressIndex index = new AddressIndex(ranges.size());
    for (int i = 0; i < ranges.size(); i++) {
      index.set(i, ranges.get(i).lastHigh(), ranges.get(i).lastLow());
    }
    return index;
  }

  private void set(int place, long addressHigh, long addressLow) {
    high[place] = addressHigh;
    low[place] = addressLow;
  }

  /** The place of the last address that does not lie behind {@code address}, or -1. */
  int atOrBefore(IpAddress address) {
    int from = 0;
    int to = high.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (AddressRange.compare(address.high(), address.low(), high[middle], low[middle]) < 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from - 1;
  }

  /** True if {@code address} does not lie behind the one at {@code place}. */
  boolean reaches(int place, IpAddress address) {
    return AddressRange.compare(address.high(), address.low(), high[place], low[place]) <= 0;
  }
}
