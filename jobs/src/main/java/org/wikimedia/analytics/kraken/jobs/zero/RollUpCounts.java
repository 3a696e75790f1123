package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.jobs.product.ChannelReceiver;
import org.wikimedia.analytics.kraken.jobs.product.SumCounts;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;

/** What one mapper has counted for each table and not yet handed on; keys as {@link RowFile}. */
final class RollUpCounts {
  private static final byte TAB = '\t';

  private final SumCounts[] tables = new SumCounts[ZeroPlan.totals()];
  private byte[] date = {};
  private byte[] month = {};
  private boolean bad;

  RollUpCounts() {
    Arrays.setAll(tables, i -> new SumCounts(1));
  }

  /**
   * Begins counts of an hour.
   *
   * @param isBad whether its date is left out of all roll-ups
   */
  void begin(int hour, boolean isBad) {
    date = MonthDays.date(hour).getBytes(US_ASCII);
    month = MonthDays.month(hour).getBytes(US_ASCII);
    bad = isBad;
  }

  /** Adds to a row of one of the predecessor's files. */
  void addPredecessor(int channel, long views, ByteSlice... cells) {
    finish(append(row(channel, date), cells), 0, views);
  }

  /** Adds to a number of the day's and of the month's row, unless the date is bad. */
  void add(RollUp rollUp, int number, long views, ByteSlice... cells) {
    if (!bad) {
      finish(append(row(ZeroPlan.daily(rollUp), date), cells), number, views);
      finish(append(row(ZeroPlan.monthly(rollUp), month), cells), number, views);
    }
  }

  /** Sees to it that the day, unless it is bad, and the month have a row, be it of noughts. */
  void addRow(RollUp rollUp) {
    add(rollUp, 0, 0);
    finish(row(ZeroPlan.monthly(rollUp), month), 0, 0);
  }

  /** Bytes in use. */
  long used() {
    long used = 0;
    for (SumCounts table : tables) {
      used += table.used();
    }
    return used;
  }

  /** Hands on all counts, table by table, and forgets them. */
  void drain(ChannelReceiver receiver) throws IOException, InterruptedException {
    for (int i = 0; i < tables.length; i++) {
      int channel = i;
      tables[i].drain(
          (hour, key, from, to, measures) ->
              receiver.count(hour, channel, key, from, to, measures));
    }
  }

  private SumTable row(int channel, byte[] period) {
    return tables[channel].start(TotalsFormat.NO_HOUR).append(period).append(TAB);
  }

  private static SumTable append(SumTable key, ByteSlice... cells) {
    for (ByteSlice cell : cells) {
      key.append(cell).append(TAB);
    }
    return key;
  }

  private static void finish(SumTable key, int number, long views) {
    key.append((byte) number).add(views);
  }
}
