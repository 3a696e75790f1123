package org.wikimedia.analytics.kraken.geo;

import java.util.HashMap;
import java.util.Map;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/**
 * What countries are called, and the continents they are on. Several threads may ask.
 *
 * <p>Columns of {@code countries.tsv}: code, of ISO 3166; name; continent; both in English.
 */
public final class Gazetteer {
  /** In place of a name that is not known. */
  public static final String UNKNOWN = "Unknown";

  private static final String FILE = "countries.tsv";
  private static final Entry NOWHERE = new Entry(UNKNOWN, UNKNOWN);

  private final Map<String, Entry> countries = new HashMap<>();

  /** The shipped names, read once a JVM. */
  private static final class Shipped {
    private static final Gazetteer NAMES = new Gazetteer(DataFiles.shipped().read(FILE));
  }

  private record Entry(String name, String continent) {}

  private Gazetteer(DataFile file) {
    for (DataFile.Line line : file.rows("code", "name", "continent")) {
      String code = line.cells().get(0);
      if (Country.of(code) == Country.UNKNOWN) {
        throw line.wrong("'" + code + "' is no country code of two capital letters");
      }
      Entry entry = new Entry(line.cells().get(1), line.cells().get(2));
      if (countries.put(code, entry) != null) {
        throw line.wrong("country " + code + " stands here twice");
      }
    }
  }

  /**
   * The names of {@code countries.tsv}; all who ask for the shipped one share them.
   *
   * @throws org.wikimedia.analytics.kraken.data.DataException naming file and line of a mistake
   */
  public static Gazetteer of(DataFiles files) {
    return files.isOwn(FILE) ? new Gazetteer(files.read(FILE)) : Shipped.NAMES;
  }

  /**
   * The English name of a country, {@link #UNKNOWN} for a text that is no country's code.
   *
   * @param code {@code UG}, in capital letters
   */
  public String country(String code) {
    return countries.getOrDefault(code, NOWHERE).name();
  }

  /** The English name of the continent a country is on, {@link #UNKNOWN} as for its own name. */
  public String continent(String code) {
    return countries.getOrDefault(code, NOWHERE).continent();
  }
}
