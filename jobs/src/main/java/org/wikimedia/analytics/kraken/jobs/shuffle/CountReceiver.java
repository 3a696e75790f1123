package org.wikimedia.analytics.kraken.jobs.shuffle;

import java.io.IOException;

/** Takes counts in ascending order of their keys. */
@FunctionalInterface
public interface CountReceiver {
  /**
   * Takes the measures of the key {@code [from, to)} of {@code bytes}; both arrays are the sender's
   * and change afterwards.
   */
  void count(byte[] bytes, int from, int to, long[] measures)
      throws IOException, InterruptedException;
}
