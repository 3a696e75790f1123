package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.COUNTRIES;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO;

import java.io.IOException;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountReceiver;

/** How much of each product was read, as it stands in the files: before any sample factor. */
final class RowTotals {
  static final String FILES = "files";
  static final String ROWS = "rows";
  static final String VIEWS = "views";
  static final String BYTES = "bytes";

  private final SortedMap<String, Long> totals = new TreeMap<>();

  /**
   * Reads the file of totals.
   *
   * @param file null if no task had a file
   */
  static RowTotals read(byte[] file) {
    RowTotals read = new RowTotals();
    if (file != null) {
      new String(file, US_ASCII).lines().forEach(read::addLine);
    }
    return read;
  }

  private void addLine(String line) {
    int end = line.lastIndexOf('\t');
    totals.merge(
        line.substring(0, end), Long.parseUnsignedLong(line.substring(end + 1)), Long::sum);
  }

  void add(String product, String what, long number) {
    totals.merge(product + "\t" + what, number, Long::sum);
  }

  long get(String product, String what) {
    return totals.getOrDefault(product + "\t" + what, 0L);
  }

  /** The same for a person: totals are without sign. */
  BigInteger number(String product, String what) {
    return new BigInteger(Long.toUnsignedString(get(product, what)));
  }

  /**
   * A job that has not read every file has failed.
   *
   * @param files how many it was to read
   */
  void checkFiles(int files) {
    long read = get(ZERO, FILES) + get(COUNTRIES, FILES);
    if (read != files) {
      throw new CommandException(
          ExitStatus.FAILED, files + " files were to be read, but " + read + " were");
    }
  }

  /** Hands on all totals by their names in order. */
  void drain(CountReceiver receiver) throws IOException, InterruptedException {
    for (var total : totals.entrySet()) {
      byte[] name = total.getKey().getBytes(US_ASCII);
      receiver.count(name, 0, name.length, new long[] {total.getValue()});
    }
  }
}
