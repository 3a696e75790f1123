package org.wikimedia.analytics.kraken.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time ("SIMD within a register"). Every mark is exact: the high bit of a byte in
 * a returned word is set if and only if that byte matched. The lowest byte of a word is the first
 * in memory. Justified by {@code ParseBenchmark}.
 */
public final class Swar {
  /** Bytes that must be readable behind the last byte of interest. */
  public static final int SLACK = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_ENDIAN_LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH_BITS = ~LOW_BITS;

  private Swar() {}

  /** The eight bytes at {@code index}, the first one lowest. */
  public static long load(byte[] array, int index) {
    return (long) LONGS.get(array, index);
  }

  /** The up to eight bytes of {@code [from, to)}, the first one lowest, zeros behind them. */
  public static long loadUpTo(byte[] array, int from, int to) {
    if (from <= array.length - SLACK) {
      return first(load(array, from), to - from);
    }
    long word = 0;
    for (int i = to - 1; i >= from; i--) {
      word = (word << 8) | (array[i] & 0xff);
    }
    return word;
  }

  public static void store(byte[] array, int index, long word) {
    LONGS.set(array, index, word);
  }

  /** The eight bytes at {@code index}, the first one highest: such words sort as the bytes do. */
  public static long loadBigEndian(byte[] array, int index) {
    return (long) BIG_ENDIAN_LONGS.get(array, index);
  }

  public static void storeBigEndian(byte[] array, int index, long word) {
    BIG_ENDIAN_LONGS.set(array, index, word);
  }

  /** {@code value} in each of the eight bytes. */
  public static long repeat(int value) {
    return ONES * value;
  }

  /** Marks the bytes that are zero. */
  public static long zeros(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }

  /** Marks the bytes that are at most {@code limit}, which must lie in 0 to 126. */
  public static long atMost(long word, int limit) {
    return ~(((word | HIGH_BITS) - repeat(limit + 1)) | word) & HIGH_BITS;
  }

  /** The marks as eight bits, that of the first byte lowest. */
  public static long bits(long marks) {
    return (marks >>> 7) * 0x0102040810204080L >>> 56;
  }

  /** Keeps the first {@code count} (0 to 8) bytes of a little-endian word and zeroes the rest. */
  public static long first(long word, int count) {
    return count == 0 ? 0 : word & (-1L >>> (64 - 8 * count));
  }

  /** The index, 0 to 7, of the first marked byte; {@code marks} must not be zero. */
  public static int index(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** Index of the first {@code value} in {@code [from, to)}, or {@code to}. */
  public static int find(byte[] array, int from, int to, int value) {
    long wanted = repeat(value & 0xff);
    int at = from;
    for (; at < to && at <= array.length - SLACK; at += SLACK) {
      long marks = zeros(load(array, at) ^ wanted);
      if (marks != 0) {
        return Math.min(to, at + index(marks));
      }
    }
    while (at < to && array[at] != value) {
      at++;
    }
    return Math.min(at, to);
  }

  /** Index of the first of two values in {@code [from, to)}, or {@code to}. */
  public static int find(byte[] array, int from, int to, int value, int other) {
    long wanted = repeat(value & 0xff);
    long wantedToo = repeat(other & 0xff);
    int at = from;
    for (; at < to && at <= array.length - SLACK; at += SLACK) {
      long word = load(array, at);
      long marks = zeros(word ^ wanted) | zeros(word ^ wantedToo);
      if (marks != 0) {
        return Math.min(to, at + index(marks));
      }
    }
    while (at < to && array[at] != value && array[at] != other) {
      at++;
    }
    return Math.min(at, to);
  }
}
