package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.Writable;

/** The measures of one count. */
public final class CountValues implements Writable {
  private long[] measures = {};

  /** Refers to the array; it is not copied. */
  public CountValues set(long... newMeasures) {
    measures = newMeasures;
    return this;
  }

  public long[] measures() {
    return measures;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeByte(measures.length);
    for (long measure : measures) {
      out.writeLong(measure);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    measures = new long[in.readUnsignedByte()];
    for (int i = 0; i < measures.length; i++) {
      measures[i] = in.readLong();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountValues values && Arrays.equals(measures, values.measures);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(measures);
  }

  @Override
  public String toString() {
    return Arrays.toString(measures);
  }
}
