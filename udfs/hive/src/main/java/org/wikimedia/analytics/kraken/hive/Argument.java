package org.wikimedia.analytics.kraken.hive;

import java.util.Map;
import org.apache.hadoop.hive.serde2.objectinspector.ConstantObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.MapObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorConverters;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorConverters.Converter;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorFactory;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.StringObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.TimestampObjectInspector;
import org.apache.hadoop.io.Text;
import org.wikimedia.analytics.kraken.bytes.ByteSlice;
import org.wikimedia.analytics.kraken.request.Field;
import org.wikimedia.analytics.kraken.request.Hour;
import org.wikimedia.analytics.kraken.request.RequestFields;
import org.wikimedia.analytics.kraken.request.XAnalyticsMap;

/** What the current row has for one argument. A constant is read once. */
final class Argument {
  private static final ObjectInspector PAIRS =
      ObjectInspectorFactory.getStandardMapObjectInspector(
          PrimitiveObjectInspectorFactory.javaStringObjectInspector,
          PrimitiveObjectInspectorFactory.javaStringObjectInspector);

  private final ByteSlice bytes = new ByteSlice();
  private final boolean isConstant;
  private final boolean isNothing;
  private final boolean isMap;

  /** Null unless the argument is a timestamp. */
  private final TimestampObjectInspector timestamps;

  /** Null unless Hive has the argument as bytes, which need not be copied. */
  private final StringObjectInspector texts;

  /** Null for what is read without one. */
  private final Converter converter;

  private boolean isGiven;
  private Map<?, ?> pairs;
  private int hour = Hour.NONE;

  Argument(ObjectInspector type) {
    isNothing = Accepted.isNothing(type);
    isMap = type instanceof MapObjectInspector;
    timestamps = type instanceof TimestampObjectInspector inspector ? inspector : null;
    texts = type instanceof StringObjectInspector text && text.preferWritable() ? text : null;
    converter = isNothing || timestamps != null || texts != null ? null : converter(type);
    isConstant = isNothing || type instanceof ConstantObjectInspector;
    if (type instanceof ConstantObjectInspector constant && !isNothing) {
      set(constant.getWritableConstantValue());
    }
  }

  private Converter converter(ObjectInspector type) {
    return ObjectInspectorConverters.getConverter(
        type, isMap ? PAIRS : PrimitiveObjectInspectorFactory.writableStringObjectInspector);
  }

  boolean isConstant() {
    return isConstant;
  }

  boolean isGiven() {
    return isGiven;
  }

  void set(Object value) {
    isGiven = value != null;
    if (!isGiven) {
      return;
    }
    if (timestamps != null) {
      long seconds = timestamps.getPrimitiveJavaObject(value).toEpochSecond();
      hour = (int) Math.floorDiv(seconds, 3600L);
      return;
    }
    Object converted =
        texts == null ? converter.convert(value) : texts.getPrimitiveWritableObject(value);
    isGiven = converted != null;
    if (converted instanceof Text text) {
      bytes.set(text.getBytes(), 0, text.getLength());
    } else {
      pairs = (Map<?, ?>) converted;
    }
  }

  /** The text's bytes until the next row is read; null for NULL. */
  ByteSlice bytes() {
    return isGiven && timestamps == null && !isMap ? bytes : null;
  }

  /** Sets the X-Analytics field to this. */
  void setPairs(RequestFields fields) {
    if (isMap) {
      fields.xAnalytics(pairs());
    } else {
      fields.set(Field.X_ANALYTICS, bytes());
    }
  }

  /** Sets the time to this. */
  void setTime(RequestFields fields) {
    if (timestamps != null && isGiven) {
      fields.hour(hour);
    } else {
      fields.set(Field.TIME, bytes());
    }
  }

  /** X-Analytics as a map, null where there is none. */
  @SuppressWarnings("unchecked")
  Map<String, String> pairs() {
    if (!isGiven) {
      return null;
    }
    return isMap ? (Map<String, String>) pairs : XAnalyticsMap.of(bytes.toString());
  }
}
