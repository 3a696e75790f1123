package org.wikimedia.analytics.kraken.pig;

import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.geo.Geocoder;

/**
 * {@code GeocodedData(ip)}: continent, country_code, country, subdivision, city and timezone as a
 * map, {@code Unknown} for what the database does not know; {@code DEFINE} may name another one
 * than the shipped one, which is of countries.
 */
public final class GeocodedData extends AddressQuestion<Map<String, String>> {
  public GeocodedData() {
    this("");
  }

  public GeocodedData(String database) {
    super("geocoded_data:map[chararray]", database);
  }

  @Override
  protected Map<String, String> answer(Geocoder geocoder, ByteSlice address) {
    return geocoder.data(address);
  }
}
