package org.wikimedia.analytics.kraken.jobs.zero;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.product.LineFile;

/**
 * A table under way. A key is the cells that name a row, a TAB behind each, and one byte more that
 * says which of the row's numbers is counted: so a row may have as many as it likes. Since no row's
 * cells begin another's, keys in order are lines in order.
 */
abstract class RowFile extends LineFile {
  private final long[] numbers;
  private byte[] cells = new byte[256];
  private int length;

  /**
   * @param numbers how many a row has
   */
  RowFile(OutputStream out, LineBuffer lines, int numbers) {
    super(out, lines);
    this.numbers = new long[numbers];
  }

  /** Writes the row with the cells in {@code [0, end)}, a TAB behind each. */
  abstract void row(byte[] rowCells, int end, long[] rowNumbers) throws IOException;

  @Override
  public void count(byte[] key, int from, int to, long[] measures) throws IOException {
    int end = to - 1;
    if (!Arrays.equals(cells, 0, length, key, from, end)) {
      finish();
      begin(key, from, end);
    }
    numbers[key[end]] = measures[0];
  }

  private void begin(byte[] key, int from, int end) {
    length = end - from;
    if (cells.length < length) {
      cells = new byte[2 * length];
    }
    System.arraycopy(key, from, cells, 0, length);
  }

  @Override
  protected void finish() throws IOException {
    if (length > 0) {
      row(cells, length, numbers);
    }
    Arrays.fill(numbers, 0);
  }
}
