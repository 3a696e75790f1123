// The lines on screen as a CSV file, with every digit.

import { element } from "../html.js";
import { iso } from "../format.js";
import { datesOf } from "../limn/load.js";

/** A link that makes the file when it is followed. */
export function csvLink(name, series, grain) {
  const link = element("a", { href: "#", download: `${name}.csv`, class: "csv" }, "Download CSV");
  link.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([csv(series(), grain)], { type: "text/csv" }));
    link.href = address;
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return link;
}

export function csv(series, grain) {
  const columns = series.map((one) => new Map(one.points.map((p) => [Number(p.date), p.value])));
  const header = ["date", ...series.map((one) => cell(one.label))];
  const rows = datesOf(series).map((date) => [
    iso(date, grain),
    ...columns.map((column) => number(column.get(Number(date)))),
  ]);
  return `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

const number = (value) => (Number.isFinite(value) ? String(value) : "");

// a cell that begins with one of =+-@ would be a formula to a spreadsheet
function cell(text) {
  const safe = /^[=+\-@]/.test(text) ? ` ${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
