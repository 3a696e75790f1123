package org.wikimedia.analytics.kraken.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * The days that hour files cover, in UTC. The first and the last day count only as a whole: what
 * was before the first file nobody knows (Wikimedia's months begin with the last hour of the month
 * before), and a day that is not over lacks nothing. Bad days in front and behind belong to them
 * even if they have no file, since none will come.
 */
public final class CoveredDays {
  private static final int HOURS = 24;

  private final LocalDate first;
  private final LocalDate last;
  private final IntPredicate bad;
  private final Set<Integer> hours;

  private CoveredDays(LocalDate first, LocalDate last, IntPredicate bad, Set<Integer> hours) {
    this.first = first;
    this.last = last;
    this.bad = bad;
    this.hours = hours;
  }

  /**
   * The days of the hours that have a file.
   *
   * @param hours one or more, of event time
   * @param bad which hours are known to be wrong, and may be missing
   * @param through the month to end with, which must be there as a whole; null for as many days as
   *     there are
   */
  public static CoveredDays of(SortedSet<Integer> hours, IntPredicate bad, YearMonth through) {
    LocalDate first = firstWhole(hours.first(), bad);
    LocalDate last = through == null ? lastOver(hours.last(), bad) : through.atEndOfMonth();
    return new CoveredDays(first, last, bad, Set.copyOf(hours));
  }

  private static LocalDate firstWhole(int firstHour, IntPredicate bad) {
    LocalDate first = Hour.date(firstHour);
    for (int hour = firstHour - 1; Hour.date(hour).equals(first); hour--) {
      if (!bad.test(hour)) {
        return first.plusDays(1);
      }
    }
    while (isBad(first.minusDays(1), bad)) {
      first = first.minusDays(1);
    }
    return first;
  }

  private static LocalDate lastOver(int lastHour, IntPredicate bad) {
    LocalDate last = Hour.date(lastHour);
    for (int hour = lastHour + 1; Hour.date(hour).equals(last); hour++) {
      if (!bad.test(hour)) {
        return last.minusDays(1);
      }
    }
    while (isBad(last.plusDays(1), bad)) {
      last = last.plusDays(1);
    }
    return last;
  }

  public LocalDate first() {
    return first;
  }

  /** The last day, which is before {@link #first} if no day is whole. */
  public LocalDate last() {
    return last;
  }

  /** Number of days; 0 if no day is whole. */
  public int size() {
    return Math.max(0, index(last) + 1);
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Number of days since the first one. */
  public int index(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(first, day);
  }

  /** Whether an hour of the day is bad, so that its counts are used nowhere but as they are. */
  public boolean isBad(LocalDate day) {
    return isBad(day, bad);
  }

  /** Hours of the days that have no file and are not bad. */
  public SortedSet<Integer> missing() {
    SortedSet<Integer> missing = new TreeSet<>();
    int end = firstHour(first) + HOURS * size();
    for (int hour = firstHour(first); hour < end; hour++) {
      if (!hours.contains(hour) && !bad.test(hour)) {
        missing.add(hour);
      }
    }
    return missing;
  }

  private static int firstHour(LocalDate day) {
    return Hour.of(day.atStartOfDay());
  }

  private static boolean isBad(LocalDate day, IntPredicate bad) {
    int first = firstHour(day);
    for (int hour = first; hour < first + HOURS; hour++) {
      if (bad.test(hour)) {
        return true;
      }
    }
    return false;
  }
}
