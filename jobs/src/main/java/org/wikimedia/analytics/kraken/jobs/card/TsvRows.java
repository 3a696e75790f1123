package org.wikimedia.analytics.kraken.jobs.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables that {@code kraken zero} wrote; a row is its cells by column. */
final class TsvRows {
  private TsvRows() {}

  /** A table with a header; no rows if there is no such file. */
  static List<Map<String, String>> read(Path file) throws IOException {
    List<String> lines = lines(file);
    return lines.isEmpty()
        ? List.of()
        : rows(lines.subList(1, lines.size()), List.of(lines.get(0).split("\t", -1)));
  }

  /** A table without one. */
  static List<Map<String, String>> read(Path file, List<String> columns) throws IOException {
    return rows(lines(file), columns);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
  }

  private static List<Map<String, String>> rows(List<String> lines, List<String> columns)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells.length != columns.size()) {
        throw new IOException(cells.length + " cells, not " + columns.size() + ": " + line);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
