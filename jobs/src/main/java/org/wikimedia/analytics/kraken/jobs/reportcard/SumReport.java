package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.io.PrintWriter;
import java.util.Locale;
import org.wikimedia.analytics.kraken.jobs.card.CardRun;
import org.wikimedia.analytics.kraken.jobs.product.Totals;

/** What a run read, in a few lines for a person. */
final class SumReport {
  private static final int MOST_CODES = 5;

  private final HourSums sums;
  private final Totals totals;

  SumReport(HourSums sums) {
    this.sums = sums;
    totals = sums.totals();
  }

  /** Tells of lines that were passed over. */
  void warn(PrintWriter err) {
    long malformed = totals.get(ProjectLines.MALFORMED);
    if (malformed > 0) {
      err.printf(
          "kraken: %d lines are no code, title, views and bytes, and were passed over, like %s.%n",
          malformed,
          totals
              .startingWith(ProjectLines.EXAMPLE)
              .firstKey()
              .substring(ProjectLines.EXAMPLE.length()));
    }
    err.flush();
  }

  /** The short table at the end. */
  void print(PrintWriter out, ReportcardOptions options, CardRun card, double seconds) {
    row(out, "hour files", sums.files(), "");
    row(
        out,
        "lines",
        totals.get(ProjectLines.LINES),
        String.format(Locale.ROOT, "%,d views", totals.get(ProjectLines.VIEWS)));
    row(out, "malformed lines", totals.get(ProjectLines.MALFORMED), "");
    row(out, "days", sums.days().size(), sums.days().first() + " to " + sums.days().last());
    row(out, "wikis", sums.daily().databases().size(), "");
    row(out, "codes of no wiki", sums.withoutWiki().size(), skipped());
    if (card != null) {
      out.printf("%-18s %15s%n", "last month", card.through());
    }
    out.printf(Locale.ROOT, "%.1f s; published in %s%n", seconds, options.output());
    if (options.site() != null && card != null) {
      out.printf("The page is %s%n", options.site().resolve("index.html"));
    }
    out.flush();
  }

  private String skipped() {
    SkippedCodes skipped = sums.withoutWiki();
    return skipped.size() == 0
        ? ""
        : String.format(Locale.ROOT, "%,d views, in no aggregate: ", skipped.total())
            + String.join(", ", skipped.largest(MOST_CODES));
  }

  private static void row(PrintWriter out, String name, long number, String remark) {
    String line = String.format(Locale.ROOT, "%-18s %,15d  %s", name, number, remark);
    out.println(line.stripTrailing());
  }
}
