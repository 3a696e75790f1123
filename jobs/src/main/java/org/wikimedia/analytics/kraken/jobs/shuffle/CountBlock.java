package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.io.Writable;

/**
 * A run of counts in ascending order of their keys, each key without what it shares with the one
 * before it. Shuffling sorted blocks instead of single counts saves the framework nearly all of its
 * sorting; that the blocks of a file overlap is what {@link BlockMerger} is for.
 */
public final class CountBlock implements Writable {
  /** A block is closed when it has grown to this many bytes. */
  static final int FULL = 1 << 16;

  private static final int LONGEST_VARIABLE = 10;

  private byte[] bytes = new byte[256];
  private int length;
  private byte[] lastKey = new byte[256];
  private int lastLength;

  /** Appends a count; its key must not be smaller than the last. */
  public void add(byte[] key, int from, int to, long[] measures) {
    int mismatch = Arrays.mismatch(lastKey, 0, lastLength, key, from, to);
    int shared = mismatch < 0 ? lastLength : mismatch;
    int rest = to - from - shared;
    room(rest + (2 + measures.length) * LONGEST_VARIABLE);
    putUnsigned(shared);
    putUnsigned(rest);
    System.arraycopy(key, from + shared, bytes, length, rest);
    length += rest;
    for (long measure : measures) {
      putUnsigned(measure);
    }
    remember(key, from + shared, to, shared);
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public boolean isFull() {
    return length >= FULL;
  }

  public void clear() {
    length = 0;
    lastLength = 0;
  }

  /** Makes this a copy of another block's counts. */
  void copy(CountBlock other) {
    if (bytes.length < other.length) {
      bytes = new byte[other.length];
    }
    System.arraycopy(other.bytes, 0, bytes, 0, other.length);
    length = other.length;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    length = in.readInt();
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    in.readFully(bytes, 0, length);
  }

  private void putUnsigned(long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void remember(byte[] key, int from, int to, int shared) {
    lastLength = shared + to - from;
    if (lastKey.length < lastLength) {
      lastKey = Arrays.copyOf(lastKey, 2 * lastLength);
    }
    System.arraycopy(key, from, lastKey, shared, to - from);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
