package org.wikimedia.analytics.kraken.definition;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.JavaUrl;

/**
 * Whether a URL asks for search results, as Kraken told it by its query. The refinery has a
 * function of the same purpose; what exactly it compares is not known, so it is answered by this
 * rule, too. Not for use by several threads.
 */
public final class KrakenSearch {
  private static final TextSet QUERIES =
      new TextSet(
          bytes("action=opensearch"),
          bytes("action=search"),
          bytes("title=Special%3ASearch&search"));
  private static final byte[] FILE = bytes("wiki?search");

  private final ByteSlice file = new ByteSlice();

  public boolean isSearch(JavaUrl url) {
    if (!url.hasQuery()) {
      return false;
    }
    file.set(url.path().array(), url.path().from(), url.fileEnd());
    return QUERIES.occursIn(url.query()) || file.contains(FILE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
