package org.wikimedia.analytics.kraken.jobs.product;

import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * Something the hourly job publishes: its key and measures (the tally), how they combine, and its
 * file. A new product is one class that implements this and one line in {@link Products}.
 */
public interface Product extends CountFileFormat {
  /** The name a user asks for, which is also its folder. */
  String name();

  /** True if each definition has its own; false if the product is about requests as such. */
  boolean isPerDefinition();

  /** True if views of spiders are in it too, where the definition tells them from people. */
  default boolean takesSpiders() {
    return false;
  }

  /** True if its tally asks where requests come from. */
  default boolean asksForOrigin() {
    return false;
  }

  /** The same product for a run of those data files, if its files hold something of them. */
  default Product with(DataFiles data) {
    return this;
  }

  /**
   * An empty tally, one for each task and channel.
   *
   * @param origin the task's, for a product that asks where requests come from
   */
  Tally tally(Origin origin);
}
