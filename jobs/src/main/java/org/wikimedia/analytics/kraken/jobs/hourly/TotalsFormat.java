package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.product.CountFile;
import org.wikimedia.analytics.kraken.jobs.product.CountFileFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;

/** The file in which the tasks tell the driver how many lines went where: name TAB number. */
final class TotalsFormat implements CountFileFormat {
  /** The one file has no hour of its own; its names begin with theirs. */
  static final int NO_HOUR = 0;

  static final String PATH = "totals.tsv";

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
    return new CountFile() {
      @Override
      public void count(byte[] name, int from, int to, long[] measures) throws IOException {
        lines.bytes(name, from, to).tab().unsigned(measures[0]).end();
      }

      @Override
      public void close() throws IOException {
        try (out) {
          lines.flush();
        }
      }
    };
  }
}
