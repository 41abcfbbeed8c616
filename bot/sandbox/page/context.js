// What everything that is drawn needs to know of the workspace: people, channels, the viewer's zone. Holds no DOM.

import { Dates } from "./dates.js";
import { mrkdwn, plainText } from "./mrkdwn.js";

export class Context {
  constructor() {
    this.users = new Map();
    this.conversations = new Map();
    this.me = null;
    this.dates = new Dates();
  }

  /** `snapshot` is /api/state's `slack`. */
  update(snapshot) {
    this.snapshot = snapshot;
    this.users = new Map(snapshot.users.map((user) => [user.id, user]));
    this.conversations = new Map(snapshot.channels.map((channel) => [channel.id, channel]));
    this.me = this.users.get(snapshot.me);
    this.dates = new Dates(this.me?.tz, this.me?.locale);
  }

  userOf(id) {
    return this.users.get(id);
  }

  nameOf(user) {
    return user.real_name || user.name;
  }

  people() {
    return [...this.users.values()].filter((user) => !user.is_bot && !user.deleted);
  }

  bot() {
    return [...this.users.values()].find((user) => user.is_bot);
  }

  channelOf(id) {
    return this.conversations.get(id);
  }

  channels() {
    return [...this.conversations.values()].filter((channel) => !channel.is_im);
  }

  /** A text object's nodes, mrkdwn or plain. */
  text(object) {
    return object.type === "mrkdwn" ? mrkdwn(object.text, this) : this.plain(object);
  }

  plain(object) {
    return plainText(object?.text ?? "", this);
  }

  /** A message's text as it is read aloud: links by their words. */
  spoken(wire) {
    return this.typed(wire.replace(/<(?:https?|mailto):[^|>]+\|([^>]*)>/g, "$1"));
  }

  /** A message's text as a person would have typed it. */
  typed(wire) {
    return wire
      .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id) => (this.users.has(id) ? `@${this.nameOf(this.users.get(id))}` : whole))
      .replace(/<#(\w+)(?:\|([^>]*))?>/g, (whole, id, name) => `#${this.conversations.get(id)?.name ?? name ?? id}`)
      .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, "$1")
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  }
}
