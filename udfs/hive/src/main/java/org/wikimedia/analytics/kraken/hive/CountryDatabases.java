package org.wikimedia.analytics.kraken.hive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.geo.CountryLookup;

/** The databases of countries that this process has opened: each is read once. */
public final class CountryDatabases {
  private static final Map<String, CountryLookup> OPEN = new ConcurrentHashMap<>();

  private CountryDatabases() {}

  /**
   * The database of a file, for one thread.
   *
   * @param file where Hadoop finds it, empty for the shipped one
   * @throws DataException if there is none, or it is no database of countries
   */
  public static CountryLookup of(String file) {
    return OPEN.computeIfAbsent(file, CountryDatabases::open).forThread();
  }

  private static CountryLookup open(String file) {
    if (file.isEmpty()) {
      return CountryLookup.shipped();
    }
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(new Configuration()).open(path)) {
      return CountryLookup.of(in, file);
    } catch (FileNotFoundException e) {
      throw new DataException(
          file + ": there is no such file; " + CountryFunction.SETTING + " names it");
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read: " + e.getMessage());
    }
  }
}
