package org.wikimedia.analytics.kraken.jobs.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wikimedia.analytics.kraken.request.Hour;

/** Hours that are missing. */
public final class HourGaps {
  private static final String TO = " to ";

  private HourGaps() {}

  /** The hours of the range that are not among those given. */
  public static SortedSet<Integer> missing(int from, int until, Set<Integer> hours) {
    SortedSet<Integer> missing = new TreeSet<>();
    for (int hour = from; hour < until; hour++) {
      if (!hours.contains(hour)) {
        missing.add(hour);
      }
    }
    return missing;
  }

  /** {@code 2013-02-28T22} or {@code 2013-02-28T22 to 2013-03-01T04} for each run of hours. */
  public static List<String> ranges(Collection<Integer> hours) {
    List<String> ranges = new ArrayList<>();
    int first = Hour.NONE;
    int last = Hour.NONE;
    for (int hour : new TreeSet<>(hours)) {
      if (first != Hour.NONE && hour != last + 1) {
        ranges.add(range(first, last));
      }
      first = hour == last + 1 && first != Hour.NONE ? first : hour;
      last = hour;
    }
    if (first != Hour.NONE) {
      ranges.add(range(first, last));
    }
    return ranges;
  }

  /** The hours of ranges that {@link #ranges} wrote. */
  public static Set<Integer> read(Collection<String> ranges) {
    Set<Integer> hours = new HashSet<>();
    for (String range : ranges) {
      String[] ends = range.split(TO);
      int last = Hour.parse(ends[ends.length - 1]);
      for (int hour = Hour.parse(ends[0]); hour <= last; hour++) {
        hours.add(hour);
      }
    }
    return hours;
  }

  /** Those of the hours that are of one of the dates. */
  public static SortedSet<Integer> onDates(Collection<Integer> hours, Set<String> dates) {
    return hours.stream()
        .filter(hour -> dates.contains(Hour.date(hour).toString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of the hours that are of none of the dates. */
  public static SortedSet<Integer> offDates(Collection<Integer> hours, Set<String> dates) {
    SortedSet<Integer> off = new TreeSet<>(hours);
    off.removeAll(onDates(hours, dates));
    return off;
  }

  private static String range(int first, int last) {
    return first == last ? Hour.text(first) : Hour.text(first) + TO + Hour.text(last);
  }
}
