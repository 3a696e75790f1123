// Colours by position, told apart by people who see few of them; from the ninth on, by dashes too.

const TONES = ["blue", "vermilion", "green", "purple", "amber", "sky", "brown", "grey"];
const TOTAL = /^(all|total)\b/i;

export const DASHES = [null, "6 3", "2 3"];
/** Areas cannot be dashed: they fade. */
export const FADES = [1, 0.6, 0.35];

/** Gives each series a label of its own, its tone (a CSS class) and dash; a total stands out in ink. */
export function styleSeries(series) {
  const labels = new Map();
  let next = 0;
  return series.map((one) => {
    const count = (labels.get(one.label) ?? 0) + 1;
    labels.set(one.label, count);
    const label = count > 1 ? `${one.label} (${count})` : one.label;
    if (series.length > 1 && TOTAL.test(label)) {
      return { ...one, label, tone: "ink", dash: one.dashed ? 1 : 0 };
    }
    const at = next++;
    const round = Math.floor(at / TONES.length) % DASHES.length;
    return { ...one, label, tone: TONES[at % TONES.length], dash: one.dashed ? 1 : round };
  });
}
