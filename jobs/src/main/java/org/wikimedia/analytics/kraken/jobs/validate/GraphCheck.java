package org.wikimedia.analytics.kraken.jobs.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.wikimedia.analytics.kraken.jobs.limn.LimnDocument;
import org.wikimedia.analytics.kraken.jobs.limn.LimnSource;

/** Whether what a graph draws is there. */
final class GraphCheck {
  private final Map<String, LimnSource> sources;
  private final Findings findings;

  GraphCheck(Map<String, LimnSource> sources, Findings findings) {
    this.sources = sources;
    this.findings = findings;
  }

  void check(LimnDocument graph) {
    Documents.checkId(graph, findings);
    JsonNode content = graph.content();
    JsonNode root = content.path("root");
    if (root.has("nodeType")) {
      checkNode(graph, root);
      if (content.findValue("metric") == null) {
        findings.refuse("graph-empty", graph.path(), "it draws nothing");
      }
    } else if (content.path("data").has("metrics")) {
      content
          .path("data")
          .path("metrics")
          .forEach(metric -> checkMetric(graph, metric, metric, true));
    } else {
      findings.refuse(
          "graph-version", graph.path(), "it is neither a graph of version 0.5 nor of 0.6");
    }
  }

  private void checkNode(LimnDocument graph, JsonNode node) {
    if (!node.hasNonNull("nodeType")) {
      findings.refuse("node-type", graph.path(), "one of its nodes has no nodeType");
    }
    if (node.has("metric")) {
      boolean needsColumn = !node.path("nodeType").asText().startsWith("geo");
      checkMetric(graph, node.path("metric"), node.path("options"), needsColumn);
    }
    node.path("children").forEach(child -> checkNode(graph, child));
  }

  private void checkMetric(
      LimnDocument graph, JsonNode metric, JsonNode labelled, boolean needsColumn) {
    String id = either(metric, "source_id", "sourceId").asText("");
    LimnSource source = sources.get(id);
    if (source == null) {
      findings.refuse("graph-source", graph.path(), "there is no datasource '" + id + "'");
      return;
    }
    JsonNode column = either(metric, "source_col", "sourceCol");
    if (column.isMissingNode() && !needsColumn) {
      return;
    }
    int index = source.index(column);
    if (index < 1) {
      findings.refuse(
          "graph-column",
          graph.path(),
          "it draws column " + column.asText() + " of " + id + ", which has none such");
      return;
    }
    checkLabel(graph, source, index, labelled.path("label").asText(""));
  }

  /** A line may be called as one likes, but not as another column. */
  private void checkLabel(LimnDocument graph, LimnSource source, int index, String label) {
    String is = source.columns().get(index).label();
    if (label.isEmpty() || label.equalsIgnoreCase(is)) {
      return;
    }
    String sentence = "the line '" + label + "' is column '" + is + "'";
    if (source.columns().stream().anyMatch(other -> label.equalsIgnoreCase(other.label()))) {
      findings.refuse("graph-label", graph.path(), sentence);
    } else {
      findings.warn("graph-label", graph.path(), sentence);
    }
  }

  private static JsonNode either(JsonNode node, String name, String older) {
    return node.has(name) ? node.get(name) : node.path(older);
  }
}
