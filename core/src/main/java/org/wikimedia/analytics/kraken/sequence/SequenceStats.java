package org.wikimedia.analytics.kraken.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many requests of one cache and hour arrived, and how many its sequence numbers say were sent.
 * Takes intervals of numbers in ascending order of their starts, so that distinct numbers are
 * counted exactly in no memory to speak of.
 *
 * <p>If numbers of both the top and the bottom quarter of 32 bits are there, the counter wrapped:
 * the low ones are taken to be 2^32 later. Larger numbers than 32 bits hold tell of a counter that
 * does not wrap.
 */
public final class SequenceStats {
  private static final long QUARTER = 1L << 30;
  private static final long FULL = 1L << 32;
  private static final int DECIMALS = 8;

  private final Span low = new Span();
  private final Span rest = new Span();
  private long actual;
  private long previousStart = -1;
  private boolean top;

  /** Distinct numbers of one region. */
  private static final class Span {
    private long min = Long.MAX_VALUE;
    private long max = -1;
    private long distinct;

    void add(long start, long end) {
      min = Math.min(min, start);
      distinct += Math.max(0, end - Math.max(start, max + 1) + 1);
      max = Math.max(max, end);
    }

    boolean isEmpty() {
      return max < 0;
    }
  }

  /** Adds lines that had a sequence number. */
  public void addLines(long lines) {
    actual += lines;
  }

  /**
   * Adds the numbers {@code start} to {@code start + length - 1}.
   *
   * @throws IllegalArgumentException if an earlier interval began later
   */
  public void addInterval(long start, long length) {
    if (start < previousStart || length < 1) {
      throw new IllegalArgumentException(start + " + " + length + " behind " + previousStart);
    }
    previousStart = start;
    long end = start + length - 1;
    if (start < QUARTER) {
      low.add(start, Math.min(end, QUARTER - 1));
    }
    if (end >= QUARTER) {
      rest.add(Math.max(start, QUARTER), end);
    }
    top |= start < FULL && end >= FULL - QUARTER;
  }

  public boolean isEmpty() {
    return low.isEmpty() && rest.isEmpty();
  }

  public long min() {
    if (low.isEmpty()) {
      return rest.min;
    }
    return wrapped() ? Math.min(low.min + FULL, rest.min) : low.min;
  }

  public long max() {
    if (low.isEmpty()) {
      return rest.max;
    }
    return wrapped() ? Math.max(low.max + FULL, rest.max) : Math.max(low.max, rest.max);
  }

  /** Lines with a number. */
  public long actual() {
    return actual;
  }

  public long expected() {
    return max() - min() + 1;
  }

  public long lost() {
    return expected() - distinct();
  }

  public long duplicate() {
    return actual - distinct();
  }

  /** 100 * lost / expected, with eight decimals. */
  public String percentLost() {
    return BigDecimal.valueOf(lost())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(expected()), DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private boolean wrapped() {
    return top && !low.isEmpty() && rest.max < FULL;
  }

  private long distinct() {
    return low.distinct + rest.distinct;
  }
}
