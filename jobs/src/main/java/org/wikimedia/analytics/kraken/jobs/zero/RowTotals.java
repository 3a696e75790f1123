package org.wikimedia.analytics.kraken.jobs.zero;

import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.COUNTRIES;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO;

import java.io.IOException;
import java.math.BigInteger;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.product.Totals;
import org.wikimedia.analytics.kraken.jobs.shuffle.CountReceiver;

/** How much of each product was read, as it stands in the files: before any sample factor. */
final class RowTotals {
  static final String FILES = "files";
  static final String ROWS = "rows";
  static final String VIEWS = "views";
  static final String BYTES = "bytes";

  private final Totals totals;

  RowTotals() {
    this(new Totals());
  }

  private RowTotals(Totals totals) {
    this.totals = totals;
  }

  /**
   * Reads the file of totals.
   *
   * @param file null if no task had a file
   */
  static RowTotals read(byte[] file) {
    return new RowTotals(Totals.read(file));
  }

  void add(String product, String what, long number) {
    totals.add(product + "\t" + what, number);
  }

  long get(String product, String what) {
    return totals.get(product + "\t" + what);
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
    totals.drain(receiver);
  }
}
