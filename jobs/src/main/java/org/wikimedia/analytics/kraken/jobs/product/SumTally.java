package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import org.wikimedia.analytics.kraken.bytes.SumTable;

/** A tally of views and bytes under keys that a subclass builds. */
abstract class SumTally implements Tally {
  private static final int HOUR_BYTES = 4;

  /** Views and bytes. */
  static final int SUMS = 2;

  private final SumTable table = new SumTable(SUMS);

  /** The table with a key begun for that hour. */
  SumTable start(int hour) {
    return table.start(hour ^ Integer.MIN_VALUE);
  }

  @Override
  public long used() {
    return table.used();
  }

  @Override
  public void drain(Receiver receiver) throws IOException, InterruptedException {
    table.sort();
    byte[] keys = table.array();
    long[] sums = new long[SUMS];
    for (int i = 0; i < table.size(); i++) {
      int from = table.keyFrom(i);
      for (int sum = 0; sum < SUMS; sum++) {
        sums[sum] = table.sum(i, sum);
      }
      receiver.count(hour(keys, from), keys, from + HOUR_BYTES, table.keyTo(i), sums);
    }
    table.clear();
  }

  private static int hour(byte[] keys, int from) {
    int number =
        (keys[from] & 0xff) << 24
            | (keys[from + 1] & 0xff) << 16
            | (keys[from + 2] & 0xff) << 8
            | keys[from + 3] & 0xff;
    return number ^ Integer.MIN_VALUE;
  }
}
