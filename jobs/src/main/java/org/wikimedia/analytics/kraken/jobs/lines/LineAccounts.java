package org.wikimedia.analytics.kraken.jobs.lines;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;

/** Whether a job can account for every line: one that cannot has failed. */
public final class LineAccounts {
  /** Group and name of the counter of lines, which every mapper of lines keeps. */
  public static final String GROUP = "webrequest";

  public static final String READ = "read";

  private LineAccounts() {}

  /**
   * Checks that read = parsed + malformed and, for each definition, parsed = judged + out of range.
   *
   * @throws CommandException if not
   */
  public static void check(Job job, RunTotals totals, List<String> definitions) throws IOException {
    Counters counters = job.getCounters();
    // A cluster may have forgotten the counters of a job that is done; the totals stay.
    if (counters != null) {
      long read = counters.findCounter(GROUP, READ).getValue();
      if (read != totals.read()) {
        throw unaccounted(read, "were read", totals.read(), "parsed or malformed");
      }
    }
    for (String definition : definitions) {
      long judged = totals.judged(definition) + totals.outOfRange();
      if (judged != totals.parsed()) {
        throw unaccounted(totals.parsed(), "were parsed", judged, "judged by " + definition);
      }
    }
  }

  private static CommandException unaccounted(long lines, String were, long others, String or) {
    return new CommandException(
        ExitStatus.FAILED, lines + " lines " + were + ", but " + others + " are " + or);
  }
}
