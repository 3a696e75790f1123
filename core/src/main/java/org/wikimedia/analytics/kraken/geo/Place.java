package org.wikimedia.analytics.kraken.geo;

/**
 * Where an address is used, besides its country: English names, {@link Gazetteer#UNKNOWN} for what
 * the database does not tell.
 *
 * @param subdivision the smallest one
 * @param timezone as IANA names it, {@code Africa/Kampala}
 */
public record Place(String continent, String subdivision, String city, String timezone) {
  public static final Place UNKNOWN =
      new Place(Gazetteer.UNKNOWN, Gazetteer.UNKNOWN, Gazetteer.UNKNOWN, Gazetteer.UNKNOWN);
}
