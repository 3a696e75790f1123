package org.wikimedia.analytics.kraken.jobs.hourly;

import org.wikimedia.analytics.kraken.jobs.product.CountFileFormat;

/**
 * A stream of counts of its own: a product of a definition, a product without one, or the totals.
 *
 * @param definition index among the asked-for definitions, -1 if the channel has none
 * @param folder where its files lie, below the output folder; empty for that folder itself
 */
record Channel(CountFileFormat format, int definition, String folder) {
  String path(int hour) {
    return folder.isEmpty() ? format.path(hour) : folder + "/" + format.path(hour);
  }
}
