package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.List;
import java.util.SortedSet;
import org.wikimedia.analytics.kraken.aggregate.CoveredDays;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;

/** Refuses to publish what lacks an hour that nobody declared bad. */
final class MissingHours {
  private static final int MOST_RANGES = 10;

  private MissingHours() {}

  /**
   * Names the hours that are missing.
   *
   * @param what the files, like {@code file of zero}
   * @throws CommandException if there are any
   */
  static void refuse(CoveredDays days, String what) {
    SortedSet<Integer> missing = days.missing();
    if (!missing.isEmpty()) {
      throw new CommandException(ExitStatus.DATA_REFUSED, sentence(missing, what));
    }
  }

  private static String sentence(SortedSet<Integer> missing, String what) {
    List<String> ranges = HourGaps.ranges(missing);
    int more = ranges.size() - MOST_RANGES;
    return (missing.size() == 1 ? "1 hour has" : missing.size() + " hours have")
        + " no "
        + what
        + ": "
        + String.join(", ", ranges.subList(0, Math.min(ranges.size(), MOST_RANGES)))
        + (more > 0 ? " and " + more + " ranges more" : "")
        + "; nothing is published unless --bad-dates declares them bad";
  }
}
