package org.wikimedia.analytics.kraken.months;

import java.util.regex.Pattern;

/**
 * Wikis as corrections and columns name them: {@code *} all of them, {@code wikivoyage.org} a
 * family, {@code en.wikipedia.org} one of them, by its desktop host.
 */
record WikiPattern(String text) {
  private static final Pattern SPELLING = Pattern.compile("\\*|([a-z0-9-]+\\.)+org|other");

  static boolean isOne(String text) {
    return SPELLING.matcher(text).matches();
  }

  boolean matches(CountedSite site) {
    return text.equals("*") || text.equals(site.family()) || text.equals(site.host());
  }
}
