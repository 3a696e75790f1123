package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.Swar;
import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.counts.LineBuffer;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.sequence.SequenceStats;

/**
 * Loss and duplicates by cache: {@code hour host min max actual expected lost duplicate
 * percent_lost}, TAB separated, with a header.
 *
 * <p>Keys are the host and a TAB, with the number of its lines; then one each for an interval of
 * sequence numbers: host, TAB, start in eight bytes, with its length. They ascend, so that a host
 * of any number of intervals is read in passing.
 */
final class SequenceProduct implements Product {
  static final byte TAB = '\t';
  static final int START_BYTES = 8;
  private static final String HEADER =
      "hour\thost\tmin\tmax\tactual\texpected\tlost\tduplicate\tpercent_lost";

  @Override
  public String name() {
    return "sequence";
  }

  @Override
  public boolean isPerDefinition() {
    return false;
  }

  @Override
  public Measures measures() {
    return Measures.sumAndLargest();
  }

  @Override
  public String path(int hour) {
    return HourFile.path(name(), hour, ".tsv");
  }

  @Override
  public Tally tally(Origin origin) {
    return new SequenceTally();
  }

  @Override
  public CountFile open(OutputStream out, int hour) throws IOException {
    LineBuffer lines = new LineBuffer(out);
    lines.text(HEADER).end();
    return new SequenceFile(out, lines, Hour.text(hour));
  }

  /** Sums up a host while its keys pass, and writes its line when the next host comes. */
  private static final class SequenceFile extends LineFile {
    private final LineBuffer lines;
    private final String hour;
    private byte[] host = {};
    private SequenceStats stats = new SequenceStats();

    private SequenceFile(OutputStream out, LineBuffer lines, String hour) {
      super(out, lines);
      this.lines = lines;
      this.hour = hour;
    }

    @Override
    public void count(byte[] key, int from, int to, long[] measures) throws IOException {
      int tab = from;
      while (key[tab] != TAB) {
        tab++;
      }
      if (tab + 1 == to) {
        finish();
        host = Arrays.copyOfRange(key, from, tab);
        stats = new SequenceStats();
        stats.addLines(measures[0]);
      } else {
        stats.addInterval(Swar.loadBigEndian(key, tab + 1), measures[1]);
      }
    }

    @Override
    protected void finish() throws IOException {
      if (stats.isEmpty()) {
        return;
      }
      lines.text(hour).tab().bytes(host);
      long[] columns = {
        stats.min(), stats.max(), stats.actual(), stats.expected(), stats.lost(), stats.duplicate()
      };
      for (long column : columns) {
        lines.tab().unsigned(column);
      }
      lines.tab().text(stats.percentLost()).end();
    }
  }
}
