package org.wikimedia.analytics.kraken.jobs.reportcard;

import java.util.List;
import org.wikimedia.analytics.kraken.jobs.product.Channel;
import org.wikimedia.analytics.kraken.jobs.product.TotalsFormat;

/** The streams of counts of the job; a key's channel is an index in {@link #ALL}. */
final class SumChannels {
  static final int SUMS = 0;
  static final int TOTALS = 1;

  static final List<Channel> ALL =
      List.of(new Channel(new MonthFile()), new Channel(new TotalsFormat()));

  private SumChannels() {}
}
