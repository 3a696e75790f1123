package org.wikimedia.analytics.kraken.bytes;

import java.util.Arrays;

/**
 * Adds up numbers under byte keys, in one array: each record is its sums, its hash and key length,
 * and its key. A record is written before it is known whether its key is new; a few of them are
 * settled at once, so that the processor waits for several places of memory together and not for
 * one after the other. Nothing is allocated but when the array doubles ({@code SumTableBenchmark}).
 *
 * <pre>
 * table.start(hour).append(code).append(title).add(1, bytes);
 * if (table.used() >= budget) { table.sort(); ... table.clear(); }
 * </pre>
 */
public final class SumTable {
  private static final int FIRST_BYTES = 1 << 16;
  private static final int FIRST_SLOTS = 1 << 10;
  private static final int WORD = 8;
  private static final int TOGETHER = 16;
  private static final int SHORT_WORDS = 4;

  /** What must be readable behind a key. */
  private static final int ROOM = (SHORT_WORDS + 2) * WORD;

  private final int sums;
  private byte[] arena = new byte[FIRST_BYTES];
  private long[] slots = new long[FIRST_SLOTS];
  private int[] sorted;
  private int size;

  /** Index behind the settled records; that of the first is not zero, since zero is no record. */
  private int settled = WORD;

  /** Index of the record under construction, which is behind those that are to be settled. */
  private int record = WORD;

  private int unsettled;
  private int end;

  /**
   * @param sums numbers kept for each key, 1 or more
   */
  public SumTable(int sums) {
    if (sums < 1) {
      throw new IllegalArgumentException(sums + " sums");
    }
    this.sums = sums;
  }

  /** The number of keys. */
  public int size() {
    settle();
    return size;
  }

  /** Bytes held, all arrays counted. */
  public long memory() {
    return arena.length + (long) WORD * slots.length;
  }

  /** Bytes in use, by which a budget is held: what doubling reserved in advance is not counted. */
  public long used() {
    settle();
    return settled + (long) WORD * 2 * size;
  }

  /** Begins a key with the four bytes of a number, the highest first. */
  public SumTable start(int number) {
    end = key(record);
    room(WORD);
    Swar.storeBigEndian(arena, end, (long) number << 32);
    end += 4;
    return this;
  }

  public SumTable append(byte value) {
    room(1);
    arena[end++] = value;
    return this;
  }

  public SumTable append(byte[] bytes) {
    return append(bytes, 0, bytes.length);
  }

  public SumTable append(ByteSlice bytes) {
    return append(bytes.array(), bytes.from(), bytes.to());
  }

  /** Appends bytes; by eight as long as so many can be read, even if fewer are wanted. */
  public SumTable append(byte[] bytes, int from, int to) {
    room(to - from);
    int at = from;
    int out = end;
    for (; at < to && at <= bytes.length - WORD; at += WORD) {
      Swar.store(arena, out, Swar.load(bytes, at));
      out += WORD;
    }
    for (; at < to; at++) {
      arena[out++] = bytes[at];
    }
    end += to - from;
    return this;
  }

  /** Appends bytes, writing {@code _} for each that would break a published line. */
  public SumTable appendCell(byte[] bytes, int from, int to) {
    room(to - from);
    int at = from;
    int out = end;
    for (; at < to && at <= bytes.length - WORD; at += WORD) {
      Swar.store(arena, out, LineBytes.replace(Swar.load(bytes, at)));
      out += WORD;
    }
    end += Math.min(at, to) - from;
    if (at < to) {
      append(bytes, at, to);
      LineBytes.replace(arena, end - (to - at), end);
    }
    return this;
  }

  /** Finishes the key and adds to its first sum. */
  public void add(long first) {
    add(first, 0);
  }

  /** Finishes the key and adds to its first two sums; of a table with one sum, to that. */
  public void add(long first, long second) {
    int keyAt = key(record);
    int length = end - keyAt;
    Swar.store(arena, end, 0);
    Swar.store(arena, record, first);
    if (sums > 1) {
      Swar.store(arena, record + WORD, second);
    }
    for (int i = 2; i < sums; i++) {
      Swar.store(arena, record + i * WORD, 0);
    }
    Swar.store(arena, keyAt - WORD, (long) hash(keyAt, length) << Integer.SIZE | length);
    record = keyAt + padded(length);
    if (++unsettled == TOGETHER) {
      settle();
    }
  }

  /** Orders the records by their keys as unsigned bytes; nothing may be added before clear. */
  public void sort() {
    settle();
    sorted = new int[size];
    int count = 0;
    for (long slot : slots) {
      if (slot != 0) {
        sorted[count++] = (int) slot;
      }
    }
    new KeySorter(arena, sums * WORD).sort(sorted);
  }

  /** The array that holds the keys. */
  public byte[] array() {
    return arena;
  }

  /** Index in {@link #array()} of the key of the {@code i}th record in order. */
  public int keyFrom(int i) {
    return key(sorted[i] * WORD);
  }

  public int keyTo(int i) {
    int from = keyFrom(i);
    return from + keyLength(from);
  }

  /** One of the sums of the {@code i}th record in order. */
  public long sum(int i, int sum) {
    return Swar.load(arena, sorted[i] * WORD + sum * WORD);
  }

  /** Empties the table; its memory stays. */
  public void clear() {
    Arrays.fill(slots, 0);
    size = 0;
    settled = WORD;
    record = WORD;
    unsettled = 0;
    sorted = null;
  }

  private int key(int recordAt) {
    return recordAt + sums * WORD + WORD;
  }

  private int keyLength(int keyAt) {
    return (int) Swar.load(arena, keyAt - WORD);
  }

  private void room(int bytes) {
    if (end + bytes + ROOM > arena.length) {
      arena = Arrays.copyOf(arena, 2 * (arena.length + bytes));
    }
  }

  /** Adds the records that were written last to those with their keys, or keeps them. */
  private void settle() {
    int at = settled;
    for (; unsettled > 0; unsettled--) {
      int bytes = key(0) + padded(keyLength(key(at)));
      settle(at, bytes);
      at += bytes;
    }
    record = settled;
  }

  private void settle(int at, int bytes) {
    int keyAt = key(at);
    long header = Swar.load(arena, keyAt - WORD);
    int hash = (int) (header >>> Integer.SIZE);
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      int candidate = (int) entry * WORD;
      if ((int) (entry >>> Integer.SIZE) == hash && isSameKey(key(candidate), keyAt, header)) {
        addUp(candidate, at);
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (at > settled) {
      System.arraycopy(arena, at, arena, settled, bytes);
    }
    slots[slot] = (long) hash << Integer.SIZE | settled / WORD;
    settled += bytes;
    size++;
    if (2 * size > slots.length) {
      growSlots();
    }
  }

  private void addUp(int to, int from) {
    for (int i = 0; i < sums * WORD; i += WORD) {
      Swar.store(arena, to + i, Swar.load(arena, to + i) + Swar.load(arena, from + i));
    }
  }

  private static int padded(int length) {
    return (length + WORD - 1) / WORD * WORD;
  }

  /** Most keys are short: their words are taken in without a loop, whose end would surprise. */
  private int hash(int keyAt, int length) {
    byte[] from = arena;
    long hash = length;
    for (int i = 0; i < SHORT_WORDS; i++) {
      hash = ByteHash.mix(hash, Swar.load(from, keyAt + i * WORD) & inside(i, length));
    }
    for (int at = SHORT_WORDS * WORD; at < length; at += WORD) {
      hash = ByteHash.mix(hash, Swar.load(from, keyAt + at));
    }
    return (int) (ByteHash.finish(hash) >>> 32);
  }

  private boolean isSameKey(int keyAt, int otherAt, long header) {
    byte[] from = arena;
    int length = (int) header;
    long difference = Swar.load(from, keyAt - WORD) ^ header;
    for (int i = 0; i < SHORT_WORDS; i++) {
      long words = Swar.load(from, keyAt + i * WORD) ^ Swar.load(from, otherAt + i * WORD);
      difference |= words & inside(i, length);
    }
    for (int at = SHORT_WORDS * WORD; difference == 0 && at < length; at += WORD) {
      difference = Swar.load(from, keyAt + at) ^ Swar.load(from, otherAt + at);
    }
    return difference == 0;
  }

  /** All ones if the {@code i}th word belongs to a key of that length, else zero. */
  private static long inside(int i, int length) {
    return (i * WORD - length) >> (Integer.SIZE - 1);
  }

  private void growSlots() {
    long[] old = slots;
    slots = new long[2 * old.length];
    int mask = slots.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }
}
