package org.wikimedia.analytics.kraken.jobs.lines;

import java.util.Locale;
import org.wikimedia.analytics.kraken.jobs.cli.CommandException;
import org.wikimedia.analytics.kraken.jobs.cli.ExitStatus;

/**
 * How many lines may be malformed before a run publishes no hour.
 *
 * @param rate share of the lines that are read, 0 to 1
 */
public record MalformedLimit(double rate) {
  public boolean isExceeded(RunTotals totals) {
    return totals.malformedLines() > rate * totals.read();
  }

  /** The refusal of a run whose lines exceed the limit. */
  public CommandException refusal(RunTotals totals) {
    return new CommandException(
        ExitStatus.DATA_REFUSED,
        String.format(
            Locale.ROOT,
            "%d of %d lines are malformed (%.2f %%), more than --max-malformed-rate %s allows;"
                + " no hour was published",
            totals.malformedLines(),
            totals.read(),
            100.0 * totals.malformedLines() / totals.read(),
            rate));
  }
}
