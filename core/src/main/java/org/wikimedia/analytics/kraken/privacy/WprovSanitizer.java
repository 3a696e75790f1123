package org.wikimedia.analytics.kraken.privacy;

import java.util.Locale;

/**
 * Cleans the {@code wprov} pairs of an X-Analytics field, as the refinery's
 * sanitize_x_analytics_wprov does: clients put whole URLs behind the code that belongs there.
 */
public final class WprovSanitizer {
  private static final String KEY = "wprov";
  private static final String EMBEDDED = "http";

  private WprovSanitizer() {}

  /**
   * The field with each {@code wprov} (in any letter case, blanks around key and value dropped) cut
   * to the small letters and digits it begins with, in front of an {@code http} that is not its
   * beginning. Other pairs stay as they are; null stays null.
   */
  public static String sanitize(String xAnalytics) {
    if (xAnalytics == null || !xAnalytics.toLowerCase(Locale.ROOT).contains(KEY)) {
      return xAnalytics;
    }
    String[] pairs = xAnalytics.split(";", -1);
    for (int i = 0; i < pairs.length; i++) {
      int sign = pairs[i].indexOf('=');
      String key = sign < 0 ? "" : pairs[i].substring(0, sign).trim();
      if (key.equalsIgnoreCase(KEY)) {
        pairs[i] = key + "=" + clean(pairs[i].substring(sign + 1).trim());
      }
    }
    return String.join(";", pairs);
  }

  private static String clean(String value) {
    int embedded = value.indexOf(EMBEDDED, 1);
    int end = embedded < 0 ? value.length() : embedded;
    int to = 0;
    while (to < end && isCode(value.charAt(to))) {
      to++;
    }
    return value.substring(0, to);
  }

  private static boolean isCode(char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  }
}
