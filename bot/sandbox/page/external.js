// External selects, whose options the app gives while somebody types (block_suggestion): ARIA comboboxes, of one or many.

import { h, icon, ICONS } from "./dom.js";
import { Suggestions } from "./suggest.js";

const plain = (text) => text?.text ?? "";

/** A text field that asks the app for options, and its list. `pick(option)` is called with the chosen one. */
function combobox(element, env, attributes, pick) {
  const node = h("input", { type: "text", class: "field", autocomplete: "off", placeholder: plain(element.placeholder), ...attributes });
  const list = new Suggestions(node, { label: "Options", pick: ({ option }) => pick(option) });
  const none = h("p", { class: "visually-hidden", role: "status" });
  const ask = async () => {
    const typed = node.value;
    none.textContent = "";
    if (typed.length < (element.min_query_length ?? 3)) return list.hide();
    const options = await env.suggest(element, typed);
    if (node.value !== typed || document.activeElement !== node) return undefined;
    none.textContent = options.length ? "" : "No options.";
    return list.show(options.map((option) => ({ label: plain(option.text), note: plain(option.description), option })));
  };
  node.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !list.list.hidden) return;
    event.preventDefault();
    ask();
  });
  return { node, ask, parts: [node, list.list, none] };
}

/** One of the options. What is typed and not chosen is no choice; an emptied field is none. */
export function externalSelect(element, env, attributes) {
  let chosen = (env.state ? env.state.selected_option : element.initial_option) ?? null;
  const box = combobox(element, env, { ...attributes, value: plain(chosen?.text) }, (option) => {
    chosen = option;
    box.node.value = plain(option.text);
    env.use();
  });
  box.node.addEventListener("input", () => {
    const had = chosen;
    chosen = null;
    if (had && !box.node.value) env.use();
    box.ask();
  });
  box.node.addEventListener("focus", () => chosen || box.ask());
  return { node: h("span", { class: "suggesting" }, box.parts), read: () => ({ type: element.type, selected_option: chosen }) };
}

/** Several of the options, in a list with a button each that takes it away; so does Backspace the last one. */
export function multiExternalSelect(element, env, attributes) {
  let chosen = [...((env.state ? env.state.selected_options : element.initial_options) ?? [])];
  const list = h("ul", { class: "chosen", "aria-label": "Chosen" });
  const box = combobox(element, env, attributes, (option) => {
    box.node.value = "";
    if (!chosen.some(({ value }) => value === option.value) && chosen.length < (element.max_selected_items ?? Infinity)) {
      put([...chosen, option]);
    }
  });
  const draw = () => {
    list.hidden = !chosen.length;
    list.replaceChildren(...chosen.map((option) => h("li", {}, h("span", {}, plain(option.text)),
      h("button", { type: "button", class: "tool", "aria-label": `Remove ${plain(option.text)}`, title: "Remove", on: { click: () => {
        put(chosen.filter((each) => each !== option));
        box.node.focus();
      } } }, icon(ICONS.close)))));
  };
  const put = (options) => {
    chosen = options;
    draw();
    env.use();
  };
  box.node.addEventListener("input", box.ask);
  box.node.addEventListener("focus", box.ask);
  box.node.addEventListener("keydown", (event) => {
    if (event.key === "Backspace" && !box.node.value && chosen.length) put(chosen.slice(0, -1));
  });
  draw();
  return { node: h("span", { class: "suggesting" }, list, box.parts), read: () => ({ type: element.type, selected_options: chosen }) };
}
