package org.wikimedia.analytics.kraken.bytes;

/** A 64-bit hash of a range of bytes; its upper half is the better mixed one. */
public final class ByteHash {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long LAST_MULTIPLIER = 0xBF58476D1CE4E5B9L;
  private static final long SALT = 0xD6E8FEB86659FD93L;
  private static final int TURN = 23;

  private ByteHash() {}

  public static long hash(byte[] array, int from, int to) {
    long hash = to - from;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mix(hash, Swar.load(array, at));
    }
    return at == to ? finish(hash) : finish(mix(hash, Swar.loadUpTo(array, at, to)));
  }

  /** Takes eight more bytes into a hash under way; the product does not wait for the hash. */
  static long mix(long hash, long word) {
    return Long.rotateLeft(hash, TURN) + (word ^ SALT) * MULTIPLIER;
  }

  static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * LAST_MULTIPLIER;
    return mixed ^ (mixed >>> 29);
  }
}
