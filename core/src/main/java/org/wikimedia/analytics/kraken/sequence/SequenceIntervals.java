package org.wikimedia.analytics.kraken.sequence;

import java.io.IOException;
import java.util.Arrays;

/**
 * The sequence numbers seen of one cache and hour, as intervals: caches count up by one, so that a
 * whole hour mostly is a few of them. Each is one long, start and length together.
 */
public final class SequenceIntervals {
  private static final int LENGTH_BITS = 16;
  private static final long LONGEST = 1L << LENGTH_BITS;

  private long[] closed = new long[4];
  private int count;
  private long lines;
  private long start = -1;
  private long end;

  /** Takes intervals in ascending order. */
  @FunctionalInterface
  public interface Receiver {
    void interval(long start, long length) throws IOException, InterruptedException;
  }

  /**
   * Adds a number, which must be below 2^47 as those of a request are; true if that took an
   * interval of its own.
   */
  public boolean add(long number) {
    lines++;
    if (number == end + 1 && number - start < LONGEST && start >= 0) {
      end = number;
      return false;
    }
    close();
    start = number;
    end = number;
    return true;
  }

  /** Adds all numbers of another, which may not be used any more. */
  public void addAll(SequenceIntervals other) {
    close();
    other.close();
    closed = Arrays.copyOf(closed, count + other.count + 1);
    System.arraycopy(other.closed, 0, closed, count, other.count);
    count += other.count;
    lines += other.lines;
  }

  /** How many numbers were added. */
  public long lines() {
    return lines;
  }

  /** Hands out the intervals in order, merged where they touch. */
  public void drain(Receiver receiver) throws IOException, InterruptedException {
    close();
    Arrays.sort(closed, 0, count);
    long from = -1;
    long to = -1;
    for (int i = 0; i < count; i++) {
      long nextFrom = closed[i] >>> LENGTH_BITS;
      long nextTo = nextFrom + (closed[i] & (LONGEST - 1));
      if (from >= 0 && nextFrom > to + 1) {
        receiver.interval(from, to - from + 1);
        from = nextFrom;
      }
      from = from < 0 ? nextFrom : from;
      to = Math.max(to, nextTo);
    }
    if (from >= 0) {
      receiver.interval(from, to - from + 1);
    }
  }

  private void close() {
    if (start < 0) {
      return;
    }
    if (count == closed.length) {
      closed = Arrays.copyOf(closed, 2 * count);
    }
    closed[count++] = start << LENGTH_BITS | (end - start);
    start = -1;
  }
}
