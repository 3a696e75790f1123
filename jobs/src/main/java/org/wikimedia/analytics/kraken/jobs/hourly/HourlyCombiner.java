package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountCombiner;

/** Merges the overlapping blocks of an hour file into fewer. */
public final class HourlyCombiner extends CountCombiner {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return new HourlyPlan(configuration).channels();
  }
}
