// The latest value in large, and how it differs from earlier ones.

import { element } from "../html.js";
import { day, full, percent, short } from "../format.js";

export function showCallout({ date, value, changes }, series, grain) {
  return element(
    "div",
    { class: "callout" },
    element(
      "p",
      { class: "latest", title: full(value) },
      element("span", { class: "value", "data-value": value }, short(value)),
      element("span", { class: "of" }, `${series.label}, ${day(date, grain)}`),
    ),
    element(
      "ul",
      { class: "changes" },
      changes.map((change) => showChange(change, grain)),
    ),
  );
}

function showChange({ step, date, value, percent: difference }, grain) {
  const known = Number.isFinite(difference);
  const way = !known || Math.abs(difference) < 0.005 ? "same" : difference > 0 ? "up" : "down";
  return element(
    "li",
    { class: `change ${way}`, "data-step": step, title: known ? full(value) : null },
    element("span", { class: "difference" }, known ? percent(difference) : "not known"),
    element("span", { class: "since" }, `since ${day(date, grain)}`),
  );
}
