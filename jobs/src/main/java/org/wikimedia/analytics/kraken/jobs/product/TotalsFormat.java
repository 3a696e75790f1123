package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;

/**
 * The file in which the tasks tell the driver how much went where: name TAB number. Unlike the
 * framework's counters, it is there as long as the job's other files are.
 */
public final class TotalsFormat implements CountFileFormat {
  /** The one file has no hour of its own. */
  public static final int NO_HOUR = 0;

  /** The file, below the job's output folder. */
  public static final String PATH = "totals.tsv";

  @Override
  public Measures measures() {
    return Measures.sums(1);
  }

  @Override
  public String path(int hour) {
    return PATH;
  }

  @Override
  public CountFile open(OutputStream out, int hour) {
    LineBuffer lines = new LineBuffer(out);
    return new LineFile(out, lines) {
      @Override
      public void count(byte[] name, int from, int to, long[] measures) throws IOException {
        lines.bytes(name, from, to).tab().unsigned(measures[0]).end();
      }
    };
  }
}
