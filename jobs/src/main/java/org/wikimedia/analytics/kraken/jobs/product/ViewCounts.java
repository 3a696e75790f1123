package org.wikimedia.analytics.kraken.jobs.product;

import org.wikimedia.analytics.kraken.counts.HourFile;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;

/** A product of views and bytes, each definition having its own. */
abstract class ViewCounts implements Product {
  private final String name;
  private final String extension;

  ViewCounts(String name, String extension) {
    this.name = name;
    this.extension = extension;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isPerDefinition() {
    return true;
  }

  @Override
  public Measures measures() {
    return Measures.sums(SumTally.SUMS);
  }

  @Override
  public String path(int hour) {
    return HourFile.path(name, hour, extension);
  }
}
