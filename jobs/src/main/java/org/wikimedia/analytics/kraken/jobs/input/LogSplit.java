package org.wikimedia.analytics.kraken.jobs.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.InputSplit;

/** What one mapper reads: chunks of one or many logs, one after another. */
public final class LogSplit extends InputSplit implements Writable {

  private List<LogChunk> chunks;
  private List<String> locations;

  /** For Hadoop, which fills it by {@link #readFields}. */
  public LogSplit() {
    this(List.of(), List.of());
  }

  LogSplit(List<LogChunk> chunks, List<String> locations) {
    this.chunks = List.copyOf(chunks);
    this.locations = List.copyOf(locations);
  }

  /** The chunks in the order they are read. */
  public List<LogChunk> chunks() {
    return chunks;
  }

  /** Stored bytes of all chunks. */
  long storedBytes() {
    return chunks.stream().mapToLong(LogChunk::length).sum();
  }

  /** About how many bytes of lines it holds: Hadoop starts the longest splits first. */
  @Override
  public long getLength() {
    return chunks.stream().mapToLong(LogChunk::estimateLineBytes).sum();
  }

  /** Hosts that store the largest chunk. */
  @Override
  public String[] getLocations() {
    return locations.toArray(String[]::new);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(chunks.size());
    for (LogChunk chunk : chunks) {
      chunk.write(out);
    }
  }

  /** Locations stay behind: Hadoop hands them to the scheduler by itself. */
  @Override
  public void readFields(DataInput in) throws IOException {
    int count = in.readInt();
    List<LogChunk> read = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      read.add(LogChunk.read(in));
    }
    chunks = List.copyOf(read);
    locations = List.of();
  }

  @Override
  public String toString() {
    return chunks.size() + " chunks of logs, " + storedBytes() + " bytes";
  }
}
