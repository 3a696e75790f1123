// Lines or stacked areas over time, with a cursor for mouse, finger and keyboard.

import { element } from "../html.js";
import { day, short, tick } from "../format.js";
import { datesOf } from "../limn/load.js";
import { DASHES, FADES } from "./palette.js";
import { dateTicks, verticalScale, verticalTicks } from "./scales.js";
import { Cursor } from "./cursor.js";

const { d3 } = globalThis;
const NARROW = 520;
const FEW = 12;

let plots = 0;

export class LineChart {
  #options;
  #svg = d3.create("svg").attr("aria-hidden", "true");
  #cursor;
  #width = 0;
  #dates;

  /** options: name series range grain logarithmic stacked domain annotations zoom(range) point(date, values) */
  constructor(options) {
    this.#options = options;
    const [from, until] = options.range;
    this.#dates = datesOf(options.series).filter((date) => date >= from && date <= until);
    this.#cursor = new Cursor(this.#dates, {
      name: options.name,
      moved: (date) => this.#point(date),
      zoom: options.zoom,
      text: (date) => this.#spoken(date),
    });
    this.node = element("div", { class: "chart" }, this.#svg.node(), this.#cursor.node);
    new ResizeObserver(() => this.#resized()).observe(this.node);
  }

  #resized() {
    if (Math.abs(this.node.clientWidth - this.#width) > 1) this.draw();
  }

  draw() {
    this.#width = this.node.clientWidth;
    if (this.#width === 0) return;
    const narrow = this.#width < NARROW;
    const margin = { top: 18, right: narrow ? 10 : 14, bottom: 40, left: 46 };
    const height = (narrow ? 280 : 410) - margin.top - margin.bottom;
    const width = this.#width - margin.left - margin.right;
    const { range, series, stacked, logarithmic, domain } = this.#options;
    const x = d3.scaleUtc(range, [0, width]);
    const layers = stacked ? stack(series, this.#dates) : null;
    const values = layers ? layers.flat(2).filter(Number.isFinite) : this.#valuesShown();
    const y = verticalScale(values, { logarithmic, domain, height });

    this.#svg.attr("width", this.#width).attr("height", height + margin.top + margin.bottom);
    this.#svg.selectAll("*").remove();
    const clip = `plot-${++plots}`;
    this.#svg
      .append("clipPath")
      .attr("id", clip)
      .append("rect")
      .attr("x", -3)
      .attr("y", -3)
      .attr("width", width + 6)
      .attr("height", height + 6);
    const plot = this.#svg.append("g").attr("transform", `translate(${margin.left},${margin.top})`);
    this.#drawAxes(plot, x, y, width, height);
    this.#drawAnnotations(plot, x, width, height);
    const lines = plot.append("g").attr("clip-path", `url(#${clip})`);
    if (layers) this.#drawAreas(lines, layers, x, y);
    else this.#drawLines(lines, x, y);
    this.#cursor.place(plot, { x, y, width, height, margin });
    this.#cursor.rest();
  }

  /** Draws all lines but one faintly; null brings them back. */
  emphasise(label) {
    this.#svg
      .selectAll("[data-line]")
      .classed("faint", (one) => label !== null && one.label !== label);
  }

  #valuesShown() {
    const [from, until] = this.#options.range;
    return this.#options.series.flatMap((one) =>
      one.points.filter((p) => p.date >= from && p.date <= until).map((p) => p.value),
    );
  }

  // --- axes ---

  #drawAxes(plot, x, y, width, height) {
    const { logarithmic } = this.#options;
    const rows = plot
      .append("g")
      .attr("class", "axis")
      .selectAll("g")
      .data(verticalTicks(y, logarithmic, height))
      .join("g")
      .attr("transform", (value) => `translate(0,${y(value)})`);
    rows
      .append("line")
      .attr("x2", width)
      .classed("zero", (value) => value === 0);
    rows.append("text").attr("x", -8).attr("dy", "0.32em").attr("text-anchor", "end").text(tick);
    const columns = plot
      .append("g")
      .attr("class", "axis dates")
      .attr("transform", `translate(0,${height})`)
      .selectAll("g")
      .data(dateTicks(x, width, this.#options.grain))
      .join("g")
      .attr("transform", ({ date }) => `translate(${x(date)},0)`)
      .classed("strong", ({ strong }) => strong);
    columns.append("line").attr("y2", 5);
    const anchor = ({ date }) => (x(date) < 16 ? "start" : x(date) > width - 16 ? "end" : "middle");
    columns
      .append("text")
      .attr("y", 19)
      .attr("text-anchor", anchor)
      .text(({ text }) => text);
    columns
      .append("text")
      .attr("y", 34)
      .attr("text-anchor", anchor)
      .text(({ below }) => below);
  }

  #drawAnnotations(plot, x, width, height) {
    const [from, until] = this.#options.range;
    const shown = this.#options.annotations
      .map((one, i) => ({ ...one, number: i + 1 }))
      .filter((one) => (one.until ?? one.date) >= from && one.date <= until);
    const marks = plot.append("g").selectAll("g").data(shown).join("g").attr("class", "annotation");
    const start = ({ date }) => Math.max(0, x(date));
    const end = (one) => (one.until ? Math.min(width, x(one.until)) : start(one));
    marks
      .append("rect")
      .attr("x", start)
      .attr("width", (one) => Math.max(0, end(one) - start(one)))
      .attr("height", height);
    marks.append("line").attr("x1", start).attr("x2", start).attr("y2", height);
    marks.append("circle").attr("cx", start).attr("cy", -9).attr("r", 7.5);
    marks
      .append("text")
      .attr("x", start)
      .attr("y", -9)
      .attr("dy", "0.34em")
      .attr("text-anchor", "middle")
      .text(({ number }) => number);
  }

  // --- data ---

  #drawLines(plot, x, y) {
    const { series, logarithmic } = this.#options;
    const drawable = ({ value }) => Number.isFinite(value) && (!logarithmic || value > 0);
    const line = d3
      .line(
        ({ date }) => x(date),
        ({ value }) => y(value),
      )
      .defined(drawable);
    const groups = plot
      .selectAll("g")
      .data([...series].reverse()) // the first lies on top
      .join("g")
      .attr("data-line", (one) => one.label);
    groups
      .append("path")
      .attr("class", (one) => `line ${one.tone}`)
      .attr("stroke-dasharray", (one) => DASHES[one.dash])
      .style("stroke", (one) => one.color)
      .attr("d", (one) => line(withGaps(one.points)));
    groups
      .selectAll("circle")
      .data((one) => this.#dotted(one, drawable).map((point) => ({ ...point, one })))
      .join("circle")
      .attr("class", ({ one }) => `dot ${one.tone}`)
      .style("fill", ({ one }) => one.color)
      .attr("r", 2.2)
      .attr("cx", ({ date }) => x(date))
      .attr("cy", ({ value }) => y(value));
  }

  /** Few points are all marked, of many only those that no line reaches. */
  #dotted(one, drawable) {
    if (this.#dates.length <= FEW) return one.points.filter(drawable);
    return alone(withGaps(one.points), drawable);
  }

  #drawAreas(plot, layers, x, y) {
    const area = d3
      .area()
      .x((_, i) => x(this.#dates[i]))
      .y0(([low]) => y(low))
      .y1(([, high]) => y(high))
      .defined(([low]) => Number.isFinite(low));
    plot
      .selectAll("path")
      .data(this.#options.series)
      .join("path")
      .attr("data-line", (one) => one.label)
      .attr("class", (one) => `area ${one.tone}`)
      .style("fill", (one) => one.color)
      .attr("fill-opacity", (one) => FADES[one.dash])
      .attr("d", (_, i) => area(layers[i]));
  }

  // --- cursor ---

  #point(date) {
    const time = Number(date);
    const values = new Map();
    let sum = 0;
    const dots = [];
    for (const one of this.#options.series) {
      const value = one.points.find((point) => Number(point.date) === time)?.value;
      values.set(one.label, value ?? Number.NaN);
      if (!Number.isFinite(value)) continue;
      sum += value;
      dots.push({ one, value: this.#options.stacked ? sum : value });
    }
    this.#options.point(date, values);
    return dots;
  }

  #spoken(date) {
    const values = this.#options.series.map((one) => {
      const point = one.points.find((candidate) => Number(candidate.date) === Number(date));
      return Number.isFinite(point?.value)
        ? `${one.label} ${short(point.value)}`
        : `${one.label} not known`;
    });
    return { date: day(date, this.#options.grain), values: values.join(", ") };
  }
}

/** A date without a row breaks the line, as an empty cell does. */
function withGaps(points) {
  const usual = d3.median(d3.pairs(points), ([a, b]) => b.date - a.date);
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    const gap = next && next.date - point.date > 1.5 * usual;
    return gap ? [point, { date: new Date(Number(point.date) + 1), value: Number.NaN }] : [point];
  });
}

/** Points between two gaps: a line would not show them. */
function alone(points, drawable) {
  return points.filter(
    (point, i) =>
      drawable(point) &&
      !(points[i - 1] && drawable(points[i - 1])) &&
      !(points[i + 1] && drawable(points[i + 1])),
  );
}

/** [low, high] by series and date; a date on which nothing is known is a gap. */
function stack(series, dates) {
  const columns = series.map((one) => new Map(one.points.map((p) => [Number(p.date), p.value])));
  const sums = dates.map(() => 0);
  return columns.map((column) =>
    dates.map((date, i) => {
      if (columns.every((other) => !Number.isFinite(other.get(Number(date))))) {
        return [Number.NaN, Number.NaN];
      }
      const low = sums[i];
      sums[i] += column.get(Number(date)) || 0;
      return [low, sums[i]];
    }),
  );
}
