package org.wikimedia.analytics.kraken.jobs.validate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wikimedia.analytics.kraken.data.DataFile;
import org.wikimedia.analytics.kraken.data.DataFiles;

/** What the large wikis have at least ({@code aggregate-minima.tsv}), by folder and column. */
final class Minima {
  private static final String FILE = "aggregate-minima.tsv";
  private static final int COLUMNS = 4;

  private final Map<String, long[]> least = new TreeMap<>();
  private final Set<String> wikis = new TreeSet<>();
  private final boolean refuses;

  private Minima(DataFile file, boolean refuses) {
    this.refuses = refuses;
    for (DataFile.Line line : file.rows("folder", "wikis", "total", "desktop", "mobile", "zero")) {
      List<String> cells = line.cells();
      wikis.addAll(List.of(cells.get(1).split(" ")));
      least.put(cells.get(0), numbers(line));
    }
  }

  /** Less is a warning. */
  static Minima shipped() {
    return new Minima(DataFiles.shipped().read(FILE), false);
  }

  /** Less is refused. */
  static Minima of(DataFile file) {
    return new Minima(file, true);
  }

  private static long[] numbers(DataFile.Line line) {
    long[] numbers = new long[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      try {
        numbers[i] = Long.parseLong(line.cells().get(i + 2));
      } catch (NumberFormatException error) {
        throw line.wrong("'" + line.cells().get(i + 2) + "' is no whole number");
      }
    }
    return numbers;
  }

  boolean refuses() {
    return refuses;
  }

  /** The databases of the large wikis. */
  Set<String> wikis() {
    return wikis;
  }

  /** Of total, desktop, mobile and zero in a folder's files; null if none are set. */
  long[] of(String folder) {
    return least.get(folder);
  }
}
