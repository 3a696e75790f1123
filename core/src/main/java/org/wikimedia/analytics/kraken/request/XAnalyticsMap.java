package org.wikimedia.analytics.kraken.request;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The X-Analytics field as a map: {@code key=value} pairs joined by semicolons. For what a query
 * asks once a row; rules read their keys out of the bytes.
 */
public final class XAnalyticsMap {
  private XAnalyticsMap() {}

  /**
   * The pairs in their order, or null for null, nothing and the dash. Of pairs with the same key
   * the last one counts. A pair without {@code =}, such as a bare carrier code, has a null value;
   * an empty pair is none.
   */
  public static Map<String, String> of(String text) {
    if (text == null || text.isEmpty() || text.equals("-")) {
      return null;
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split(";")) {
      int sign = pair.indexOf('=');
      if (!pair.isBlank()) {
        pairs.put(
            sign < 0 ? pair : pair.substring(0, sign), sign < 0 ? null : pair.substring(sign + 1));
      }
    }
    return pairs;
  }

  /** The field that holds these pairs: what {@link #of} reads as the same map, a dash for none. */
  public static String text(Map<String, String> pairs) {
    StringBuilder text = new StringBuilder();
    pairs.forEach(
        (key, value) -> {
          if (key != null) {
            text.append(text.isEmpty() ? "" : ";").append(key);
            text.append(value == null ? "" : "=" + value);
          }
        });
    return text.isEmpty() ? "-" : text.toString();
  }
}
