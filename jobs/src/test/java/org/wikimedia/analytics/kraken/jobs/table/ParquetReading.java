package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Parquet files, with Parquet's own reader. */
final class ParquetReading {
  private ParquetReading() {}

  static Map<String, String> header(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(path(file), new Configuration()))) {
      return reader.getFileMetaData().getKeyValueMetaData();
    }
  }

  static List<Map<String, Object>> rows(Path file) throws IOException {
    return rows(file, new Configuration());
  }

  /** Those columns of the rows. */
  static List<Map<String, Object>> rows(Path file, MessageType schema) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(ReadSupport.PARQUET_READ_SCHEMA, schema.toString());
    return rows(file, configuration);
  }

  private static List<Map<String, Object>> rows(Path file, Configuration configuration)
      throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ParquetReader<Group> groups =
        ParquetReader.builder(new GroupReadSupport(), path(file)).withConf(configuration).build()) {
      for (Group group = groups.read(); group != null; group = groups.read()) {
        rows.add(row(group));
      }
    }
    return rows;
  }

  private static org.apache.hadoop.fs.Path path(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }

  private static Map<String, Object> row(Group group) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Type type : group.getType().getFields()) {
      String name = type.getName();
      row.put(name, group.getFieldRepetitionCount(name) == 0 ? null : value(group, type));
    }
    return row;
  }

  private static Object value(Group group, Type type) {
    String name = type.getName();
    if (!type.isPrimitive()) {
      return texts(group.getGroup(name, 0));
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> group.getString(name, 0);
      case BOOLEAN -> group.getBoolean(name, 0);
      case INT32 -> (long) group.getInteger(name, 0);
      default -> group.getLong(name, 0);
    };
  }

  private static Map<String, String> texts(Group entries) {
    Map<String, String> texts = new TreeMap<>();
    for (int at = 0; at < entries.getFieldRepetitionCount(0); at++) {
      Group entry = entries.getGroup(0, at);
      texts.put(entry.getString("key", 0), entry.getString("value", 0));
    }
    return texts;
  }
}
