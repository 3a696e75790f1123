// A row of buttons of which one is pressed.

import { element } from "../html.js";

export function choices(label, options, current, choose) {
  const buttons = options.map(([key, text]) =>
    element(
      "button",
      {
        type: "button",
        "aria-pressed": String(key === current),
        "data-focus": `${label} ${key}`,
        "data-choice": key,
        onclick: () => choose(key),
      },
      text,
    ),
  );
  return element("div", { class: "choices", role: "group", "aria-label": label }, buttons);
}
