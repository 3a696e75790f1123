package org.wikimedia.analytics.kraken.bytes;

import java.util.Arrays;

/**
 * Looks up values by a range of bytes without making a key object. Holds at most {@code capacity}
 * entries: one more empties it first, which makes it a cache that any input leaves small.
 *
 * <p>Not for use by several threads.
 */
public final class ByteTable<V> {
  private static final int FIRST_SLOTS = 64;
  private static final int SHORT = 40;
  private static final int LONGEST_REMEMBERED = 800;

  private final int capacity;
  private byte[][] keys = new byte[FIRST_SLOTS][];
  private Object[] values = new Object[FIRST_SLOTS];
  private int mask = FIRST_SLOTS - 1;
  private int size;

  public ByteTable(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    this.capacity = capacity;
  }

  /** The value put under these bytes, or null. */
  @SuppressWarnings("unchecked")
  public V get(byte[] array, int from, int to) {
    int slot = hash(array, from, to) & mask;
    for (byte[] key = keys[slot]; key != null; key = keys[slot]) {
      if (isSame(key, array, from, to)) {
        return (V) values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  public V get(ByteSlice key) {
    return get(key.array(), key.from(), key.to());
  }

  public V get(byte[] key) {
    return get(key, 0, key.length);
  }

  /** Copies the bytes; {@code value} replaces what stood under them. */
  public void put(byte[] array, int from, int to, V value) {
    int slot = slot(array, from, to);
    if (keys[slot] != null) {
      values[slot] = value;
      return;
    }
    if (size == capacity) {
      clear();
    } else if (2 * size >= keys.length) {
      grow();
    }
    slot = slot(array, from, to);
    keys[slot] = Arrays.copyOfRange(array, from, to);
    values[slot] = value;
    size++;
  }

  public void put(ByteSlice key, V value) {
    put(key.array(), key.from(), key.to(), value);
  }

  /** Puts what can be worked out again, unless its key is so long that many would fill the heap. */
  public void remember(ByteSlice key, V value) {
    if (key.length() <= LONGEST_REMEMBERED) {
      put(key, value);
    }
  }

  public void put(byte[] key, V value) {
    put(key, 0, key.length, value);
  }

  public int size() {
    return size;
  }

  /** Forgets everything. */
  public void clear() {
    Arrays.fill(keys, null);
    Arrays.fill(values, null);
    size = 0;
  }

  /** Where the key stands, or where it would. */
  private int slot(byte[] array, int from, int to) {
    int slot = hash(array, from, to) & mask;
    while (keys[slot] != null && !isSame(keys[slot], array, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Long keys by the JDK's vector code; for short ones its call costs more than it saves. */
  private static boolean isSame(byte[] key, byte[] array, int from, int to) {
    int length = key.length;
    if (length != to - from) {
      return false;
    }
    if (length > SHORT) {
      return Arrays.equals(key, 0, length, array, from, to);
    }
    int last = length - Swar.SLACK;
    if (last < 0) {
      return isSameByByte(key, array, from);
    }
    for (int i = 0; i < last; i += Swar.SLACK) {
      if (Swar.load(key, i) != Swar.load(array, from + i)) {
        return false;
      }
    }
    return Swar.load(key, last) == Swar.load(array, from + last);
  }

  private static boolean isSameByByte(byte[] key, byte[] array, int from) {
    for (int i = 0; i < key.length; i++) {
      if (key[i] != array[from + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    Object[] oldValues = values;
    keys = new byte[2 * oldKeys.length][];
    values = new Object[keys.length];
    mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(oldKeys[i], 0, oldKeys[i].length);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int hash(byte[] array, int from, int to) {
    return (int) (ByteHash.hash(array, from, to) >>> 32);
  }
}
