package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * The rows of a file of any format, a map by column each: texts, {@code Long} for every number,
 * {@code Boolean}, maps of texts and null.
 */
public final class StoredRows {
  private StoredRows() {}

  /** The rows of a file whose name ends in its format. */
  public static List<Map<String, Object>> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String label = name.substring(name.lastIndexOf('.') + 1);
    return switch (TableFormat.of(label)) {
      case AVRO -> avro(file);
      case ORC -> OrcReading.rows(file);
      case PARQUET -> ParquetReading.rows(file);
    };
  }

  private static List<Map<String, Object>> avro(Path file) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (DataFileReader<GenericRecord> records =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      for (GenericRecord record : records) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
          row.put(field.name(), plain(record.get(field.pos())));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Object plain(Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> texts = new TreeMap<>();
      map.forEach((key, text) -> texts.put(key.toString(), text.toString()));
      return texts;
    }
    return value;
  }
}
