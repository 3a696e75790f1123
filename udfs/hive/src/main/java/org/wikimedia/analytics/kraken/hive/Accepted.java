package org.wikimedia.analytics.kraken.hive;

import org.apache.hadoop.hive.serde2.objectinspector.MapObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.PrimitiveObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorUtils;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorUtils.PrimitiveGrouping;

/** What types a parameter accepts; each of them the type of a bare NULL, too. */
enum Accepted {
  TEXT("a string"),
  TEXT_OR_NUMBER("a string or a number"),
  /** A time as logs write it, or one that Hive has read. */
  TIME("a string or a timestamp"),
  /** X-Analytics as logged, or as the column of refined tables. */
  PAIRS("a map<string,string> or a string");

  private final String words;

  Accepted(String words) {
    this.words = words;
  }

  /** For the sentence that refuses another type. */
  String words() {
    return words;
  }

  boolean has(ObjectInspector type) {
    if (type instanceof MapObjectInspector map) {
      return this == PAIRS
          && isText(map.getMapKeyObjectInspector())
          && isText(map.getMapValueObjectInspector());
    }
    return isText(type)
        || isNothing(type)
        || (this == TEXT_OR_NUMBER && group(type) == PrimitiveGrouping.NUMERIC_GROUP)
        || (this == TIME && isTimestamp(type));
  }

  static boolean isNothing(ObjectInspector type) {
    return group(type) == PrimitiveGrouping.VOID_GROUP;
  }

  static boolean isTimestamp(ObjectInspector type) {
    return type instanceof PrimitiveObjectInspector primitive
        && primitive.getPrimitiveCategory() == PrimitiveObjectInspector.PrimitiveCategory.TIMESTAMP;
  }

  private static boolean isText(ObjectInspector type) {
    return group(type) == PrimitiveGrouping.STRING_GROUP;
  }

  private static PrimitiveGrouping group(ObjectInspector type) {
    return type instanceof PrimitiveObjectInspector primitive
        ? PrimitiveObjectInspectorUtils.getPrimitiveGrouping(primitive.getPrimitiveCategory())
        : PrimitiveGrouping.UNKNOWN_GROUP;
  }
}
