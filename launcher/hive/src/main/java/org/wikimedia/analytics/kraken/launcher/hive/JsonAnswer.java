package org.wikimedia.analytics.kraken.launcher.hive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One JSON object a row and line; arrays, maps and structs are JSON, too. */
final class JsonAnswer implements Answer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Writer out;
  private List<Column> columns = List.of();

  JsonAnswer(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> answered) {
    columns = answered;
  }

  @Override
  public void row(List<Object> values) throws IOException {
    ObjectNode row = NODES.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      row.set(columns.get(i).name(), node(columns.get(i), values.get(i)));
    }
    out.write(JSON.writeValueAsString(row));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private static JsonNode node(Column column, Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    String text = Values.text(value);
    if (column.isBare() && !text.equals("NaN") && !text.endsWith("Infinity")) {
      return NODES.rawValueNode(new RawValue(text));
    }
    return column.isNested() ? nested(text) : NODES.textNode(text);
  }

  /** Hive writes a map whose keys are no texts in a way that JSON does not know. */
  private static JsonNode nested(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException error) {
      return NODES.textNode(text);
    }
  }
}
