package org.wikimedia.analytics.kraken.referer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.PercentDecoder;

/**
 * What somebody searched for before they came, where the search engine still says so in its
 * address. Not for use by several threads.
 */
public final class SearchTerms {
  private final Referers referers;
  private final ByteSlice query = new ByteSlice();

  public SearchTerms(Referers referers) {
    this.referers = referers;
  }

  /**
   * The terms, decoded, one blank where there were several or a plus; null if the referer is no
   * search engine's or has none.
   */
  public String of(ByteSlice referer) {
    List<String> parameters = referers.classify(referer).termParameters();
    int mark = parameters.isEmpty() ? -1 : referer.indexOf('?');
    if (mark < 0) {
      return null;
    }
    int hash = referer.indexOf('#', mark);
    query.set(referer.array(), mark + 1, hash < 0 ? referer.to() : hash);
    for (String parameter : parameters) {
      String terms = value((parameter + '=').getBytes(UTF_8));
      if (terms != null) {
        return terms;
      }
    }
    return null;
  }

  /** The value of the first parameter that begins so and has one, or null. */
  private String value(byte[] name) {
    int at = query.from();
    while (at < query.to()) {
      int next = query.indexOf('&', at);
      int end = next < 0 ? query.to() : next;
      if (query.startsWith(name, at)) {
        String terms = decode(at + name.length, end);
        if (!terms.isEmpty()) {
          return terms;
        }
      }
      at = end + 1;
    }
    return null;
  }

  private String decode(int from, int to) {
    byte[] text = new byte[Math.max(0, to - from)];
    for (int i = 0; i < text.length; i++) {
      byte value = query.array()[from + i];
      text[i] = value == '+' ? (byte) ' ' : value;
    }
    int length = PercentDecoder.decode(text, 0, text.length, text, 0);
    return new String(text, 0, length, UTF_8).replaceAll("\\s+", " ").trim();
  }
}
