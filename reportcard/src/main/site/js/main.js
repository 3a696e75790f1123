// Shows the dashboard that the address names, and follows the address when it changes.

import { Catalogue } from "./limn/catalogue.js";
import { Problem } from "./limn/problem.js";
import { underscored } from "./limn/datasource.js";
import { element } from "./html.js";
import { readAddress, writeAddress } from "./page/address.js";
import { showTheme } from "./page/theme.js";
import { showTabs } from "./page/tabs.js";
import { GraphView } from "./page/graph-view.js";

const place = (id) => document.getElementById(id);
const FIRST = "reportcard";

let catalogue;
let address;
let shown = { dashboard: null, tab: null };

async function start() {
  showTheme(place("theme"));
  catalogue = await Catalogue.open();
  showDashboards(catalogue.dashboards);
  globalThis.addEventListener("hashchange", () => show().catch(fail));
  await show();
}

function showDashboards(ids) {
  if (ids.length < 2) return;
  const select = place("dashboards").querySelector("select");
  const ordered = ids.sort((a, b) => (b === FIRST) - (a === FIRST) || a.localeCompare(b));
  select.append(...ordered.map((id) => element("option", { value: id }, spoken(id))));
  select.addEventListener("change", () => {
    location.hash = writeAddress({ dashboard: select.value, graphs: new Map() });
  });
  place("dashboards").hidden = false;
}

function spoken(id) {
  const words = id.replace(/[-_]+/g, " ");
  return words === FIRST ? "Report card" : words[0].toUpperCase() + words.slice(1);
}

async function show() {
  if (!location.hash.startsWith("#/") && shown.dashboard !== null) return; // a link within the page
  address = readAddress(location.hash.startsWith("#/") ? location.hash : "");
  address.dashboard ||=
    catalogue.dashboards.find((id) => id === FIRST) ?? catalogue.dashboards[0] ?? FIRST;
  const asked = address;
  const dashboard = await catalogue.dashboard(asked.dashboard);
  if (asked !== address) return; // meanwhile another was asked for
  const tabs = (dashboard.tabs ?? []).map((tab) => ({ ...tab, key: underscored(tab.name) }));
  if (tabs.length === 0) throw new Problem(`the dashboard ${address.dashboard} has no tabs`);
  if (!tabs.some((tab) => tab.key === address.tab)) address.tab = tabs[0].key;
  showTitles(dashboard);
  showTabs(place("tabs"), tabs, address.tab, (tab) => {
    location.hash = writeAddress({ dashboard: address.dashboard, tab, graphs: new Map() });
  });
  showGraphs(tabs.find((tab) => tab.key === address.tab));
}

function showTitles({ headline, name, subhead }) {
  const title = headline || name || spoken(address.dashboard);
  place("headline").textContent = title;
  place("subhead").textContent = subhead ?? "";
  document.title = subhead ? `${title}, ${subhead}` : title;
  place("dashboards").querySelector("select").value = address.dashboard;
}

function showGraphs(tab) {
  shown = { dashboard: address.dashboard, tab: address.tab };
  const views = (tab.graph_ids ?? []).map(
    (id) => new GraphView(catalogue, id, address.graphs.get(id) ?? {}, remember, linkTo),
  );
  place("graphs").removeAttribute("data-drawn");
  place("graphs").setAttribute("aria-labelledby", `tab-${tab.key}`);
  place("graphs").replaceChildren(...views.map((view) => view.section));
  const drawn = views.map((view) => view.load());
  const wanted = views.find((view) => view.id === address.graph);
  if (wanted) Promise.all(drawn).then(() => wanted.section.scrollIntoView());
  const now = shown;
  Promise.all(drawn).then(() => {
    if (now === shown) place("graphs").setAttribute("data-drawn", now.tab);
  });
}

/** Keeps a graph's settings in the address, without a step in the browser's history. */
function remember(id, settings) {
  address.graphs.set(id, settings);
  history.replaceState(null, "", writeAddress(address));
}

function linkTo(id) {
  const graphs = new Map([...address.graphs].filter(([key]) => key === id));
  return writeAddress({ ...shown, graph: id, graphs });
}

function fail(error) {
  if (!(error instanceof Problem)) console.error(error);
  const text = `This report card cannot be shown: ${error.message}.`;
  place("graphs").replaceChildren(element("p", { class: "problem", role: "alert" }, text));
}

start().catch(fail);
