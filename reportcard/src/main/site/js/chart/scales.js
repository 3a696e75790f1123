// From dates and values to pixels, and where the axes have their ticks.

const { d3 } = globalThis;
const STEPS = [1, 2, 5];
const CLOSEST_TICKS = 22; // pixels

/** The vertical scale for the values shown; a linear one begins at 0, or lengths would lie. */
export function verticalScale(values, { logarithmic, domain, height }) {
  const known = values.filter(Number.isFinite);
  if (logarithmic) {
    const positive = known.filter((value) => value > 0);
    const [low, high] = positive.length > 0 ? d3.extent(positive) : [1, 10];
    return d3.scaleLog([below(low), above(high)], [height, 0]);
  }
  if (domain) return d3.scaleLinear(domain, [height, 0]);
  const [low, high] = [Math.min(0, d3.min(known) ?? 0), Math.max(0, d3.max(known) ?? 0)];
  return d3.scaleLinear([low, high > low ? high : low + 1], [height, 0]).nice(5);
}

function below(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * STEPS.findLast((step) => step * power <= value * 1.0000001);
}

function above(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([...STEPS, 10].find((step) => step * power > value) ?? 10);
}

export function verticalTicks(scale, logarithmic, height) {
  if (!logarithmic) return scale.ticks(Math.min(6, Math.max(3, Math.floor(height / 56))));
  const [low, high] = scale.domain();
  const powers = d3.range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 1);
  const inside = (ticks) => ticks.filter((t) => t >= low * 0.999 && t <= high * 1.001);
  const coarse = inside(powers.map((power) => 10 ** power));
  const fine = inside(powers.flatMap((power) => STEPS.map((step) => step * 10 ** power)));
  const closest = scale(low) - scale(2 * low);
  return closest >= CLOSEST_TICKS || coarse.length < 2 ? fine : coarse;
}

/** Ticks with their texts: the year where one begins, else the month or day, and under it a new year. */
export function dateTicks(scale, width, grain) {
  const dates = ticksOf(scale, Math.max(2, Math.floor(width / 84)), grain);
  let told = null;
  return dates.map((date) => {
    const year = date.getUTCFullYear();
    const strong = isYear(date);
    const below = strong || year === told ? "" : String(year);
    told = year;
    return { date, text: tickText(date), below, strong };
  });
}

/** No finer than the data: months have no weeks. */
function ticksOf(scale, count, grain) {
  const dates = scale.ticks(count);
  const [interval, begins] = {
    year: [d3.utcYear, isYear],
    month: [d3.utcMonth, isMonth],
    day: [d3.utcDay, (date) => date.getUTCHours() === 0],
    hour: [null, () => true],
  }[grain];
  return dates.every(begins) ? dates : scale.ticks(interval);
}

const isYear = (date) => date.getUTCMonth() === 0 && isMonth(date);
const isMonth = (date) => date.getUTCDate() === 1 && date.getUTCHours() === 0;
const month = d3.utcFormat("%b");
const dayOfMonth = d3.utcFormat("%-d %b");
const time = d3.utcFormat("%H:%M");

function tickText(date) {
  if (isYear(date)) return String(date.getUTCFullYear());
  if (isMonth(date)) return month(date);
  return date.getUTCHours() === 0 ? dayOfMonth(date) : time(date);
}
