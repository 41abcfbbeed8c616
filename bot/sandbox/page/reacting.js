// Adding a reaction to a message: the common ones as a menu, every other by its name.

import { h } from "./dom.js";
import { COMMON_REACTIONS, EMOJI } from "./emoji.js";
import { openMenu } from "./menu.js";
import { Suggestions } from "./suggest.js";

const SHOWN = 8;
const words = (name) => name.replaceAll("_", " ");

/** Opens the picker at `anchor`; `add(name)` gets the emoji's name without colons. */
export function pickReaction(anchor, add) {
  openMenu(anchor, [...COMMON_REACTIONS.map((name) => ({ label: `${EMOJI.get(name)}  ${words(name)}`, act: () => add(name) })),
    { label: "Another emoji …", act: () => askName(anchor, add) }], { label: "Add reaction" });
}

/** Asks for a name; Escape and Cancel add nothing. */
function askName(anchor, add) {
  const field = h("input", { type: "text", class: "field", id: "reaction-name", autocomplete: "off", placeholder: "alarm_clock" });
  const list = new Suggestions(field, { label: "Emoji", pick: ({ name }) => {
    field.value = name;
    dialog.close("yes");
  } });
  const dialog = h("dialog", { class: "dialog confirm", "aria-labelledby": "reaction-title" }, h("form", { method: "dialog" },
    h("h2", { id: "reaction-title" }, "Add reaction"),
    h("div", { class: "input" }, h("label", { class: "label", for: "reaction-name" }, "Name of the emoji"), h("span", { class: "suggesting" }, field, list.list)),
    h("div", { class: "dialog-buttons" }, h("button", { type: "submit", value: "no", class: "btn", formnovalidate: true }, "Cancel"),
      h("button", { type: "submit", value: "yes", class: "btn btn-primary solid" }, "Add"))));
  field.addEventListener("input", () => list.show(found(field.value)));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault(); // else the form's first button, Cancel, is pressed
    dialog.close("yes");
  });
  dialog.addEventListener("close", () => {
    const name = plain(field.value);
    dialog.remove();
    anchor.focus();
    if (dialog.returnValue === "yes" && name) add(name);
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}

const plain = (typed) => typed.trim().toLowerCase().replaceAll(":", "").replaceAll(" ", "_");

function found(typed) {
  const start = plain(typed);
  const names = start ? [...EMOJI.keys()].filter((name) => name.includes(start)) : [];
  return names.slice(0, SHOWN).map((name) => ({ name, label: `${EMOJI.get(name)}  ${words(name)}` }));
}
