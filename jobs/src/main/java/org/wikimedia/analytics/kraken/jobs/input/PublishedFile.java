package org.wikimedia.analytics.kraken.jobs.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.fs.Path;

/**
 * A published hour file.
 *
 * @param product like {@code projectcounts}
 * @param hour the hour whose counts it holds, of event time
 * @param path the file, fully qualified, as a Hadoop path
 * @param length stored bytes
 */
public record PublishedFile(String product, int hour, String path, long length) {

  /** The path as a person writes it. */
  public String displayName() {
    return LogFile.displayName(new Path(path));
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(product);
    out.writeInt(hour);
    out.writeUTF(path);
    out.writeLong(length);
  }

  static PublishedFile read(DataInput in) throws IOException {
    return new PublishedFile(in.readUTF(), in.readInt(), in.readUTF(), in.readLong());
  }
}
