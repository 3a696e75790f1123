package org.wikimedia.analytics.kraken.jobs.zero;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountOutputFormat;

/** Writes the tables, and the totals. */
public final class ZeroOutputFormat extends CountOutputFormat {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return new ZeroPlan(configuration).channels();
  }
}
