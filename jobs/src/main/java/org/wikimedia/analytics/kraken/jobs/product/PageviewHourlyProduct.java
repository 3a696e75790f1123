package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import java.io.OutputStream;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.Gazetteer;
import org.wikimedia.analytics.kraken.jobs.shuffle.Measures;
import org.wikimedia.analytics.kraken.jobs.table.HourPartition;

/** Views in every dimension, spiders' too: an Avro file in a partition of its own for each hour. */
final class PageviewHourlyProduct implements Product {
  private static final String NAME = "pageview_hourly";

  private final DataFiles data;

  /**
   * @param data what countries and continents are called by
   */
  PageviewHourlyProduct(DataFiles data) {
    this.data = data;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isPerDefinition() {
    return true;
  }

  @Override
  public boolean takesSpiders() {
    return true;
  }

  @Override
  public Product with(DataFiles files) {
    return new PageviewHourlyProduct(files);
  }

  @Override
  public Measures measures() {
    return Measures.sums(SumTally.SUMS);
  }

  @Override
  public String path(int hour) {
    return NAME + "/" + HourPartition.folder(hour) + "/" + NAME + ".avro";
  }

  @Override
  public Tally tally(Origin origin) {
    return new PageviewHourlyTally(origin);
  }

  @Override
  public CountFile open(OutputStream out, int hour) throws IOException {
    return new PageviewHourlyFile(Gazetteer.of(data), out);
  }
}
