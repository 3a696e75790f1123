// The Limn folder beside this page: finds files by id and reads each once.

import { Problem } from "./problem.js";

const YAML = /\.ya?ml$/i;
const REMOTE = /^https?:\/\//i;

export class Catalogue {
  #index;
  #texts = new Map();

  constructor(index) {
    this.#index = index;
  }

  /** data/index.json lists the folder's files; without it, files are looked for where Limn has them. */
  static async open() {
    const answer = await fetch("data/index.json", { cache: "no-cache" });
    return new Catalogue(answer.ok ? (await answer.json()).files : null);
  }

  get dashboards() {
    return this.#paths("dashboards").map(idOf);
  }

  dashboard(id) {
    return this.#read("dashboards", "dashboard", id);
  }

  graph(id) {
    return this.#read("graphs", "graph", id);
  }

  datasource(id) {
    return this.#read("datasources", "datasource", id);
  }

  /** Where the page finds the data that a datasource's url names. */
  address(url) {
    if (REMOTE.test(url)) return url;
    const path = decodeURI(url.split("?")[0]).replace(/^\/?data\//, "");
    if (!this.#index || this.#index.includes(path)) return `data/${encodeURI(path)}`;
    // Limn puts a repository under the name of a group: /data/datafiles/GROUP/NAME.csv
    const folder = path.split("/")[0];
    const name = path.split("/").at(-1);
    const found = this.#paths(folder).filter((candidate) => candidate.split("/").at(-1) === name);
    if (found.length !== 1) throw new Problem(`there is no file ${path}`);
    return `data/${encodeURI(found[0])}`;
  }

  text(address) {
    if (!this.#texts.has(address)) this.#texts.set(address, fetchText(address));
    return this.#texts.get(address);
  }

  #paths(folder) {
    return (this.#index ?? []).filter((path) => path.startsWith(`${folder}/`));
  }

  async #read(folder, kind, id) {
    if (id === undefined || id === null || id === "") throw new Problem(`a ${kind} has no id`);
    const path = this.#index ? this.#find(folder, kind, id) : await this.#guess(folder, kind, id);
    const text = await this.text(`data/${encodeURI(path)}`);
    try {
      return YAML.test(path) ? parseYaml(text) : JSON.parse(text);
    } catch (error) {
      throw new Problem(`${path} cannot be read: ${firstLine(error.message)}`);
    }
  }

  #find(folder, kind, id) {
    const wanted = id.toLowerCase();
    const found = this.#paths(folder).filter((path) => idOf(path).toLowerCase() === wanted);
    if (found.length === 0) throw new Problem(`there is no ${kind} ${id}`);
    return found[0];
  }

  async #guess(folder, kind, id) {
    for (const extension of ["json", "yaml"]) {
      const path = `${folder}/${id}.${extension}`;
      const found = await this.text(`data/${encodeURI(path)}`).then(
        () => true,
        () => false,
      );
      if (found) return path;
    }
    throw new Problem(`there is no ${kind} ${id}`);
  }
}

export function idOf(path) {
  return path
    .split("/")
    .at(-1)
    .replace(/\.[^.]*$/, "");
}

async function fetchText(address) {
  let answer;
  try {
    answer = await fetch(address, { cache: "no-cache" });
  } catch {
    throw new Problem(`${address} cannot be reached`);
  }
  if (!answer.ok) throw new Problem(`${address} cannot be read (${answer.status})`);
  return answer.text();
}

/** Dates stay text, as in JSON. */
function parseYaml(text) {
  return globalThis.jsyaml.load(text, { schema: globalThis.jsyaml.CORE_SCHEMA });
}

const firstLine = (text) => text.split("\n")[0];
