package org.wikimedia.analytics.kraken.jobs.limn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Writes a Limn data directory: five folders, in which a file's name is the id of what it holds.
 */
public final class LimnFolder {
  /** The folders Limn expects, be they empty. */
  public static final List<String> FOLDERS =
      List.of("dashboards", "graphs", "datasources", "datafiles", "geo");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String group;

  /**
   * Makes the five folders.
   *
   * @param group the name Limn will have this directory linked under; empty if it is Limn's own
   */
  public LimnFolder(Path folder, String group) throws IOException {
    this.folder = folder;
    this.group = group;
    for (String name : FOLDERS) {
      Files.createDirectories(folder.resolve(name));
    }
  }

  /** Writes a datafile and its datasource. */
  public void write(LimnTable table) throws IOException {
    writeNew("datafiles/" + table.id() + ".csv", table.csv());
    ObjectNode source = named(table.id(), table.name());
    source.put("shortName", table.name()).put("desc", "").put("notes", table.notes());
    source.put("format", "csv").put("type", "timeseries");
    String place = group.isEmpty() ? "" : group + "/";
    source.put("url", "/data/datafiles/" + place + table.id() + ".csv");
    ObjectNode timespan = source.putObject("timespan");
    timespan.put("start", table.firstDate()).put("end", table.lastDate()).put("step", table.step());
    ArrayNode columns = source.putArray("columns");
    column(columns, table.dateLabel().toLowerCase(Locale.ROOT), table.dateLabel(), "date");
    table.columns().forEach(one -> column(columns, one.id(), one.label(), one.type()));
    writeNew("datasources", table.id(), source);
  }

  private static void column(ArrayNode columns, String id, String label, String type) {
    columns.addObject().put("id", id).put("label", label).put("type", type);
  }

  public void write(LimnGraph graph) throws IOException {
    ObjectNode node = JSON.createObjectNode().put("graph_version", "0.6.0");
    node.setAll(named(graph.id, graph.name));
    node.put("shortName", graph.name).put("desc", graph.desc).put("notes", "").putArray("tags");
    new GraphNodes(graph).write(node.putObject("root"));
    writeNew("graphs", graph.id, node);
  }

  public void write(LimnDashboard dashboard) throws IOException {
    ObjectNode node = JSON.createObjectNode().put("id", dashboard.id()).put("name", "");
    node.put("headline", dashboard.headline()).put("subhead", dashboard.subhead());
    ArrayNode tabs = node.putArray("tabs");
    dashboard
        .tabs()
        .forEach(
            (name, graphs) -> {
              ObjectNode tab = tabs.addObject().put("name", name);
              graphs.forEach(tab.putArray("graph_ids")::add);
            });
    writeNew("dashboards", dashboard.id(), node);
  }

  private static ObjectNode named(String id, String name) {
    return JSON.createObjectNode().put("id", id).put("slug", id).put("name", name);
  }

  private void writeNew(String kind, String id, ObjectNode node) throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    writeNew(kind + "/" + id + ".json", text + "\n");
  }

  /**
   * Writes a file.
   *
   * @throws FileAlreadyExistsException if the id is taken: ids are global
   */
  private void writeNew(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text, StandardOpenOption.CREATE_NEW);
  }
}
