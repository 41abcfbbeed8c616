// The field in which a person types: Enter sends, "/" runs a slash command, "@" and "#" complete names.

import { h, icon, ICONS } from "./dom.js";
import { Attaching } from "./files.js";
import { Suggestions } from "./suggest.js";

export class Composer {
  /**
   * `send(text, files)` is called with the trimmed text and resolves to false when both must stay, else to true. `tell(sentence)` says
   * what can't be attached.
   * `extras` are nodes for the bar below the field. Without `commands`, "/" completes nothing (threads have none).
   */
  constructor(ctx, { label, send, tell, commands = true, extras = [] }) {
    this.ctx = ctx;
    this.send = send;
    this.commands = commands;
    this.field = h("textarea", { class: "composer-field", rows: 1, "aria-label": label, placeholder: label, dataset: { focus: `composer-${label}` } });
    this.suggestions = new Suggestions(this.field, { label: "Suggestions", pick: (item) => this.complete(item) });
    this.button = h("button", { type: "submit", class: "send", "aria-label": "Send", title: "Send" }, icon(ICONS.send));
    this.attaching = new Attaching({ changed: () => this.typed(), tell });
    this.node = h("form", { class: "composer", on: { submit: (event) => {
      event.preventDefault();
      this.submit();
    } } }, this.suggestions.list, this.field, this.attaching.list,
    h("div", { class: "composer-bar" }, this.attaching.node, extras, h("span", { class: "composer-hint" },
      h("kbd", {}, "Enter"), " to send · ", h("kbd", {}, "Shift"), "+", h("kbd", {}, "Enter"), " for a new line"), this.button));
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.attaching.listen(this.field, this.node);
    if (!CSS.supports("field-sizing", "content")) this.field.addEventListener("input", () => this.grow());
    this.typed();
  }

  /** Fits the field to its text where the browser does not do it by itself. */
  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  get text() {
    return this.field.value;
  }

  set text(value) {
    this.field.value = value;
    this.typed();
  }

  /** What is not sent yet: its text and its files. */
  get draft() {
    return { text: this.text, files: this.attaching.files };
  }

  set draft({ text, files }) {
    this.text = text;
    this.attaching.put(files);
  }

  label(text) {
    this.field.placeholder = text;
    this.field.setAttribute("aria-label", text);
  }

  typed() {
    this.button.disabled = this.empty;
    this.suggestions.show(document.activeElement === this.field ? this.matches() : []);
  }

  get empty() {
    return !this.text.trim() && !this.attaching.files.length;
  }

  async submit() {
    if (this.empty) return;
    const { draft } = this;
    this.draft = { text: "", files: [] };
    const files = await this.attaching.read(draft.files);
    if ((files && (await this.send(draft.text.trim(), files))) || !this.empty) return;
    this.draft = draft;
  }

  /** What fits the word before the caret. */
  matches() {
    const before = this.text.slice(0, this.field.selectionStart);
    const command = this.commands && /^\/\S*$/.exec(before);
    if (command) {
      return (this.ctx.snapshot?.commands ?? []).filter((each) => each.command.startsWith(command[0]))
        .map((each) => ({ label: each.command, note: [each.usage_hint, each.description].filter(Boolean).join(" · "), from: 0, insert: `${each.command} ` }));
    }
    const word = /(?:^|\s)([@#])([\p{L}\d._-]*)$/u.exec(before);
    if (!word) return [];
    const from = before.length - word[2].length - 1;
    const fits = (...names) => names.some((name) => name.toLowerCase().startsWith(word[2].toLowerCase()));
    const found = word[1] === "@"
      ? [...this.ctx.users.values()].filter((user) => fits(user.real_name, user.name)).map((user) =>
        ({ label: this.ctx.nameOf(user), note: user.is_bot ? "App" : user.email ?? "", insert: `@${this.ctx.nameOf(user)} ` }))
      : this.ctx.channels().filter(({ name }) => fits(name)).map(({ name }) => ({ label: `#${name}`, insert: `#${name} ` }));
    return found.slice(0, 8).map((item) => ({ ...item, from }));
  }

  complete({ from, insert }) {
    const caret = this.field.selectionStart;
    this.field.setRangeText(insert, from, caret, "end");
    this.typed();
    this.suggestions.hide();
  }
}
