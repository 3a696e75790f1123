// One graph on the page: its title, callouts, controls, chart or table, notes and downloads.

import { element, markup } from "../html.js";
import { day, iso, span } from "../format.js";
import { callout } from "../limn/callout.js";
import { parseDate, earlier } from "../limn/dates.js";
import { datesOf, loadGraph } from "../limn/load.js";
import { Problem } from "../limn/problem.js";
import { styleSeries } from "../chart/palette.js";
import { nameCountries } from "../chart/countries.js";
import { LineChart } from "../chart/line-chart.js";
import { WorldMap } from "../chart/world-map.js";
import { showCallout } from "./callouts.js";
import { choices } from "./choices.js";
import { csvLink } from "./csv.js";
import { Legend } from "./legend.js";
import { dataTable, countryTable } from "./data-table.js";

const RANGES = [
  ["1y", "1 year"],
  ["2y", "2 years"],
  ["5y", "5 years"],
];

export class GraphView {
  #catalogue;
  #settings;
  #remember;
  #linkTo;
  #data;
  #body = element("div", { class: "body" });
  #controls = element("div", { class: "controls" });

  constructor(catalogue, id, settings, remember, linkTo) {
    this.#catalogue = catalogue;
    this.#settings = settings;
    this.#remember = remember;
    this.#linkTo = linkTo;
    this.id = id;
    this.section = element(
      "section",
      { class: "graph", "data-graph": id, "aria-busy": "true" },
      element("p", { class: "loading" }, "Reading …"),
    );
  }

  /** Reads and draws the graph, or says in its place why it cannot be drawn. */
  async load() {
    try {
      this.#data = await loadGraph(this.#catalogue, this.id);
      const { graph, series } = this.#data;
      this.#data.series = graph.map ? await nameCountries(series) : styleSeries(series);
      this.#frame();
    } catch (error) {
      if (!(error instanceof Problem)) console.error(error);
      this.section.replaceChildren(
        element("h2", {}, this.id),
        problem(`This graph cannot be drawn: ${error.message}.`),
      );
    }
    this.section.removeAttribute("aria-busy");
  }

  #frame() {
    const { graph, series, problems } = this.#data;
    const title = element("h2", { id: `graph-${this.id}` }, graph.name);
    this.section.setAttribute("aria-labelledby", title.id);
    const missing = problems.map((text) => problem(`Not drawn: ${text}.`));
    if (series.length === 0) {
      this.section.replaceChildren(title, ...missing);
      return;
    }
    this.section.replaceChildren(
      element(
        "div",
        { class: "head" },
        element("div", { class: "title" }, title, this.#desc()),
        this.#callout(),
      ),
      ...missing,
      this.#controls,
      this.#body,
      this.#annotations(),
      graph.notes ? element("div", { class: "notes" }, markup(graph.notes)) : "",
      this.#downloads(),
    );
    this.#draw();
  }

  #desc() {
    const { desc } = this.#data.graph;
    return desc ? element("div", { class: "desc" }, markup(desc)) : "";
  }

  #callout() {
    const { graph, series, grain } = this.#data;
    const one = series.find(({ position }) => graph.callout && position === graph.callout.series);
    const found = one && callout(one.points, graph.callout.steps, grain);
    return found ? showCallout(found, one, grain) : "";
  }

  #set(changes) {
    this.#settings = { ...this.#settings, ...changes };
    this.#remember(this.id, this.#settings);
    this.#draw();
  }

  // --- what the settings mean ---

  get #logarithmic() {
    const { graph } = this.#data;
    return (
      !graph.stacked && (this.#settings.scale ?? (graph.logarithmic ? "log" : "linear")) === "log"
    );
  }

  get #hidden() {
    return new Set((this.#settings.hide ?? "").split("|").filter(Boolean));
  }

  get #visible() {
    return this.#data.series.filter((one) => !this.#hidden.has(one.label));
  }

  /** The first and last date shown. */
  get #range() {
    const dates = datesOf(this.#data.series);
    const whole = [dates[0], dates.at(-1)];
    try {
      const { from, until } = this.#settings;
      const range = [from ? parseDate(from) : whole[0], until ? parseDate(until) : whole[1]];
      return range[0] < range[1] ? range : whole;
    } catch {
      return whole; // a link typed by hand
    }
  }

  #zoom(range) {
    if (!range) this.#set({ from: null, until: null });
    else
      this.#set({ from: iso(range[0], this.#data.grain), until: iso(range[1], this.#data.grain) });
  }

  #toggle(label) {
    const hidden = this.#hidden;
    if (!hidden.delete(label)) hidden.add(label);
    if (hidden.size === this.#data.series.length) return; // one line at least
    this.#set({ hide: [...hidden].join("|") });
  }

  // --- drawing ---

  #draw() {
    const { graph } = this.#data;
    const focused = document.activeElement?.closest?.("[data-focus]")?.dataset.focus;
    this.#controls.replaceChildren(
      ...(graph.map ? [] : [this.#ranges(), this.#scales()]),
      this.#views(),
    );
    if (this.#settings.view === "table") this.#drawTable();
    else if (graph.map) this.#drawMap();
    else this.#drawLines();
    if (focused) this.section.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  #drawLines() {
    const { graph, series, grain } = this.#data;
    const legend = new Legend(series, this.#hidden, graph.stacked, (label) => this.#toggle(label));
    const chart = new LineChart({
      name: graph.name,
      series: this.#visible,
      range: this.#range,
      grain,
      logarithmic: this.#logarithmic,
      stacked: graph.stacked,
      domain: graph.domain,
      annotations: graph.annotations,
      zoom: (range) => this.#zoom(range),
      point: (date, values) => legend.show(day(date, grain), values),
    });
    legend.emphasise = (label) => chart.emphasise(label);
    this.#body.className = "body lines";
    this.#body.replaceChildren(chart.node, legend.node);
    chart.draw();
  }

  #drawMap() {
    const { graph, series, grain } = this.#data;
    const map = new WorldMap({
      name: graph.name,
      label: graph.map.label,
      series,
      grain,
      at: this.#settings.at,
      move: (date) => {
        this.#settings.at = iso(date, grain);
        this.#remember(this.id, this.#settings);
      },
    });
    this.#body.className = "body map";
    this.#body.replaceChildren(map.node);
    return map.draw();
  }

  #drawTable() {
    const { graph, series, grain } = this.#data;
    this.#body.className = "body table";
    this.#body.replaceChildren(
      graph.map
        ? countryTable(graph.name, series, grain)
        : dataTable(graph.name, this.#visible, this.#range, grain),
    );
  }

  // --- controls ---

  #ranges() {
    const dates = datesOf(this.#data.series);
    const [first, last] = [dates[0], dates.at(-1)];
    const [from, until] = this.#range;
    const whole = Number(from) === Number(first) && Number(until) === Number(last);
    const offered = RANGES.filter(([step]) => earlier(last, step) > first);
    if (offered.length === 0 && whole) return "";
    const start = (step) => earlier(last, step);
    const current = offered.find(
      ([step]) => Number(start(step)) === Number(from) && Number(until) === Number(last),
    );
    return choices(
      "Dates shown",
      [...offered, ["all", "All"]],
      whole ? "all" : current?.[0],
      (step) => this.#zoom(step === "all" ? null : [start(step), last]),
    );
  }

  #scales() {
    if (this.#data.graph.stacked) return "";
    const scales = [
      ["linear", "Linear"],
      ["log", "Log"],
    ];
    return choices("Scale", scales, this.#logarithmic ? "log" : "linear", (scale) =>
      this.#set({ scale }),
    );
  }

  #views() {
    const views = [
      ["chart", this.#data.graph.map ? "Map" : "Chart"],
      ["table", "Table"],
    ];
    return choices("View", views, this.#settings.view ?? "chart", (view) => this.#set({ view }));
  }

  #annotations() {
    const { annotations } = this.#data.graph;
    const { grain } = this.#data;
    if (annotations.length === 0) return "";
    const items = annotations.map(({ date, until, text }) =>
      element("li", {}, element("b", {}, span(date, until, grain)), ` ${text}`),
    );
    return element("ol", { class: "annotations", "aria-label": "Annotations" }, items);
  }

  #downloads() {
    const { graph, series, sources, grain } = this.#data;
    const files = sources.map(({ address }) =>
      element("a", { href: address }, address.split("?")[0].split("/").at(-1)),
    );
    const link = element("a", { href: "" }, "Link to this graph");
    const update = () => link.setAttribute("href", this.#linkTo(this.id));
    for (const event of ["pointerenter", "focus", "click"]) link.addEventListener(event, update);
    update();
    return element(
      "p",
      { class: "downloads" },
      csvLink(graph.id, () => (graph.map ? series : this.#visible), grain),
      link,
      element(
        "span",
        {},
        files.length > 1 ? "Sources: " : "Source: ",
        ...files.flatMap((a) => [a, " "]),
      ),
    );
  }
}

function problem(text) {
  return element("p", { class: "problem", role: "alert" }, text);
}
