package org.wikimedia.analytics.kraken.jobs.validate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.wikimedia.analytics.kraken.months.HourRange;
import org.wikimedia.analytics.kraken.request.Hour;

/** The hours that a row of a table is of. */
final class Periods {
  private static final int DAY = 24;

  private Periods() {}

  /**
   * Of a row of an aggregate: {@code 2014-11-01}, {@code 2014W45}, {@code 2014-11} or {@code 2014}.
   *
   * @return null if it is spelled otherwise
   */
  static HourRange ofAggregate(String date) {
    try {
      if (date.matches("\\d{4}-\\d{2}")) {
        return HourRange.month(YearMonth.parse(date));
      }
      if (date.matches("\\d{4}")) {
        return days(Year.parse(date).atDay(1), Year.parse(date).length());
      }
      if (date.matches("\\d{4}W\\d{2}")) {
        String monday = date.replace("W", "-W") + "-1";
        return days(LocalDate.parse(monday, DateTimeFormatter.ISO_WEEK_DATE), 7);
      }
      return days(LocalDate.parse(date), 1);
    } catch (DateTimeException error) {
      return null;
    }
  }

  /** The date behind a period that begins then, in a table of aggregates. */
  static LocalDate endOfAggregate(LocalDate first, String folder) {
    return switch (folder) {
      case "weekly_rescaled" -> first.plusWeeks(1);
      case "monthly_rescaled" -> first.plusMonths(1);
      case "yearly_rescaled" -> first.plusYears(1);
      default -> first.plusDays(1);
    };
  }

  /**
   * Of a row of a datafile.
   *
   * @param step of its datasource; but for days and hours the month is taken
   */
  static HourRange of(LocalDateTime date, String step) {
    return switch (step) {
      case "1h" -> new HourRange(Hour.of(date), Hour.of(date) + 1);
      case "1d" -> days(date.toLocalDate(), 1);
      default -> HourRange.month(YearMonth.from(date));
    };
  }

  private static HourRange days(LocalDate first, int days) {
    int from = Hour.of(first.atStartOfDay());
    return new HourRange(from, from + DAY * days);
  }
}
