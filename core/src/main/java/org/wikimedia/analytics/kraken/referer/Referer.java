package org.wikimedia.analytics.kraken.referer;

import java.util.List;

/**
 * What is known of the site that a referer names.
 *
 * @param type its class
 * @param name the site, {@code Google}; {@code none} where the lists name none
 * @param termParameters the query parameters in which it passes on what was searched for; often
 *     none
 */
public record Referer(RefererClass type, String name, List<String> termParameters) {
  /** The name of a site that has none. */
  public static final String NO_NAME = "none";

  static Referer unnamed(RefererClass type) {
    return new Referer(type, NO_NAME, List.of());
  }
}
