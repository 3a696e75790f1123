package org.wikimedia.analytics.kraken.hive;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorFactory;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory;

/** Types of answers. */
final class Answers {
  /** In a {@code Text}. */
  static final ObjectInspector BYTES =
      PrimitiveObjectInspectorFactory.writableStringObjectInspector;

  /** In a {@code String}. */
  static final ObjectInspector STRING = PrimitiveObjectInspectorFactory.javaStringObjectInspector;

  /** In a {@code BooleanWritable}. */
  static final ObjectInspector BOOLEAN =
      PrimitiveObjectInspectorFactory.writableBooleanObjectInspector;

  static final ObjectInspector FLAG = PrimitiveObjectInspectorFactory.javaBooleanObjectInspector;

  static final ObjectInspector LONG = PrimitiveObjectInspectorFactory.javaLongObjectInspector;

  static final ObjectInspector STRINGS =
      ObjectInspectorFactory.getStandardListObjectInspector(STRING);

  static final ObjectInspector STRING_MAP =
      ObjectInspectorFactory.getStandardMapObjectInspector(STRING, STRING);

  static final ObjectInspector COUNTS =
      ObjectInspectorFactory.getStandardMapObjectInspector(
          PrimitiveObjectInspectorFactory.javaIntObjectInspector, LONG);

  private Answers() {}

  /** A struct of strings. */
  static ObjectInspector struct(String... names) {
    return struct(Arrays.asList(names), Collections.nCopies(names.length, STRING));
  }

  /** A struct, its values in a {@code List}. */
  static ObjectInspector struct(List<String> names, List<ObjectInspector> types) {
    return ObjectInspectorFactory.getStandardStructObjectInspector(names, types);
  }
}
