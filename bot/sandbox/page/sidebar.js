// The workspace's sidebar: channels, the DM with the app, and who one is.

import { h, icon, ICONS, keyed } from "./dom.js";
import { openMenu } from "./menu.js";
import { avatar } from "./message.js";

export class Sidebar {
  constructor(root, ctx, { open, become }) {
    this.ctx = ctx;
    this.open = open;
    this.become = become;
    this.team = h("h1", { class: "team" });
    this.channels = h("ul", { class: "rooms", "aria-label": "Channels" });
    this.directs = h("ul", { class: "rooms", "aria-label": "Direct messages" });
    this.person = h("button", { type: "button", class: "person", id: "person", "aria-haspopup": "menu", "aria-expanded": "false",
      on: { click: () => this.people() } });
    const rooms = h("div", { class: "rooms-scroll" }, h("h2", {}, "Channels"), this.channels, h("h2", {}, "Apps"), this.directs);
    this.news = h("p", { class: "news-for", role: "status" });
    root.append(this.team, rooms, this.news, this.person);
  }

  /** `unread` holds the channels with something new; `newest` says when the app last wrote to each person in their DM. */
  update(current, unread, newest) {
    const { ctx } = this;
    this.seen ??= new Map(Object.entries(newest));
    this.newest = new Map(Object.entries(newest));
    if (newest[ctx.me.id]) this.seen.set(ctx.me.id, newest[ctx.me.id]);
    const waiting = ctx.people().filter((user) => this.hasNews(user));
    this.news.textContent = waiting.length ? `New for ${waiting.map((user) => ctx.nameOf(user)).join(", ")}` : "";
    this.team.textContent = ctx.snapshot.team.name ?? "Workspace";
    const row = (channel) => ({ id: channel.id, name: channel.name, im: channel.is_im, current: channel.id === current, unread: unread.has(channel.id) });
    const all = [...ctx.conversations.values()];
    for (const [list, ims] of [[this.channels, false], [this.directs, true]]) {
      keyed(list, all.filter((channel) => Boolean(channel.is_im) === ims).map(row), { key: ({ id }) => id, render: (item) => this.room(item) });
    }
    this.person.replaceChildren(avatar(ctx.me, true), h("span", { class: "person-text" },
      h("span", { class: "person-you" }, "You are"), h("span", { class: "person-name" }, ctx.nameOf(ctx.me))), icon(ICONS.chevron));
  }

  /** Whether the app wrote to somebody since one was last that person. */
  hasNews({ id }) {
    return this.newest.get(id) !== this.seen.get(id);
  }

  room({ id, name, im, current, unread }) {
    const bot = this.ctx.bot();
    return h("li", {}, h("a", {
      class: `room${current ? " current" : ""}${unread ? " unread" : ""}`, href: `#${id}`, "aria-current": current ? "page" : null,
      dataset: { focus: `room-${id}` }, on: { click: () => this.open(id) },
    }, im ? avatar(bot, true) : icon(ICONS.hash), h("span", {}, im ? (bot ? this.ctx.nameOf(bot) : "App") : name),
    unread ? h("span", { class: "visually-hidden" }, "has new messages") : null));
  }

  people() {
    openMenu(this.person, this.ctx.people().map((user) => ({
      label: this.ctx.nameOf(user), note: [this.hasNews(user) ? "has new messages" : "", role(user), user.tz].filter(Boolean).join(" · "),
      checked: user.id === this.ctx.me.id, act: () => this.become(user.id),
    })), { label: "Be another person" });
  }
}

function role(user) {
  if (user.is_stranger) return "from another company";
  if (user.is_ultra_restricted) return "single-channel guest";
  if (user.is_restricted) return "guest";
  return user.is_admin ? "admin" : "";
}
