package org.wikimedia.analytics.kraken.jobs.zero;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.bytes.ByteTable;
import org.wikimedia.analytics.kraken.zero.Carrier;
import org.wikimedia.analytics.kraken.zero.Carriers;

/** The country that each carrier serves, and the carriers of a country. */
final class HomeCountries {
  private static final int MOST = 1 << 16;

  private final ByteTable<byte[]> countryOf = new ByteTable<>(MOST);
  private final ByteTable<List<byte[]>> carriersOf = new ByteTable<>(MOST);

  HomeCountries(Carriers carriers) {
    Map<String, List<byte[]>> byCountry = new TreeMap<>();
    for (Carrier carrier : carriers.listed()) {
      byte[] slug = carrier.slug().getBytes(UTF_8);
      countryOf.put(slug, carrier.country().getBytes(UTF_8));
      byCountry.computeIfAbsent(carrier.country(), country -> new ArrayList<>()).add(slug);
    }
    byCountry.forEach((country, slugs) -> carriersOf.put(country.getBytes(UTF_8), slugs));
  }

  /** The country of the carrier with this slug; null if it is not listed. */
  byte[] ofCarrier(ByteSlice slug) {
    return countryOf.get(slug);
  }

  /** Slugs of the carriers that serve a country. */
  List<byte[]> carriers(ByteSlice country) {
    List<byte[]> carriers = carriersOf.get(country);
    return carriers == null ? List.of() : carriers;
  }
}
