package org.wikimedia.analytics.kraken.request;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * The places of every TAB and line feed in a buffer, found 64 bytes at a time and written without a
 * branch for each: a branch per field would be guessed wrong most of the time and cost as much as
 * all the rest ({@code ParseBenchmark}).
 */
final class SeparatorIndex {
  private static final int STEP = 64;
  private static final int SURE = 4;

  private int[] places = new int[1 << 12];
  private int count;

  /** Finds all in {@code [from, limit)}; eight bytes behind the limit must be readable. */
  void build(byte[] buffer, int from, int limit) {
    int found = 0;
    int at = from;
    for (; at + STEP <= limit; at += STEP) {
      found = add(at, mask(buffer, at), found);
    }
    for (; at < limit; at += Swar.SLACK) {
      long inside = (1L << Math.min(Swar.SLACK, limit - at)) - 1;
      found = add(at, separators(buffer, at) & inside, found);
    }
    count = found;
  }

  int count() {
    return count;
  }

  /** The places in ascending order, from 0 to {@link #count()}; more may follow. */
  int[] places() {
    return places;
  }

  /** Writes four places whether they are there or not; only more than that take a loop. */
  private int add(int at, long bits, int found) {
    if (found + STEP > places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    int[] to = places;
    long rest = bits;
    for (int i = 0; i < SURE; i++) {
      to[found + i] = at + Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
    }
    for (int i = found + SURE; rest != 0; i++) {
      to[i] = at + Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
    }
    return found + Long.bitCount(bits);
  }

  private static long mask(byte[] buffer, int at) {
    return separators(buffer, at)
        | separators(buffer, at + 8) << 8
        | separators(buffer, at + 16) << 16
        | separators(buffer, at + 24) << 24
        | separators(buffer, at + 32) << 32
        | separators(buffer, at + 40) << 40
        | separators(buffer, at + 48) << 48
        | separators(buffer, at + 56) << 56;
  }

  /** One bit for each of eight bytes. */
  private static long separators(byte[] buffer, int at) {
    return Swar.bits(Swar.between(Swar.load(buffer, at), '\t', '\n'));
  }
}
