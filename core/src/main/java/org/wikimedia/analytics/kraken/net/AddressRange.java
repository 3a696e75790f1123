package org.wikimedia.analytics.kraken.net;

import java.util.Comparator;
import org.wikimedia.analytics.kraken.data.DataFile;

/** Addresses from a first to a last one, upper and lower half of each. */
record AddressRange(long firstHigh, long firstLow, long lastHigh, long lastLow) {
  private static final int BITS = 128;

  /** By first address; of those that begin together the widest first. */
  static final Comparator<AddressRange> ORDER =
      (a, b) -> {
        int first = compare(a.firstHigh, a.firstLow, b.firstHigh, b.firstLow);
        return first != 0 ? first : compare(b.lastHigh, b.lastLow, a.lastHigh, a.lastLow);
      };

  /** The CIDR block {@code block} that stands in {@code line}. */
  static AddressRange of(DataFile.Line line, String block) {
    String text = block.trim();
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
    return new AddressRange(
        first.high(), first.low(), first.high() | highMask, first.low() | lowMask);
  }

  /** True if {@code next}, which does not begin before this one, begins inside it. */
  boolean touches(AddressRange next) {
    return compare(next.firstHigh, next.firstLow, lastHigh, lastLow) <= 0;
  }

  AddressRange with(AddressRange next) {
    boolean longer = compare(next.lastHigh, next.lastLow, lastHigh, lastLow) > 0;
    return longer ? new AddressRange(firstHigh, firstLow, next.lastHigh, next.lastLow) : this;
  }

  /** What is left without its two ends; null if nothing is. */
  AddressRange inside() {
    AddressRange inside =
        new AddressRange(
            firstLow == -1 ? firstHigh + 1 : firstHigh,
            firstLow + 1,
            lastLow == 0 ? lastHigh - 1 : lastHigh,
            lastLow - 1);
    boolean empty = firstHigh == lastHigh && lastLow - firstLow >= 0 && lastLow - firstLow < 2;
    return empty ? null : inside;
  }

  static int compare(long highA, long lowA, long highB, long lowB) {
    int high = Long.compareUnsigned(highA, highB);
    return high != 0 ? high : Long.compareUnsigned(lowA, lowB);
  }
}
