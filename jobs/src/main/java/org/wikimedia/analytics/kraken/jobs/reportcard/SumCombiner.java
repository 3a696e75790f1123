package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountCombiner;

/** Merges the overlapping blocks of a month into fewer. */
public final class SumCombiner extends CountCombiner {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return SumChannels.ALL;
  }
}
