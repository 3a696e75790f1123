package org.wikimedia.analytics.kraken.pig;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.pig.impl.util.UDFContext;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.geo.CountryLookup;

/** The databases of countries that this process has opened: each is read once. */
final class CountryDatabases {
  private static final Map<String, CountryLookup> OPEN = new HashMap<>();

  private CountryDatabases() {}

  /**
   * The database of a file, for one thread.
   *
   * @param file on the cluster's file system or this machine's; empty for the shipped one
   * @throws DataException if there is none, or it is no database of countries
   */
  static synchronized CountryLookup of(String file) throws IOException {
    CountryLookup database = OPEN.get(file);
    if (database == null) {
      database = file.isEmpty() ? CountryLookup.shipped() : open(file);
      OPEN.put(file, database);
    }
    return database.forThread();
  }

  private static CountryLookup open(String file) throws IOException {
    Configuration settings = UDFContext.getUDFContext().getJobConf();
    Path path = new Path(file);
    try (InputStream in =
        path.getFileSystem(settings == null ? new Configuration() : settings).open(path)) {
      return CountryLookup.of(in, file);
    } catch (FileNotFoundException e) {
      throw new DataException(file + ": there is no such file");
    }
  }
}
