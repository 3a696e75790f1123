package org.wikimedia.analytics.kraken.jobs.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Moves one field of encoded rows into its column. */
final class ParquetColumn {
  private static final String ENTRIES = "key_value";
  private static final String KEY = "key";
  private static final String VALUE = "value";

  private final ColumnType type;
  private final String name;
  private final int index;
  private ByteBuffer text = ByteBuffer.allocate(0);

  ParquetColumn(ColumnType type, String name, int index) {
    this.type = type;
    this.name = name;
    this.index = index;
  }

  Type description() {
    Repetition repetition = type.isNullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (type.kind()) {
      case TEXT -> text(repetition, name);
      case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
      case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
      case TEXTS ->
          Types.map(repetition)
              .key(text(Repetition.REQUIRED, KEY))
              .value(text(Repetition.REQUIRED, VALUE))
              .named(name);
    };
  }

  private static Type text(Repetition repetition, String name) {
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  /** Reads the next field of the row, which is this column's. */
  void read(BinaryDecoder row, RecordConsumer columns) throws IOException {
    if (type.isNullable() && row.readIndex() == type.nullIndex()) {
      row.readNull();
      return;
    }
    columns.startField(name, index);
    switch (type.kind()) {
      case TEXT -> columns.addBinary(readText(row));
      case INT -> columns.addInteger(row.readInt());
      case LONG -> columns.addLong(row.readLong());
      case BOOLEAN -> columns.addBoolean(row.readBoolean());
      case TEXTS -> readTexts(row, columns);
    }
    columns.endField(name, index);
  }

  private Binary readText(BinaryDecoder row) throws IOException {
    text = row.readBytes(text);
    return Binary.fromReusedByteArray(text.array(), 0, text.limit());
  }

  private void readTexts(BinaryDecoder row, RecordConsumer columns) throws IOException {
    columns.startGroup();
    long entries = row.readMapStart();
    if (entries > 0) {
      columns.startField(ENTRIES, 0);
      for (; entries > 0; entries = row.mapNext()) {
        readEntries(row, columns, entries);
      }
      columns.endField(ENTRIES, 0);
    }
    columns.endGroup();
  }

  private void readEntries(BinaryDecoder row, RecordConsumer columns, long entries)
      throws IOException {
    for (long entry = 0; entry < entries; entry++) {
      columns.startGroup();
      columns.startField(KEY, 0);
      columns.addBinary(readText(row));
      columns.endField(KEY, 0);
      columns.startField(VALUE, 1);
      columns.addBinary(readText(row));
      columns.endField(VALUE, 1);
      columns.endGroup();
    }
  }
}
