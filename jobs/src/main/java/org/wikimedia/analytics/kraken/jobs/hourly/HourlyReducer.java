package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountReducer;

/** Sums up the blocks of an hour file and writes its counts in order. */
public final class HourlyReducer extends CountReducer {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return new HourlyPlan(configuration).channels();
  }
}
