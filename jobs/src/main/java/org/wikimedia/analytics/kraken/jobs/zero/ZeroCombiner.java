package org.wikimedia.analytics.kraken.jobs.zero;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountCombiner;

/** Merges the overlapping blocks of a table into fewer. */
public final class ZeroCombiner extends CountCombiner {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return new ZeroPlan(configuration).channels();
  }
}
