// A list of suggestions under a text field: the ARIA combobox pattern, shared by the composer and by external selects.

import { h } from "./dom.js";

let made = 0;

export class Suggestions {
  /** `pick(item)` is called with the chosen one of the items given to `show`; `label` names the list. */
  constructor(field, { pick, label }) {
    this.field = field;
    this.pick = pick;
    this.items = [];
    this.active = -1;
    this.list = h("ul", { class: "suggestions", role: "listbox", id: `suggestions-${++made}`, "aria-label": label, hidden: true });
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
      ["aria-controls", this.list.id]]) field.setAttribute(name, value);
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.hide());
  }

  /** Items are {label, note, ...}; none hides the list. */
  show(items) {
    this.items = items;
    this.list.replaceChildren(...items.map((item, index) => this.option(item, index)));
    this.list.hidden = !items.length;
    this.field.setAttribute("aria-expanded", String(items.length > 0));
    this.mark(items.length ? 0 : -1);
    if (items.length) this.list.scrollIntoView({ block: "nearest" });
  }

  hide() {
    if (!this.list.hidden) this.show([]);
  }

  option(item, index) {
    return h("li", {
      role: "option", id: `${this.list.id}-${index}`, class: "suggestion", "aria-selected": "false",
      // pointerdown, because the field's blur would hide the list before a click arrives
      on: { pointerdown: (event) => {
        event.preventDefault();
        this.choose(index);
      } },
    }, h("span", { class: "suggestion-label" }, item.label), item.note ? h("span", { class: "suggestion-note" }, item.note) : null);
  }

  mark(index) {
    this.active = index;
    [...this.list.children].forEach((node, at) => node.setAttribute("aria-selected", String(at === index)));
    const chosen = this.list.children[index];
    if (chosen) {
      this.field.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  choose(index) {
    const item = this.items[index];
    this.hide();
    this.pick(item);
  }

  /** Swallows the keys that belong to an open list, so that the field's own listeners don't see them. */
  key(event) {
    if (this.list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.mark((this.active + step + this.items.length) % this.items.length);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.choose(this.active);
    else if (event.key === "Escape") this.hide();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
