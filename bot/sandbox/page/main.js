// Wires the page: state from the server, the panes that show it, and who looks at which conversation.

import { state, watch } from "./api.js";
import { Actions } from "./actions.js";
import { AgentPane } from "./agent.js";
import { Announcer } from "./announcer.js";
import { Context } from "./context.js";
import { MessageList, threads } from "./conversation.js";
import { h, icon, ICONS } from "./dom.js";
import { openMenu } from "./menu.js";
import { Home, Modal } from "./modal.js";
import { LinkPanel } from "./panel.js";
import { shortcutItems } from "./shortcuts.js";
import { Sidebar } from "./sidebar.js";
import { Steps } from "./steps.js";
import { Chrome } from "./chrome.js";
import { leadHere } from "./visiting.js";
import { ZohoSide } from "./zoho.js";

const EXAMPLES = [
  "call Acme about the renewal next Tue 3pm, high priority, remind me 30m before",
  "water the plants every other Friday in mail",
  "send the weekly report every Friday at 4pm",
  "review the Q4 forecast tomorrow",
];

const byId = (id) => document.getElementById(id);

class Page {
  constructor() {
    this.chrome = new Chrome();
    this.person = localStorage.getItem("person");
    this.channel = decodeURIComponent(location.hash.slice(1));
    this.thread = null;
    this.homeOpen = false;
    this.drafts = new Map();
    this.notices = [];
    this.unread = new Set();
    this.actions = new Actions({
      me: () => this.ctx.me.id, tell: (sentence) => this.chrome.toast(sentence),
    });
    this.ctx = new Context();
    this.announcer = new Announcer(byId("live"), this.ctx);
    this.sidebar = new Sidebar(byId("sidebar"), this.ctx, { open: (id) => this.open(id), become: (id) => this.become(id) });
    this.modal = new Modal(this.ctx, this.actions);
    this.home = new Home(this.ctx, this.actions);
    this.steps = new Steps(this.ctx, this.actions);
    this.agent = new AgentPane(this.ctx, this.actions, { say: (text) => this.send(text, []) });
    this.zoho = new ZohoSide(byId("zoho"), (task, deed, more = {}) => this.actions.post("in_zoho", { task, deed, ...more }));
    leadHere((url) => this.zoho.reveal(url, () => this.chrome.pane("zoho")));
    this.buildConversation();
    this.buildThread();
    this.panel = new LinkPanel(document.querySelector(".sides"), this.ctx, this.actions);
    addEventListener("hashchange", () => this.open(decodeURIComponent(location.hash.slice(1))));
    watch(() => this.refresh(), (up) => this.chrome.connection(up));
  }

  buildConversation() {
    const bolt = h("button", { type: "button", class: "tool", "aria-label": "Shortcuts", title: "Shortcuts", "aria-haspopup": "menu",
      on: { click: () => openMenu(bolt, this.shortcutMenu(), { label: "Shortcuts" }) } }, icon(ICONS.bolt));
    this.main = new MessageList({ ctx: this.ctx, actions: this.actions, label: "Messages", open: (ts) => this.openThread(ts),
      composer: { label: "Message", send: (...said) => this.send(...said), tell: (sentence) => this.chrome.toast(sentence), extras: [bolt] } });
    this.chips = h("div", { class: "chips", role: "group", "aria-label": "Examples to try" }, EXAMPLES.map((example) =>
      h("button", { type: "button", class: "chip", title: example, on: { click: () => this.fill(example) } }, example)));
    this.title = h("h2", { class: "room-title", id: "room-title" });
    this.tabs = h("div", { class: "tabs", role: "group", "aria-label": "App", hidden: true });
    this.talk = h("div", { class: "talk" }, this.main.scroller, h("div", { class: "foot" }, this.agent.node, this.chips, this.main.composer.node));
    byId("conversation").append(h("div", { class: "room-head" }, this.title, this.tabs), this.talk, this.home.node);
    this.main.composer.field.addEventListener("input", () => this.showChips());
  }

  buildThread() {
    this.threadList = new MessageList({ ctx: this.ctx, actions: this.actions, label: "Thread", thread: true,
      composer: { label: "Reply in thread", commands: false, send: (...said) => this.reply(...said),
        tell: (sentence) => this.chrome.toast(sentence) } });
    byId("thread").append(
      h("div", { class: "room-head" }, h("h2", { class: "room-title" }, "Thread"),
        h("button", { type: "button", class: "tool", "aria-label": "Close thread", title: "Close thread",
          on: { click: () => this.openThread(null) } }, icon(ICONS.close))),
      this.threadList.scroller, h("div", { class: "foot" }, this.threadList.composer.node));
    byId("thread").addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this.openThread(null));
  }

  /** Gets the state and draws it; one request at a time, and one more if something changed meanwhile. */
  async refresh() {
    if (this.refreshing) {
      this.again = true;
      return;
    }
    this.refreshing = true;
    try {
      do {
        this.again = false;
        const person = this.person;
        const fresh = await state(person);
        if (person === this.person) this.draw(fresh);
        else this.again = true;
      } while (this.again);
    } catch (error) {
      this.lost = error.status === 404 && this.person !== null; // the remembered person may be of another workspace
      if (!this.lost) this.chrome.toast(error.message);
    } finally {
      this.refreshing = false;
    }
    if (!this.lost) return;
    this.lost = false;
    this.person = null;
    localStorage.removeItem("person");
    await this.refresh();
  }

  draw(fresh) {
    this.state = fresh ?? this.state;
    const { slack, zoho } = this.state;
    this.ctx.update(slack);
    for (const channel of this.announcer.update(slack.messages)) if (channel !== this.channel) this.unread.add(channel);
    if (!this.ctx.channelOf(this.channel)) this.channel = (slack.channels.find((channel) => channel.is_im) ?? slack.channels[0]).id;
    this.unread.delete(this.channel);
    this.sidebar.update(this.channel, this.unread, this.state.newest);
    this.drawConversation();
    this.modal.update(slack.view, slack.views);
    this.steps.update();
    this.panel.update(slack.panel);
    this.chrome.tasks(this.zoho.update(zoho));
    if (this.chrome.ready()) this.main.composer.field.focus();
  }

  drawConversation() {
    const { slack } = this.state;
    const channel = this.ctx.channelOf(this.channel);
    const notices = this.notices.filter((notice) => notice.channel === this.channel && notice.person === this.ctx.me.id);
    const messages = [...(slack.messages[this.channel] ?? []), ...notices].sort((one, other) => Number(one.ts) - Number(other.ts));
    const { main, replies } = threads(messages);
    const name = channel.is_im ? this.ctx.nameOf(this.ctx.bot() ?? { name: "App" }) : `#${channel.name}`;
    const shown = `${this.ctx.me.id}/${this.channel}`;
    this.changeDraft(this.main.composer, this.shown, shown);
    this.shown = shown;
    this.title.replaceChildren(name);
    document.title = `${name} – ${slack.team.name ?? ""} – Taskbot demo`;
    this.main.composer.label(`Message ${name}`);
    this.main.intro.replaceChildren(this.introduction(channel, name));
    this.main.list.setAttribute("aria-label", `Messages with ${name}`);
    this.main.update(`${shown}`, main, replies, this.channel);
    this.drawTabs(channel);
    this.drawThread(main, replies);
    this.showChips();
  }

  /** What one can do here, at the beginning of a conversation. */
  introduction(channel, name) {
    const bot = this.ctx.bot();
    const command = this.ctx.snapshot.commands?.[0]?.command;
    if (!bot) return `This is the beginning of ${name}.`;
    if (channel.is_im) return `This is your conversation with ${name}. Write what is to be done, in plain words.`;
    const mention = channel.members?.includes(bot.id) ? `@${this.ctx.nameOf(bot)}` : null;
    const heard = [command, mention].filter(Boolean).join(" and ") || "nothing";
    return `This is the beginning of ${name}. Here ${this.ctx.nameOf(bot)} hears ${heard}.`;
  }

  drawTabs(channel) {
    const { slack } = this.state;
    const hasHome = channel.is_im && slack.has_home;
    if (!hasHome) this.homeOpen = false;
    this.tabs.hidden = !hasHome;
    if (hasHome && !this.tabs.childElementCount) {
      this.tabs.append(...[["Home", true], ["Messages", false]].map(([label, home]) =>
        h("button", { type: "button", class: "tab", on: { click: () => this.showHome(home) } }, label)));
    }
    [...this.tabs.children].forEach((tab, index) => tab.setAttribute("aria-pressed", String((index === 0) === this.homeOpen)));
    this.talk.hidden = this.homeOpen;
    this.home.node.hidden = !this.homeOpen;
    this.home.update(slack.home);
  }

  async showHome(open) {
    this.homeOpen = open;
    this.draw();
    if (!open || !(await this.actions.openHome()).error) return;
    this.homeOpen = false;
    this.draw();
  }

  /** Each conversation, and each thread, has its own unsent text and files. */
  changeDraft(composer, before, now) {
    if (before === now) return;
    this.drafts.set(before, composer.draft);
    composer.draft = this.drafts.get(now) ?? { text: "", files: [] };
  }

  drawThread(main, replies) {
    const parent = main.find((message) => message.ts === this.thread);
    byId("thread").hidden = !parent;
    if (!parent) return;
    const shown = `${this.ctx.me.id}/${this.channel}/${this.thread}`;
    this.changeDraft(this.threadList.composer, this.shownThread, shown);
    this.shownThread = shown;
    this.threadList.update(shown, [parent, ...(replies.get(this.thread) ?? [])], new Map(), this.channel);
  }

  openThread(ts) {
    const before = this.thread;
    this.thread = ts;
    this.draw();
    if (ts) this.threadList.composer.field.focus();
    else this.main.list.querySelector(`[data-ts="${CSS.escape(before ?? "")}"]`)?.focus();
  }

  open(channel) {
    if (channel === this.channel || !this.ctx.channelOf(channel)) return;
    this.channel = channel;
    this.thread = null;
    this.homeOpen = false;
    if (location.hash.slice(1) !== channel) location.hash = channel;
    this.draw();
    this.chrome.closeSidebar();
    this.main.composer.field.focus();
  }

  async become(person) {
    this.person = person;
    this.thread = null;
    this.homeOpen = false;
    localStorage.setItem("person", person);
    const wasDirect = this.ctx.channelOf(this.channel)?.is_im;
    if (wasDirect) this.channel = "";
    await this.refresh();
  }

  async send(text, files) {
    const command = /^(\/\S+)\s*([\s\S]*)$/.exec(text);
    const { channel } = this;
    this.main.follow();
    if (!command) return !(await this.actions.say(channel, text, null, files)).error;
    const [, name, rest] = command;
    if (files.length) {
      this.notice(channel, `${name} takes no files, as no command in Slack does. Send them with a message.`);
      return false;
    }
    if (!(this.ctx.snapshot.commands ?? []).some((each) => each.command === name)) {
      this.notice(channel, `${name} is not a valid command. In this workspace there ${this.commandList()}.`);
      return false;
    }
    const outcome = await this.actions.slash(channel, name, rest);
    if (outcome.error) this.notice(channel, this.actions.explainCommand(name, outcome.error));
    return true;
  }

  commandList() {
    const names = (this.ctx.snapshot.commands ?? []).map((each) => each.command);
    return names.length ? `${names.length === 1 ? "is" : "are"} ${names.join(", ")}` : "is none";
  }

  async reply(text, files) {
    const command = /^\/\S+/.exec(text);
    this.threadList.follow();
    if (!command) return !(await this.actions.say(this.channel, text, this.thread, files)).error;
    this.notice(this.channel, `${command[0]} is not supported in threads. Sorry!`, this.thread);
    return false;
  }

  /** A line by Slackbot that only this page knows, as Slack's own client shows one. */
  notice(channel, text, threadTs) {
    this.notices.push({ ts: (Date.now() / 1000).toFixed(6), channel, person: this.ctx.me.id, notice: true, is_ephemeral: true, user: "USLACKBOT",
      text: text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"), ...(threadTs ? { thread_ts: threadTs } : {}) });
    byId("live").textContent = text;
    this.draw();
  }

  shortcutMenu() {
    return shortcutItems(this.ctx, this.actions, this.steps, (sentence) => this.notice(this.channel, sentence));
  }

  /** In a channel the app only hears commands and mentions; in its DM every line. */
  fill(example) {
    const command = this.ctx.snapshot.commands?.[0]?.command;
    this.main.composer.text = this.ctx.channelOf(this.channel).is_im || !command ? example : `${command} ${example}`;
    this.main.composer.field.focus();
    this.showChips();
  }

  showChips() {
    this.chips.hidden = this.main.composer.text !== "";
    this.agent.update(this.homeOpen ? null : this.ctx.channelOf(this.channel), this.chips.hidden);
  }
}

new Page();
