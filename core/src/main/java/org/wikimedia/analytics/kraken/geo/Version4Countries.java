package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Countries of IPv4 addresses. When the first address of a block of 2^16 is asked for, the whole
 * block is read out of the database: as the places in it where the country changes. From then on an
 * address costs two loads and a short search, and no object ({@code CountryBenchmark}). Several
 * threads may ask: what two of them read at once is the same.
 */
final class Version4Countries {
  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int PLACE_MASK = BLOCK - 1;

  /** A change is the place it is at and, in the lower half, the index of the country from there. */
  private final AtomicReferenceArray<int[]> blocks = new AtomicReferenceArray<>(BLOCK);

  /** Of a block in one country, which most are: one array for all of them stays in the cache. */
  private static final int[][] ONE_COUNTRY =
      IntStream.range(0, Country.COUNT)
          .mapToObj(country -> new int[] {country})
          .toArray(int[][]::new);

  private final Reader reader;

  Version4Countries(Reader reader) {
    this.reader = reader;
  }

  /** The country of an address, given as its 32 bits. */
  Country of(int address) throws IOException {
    int[] changes = blocks.getAcquire(address >>> BLOCK_BITS);
    if (changes == null) {
      changes = read(address >>> BLOCK_BITS);
      blocks.setRelease(address >>> BLOCK_BITS, changes);
    }
    return Country.at(changes[lastAtOrBefore(changes, address & PLACE_MASK)] & PLACE_MASK);
  }

  /** By halves, as often for every address of a block: no step depends on how the last went. */
  private static int lastAtOrBefore(int[] changes, int place) {
    int from = 0;
    for (int size = changes.length; size > 1; ) {
      int half = size >>> 1;
      from += changes[from + half] >>> BLOCK_BITS <= place ? half : 0;
      size -= half;
    }
    return from;
  }

  private int[] read(int block) throws IOException {
    int[] changes = new int[16];
    int count = 0;
    int place = 0;
    while (place < BLOCK) {
      DatabaseRecord<CountryRecord> found =
          reader.getRecord(address(block << BLOCK_BITS | place), CountryRecord.class);
      int country = CountryRecord.country(found.data()).index();
      if (count == 0 || (changes[count - 1] & PLACE_MASK) != country) {
        changes = count < changes.length ? changes : Arrays.copyOf(changes, 2 * count);
        changes[count++] = place << BLOCK_BITS | country;
      }
      place = end(place, found.network().prefixLength());
    }
    return count == 1 ? ONE_COUNTRY[changes[0]] : Arrays.copyOf(changes, count);
  }

  /** Behind the network of that length around a place; of a block, if the network is no smaller. */
  private static int end(int place, int prefixLength) {
    if (prefixLength <= BLOCK_BITS) {
      return BLOCK;
    }
    int size = 1 << (Integer.SIZE - prefixLength);
    return (place & -size) + size;
  }

  private static InetAddress address(int bits) throws IOException {
    return InetAddress.getByAddress(
        new byte[] {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits});
  }
}
