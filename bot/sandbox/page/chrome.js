// The frame around the panes: theme, narrow-screen switches, connection sign, and short notices of the page itself.

import { h, icon, ICONS } from "./dom.js";
import { canDrawEmoji } from "./emoji.js";

const TOAST_SECONDS = 8;

export class Chrome {
  constructor() {
    this.body = document.body;
    this.body.classList.toggle("no-emoji", !canDrawEmoji());
    this.theme = document.getElementById("theme");
    this.theme.append(icon(ICONS.moon));
    this.theme.addEventListener("click", () => this.switchTheme());
    this.setTheme(localStorage.getItem("theme"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.setTheme());
    this.pane("slack");
    for (const button of document.querySelectorAll("[data-show]")) button.addEventListener("click", () => this.pane(button.dataset.show));
    this.opener = document.getElementById("open-sidebar");
    this.opener.addEventListener("click", () => this.sidebar(!this.body.classList.contains("sidebar-open")));
    document.getElementById("sidebar").addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.body.classList.contains("sidebar-open")) return;
      this.closeSidebar();
      this.opener.focus();
    });
    this.toasts = document.getElementById("toasts");
  }

  /** Which side a narrow window shows. */
  pane(name) {
    this.body.dataset.pane = name;
    for (const button of document.querySelectorAll("[data-show]")) button.setAttribute("aria-pressed", String(button.dataset.show === name));
  }

  /** How many tasks Zoho holds; a narrow window has no other sign of them. */
  tasks(count) {
    document.getElementById("task-count").textContent = count ? `(${count})` : "";
  }

  sidebar(open) {
    this.body.classList.toggle("sidebar-open", open);
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) document.querySelector("#sidebar a")?.focus();
  }

  closeSidebar() {
    this.sidebar(false);
  }

  dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  switchTheme() {
    const theme = this.dark() ? "light" : "dark";
    localStorage.setItem("theme", theme);
    this.setTheme(theme);
  }

  setTheme(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    this.theme.setAttribute("aria-pressed", String(this.dark()));
  }

  connection(up) {
    document.getElementById("connection").hidden = up;
  }

  /** Marks the page as drawn; true the first time, unless a modal or something else already has the focus. */
  ready() {
    const first = !this.body.classList.contains("ready");
    this.body.classList.add("ready");
    return first && document.activeElement === this.body && innerWidth > 720;
  }

  toast(sentence) {
    const node = h("div", { class: "toast", role: "alert" }, sentence);
    this.toasts.append(node);
    setTimeout(() => node.remove(), TOAST_SECONDS * 1000);
  }
}
