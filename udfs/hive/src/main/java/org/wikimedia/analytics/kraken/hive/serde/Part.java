package org.wikimedia.analytics.kraken.hive.serde;

import java.util.function.Function;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.StructField;

/**
 * A column of a table or a field of a struct, made of its whole only when Hive asks for it.
 *
 * @param <W> the whole
 */
final class Part<W> implements StructField {
  private final String name;
  private final int place;
  private final ObjectInspector inspector;
  private final Function<W, Object> value;

  Part(String name, int place, ObjectInspector inspector, Function<W, Object> value) {
    this.name = name;
    this.place = place;
    this.inspector = inspector;
    this.value = value;
  }

  Object of(W whole) {
    return value.apply(whole);
  }

  @Override
  public String getFieldName() {
    return name;
  }

  @Override
  public ObjectInspector getFieldObjectInspector() {
    return inspector;
  }

  @Override
  public int getFieldID() {
    return place;
  }

  @Override
  public String getFieldComment() {
    return "";
  }
}
