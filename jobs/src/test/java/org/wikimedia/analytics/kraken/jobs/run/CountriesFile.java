package org.wikimedia.analytics.kraken.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.geo.CountryLookup;

/** A database of countries as a user may have one. */
public final class CountriesFile {
  private CountriesFile() {}

  /** Writes the shipped database under another name. */
  public static Path write(Path file) throws IOException {
    try (InputStream in = CountryLookup.class.getResourceAsStream("/geo/GeoLite2-Country.mmdb")) {
      Files.copy(in, file);
    }
    return file;
  }
}
