package org.wikimedia.analytics.kraken.definition;

import java.util.List;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** The definitions there are, by name. */
public final class Definitions {
  /** The names of the shipped definitions. */
  private static final String LIST = "definitions/definitions.txt";

  private Definitions() {}

  public static List<String> shipped() {
    return DataFiles.shipped().read(LIST).entries();
  }

  /**
   * Makes a definition out of its file.
   *
   * @throws DataException if there is no such definition, or its file is wrong
   */
  public static PageviewDefinition load(DataFiles files, String name) {
    if (!name.matches("[a-z0-9-]+") || !files.has(fileName(name))) {
      throw new DataException(
          "there is no definition '" + name + "'; there are " + String.join(", ", shipped()));
    }
    return new PageviewDefinition(new DefinitionFile(files, files.read(fileName(name))));
  }

  static String fileName(String name) {
    return "definitions/" + name + ".definition";
  }
}
