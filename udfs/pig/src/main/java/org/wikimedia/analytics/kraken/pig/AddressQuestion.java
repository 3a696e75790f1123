package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.Geocoder;

/**
 * A question about where an address is; as in the refinery, Wikimedia's own are nowhere.
 *
 * @param <T> Pig's type of the answer
 */
abstract class AddressQuestion<T> extends TextQuestion<T> {
  private final String database;
  private Geocoder geocoder;

  /**
   * @param database a MaxMind DB file, on the cluster's file system or this machine's; empty for
   *     the shipped one
   */
  AddressQuestion(String schema, String database) {
    super(schema);
    this.database = database;
  }

  protected abstract T answer(Geocoder geocoder, ByteSlice address);

  @Override
  protected final void prepare() throws IOException {
    geocoder = new Geocoder(DataFiles.shipped(), CountryDatabases.of(database));
  }

  @Override
  protected final T answer(ByteSlice address) {
    return answer(geocoder, address);
  }
}
