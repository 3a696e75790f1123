package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;

/** Takes what was counted, by channel. */
@FunctionalInterface
public interface ChannelReceiver {
  void count(int hour, int channel, byte[] key, int from, int to, long[] measures)
      throws IOException, InterruptedException;
}
