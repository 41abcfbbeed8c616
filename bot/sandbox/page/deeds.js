// What somebody does to a task in Zoho's own pages, so that the card in Slack can be seen to follow.

import { h } from "./dom.js";

/** The buttons under an open or done CRM task; `act(task, deed, more)` does it. */
export function deeds(task, done, act) {
  const button = (label, deed, more) => h("button", { type: "button", class: "btn", dataset: { focus: `${deed}-${task.id}` },
    on: { click: () => act(task.id, deed, more?.()) } }, label);
  const title = h("input", { type: "text", value: task.Subject, maxlength: "255", required: true, "aria-label": "New title" });
  const rename = h("form", { class: "rename", on: { submit: (event) => {
    event.preventDefault();
    act(task.id, "rename", { title: title.value });
  } } }, title, h("button", { type: "submit", class: "btn" }, "Rename"));
  return h("div", { class: "deeds actions small", role: "group", "aria-label": `In Zoho: ${task.Subject}` },
    done ? button("Reopen", "reopen") : button("Complete", "complete"), button("A day later", "put_off"), button("Delete", "delete"), rename);
}

/** The recycle bin: what was deleted last, each with its way back. */
export function bin(tasks, act) {
  return h("ol", { class: "bin" }, tasks.map((task) => h("li", {}, h("span", {}, task.Subject), " ",
    h("button", { type: "button", class: "btn", dataset: { focus: `restore-${task.id}` }, on: { click: () => act(task.id, "restore") } }, "Restore"))));
}
