package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.util.Arrays;

/** Walks over the counts of one block. */
final class BlockCursor implements Comparable<BlockCursor> {
  private final CountBlock block = new CountBlock();
  private final long[] measures;
  private byte[] key = new byte[256];
  private int keyLength;
  private int at;

  BlockCursor(int measures) {
    this.measures = new long[measures];
  }

  /** Stands before the first count of a copy of {@code next}. */
  BlockCursor of(CountBlock next) {
    block.copy(next);
    at = 0;
    keyLength = 0;
    return this;
  }

  /** Steps to the next count; false if there is none. */
  boolean next() {
    if (at == block.length()) {
      return false;
    }
    int shared = (int) unsigned();
    int rest = (int) unsigned();
    keyLength = shared + rest;
    if (key.length < keyLength) {
      key = Arrays.copyOf(key, 2 * keyLength);
    }
    System.arraycopy(block.bytes(), at, key, shared, rest);
    at += rest;
    for (int i = 0; i < measures.length; i++) {
      measures[i] = unsigned();
    }
    return true;
  }

  byte[] key() {
    return key;
  }

  int keyLength() {
    return keyLength;
  }

  long[] measures() {
    return measures;
  }

  boolean isAt(byte[] other, int length) {
    return Arrays.equals(key, 0, keyLength, other, 0, length);
  }

  boolean isBefore(byte[] other, int length) {
    return Arrays.compareUnsigned(key, 0, keyLength, other, 0, length) < 0;
  }

  @Override
  public int compareTo(BlockCursor other) {
    return Arrays.compareUnsigned(key, 0, keyLength, other.key, 0, other.keyLength);
  }

  private long unsigned() {
    byte[] bytes = block.bytes();
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      number |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }
}
