// The agent's pane: what the app suggests to say in its conversation, and that the conversation was opened.

import { h } from "./dom.js";

export class AgentPane {
  /** `say(text)` sends a suggestion as the person's own line. */
  constructor(ctx, actions, { say }) {
    Object.assign(this, { ctx, actions, say });
    this.node = h("div", { class: "prompts", role: "group", "aria-label": "Suggested prompts", hidden: true });
  }

  /** Shows what `channel` suggests; null where no conversation is to be seen. Its opening is told once, as Slack tells it. */
  update(channel, quiet) {
    const direct = channel?.is_im ? channel.id : null;
    if (direct && direct !== this.opened) this.actions.openHome("messages");
    this.opened = direct;
    const prompts = (direct && this.ctx.snapshot.prompts?.[direct]) || [];
    this.node.hidden = quiet || !prompts.length;
    const sign = JSON.stringify(prompts);
    if (this.sign === sign) return;
    this.sign = sign;
    const name = this.ctx.nameOf(this.ctx.bot() ?? { name: "The app" });
    this.node.replaceChildren(h("span", { class: "prompts-title" }, `${name} suggests`), ...prompts.map(({ title, message }) =>
      h("button", { type: "button", class: "chip prompt", title: message, on: { click: () => this.say(message) } }, title)));
  }
}
