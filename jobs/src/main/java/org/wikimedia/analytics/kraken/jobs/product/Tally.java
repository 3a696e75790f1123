package org.wikimedia.analytics.kraken.jobs.product;

import java.io.IOException;
import org.wikimedia.analytics.kraken.definition.PageView;
import org.wikimedia.analytics.kraken.request.Request;

/** What one mapper has counted for one channel and not yet handed on. */
public interface Tally {
  /** Takes the counts of a tally: hours ascend, and keys within an hour. */
  @FunctionalInterface
  interface Receiver {
    void count(int hour, byte[] key, int from, int to, long[] measures)
        throws IOException, InterruptedException;
  }

  /**
   * Counts a request.
   *
   * @param view what the channel's definition makes of it; null for a product that has none
   */
  void add(Request request, PageView view);

  /** Bytes in use. */
  long used();

  /** Hands on everything and forgets it. */
  void drain(Receiver receiver) throws IOException, InterruptedException;
}
