package org.wikimedia.analytics.kraken.net;

import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.data.DataFile;

/** A set of addresses made of CIDR blocks ({@code 10.0.0.0/8}, {@code 2620:0:860::/46}). */
public final class CidrSet {
  private static final int BITS = 128;

  /** Ranges without overlap in rising order: first and last address, upper and lower half. */
  private final long[] firstHigh;

  private final long[] firstLow;
  private final long[] lastHigh;
  private final long[] lastLow;

  private record Range(long firstHigh, long firstLow, long lastHigh, long lastLow) {
    boolean touches(Range next) {
      return compare(next.firstHigh, next.firstLow, lastHigh, lastLow) <= 0;
    }

    Range with(Range next) {
      boolean longer = compare(next.lastHigh, next.lastLow, lastHigh, lastLow) > 0;
      return longer ? new Range(firstHigh, firstLow, next.lastHigh, next.lastLow) : this;
    }

    /** What is left without its two ends; null if nothing is. */
    Range inside() {
      Range inside =
          new Range(
              firstLow == -1 ? firstHigh + 1 : firstHigh,
              firstLow + 1,
              lastLow == 0 ? lastHigh - 1 : lastHigh,
              lastLow - 1);
      boolean empty = firstHigh == lastHigh && lastLow - firstLow >= 0 && lastLow - firstLow < 2;
      return empty ? null : inside;
    }
  }

  private CidrSet(List<Range> ranges) {
    int count = ranges.size();
    firstHigh = new long[count];
    firstLow = new long[count];
    lastHigh = new long[count];
    lastLow = new long[count];
    for (int i = 0; i < count; i++) {
      firstHigh[i] = ranges.get(i).firstHigh;
      firstLow[i] = ranges.get(i).firstLow;
      lastHigh[i] = ranges.get(i).lastHigh;
      lastLow[i] = ranges.get(i).lastLow;
    }
  }

  /** The blocks of a data file, one a line. */
  public static CidrSet of(DataFile file) {
    return new CidrSet(merged(ranges(file)));
  }

  /**
   * The blocks of a data file, one a line, each without its first and last address: the network and
   * broadcast address of an IPv4 block are not those of hosts.
   */
  public static CidrSet ofHosts(DataFile file) {
    List<Range> inside = new ArrayList<>();
    for (Range range : ranges(file)) {
      Range hosts = range.inside();
      if (hosts != null) {
        inside.add(hosts);
      }
    }
    return new CidrSet(merged(inside));
  }

  public boolean contains(IpAddress address) {
    long high = address.high();
    long low = address.low();
    int from = 0;
    int to = firstHigh.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (compare(high, low, firstHigh[middle], firstLow[middle]) < 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from > 0 && compare(high, low, lastHigh[from - 1], lastLow[from - 1]) <= 0;
  }

  private static List<Range> ranges(DataFile file) {
    List<Range> ranges = new ArrayList<>();
    file.entries();
    for (DataFile.Line line : file.lines()) {
      ranges.add(range(line));
    }
    return ranges;
  }

  private static Range range(DataFile.Line line) {
    String text = line.text().trim();
    int slash = text.indexOf('/');
    IpAddress first = slash < 0 ? null : IpAddress.of(text.substring(0, slash));
    if (first == null || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      throw line.wrong("'" + text + "' is not a CIDR block such as 10.0.0.0/8");
    }
    int length = Integer.parseInt(text.substring(slash + 1)) + (first.isDotted() ? 96 : 0);
    if (length > BITS) {
      throw line.wrong("'" + text + "' has a longer prefix than the address has bits");
    }
    long highMask = length >= 64 ? 0 : -1L >>> length;
    long lowMask = length <= 64 ? -1L : length == BITS ? 0 : -1L >>> (length - 64);
    if ((first.high() & highMask) != 0 || (first.low() & lowMask) != 0) {
      throw line.wrong("'" + text + "' has bits set behind its prefix");
    }
    return new Range(first.high(), first.low(), first.high() | highMask, first.low() | lowMask);
  }

  private static List<Range> merged(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort((a, b) -> compare(a.firstHigh, a.firstLow, b.firstHigh, b.firstLow));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).touches(range)) {
        merged.set(last, merged.get(last).with(range));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static int compare(long highA, long lowA, long highB, long lowB) {
    int high = Long.compareUnsigned(highA, highB);
    return high != 0 ? high : Long.compareUnsigned(lowA, lowB);
  }
}
