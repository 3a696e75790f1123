package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wikimedia.analytics.kraken.data.DataException;

/** The GeoLite2-Country of November 2019 that comes with Kraken, and the table made of it. */
final class ShippedDatabase {
  static final String NAME = "GeoLite2-Country.mmdb";
  private static final String TABLE = "GeoLite2-Country.version4";

  private ShippedDatabase() {}

  static InputStream open() {
    return resource(NAME);
  }

  /** The countries of its IPv4 addresses. */
  static Version4Table table() throws IOException {
    try (InputStream in = resource(TABLE)) {
      return Version4Table.read(in);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = ShippedDatabase.class.getResourceAsStream("/geo/" + name);
    if (in == null) {
      throw new DataException(name + " is missing in the jar");
    }
    return in;
  }

  /**
   * Writes the table; a step of the build.
   *
   * @param arguments the folder of the database
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    try (Reader reader = new Reader(folder.resolve(NAME).toFile(), new CHMCache());
        OutputStream out = Files.newOutputStream(folder.resolve(TABLE))) {
      Version4Table.of(reader).write(out);
    }
  }
}
