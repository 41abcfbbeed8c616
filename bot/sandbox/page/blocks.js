// Block Kit blocks as DOM nodes. One table row per block type; interactive elements are in elements.js.

import { h, icon, ICONS } from "./dom.js";
import { control } from "./elements.js";
import { markdown } from "./mrkdwn.js";
import { richText } from "./richtext.js";

let made = 0;

/** What has been entered in a set of blocks. Give `values` to show them again after a redraw. */
export class Form {
  constructor(values = {}) {
    this.before = values;
    this.readers = [];
    this.errors = new Map();
  }

  state(blockId, actionId) {
    return this.before[blockId]?.[actionId];
  }

  add(blockId, actionId, read) {
    this.readers.push({ blockId, actionId, read });
  }

  /** Slack's view.state.values: block_id → action_id → state. */
  values() {
    const values = {};
    for (const { blockId, actionId, read } of this.readers) {
      const state = read();
      if (state) (values[blockId] ??= {})[actionId] = state;
    }
    return values;
  }

  /** Shows an error under each block named, and takes the others away; the first one's field gets the focus. */
  showErrors(errors) {
    let first = null;
    for (const [blockId, slot] of this.errors) {
      const message = errors[blockId] ?? "";
      slot.error.replaceChildren(message ? h("span", {}, icon(ICONS.warn), message) : "");
      slot.block.classList.toggle("invalid", Boolean(message));
      const field = slot.block.querySelector("input, select, textarea");
      field?.setAttribute("aria-invalid", String(Boolean(message)));
      if (message) first ??= field;
    }
    first?.focus();
  }
}

/**
 * The nodes of `blocks`.
 * `env`: ctx, form, scope (unique per message or view), submit(), suggest(element, typed), and act(block, element, state,
 * quiet), where quiet says that the app is not told, only the entered value kept.
 */
export function renderBlocks(blocks, env) {
  return (blocks ?? []).map((block) => {
    try {
      return (BLOCKS[block.type] ?? unknown)(block, env);
    } catch (error) {
      // one malformed block must not take the conversation with it
      console.error("block not shown", block, error);
      return unknown(block);
    }
  });
}

function unknown(block) {
  return h("p", { class: "block unknown" }, `A block of type “${block.type}” that this demo can't show.`);
}

function element(block, spec, env, { id = null, dispatch = true } = {}) {
  const { form, ctx, scope, submit, suggest } = env;
  const act = env.act && ((used, state) => env.act(block, used, state, !dispatch));
  const state = form?.state(block.block_id, spec.action_id);
  const built = control(spec, { ctx, scope, id, act, dispatch, submit, suggest, state, blockId: block.block_id });
  if (!built) return unknown(spec);
  form?.add(block.block_id, spec.action_id, built.read);
  return built.node;
}

function picture(spec) {
  // The page loads nothing from outside (its Content-Security-Policy), so other hosts' pictures are named instead.
  const url = spec.image_url ?? "";
  if (url.startsWith("/") || url.startsWith("data:image/") || url.startsWith(location.origin)) {
    return h("img", { src: url, alt: spec.alt_text });
  }
  return h("span", { class: "picture", role: "img", "aria-label": spec.alt_text, title: url }, spec.alt_text);
}

function section(block, env) {
  const { ctx } = env;
  const body = h("div", { class: "section-body" },
    block.text ? h("div", { class: "text" }, ctx.text(block.text)) : null,
    block.fields ? h("div", { class: "fields" }, block.fields.map((field) => h("div", { class: "text" }, ctx.text(field)))) : null);
  const accessory = block.accessory
    && (block.accessory.type === "image" ? picture(block.accessory) : element(block, block.accessory, env));
  return h("div", { class: "block section" }, body, accessory ? h("div", { class: "accessory" }, accessory) : null);
}

function context(block, { ctx }) {
  return h("div", { class: "block context" }, block.elements.map((part) =>
    (part.type === "image" ? picture(part) : h("div", { class: "text" }, ctx.text(part)))));
}

function input(block, env) {
  const id = `input-${++made}`;
  const error = h("div", { class: "error", id: `${id}-error`, role: "alert" });
  const hint = block.hint ? h("div", { class: "hint", id: `${id}-hint` }, env.ctx.plain(block.hint)) : null;
  const field = element(block, block.element, env, { id, dispatch: Boolean(block.dispatch_action) });
  field.querySelector("input, select, textarea")?.setAttribute("aria-describedby", hint ? `${id}-error ${id}-hint` : `${id}-error`);
  const label = h("label", { class: "label", for: id, id: `${id}-label` }, env.ctx.plain(block.label),
    block.optional ? h("span", { class: "optional" }, " (optional)") : null);
  if (!field.querySelector(`#${id}`)) label.removeAttribute("for"); // a group of choices is named by the label's own id
  const node = h("div", { class: "block input" }, label, field, hint, error);
  env.form?.errors.set(block.block_id, { block: node, error });
  return node;
}

function contextActions(block, env) {
  const buttons = block.elements.flatMap((part) => (part.type === "feedback_buttons"
    ? [part.positive_button, part.negative_button].map((choice) => ({ ...choice, type: "button", action_id: part.action_id }))
    : [{ ...part, type: "button" }]));
  return h("div", { class: "block actions small" }, buttons.map((part) => element(block, part, env)));
}

function table(block, { ctx }) {
  const align = (at) => block.column_settings?.[at]?.align;
  const cell = (part) => (part.type === "rich_text" ? richText(part, ctx) : String(part.text ?? part.value ?? ""));
  return h("div", { class: "block table-scroll", tabindex: "0", role: "group", "aria-label": "Table" }, h("table", {},
    block.rows.map((row, index) => h("tr", {}, row.map((part, at) =>
      h(index ? "td" : "th", { class: align(at) ? `align-${align(at)}` : null, scope: index ? null : "col" }, cell(part)))))));
}

const BLOCKS = {
  section,
  context,
  input,
  table,
  header: (block, { ctx }) => h("h3", { class: "block header" }, ctx.plain(block.text)),
  divider: () => h("hr", { class: "block divider" }),
  actions: (block, env) => h("div", { class: "block actions" }, block.elements.map((part) => element(block, part, env))),
  rich_text: (block, { ctx }) => h("div", { class: "block text" }, richText(block, ctx)),
  markdown: (block, { ctx }) => h("div", { class: "block text" }, markdown(block.text, ctx)),
  image: (block, { ctx }) => h("figure", { class: "block image" },
    block.title ? h("figcaption", {}, ctx.plain(block.title)) : null, picture(block)),
  context_actions: contextActions,
  alert: (block, { ctx }) => h("div", { class: `block alert ${block.level ?? "default"}` },
    typeof block.text === "string" ? block.text : ctx.text(block.text)),
};
