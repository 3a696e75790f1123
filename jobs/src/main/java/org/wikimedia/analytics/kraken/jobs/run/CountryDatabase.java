package org.wikimedia.analytics.kraken.jobs.run;

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

/**
 * The database of countries that a run looks clients up in.
 *
 * @param key the setting that names its file; without one it is the shipped database
 */
public record CountryDatabase(String key) {
  private static final String CARRIED = "countries.mmdb";

  /** Behind the key: where a cluster's tasks find the file. */
  private static final String COPY = ".copy";

  /** Whether a file was asked for. */
  public boolean isNamed(Configuration configuration) {
    return !file(configuration).isEmpty();
  }

  /**
   * Opens the file that was asked for, or the shipped one.
   *
   * @throws DataException with a sentence for a person, if it cannot be used
   */
  public CountryLookup open(Configuration configuration) {
    String file = file(configuration);
    if (file.isEmpty()) {
      return CountryLookup.shipped();
    }
    String copy = configuration.get(key + COPY, "");
    try {
      return copy.isEmpty() ? open(file, configuration) : read(copy, file, configuration);
    } catch (IOException | IllegalArgumentException error) {
      throw new DataException(file + " cannot be read: " + error.getMessage());
    }
  }

  /** Puts a file of this machine where the tasks of a cluster find it: with the run's own files. */
  public void carry(OutputFolder output, Configuration configuration) throws IOException {
    String file = file(configuration);
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
    configuration.set(key + COPY, carried.toString());
  }

  private String file(Configuration configuration) {
    return configuration.get(key, "");
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
}
