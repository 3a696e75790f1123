package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import org.wikimedia.analytics.kraken.bytes.SumTable;

/** Sums by hour and key that one mapper has not yet handed on. */
public class SumCounts {
  private static final int HOUR_BYTES = 4;

  private final SumTable table;
  private final long[] measures;

  /**
   * @param sums numbers kept for each key
   */
  public SumCounts(int sums) {
    table = new SumTable(sums);
    measures = new long[sums];
  }

  /** The table with a key begun for that hour. */
  public final SumTable start(int hour) {
    return table.start(hour ^ Integer.MIN_VALUE);
  }

  /** Bytes in use. */
  public final long used() {
    return table.used();
  }

  /** Puts what a subclass has kept elsewhere into the table. */
  void collect() {}

  /** Hands on everything, by hour and key, and forgets it. */
  public final void drain(Tally.Receiver receiver) throws IOException, InterruptedException {
    collect();
    table.sort();
    byte[] keys = table.array();
    for (int i = 0; i < table.size(); i++) {
      int from = table.keyFrom(i);
      for (int sum = 0; sum < measures.length; sum++) {
        measures[sum] = table.sum(i, sum);
      }
      receiver.count(hour(keys, from), keys, from + HOUR_BYTES, table.keyTo(i), measures);
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
