// Writes ../src/main/site/shapes/countries.json: Natural Earth's countries as GeoJSON, each with its
// ISO code as id. Coarse outlines suffice at the page's size; a country too small for them is a point.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoCentroid } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
countries.registerLocale(require("i18n-iso-countries/langs/en.json"));

const WITHOUT_NUMBER = { Kosovo: "XK" };
const NO_VIEWS = new Set(["AQ"]);

function read(name) {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), "utf8"));
  return feature(topology, topology.objects.countries).features;
}

function code({ id, properties }) {
  return id ? countries.numericToAlpha2(id) : WITHOUT_NUMBER[properties.name];
}

const round = (value) => (Array.isArray(value) ? value.map(round) : Math.round(value * 100) / 100);

function named(shape, geometry) {
  const id = code(shape) ?? null;
  const given = shape.properties.name;
  const name = given.includes(".") && id ? countries.getName(id, "en") : given; // "Dem. Rep. Congo"
  return { type: "Feature", id, properties: { name }, geometry };
}

const outlines = read("countries-110m.json")
  .filter((shape) => !NO_VIEWS.has(code(shape)))
  .map((shape) =>
    named(shape, { type: shape.geometry.type, coordinates: round(shape.geometry.coordinates) }),
  );
const drawn = new Set(outlines.map((shape) => shape.id));
const points = read("countries-50m.json")
  .filter((shape) => code(shape) && !drawn.has(code(shape)) && !NO_VIEWS.has(code(shape)))
  .map((shape) => named(shape, { type: "Point", coordinates: round(geoCentroid(shape)) }));

const lines = [...outlines, ...points].map((shape) => JSON.stringify(shape));
writeFileSync(
  new URL("../src/main/site/shapes/countries.json", import.meta.url),
  `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`,
);
console.log(`${outlines.length} outlines, ${points.length} points`);
