package org.wikimedia.analytics.kraken.jobs.zero;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.product.CountFile;
import org.wikimedia.analytics.kraken.jobs.product.CountFileFormat;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;

/**
 * A file that Kraken's predecessor wrote, for those who read it: {@code date language project site
 * country carrier views}, no header, bad dates and all projects in it.
 */
record PredecessorFile(String name) implements CountFileFormat {
  @Override
  public Measures measures() {
    return Measures.sums(1);
  }

  @Override
  public String path(int hour) {
    return name;
  }

  @Override
  public CountFile open(OutputStream out, int hour) {
    LineBuffer lines = new LineBuffer(out);
    return new RowFile(out, lines, 1) {
      @Override
      void row(byte[] cells, int end, long[] numbers) throws IOException {
        lines.bytes(cells, 0, end).unsigned(numbers[0]).end();
      }
    };
  }
}
