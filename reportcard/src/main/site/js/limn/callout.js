// The latest value of a series against the same period a month, a year or another step before.
// The earlier value is looked up by its date: a missing row never shifts the comparison. Before the
// series began there is nothing to compare with.

import { earlier, period } from "./dates.js";

/** {date, value, changes: [{step, date, value, percent}]}, or null for a series without a value. */
export function callout(points, steps, grain) {
  const latest = points.findLast((point) => Number.isFinite(point.value));
  if (!latest) return null;
  const values = new Map(points.map((point) => [period(point.date, grain), point.value]));
  const first = period(points[0].date, grain);
  const dates = steps.map((step) => ({ step, date: earlier(latest.date, step) }));
  const changes = dates
    .filter(({ date }) => period(date, grain) >= first)
    .map(({ step, date }) => {
      const value = values.get(period(date, grain)) ?? Number.NaN;
      const percent = value === 0 ? Number.NaN : (100 * (latest.value - value)) / value;
      return { step, date, value, percent };
    });
  return { ...latest, changes };
}
