// A Work Object as Slack shows it: its title, its fields in order, its buttons. Knows no pane and no server.

import { h, icon, ICONS } from "./dom.js";
import { openMenu } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { visit } from "./visiting.js";

const LABELS = {
  status: "Status", due_date: "Due date", priority: "Priority", assignee: "Assignee", description: "Description",
  created_by: "Created by", date_created: "Created", date_updated: "Updated", title: "Title",
};

/** The fields of an entity in the order in which they are shown: [{key, label, field}]. */
export function fieldsOf(entity) {
  const { fields = {}, custom_fields: custom = [], display_order: order } = entity.entity_payload;
  const every = new Map(Object.entries(fields).map(([key, field]) => [key, { key, label: LABELS[key] ?? key, field }]));
  for (const field of custom) every.set(field.key, { key: field.key, label: field.label, field });
  return (order ?? [...every.keys()]).map((key) => every.get(key)).filter(Boolean);
}

/** A field's value as a node; `follow(key)` opens what it refers to. */
export function fieldValue({ key, field }, ctx, follow) {
  if (field.user) {
    const known = ctx.userOf(field.user.user_id) ?? ctx.people().find(({ email }) => email && email === field.user.email);
    return h("span", {}, known ? ctx.nameOf(known) : field.user.text);
  }
  if (field.entity_ref) {
    const title = field.entity_ref.title ?? field.entity_ref.entity_url;
    return follow ? h("button", { type: "button", class: "link-button", dataset: { focus: `follow-${key}` }, on: { click: () => follow(key) } }, title)
      : h("span", {}, title);
  }
  if (field.tag_color) return h("span", { class: `entity-tag ${field.tag_color}` }, String(field.value));
  if (typeof field.value === "number") return h("time", {}, ctx.dates.full(new Date(field.value * 1000)));
  if (field.format === "markdown") return h("div", {}, mrkdwn(field.value, ctx));
  if (field.link) return h("a", { href: field.link, target: "_blank", rel: "noreferrer" }, String(field.value));
  return h("span", { class: field.long ? "entity-long" : "" }, String(field.value ?? ""));
}

/** The rows of an entity's fields; those without a value are left out. */
export function fieldRows(entity, ctx, follow) {
  const shown = fieldsOf(entity).filter(({ field }) => field.user || field.entity_ref || (field.value ?? "") !== "");
  return h("dl", { class: "entity-fields" }, shown.map((row) => h("div", {}, h("dt", {}, row.label), h("dd", {}, fieldValue(row, ctx, follow)))));
}

/** Its buttons, and a menu of the others; `press(action, button)`. */
export function entityActions(entity, press) {
  const { primary_actions: primary = [], overflow_actions: overflow = [] } = entity.entity_payload.actions ?? {};
  if (!primary.length && !overflow.length) return null;
  const button = (action) => {
    if (action.url) return h("a", { class: "btn", href: action.url, target: "_blank", rel: "noreferrer" }, action.text);
    const node = h("button", { type: "button", class: action.style ? `btn btn-${action.style}` : "btn", dataset: { focus: action.action_id },
      on: { click: () => press(action, node) } }, action.text);
    return node;
  };
  const more = h("button", { type: "button", class: "btn btn-icon", "aria-label": "More actions", "aria-haspopup": "menu", dataset: { focus: "entity-more" },
    on: { click: () => openMenu(more, overflow.map((action) => ({ label: action.text,
      act: () => (action.url ? visit(action.url) : press(action, more)) })), { label: "More actions" }) } }, icon(ICONS.dots));
  return h("div", { class: "actions" }, primary.map(button), overflow.length ? more : null);
}

/** The head of an entity: product, kind and number in words. */
export function entityNote(entity) {
  const { product_name: product, display_type: type, display_id: id } = entity.entity_payload.attributes;
  return h("div", { class: "entity-note" }, [product, type, id].filter(Boolean).join(" · "));
}

/** An unfurled entity in a message; `open()` shows it in the side panel. */
export function entityCard(attachment, { ctx, open, press }) {
  const { entity } = attachment;
  const title = entity.entity_payload.attributes.title.text;
  return h("section", { class: "entity", "aria-label": `Work Object: ${title}` },
    entityNote(entity),
    h("button", { type: "button", class: "entity-title", dataset: { focus: `entity-${attachment.app_unfurl_url}` }, "aria-label": `${title}, open details`,
      on: { click: open } }, title),
    fieldRows(entity, ctx), entityActions(entity, press));
}
