package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.RawComparator;
import org.apache.hadoop.io.WritableComparable;
import org.apache.hadoop.io.WritableComparator;
import org.apache.hadoop.mapreduce.Partitioner;

/**
 * Where a count belongs: the hour and the channel (a product of a definition) tell its file, the
 * bytes its place in there. Sorts by hour, channel, bytes, all as unsigned.
 */
public final class CountKey implements WritableComparable<CountKey> {
  /** Serialized bytes of hour and channel, behind the four of the length. */
  private static final int FILE_BYTES = 6;

  private static final int LENGTH_BYTES = 4;

  private int hour;
  private int channel;
  private byte[] bytes = {};
  private int length;

  public CountKey set(int newHour, int newChannel, byte[] source, int from, int to) {
    hour = newHour;
    channel = newChannel;
    length = to - from;
    if (bytes.length < length) {
      bytes = new byte[2 * length];
    }
    System.arraycopy(source, from, bytes, 0, length);
    return this;
  }

  public int hour() {
    return hour;
  }

  public int channel() {
    return channel;
  }

  /** Holds the key's bytes from 0 to {@link #length()}; more may follow. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(FILE_BYTES + length);
    out.writeInt(hour ^ Integer.MIN_VALUE);
    out.writeShort(channel);
    out.write(bytes, 0, length);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    length = in.readInt() - FILE_BYTES;
    hour = in.readInt() ^ Integer.MIN_VALUE;
    channel = in.readUnsignedShort();
    if (bytes.length < length) {
      bytes = new byte[2 * length];
    }
    in.readFully(bytes, 0, length);
  }

  @Override
  public int compareTo(CountKey other) {
    int order = compareFile(other);
    return order != 0
        ? order
        : Arrays.compareUnsigned(bytes, 0, length, other.bytes, 0, other.length);
  }

  private int compareFile(CountKey other) {
    int order = Integer.compare(hour, other.hour);
    return order != 0 ? order : Integer.compare(channel, other.channel);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountKey key && compareTo(key) == 0;
  }

  @Override
  public int hashCode() {
    int hash = 31 * hour + channel;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return hour
        + "/"
        + channel
        + "/"
        + new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** Compares keys as they lie in the shuffle. */
  public static final class Order implements RawComparator<CountKey> {
    @Override
    public int compare(byte[] a, int fromA, int lengthA, byte[] b, int fromB, int lengthB) {
      return Arrays.compareUnsigned(
          a, fromA + LENGTH_BYTES, fromA + lengthA, b, fromB + LENGTH_BYTES, fromB + lengthB);
    }

    @Override
    public int compare(CountKey a, CountKey b) {
      return a.compareTo(b);
    }
  }

  /** Takes keys of one file for equal, so that one reduce call writes a file. */
  public static final class SameFile implements RawComparator<CountKey> {
    @Override
    public int compare(byte[] a, int fromA, int lengthA, byte[] b, int fromB, int lengthB) {
      return WritableComparator.compareBytes(
          a, fromA + LENGTH_BYTES, FILE_BYTES, b, fromB + LENGTH_BYTES, FILE_BYTES);
    }

    @Override
    public int compare(CountKey a, CountKey b) {
      return a.compareFile(b);
    }
  }

  /** Sends all that belongs in one file to one reducer; neighbouring hours to different ones. */
  public static final class ByFile extends Partitioner<CountKey, Object> {
    @Override
    public int getPartition(CountKey key, Object value, int partitions) {
      return Math.floorMod(key.hour + key.channel, partitions);
    }
  }
}
