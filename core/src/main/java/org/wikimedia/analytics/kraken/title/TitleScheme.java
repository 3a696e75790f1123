package org.wikimedia.analytics.kraken.title;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Request;

/** How a definition tells the title of the page asked for. Not for use by several threads. */
public interface TitleScheme {
  /**
   * Points {@code title} at the title's bytes, in the request's buffer or one of the scheme's; at
   * nothing where there is no title.
   */
  void read(Request request, ByteSlice title);
}
