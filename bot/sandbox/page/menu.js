// Menus that open from a button: arrow keys, Escape, a click elsewhere, and focus back to the button.

import { h } from "./dom.js";

/**
 * Opens a menu at `anchor`. Items: {label, note, act, danger, checked, disabled} or {heading}.
 * It is a popover inside the anchor's own dialog or page, so that it lies above an open modal and stays in its focus trap.
 */
export function openMenu(anchor, items, { label }) {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label });
  menu.append(...items.map((item) => (item.heading ? heading(item) : choice(item, menu))));
  (anchor.closest("dialog") ?? document.body).append(menu);
  anchor.setAttribute("aria-expanded", "true");
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (inside) anchor.focus();
  });
  menu.addEventListener("keydown", (event) => moveFocus(event, menu));
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  menu.querySelector("button:not(:disabled)")?.focus();
}

function heading(item) {
  return h("div", { class: "menu-heading", role: "presentation" }, item.heading);
}

function choice(item, menu) {
  const checked = item.checked === undefined ? {} : { "aria-checked": String(item.checked) };
  return h("button", {
    type: "button", class: item.danger ? "menu-item danger" : "menu-item", disabled: item.disabled, tabindex: "-1",
    role: item.checked === undefined ? "menuitem" : "menuitemradio", ...checked,
    on: { click: () => {
      menu.hidePopover();
      item.act();
    } },
  }, h("span", {}, item.label), item.note ? h("span", { class: "menu-note" }, item.note) : null);
}

function moveFocus(event, menu) {
  const buttons = [...menu.querySelectorAll("button:not(:disabled)")];
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (to === undefined || !buttons.length) return;
  event.preventDefault();
  buttons.at(to % buttons.length).focus();
}

/** Below the anchor, or above it where there is no room; never outside the window. */
function place(menu, box) {
  const { width, height } = menu.getBoundingClientRect();
  const below = box.bottom + 4 + height <= innerHeight;
  menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, below ? box.bottom + 4 : box.top - height - 4)}px`;
}
