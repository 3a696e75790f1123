package org.wikimedia.analytics.kraken.request;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.bytes.Swar;

/**
 * The index before the first line and the places of every TAB and line feed in a buffer, and of the
 * control bytes below them: first one bit a byte, 64 at a time, then a place a bit, written without
 * a branch for each. A branch per field would be guessed wrong most of the time and cost as much as
 * all the rest ({@code ParseBenchmark}).
 */
final class SeparatorIndex {
  private static final int STEP = 64;

  /** Written without asking; hardly ever are there more separators in a step. */
  private static final int SURE = 7;

  private long[] masks = new long[1 << 10];
  private int[] places = new int[1 << 12];

  /** Finds all in {@code [from, limit)}; eight bytes behind the limit must be readable. */
  void build(byte[] buffer, int from, int limit) {
    int steps = (limit - from) / STEP;
    if (steps > masks.length) {
      masks = new long[2 * steps];
    }
    readMasks(buffer, from, steps);
    places[0] = from - 1;
    int found = 1;
    for (int i = 0; i < steps; i++) {
      found = add(from + i * STEP, masks[i], found);
    }
    for (int at = from + steps * STEP; at < limit; at += Swar.SLACK) {
      long inside = (1L << Math.min(Swar.SLACK, limit - at)) - 1;
      found = add(at, separators(buffer, at) & inside, found);
    }
  }

  /** The places in ascending order; what stands behind the last line feed is of no meaning. */
  int[] places() {
    return places;
  }

  /** Writes some places whether they are there or not; only more than that take a loop. */
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
    if (rest != 0) {
      addMore(at, rest, found + SURE);
    }
    return found + Long.bitCount(bits);
  }

  private void addMore(int at, long bits, int found) {
    int index = found;
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      places[index++] = at + Long.numberOfTrailingZeros(rest);
    }
  }

  private void readMasks(byte[] buffer, int from, int steps) {
    long[] to = masks;
    for (int i = 0; i < steps; i++) {
      to[i] = mask(buffer, from + i * STEP);
    }
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

  /**
   * One bit for each of eight bytes. Other control bytes below the line feed are marked, too: the
   * test for them all is the cheapest, and there are next to none of them.
   */
  private static long separators(byte[] buffer, int at) {
    return Swar.bits(Swar.atMost(Swar.load(buffer, at), '\n'));
  }
}
