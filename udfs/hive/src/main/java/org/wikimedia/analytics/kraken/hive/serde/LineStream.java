package org.wikimedia.analytics.kraken.hive.serde;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.LineRecordReader;

/** The lines that Hadoop finds in a part of a compressed file, each with a line feed. */
final class LineStream extends InputStream {
  private final LineRecordReader lines;
  private final LongWritable offset = new LongWritable();
  private final Text line = new Text();
  private int at;

  LineStream(LineRecordReader lines) {
    this.lines = lines;
    at = 1; // behind the feed of no line
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at > line.getLength() && !next()) {
      return -1;
    }
    if (at == line.getLength()) {
      at++;
      target[from] = LogBlocks.LINE_END[0];
      return 1;
    }
    int count = Math.min(length, line.getLength() - at);
    System.arraycopy(line.getBytes(), at, target, from, count);
    at += count;
    return count;
  }

  /** An end stays one: after it there is nothing left of the last line. */
  private boolean next() throws IOException {
    boolean found = lines.next(offset, line);
    at = found ? 0 : line.getLength() + 1;
    return found;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
