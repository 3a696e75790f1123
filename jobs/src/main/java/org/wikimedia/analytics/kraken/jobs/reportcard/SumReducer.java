package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountReducer;

/** Sums up the blocks of a month. */
public final class SumReducer extends CountReducer {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return SumChannels.ALL;
  }
}
