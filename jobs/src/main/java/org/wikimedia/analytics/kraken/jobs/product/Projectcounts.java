package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.bytes.SumTable;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.geo.Country;
import org.wikimedia.analytics.kraken.project.Project;
import org.wikimedia.analytics.kraken.request.Request;

/** Views and bytes of each project code: {@code code - views bytes}, ordered by code. */
final class Projectcounts extends ViewCounts {
  private static final int SLOT_BITS = 10;

  Projectcounts() {
    super("projectcounts", "");
  }

  @Override
  public Tally tally(Origin origin) {
    return new ProjectTally(SLOT_BITS) {
      @Override
      public void add(Request request, PageView view) {
        add(request.hour(), view.project(), Country.UNKNOWN, view.bytes());
      }

      @Override
      void appendKey(SumTable key, Project project, Country country) {
        key.append(project.publishedCode());
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
