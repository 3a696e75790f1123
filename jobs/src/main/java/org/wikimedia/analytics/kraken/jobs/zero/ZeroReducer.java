package org.wikimedia.analytics.kraken.jobs.zero;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.CountReducer;

/** Sums up the blocks of a table and writes its rows in order. */
public final class ZeroReducer extends CountReducer {
  @Override
  protected List<Channel> channels(Configuration configuration) {
    return new ZeroPlan(configuration).channels();
  }
}
