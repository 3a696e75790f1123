// Dates as Limn's files spell them, and the calendar steps between them.

import { Problem } from "./problem.js";

const DAY = 86_400_000;

/** Year, month, day, hour, minute and second with any separators; what is absent is the first. */
export function parseDate(text) {
  const [, year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    /^\s*(\d{4})(?:\D(\d{1,2})(?:\D(\d{1,2})(?:\D(\d{1,2})(?:\D(\d{1,2})(?:\D(\d{1,2}))?)?)?)?)?\D*$/.exec(
      text,
    ) ?? []
  )
    .map(Number)
    .map((part) => (Number.isNaN(part) ? undefined : part));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24;
  if (!real) throw new Problem(`“${text}” is not a date`);
  return date;
}

/** How far apart dates are: year, month, day or hour. */
export function grainOf(dates) {
  const gaps = dates.slice(1).map((date, i) => date - dates[i]);
  const least = gaps.reduce((a, b) => (b > 0 && b < a ? b : a), Number.POSITIVE_INFINITY);
  if (least < DAY) return "hour";
  if (least < 28 * DAY) return "day";
  if (least < 360 * DAY) return "month";
  if (Number.isFinite(least)) return "year";
  return dates.every((date) => date.getUTCDate() === 1) ? "month" : "day";
}

/** The period that a date falls in; two dates of one month have one key if months are counted. */
export function period(date, grain) {
  return date.toISOString().slice(0, { year: 4, month: 7, day: 10, hour: 13 }[grain]);
}

/** The date a step such as 1M or 1y earlier; the 31st of March less a month is in February. */
export function earlier(date, step) {
  const [, count, unit] = /^(\d+)([yMwdh])$/.exec(step) ?? [];
  if (!unit) throw new Problem(`a callout's step is “${step}”, not one like 1M or 1y`);
  const n = Number(count);
  if (unit === "h") return new Date(date - n * 3_600_000);
  if (unit === "d" || unit === "w") return new Date(date - n * DAY * (unit === "w" ? 7 : 1));
  const months = unit === "y" ? 12 * n : n;
  const there = new Date(date);
  there.setUTCDate(1);
  there.setUTCMonth(there.getUTCMonth() - months);
  const last = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  there.setUTCDate(Math.min(date.getUTCDate(), last));
  return there;
}
