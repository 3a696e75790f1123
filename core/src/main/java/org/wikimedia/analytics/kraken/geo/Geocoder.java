package org.wikimedia.analytics.kraken.geo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.net.ClientIp;
import org.wikimedia.analytics.kraken.net.NetworkOrigin;
import org.wikimedia.analytics.kraken.net.NetworkOrigins;

/**
 * The refinery's questions about one address, no proxies looked through: Wikimedia's own networks
 * are nowhere. Not for use by several threads.
 */
public final class Geocoder {
  private static final ByteSlice NOBODY = new ByteSlice();

  private final NetworkOrigins origins;
  private final ClientIp client;
  private final ClientCountry countries;
  private final CountryLookup database;
  private final Gazetteer names;

  public Geocoder(DataFiles files, CountryLookup database) {
    this.database = database;
    origins = NetworkOrigins.of(files);
    client = ClientIp.of(files);
    countries = new ClientCountry(client, database);
    names = Gazetteer.of(files);
  }

  /** The country of an address, {@link Country#UNKNOWN} also for a text that is none. */
  public Country country(ByteSlice address) {
    return isOurs(address) ? Country.UNKNOWN : countries.of(address, NOBODY);
  }

  /**
   * Keys of the refinery's {@code geocoded_data}, in its order: continent, country_code, country,
   * subdivision, city, timezone. {@code --} is the code, {@link Gazetteer#UNKNOWN} the name of what
   * is not known.
   */
  public Map<String, String> data(ByteSlice address) {
    String code = country(address).code();
    boolean isSomewhere = !isOurs(address) && client.read(address, NOBODY);
    Place place = isSomewhere ? database.place(client.address()) : Place.UNKNOWN;
    Map<String, String> data = new LinkedHashMap<>();
    boolean hasContinent = !place.continent().equals(Gazetteer.UNKNOWN);
    data.put("continent", hasContinent ? place.continent() : names.continent(code));
    data.put("country_code", code);
    data.put("country", names.country(code));
    data.put("subdivision", place.subdivision());
    data.put("city", place.city());
    data.put("timezone", place.timezone());
    return data;
  }

  private boolean isOurs(ByteSlice address) {
    return origins.origin(address) != NetworkOrigin.INTERNET;
  }
}
