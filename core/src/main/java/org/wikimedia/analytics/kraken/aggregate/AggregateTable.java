package org.wikimedia.analytics.kraken.aggregate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tables there are of each wiki. Bad days are in {@link #DAILY_RAW} only; a longer period with
 * bad days is scaled to its usual length.
 */
public enum AggregateTable {
  DAILY_RAW("uuuu-MM-dd", 1),
  DAILY("uuuu-MM-dd", 1),
  /** From Monday to Sunday. */
  WEEKLY_RESCALED(
      new DateTimeFormatterBuilder()
          .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
          .appendLiteral('W')
          .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
          .toFormatter(Locale.ROOT),
      7) {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate last(LocalDate day) {
      return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
  },
  /** All months have 30 days, so that they can be compared. */
  MONTHLY_RESCALED("uuuu-MM", 30) {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(TemporalAdjusters.firstDayOfMonth());
    }

    @Override
    LocalDate last(LocalDate day) {
      return day.with(TemporalAdjusters.lastDayOfMonth());
    }
  },
  YEARLY_RESCALED("uuuu", 365) {
    @Override
    LocalDate first(LocalDate day) {
      return day.with(TemporalAdjusters.firstDayOfYear());
    }

    @Override
    LocalDate last(LocalDate day) {
      return day.with(TemporalAdjusters.lastDayOfYear());
    }
  };

  private final DateTimeFormatter name;
  private final int length;

  AggregateTable(String name, int length) {
    this(DateTimeFormatter.ofPattern(name, Locale.ROOT), length);
  }

  /**
   * @param name how a period is called
   * @param length days that a period is scaled to
   */
  AggregateTable(DateTimeFormatter name, int length) {
    this.name = name;
    this.length = length;
  }

  LocalDate first(LocalDate day) {
    return day;
  }

  LocalDate last(LocalDate day) {
    return day;
  }

  /** Days that a period is scaled to. */
  int length() {
    return length;
  }

  /** The folder of the table's files. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The table's periods that lie in the days as a whole, ascending; those without a good day are
   * left out.
   */
  public List<Period> periods(CoveredDays days) {
    List<Period> periods = new ArrayList<>();
    LocalDate first = days.first();
    while (!last(first).isAfter(days.last())) {
      LocalDate next = last(first).plusDays(1);
      int[] read = first(first).equals(first) ? read(days, first, next) : new int[0];
      if (read.length > 0) {
        periods.add(new Period(name.format(first), read, length));
      }
      first = next;
    }
    return periods;
  }

  private int[] read(CoveredDays days, LocalDate first, LocalDate next) {
    return first
        .datesUntil(next)
        .filter(day -> this == DAILY_RAW || !days.isBad(day))
        .mapToInt(days::index)
        .toArray();
  }
}
