// The page's address: #/DASHBOARD/TAB[/GRAPH]?GRAPH.scale=log&GRAPH.view=table&GRAPH.from=…
// Everything a reader set is in it, so that a link shows what its sender saw.

const SETTINGS = ["scale", "view", "from", "until", "hide", "at"];

export function readAddress(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [dashboard = "", tab = "", graph = ""] = path.split("/").map(decode);
  const graphs = new Map();
  for (const [key, value] of new URLSearchParams(query)) {
    const dot = key.lastIndexOf(".");
    const setting = key.slice(dot + 1);
    if (dot < 1 || !SETTINGS.includes(setting)) continue;
    const id = key.slice(0, dot);
    graphs.set(id, { ...graphs.get(id), [setting]: value });
  }
  return { dashboard, tab, graph, graphs };
}

export function writeAddress({ dashboard, tab, graph, graphs }) {
  const path = [dashboard, tab, graph].filter(Boolean).map(encodeURIComponent).join("/");
  const query = new URLSearchParams();
  for (const [id, settings] of graphs) {
    for (const name of SETTINGS) if (settings[name]) query.set(`${id}.${name}`, settings[name]);
  }
  const text = query.toString();
  return `#/${path}${text ? `?${text}` : ""}`;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
