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
import org.wikimedia.analytics.kraken.jobs.publish.OutputFolder;

/** The database of countries that a run looks clients up in. */
final class CountryDatabase {
  private static final String CARRIED = "countries.mmdb";

  private CountryDatabase() {}

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
    try {
      Path path = new Path(file);
      FileSystem files = path.getFileSystem(configuration);
      if (files instanceof LocalFileSystem) {
        return CountryLookup.of(Paths.get(path.toUri().getPath()));
      }
      try (InputStream in = files.open(path)) {
        return CountryLookup.of(in, file);
      }
    } catch (IOException | IllegalArgumentException error) {
      throw new DataException(file + " cannot be read: " + error.getMessage());
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
    HourlySettings.GEO_DB.set(configuration, carried.toString());
  }
}
