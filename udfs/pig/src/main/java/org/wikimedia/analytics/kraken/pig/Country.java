package org.wikimedia.analytics.kraken.pig;

import java.io.IOException;
import org.apache.pig.data.Tuple;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.data.DataFiles;
import org.wikimedia.analytics.kraken.geo.ClientCountry;

/**
 * {@code Country(ip, x_forwarded_for)}: the ISO code of who really asked, {@code --} if unknown, by
 * the shipped database or the file that {@code DEFINE} names.
 */
public final class Country extends Question<String> {
  private final String database;
  private ClientCountry countries;

  public Country() {
    this("");
  }

  /**
   * @param database a MaxMind DB file, on the cluster's file system or this machine's; empty for
   *     the shipped one
   */
  public Country(String database) {
    super("country:chararray", 1, 2);
    this.database = database;
  }

  @Override
  protected void prepare() throws IOException {
    countries =
        new ClientCountry(
            org.wikimedia.analytics.kraken.net.ClientIp.of(DataFiles.shipped()),
            CountryDatabases.of(database));
  }

  @Override
  protected String answer(Tuple arguments) throws IOException {
    ByteSlice forwardedFor = bytes(arguments, 1);
    return countries.of(bytes(arguments, 0), forwardedFor == null ? NOTHING : forwardedFor).code();
  }
}
