// A graph of Limn 0.5 or 0.6, or a bare CSV, as the one model that is drawn:
// {id, name, desc, notes, logarithmic, domain, stacked, series, callout, annotations, map}

import { parseDate } from "./dates.js";
import { Problem } from "./problem.js";

export function readGraph(raw, id) {
  if (!raw || typeof raw !== "object") throw new Problem("it is empty");
  const graph = {
    id,
    name: raw.name || id,
    desc: raw.desc ?? "",
    notes: raw.notes ?? "",
    logarithmic: false,
    domain: null,
    stacked: false,
    series: [],
    callout: null,
    annotations: [],
    map: null,
  };
  if (raw.root?.nodeType || String(raw.graph_version ?? "").startsWith("0.6"))
    readNodes(raw, graph);
  else if (raw.data?.metrics) readMetrics(raw, graph);
  else throw new Problem("it is of a version that is neither 0.5 nor 0.6");
  graph.annotations.sort((a, b) => a.date - b.date);
  if (graph.series.length === 0 && !graph.map) throw new Problem("it names no data to draw");
  return graph;
}

/** A dashboard may name a CSV by its address: all its columns are drawn. */
export function graphOfFile(url, id) {
  return {
    id,
    name: id,
    desc: "",
    notes: "",
    logarithmic: false,
    domain: null,
    stacked: false,
    series: null,
    url,
    callout: null,
    annotations: [],
    map: null,
  };
}

// --- 0.6: a tree of nodes ---

function readNodes(raw, graph) {
  const root = raw.root ?? {};
  graph.logarithmic = (root.scaling ?? root.y?.scaleType) === "log";
  graph.domain = Array.isArray(root.yDomain) ? root.yDomain : null;
  walk(root, {}, graph);
}

function walk(node, inherited, graph) {
  if (node.disabled === true || node.enabled === false) return;
  const { label, ...own } = node.options ?? {};
  const options = { ...inherited, ...own };
  READERS[node.nodeType]?.(node, options, label, graph);
  for (const child of node.children ?? []) walk(child, options, graph);
}

const readSeries = (node, options, label, graph) =>
  graph.series.push(series(node.metric ?? {}, label, options));

const READERS = {
  line: readSeries,
  bar: readSeries,
  "line-group": (node, options, label, graph) => {
    const stack = options.stacked ?? options.stackedGraph ?? options.stack;
    if (stack === true || stack?.enabled === true) graph.stacked = true;
  },
  "area-group": (node, options, label, graph) => {
    graph.stacked = true;
  },
  area: readSeries,
  callout: (node, options, label, graph) => {
    graph.callout ??= { series: node.metricRef ?? 0, steps: node.steps ?? ["1y", "1M"] };
  },
  annotation: (node, options, label, graph) => {
    const from = options.date ?? options.start ?? node.date;
    if (!from) return;
    const until = options.until ?? options.end;
    graph.annotations.push({
      date: parseDate(from),
      until: until ? parseDate(until) : null,
      text: label ?? options.text ?? "",
    });
  },
  "geo-map": (node, options, label, graph) => {
    const metric = node.metric ?? {};
    graph.map = { source: metric.source_id ?? metric.sourceId, label: label ?? "Views" };
  },
};

// --- 0.5: a list of metrics ---

function readMetrics(raw, graph) {
  const options = raw.options ?? {};
  graph.logarithmic = options.logscale === true;
  graph.stacked = options.stackedGraph === true;
  graph.series = raw.data.metrics
    .filter((metric) => metric.disabled !== true && metric.visible !== false)
    .map((metric) => series(metric, metric.label, {}));
  const { callout } = raw;
  if (callout?.enabled) {
    graph.callout = { series: callout.metric_idx ?? 0, steps: callout.steps ?? ["1y", "1M"] };
  }
}

function series(metric, label, options) {
  const timespan = metric.timespan ?? {};
  return {
    label: label ?? null,
    source: metric.source_id ?? metric.sourceId,
    column: metric.source_col ?? metric.sourceCol ?? metric.yColumn,
    start: timespan.start ? parseDate(timespan.start) : null,
    end: timespan.end ? parseDate(timespan.end) : null,
    scale: metric.scale ?? 1,
    color: metric.color ?? options.stroke?.color ?? null,
    width: options.stroke?.width ?? null,
    dashed: Boolean(options.stroke?.pattern),
  };
}
