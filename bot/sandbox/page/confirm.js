// The dialog that asks "are you sure?" before an element with a `confirm` object is used.

import { h } from "./dom.js";

/** True when the person agrees; Escape and the deny button are a no. */
export function confirmed(confirm, ctx) {
  return new Promise((resolve) => {
    const accept = h("button", { type: "submit", value: "yes", class: `btn ${confirm.style === "danger" ? "btn-danger" : "btn-primary"} solid` },
      ctx.plain(confirm.confirm ?? { text: "Yes" }));
    const deny = h("button", { type: "submit", value: "no", class: "btn" }, ctx.plain(confirm.deny ?? { text: "Cancel" }));
    const dialog = h("dialog", { class: "dialog confirm", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" },
      h("form", { method: "dialog" },
        h("h2", { id: "confirm-title" }, ctx.plain(confirm.title ?? { text: "Are you sure?" })),
        h("div", { class: "text", id: "confirm-text" }, confirm.text ? ctx.text(confirm.text) : ""),
        h("div", { class: "dialog-buttons" }, deny, accept)));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.returnValue = "no";
    dialog.showModal();
    accept.focus();
  });
}
