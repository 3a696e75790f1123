package org.wikimedia.analytics.kraken.pig;

import org.apache.pig.data.DataType;
import org.apache.pig.impl.logicalLayer.schema.Schema;

/** What Pig tells a function of its arguments. */
final class NamedColumns {
  private NamedColumns() {}

  /** Texts of these names, null for one without. */
  static Schema of(String... names) {
    Schema schema = new Schema();
    for (String name : names) {
      schema.add(new Schema.FieldSchema(name, DataType.CHARARRAY));
    }
    return schema;
  }
}
