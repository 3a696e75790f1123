package org.wikimedia.analytics.kraken.jobs.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;

/**
 * A part of a log: the lines whose first byte lies in a range of a plain file, or all lines of a
 * compressed one.
 *
 * @param path the file, as a Hadoop path
 * @param start first byte of the range
 * @param length bytes in the range, as stored
 */
public record LogChunk(String path, long start, long length) {

  static LogChunk read(DataInput in) throws IOException {
    return new LogChunk(Text.readString(in), in.readLong(), in.readLong());
  }

  void write(DataOutput out) throws IOException {
    Text.writeString(out, path);
    out.writeLong(start);
    out.writeLong(length);
  }

  /** Index behind the last byte of the range. */
  long end() {
    return start + length;
  }

  /** The file as a person writes it: without {@code file:} when it is a local one. */
  public String displayName() {
    return LogFile.displayName(new Path(path));
  }

  LogCompression compression() {
    return LogCompression.of(path);
  }

  /** About how many bytes of lines the chunk holds. */
  long estimateLineBytes() {
    return compression().estimateLineBytes(length);
  }
}
