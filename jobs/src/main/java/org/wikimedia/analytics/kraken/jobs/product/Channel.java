package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/**
 * A stream of counts of its own: a product of a definition, a product without one, a table, or the
 * totals.
 *
 * @param definition index among the asked-for definitions, -1 if the channel has none
 * @param folder where its files lie, below the output folder; empty for that folder itself
 */
public record Channel(CountFileFormat format, int definition, String folder) {
  /** A channel without a definition, whose files lie in the output folder itself. */
  public Channel(CountFileFormat format) {
    this(format, -1, "");
  }

  /** The file of an hour, below the output folder. */
  public String path(int hour) {
    return folder.isEmpty() ? format.path(hour) : folder + "/" + format.path(hour);
  }

  /**
   * Begins and ends its file of that hour if nothing was counted in it: it is there all the same.
   */
  public void supplyEmpty(OutputFolder output, int hour) throws IOException {
    if (!output.isStaged(path(hour))) {
      format.open(output.create(path(hour)), hour).close();
    }
  }
}
