package org.wikimedia.analytics.kraken.jobs.limn;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Limn reads them rightly; it takes others too, and for other dates than they say. */
public final class LimnDate {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[/-](\\d{1,2})(?:[/-](\\d{1,2})(?:[_T ](\\d{1,2})(?::\\d\\d)*)?)?");

  private LimnDate() {}

  /** Reads {@code 2013/02/01}, {@code 2013-02}, {@code 2013-02-28_22}; null if it is no date. */
  public static LocalDateTime parse(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDateTime.of(
          number(date, 1, 0), number(date, 2, 1), number(date, 3, 1), number(date, 4, 0), 0);
    } catch (DateTimeException error) {
      return null;
    }
  }

  /**
   * The date one step later; of months the first day.
   *
   * @param step {@code 1mo}, {@code 1d}, {@code 1h}, {@code 1w}, {@code 1y}
   * @return null if that is no step
   */
  public static LocalDateTime next(LocalDateTime date, String step) {
    return switch (step) {
      case "1mo", "1M" -> date.withDayOfMonth(1).plusMonths(1);
      case "1d" -> date.plusDays(1);
      case "1h" -> date.plusHours(1);
      case "1w" -> date.plusWeeks(1);
      case "1y" -> date.plusYears(1);
      default -> null;
    };
  }

  private static int number(Matcher date, int group, int absent) {
    return date.group(group) == null ? absent : Integer.parseInt(date.group(group));
  }
}
