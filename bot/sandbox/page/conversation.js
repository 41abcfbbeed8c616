// A list of messages with its composer: the middle pane, and (same class) the thread beside it.

import { tsDate } from "./dates.js";
import { Composer } from "./composer.js";
import { clear, h, keyed } from "./dom.js";
import { messageItem } from "./message.js";

const GROUPED_WITHIN = 300; // seconds in which one author's lines share a heading, as in Slack
const AT_END = 40; // pixels

export class MessageList {
  /** `options`: ctx, actions, label, thread (true for a thread's pane), open(ts), announce(text), composer options. */
  constructor(options) {
    Object.assign(this, options);
    this.list = h("ol", { class: "messages", "aria-label": options.label, on: { keydown: (event) => this.arrow(event) } });
    this.intro = h("p", { class: "intro" });
    this.scroller = h("div", { class: "scroller", tabindex: "-1" }, this.intro, this.list);
    this.composer = new Composer(options.ctx, options.composer);
    this.channel = null;
    this.seen = new Map();
    this.stayAtEnd();
  }

  /**
   * A reader at the end stays there, whatever grows or shrinks; only the reader's own moves let go of it. Scroll events
   * alone can't tell: the browser also sends one, late, when the pane's height changed under it.
   */
  stayAtEnd() {
    this.follow();
    for (const kind of ["wheel", "touchmove", "pointerdown", "keydown", "focusin"]) {
      this.scroller.addEventListener(kind, () => {
        this.moved = true;
      }, { passive: true });
    }
    this.scroller.addEventListener("scroll", () => {
      if (this.moved || this.atEnd()) this.pinned = this.atEnd();
      else if (this.pinned) this.toEnd();
    });
    this.scroller.addEventListener("scrollend", () => {
      this.moved = !this.atEnd();
    });
    const sizes = new ResizeObserver(() => this.pinned && this.toEnd());
    sizes.observe(this.list);
    sizes.observe(this.scroller);
  }

  /** From now on the end is shown, until the reader moves away from it. */
  follow() {
    this.pinned = true;
    this.moved = false;
  }

  atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < AT_END;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /**
   * Shows `messages` (Slack's JSON, oldest first) of a channel; `replies` maps a ts to its thread's replies.
   * Another `shown` (person and place) starts the list anew, at its end.
   */
  update(shown, messages, replies, channel) {
    if (this.shown !== shown) {
      clear(this.list);
      this.follow();
    }
    this.shown = shown;
    this.channel = channel;
    const env = { ctx: this.ctx, actions: this.actions, channel, inThread: Boolean(this.thread), open: this.open, edit: (...args) => this.edit(...args) };
    keyed(this.list, rows(messages, replies, this.ctx.dates, this.ctx.me), {
      key: (row) => row.key,
      render: (row) => (row.day ? dayLine(row.day) : messageItem(row.message, { ...env, compact: row.compact, replies: row.replies })),
    });
    this.tabStop();
    if (this.pinned) this.toEnd();
  }

  /** One message is reachable by Tab; arrows move on from there. */
  tabStop() {
    const items = this.items();
    if (items.length && !items.some((item) => item.tabIndex === 0)) items.at(-1).tabIndex = 0;
  }

  items() {
    return [...this.list.querySelectorAll(".message")];
  }

  arrow(event) {
    if (!event.target.classList.contains("message")) return;
    const items = this.items();
    const at = items.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || !items[to]) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    items[to].tabIndex = 0;
    items[to].focus();
  }

  /** Turns a message's text into a field; Enter saves, Escape leaves it. */
  edit(message, item) {
    const text = item.querySelector(".text");
    const field = h("textarea", { class: "field", rows: 2, "aria-label": "Edit message", value: this.ctx.typed(message.text), on: { keydown: async (event) => {
      if (event.key === "Escape") field.replaceWith(text);
      else if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      if (event.key === "Enter" && field.value.trim()) await this.actions.edit(this.channel, message.ts, field.value.trim());
      if (field.isConnected) field.replaceWith(text);
      item.focus();
    } } });
    text.replaceWith(field);
    field.focus();
  }
}

function rows(messages, replies, dates, me) {
  const made = [];
  let day = null;
  let last = null;
  for (const message of messages) {
    const date = tsDate(message.ts);
    if (dates.day(date) !== day) {
      day = dates.day(date);
      last = null;
      made.push({ key: `day-${day}`, day: dates.dayHeading(date) });
    }
    const answers = replies.get(message.ts) ?? [];
    const compact = last !== null && last.user === message.user && !last.is_ephemeral && !message.is_ephemeral
      && !last.notice && !message.notice && Number(message.ts) - Number(last.ts) < GROUPED_WITHIN;
    made.push({ key: message.ts, message, compact, me: me.id, replies: answers.map(({ ts, user, is_ephemeral: mine }) => ({ ts, user, mine })) });
    last = message;
  }
  return made;
}

function dayLine(words) {
  return h("li", { class: "day", role: "presentation" }, h("span", {}, words));
}

/** Splits a channel's messages into its main list and ts → replies. */
export function threads(messages) {
  const main = [];
  const replies = new Map();
  for (const message of messages) {
    const isReply = message.thread_ts && message.thread_ts !== message.ts;
    if (isReply) replies.set(message.thread_ts, [...(replies.get(message.thread_ts) ?? []), message]);
    if (!isReply || message.subtype === "thread_broadcast") main.push(message);
  }
  return { main, replies };
}
