package org.wikimedia.analytics.kraken.geo;

import java.io.IOException;

/**
 * Countries of IPv4 addresses, by blocks of 2^16: of most blocks all addresses are in one country,
 * of the others it is known at which of them the country changes. Several threads may ask.
 */
interface Version4Countries {
  int BLOCK_BITS = 16;

  /** Addresses of a block, and blocks. */
  int BLOCK = 1 << BLOCK_BITS;

  /** Of a change, which is a place in a block and, in its lower half, the country from there. */
  int COUNTRY_MASK = BLOCK - 1;

  int PLACE_MASK = BLOCK - 1;

  /** The country of an address, given as its 32 bits. */
  Country of(int address) throws IOException;

  /**
   * The country at a place of a block. It is found by halves, as often for every place of the
   * block: no step depends on how the last went.
   *
   * @param changes of which those of the block are {@code count} from {@code first} on, in order;
   *     the first is at place 0
   */
  static Country at(int[] changes, int first, int count, int place) {
    int from = first;
    for (int size = count; size > 1; ) {
      int half = size >>> 1;
      from += changes[from + half] >>> BLOCK_BITS <= place ? half : 0;
      size -= half;
    }
    return Country.at(changes[from] & COUNTRY_MASK);
  }
}
