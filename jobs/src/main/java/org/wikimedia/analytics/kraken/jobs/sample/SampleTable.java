package org.wikimedia.analytics.kraken.jobs.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the generator's data, shipped under {@code sample/}: TAB separated rows, {@code #}
 * comments.
 */
final class SampleTable {
  private SampleTable() {}

  /**
   * Reads the rows of a table.
   *
   * @throws IllegalStateException naming file and line when a row has another number of columns
   */
  static List<String[]> rows(String name, int columns) {
    try (InputStream stream = SampleTable.class.getResourceAsStream("/sample/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("sample/" + name + " is missing from the class path.");
      }
      return rows(
          name, columns, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> rows(String name, int columns, BufferedReader reader)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length != columns) {
        throw new IllegalStateException(
            "sample/%s line %d has %d columns, not %d."
                .formatted(name, number, row.length, columns));
      }
      rows.add(row);
    }
    return rows;
  }
}
