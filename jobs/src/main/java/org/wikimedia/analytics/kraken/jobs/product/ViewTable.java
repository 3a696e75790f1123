package org.wikimedia.analytics.kraken.jobs.product;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.request.Hour;

/**
 * Views and bytes in a TAB separated table with a header: the hour, what its keys hold, {@code
 * views} and {@code bytes}. Since no key begins another one and a TAB, keys in order are lines in
 * order.
 */
abstract class ViewTable extends ViewCounts {
  static final byte TAB = '\t';

  private final String header;

  /**
   * @param columns of the keys, separated as these are by a TAB
   */
  ViewTable(String name, String columns) {
    super(name, ".tsv");
    header = "hour\t" + columns + "\tviews\tbytes";
  }

  /** The first line of its files. */
  String header() {
    return header;
  }

  @Override
  public boolean asksForOrigin() {
    return true;
  }

  @Override
  public CountFile open(OutputStream out, int hour) throws IOException {
    LineBuffer lines = new LineBuffer(out);
    lines.text(header).end();
    byte[] first = Hour.text(hour).getBytes(US_ASCII);
    return new LineFile(out, lines) {
      @Override
      public void count(byte[] key, int from, int to, long[] sums) throws IOException {
        lines
            .bytes(first)
            .tab()
            .bytes(key, from, to)
            .tab()
            .unsigned(sums[0])
            .tab()
            .unsigned(sums[1])
            .end();
      }
    };
  }
}
