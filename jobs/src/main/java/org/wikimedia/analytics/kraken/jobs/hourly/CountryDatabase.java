package org.wikimedia.analytics.kraken.jobs.hourly;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Paths;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.geo.CountryLookup;
import org.wikimedia.analytics.kraken.jobs.input.HadoopSettings;
import org.wikimedia.analytics.kraken.jobs.product.Origin;
import org.wikimedia.analytics.kraken.jobs.product.Products;
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/** The database of countries that a run looks clients up in. */
final class CountryDatabase {
  private static final String CARRIED = "countries.mmdb";

  private CountryDatabase() {}

  /** Begins to open the shipped database, if it will be needed, while Hadoop takes its time. */
  static void openAhead(HourlyOptions options) {
    if (options.geoDatabase() == null
        && options.products().stream().anyMatch(Products::asksForOrigin)) {
      Thread opening = new Thread(CountryLookup::shipped, "countries");
      opening.setDaemon(true);
      opening.start();
    }
  }

  /**
   * Opens the file that was asked for, or the shipped one.
   *
   * @throws DataException with a sentence for a person, if it cannot be used
   */
  static CountryLookup open(Configuration configuration) {
    String file = HourlySettings.GEO_DB.in(configuration);
    if (file.isEmpty()) {
      return CountryLookup.shipped();
    }
    String copy = HourlySettings.GEO_DB_COPY.in(configuration);
    try {
      return copy.isEmpty() ? open(file, configuration) : read(copy, file, configuration);
    } catch (IOException | IllegalArgumentException error) {
      throw new DataException(file + " cannot be read: " + error.getMessage());
    }
  }

  private static CountryLookup open(String file, Configuration configuration) throws IOException {
    Path path = new Path(file);
    FileSystem files = path.getFileSystem(configuration);
    return files instanceof LocalFileSystem
        ? CountryLookup.of(Paths.get(path.toUri().getPath()))
        : read(file, file, configuration);
  }

  /** Reads a file under the name that it was asked for by. */
  private static CountryLookup read(String file, String name, Configuration configuration)
      throws IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return CountryLookup.of(in, name);
    }
  }

  /** Opens a file that was asked for even if no product needs it: its name may be misspelt. */
  static void refuseUnusable(Configuration configuration, Origin origin) {
    if (origin.database() == null && !HourlySettings.GEO_DB.in(configuration).isEmpty()) {
      open(configuration);
    }
  }

  /** Puts a file of this machine where the tasks of a cluster find it: with the run's own files. */
  static void carry(OutputFolder output, Configuration configuration) throws IOException {
    String file = HourlySettings.GEO_DB.in(configuration);
    if (file.isEmpty() || HadoopSettings.isEmbedded(configuration)) {
      return;
    }
    Path path = new Path(file);
    FileSystem files = path.getFileSystem(configuration);
    if (!(files instanceof LocalFileSystem)) {
      return;
    }
    Path carried = new Path(output.hidden(), CARRIED);
    try (InputStream in = files.open(path);
        OutputStream out = output.files().create(carried)) {
      IOUtils.copyBytes(in, out, configuration);
    }
    HourlySettings.GEO_DB_COPY.set(configuration, carried.toString());
  }
}
