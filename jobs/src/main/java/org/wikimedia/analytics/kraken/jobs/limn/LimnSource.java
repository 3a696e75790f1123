package org.wikimedia.analytics.kraken.jobs.limn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A datasource, in whichever of the three shapes its columns are written. */
public final class LimnSource {
  private static final int NONE = -1;

  private final LimnDocument document;
  private final List<Column> columns = new ArrayList<>();

  /**
   * A column, the first being the date.
   *
   * @param id null if it has none
   */
  public record Column(String id, String label, String type) {}

  public LimnSource(LimnDocument document) {
    this.document = document;
    JsonNode node = document.content().path("columns");
    if (node.isObject()) {
      readLists(node);
    } else {
      node.forEach(this::readOne);
    }
  }

  private void readLists(JsonNode node) {
    JsonNode labels = node.path("labels");
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i).asText();
      String id = node.path("ids").path(i).asText(defaultId(label));
      columns.add(new Column(id, label, node.path("types").path(i).asText("int")));
    }
  }

  private void readOne(JsonNode column) {
    if (column.isArray()) {
      String label = column.path(0).asText();
      columns.add(new Column(defaultId(label), label, column.path(1).asText("int")));
      return;
    }
    String id = column.hasNonNull("id") ? column.get("id").asText() : null;
    columns.add(new Column(id, column.path("label").asText(), column.path("type").asText("int")));
  }

  private static String defaultId(String label) {
    return label
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[ -]+", "_")
        .toLowerCase(Locale.ROOT);
  }

  public LimnDocument document() {
    return document;
  }

  public List<Column> columns() {
    return columns;
  }

  /**
   * The position of a column that a graph names.
   *
   * @param column an index or an id
   * @return -1 if there is none
   */
  public int index(JsonNode column) {
    if (column.isInt()) {
      return column.asInt() < columns.size() ? column.asInt() : NONE;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (column.asText().equals(columns.get(i).id())) {
        return i;
      }
    }
    return NONE;
  }

  public String url() {
    return document.content().path("url").asText("");
  }

  /** Whether its table is in the directory, and not elsewhere on the net. */
  public boolean isHere() {
    return !url().startsWith("http");
  }

  /** {@code csv}, {@code tsv} and so on, as it says or as its url ends. */
  public String format() {
    String path = url().replaceFirst("\\?.*$", "");
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return document.content().path("format").asText(extension);
  }

  /** {@code 1mo}, {@code 1d}, or empty. */
  public String step() {
    return timespan("step");
  }

  /** {@code start}, {@code end} or {@code step} as it stands there, empty if it does not. */
  public String timespan(String key) {
    JsonNode value = document.content().path("timespan").path(key);
    return value.isTextual() ? value.asText() : "";
  }
}
