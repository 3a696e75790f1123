package org.wikimedia.analytics.kraken.jobs.zero;

import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.COUNTRIES;
import static org.wikimedia.analytics.kraken.jobs.zero.HourlyViews.ZERO;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wikimedia.analytics.kraken.jobs.input.HourGaps;

/** Tells a person of files that a run lacks; what is there is summed all the same. */
final class ZeroWarnings {
  private static final int MOST_RANGES = 10;
  private static final String NO_SHARE = "; left out of carrier-share";

  private final PrintWriter err;
  private final Set<String> badDates;

  /**
   * @param badDates of which nothing is told
   */
  ZeroWarnings(PrintWriter err, Set<String> badDates) {
    this.err = err;
    this.badDates = badDates;
  }

  void print(ZeroInput input) {
    print("no hour file", input.missing());
    print("no zero file, but one of countries" + NO_SHARE, input.without(ZERO));
    print("no countries file, but one of zero" + NO_SHARE, input.without(COUNTRIES));
    err.flush();
  }

  private void print(String what, Collection<Integer> all) {
    Collection<Integer> hours = HourGaps.offDates(all, badDates);
    if (!hours.isEmpty()) {
      String number = hours.size() == 1 ? "1 hour has " : hours.size() + " hours have ";
      err.println("kraken: " + number + what + ": " + shorten(HourGaps.ranges(hours)) + ".");
    }
  }

  private static String shorten(List<String> ranges) {
    if (ranges.size() <= MOST_RANGES) {
      return String.join(", ", ranges);
    }
    String first = String.join(", ", ranges.subList(0, MOST_RANGES));
    return first + " and " + (ranges.size() - MOST_RANGES) + " more; see the run file";
  }
}
