package org.wikimedia.analytics.kraken.pig;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.geo.Geocoder;

/**
 * {@code GeocodedCountry(ip)}: the ISO code of the country of an address, {@code --} where none is
 * known; {@code DEFINE} may name another database than the shipped one.
 */
public final class GeocodedCountry extends AddressQuestion<String> {
  public GeocodedCountry() {
    this("");
  }

  public GeocodedCountry(String database) {
    super("country_code:chararray", database);
  }

  @Override
  protected String answer(Geocoder geocoder, ByteSlice address) {
    return geocoder.country(address).code();
  }
}
