// Numbers and dates as people read them. Dates are UTC throughout.

const UNITS = [
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "K"],
];
const MINUS = "\u2212";

/** 19143262405 is 19.14B: two decimals, none where they are 0, as Limn shows values. */
export function short(value) {
  if (!Number.isFinite(value)) return "\u2013";
  const size = Math.abs(value);
  // 999,999 is 1M, not 1000K
  const [unit, letter] = UNITS.find(([unit]) => size >= unit * 0.999995) ?? [1, ""];
  return signed((value / unit).toFixed(2).replace(/\.?0+$/, "")) + letter;
}

/** The label of an axis, as few digits as it takes. */
export function tick(value) {
  const [unit, letter] = UNITS.find(([unit]) => Math.abs(value) >= unit) ?? [1, ""];
  return signed(String(Number((value / unit).toPrecision(6)))) + letter;
}

/** 19,143,262,405 */
export function full(value) {
  return Number.isFinite(value)
    ? signed(value.toLocaleString("en-US", { maximumFractionDigits: 4 }))
    : "\u2013";
}

/** +2.31% */
export function percent(value) {
  if (!Number.isFinite(value)) return "\u2013";
  const text = Math.abs(value).toFixed(2);
  const sign = Number(text) === 0 ? "" : value < 0 ? MINUS : "+";
  return `${sign}${text}%`;
}

const signed = (text) => text.replace(/^-/, MINUS);

const FORMATS = {
  year: { year: "numeric" },
  month: { month: "short", year: "numeric" },
  day: { day: "numeric", month: "short", year: "numeric" },
  hour: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
};
const writers = Object.fromEntries(
  Object.entries(FORMATS).map(([grain, format]) => [
    grain,
    new Intl.DateTimeFormat("en-GB", { ...format, timeZone: "UTC", hourCycle: "h23" }),
  ]),
);
const SHORT_SEPTEMBER = /Sept/;

/** A date as exact as its data: Sep 2012, 3 Sep 2012, 3 Sep 2012, 05:00. */
export function day(date, grain) {
  return writers[grain].format(date).replace(SHORT_SEPTEMBER, "Sep");
}

/** The dates from one until just before another: Sep 2012, or Sep 2012 to Jan 2013, or days if need be. */
export function span(from, until, grain) {
  const inMonth = [from, until].some(
    (date) => date && (date.getUTCDate() > 1 || date.getUTCHours() > 0),
  );
  const exact = grain === "month" && inMonth ? "day" : grain;
  const first = day(from, exact);
  const last = until ? day(new Date(until - 1), exact) : first;
  return first === last ? first : `${first} to ${last}`;
}

/** 2012-09-01, or 2012-09-01T05:00 where hours matter: for links and files. */
export function iso(date, grain) {
  return date.toISOString().slice(0, grain === "hour" ? 16 : 10);
}
