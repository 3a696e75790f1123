package org.wikimedia.analytics.kraken.jobs.hourly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many lines of a run went where: what the tasks handed on, read back from their file. */
final class RunTotals {
  private final SortedMap<String, Long> malformed = new TreeMap<>();
  private final SortedMap<Integer, HourTotals> hours = new TreeMap<>();

  /** The lines of one hour. */
  static final class HourTotals {
    private final SortedMap<String, SortedMap<String, Long>> verdicts = new TreeMap<>();
    private long parsed;
    private long outOfRange;
    private long withoutSequence;

    /** Lines in range. */
    long parsed() {
      return parsed;
    }

    long outOfRange() {
      return outOfRange;
    }

    long withoutSequence() {
      return withoutSequence;
    }

    /** Lines of one verdict. */
    long verdict(String definition, String verdict) {
      return verdicts.getOrDefault(definition, new TreeMap<>()).getOrDefault(verdict, 0L);
    }

    private long judged(String definition) {
      return verdicts.getOrDefault(definition, new TreeMap<>()).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }

    private void add(String[] name, long lines) {
      switch (name[1]) {
        case LineTotals.PARSED -> parsed += lines;
        case LineTotals.OUT_OF_RANGE -> outOfRange += lines;
        case LineTotals.WITHOUT_SEQUENCE -> withoutSequence += lines;
        case LineTotals.VERDICT ->
            verdicts
                .computeIfAbsent(name[2], definition -> new TreeMap<>())
                .merge(name[3], lines, Long::sum);
        default -> throw new IllegalStateException("a total named " + String.join(" ", name));
      }
    }
  }

  /**
   * Reads the file of totals.
   *
   * @param file null if no task had a line
   */
  static RunTotals read(byte[] file) {
    RunTotals totals = new RunTotals();
    if (file == null) {
      return totals;
    }
    for (String line : new String(file, US_ASCII).split("\n")) {
      int end = line.lastIndexOf('\t');
      long lines = Long.parseLong(line.substring(end + 1));
      totals.add(line.substring(0, end).split("\t"), lines);
    }
    return totals;
  }

  private void add(String[] name, long lines) {
    if (name[0].equals(LineTotals.MALFORMED)) {
      malformed.merge(name[1], lines, Long::sum);
    } else {
      hours.computeIfAbsent(Integer.valueOf(name[0]), hour -> new HourTotals()).add(name, lines);
    }
  }

  SortedMap<String, Long> malformed() {
    return malformed;
  }

  long malformedLines() {
    return malformed.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Every hour that a line was of, in range or not. */
  Map<Integer, HourTotals> hours() {
    return hours;
  }

  /** The hours that have a line in range. */
  SortedSet<Integer> hoursInRange() {
    SortedSet<Integer> inRange = new TreeSet<>(hours.keySet());
    inRange.removeIf(hour -> hours.get(hour).parsed() == 0);
    return inRange;
  }

  /** Lines that are requests, those out of range included. */
  long parsed() {
    return hours.values().stream().mapToLong(hour -> hour.parsed + hour.outOfRange).sum();
  }

  long outOfRange() {
    return hours.values().stream().mapToLong(HourTotals::outOfRange).sum();
  }

  long withoutSequence() {
    return hours.values().stream().mapToLong(HourTotals::withoutSequence).sum();
  }

  long read() {
    return parsed() + malformedLines();
  }

  /** Lines that the definition has judged. */
  long judged(String definition) {
    return hours.values().stream().mapToLong(hour -> hour.judged(definition)).sum();
  }

  long verdict(String definition, String verdict) {
    return hours.values().stream().mapToLong(hour -> hour.verdict(definition, verdict)).sum();
  }
}
