package org.wikimedia.analytics.kraken.net;

import java.util.ArrayList;
import java.util.List;
import org.wikimedia.analytics.kraken.data.DataFile;

/** A set of addresses made of CIDR blocks ({@code 10.0.0.0/8}, {@code 2620:0:860::/46}). */
public final class CidrSet {
  /** Of ranges without overlap in rising order. */
  private final AddressIndex first;

  private final AddressIndex last;

  private CidrSet(List<AddressRange> ranges) {
    first = AddressIndex.ofFirst(ranges);
    last = AddressIndex.ofLast(ranges);
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
    List<AddressRange> inside = new ArrayList<>();
    for (AddressRange range : ranges(file)) {
      AddressRange hosts = range.inside();
      if (hosts != null) {
        inside.add(hosts);
      }
    }
    return new CidrSet(merged(inside));
  }

  public boolean contains(IpAddress address) {
    int place = first.atOrBefore(address);
    return place >= 0 && last.reaches(place, address);
  }

  private static List<AddressRange> ranges(DataFile file) {
    List<AddressRange> ranges = new ArrayList<>();
    file.entries();
    for (DataFile.Line line : file.lines()) {
      ranges.add(AddressRange.of(line, line.text()));
    }
    return ranges;
  }

  private static List<AddressRange> merged(List<AddressRange> ranges) {
    List<AddressRange> sorted = new ArrayList<>(ranges);
    sorted.sort(AddressRange.ORDER);
    List<AddressRange> merged = new ArrayList<>();
    for (AddressRange range : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).touches(range)) {
        merged.set(last, merged.get(last).with(range));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
