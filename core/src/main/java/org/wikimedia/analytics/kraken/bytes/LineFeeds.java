package org.wikimedia.analytics.kraken.bytes;

/** Looks for the LF that ends a line. */
final class LineFeeds {
  private LineFeeds() {}

  /** Index of the first LF in {@code bytes[from, limit)}, or -1. */
  static int first(byte[] bytes, int from, int limit) {
    for (int index = from; index < limit; index++) {
      if (bytes[index] == '\n') {
        return index;
      }
    }
    return -1;
  }
}
