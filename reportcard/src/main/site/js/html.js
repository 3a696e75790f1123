// Makes elements, and makes text that others marked up safe to show.

const SVG = "http://www.w3.org/2000/svg";

/** element("a", {href: "x", hidden: false, onclick: f}, "text", child, null): null and false are left out. */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

const ALLOWED = new Set(
  "A B BLOCKQUOTE BR CODE DIV EM H2 H3 H4 I LI OL P PRE SMALL SPAN STRONG SUB SUP U UL".split(" "),
);
const DROPPED_WHOLE = new Set("SCRIPT STYLE IFRAME OBJECT EMBED TEMPLATE SVG MATH".split(" "));

/** Limn's desc and notes may hold HTML: its text and simple marks are kept, all else goes. */
export function markup(text) {
  // handlers would be dropped below in any case; the parser complains of them before that
  const quiet = String(text).replace(/\son\w+\s*=/gi, " data-dropped=");
  const parsed = new DOMParser().parseFromString(quiet, "text/html");
  return safe(parsed.body, document.createDocumentFragment());
}

function safe(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.textContent);
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const name = node.nodeName.toUpperCase();
    if (DROPPED_WHOLE.has(name)) continue;
    if (!ALLOWED.has(name)) {
      safe(node, to);
      continue;
    }
    const copy = document.createElement(name);
    if (name === "A") link(node, copy);
    to.append(safe(node, copy));
  }
  return to;
}

function link(from, to) {
  const href = from.getAttribute("href") ?? "";
  if (/^(https?:)?\/\//i.test(href) || !href.includes(":")) to.setAttribute("href", href);
  to.setAttribute("rel", "noopener noreferrer");
}
