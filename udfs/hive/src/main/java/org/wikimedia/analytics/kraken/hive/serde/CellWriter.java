package org.wikimedia.analytics.kraken.hive.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.MapColumnVector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.PrimitiveObjectInspector;
import org.apache.hadoop.io.BooleanWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;

/** Writes values of one type, none of them null, into the rows of a vector. */
interface CellWriter {
  CellWriter TEXT =
      (vector, row, value) -> {
        Text text = (Text) value;
        ((BytesColumnVector) vector).setVal(row, text.getBytes(), 0, text.getLength());
      };
  CellWriter STRING =
      (vector, row, value) ->
          ((BytesColumnVector) vector).setVal(row, ((String) value).getBytes(UTF_8));
  CellWriter LONG =
      (vector, row, value) ->
          ((LongColumnVector) vector).vector[row] = ((LongWritable) value).get();
  CellWriter BOOLEAN =
      (vector, row, value) -> setBoolean(vector, row, ((BooleanWritable) value).get());
  CellWriter FLAG = (vector, row, value) -> setBoolean(vector, row, (Boolean) value);

  /** Of texts by text, none of them null. */
  CellWriter WORDS = (vector, row, value) -> setWords((MapColumnVector) vector, row, value);

  void write(ColumnVector vector, int row, Object value);

  default void writeNull(ColumnVector vector, int row) {
    vector.isNull[row] = true;
    vector.noNulls = false;
  }

  /** Makes a vector that was reset ready for rows. */
  default void start(ColumnVector vector) {}

  /** For the values of a column that is no struct. */
  static CellWriter of(ObjectInspector type) {
    if (type == LineColumns.WORDS) {
      return WORDS;
    }
    PrimitiveObjectInspector primitive = (PrimitiveObjectInspector) type;
    boolean writable = primitive.preferWritable();
    return switch (primitive.getPrimitiveCategory()) {
      case STRING -> writable ? TEXT : STRING;
      case LONG -> LONG;
      case BOOLEAN -> writable ? BOOLEAN : FLAG;
      default -> throw new IllegalStateException("no column of request logs is " + type);
    };
  }

  private static void setBoolean(ColumnVector vector, int row, boolean value) {
    ((LongColumnVector) vector).vector[row] = value ? 1 : 0;
  }

  private static void setWords(MapColumnVector vector, int row, Object value) {
    Map<?, ?> words = (Map<?, ?>) value;
    int at = vector.childCount;
    vector.offsets[row] = at;
    vector.lengths[row] = words.size();
    vector.childCount += words.size();
    if (vector.childCount > vector.keys.isNull.length) {
      vector.keys.ensureSize(2 * vector.childCount, true);
      vector.values.ensureSize(2 * vector.childCount, true);
    }
    for (Map.Entry<?, ?> pair : words.entrySet()) {
      STRING.write(vector.keys, at, pair.getKey());
      STRING.write(vector.values, at++, pair.getValue());
    }
  }
}
