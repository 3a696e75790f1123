package org.wikimedia.analytics.kraken.jobs.table;

import org.apache.avro.Schema;

/**
 * What a column holds.
 *
 * @param kind a string, int, long, boolean or map of strings
 * @param nullIndex place of null in the field's union, {@link #NEVER} if it is none
 */
record ColumnType(Kind kind, int nullIndex) {
  static final int NEVER = -1;

  enum Kind {
    TEXT,
    INT,
    LONG,
    BOOLEAN,
    TEXTS
  }

  /**
   * The type of a field.
   *
   * @throws IllegalArgumentException if tables have no such columns
   */
  static ColumnType of(Schema schema) {
    if (!schema.isUnion()) {
      return new ColumnType(kind(schema), NEVER);
    }
    int nullIndex = schema.getIndexNamed("null") == null ? NEVER : schema.getIndexNamed("null");
    if (schema.getTypes().size() != 2 || nullIndex == NEVER) {
      throw unknown(schema);
    }
    return new ColumnType(kind(schema.getTypes().get(1 - nullIndex)), nullIndex);
  }

  boolean isNullable() {
    return nullIndex != NEVER;
  }

  private static Kind kind(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> Kind.TEXT;
      case INT -> Kind.INT;
      case LONG -> Kind.LONG;
      case BOOLEAN -> Kind.BOOLEAN;
      case MAP -> {
        if (schema.getValueType().getType() != Schema.Type.STRING) {
          throw unknown(schema);
        }
        yield Kind.TEXTS;
      }
      default -> throw unknown(schema);
    };
  }

  private static IllegalArgumentException unknown(Schema schema) {
    return new IllegalArgumentException("no column holds " + schema);
  }
}
