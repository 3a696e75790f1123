package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountOutputFormat;

/** Writes a file of sums a month, and the totals. */
public final class SumOutputFormat extends CountOutputFormat {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return SumChannels.ALL;
  }
}
