package org.wikimedia.analytics.kraken.hive.serde;

import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;

/**
 * Writes one {@link Part} of a whole into its place among several vectors: those of a batch, or
 * those of a struct's fields.
 *
 * @param <W> the whole
 */
final class BatchColumn<W> {
  private final Part<W> part;
  private final int place;
  private final CellWriter writer;

  BatchColumn(Part<W> part, CellWriter writer) {
    this.part = part;
    place = part.getFieldID();
    this.writer = writer;
  }

  /** Makes the vector ready for the rows of a batch. */
  void start(ColumnVector[] vectors) {
    writer.start(vectors[place]);
  }

  void write(ColumnVector[] vectors, int row, W whole) {
    Object value = part.of(whole);
    if (value == null) {
      writer.writeNull(vectors[place], row);
    } else {
      writer.write(vectors[place], row, value);
    }
  }

  void writeNull(ColumnVector[] vectors, int row) {
    writer.writeNull(vectors[place], row);
  }
}
