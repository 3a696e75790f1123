package org.wikimedia.analytics.kraken.geo;

import java.util.Arrays;
import org.wikimedia.analytics.kraken.net.IpAddress;

/**
 * Countries of the IPv6 networks of 64 bits seen last. What falls into a taken slot takes it over.
 * A slot is one number, so that a hit costs a load.
 */
final class CountryCache {
  private static final int SLOT_BITS = 16;
  private static final int COUNTRY_BITS = 16;
  private static final long COUNTRY_MASK = (1L << COUNTRY_BITS) - 1;
  private static final long EMPTY = -1;

  /** Odd, so that no two keys have the same product: slot and mark together are the key. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final int NETWORK_BITS = 64;

  /** The low 48 bits of a key's product, and the index of the country. */
  private final long[] slots = new long[1 << SLOT_BITS];

  CountryCache() {
    Arrays.fill(slots, EMPTY);
  }

  /** The country, null if it is not remembered. */
  Country get(IpAddress address) {
    long product = address.high() * MULTIPLIER;
    long slot = slots[slotOf(product)];
    boolean hit = (slot ^ product << COUNTRY_BITS) >>> COUNTRY_BITS == 0 && slot != EMPTY;
    return hit ? Country.at((int) (slot & COUNTRY_MASK)) : null;
  }

  /**
   * Remembers the country of all addresses that share the first 64 bits.
   *
   * @param prefixLength of the network that is in this country; nothing is remembered of a smaller
   *     one than these share
   */
  void put(IpAddress address, int prefixLength, Country country) {
    if (prefixLength <= NETWORK_BITS) {
      long product = address.high() * MULTIPLIER;
      slots[slotOf(product)] = product << COUNTRY_BITS | country.index();
    }
  }

  private static int slotOf(long product) {
    return (int) (product >>> Long.SIZE - SLOT_BITS);
  }
}
