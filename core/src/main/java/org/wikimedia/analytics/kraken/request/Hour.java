package org.wikimedia.analytics.kraken.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** An hour of event time in UTC, as the number of hours since 1970-01-01T00. */
public final class Hour {
  /** Not an hour. */
  public static final int NONE = Integer.MIN_VALUE;

  private static final DateTimeFormatter TEXT = pattern("uuuu-MM-dd'T'HH");

  /** A year of four digits: {@code uuuu} takes longer ones, and signs. */
  private static final DateTimeFormatter TYPED =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .append(pattern("-MM-dd'T'HH:mm"))
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter STAMP = pattern("uuuuMMdd-HH'0000'");
  private static final DateTimeFormatter FOLDER = pattern("uuuu/uuuu-MM");

  private Hour() {}

  /**
   * Reads {@code 2013-02-28T22}.
   *
   * @throws IllegalArgumentException with a sentence for a person
   */
  public static int parse(String text) {
    try {
      return of(LocalDateTime.parse(text + ":00", TYPED));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an hour like 2013-02-28T22 (UTC)", e);
    }
  }

  public static int of(LocalDateTime time) {
    return (int) Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 3600L);
  }

  public static LocalDateTime start(int hour) {
    return LocalDateTime.ofEpochSecond(hour * 3600L, 0, ZoneOffset.UTC);
  }

  /** The date of an hour. */
  public static LocalDate date(int hour) {
    return start(hour).toLocalDate();
  }

  /** {@code 2013-02-28T22}. */
  public static String text(int hour) {
    return start(hour).format(TEXT);
  }

  /**
   * {@code 20130228-230000}: published files carry the end of their hour, as Wikimedia's do
   * (webstatscollector by construction, its successors on purpose).
   */
  public static String endStamp(int hour) {
    return start(hour + 1).format(STAMP);
  }

  /** {@code 2013/2013-02}, the folder of the hour's published files: that of its end. */
  public static String endFolder(int hour) {
    return start(hour + 1).format(FOLDER);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
