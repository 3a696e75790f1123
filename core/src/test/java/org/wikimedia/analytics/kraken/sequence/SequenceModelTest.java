package org.wikimedia.analytics.kraken.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Intervals and their sums against a set that holds every number. */
class SequenceModelTest {
  private static final long QUARTER = 1L << 30;
  private static final long FULL = 1L << 32;

  private final Random random = new Random(32);

  @Test
  void countsAsASetDoes() throws Exception {
    for (int round = 0; round < 3_000; round++) {
      check(numbers());
    }
  }

  @Test
  void countsTheSameInParts() throws Exception {
    for (int round = 0; round < 1_000; round++) {
      List<Long> numbers = numbers();
      SequenceIntervals whole = new SequenceIntervals();
      List<SequenceIntervals> parts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        parts.add(new SequenceIntervals());
      }
      for (long number : numbers) {
        whole.add(number);
        parts.get(random.nextInt(4)).add(number);
      }
      SequenceIntervals sum = new SequenceIntervals();
      Collections.shuffle(parts, random);
      for (SequenceIntervals part : parts) {
        sum.addAll(part);
      }
      assertThat(sum.lines()).isEqualTo(numbers.size());
      assertThat(drained(sum)).isEqualTo(drained(whole));
    }
  }

  @Test
  void goesOnBehindADrain() throws Exception {
    SequenceIntervals intervals = new SequenceIntervals();
    intervals.add(5);
    intervals.add(6);
    assertThat(drained(intervals)).containsExactly(List.of(5L, 2L));
    intervals.add(7);
    intervals.add(1);
    assertThat(drained(intervals)).containsExactly(List.of(1L, 1L), List.of(5L, 3L));
    assertThat(intervals.lines()).isEqualTo(4);
  }

  @Test
  void saysWhenANumberTookAnIntervalOfItsOwn() {
    SequenceIntervals intervals = new SequenceIntervals();
    assertThat(intervals.add(1)).isTrue();
    assertThat(intervals.add(2)).isFalse();
    assertThat(intervals.add(2)).isTrue();
    assertThat(intervals.add(3)).isFalse();
    assertThat(intervals.add(5)).isTrue();
    assertThat(intervals.add(4)).isTrue();
    assertThat(intervals.add(0)).isTrue();
    assertThat(intervals.lines()).isEqualTo(7);
  }

  @Test
  void handsOutNothingOfNothing() throws Exception {
    SequenceIntervals intervals = new SequenceIntervals();
    intervals.addAll(new SequenceIntervals());
    assertThat(drained(intervals)).isEmpty();
    assertThat(intervals.lines()).isZero();
    SequenceStats stats = new SequenceStats();
    assertThat(stats.isEmpty()).isTrue();
    stats.addInterval(0, 1);
    assertThat(stats.isEmpty()).isFalse();
  }

  @Test
  void joinsWhatOneIntervalCannotHold() throws Exception {
    SequenceIntervals intervals = new SequenceIntervals();
    int own = 0;
    for (long number = 10; number < 10 + 3 * 65_536; number++) {
      own += intervals.add(number) ? 1 : 0;
    }
    assertThat(own).isEqualTo(3);
    assertThat(drained(intervals)).containsExactly(List.of(10L, 3 * 65_536L));
  }

  @Test
  void refusesIntervalsOutOfOrder() {
    SequenceStats stats = new SequenceStats();
    stats.addInterval(5, 2);
    stats.addInterval(5, 1);
    assertThatThrownBy(() -> stats.addInterval(4, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("4 + 9 behind 5");
    assertThatThrownBy(() -> stats.addInterval(6, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Intervals of other mappers overlap; their starts are in order, their ends need not be. */
  @Test
  void takesOverlappingIntervals() {
    for (int round = 0; round < 2_000; round++) {
      TreeSet<Long> set = new TreeSet<>();
      SequenceStats stats = new SequenceStats();
      long start = random.nextBoolean() ? QUARTER - 30 : random.nextInt(10);
      for (int i = 0; i < 8; i++) {
        start += random.nextInt(12);
        int length = 1 + random.nextInt(20);
        stats.addInterval(start, length);
        stats.addLines(length);
        for (int j = 0; j < length; j++) {
          set.add(start + j);
        }
      }
      assertThat(stats.expected()).isEqualTo(set.last() - set.first() + 1);
      assertThat(stats.lost()).isEqualTo(stats.expected() - set.size());
      assertThat(stats.duplicate()).isEqualTo(stats.actual() - set.size());
    }
  }

  private void check(List<Long> numbers) throws Exception {
    SequenceIntervals intervals = new SequenceIntervals();
    numbers.forEach(intervals::add);
    SequenceStats stats = new SequenceStats();
    stats.addLines(intervals.lines());
    intervals.drain(stats::addInterval);
    TreeSet<Long> set = unwrapped(numbers);
    long expected = set.last() - set.first() + 1;
    assertThat(stats.min()).as("min of %s", numbers).isEqualTo(set.first());
    assertThat(stats.max()).as("max of %s", numbers).isEqualTo(set.last());
    assertThat(stats.actual()).isEqualTo(numbers.size());
    assertThat(stats.expected()).isEqualTo(expected);
    assertThat(stats.lost()).as("lost of %s", numbers).isEqualTo(expected - set.size());
    assertThat(stats.duplicate()).isEqualTo(numbers.size() - set.size());
    assertThat(stats.percentLost()).isEqualTo(percent(expected - set.size(), expected));
  }

  private static TreeSet<Long> unwrapped(List<Long> numbers) {
    boolean low = numbers.stream().anyMatch(number -> number < QUARTER);
    boolean high = numbers.stream().anyMatch(n -> n >= FULL - QUARTER && n < FULL);
    TreeSet<Long> set = new TreeSet<>();
    for (long number : numbers) {
      set.add(low && high && number < QUARTER ? number + FULL : number);
    }
    return set;
  }

  private static String percent(long lost, long expected) {
    BigDecimal exact =
        new BigDecimal(lost)
            .movePointRight(2)
            .divide(new BigDecimal(expected), new MathContext(60, RoundingMode.DOWN));
    return exact.setScale(8, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * Runs of numbers around a few places, some lost, some twice, and not in order. No counter both
   * wraps at 32 bits and goes on behind them, so no list is of both kinds.
   */
  private List<Long> numbers() {
    long[] places = {0, QUARTER, 2 * QUARTER, FULL - QUARTER, FULL - 5, FULL, 1L << 40};
    boolean wraps = random.nextBoolean();
    List<Long> numbers = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      long place = places[random.nextInt(wraps ? 5 : places.length)];
      long number = Math.max(0, place + random.nextInt(30) - 15);
      for (int j = random.nextInt(20); j >= 0; j--) {
        numbers.add(number);
        number += random.nextInt(8) == 0 ? random.nextInt(4) : 1;
      }
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(numbers, random);
    }
    if (wraps) {
      numbers.removeIf(number -> number >= FULL);
    } else {
      numbers.removeIf(number -> number >= FULL - QUARTER && number < FULL);
    }
    return numbers.isEmpty() ? List.of(0L) : numbers;
  }

  private static List<List<Long>> drained(SequenceIntervals intervals)
      throws IOException, InterruptedException {
    List<List<Long>> drained = new ArrayList<>();
    intervals.drain((start, length) -> drained.add(List.of(start, length)));
    return drained;
  }
}
