package org.wikimedia.analytics.kraken.jobs.product;

import java.util.function.Supplier;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.ClientCountry;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.net.ClientIp;
import org.wikimedia.analytics.kraken.zero.RequestCarrier;

/**
 * Where requests come from, for the products that ask: made when the first of them does, and shared
 * by all of one task, so that carrier and country are worked out once a line.
 */
public final class Origin {
  private final DataFiles data;
  private final Supplier<CountryLookup> databases;
  private CountryLookup database;
  private RequestCarrier carrier;
  private RequestCountry country;

  /**
   * @param databases opens the database of countries
   */
  public Origin(DataFiles data, Supplier<CountryLookup> databases) {
    this.data = data;
    this.databases = databases;
  }

  /** The database of countries, null as long as no product has asked for a country. */
  public CountryLookup database() {
    return database;
  }

  /** The data files of the run. */
  DataFiles data() {
    return data;
  }

  RequestCarrier carrier() {
    if (carrier == null) {
      carrier = RequestCarrier.of(data);
    }
    return carrier;
  }

  RequestCountry country() {
    if (country == null) {
      database = databases.get();
      country = new RequestCountry(new ClientCountry(ClientIp.of(data), database));
    }
    return country;
  }
}
