package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Countries out of any database. When the first address of a block is asked for, the whole block is
 * read. From then on an address costs two loads and a short search, and no object. What two threads
 * read at once is the same.
 */
final class Version4Reader implements Version4Countries {
  /** Of a block in one country: one array for all of them stays in the cache. */
  private static final int[][] ONE_COUNTRY =
      IntStream.range(0, Country.COUNT)
          .mapToObj(country -> new int[] {country})
          .toArray(int[][]::new);

  private final AtomicReferenceArray<int[]> blocks = new AtomicReferenceArray<>(BLOCK);
  private final Reader reader;

  Version4Reader(Reader reader) {
    this.reader = reader;
  }

  @Override
  public Country of(int address) throws IOException {
    int[] changes = blocks.getAcquire(address >>> BLOCK_BITS);
    if (changes == null) {
      changes = read(address >>> BLOCK_BITS);
      blocks.setRelease(address >>> BLOCK_BITS, changes);
    }
    return Version4Countries.at(changes, 0, changes.length, address & PLACE_MASK);
  }

  /** All changes of a block. */
  int[] read(int block) throws IOException {
    int[] changes = new int[16];
    int count = 0;
    int place = 0;
    while (place < BLOCK) {
      DatabaseRecord<CountryRecord> found =
          reader.getRecord(address(block << BLOCK_BITS | place), CountryRecord.class);
      int country = CountryRecord.country(found.data()).index();
      if (count == 0 || (changes[count - 1] & COUNTRY_MASK) != country) {
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
