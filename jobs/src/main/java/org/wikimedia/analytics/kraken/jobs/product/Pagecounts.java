package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.request.Request;

/**
 * Views and bytes of each page: {@code code title views bytes}, gzipped, ordered by code, colon and
 * title, as webstatscollector's table was.
 */
final class Pagecounts extends ViewCounts {
  private static final byte COLON = ':';

  Pagecounts() {
    super("pagecounts", ".gz");
  }

  @Override
  public Tally tally(Origin origin) {
    return new SumTally() {
      @Override
      public void add(Request request, PageView view) {
        ByteSlice title = view.publishedTitle();
        start(request.hour())
            .append(view.project().pageKey())
            .appendCell(title.array(), title.from(), title.to())
            .add(1, view.bytes());
      }
    };
  }

  @Override
  public CountFile open(OutputStream out, int hour) throws IOException {
    OutputStream zipped = new GzipOutput(out);
    LineBuffer lines = new LineBuffer(zipped);
    return new LineFile(zipped, lines) {
      @Override
      public void count(byte[] key, int from, int to, long[] sums) throws IOException {
        int colon = from;
        while (key[colon] != COLON) {
          colon++;
        }
        lines
            .bytes(key, from, colon)
            .space()
            .bytes(key, colon + 1, to)
            .space()
            .unsigned(sums[0])
            .space()
            .unsigned(sums[1])
            .end();
      }
    };
  }
}
