package org.wikimedia.analytics.kraken.definition;

import java.util.List;
import org.wikimedia.analytics.kraken.data.DataException;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** The definitions there are, by name. */
public final class Definitions {
  /** The names of the shipped definitions. */
  private static final String LIST = "definitions/definitions.txt";

  private static final String FOLDER = "definitions/";
  private static final String EXTENSION = ".definition";

  private Definitions() {}

  public static List<String> shipped() {
    return DataFiles.shipped().read(LIST).entries();
  }

  /** The names of the definitions that are among the user's own files. */
  public static List<String> own(DataFiles files) {
    return files.replaced().keySet().stream()
        .filter(name -> name.startsWith(FOLDER) && name.endsWith(EXTENSION))
        .map(name -> name.substring(FOLDER.length(), name.length() - EXTENSION.length()))
        .toList();
  }

  /**
   * Makes a definition out of its file.
   *
   * @throws DataException if there is no such definition, or its file is wrong
   */
  public static PageviewDefinition load(DataFiles files, String name) {
    return new PageviewDefinition(file(files, name));
  }

  /** The definition's file, as {@link #load} reads it. */
  static DefinitionFile file(DataFiles files, String name) {
    if (!name.matches("[a-z0-9-]+") || !files.has(fileName(name))) {
      throw new DataException(
          "there is no definition '" + name + "'; there are " + String.join(", ", shipped()));
    }
    return new DefinitionFile(files, files.read(fileName(name)));
  }

  static String fileName(String name) {
    return FOLDER + name + EXTENSION;
  }
}
