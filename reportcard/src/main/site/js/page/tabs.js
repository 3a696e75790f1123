// The dashboard's tabs: arrow keys move between them, as ARIA describes.

import { element } from "../html.js";

export function showTabs(list, tabs, current, choose) {
  const buttons = tabs.map(({ key, name }) =>
    element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${key}`,
        "aria-controls": "graphs",
        "aria-selected": String(key === current),
        tabindex: key === current ? 0 : -1,
        onclick: () => choose(key),
      },
      name,
    ),
  );
  const hadFocus = list.contains(document.activeElement);
  list.hidden = tabs.length < 2;
  list.replaceChildren(...buttons);
  const at = tabs.findIndex((tab) => tab.key === current);
  if (hadFocus) buttons[at].focus();
  list.onkeydown = (event) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length].key);
  };
}
