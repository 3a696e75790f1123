package org.wikimedia.analytics.kraken.jobs.sample;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * What a sample log is to look like; the same options make the same bytes.
 *
 * @param lines lines of the log, malformed ones included
 * @param hours hours the lines are spread over
 * @param from the first hour
 * @param seed every other seed is another log
 * @param titles titles known of the largest wiki; the others have fewer
 * @param malformedRate share of lines that no reader can make sense of, 0 to 1
 */
record SampleOptions(
    long lines, int hours, Instant from, long seed, int titles, double malformedRate) {
  private static final int MOST_TITLES = 2_000_000;
  private static final int MOST_HOURS = 24 * 366;
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);

  /** Refuses, with one sentence, what no log can be made from. */
  SampleOptions {
    refuse(lines < 0, "--lines takes a number from 0 up, not " + lines + ".");
    refuse(
        hours < 1 || hours > MOST_HOURS,
        "--hours takes a number from 1 to " + MOST_HOURS + ", not " + hours + ".");
    refuse(
        titles < 1 || titles > MOST_TITLES,
        "--titles takes a number from 1 to " + MOST_TITLES + ", not " + titles + ".");
    refuse(
        !(malformedRate >= 0 && malformedRate <= 1),
        "--malformed-rate takes a share from 0 to 1, not " + malformedRate + ".");
  }

  /** Reads an hour in UTC such as {@code 2013-02-28T22}. */
  static Instant hour(String text) {
    try {
      return LocalDateTime.parse(text + ":00", HOUR).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--from takes an hour in UTC such as 2013-02-28T22, not '" + text + "'.", e);
    }
  }

  private static void refuse(boolean wrong, String sentence) {
    if (wrong) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
