package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.TypeDescription;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;

/** ORC files, with ORC's own reader. */
final class OrcReading {
  private OrcReading() {}

  static Reader open(Path file) throws IOException {
    return OrcFile.createReader(
        new org.apache.hadoop.fs.Path(file.toUri()), OrcFile.readerOptions(new Configuration()));
  }

  static List<Map<String, Object>> rows(Path file) throws IOException {
    return rows(file, open(file).getSchema());
  }

  /** The rows as a table of that schema has them. */
  static List<Map<String, Object>> rows(Path file, TypeDescription schema) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    Reader reader = open(file);
    VectorizedRowBatch batch = schema.createRowBatch();
    try (RecordReader batches = reader.rows(reader.options().schema(schema))) {
      while (batches.nextBatch(batch)) {
        for (int at = 0; at < batch.size; at++) {
          rows.add(row(batch, at, schema));
        }
      }
    }
    return rows;
  }

  private static Map<String, Object> row(VectorizedRowBatch batch, int at, TypeDescription schema) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int column = 0; column < batch.numCols; column++) {
      row.put(
          schema.getFieldNames().get(column),
          value(batch.cols[column], at, schema.getChildren().get(column)));
    }
    return row;
  }

  private static Object value(ColumnVector column, int at, TypeDescription type) {
    int index = column.isRepeating ? 0 : at;
    if (!column.noNulls && column.isNull[index]) {
      return null;
    }
    return switch (type.getCategory()) {
      case STRING -> ((BytesColumnVector) column).toString(index);
      case BOOLEAN -> ((LongColumnVector) column).vector[index] == 1;
      case MAP -> texts((MapColumnVector) column, index, type);
      default -> ((LongColumnVector) column).vector[index];
    };
  }

  private static Map<String, String> texts(MapColumnVector maps, int at, TypeDescription type) {
    Map<String, String> texts = new TreeMap<>();
    long from = maps.offsets[at];
    for (int entry = (int) from; entry < from + maps.lengths[at]; entry++) {
      texts.put(
          (String) value(maps.keys, entry, type.getChildren().get(0)),
          (String) value(maps.values, entry, type.getChildren().get(1)));
    }
    return texts;
  }
}
