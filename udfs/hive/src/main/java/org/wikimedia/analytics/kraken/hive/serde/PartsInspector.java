package org.wikimedia.analytics.kraken.hive.serde;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorUtils;
import org.apache.hadoop.hive.serde2.objectinspector.StructField;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;

/**
 * Shows Hive a whole by its {@link Part}s. Two with the same names and types are equal, or Hive
 * would copy every row from the one to the other.
 *
 * @param <W> the whole
 */
final class PartsInspector<W> extends StructObjectInspector {
  private final Class<W> whole;
  private final List<Part<W>> parts;

  PartsInspector(Class<W> whole, List<Part<W>> parts) {
    this.whole = whole;
    this.parts = List.copyOf(parts);
  }

  Class<W> whole() {
    return whole;
  }

  List<Part<W>> parts() {
    return parts;
  }

  @Override
  public List<? extends StructField> getAllStructFieldRefs() {
    return parts;
  }

  @Override
  public StructField getStructFieldRef(String name) {
    return ObjectInspectorUtils.getStandardStructFieldRef(name, parts);
  }

  Part<W> part(String name) {
    return parts.stream()
        .filter(part -> part.getFieldName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  @Override
  public Object getStructFieldData(Object data, StructField field) {
    return data == null ? null : parts.get(field.getFieldID()).of(whole.cast(data));
  }

  @Override
  public List<Object> getStructFieldsDataAsList(Object data) {
    if (data == null) {
      return null;
    }
    List<Object> values = new ArrayList<>(parts.size());
    for (Part<W> part : parts) {
      values.add(part.of(whole.cast(data)));
    }
    return values;
  }

  @Override
  public String getTypeName() {
    return ObjectInspectorUtils.getStandardStructTypeName(this);
  }

  @Override
  public Category getCategory() {
    return Category.STRUCT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartsInspector<?> inspector
        && whole == inspector.whole
        && getTypeName().equals(inspector.getTypeName());
  }

  @Override
  public int hashCode() {
    return getTypeName().hashCode();
  }
}
