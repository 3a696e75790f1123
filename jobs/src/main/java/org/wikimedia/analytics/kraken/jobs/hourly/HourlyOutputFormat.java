package org.wikimedia.analytics.kraken.jobs.hourly;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountOutputFormat;

/** Writes hour files, and the totals. */
public final class HourlyOutputFormat extends CountOutputFormat {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return new HourlyPlan(configuration).channels();
  }
}
