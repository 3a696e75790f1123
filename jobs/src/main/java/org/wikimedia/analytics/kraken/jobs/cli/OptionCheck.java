package org.wikimedia.analytics.kraken.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.request.Hour;

/** Options that several commands have; what is wrong with one is told in a sentence. */
public final class OptionCheck {
  private OptionCheck() {}

  /**
   * The hour an option names.
   *
   * @param text null if the option was not given
   * @param absent the hour to take then
   */
  public static int hour(String option, String text, int absent) {
    try {
      return text == null ? absent : Hour.parse(text);
    } catch (IllegalArgumentException error) {
      throw CommandException.wrong(
          option + " takes an hour in UTC like 2013-02-28T22, not '" + text + "'");
    }
  }

  /** Refuses a range without hours. */
  public static void range(String from, String until) {
    int first = hour("--from", from, Hour.NONE);
    if (hour("--until", until, Integer.MAX_VALUE) <= first) {
      throw CommandException.wrong("--until " + until + " is not after --from " + from);
    }
  }

  /** Refuses what is no share of lines, NaN too. */
  public static void malformedRate(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw CommandException.wrong("--max-malformed-rate takes a share from 0 to 1, not " + share);
    }
  }

  /** Refuses less than one reduce task. */
  public static void reducers(Integer number) {
    if (number != null && number < 1) {
      throw CommandException.wrong("--reducers takes a number from 1 on, not " + number);
    }
  }

  /** Refuses a folder of data files that is none. */
  public static void data(Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw CommandException.wrong("--data takes a folder, and " + folder + " is none");
    }
  }

  /**
   * Refuses a blank name of a database of countries, which would mean the shipped one.
   *
   * @param file null if the option was not given
   */
  public static void geoDatabase(String file) {
    if (file != null && file.isBlank()) {
      throw CommandException.wrong("--geo-db takes a file, and '" + file + "' is none");
    }
  }
}
