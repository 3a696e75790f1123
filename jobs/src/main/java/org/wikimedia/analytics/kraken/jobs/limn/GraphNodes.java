package org.wikimedia.analytics.kraken.jobs.limn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The nodes of a graph of version 0.6. */
final class GraphNodes {
  private static final String NODE_TYPE = "nodeType";
  private static final int HEIGHT = 500;

  private final LimnGraph graph;
  private final boolean monthly;

  GraphNodes(LimnGraph graph) {
    this.graph = graph;
    monthly = graph.table.step().equals("1mo");
  }

  void write(ObjectNode root) {
    root.put(NODE_TYPE, "canvas").put("width", "auto").put("minWidth", 750);
    root.put("height", HEIGHT).put("minHeight", HEIGHT).put("disabled", false);
    root.put("scaling", graph.logarithmic ? "log" : "linear");
    ArrayNode children = root.putArray("children");
    if (graph.shape == LimnGraph.Shape.MAP) {
      map(children);
      return;
    }
    axis(children, "x", "bottom");
    axis(children, "y", "left");
    children.addObject().put(NODE_TYPE, "grid").putObject("options").put("dimension", "x");
    children.addObject().put(NODE_TYPE, "grid").putObject("options").put("dimension", "y");
    children.addObject().put(NODE_TYPE, "zoom-brush");
    callout(children);
    formats(children.addObject().put(NODE_TYPE, "legend").putObject("options"));
    lines(children);
    annotations(children);
  }

  private static void axis(ArrayNode children, String dimension, String orient) {
    ObjectNode options = children.addObject().put(NODE_TYPE, "axis").putObject("options");
    options.put("dimension", dimension).put("orient", orient).putNull("label");
  }

  private void callout(ArrayNode children) {
    if (graph.callout < 0) {
      return;
    }
    ObjectNode callout = children.addObject().put(NODE_TYPE, "callout");
    callout.put("metricRef", graph.callout).put("target", "latest");
    ArrayNode steps = callout.putArray("steps");
    steps.add("1y").add("1M");
    ObjectNode options = callout.putObject("options");
    formats(options).put("deltaPercent", true).put("colorDelta", true);
  }

  private ObjectNode formats(ObjectNode options) {
    options.put("dateFormat", monthly ? "MMM YYYY" : "D MMM YYYY");
    return options.put("valueFormat", graph.percent ? ",.2f" : ",.2s");
  }

  private void lines(ArrayNode children) {
    ObjectNode group = children.addObject().put(NODE_TYPE, "line-group");
    ObjectNode options = formats(group.putObject("options").put("palette", "wmf_projects"));
    options.put("stacked", graph.shape == LimnGraph.Shape.STACKED);
    options.putObject("stroke").put("width", 3).putNull("pattern");
    ArrayNode lines = group.putArray("children");
    for (LimnColumn column : graph.columns) {
      ObjectNode line = lines.addObject().put(NODE_TYPE, "line");
      metric(line.putObject("metric"), column.type()).put("source_col", column.id());
      line.putObject("options").put("label", column.label());
    }
  }

  private ObjectNode metric(ObjectNode metric, String type) {
    metric.put("type", type).put("source_id", graph.table.id());
    metric.putObject("timespan").putNull("start").putNull("end").putNull("step");
    return metric;
  }

  private void map(ArrayNode children) {
    ObjectNode map = children.addObject().put(NODE_TYPE, "geo-map");
    metric(map.putObject("metric"), "int");
    map.putObject("options").put("label", graph.name);
  }

  private void annotations(ArrayNode children) {
    if (graph.annotations.isEmpty()) {
      return;
    }
    ObjectNode group = children.addObject().put(NODE_TYPE, "annotation-group");
    ArrayNode remarks = group.putArray("children");
    for (LimnAnnotation remark : graph.annotations) {
      ObjectNode options = remarks.addObject().put(NODE_TYPE, "annotation").putObject("options");
      options.put("date", remark.date()).put("until", remark.until());
      options.put("label", remark.label());
    }
  }
}
