package org.wikimedia.analytics.kraken.months;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.request.Hour;

/** All that is known to be wrong with the counts: the rows of both files of the user's. */
public final class Corrections {
  /** Nothing is wrong. */
  public static final Corrections NONE = new Corrections(List.of(), List.of());

  private final List<Correction> rows;
  private final List<BadRange> bad;

  Corrections(List<Correction> rows, List<BadRange> bad) {
    this.rows = List.copyOf(rows);
    this.bad = List.copyOf(bad);
  }

  /**
   * Reads both files.
   *
   * @param corrections as {@link CorrectionsFile}, null for none
   * @param badDates as {@link BadRangesFile}, null for none
   * @throws org.wikimedia.analytics.kraken.data.DataException with file and line
   */
  public static Corrections read(DataFile corrections, DataFile badDates) {
    return new Corrections(
        corrections == null ? List.of() : CorrectionsFile.read(corrections),
        badDates == null ? List.of() : BadRangesFile.read(badDates));
  }

  public List<Correction> rows() {
    return rows;
  }

  public List<BadRange> bad() {
    return bad;
  }

  public List<HourRange> badRanges() {
    return bad.stream().map(BadRange::range).toList();
  }

  public boolean isBad(int hour) {
    return bad.stream().anyMatch(row -> row.range().has(hour));
  }

  /** The dates that have a bad hour, each with the reason. */
  public SortedMap<LocalDate, String> badDates() {
    SortedMap<LocalDate, String> dates = new TreeMap<>();
    for (BadRange range : bad) {
      LocalDate last = Hour.start(range.range().until() - 1).toLocalDate();
      LocalDate date = Hour.start(range.range().from()).toLocalDate();
      for (; !date.isAfter(last); date = date.plusDays(1)) {
        dates.putIfAbsent(date, range.reason());
      }
    }
    return dates;
  }

  /** The hours at which a range begins or has ended: between two of them all hours are alike. */
  public SortedSet<Integer> edges() {
    List<HourRange> ranges = new ArrayList<>(badRanges());
    rows.forEach(row -> ranges.add(row.range()));
    SortedSet<Integer> edges = new TreeSet<>();
    for (HourRange range : ranges) {
      edges.add(range.from());
      edges.add(range.until());
    }
    return edges;
  }

  /** The bad ranges that touch these hours. */
  public List<BadRange> badIn(HourRange hours) {
    return bad.stream().filter(row -> row.range().touches(hours)).toList();
  }
}
