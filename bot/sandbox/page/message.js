// One message as a list item: author, time, text or blocks, reactions, thread link, and its actions.

import { renderBlocks } from "./blocks.js";
import { tsDate } from "./dates.js";
import { h, icon, ICONS } from "./dom.js";
import { entityCard } from "./entity.js";
import { fileList } from "./files.js";
import { openMenu } from "./menu.js";
import { emoji, mrkdwn } from "./mrkdwn.js";
import { pickReaction } from "./reacting.js";

const HUES = [212, 152, 24, 330, 270, 188, 46, 0];

/** A person's picture: initials on a colour of their own. */
export function avatar(user, small = false) {
  const name = user?.real_name || user?.name || "?";
  if (user?.is_bot) return h("span", { class: small ? "avatar small bot" : "avatar bot", "aria-hidden": "true" }, icon(ICONS.check));
  const initials = name.split(/\s+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase();
  const hue = HUES[[...(user?.id ?? name)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES.length];
  const node = h("span", { class: small ? "avatar small" : "avatar", "aria-hidden": "true" }, initials);
  node.style.setProperty("--hue", hue);
  return node;
}

/**
 * The item for `message`.
 * `env`: ctx, actions, channel, compact (same author as the one before), inThread, open(ts) opens the thread.
 */
export function messageItem(message, env) {
  const { ctx } = env;
  const author = message.notice ? { name: "Slackbot", id: "USLACKBOT" } : ctx.userOf(message.user);
  const name = author ? ctx.nameOf(author) : message.user;
  const date = tsDate(message.ts);
  const item = h("li", {
    class: `message${env.compact ? " compact" : ""}${message.is_ephemeral ? " ephemeral" : ""}`,
    tabindex: "-1", "aria-busy": message.writing ? "true" : null, dataset: { ts: message.ts, focus: `message-${message.ts}` },
  });
  const time = h("time", { class: "time", datetime: date.toISOString(), title: ctx.dates.full(date) }, ctx.dates.time(date));
  item.append(
    h("div", { class: "gutter" }, env.compact ? time.cloneNode(true) : avatar(author)),
    h("div", { class: "message-body" },
      message.is_ephemeral ? h("div", { class: "only-you" }, icon(ICONS.eye), "Only visible to you") : null,
      env.compact ? h("span", { class: "visually-hidden" }, `${name}: `) : h("div", { class: "meta" }, h("span", { class: "author" }, name),
        author?.is_bot ? h("span", { class: "badge" }, "APP") : null, time),
      content(message, item, env),
      message.writing ? h("span", { class: "writing" }, `${name} is still writing …`) : null,
      message.edited ? h("span", { class: "edited" }, "(edited)") : null,
      h("div", { class: "problem", role: "alert", hidden: true }),
      reactions(message, env),
      env.inThread ? null : threadLink(message, env)),
    message.notice || message.subtype === "tombstone" ? "" : toolbar(message, item, env));
  return item;
}

function content(message, item, env) {
  const { ctx } = env;
  const parts = [];
  const act = (block, element, state) => use(message, block, element, state, item, env);
  const suggest = (element, typed) => env.actions.suggest(element, typed, { channel: env.channel, ts: message.ts });
  const draw = (blocks, scope) => h("div", { class: "blocks" }, renderBlocks(blocks, { ctx, act, scope, suggest }));
  if (message.blocks?.length && !typedByPerson(message)) parts.push(draw(message.blocks, message.ts));
  else if (message.text) parts.push(h("div", { class: "text" }, mrkdwn(message.text, ctx)));
  if (message.files?.length) parts.push(fileList(message.files, ctx.me.id));
  for (const [index, attachment] of (message.attachments ?? []).entries()) {
    const link = { channel: env.channel, ts: message.ts, url: attachment.app_unfurl_url };
    const press = async (action) => report(item, await env.actions.post("press_link", { ...link, action_id: action.action_id }), env);
    if (attachment.entity) {
      parts.push(entityCard(attachment, { ctx, press, open: () => env.actions.post("open_link", link) }));
      continue;
    }
    const scope = `${message.ts}-${index}`;
    const unfurled = () => h("div", { class: "blocks" }, renderBlocks(attachment.blocks, { ctx, act: (_, element) => press(element), scope, suggest }));
    const bar = h("div", { class: "attachment" }, attachment.blocks ? (attachment.is_app_unfurl ? unfurled() : draw(attachment.blocks, scope))
      : h("div", { class: "text" }, mrkdwn(attachment.text ?? attachment.fallback ?? "", ctx)));
    if (/^#?[0-9a-f]{6}$/i.test(attachment.color ?? "")) bar.style.setProperty("--bar", `#${attachment.color.replace("#", "")}`);
    parts.push(bar);
  }
  return parts;
}

/** Slack gives a person's own line as text and as rich_text blocks; the text is what was typed. */
function typedByPerson(message) {
  return Boolean(message.client_msg_id) && !message.bot_id;
}

async function use(message, block, element, state, item, env) {
  report(item, { error: null }, env);
  report(item, await env.actions.click(env.channel, message.ts, block, element, state), env);
}

/** Shows under the message that something did not work. */
function report(item, outcome, env) {
  const problem = item.querySelector(".problem");
  problem.hidden = !outcome.error;
  if (outcome.error) problem.replaceChildren(icon(ICONS.warn), env.actions.explain(outcome.error));
}

function reactions(message, env) {
  if (!message.reactions?.length) return null;
  const { ctx } = env;
  const chip = ({ name, users, count }) => {
    const mine = users.includes(ctx.me.id);
    const who = users.map((id) => (ctx.userOf(id) ? ctx.nameOf(ctx.userOf(id)) : id)).join(", ");
    return h("button", { type: "button", class: mine ? "reaction mine" : "reaction", "aria-pressed": String(mine),
      "aria-label": `${name.replaceAll("_", " ")}, ${count}: ${who}`, title: `${who} reacted with :${name}:`,
      dataset: { focus: `${message.ts}/reaction/${name}` },
      on: { click: () => env.actions.react(env.channel, message.ts, name, !mine) } }, emoji(name), h("span", {}, String(count)));
  };
  return h("div", { class: "reactions" }, message.reactions.map(chip));
}

function threadLink(message, env) {
  const counted = env.replies.filter(({ mine }) => !mine); // Slack counts none that only one person sees
  const count = counted.length;
  if (!env.replies.length) return null;
  const { ctx } = env;
  const last = env.replies.at(-1);
  const people = [...new Set(env.replies.map((reply) => reply.user))].slice(0, 3);
  return h("button", { type: "button", class: "thread-link", dataset: { focus: `${message.ts}/thread` }, on: { click: () => env.open(message.ts) } },
    people.map((id) => avatar(ctx.userOf(id), true)),
    h("span", { class: "thread-count" }, count ? (count === 1 ? "1 reply" : `${count} replies`) : "A reply only visible to you"),
    h("span", { class: "thread-last" }, `Last reply ${(ctx.dates.nearby(tsDate(last.ts)) ?? "").toLowerCase()} at ${ctx.dates.time(tsDate(last.ts))}`));
}

function toolbar(message, item, env) {
  const tool = (name, label, sign, act) => {
    const node = h("button", { type: "button", class: "tool", "aria-label": label, title: label, dataset: { focus: `${message.ts}/${name}` },
      on: { click: () => act(node) } }, icon(sign));
    return node;
  };
  const react = message.is_ephemeral ? null : tool("react", "Add reaction", ICONS.smile, (node) =>
    pickReaction(node, (name) => env.actions.react(env.channel, message.ts, name, true)));
  const reply = env.inThread || message.is_ephemeral ? null : tool("reply", "Reply in thread", ICONS.reply, () => env.open(message.ts));
  const more = tool("more", "More actions", ICONS.dots, (node) => openMenu(node, messageMenu(message, item, env), { label: "Message actions" }));
  more.setAttribute("aria-haspopup", "menu");
  return h("div", { class: "toolbar", role: "toolbar", "aria-label": "Message" }, react, reply, more);
}

function messageMenu(message, item, env) {
  const { ctx, actions } = env;
  const own = message.user === ctx.me.id && !message.is_ephemeral;
  const shortcuts = (ctx.snapshot.shortcuts ?? []).filter(({ type }) => type === "message");
  return [
    ...(own && message.text ? [{ label: "Edit message", act: () => env.edit(message, item) }] : []),
    ...(own ? [{ label: "Delete message", danger: true, act: () => actions.remove(env.channel, message.ts) }] : []),
    ...(message.is_ephemeral ? [{ label: "Dismiss message", act: () => actions.remove(env.channel, message.ts) }] : []),
    { label: "Copy text", act: () => navigator.clipboard?.writeText(ctx.typed(message.text ?? "")) },
    ...(shortcuts.length && !message.is_ephemeral ? [{ heading: "Message shortcuts" }, ...shortcuts.map((shortcut) => ({
      label: shortcut.name, note: ctx.bot() ? ctx.nameOf(ctx.bot()) : "",
      act: async () => report(item, await actions.shortcut(shortcut, env.channel, message.ts), env) }))] : []),
  ];
}
