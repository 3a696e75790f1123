package org.wikimedia.analytics.kraken.hive.serde;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.StructColumnVector;

/**
 * Writes structs: those of their fields that a query needs, NULL in place of the others.
 *
 * @param <W> what a struct shows
 */
final class StructWriter<W> implements CellWriter {
  private final Class<W> whole;
  private final List<BatchColumn<W>> needed = new ArrayList<>();
  private final List<Part<W>> others = new ArrayList<>();

  StructWriter(PartsInspector<W> struct, Predicate<Part<W>> isNeeded) {
    whole = struct.whole();
    for (Part<W> part : struct.parts()) {
      if (isNeeded.test(part)) {
        needed.add(new BatchColumn<>(part, CellWriter.of(part.getFieldObjectInspector())));
      } else {
        others.add(part);
      }
    }
  }

  @Override
  public void start(ColumnVector vector) {
    ColumnVector[] vectors = ((StructColumnVector) vector).fields;
    for (Part<W> other : others) {
      ColumnVector field = vectors[other.getFieldID()];
      field.isRepeating = true;
      field.noNulls = false;
      field.isNull[0] = true;
    }
  }

  @Override
  public void write(ColumnVector vector, int row, Object value) {
    ColumnVector[] vectors = ((StructColumnVector) vector).fields;
    for (BatchColumn<W> field : needed) {
      field.write(vectors, row, whole.cast(value));
    }
  }

  @Override
  public void writeNull(ColumnVector vector, int row) {
    CellWriter.super.writeNull(vector, row);
    for (BatchColumn<W> field : needed) {
      field.writeNull(((StructColumnVector) vector).fields, row);
    }
  }
}
