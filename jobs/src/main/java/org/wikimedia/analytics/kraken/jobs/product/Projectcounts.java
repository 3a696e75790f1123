package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.request.Request;

/** Views and bytes of each project code: {@code code - views bytes}, ordered by code. */
final class Projectcounts extends ViewCounts {
  Projectcounts() {
    super("projectcounts", "");
  }

  @Override
  public Tally tally(Origin origin) {
    return new SumTally() {
      @Override
      public void add(Request request, PageView view) {
        start(request.hour()).append(view.project().publishedCode()).add(1, view.bytes());
      }
    };
  }

  @Override
  public CountFile open(OutputStream out, int hour) {
    LineBuffer lines = new LineBuffer(out);
    return new LineFile(out, lines) {
      @Override
      public void count(byte[] code, int from, int to, long[] sums) throws IOException {
        lines.bytes(code, from, to).text(" - ").unsigned(sums[0]).space().unsigned(sums[1]).end();
      }
    };
  }
}
