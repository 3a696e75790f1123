package org.wikimedia.analytics.kraken.geo;

import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.net.ClientIp;

/**
 * The country of who really asked, proxies looked through. Logs that were geocoded before their
 * addresses were cleaned ({@code 0.0.0.0|DE}, udp-filter 0.3) say it themselves: that is believed
 * where the database knows nothing and the client is not behind a proxy, which that country would
 * be of. Not for use by several threads.
 */
public final class ClientCountry {
  private final ClientIp client;
  private final CountryLookup database;

  public ClientCountry(ClientIp client, CountryLookup database) {
    this.client = client;
    this.database = database;
  }

  /** The country, {@link Country#UNKNOWN} if neither database nor log tells. */
  public Country of(ByteSlice clientField, ByteSlice forwardedFor) {
    Country country =
        client.read(clientField, forwardedFor) ? database.of(client.address()) : Country.UNKNOWN;
    return country == Country.UNKNOWN && !client.isForwarded() ? logged(clientField) : country;
  }

  private static Country logged(ByteSlice clientField) {
    int bar = clientField.lastIndexOf('|');
    return bar < 0 ? Country.UNKNOWN : Country.of(clientField, bar + 1);
  }
}
