package org.wikimedia.analytics.kraken.reportcard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The Limn data directory of the tests, and its numbers read by plain means. */
final class Fixtures {
  static final Path LIMN = Path.of("src/test/fixtures/limn");

  private Fixtures() {}

  /** A column of a data file by the text of its dates; empty cells and comments left out. */
  static Map<String, Double> column(String file, int column) throws IOException {
    Map<String, Double> values = new TreeMap<>();
    for (String line : Files.readAllLines(LIMN.resolve("datafiles").resolve(file))) {
      String[] cells = line.split(file.endsWith(".tsv") ? "\t" : ",", -1);
      if (cells.length > column && cells[column].matches("[0-9.]+")) {
        values.put(cells[0], Double.valueOf(cells[column]));
      }
    }
    return values;
  }

  /** How much more a later value is, as the page writes it. */
  static String percent(double later, double earlier) {
    double difference = 100 * (later - earlier) / earlier;
    return (difference < 0 ? "\u2212" : "+") + String.format("%.2f%%", Math.abs(difference));
  }
}
