// Names the lines and shows their values at the date pointed at. A press hides or shows a line.

import { element, svg } from "../html.js";
import { full, short } from "../format.js";
import { DASHES, FADES } from "../chart/palette.js";

export class Legend {
  #values = new Map();
  #date = element("span", { class: "date" });
  emphasise = () => {};

  constructor(series, hidden, stacked, toggle) {
    const seen = series.filter((one) => !stacked || one.points.some((point) => point.value > 0));
    const nothing = series.filter((one) => !seen.includes(one)).map((one) => one.label);
    const keys = seen.map((one) => this.#key(one, hidden.has(one.label), stacked, toggle));
    this.node = element(
      "div",
      { class: "legend", role: "group", "aria-label": "Lines" },
      element("p", { class: "when" }, this.#date),
      keys,
      nothing.length > 0
        ? element("p", { class: "nothing" }, `Nothing: ${nothing.join(", ")}`)
        : null,
    );
  }

  /** Shows each line's value at a date; values by label. */
  show(date, values) {
    this.#date.textContent = date;
    for (const [label, place] of this.#values) {
      const value = values.get(label);
      place.textContent = value === undefined ? "" : short(value);
      place.title = value === undefined ? "" : full(value);
    }
  }

  #key(one, hidden, stacked, toggle) {
    const value = element("span", { class: "value" });
    this.#values.set(one.label, value);
    return element(
      "button",
      {
        type: "button",
        class: "key",
        "aria-pressed": String(!hidden),
        "data-focus": `line ${one.label}`,
        "data-label": one.label,
        onclick: () => toggle(one.label),
        onpointerenter: () => this.emphasise(one.label),
        onpointerleave: () => this.emphasise(null),
        onfocus: () => this.emphasise(one.label),
        onblur: () => this.emphasise(null),
      },
      stacked ? patch(one) : swatch(one),
      element("span", { class: "label" }, one.label),
      value,
    );
  }
}

function swatch({ tone, color, dash }) {
  const line = svg("line", {
    x1: 1,
    x2: 19,
    y1: 5,
    y2: 5,
    class: `line ${tone}`,
    "stroke-dasharray": DASHES[dash],
  });
  if (color) line.style.stroke = color;
  return picture(line);
}

function patch({ tone, color, dash }) {
  const box = svg("rect", {
    x: 3,
    width: 14,
    height: 10,
    class: `area ${tone}`,
    "fill-opacity": FADES[dash],
  });
  if (color) box.style.fill = color;
  return picture(box);
}

function picture(shape) {
  return svg("svg", { viewBox: "0 0 20 10", width: 20, height: 10, "aria-hidden": "true" }, shape);
}
