// A graph with its data: every series as dated values, and what could not be read in words.

import { grainOf } from "./dates.js";
import { columnIndex, readDatasource } from "./datasource.js";
import { idOf } from "./catalogue.js";
import { graphOfFile, readGraph } from "./graph.js";
import { Problem } from "./problem.js";
import { parseDevicesByCountry, parseTable } from "./table.js";

const REMOTE = /^https?:\/\//i;

/** {graph, series: [{label, points, position, …}], sources: [{name, address}], problems: [text], grain} */
export async function loadGraph(catalogue, id) {
  const graph = await graphOf(catalogue, id);
  const problems = [];
  const sources = new Map();
  const open = (source) => {
    if (!sources.has(source)) sources.set(source, loadSource(catalogue, graph, source));
    return sources.get(source);
  };
  const wanted = graph.map
    ? [countriesOf(graph, open)]
    : (graph.series?.map((one, position) => seriesOf({ ...one, position }, open)) ?? [
        columnsOf(graph, open),
      ]);
  const loaded = [];
  for (const outcome of await Promise.allSettled(wanted)) {
    if (outcome.status === "fulfilled") loaded.push(outcome.value);
    else if (outcome.reason instanceof Problem) problems.push(outcome.reason.message);
    else throw outcome.reason;
  }
  const opened = (await Promise.allSettled(sources.values())).filter((one) => one.value);
  const series = loaded.flat();
  return {
    graph,
    series,
    sources: opened.map((one) => ({ name: one.value.datasource.name, address: one.value.address })),
    problems: [...new Set(problems)],
    grain: grainOf(datesOf(series)),
  };
}

/** Every date that any of the series has, ascending. */
export function datesOf(series) {
  const times = new Set(series.flatMap((one) => one.points.map((point) => point.date.getTime())));
  return [...times].sort((a, b) => a - b).map((time) => new Date(time));
}

async function graphOf(catalogue, id) {
  if (REMOTE.test(id)) return graphOfFile(id, idOf(id.split("?")[0]));
  const raw = await catalogue.graph(id);
  return named(`graph ${id}`, () => readGraph(raw, id));
}

async function loadSource(catalogue, graph, id) {
  const raw = graph.url ? { url: graph.url } : await catalogue.datasource(id);
  const datasource = named(`datasource ${id}`, () => readDatasource(raw, id));
  const address = named(`datasource ${id}`, () => catalogue.address(datasource.url));
  const text = await catalogue.text(address);
  const table = named(address, () => parse(datasource, text));
  return { datasource, address, table };
}

function parse(datasource, text) {
  if (datasource.type === "timeseries") return parseTable(text, datasource.format);
  if (datasource.type === "mobile_device_by_geo") return parseDevicesByCountry(text);
  throw new Problem(`data of the type ${datasource.type} cannot be drawn`);
}

async function seriesOf(one, open) {
  const { datasource, table } = await open(one.source);
  const index = named(`datasource ${one.source}`, () => columnIndex(datasource, table, one.column));
  const label = one.label || labelOf(datasource, table, index);
  return { ...one, label, points: pointsOf(table, index, one) };
}

async function columnsOf(graph, open) {
  const { table } = await open(graph.url);
  return table.labels
    .slice(1)
    .map((label, i) => ({ label, points: pointsOf(table, i + 1, { scale: 1 }) }));
}

/** A map's columns are countries by their ISO codes. */
async function countriesOf(graph, open) {
  const { datasource, table } = await open(graph.map.source);
  return table.labels.slice(1).map((header, i) => {
    const column = datasource.columns[i + 1];
    const code = [column?.id, column?.label, header].find((text) => /^([a-z]{2}|--)$/i.test(text));
    const label = column?.label ?? header;
    return {
      label,
      code: (code ?? "").toUpperCase(),
      points: pointsOf(table, i + 1, { scale: 1 }),
    };
  });
}

function pointsOf(table, index, { start = null, end = null, scale }) {
  return table.rows
    .filter((row) => (!start || row.date >= start) && (!end || row.date <= end))
    .map((row) => ({ date: row.date, value: (row.values[index - 1] ?? Number.NaN) * scale }));
}

const labelOf = (datasource, table, index) =>
  datasource.columns[index]?.label ?? table.labels[index];

function named(what, act) {
  try {
    return act();
  } catch (error) {
    if (error instanceof Problem) throw new Problem(`${what}: ${error.message}`);
    throw error;
  }
}
