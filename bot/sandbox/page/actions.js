// What the person can do, as calls to the demo server. Every one resolves to an outcome {error, ...} and never throws.

import { act } from "./api.js";

const EXPLAINED = {
  operation_timeout: "the app did not respond",
  dispatch_failed: "the app could not be reached",
  http_client_error: "the app refused the request",
  http_service_error: "the app met an error",
};

export class Actions {
  /** `me()` gives the current person's id; `tell(sentence)` shows a failure of the page itself. */
  constructor({ me, tell }) {
    Object.assign(this, { me, tell });
  }

  async post(action, body, tell = this.tell) {
    try {
      return await act(action, { user: this.me(), ...body });
    } catch (error) {
      tell(error.message);
      return { error: error.message };
    }
  }

  /** An error word as Slack says it: "… because the app did not respond (operation_timeout)". */
  explain(word) {
    return EXPLAINED[word] ? `That did not work because ${EXPLAINED[word]} (${word}).` : `That did not work: ${word}.`;
  }

  explainCommand(command, word) {
    if (word === "operation_timeout") return `${command} failed because the app did not respond (${word})`;
    return `${command} failed with the error "${word}"`;
  }

  /** `files`: [{name, mimetype, content}], the bytes in base64. */
  say(channel, text, threadTs, files = []) {
    return this.post("say", { channel, text, files, ...(threadTs ? { thread_ts: threadTs } : {}) });
  }

  edit(channel, ts, text) {
    return this.post("edit", { channel, ts, text: text });
  }

  remove(channel, ts) {
    return this.post("delete", { channel, ts });
  }

  react(channel, ts, name, on) {
    return this.post("react", { channel, ts, name, remove: !on });
  }

  slash(channel, command, text) {
    return this.post("slash", { channel, command, text: text });
  }

  click(channel, ts, block, element, state) {
    return this.post("click", { channel, ts, block_id: block.block_id, action_id: element.action_id, state });
  }

  shortcut(shortcut, channel, ts) {
    return this.post("shortcut", { callback_id: shortcut.callback_id, ...(ts ? { channel, ts } : {}) });
  }

  /** Uses an element of a view. An entry that tells the app nothing is kept `quiet`: its modal may be gone already. */
  viewAction(view, block, element, state, quiet = false) {
    const tell = quiet ? () => {} : this.tell;
    return this.post("view_action", { block_id: block.block_id, action_id: element.action_id, state, home: view.type === "home" }, tell);
  }

  submit(values) {
    return this.post("submit", { values });
  }

  closeView(all) {
    return this.post("close_view", { all });
  }

  /** Opens a tab of the app's conversation: "home" or "messages". */
  openHome(tab = "home") {
    return this.post("open_home", { tab });
  }

  /** The choices of an external select of the open modal, or of the message at `place` ({channel, ts}). */
  async suggest(element, typed, place = {}) {
    const outcome = await this.post("suggest", { action_id: element.action_id, typed, ...place });
    return outcome.options ?? [];
  }
}
