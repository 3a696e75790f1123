// The same numbers as a table: for reading exactly, for copying and for screen readers.

import { element } from "../html.js";
import { day, full } from "../format.js";
import { datesOf } from "../limn/load.js";

const head = (text) => element("th", { scope: "col" }, text);
const row = (name) => element("th", { scope: "row" }, name);
const number = (value) => element("td", {}, full(value ?? Number.NaN));

/** One row a date, the latest first. */
export function dataTable(name, series, [from, until], grain) {
  const columns = series.map((one) => new Map(one.points.map((p) => [Number(p.date), p.value])));
  const rows = datesOf(series)
    .filter((date) => date >= from && date <= until)
    .reverse()
    .map((date) =>
      element(
        "tr",
        {},
        row(day(date, grain)),
        columns.map((column) => number(column.get(Number(date)))),
      ),
    );
  return table(name, ["Date", ...series.map((one) => one.label)], rows);
}

/** One row a country, the largest of the latest date first, with its last dates. */
export function countryTable(name, series, grain) {
  const dates = datesOf(series).slice(-12).reverse();
  const latest = Number(dates[0]);
  const values = (one) => new Map(one.points.map((p) => [Number(p.date), p.value]));
  const rows = series
    .map((one) => ({ label: one.country, values: values(one) }))
    .sort((a, b) => (b.values.get(latest) || 0) - (a.values.get(latest) || 0))
    .map((one) =>
      element(
        "tr",
        {},
        row(one.label),
        dates.map((date) => number(one.values.get(Number(date)))),
      ),
    );
  return table(name, ["Country", ...dates.map((date) => day(date, grain))], rows);
}

function table(name, headings, rows) {
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": `${name}, table` },
    element(
      "table",
      {},
      element("caption", { class: "unseen" }, name),
      element("thead", {}, element("tr", {}, headings.map(head))),
      element("tbody", {}, rows),
    ),
  );
}
