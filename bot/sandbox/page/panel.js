// The side panel of a Work Object: details, editing, buttons, comments. One at a time, as in Slack.

import { h, icon, ICONS } from "./dom.js";
import { entityActions, entityNote, fieldRows, fieldsOf } from "./entity.js";

export class LinkPanel {
  /** `place` is the grid of the page's panes, in which the panel stands beside the conversation. */
  constructor(place, ctx, actions) {
    Object.assign(this, { ctx, actions });
    this.status = h("p", { class: "visually-hidden", role: "status" });
    this.body = h("div", { class: "scroller panel-body" });
    const tool = (label, sign, act) => h("button", { type: "button", class: "tool", "aria-label": label, title: label, on: { click: act } }, icon(sign));
    this.close = tool("Close details", ICONS.close, () => this.leave());
    this.node = h("aside", { id: "panel", class: "thread link-panel", "aria-label": "Details", hidden: true, on: { keydown: (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.leave();
    } } },
    h("div", { class: "room-head" }, h("h2", { class: "room-title" }, "Details"),
      h("div", { class: "panel-tools" }, h("button", { type: "button", class: "btn", on: { click: () => this.post("refresh_panel", {}) } }, "Refresh"), this.close)),
    this.status, this.body);
    place.append(this.node);
  }

  /** `panel` is the person's own, or null. Nothing is drawn anew while it is the same, or while it is edited. */
  update(panel) {
    const shown = JSON.stringify(panel);
    if (shown === this.shown) return;
    const fresh = this.node.hidden && panel;
    this.shown = shown;
    this.node.hidden = !panel;
    if (!panel) {
      this.editing = false;
      return;
    }
    if (this.editing && panel.entity) {
      this.showErrors(panel.errors);
      return;
    }
    this.draw(panel);
    if (fresh) this.close.focus();
  }

  draw(panel) {
    this.panel = panel;
    const inside = this.body.contains(document.activeElement);
    const held = inside ? document.activeElement.dataset.focus ?? "" : "";
    this.status.textContent = panel.waiting ? "Asking the app for details." : "Details are shown.";
    this.body.replaceChildren(...this.content(panel));
    if (inside) (this.body.querySelector(`[data-focus="${CSS.escape(held)}"]`) ?? this.close).focus();
  }

  content(panel) {
    if (panel.auth_url) {
      return [h("p", {}, "To see this here, connect your account with the app."),
        h("a", { class: "btn btn-primary", href: panel.auth_url, target: "_blank", rel: "noreferrer" }, "Connect")];
    }
    if (panel.error) return [h("h3", {}, panel.error.custom_title ?? "Not available"), h("p", {}, panel.error.custom_message ?? panel.error.status)];
    if (!panel.entity) return [h("p", { class: "muted" }, "Asking the app …")];
    const { entity } = panel;
    const edits = editable(entity);
    return [
      entityNote(entity), h("h3", { class: "panel-title" }, entity.entity_payload.attributes.title.text),
      fieldRows(entity, this.ctx, (key) => this.post("follow_panel", { key })),
      h("div", { class: "problem", role: "alert", hidden: true }),
      entityActions(entity, (action, button) => this.press(action, button)),
      edits.length ? h("button", { type: "button", class: "btn", dataset: { focus: "panel-edit" }, on: { click: () => this.edit(edits) } }, "Edit") : null,
      entity.entity_comments ? this.comments(panel) : null,
    ].filter(Boolean);
  }

  async post(action, body) {
    const outcome = await this.actions.post(action, body);
    const problem = this.body.querySelector(".problem");
    if (problem) {
      problem.hidden = !outcome.error;
      if (outcome.error) problem.replaceChildren(icon(ICONS.warn), this.actions.explain(outcome.error));
    }
    return outcome;
  }

  async press(action, button) {
    button.setAttribute("aria-busy", "true");
    this.status.textContent = action.processing_state?.interstitial_text ?? "";
    await this.post("press_panel", { action_id: action.action_id, value: action.value ?? null });
    button.removeAttribute("aria-busy");
  }

  async leave() {
    this.editing = false;
    await this.actions.post("close_panel", {});
    document.querySelector(".entity-title")?.focus();
  }

  edit(edits) {
    this.editing = true;
    this.inputs = new Map(edits.map((row) => [row.key, input(row, this.ctx)]));
    const form = h("form", { novalidate: true, "aria-label": "Edit details", on: { submit: (event) => {
      event.preventDefault();
      this.save(form.querySelector("[type=submit]"));
    } } }, [...this.inputs.values()].map(({ node }) => node),
    h("div", { class: "problem", role: "alert", hidden: true }),
    h("div", { class: "dialog-buttons" },
      h("button", { type: "button", class: "btn", on: { click: () => this.stopEditing() } }, "Cancel"),
      h("button", { type: "submit", class: "btn btn-primary" }, "Save")));
    this.body.replaceChildren(form);
    form.querySelector("input, textarea, select")?.focus();
  }

  async save(button) {
    button.setAttribute("aria-busy", "true");
    const values = Object.fromEntries([...this.inputs].map(([key, { read }]) => [key, read()]));
    const outcome = await this.post("save_panel", { values });
    button.removeAttribute("aria-busy");
    this.showErrors(outcome.errors ?? {});
    if (!outcome.error && !Object.keys(outcome.errors ?? {}).length) this.stopEditing();
  }

  showErrors(errors) {
    let first = null;
    for (const [key, { node, field, error }] of this.inputs ?? []) {
      error.replaceChildren(errors[key] ? h("span", {}, icon(ICONS.warn), errors[key]) : "");
      node.classList.toggle("invalid", Boolean(errors[key]));
      field.setAttribute("aria-invalid", String(Boolean(errors[key])));
      if (errors[key]) first ??= field;
    }
    first?.focus();
  }

  stopEditing() {
    this.editing = false;
    this.draw(JSON.parse(this.shown));
    (this.body.querySelector("[data-focus=panel-edit]") ?? this.close).focus();
  }

  comments(panel) {
    const { count } = panel.entity.entity_comments;
    if (!panel.comments) {
      return h("button", { type: "button", class: "btn", dataset: { focus: "panel-comments" }, on: { click: () => this.post("open_comments", {}) } },
        count === 1 ? "1 comment" : `${count} comments`);
    }
    const field = h("textarea", { class: "field", rows: 2, "aria-label": "Comment", value: this.unsent ?? "", dataset: { focus: "comment-field" },
      on: { input: () => (this.unsent = field.value) } }); // it survives being drawn anew
    const send = h("button", { type: "button", class: "btn", dataset: { focus: "comment-send" }, on: { click: async () => {
      const before = this.unsent;
      this.unsent = "";
      const outcome = await this.post("comment", { text: field.value });
      if (outcome.error) this.unsent = before;
      else field.value = "";
    } } }, "Post comment");
    return h("section", { class: "panel-comments", "aria-label": "Comments" }, h("h3", { tabindex: "-1", dataset: { focus: "panel-comments" } }, "Comments"),
      panel.comments_error ? h("p", { class: "problem", role: "alert" }, panel.comments_error) : null,
      h("ol", {}, panel.comments.map((comment) => h("li", { class: "panel-comment" },
        h("div", { class: "entity-note" }, this.author(comment), " · ", this.ctx.dates.full(new Date(comment.timestamp * 1000))),
        h("div", { class: "entity-long" }, comment.comment.value ?? "")))),
      panel.more ? h("button", { type: "button", class: "btn", on: { click: () => this.post("open_comments", { more: true }) } }, "Older comments") : null,
      panel.can_post ? h("div", {}, field, send) : null);
  }

  author({ sender }) {
    const known = this.ctx.userOf(sender.user_id) ?? this.ctx.people().find(({ email }) => email && email === sender.email);
    return known ? this.ctx.nameOf(known) : sender.text;
  }
}

function editable(entity) {
  const { title } = entity.entity_payload.attributes;
  const every = [{ key: "title", label: "Title", field: { value: title.text, edit: title.edit } }, ...fieldsOf(entity)];
  return every.filter(({ field }) => field.edit?.enabled);
}

/** The input of one field: {node, field, error, read()}. */
function input({ key, label, field }, ctx) {
  const { edit } = field;
  const id = `panel-${key}`;
  const option = (value, text, selected) => h("option", { value, selected }, text);
  let made;
  if (edit.select) {
    const { static_options: options, current_value: current } = edit.select;
    made = h("select", { class: "field", id }, current ? null : option("", "–", true), options.map(({ value, text }) => option(value, text.text, value === current)));
  } else if (field.user) {
    const known = ctx.userOf(field.user.user_id) ?? ctx.people().find(({ email }) => email && email === field.user.email);
    made = h("select", { class: "field", id }, option("", "–", !known), ctx.people().map((user) => option(user.id, ctx.nameOf(user), user.id === known?.id)));
  } else if (field.type === "slack#/types/date") made = h("input", { type: "date", class: "field", id, value: field.value });
  else if (field.long) made = h("textarea", { class: "field", id, rows: 4, value: field.value });
  else made = h("input", { type: "text", class: "field", id, value: field.value, placeholder: edit.placeholder?.text });
  const error = h("div", { class: "error", role: "alert", id: `${id}-error` });
  made.setAttribute("aria-describedby", error.id);
  const node = h("div", { class: "input" }, h("label", { class: "label", for: id }, label), made, edit.hint ? h("div", { class: "hint" }, edit.hint.text) : null, error);
  return { node, field: made, error, read: () => made.value || null };
}
