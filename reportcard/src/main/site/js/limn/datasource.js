// A datasource: where a table lies and what its columns are called. Three spellings, one meaning.

import { Problem } from "./problem.js";

const EXTENSION = /\.(csv|tsv|json|xml)$/;
const DRAWN = new Set(["csv", "tsv"]);

export function readDatasource(raw, id) {
  if (!raw || typeof raw !== "object") throw new Problem("it is empty");
  const url = raw.url ?? "";
  if (url === "") throw new Problem("it has no url");
  const format = raw.format ?? EXTENSION.exec(url.split("?")[0])?.[1];
  if (!DRAWN.has(format))
    throw new Problem(`its format is ${format ?? "not given"}, not csv or tsv`);
  return {
    id,
    name: raw.name || id,
    url,
    format,
    type: raw.type ?? "timeseries",
    columns: readColumns(raw.columns ?? []),
  };
}

function readColumns(columns) {
  if (Array.isArray(columns)) return columns.map(readColumn);
  const { labels = [], ids = [] } = columns;
  return labels.map((label, i) => ({ id: ids[i] ?? underscored(label), label }));
}

function readColumn(column) {
  if (Array.isArray(column)) return { id: underscored(column[0]), label: String(column[0]) };
  const label = column.label ?? column.id;
  if (label === undefined) throw new Problem("one of its columns has neither id nor label");
  return { id: column.id ?? underscored(label), label: String(label) };
}

export function underscored(label) {
  return String(label)
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[\s-]+/g, "_")
    .toLowerCase();
}

/** The position of a column that a graph names by index or by id; 0 is the date. */
export function columnIndex(datasource, table, column) {
  const index = Number.isInteger(column)
    ? column
    : datasource.columns.findIndex((candidate) => candidate.id === column);
  if (index < 1 || index >= table.labels.length) {
    throw new Problem(`it has no column ${JSON.stringify(column)}`);
  }
  return index;
}
