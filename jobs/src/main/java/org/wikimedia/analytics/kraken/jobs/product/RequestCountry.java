package org.wikimedia.analytics.kraken.jobs.product;

import org.wikimedia.analytics.kraken.geo.ClientCountry;
import org.wikimedia.analytics.kraken.geo.Country;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Request;

/** The country of a request's client, looked up once however many products ask. */
public final class RequestCountry {
  private final ClientCountry clients;
  private Country country = Country.UNKNOWN;
  private Request request;
  private long countryOf = -1;

  public RequestCountry(ClientCountry clients) {
    this.clients = clients;
  }

  Country of(Request next) {
    if (next != request || countryOf != next.generation()) {
      request = next;
      countryOf = next.generation();
      country = clients.of(next.get(Field.CLIENT_IP), next.get(Field.X_FORWARDED_FOR));
    }
    return country;
  }
}
