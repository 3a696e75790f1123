package org.wikimedia.analytics.kraken.geo;

import com.maxmind.db.CHMCache;
import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.DeserializationException;
import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Metadata;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.net.IpAddress;

/**
 * Countries of addresses by a MaxMind DB file: GeoLite2-Country, GeoIP2-City, or any other whose
 * records have {@code country.iso_code}. Only {@code country} counts, where the address is used;
 * never {@code registered_country}, where its owner sits. Networks seen before cost no look-up. Not
 * for use by several threads.
 */
public final class CountryLookup {
  private final CountryCache version6 = new CountryCache();
  private final Version4Countries version4;
  private final Reader reader;
  private final String name;
  private final String type;
  private final String built;
  private final boolean onlyVersion4;

  private CountryLookup(Reader reader, String name, Version4Countries version4) {
    Metadata facts = reader.getMetadata();
    this.reader = reader;
    this.version4 = version4;
    this.name = name;
    type = facts.databaseType();
    built = LocalDate.ofInstant(facts.buildTime(), ZoneOffset.UTC).toString();
    onlyVersion4 = facts.ipVersion() == 4;
  }

  private CountryLookup(CountryLookup other) {
    reader = other.reader;
    version4 = other.version4;
    name = other.name;
    type = other.type;
    built = other.built;
    onlyVersion4 = other.onlyVersion4;
  }

  /** Opens a reader. */
  private interface Opening {
    Reader open() throws IOException;
  }

  /** The shipped database, opened once a JVM. */
  private static final class Shipped {
    private static final CountryLookup DATABASE = openShipped();
  }

  /** The GeoLite2-Country of November 2019 that comes with Kraken. */
  public static CountryLookup shipped() {
    return Shipped.DATABASE.forThread();
  }

  /** The same database for one more thread; what was read of it is shared. */
  public CountryLookup forThread() {
    return new CountryLookup(this);
  }

  private static CountryLookup openShipped() {
    try (InputStream in = ShippedDatabase.open()) {
      Version4Countries table = ShippedDatabase.table();
      return new CountryLookup(new Reader(in, new CHMCache()), ShippedDatabase.NAME, table);
    } catch (IOException e) {
      throw unreadable(ShippedDatabase.NAME, e);
    }
  }

  /**
   * Opens a file, which is mapped into memory and must not be changed while it is used.
   *
   * @throws DataException if there is none, it is no MaxMind DB or knows no countries
   */
  public static CountryLookup of(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new DataException(name + ": is a folder, not a file");
    }
    if (!Files.isRegularFile(file)) {
      throw new DataException(name + ": there is no such file");
    }
    return open(name, () -> new Reader(file.toFile(), new CHMCache()));
  }

  /**
   * Reads a database to its end into memory.
   *
   * @param name of the file, for messages and reports
   * @throws DataException if it is no MaxMind DB or knows no countries
   */
  public static CountryLookup of(InputStream in, String name) {
    return open(name, () -> new Reader(in, new CHMCache()));
  }

  /** The country an address is used in, {@link Country#UNKNOWN} if the database knows none. */
  public Country of(IpAddress address) {
    try {
      return read(address);
    } catch (IOException | RuntimeException e) {
      throw damaged(address, e);
    }
  }

  /**
   * What else the database says of where an address is used, {@link Place#UNKNOWN} if it has no
   * record; nothing is remembered, a look-up costs some microseconds.
   */
  public Place place(IpAddress address) {
    if (onlyVersion4 && !address.isVersion4()) {
      return Place.UNKNOWN;
    }
    try {
      return PlaceRecord.place(reader.get(address.toInetAddress(), PlaceRecord.class));
    } catch (IOException | RuntimeException e) {
      throw damaged(address, e);
    }
  }

  /** The file's name as it was given. */
  public String name() {
    return name;
  }

  /** What the database calls itself, {@code GeoLite2-Country}. */
  public String type() {
    return type;
  }

  /** The day, UTC, the database was built on, {@code 2019-11-12}. */
  public String built() {
    return built;
  }

  private Country read(IpAddress address) throws IOException {
    if (address.isVersion4()) {
      return version4.of((int) address.low());
    }
    if (onlyVersion4) {
      return Country.UNKNOWN;
    }
    Country known = version6.get(address);
    return known != null ? known : readVersion6(address);
  }

  private Country readVersion6(IpAddress address) throws IOException {
    DatabaseRecord<CountryRecord> found =
        reader.getRecord(address.toInetAddress(), CountryRecord.class);
    Country country = CountryRecord.country(found.data());
    version6.put(address, found.network().prefixLength(), country);
    return country;
  }

  /** The reader of databases throws all kinds of exceptions over a damaged one. */
  private static CountryLookup open(String name, Opening opening) {
    CountryLookup lookup;
    boolean knowsCountries;
    try {
      Reader reader = opening.open();
      lookup = new CountryLookup(reader, name, new Version4Reader(reader));
      knowsCountries = knowsCountries(lookup.reader);
    } catch (InvalidDatabaseException | CharacterCodingException | RuntimeException e) {
      throw new DataException(name + ": is no MaxMind DB, or a damaged one");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    if (!knowsCountries) {
      String sentence = "the database " + lookup.type + " knows no countries (country.iso_code)";
      throw new DataException(name + ": " + sentence);
    }
    return lookup;
  }

  private static boolean knowsCountries(Reader reader) throws IOException {
    try {
      Networks<CountryRecord> networks = reader.networks(CountryRecord.class);
      while (networks.hasNext()) {
        if (CountryRecord.country(networks.next().data()) != Country.UNKNOWN) {
          return true;
        }
      }
      return false;
    } catch (DeserializationException e) {
      return false;
    } catch (InvalidNetworkException e) {
      throw new InvalidDatabaseException(e.getMessage(), e);
    }
  }

  private UncheckedIOException damaged(IpAddress address, Exception e) {
    return new UncheckedIOException(
        name + ": is damaged: cannot look up " + address, new IOException(e));
  }

  private static DataException unreadable(String name, IOException e) {
    return new DataException(name + ": cannot be read: " + e.getMessage());
  }
}
