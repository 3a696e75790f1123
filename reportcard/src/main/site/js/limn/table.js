// Limn's CSV and TSV: no quoting, comments after # or //, columns known by position alone.

import { parseDate } from "./dates.js";
import { Problem } from "./problem.js";

/** A time series as {labels, rows: [{date, values}]}, ascending by date; unknown values are NaN. */
export function parseTable(text, format) {
  const lines = significantLines(text);
  if (lines.length === 0) throw new Problem("it is empty");
  const header = lines[0].text;
  const tabs = format === "tsv" || (!header.includes(",") && header.includes("\t"));
  const cells = (line) => line.split(tabs ? "\t" : ",");
  const rows = lines
    .slice(1)
    .map(({ number, text }) => ({ number, cells: cells(text) }))
    .filter((row) => row.cells.length > 1)
    .map(readRow)
    .sort((a, b) => a.date - b.date);
  if (rows.length === 0) throw new Problem("it has a header but no rows");
  return { labels: cells(header).map((label) => label.trim()), rows };
}

function significantLines(text) {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line, i) => ({ number: i + 1, text: line.replace(/ *(#|\/\/).*$/, "").trimEnd() }))
    .filter((line) => line.text !== "");
}

function readRow({ number, cells }) {
  if (cells[0].trim() === "") throw new Problem(`line ${number} has no date`);
  try {
    return { date: parseDate(cells[0]), values: cells.slice(1).map(Number.parseFloat) };
  } catch (problem) {
    throw new Problem(`line ${number}: ${problem.message}`);
  }
}

/** The one long format: month, country, vendor, system and count, summed here by country. */
export function parseDevicesByCountry(text) {
  const countries = new Map();
  const months = new Map();
  for (const { number, text: line } of significantLines(text)) {
    const [month, country, , , count] = line.split("\t");
    if (count === undefined) throw new Problem(`line ${number} has not five fields`);
    if (!countries.has(country)) countries.set(country, countries.size);
    if (!months.has(month)) months.set(month, []);
    const values = months.get(month);
    const at = countries.get(country);
    values[at] = (values[at] ?? 0) + Number(count);
  }
  if (months.size === 0) throw new Problem("it is empty");
  const rows = [...months].map(([month, values]) => ({
    date: parseDate(month),
    values: Array.from({ length: countries.size }, (_, i) => values[i] ?? Number.NaN),
  }));
  return { labels: ["month", ...countries.keys()], rows: rows.sort((a, b) => a.date - b.date) };
}
