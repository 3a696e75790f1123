// The shapes and names of countries that come with the page.

import { Problem } from "../limn/problem.js";

const ELSEWHERE = {
  "--": "Unknown",
  XX: "Unknown",
  A1: "Anonymous proxy",
  A2: "Satellite provider",
  O1: "Other country",
};

let shapes;

/** GeoJSON features with ISO codes as ids; read once. */
export function countryShapes() {
  shapes ??= fetch("shapes/countries.json").then(async (answer) => {
    if (!answer.ok) throw new Problem("the country shapes cannot be read");
    return (await answer.json()).features;
  });
  return shapes;
}

/** The series with the names of their countries; one of no country keeps its label. */
export async function nameCountries(series) {
  const names = new Map((await countryShapes()).map(({ id, properties }) => [id, properties.name]));
  return series.map((one) => ({
    ...one,
    country: names.get(one.code) ?? ELSEWHERE[one.code] ?? one.label,
  }));
}
