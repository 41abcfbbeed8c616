// The app's steps of Workflow Builder: a form of a step's inputs, and what a run of it gave. Other steps can take that over.

import { h, icon, ICONS } from "./dom.js";

const PERSON = "slack#/types/user_context"; // filled in by Slack alone, with who runs the workflow
const SAID = { running: "Running …", completed: "Completed. It gave:", failed: "Failed: " };

/** The input of one parameter: {node, field, read()}; `known` is what an earlier step gave under this name. */
function input(parameter, ctx, known) {
  const id = `step-${parameter.name}`;
  const shared = { class: "field", id, "aria-describedby": `${id}-hint`, required: parameter.is_required };
  const made = {
    boolean: () => h("input", { ...shared, class: null, type: "checkbox", checked: Boolean(known) }),
    integer: () => h("input", { ...shared, type: "number", value: known }),
    "slack#/types/user_id": () => h("select", shared, h("option", { value: "" }, "–"),
      ctx.people().map((user) => h("option", { value: user.id }, ctx.nameOf(user)))),
  }[parameter.type]?.() ?? h("input", { ...shared, type: "text", autocomplete: "off", value: known });
  const read = { boolean: () => made.checked, integer: () => (made.value === "" ? null : Number(made.value)) }[parameter.type]
    ?? (() => made.value.trim() || null);
  const node = h("div", { class: "input" }, h("label", { class: "label", for: id }, parameter.title,
    parameter.is_required ? null : h("span", { class: "optional" }, " (optional)")), made, h("div", { class: "hint", id: `${id}-hint` }, parameter.description));
  return { node, field: made, read };
}

export class Steps {
  constructor(ctx, actions) {
    Object.assign(this, { ctx, actions });
    this.title = h("h2", { id: "step-title" });
    this.about = h("p", { class: "muted" });
    this.fields = h("div", { class: "step-fields" });
    this.problem = h("p", { class: "problem", role: "alert", hidden: true });
    this.outcome = h("div", { class: "step-outcome", role: "status" });
    this.runButton = h("button", { type: "submit", class: "btn btn-primary solid" }, "Run");
    const close = (label, ...content) => h("button", { type: "button", class: label ? "tool" : "btn", "aria-label": label, on: { click: () => this.dialog.close() } }, content);
    this.dialog = h("dialog", { class: "dialog modal", "aria-labelledby": "step-title", on: { close: () => {
      this.step = null;
    } } }, h("form", { novalidate: true, on: { submit: (event) => {
      event.preventDefault();
      this.run();
    } } }, h("div", { class: "modal-head" }, this.title, close("Close", icon(ICONS.close))),
    h("div", { class: "modal-scroll" }, this.about, this.fields, this.problem, this.outcome),
    h("div", { class: "dialog-buttons" }, close(null, "Done"), this.runButton)));
    document.body.append(this.dialog);
  }

  /** What the shortcuts menu offers: one item for each step. */
  items() {
    const steps = this.ctx.snapshot.steps ?? [];
    return steps.length ? [{ heading: "Run as a workflow" }, ...steps.map((step) =>
      ({ label: step.title, note: step.description, act: () => this.open(step) }))] : [];
  }

  open(step) {
    this.step = step;
    this.execution = null;
    this.title.textContent = step.title;
    this.about.textContent = `Workflow Builder calls this step “${step.title}” by ${this.ctx.nameOf(this.ctx.bot() ?? { name: "the app" })}. It is run as ${this.ctx.nameOf(this.ctx.me)}.`;
    const given = this.given();
    this.inputs = step.inputs.filter(({ type }) => type !== PERSON).map((parameter) => ({ parameter, ...input(parameter, this.ctx, given[parameter.name]) }));
    this.fields.replaceChildren(...this.inputs.map(({ node }) => node));
    this.problem.hidden = true;
    this.outcome.replaceChildren();
    this.dialog.showModal();
    (this.inputs[0]?.field ?? this.runButton).focus();
  }

  /** What the last run that succeeded gave, so far as a step must have it: how one step hands a task to the next. */
  given() {
    const last = (this.ctx.snapshot.executions ?? []).findLast(({ status }) => status === "completed");
    const needed = new Set(this.step.inputs.filter((each) => each.is_required).map(({ name }) => name));
    return Object.fromEntries(Object.entries(last?.outputs ?? {}).filter(([name]) => needed.has(name)));
  }

  async run() {
    if (this.runButton.getAttribute("aria-busy") === "true") return;
    const missing = this.inputs.find(({ parameter, read }) => parameter.is_required && read() === null);
    this.complain(missing ? `“${missing.parameter.title}” is needed to run this step.` : "");
    for (const { field } of this.inputs) field.setAttribute("aria-invalid", String(field === missing?.field));
    if (missing) {
      missing.field.focus();
      return;
    }
    this.runButton.setAttribute("aria-busy", "true");
    const inputs = Object.fromEntries(this.inputs.map(({ parameter, read }) => [parameter.name, read()]).filter(([, value]) => value !== null));
    const outcome = await this.actions.post("run_step", { step: this.step.id, inputs }, (sentence) => this.complain(sentence));
    this.runButton.removeAttribute("aria-busy");
    this.execution = outcome.execution ?? null;
    this.update();
  }

  complain(sentence) {
    this.problem.hidden = !sentence;
    this.problem.replaceChildren(sentence ? icon(ICONS.warn) : "", sentence);
  }

  /** Draws how the run goes, after every change. */
  update() {
    const run = (this.ctx.snapshot.executions ?? []).find(({ id }) => id === this.execution);
    const sign = JSON.stringify(run ?? null);
    if (!this.step || this.sign === sign) return;
    this.sign = sign;
    if (!run) {
      this.outcome.replaceChildren();
      return;
    }
    const titles = new Map(this.step.outputs.map(({ name, title }) => [name, title]));
    const rows = Object.entries(run.outputs).map(([name, value]) => [h("dt", {}, titles.get(name) ?? name), h("dd", {}, String(value))]);
    this.outcome.replaceChildren(h("p", { class: `step-${run.status}` }, SAID[run.status], run.error ?? ""),
      rows.length ? h("dl", { class: "step-outputs" }, rows.flat()) : "");
    this.outcome.scrollIntoView({ block: "nearest" });
  }
}
