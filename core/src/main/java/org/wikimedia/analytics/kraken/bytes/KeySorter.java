package org.wikimedia.analytics.kraken.bytes;

import java.util.Arrays;

/**
 * Orders the records of a {@link SumTable} by their keys as unsigned bytes, a shorter key before
 * one that it begins: three-way quicksort over eight bytes of each key at a time, which are kept
 * beside the record so that most comparisons touch no key ({@code SumTableBenchmark}).
 */
final class KeySorter {
  private static final int WORD = 8;
  private static final int SMALL = 12;

  private final byte[] arena;
  private final int keyOffset;
  private int[] records;
  private long[] words;

  /**
   * @param lengthOffset where in a record its key length stands; the key follows that word
   */
  KeySorter(byte[] arena, int lengthOffset) {
    this.arena = arena;
    keyOffset = lengthOffset + WORD;
  }

  /** Sorts record numbers, each an eighth of the record's index in the array. */
  void sort(int[] recordNumbers) {
    records = recordNumbers;
    words = new long[records.length];
    sort(0, records.length, 0);
  }

  /** Sorts a range whose keys agree in their first {@code agreed} bytes. */
  private void sort(int from, int to, int agreed) {
    int low = from;
    int high = to;
    int depth = agreed;
    while (high - low > SMALL) {
      boolean ended = true;
      boolean same = true;
      for (int i = low; i < high; i++) {
        words[i] = word(records[i], depth);
        ended &= length(records[i]) <= depth;
        same &= words[i] == words[low];
      }
      if (ended) {
        sortByLength(low, high);
        return;
      }
      if (!same) {
        long rest = partition(low, high, depth);
        low = (int) (rest >>> 32);
        high = (int) rest;
      }
      depth += WORD;
    }
    sortSmall(low, high, depth);
  }

  /**
   * Sorts a range whose words are those at {@code depth}, all of it but a word that more than half
   * of the keys share. The range of those is returned, start above end, and is not recursed into:
   * keys that begin one another would go as deep as they are long.
   */
  private long partition(int from, int to, int depth) {
    int low = from;
    int high = to;
    while (high - low > SMALL) {
      long pivot = pivot(low, high);
      int less = low;
      int more = high;
      for (int i = low; i < more; ) {
        int order = Long.compareUnsigned(words[i], pivot);
        if (order < 0) {
          swap(less++, i++);
        } else if (order > 0) {
          swap(--more, i);
        } else {
          i++;
        }
      }
      if (more - less > (high - low) / 2) {
        partitionWhole(low, less, depth);
        partitionWhole(more, high, depth);
        return (long) less << 32 | more;
      }
      sort(less, more, depth + WORD);
      if (less - low < high - more) {
        partitionWhole(low, less, depth);
        low = more;
      } else {
        partitionWhole(more, high, depth);
        high = less;
      }
    }
    sortSmall(low, high, depth);
    return 0;
  }

  private void partitionWhole(int from, int to, int depth) {
    long rest = partition(from, to, depth);
    sort((int) (rest >>> 32), (int) rest, depth + WORD);
  }

  private void sortSmall(int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int record = records[i];
      int j = i;
      for (; j > from && compare(records[j - 1], record, depth) > 0; j--) {
        records[j] = records[j - 1];
      }
      records[j] = record;
    }
  }

  /** Keys that differ in nothing but the number of zero bytes at their end. */
  private void sortByLength(int from, int to) {
    long[] byLength = new long[to - from];
    for (int i = from; i < to; i++) {
      byLength[i - from] = (long) length(records[i]) << 32 | records[i];
    }
    Arrays.sort(byLength);
    for (int i = from; i < to; i++) {
      records[i] = (int) byLength[i - from];
    }
  }

  private long pivot(int from, int to) {
    long a = words[from];
    long b = words[(from + to) >>> 1];
    long c = words[to - 1];
    if (Long.compareUnsigned(a, b) > 0) {
      long swapped = a;
      a = b;
      b = swapped;
    }
    if (Long.compareUnsigned(b, c) <= 0) {
      return b;
    }
    return Long.compareUnsigned(a, c) > 0 ? a : c;
  }

  /** Eight bytes of the key from {@code depth} on, zeros behind its end. */
  private long word(int record, int depth) {
    return depth >= length(record)
        ? 0
        : Swar.loadBigEndian(arena, record * WORD + keyOffset + depth);
  }

  private int length(int record) {
    return (int) Swar.load(arena, record * WORD + keyOffset - WORD);
  }

  private int compare(int a, int b, int depth) {
    int fromA = a * WORD + keyOffset;
    int fromB = b * WORD + keyOffset;
    int start = depth;
    int lengthA = length(a);
    int lengthB = length(b);
    if (start > lengthA || start > lengthB) {
      return Integer.compare(lengthA, lengthB);
    }
    return Arrays.compareUnsigned(
        arena, fromA + start, fromA + lengthA, arena, fromB + start, fromB + lengthB);
  }

  private void swap(int i, int j) {
    long word = words[i];
    words[i] = words[j];
    words[j] = word;
    int record = records[i];
    records[i] = records[j];
    records[j] = record;
  }
}
