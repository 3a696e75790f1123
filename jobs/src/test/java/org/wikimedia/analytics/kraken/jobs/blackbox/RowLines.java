package org.wikimedia.analytics.kraken.jobs.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.wikimedia.analytics.kraken.jobs.table.StoredRows;

/** The rows of a table's file as lines of JSON, keys in order. */
final class RowLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private RowLines() {}

  /** One character a byte, as {@link Tree} has all texts. */
  static String of(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> row : StoredRows.read(file)) {
      lines.append(JSON.writeValueAsString(row)).append('\n');
    }
    return new String(lines.toString().getBytes(UTF_8), ISO_8859_1);
  }
}
