// Countries shaded by their values on one date, with a slider through the dates and the largest ten.

import { element } from "../html.js";
import { day, full, iso, short, tick } from "../format.js";
import { datesOf } from "../limn/load.js";
import { countryShapes } from "./countries.js";

const { d3 } = globalThis;
const CLASSES = 6;
const LISTED = 10;

export class WorldMap {
  #options;
  #dates;
  #svg = d3.create("svg").attr("role", "img");
  #readout = element("p", { class: "readout", "aria-live": "polite" });
  #slider;
  #list = element("ol", { class: "largest" });
  #scale = element("ul", { class: "ramp", "aria-label": "Colours" });
  #countries;
  #limits;
  #values = new Map();

  /** options: name label series grain at move(date) */
  constructor(options) {
    this.#options = options;
    this.#dates = datesOf(options.series);
    const asked = this.#dates.findIndex((date) => iso(date, options.grain) === options.at);
    this.#slider = element("input", {
      type: "range",
      min: 0,
      max: this.#dates.length - 1,
      step: 1,
      value: asked < 0 ? this.#dates.length - 1 : asked,
      "aria-label": "Date",
      oninput: () => this.#move(),
    });
    this.node = element(
      "div",
      { class: "world" },
      element(
        "div",
        { class: "picture" },
        this.#readout,
        this.#svg.node(),
        this.#scale,
        this.#slider,
      ),
      this.#list,
    );
    new ResizeObserver(() => this.#countries && this.#place()).observe(this.node);
  }

  async draw() {
    this.#limits = limitsOf(this.#options.series);
    this.#scale.replaceChildren(...this.#rampItems());
    const features = await countryShapes();
    const countries = this.#svg
      .selectAll("path")
      .data(features)
      .join("path")
      .on("pointerenter pointerdown", (_, feature) => this.#read(feature))
      .on("pointerleave", () => this.#read(null));
    countries.append("title");
    this.#countries = countries;
    this.#place();
    this.#show();
  }

  #place() {
    const width = this.#svg.node().parentNode.clientWidth;
    if (width === 0) return;
    const projection = d3.geoEqualEarth().rotate([-11, 0]).fitWidth(width, { type: "Sphere" });
    const path = d3.geoPath(projection).pointRadius(3).digits(1);
    const height = Math.ceil(d3.geoPath(projection).bounds({ type: "Sphere" })[1][1] * 0.9);
    this.#svg.attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
    this.#countries.attr("d", path);
  }

  get #date() {
    return this.#dates[this.#slider.value];
  }

  #move() {
    this.#options.move(this.#date);
    this.#show();
  }

  #show() {
    const time = Number(this.#date);
    const text = day(this.#date, this.#options.grain);
    this.#slider.setAttribute("aria-valuetext", text);
    this.#values = new Map(
      this.#options.series.map((one) => [
        one.code,
        one.points.find((p) => Number(p.date) === time)?.value,
      ]),
    );
    this.#countries.attr("class", ({ id, geometry }) => {
      const point = geometry.type === "Point" ? "point " : "";
      return `country ${point}${this.#classOf(this.#values.get(id))}`;
    });
    this.#countries.select("title").text(({ id, properties }) => {
      return `${properties.name}: ${full(this.#values.get(id) ?? Number.NaN)}`;
    });
    this.#svg.attr("aria-label", `${this.#options.name}, map, ${text}`);
    this.#read(null);
    this.#showLargest();
  }

  #classOf(value) {
    if (!Number.isFinite(value)) return "unknown";
    return `shade-${this.#limits.findLastIndex((limit) => value >= limit) + 1}`;
  }

  #read(feature) {
    const date = element("span", { class: "date" }, day(this.#date, this.#options.grain));
    const name = feature ? feature.properties.name : `${this.#options.label}, all countries`;
    const value = feature
      ? this.#values.get(feature.id)
      : d3.sum([...this.#values.values()].filter(Number.isFinite));
    this.#readout.replaceChildren(
      date,
      element("span", { class: "place" }, name),
      element("span", { class: "value" }, short(value ?? Number.NaN)),
    );
  }

  #showLargest() {
    const known = this.#options.series
      .map((one) => ({ name: one.country, value: this.#values.get(one.code) }))
      .filter(({ value }) => Number.isFinite(value))
      .sort((a, b) => b.value - a.value)
      .slice(0, LISTED);
    const items = known.map(({ name, value }) => {
      const bar = element("span", { class: "bar" });
      bar.style.width = `${(100 * value) / (known[0].value || 1)}%`;
      return element(
        "li",
        { title: full(value) },
        element("span", { class: "place" }, name),
        element("span", { class: "value" }, short(value)),
        bar,
      );
    });
    this.#list.setAttribute("aria-label", `The largest, ${day(this.#date, this.#options.grain)}`);
    this.#list.replaceChildren(...items);
  }

  #rampItems() {
    const texts = [`< ${tick(this.#limits[0])}`, ...this.#limits.map((limit) => `${tick(limit)}+`)];
    return texts.map((text, i) => element("li", { class: `shade-${i}` }, text));
  }
}

/** Where one shade ends and the next begins: 1 and 3 times powers of ten, below the largest value. */
function limitsOf(series) {
  const largest = d3.max(series, (one) => d3.max(one.points, (point) => point.value)) || 1;
  let power = 10 ** Math.floor(Math.log10(largest));
  let limit = largest >= 3 * power ? 3 * power : power;
  const limits = [];
  while (limits.length < CLASSES - 1) {
    limits.unshift(Number(limit.toPrecision(3)));
    if (limit > 2 * power) limit = power;
    else {
      power /= 10;
      limit = 3 * power;
    }
  }
  return limits;
}
