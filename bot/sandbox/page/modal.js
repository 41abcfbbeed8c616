// Views: the modal as an accessible dialog, and the app's Home tab. Both keep what was entered when the app redraws them.

import { Form, renderBlocks } from "./blocks.js";
import { h, icon, ICONS } from "./dom.js";

/** Everything of a view that is drawn; its state and hash change without a redraw. */
function signature(view) {
  const { state, hash, ...drawn } = view;
  return JSON.stringify(drawn);
}

const fields = (root) => [...root.querySelectorAll("input, select, textarea, button")];

class ViewForm {
  /** Redraws `view`'s blocks into `root` where they changed; true if they did. */
  draw(root, view, env) {
    const sign = signature(view);
    if (this.sign === sign) return false;
    const same = this.view?.id === view.id;
    const values = same ? { ...view.state?.values, ...this.form.values() } : view.state?.values ?? {};
    const focus = root.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const caret = focus ? document.activeElement.selectionStart ?? null : null;
    const at = fields(root).indexOf(document.activeElement);
    this.sign = sign;
    this.view = view;
    this.form = new Form(values);
    root.replaceChildren(...renderBlocks(view.blocks, { ...env, form: this.form, scope: view.id }));
    const again = focus && root.querySelector(`[data-focus="${CSS.escape(focus)}"]`);
    // where a button made way for fields, the first of them is next
    (again || (focus && (fields(root)[at] ?? fields(root).at(-1))))?.focus();
    if (again && caret !== null && again.type !== "number" && again.type !== "email") again.setSelectionRange(caret, caret);
    return true;
  }
}

export class Modal {
  constructor(ctx, actions) {
    this.ctx = ctx;
    this.actions = actions;
    this.content = new ViewForm();
    this.places = new Map(); // view id → what had the focus
    this.title = h("h2", { id: "modal-title" });
    this.blocks = h("div", { class: "modal-blocks" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.close = h("button", { type: "button", class: "btn", on: { click: () => this.leave() } });
    this.submitButton = h("button", { type: "submit", class: "btn btn-primary solid" });
    this.back = h("button", { type: "button", class: "tool", "aria-label": "Back", title: "Back", hidden: true, on: { click: () => this.leave() } }, icon(ICONS.back));
    this.cross = h("button", { type: "button", class: "tool", "aria-label": "Close", on: { click: () => this.leave(true) } }, icon(ICONS.close));
    this.dialog = h("dialog", { class: "dialog modal", "aria-labelledby": "modal-title", on: { cancel: (event) => {
      event.preventDefault(); // the app may be told (notify_on_close), and decides by the sandbox's answer what is open then
      this.leave();
    }, close: () => this.content.view && this.leave() } }, h("form", { novalidate: true, on: { submit: (event) => {
      event.preventDefault();
      this.submit();
    } } }, h("div", { class: "modal-head" }, this.back, this.title, this.cross), h("div", { class: "modal-scroll" }, this.blocks, this.problem),
    h("div", { class: "dialog-buttons" }, this.close, this.submitButton)));
    document.body.append(this.dialog);
  }

  /** `view` is the top of the person's `stack`, or null. Where one was left for a view above it, the focus comes back to. */
  update(view, stack) {
    const left = this.content.view;
    if (this.leaving !== view?.id) this.leaving = null;
    if (left && left.id !== view?.id && this.dialog.contains(document.activeElement)) this.places.set(left.id, document.activeElement.dataset.focus);
    if (!view) {
      this.content = new ViewForm();
      this.places.clear();
      if (this.dialog.open) this.dialog.close();
      return;
    }
    const fresh = this.content.view?.id !== view.id;
    const drawn = this.content.draw(this.blocks, view, { ctx: this.ctx, submit: () => this.submit(),
      act: (...used) => this.use(...used), suggest: (element, typed) => this.actions.suggest(element, typed) });
    if (!drawn && this.dialog.open) return;
    this.title.replaceChildren(this.ctx.plain(view.title));
    this.close.replaceChildren(this.ctx.plain(view.close ?? { text: "Close" }));
    this.submitButton.replaceChildren(this.ctx.plain(view.submit ?? { text: "Submit" }));
    this.submitButton.hidden = !view.submit;
    this.back.hidden = stack.length < 2;
    this.problem.hidden = true;
    if (!this.dialog.open) this.dialog.showModal();
    const before = fresh && this.places.get(view.id);
    if (fresh) ((before && this.blocks.querySelector(`[data-focus="${CSS.escape(before)}"]`)) || (this.blocks.querySelector("[autofocus]") ?? this.blocks.querySelector("input, select, textarea, button") ?? this.close)).focus();
  }

  async use(block, element, state, quiet) {
    const { view } = this.content;
    if (!view) return; // a field that lost its focus because the modal closed
    const outcome = await this.inOrder(() => this.actions.viewAction(view, block, element, state, quiet));
    if (!quiet) this.report(outcome);
  }

  /** One after the other, so that an entry does not arrive after the submission that closed its modal. */
  inOrder(step) {
    this.last = (this.last ?? Promise.resolve()).then(step);
    return this.last;
  }

  async submit() {
    if (this.submitButton.hidden || this.submitButton.getAttribute("aria-busy") === "true") return;
    this.submitButton.setAttribute("aria-busy", "true");
    const outcome = await this.inOrder(() => this.actions.submit(this.content.form.values()));
    this.submitButton.removeAttribute("aria-busy");
    this.content.form?.showErrors(outcome.errors ?? {});
    this.report(outcome);
  }

  report(outcome) {
    const bad = outcome.error && outcome.error !== "validation"; // that one stands at its fields
    this.problem.hidden = !bad;
    if (bad) this.problem.replaceChildren(icon(ICONS.warn), this.actions.explain(outcome.error));
  }

  /** Closes the top view, or with `all` the whole stack. */
  async leave(all = false) {
    const { view } = this.content;
    if (!view || this.leaving === view.id) return; // at a second Escape the browser says both cancel and close
    this.leaving = view.id; // and stays so until another is shown: the browser's close may come after the answer
    const outcome = await this.inOrder(() => this.actions.closeView(all));
    if (outcome.error) this.leaving = null;
    this.report(outcome);
  }
}

export class Home {
  constructor(ctx, actions) {
    this.ctx = ctx;
    this.actions = actions;
    this.content = new ViewForm();
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.blocks = h("div", { class: "home-blocks" });
    this.said = h("p", { class: "visually-hidden", role: "status" });
    this.node = h("div", { class: "home", role: "region", "aria-label": "Home" }, this.said, this.problem, this.blocks);
  }

  update(view) {
    if (!view) {
      this.content = new ViewForm();
      this.blocks.replaceChildren(h("p", { class: "empty" }, "The app has not drawn its Home for you yet."));
      return;
    }
    const known = this.content.view?.id === view.id;
    const drawn = this.content.draw(this.blocks, view, { ctx: this.ctx, act: async (block, element, state, quiet) => {
      const outcome = await this.actions.viewAction(view, block, element, state, quiet);
      this.problem.hidden = !outcome.error;
      if (outcome.error) this.problem.replaceChildren(icon(ICONS.warn), this.actions.explain(outcome.error));
    } });
    // what comes first says what was just done; another person's Home is no change
    const first = view.blocks.find((block) => block.type === "section")?.text?.text;
    if (drawn && known) this.said.textContent = `Home was updated. ${first ? this.ctx.spoken(first).replaceAll("*", "") : ""}`;
  }
}
