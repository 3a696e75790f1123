package org.wikimedia.analytics.kraken.jobs.card;

import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;
import org.wikimedia.analytics.kraken.months.MonthlyViews;
import org.wikimedia.analytics.kraken.request.Hour;

/** Which months may be published. */
final class CardHours {
  private CardHours() {}

  /**
   * The last month of the card.
   *
   * @param asked null for the last that is over
   * @throws CommandException if it is not over, or an hour is missing up to it
   */
  static YearMonth through(MonthlyViews views, YearMonth asked) {
    YearMonth over = views.lastOver();
    if (over == null) {
      throw refused("no month is over: the hours end within " + views.first());
    }
    if (asked != null && asked.isAfter(over)) {
      throw refused(
          asked + " is not over: the last hour that has a file is " + Hour.text(views.lastHour()));
    }
    if (asked != null && asked.isBefore(views.first())) {
      throw CommandException.wrong("--through " + asked + " lies before the first hour file");
    }
    YearMonth through = asked == null ? over : asked;
    refuseMissing(views, through);
    return through;
  }

  /** Hours before the first file are not missing: that month has no number, be it short of one. */
  private static void refuseMissing(MonthlyViews views, YearMonth through) {
    SortedSet<Integer> missing = new TreeSet<>();
    for (YearMonth month = views.first(); !month.isAfter(through); month = month.plusMonths(1)) {
      missing.addAll(views.hours(month).missing().tailSet(views.firstHour()));
    }
    if (!missing.isEmpty()) {
      throw refused("no file has the hours " + String.join(", ", HourGaps.ranges(missing)));
    }
  }

  private static CommandException refused(String sentence) {
    return new CommandException(ExitStatus.DATA_REFUSED, sentence);
  }
}
