package org.wikimedia.analytics.kraken.jobs.lines;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many lines of a run went where: what the tasks wrote by the names of {@link LineTotals}, read
 * back.
 */
public final class RunTotals {
  private final SortedMap<String, Long> malformed = new TreeMap<>();
  private final SortedMap<Integer, HourTotals> hours = new TreeMap<>();

  /** The lines of one hour. */
  public static final class HourTotals {
    private final SortedMap<String, Long> lines = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> verdicts = new TreeMap<>();

    /** Lines of a name, like those that were parsed. */
    public long of(String name) {
      return lines.getOrDefault(name, 0L);
    }

    /** Lines in range. */
    public long parsed() {
      return of(LineTotals.PARSED);
    }

    /** Lines that are requests, but none of the hours that were asked for. */
    public long outOfRange() {
      return of(LineTotals.OUT_OF_RANGE);
    }

    /** Lines of one verdict. */
    public long verdict(String definition, String verdict) {
      return verdicts(definition).getOrDefault(verdict, 0L);
    }

    private long judged(String definition) {
      return sum(verdicts(definition));
    }

    private SortedMap<String, Long> verdicts(String definition) {
      return verdicts.getOrDefault(definition, Collections.emptySortedMap());
    }

    private void add(String[] name, long number) {
      if (name[1].equals(LineTotals.VERDICT)) {
        verdicts
            .computeIfAbsent(name[2], definition -> new TreeMap<>())
            .merge(name[3], number, Long::sum);
      } else {
        lines.merge(name[1], number, Long::sum);
      }
    }
  }

  /**
   * Adds the totals of a file.
   *
   * @param file lines of name, TAB, number; null if no task had a line
   */
  public void add(byte[] file) {
    if (file != null) {
      new String(file, US_ASCII).lines().forEach(this::addLine);
    }
  }

  private void addLine(String line) {
    int end = line.lastIndexOf('\t');
    String[] name = line.substring(0, end).split("\t", -1);
    long number = Long.parseLong(line.substring(end + 1));
    if (name[0].equals(LineTotals.MALFORMED)) {
      malformed.merge(name[1], number, Long::sum);
    } else {
      hours.computeIfAbsent(Integer.valueOf(name[0]), hour -> new HourTotals()).add(name, number);
    }
  }

  /** Malformed lines by reason. */
  public SortedMap<String, Long> malformed() {
    return malformed;
  }

  public long malformedLines() {
    return sum(malformed);
  }

  /** Every hour that a line was of, in range or not. */
  public SortedMap<Integer, HourTotals> hours() {
    return hours;
  }

  /** The hours that have a line in range. */
  public SortedSet<Integer> hoursInRange() {
    SortedSet<Integer> inRange = new TreeSet<>(hours.keySet());
    inRange.removeIf(hour -> hours.get(hour).parsed() == 0);
    return inRange;
  }

  /** Lines of a name in all hours. */
  public long of(String name) {
    return hours.values().stream().mapToLong(hour -> hour.of(name)).sum();
  }

  /** Lines that are requests, those out of range included. */
  public long parsed() {
    return of(LineTotals.PARSED) + outOfRange();
  }

  public long outOfRange() {
    return of(LineTotals.OUT_OF_RANGE);
  }

  public long read() {
    return parsed() + malformedLines();
  }

  /** Lines that the definition has judged. */
  public long judged(String definition) {
    return hours.values().stream().mapToLong(hour -> hour.judged(definition)).sum();
  }

  /** Lines of one verdict in all hours. */
  public long verdict(String definition, String verdict) {
    return hours.values().stream().mapToLong(hour -> hour.verdict(definition, verdict)).sum();
  }

  /** Puts what became of all lines that were read into a run file. */
  public void put(ObjectNode run) {
    run.put("read", read());
    ObjectNode reasons = run.putObject("malformed");
    malformed.forEach(reasons::put);
    run.put("parsed", parsed());
    run.put(LineTotals.OUT_OF_RANGE, outOfRange());
  }

  private static long sum(SortedMap<String, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }
}
