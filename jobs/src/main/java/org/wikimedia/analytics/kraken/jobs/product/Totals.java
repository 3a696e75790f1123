package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountReceiver;

/** How much of what went where, by name; the way from the tasks to the driver is a file. */
public final class Totals {
  private final SortedMap<String, Long> numbers = new TreeMap<>();

  /**
   * Reads a file that {@link TotalsFormat} wrote.
   *
   * @param file null if no task had a total
   */
  public static Totals read(byte[] file) {
    Totals read = new Totals();
    if (file != null) {
      new String(file, UTF_8).lines().forEach(read::addLine);
    }
    return read;
  }

  private void addLine(String line) {
    int end = line.lastIndexOf('\t');
    add(line.substring(0, end), Long.parseUnsignedLong(line.substring(end + 1)));
  }

  public void add(String name, long number) {
    numbers.merge(name, number, Long::sum);
  }

  /** The number under a name; 0 if there is none. */
  public long get(String name) {
    return numbers.getOrDefault(name, 0L);
  }

  /** All numbers whose names begin so. */
  public SortedMap<String, Long> startingWith(String prefix) {
    return Collections.unmodifiableSortedMap(numbers.subMap(prefix, prefix + Character.MAX_VALUE));
  }

  /** Hands on all numbers by their names in order. */
  public void drain(CountReceiver receiver) throws IOException, InterruptedException {
    SortedMap<byte[], Long> ordered = new TreeMap<>(Arrays::compareUnsigned);
    numbers.forEach((name, number) -> ordered.put(name.getBytes(UTF_8), number));
    for (Map.Entry<byte[], Long> total : ordered.entrySet()) {
      byte[] name = total.getKey();
      receiver.count(name, 0, name.length, new long[] {total.getValue()});
    }
  }
}
