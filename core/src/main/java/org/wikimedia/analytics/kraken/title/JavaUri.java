package org.wikimedia.analytics.kraken.title;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.wikimedia.analytics.kraken.bytes.PercentDecoder;
import org.wikimedia.analytics.kraken.request.JavaUrl;

/**
 * Whether {@code java.net.URI} takes the path and query of a URL, which it is stricter about than
 * {@code java.net.URL}: no spaces or quotes, no brackets in a path, no broken percent escapes.
 * Bytes beyond ASCII are letters to it.
 */
final class JavaUri {
  private static final boolean[] IN_PATH =
      legal("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-!.~'()*/:@&=+$,;");
  private static final boolean[] IN_QUERY = IN_PATH.clone();

  static {
    IN_QUERY['?'] = true;
    IN_QUERY['['] = true;
    IN_QUERY[']'] = true;
  }

  private JavaUri() {}

  static boolean accepts(JavaUrl url) {
    byte[] text = url.path().array();
    return accepts(text, url.path().from(), url.path().to(), IN_PATH)
        && accepts(text, url.query().from(), url.query().to(), IN_QUERY);
  }

  private static boolean accepts(byte[] text, int from, int to, boolean[] legal) {
    for (int i = from; i < to; i++) {
      boolean escape = text[i] == '%' && i + 2 < to && isHexPair(text, i + 1);
      if (text[i] >= 0 && !legal[text[i]] && !escape) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexPair(byte[] text, int at) {
    return PercentDecoder.hexDigit(text[at]) >= 0 && PercentDecoder.hexDigit(text[at + 1]) >= 0;
  }

  private static boolean[] legal(String characters) {
    boolean[] legal = new boolean[128];
    for (byte character : characters.getBytes(US_ASCII)) {
      legal[character] = true;
    }
    return legal;
  }
}
