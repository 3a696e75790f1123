// Points at one date of a chart: by mouse, finger or arrow keys. Dragging a mouse zooms.

import { element } from "../html.js";

const { d3 } = globalThis;
const SHORTEST_DRAG = 8;

export class Cursor {
  #dates;
  #calls;
  #at;
  #plot;
  #layer;
  #selection;
  #dragFrom = null;

  /** calls: name, moved(date) -> [{one, value}], zoom(range or null), text(date) -> {date, values} */
  constructor(dates, calls) {
    this.#dates = dates;
    this.#calls = calls;
    this.#at = dates.length - 1;
    this.node = element("div", {
      class: "cursor",
      role: "slider",
      tabindex: 0,
      "data-focus": "cursor",
      "aria-label": `${calls.name}: date`,
      "aria-valuemin": 0,
      "aria-valuemax": Math.max(0, dates.length - 1),
      onkeydown: (event) => this.#key(event),
      onfocus: () => this.#move(this.#at),
      onblur: () => this.rest(),
      ondblclick: () => calls.zoom(null),
      onpointerdown: (event) => this.#press(event),
      onpointermove: (event) => this.#hover(event),
      onpointerup: (event) => this.#release(event),
      onpointercancel: () => this.#drop(),
      onpointerleave: (event) => this.#leave(event),
    });
  }

  /** Lays the cursor over a plot that was just drawn. */
  place(group, plot) {
    this.#plot = plot;
    const { width, height, margin } = plot;
    Object.assign(this.node.style, {
      left: `${margin.left}px`,
      top: `${margin.top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    this.#selection = group.append("rect").attr("class", "selection").attr("height", height);
    this.#layer = group.append("g").attr("class", "pointed");
    this.#layer.append("line").attr("y2", height);
    this.#layer.append("text").attr("y", -6);
  }

  /** Nothing is pointed at: the latest date's values are told. */
  rest() {
    if (this.#dates.length === 0) return;
    this.#at = this.#dates.length - 1;
    this.#tell();
    this.#layer?.style("display", "none");
  }

  #move(index) {
    if (this.#dates.length === 0 || !this.#layer) return;
    this.#at = Math.max(0, Math.min(this.#dates.length - 1, index));
    const dots = this.#tell();
    const { x, y, width } = this.#plot;
    const at = x(this.#dates[this.#at]);
    this.#layer.style("display", null);
    this.#layer.select("line").attr("x1", at).attr("x2", at);
    this.#layer
      .select("text")
      .attr("x", at)
      .attr("text-anchor", at < 40 ? "start" : at > width - 40 ? "end" : "middle")
      .text(this.node.dataset.date);
    this.#layer
      .selectAll("circle")
      .data(dots.filter(({ value }) => Number.isFinite(y(value))))
      .join("circle")
      .attr("class", ({ one }) => `dot ${one.tone}`)
      .style("fill", ({ one }) => one.color)
      .attr("r", 4)
      .attr("cx", at)
      .attr("cy", ({ value }) => y(value));
  }

  #tell() {
    const date = this.#dates[this.#at];
    const text = this.#calls.text(date);
    this.node.dataset.date = text.date;
    this.node.setAttribute("aria-valuenow", this.#at);
    this.node.setAttribute("aria-valuetext", `${text.date}: ${text.values}`);
    return this.#calls.moved(date);
  }

  // --- mouse and finger ---

  #indexAt(event) {
    const left = this.node.getBoundingClientRect().left;
    return d3
      .bisector(Number)
      .center(this.#dates.map(Number), Number(this.#plot.x.invert(event.clientX - left)));
  }

  #press(event) {
    if (event.pointerType === "mouse" && event.button === 0) {
      this.#dragFrom = event.clientX;
      this.node.setPointerCapture(event.pointerId);
    }
    this.#move(this.#indexAt(event));
  }

  #hover(event) {
    this.#move(this.#indexAt(event));
    if (this.#dragFrom === null) return;
    const left = this.node.getBoundingClientRect().left;
    const [from, until] = [this.#dragFrom, event.clientX].sort((a, b) => a - b);
    const inside = (at) => Math.max(0, Math.min(this.#plot.width, at - left));
    this.#selection.attr("x", inside(from)).attr("width", inside(until) - inside(from));
  }

  #release(event) {
    if (this.#dragFrom === null) return;
    const from = this.#dragFrom;
    this.#drop();
    if (Math.abs(event.clientX - from) < SHORTEST_DRAG) return;
    const ends = [this.#indexAt({ clientX: from }), this.#indexAt(event)].sort((a, b) => a - b);
    if (ends[0] < ends[1]) this.#calls.zoom(ends.map((index) => this.#dates[index]));
  }

  #drop() {
    this.#dragFrom = null;
    this.#selection?.attr("width", 0);
  }

  #leave({ pointerType }) {
    // a lifted finger leaves, too, and its reader wants to read
    if (pointerType !== "touch" && document.activeElement !== this.node) this.rest();
  }

  // --- keyboard ---

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.round(this.#dates.length / 10));
    const to = {
      ArrowLeft: this.#at - 1,
      ArrowDown: this.#at - 1,
      ArrowRight: this.#at + 1,
      ArrowUp: this.#at + 1,
      PageDown: this.#at - page,
      PageUp: this.#at + page,
      Home: 0,
      End: this.#dates.length - 1,
    }[event.key];
    if (to !== undefined) this.#move(to);
    else if (event.key === "+" || event.key === "=") this.#zoomIn();
    else if (event.key === "-" || event.key === "Escape" || event.key === "0")
      this.#calls.zoom(null);
    else return;
    event.preventDefault();
  }

  /** Half the dates, around the one pointed at. */
  #zoomIn() {
    const quarter = Math.floor(this.#dates.length / 4);
    if (quarter < 1) return;
    const from = Math.max(0, this.#at - quarter);
    const until = Math.min(this.#dates.length - 1, this.#at + quarter);
    if (from < until) this.#calls.zoom([this.#dates[from], this.#dates[until]]);
  }
}
