package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.orc.TypeDescription;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;

/** Moves one field of encoded rows into its column. */
final class OrcColumn {
  private final ColumnType type;
  private final ColumnVector column;
  private ByteBuffer text = ByteBuffer.allocate(0);

  OrcColumn(ColumnType type, ColumnVector column) {
    this.type = type;
    this.column = column;
  }

  static TypeDescription description(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> TypeDescription.createString();
      case INT -> TypeDescription.createInt();
      case LONG -> TypeDescription.createLong();
      case BOOLEAN -> TypeDescription.createBoolean();
      case TEXTS ->
          TypeDescription.createMap(TypeDescription.createString(), TypeDescription.createString());
    };
  }

  /** Reads the next field of the row, which is this column's, into the batch's row {@code at}. */
  void read(BinaryDecoder row, int at) throws IOException {
    if (type.isNullable() && row.readIndex() == type.nullIndex()) {
      row.readNull();
      column.isNull[at] = true;
      column.noNulls = false;
      return;
    }
    switch (type.kind()) {
      case TEXT -> readText(row, (BytesColumnVector) column, at);
      case INT -> ((LongColumnVector) column).vector[at] = row.readInt();
      case LONG -> ((LongColumnVector) column).vector[at] = row.readLong();
      case BOOLEAN -> ((LongColumnVector) column).vector[at] = row.readBoolean() ? 1 : 0;
      case TEXTS -> readTexts(row, (MapColumnVector) column, at);
    }
  }

  private void readText(BinaryDecoder row, BytesColumnVector texts, int at) throws IOException {
    text = row.readBytes(text);
    texts.setVal(at, text.array(), 0, text.limit());
  }

  private void readTexts(BinaryDecoder row, MapColumnVector maps, int at) throws IOException {
    maps.offsets[at] = maps.childCount;
    for (long entries = row.readMapStart(); entries > 0; entries = row.mapNext()) {
      int next = maps.childCount;
      maps.childCount += (int) entries;
      maps.keys.ensureSize(maps.childCount, true);
      maps.values.ensureSize(maps.childCount, true);
      for (; next < maps.childCount; next++) {
        readText(row, (BytesColumnVector) maps.keys, next);
        readText(row, (BytesColumnVector) maps.values, next);
      }
    }
    maps.lengths[at] = maps.childCount - maps.offsets[at];
  }
}
