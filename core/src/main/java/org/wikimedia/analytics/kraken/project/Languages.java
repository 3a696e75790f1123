package org.wikimedia.analytics.kraken.project;

import java.util.Set;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** The language codes that Wikimedia has wikis in, as they stand in host names. */
public final class Languages {
  private static final String FILE = "languages.txt";

  private final Set<String> codes = new TreeSet<>();

  private Languages(DataFile file) {
    codes.addAll(file.entries());
    for (DataFile.Line line : file.lines()) {
      if (!line.text().matches("[a-z]+(-[a-z]+)*")) {
        throw line.wrong("'" + line.text() + "' is not a language code");
      }
    }
  }

  public static Languages of(DataFiles files) {
    return new Languages(files.read(FILE));
  }

  /** Case matters. */
  public boolean contains(String code) {
    return codes.contains(code);
  }
}
