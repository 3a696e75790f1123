package org.wikimedia.analytics.kraken.jobs.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.InputSplit;

/** What one mapper reads: whole hour files, one after another. */
public final class PublishedFileSplit extends InputSplit implements Writable {
  private List<PublishedFile> files;

  /** For Hadoop, which fills it by {@link #readFields}. */
  public PublishedFileSplit() {
    this(List.of());
  }

  PublishedFileSplit(List<PublishedFile> files) {
    this.files = List.copyOf(files);
  }

  /** The files in the order they are read. */
  public List<PublishedFile> files() {
    return files;
  }

  @Override
  public long getLength() {
    return files.stream().mapToLong(PublishedFile::length).sum();
  }

  /** Nowhere: so many small files are stored everywhere. */
  @Override
  public String[] getLocations() {
    return new String[0];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    write(files, out);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    files = List.copyOf(read(in));
  }

  static void write(List<PublishedFile> files, DataOutput out) throws IOException {
    out.writeInt(files.size());
    for (PublishedFile file : files) {
      file.write(out);
    }
  }

  static List<PublishedFile> read(DataInput in) throws IOException {
    int count = in.readInt();
    List<PublishedFile> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      files.add(PublishedFile.read(in));
    }
    return files;
  }

  @Override
  public String toString() {
    return files.size() + " hour files, " + getLength() + " bytes";
  }
}
