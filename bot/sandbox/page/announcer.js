// Says new messages aloud to screen readers: compares what is there with what was there, per person.

/** Watches the snapshots; `region` is an aria-live element. */
export class Announcer {
  constructor(region, ctx) {
    this.region = region;
    this.ctx = ctx;
    this.person = null;
    this.known = new Map();
  }

  /** Announces messages that came or changed since the last snapshot, other people's only; returns channels with new ones. */
  update(messagesByChannel) {
    const first = this.person !== this.ctx.me.id;
    this.person = this.ctx.me.id;
    const before = this.known;
    this.known = new Map();
    const lively = new Set();
    const words = [];
    for (const [channel, messages] of Object.entries(messagesByChannel)) {
      for (const message of messages) {
        if (message.writing) continue; // it is said once, when it is whole
        const name = `${channel}/${message.ts}`;
        this.known.set(name, message.text);
        if (first || before.get(name) === message.text || message.user === this.ctx.me.id) continue;
        if (!before.has(name)) lively.add(channel);
        words.push(this.sentence(message, before.has(name)));
      }
    }
    if (words.length) this.region.textContent = words.slice(-3).join(". ");
    return lively;
  }

  sentence(message, changed) {
    const author = this.ctx.userOf(message.user);
    const name = author ? this.ctx.nameOf(author) : "Slack";
    const visible = message.is_ephemeral ? ", only visible to you" : "";
    return `${name}${changed ? " changed a message" : ""}${visible}: ${this.ctx.spoken(message.text || "a message without text")}`;
  }
}
