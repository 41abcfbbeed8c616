// The Zoho side: tasks as Zoho holds them, and every request that the bot sent.

import { request } from "./api.js";
import { bin, deeds } from "./deeds.js";
import { fragment, h, icon, ICONS, keyed } from "./dom.js";

const named = (value) => (value && typeof value === "object" ? value.name ?? value.id : value);
const names = (values) => (values ?? []).map(named).join(", ");

/** How each product's fields are called: what is shown, under which label, in this order. */
const PRODUCTS = {
  crm: {
    label: "CRM Tasks", empty: "No CRM tasks yet. Type one on the left.",
    title: (task) => task.Subject, done: (task) => /completed/i.test(task.Status ?? ""),
    created: (task) => Date.parse(task.Created_Time) || 0, status: (task) => task.Status, priority: (task) => task.Priority,
    due: (task) => task.Due_Date ?? "",
    // CRM makes separate tasks of a recurrence and keeps nothing that joins them
    series: (task) => (task.Recurring_Activity ? JSON.stringify([task.Subject, task.Recurring_Activity, task.Created_Time]) : task.id),
    rows: (task) => [["Due_Date", task.Due_Date], ["Owner", named(task.Owner)], ["What_Id", named(task.What_Id)], ["Who_Id", named(task.Who_Id)],
      ["Remind_At", task.Remind_At], ["Recurring_Activity", task.Recurring_Activity], ["Tag", names(task.Tag)], ["Attachments", names(task.Attachments)],
      ["Link to post", `https://crm.zoho.com/crm/tab/Tasks/${task.id}`]],
    description: (task) => task.Description, deeds,
  },
  mail: {
    label: "Mail Tasks", empty: "No Mail tasks yet. End a line with “in mail”.",
    title: (task) => task.title, done: (task) => /completed/i.test(task.status ?? ""),
    created: (task) => Date.parse(task.createdAt) || 0, status: (task) => task.status, priority: (task) => task.priority,
    due: (task) => (task.dueDate ?? "").split("/").reverse().join("-"),
    series: (task) => task.id,
    rows: (task) => [["dueDate", task.dueDate], ["assignee", named(task.assignee)], ["project", named(task.project)], ["parentTask", task.parentTask?.title],
      ["subtasks", (task.subtasks ?? []).map((each) => `${each.title} (${each.status})`).join(", ")], ["reminder", task.reminder],
      ["recurring", task.recurring], ["followers", names(task.followers)], ["attachments", names(task.attachments)]],
    description: (task) => task.description,
  },
};

export class ZohoSide {
  /** `act(task, deed, more)` does something to a task as a person would in Zoho. */
  constructor(root, act) {
    this.root = root;
    this.act = act;
    this.known = { crm: null, mail: null };
    this.tabs = {};
    this.lists = {};
    const tablist = h("div", { class: "tabs", role: "tablist", "aria-label": "Zoho products", on: { keydown: (event) => this.arrow(event) } });
    const panels = Object.entries(PRODUCTS).map(([product, { label }]) => {
      this.tabs[product] = h("button", { type: "button", class: "tab", role: "tab", id: `tab-${product}`, "aria-controls": `tasks-${product}`,
        on: { click: () => this.select(product) } }, label, " ", h("span", { class: "count" }, "0"));
      this.lists[product] = h("ol", { class: "task-list", "aria-label": label });
      return h("div", { class: "task-panel", role: "tabpanel", id: `tasks-${product}`, "aria-labelledby": `tab-${product}`, tabindex: "0" },
        this.lists[product], product === "crm" ? (this.bin = h("details", { class: "disclosure recycled", hidden: true })) : null);
    });
    tablist.append(...Object.values(this.tabs));
    this.requests = h("ol", { class: "requests", "aria-label": "Requests to Zoho, newest first" });
    this.requestCount = h("span", { class: "count" }, "0");
    root.append(h("div", { class: "zoho-head" }, h("h2", {}, "Zoho"), h("span", { class: "muted" }, "as Zoho holds it")), tablist, ...panels,
      h("section", { class: "request-panel", "aria-labelledby": "requests-title" },
        h("h3", { id: "requests-title" }, "Requests ", this.requestCount), this.requests));
    this.select("crm");
  }

  select(product) {
    this.product = product;
    for (const [name, tab] of Object.entries(this.tabs)) {
      const chosen = name === product;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) tab.classList.remove("news");
      this.lists[name].parentElement.hidden = !chosen;
    }
  }

  /** Shows the task that an address of this Zoho leads to, and says whether there is one; before it `open()` is called. */
  reveal(url, open) {
    const { hostname, pathname } = new URL(url);
    const crm = /^\/crm\/tab\/Tasks\/(\d+)$/.exec(pathname);
    if (hostname !== "127.0.0.1" || !(crm || pathname.startsWith("/zm/"))) return false;
    open();
    this.select(crm ? "crm" : "mail");
    const panel = this.lists[this.product].parentElement;
    const item = crm ? panel.querySelector(`[data-ids~="${crm[1]}"]`) ?? panel : panel;
    item.scrollIntoView({ block: "nearest" });
    item.focus();
    return true;
  }

  arrow(event) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    this.select(this.product === "crm" ? "mail" : "crm");
    this.tabs[this.product].focus();
  }

  /** `zoho`: /api/state's {crm, mail, requests}. A new task brings its tab to the front, unless someone is in here. Gives how many tasks there are. */
  update(zoho) {
    for (const product of Object.keys(PRODUCTS)) {
      const created = this.drawTasks(product, zoho[product]);
      if (!created || product === this.product) continue;
      if (this.root.contains(document.activeElement)) this.tabs[product].classList.add("news");
      else this.select(product);
    }
    this.drawBin(zoho.deleted ?? []);
    keyed(this.requests, [...zoho.requests].reverse(), { key: ({ number }) => number, render: requestItem });
    const shown = Object.keys(PRODUCTS).reduce((sum, product) => sum + zoho[product].length, 0);
    this.requestCount.textContent = zoho.requests.at(-1)?.number ?? 0;
    return shown;
  }

  drawBin(tasks) {
    const sign = JSON.stringify(tasks.map(({ id }) => id));
    if (sign === this.binned) return;
    this.binned = sign;
    this.bin.hidden = tasks.length === 0;
    this.bin.replaceChildren(h("summary", {}, `Recycle bin (${tasks.length})`), bin(tasks, this.act));
  }

  drawTasks(product, tasks) {
    const kind = PRODUCTS[product];
    const before = this.known[product];
    // newest first; the instances of one series, made together, by their dates
    const sorted = tasks.toSorted((one, other) => kind.created(other) - kind.created(one) || kind.due(one).localeCompare(kind.due(other)));
    this.known[product] = new Map(tasks.map((task) => [task.id, JSON.stringify(task)]));
    const fresh = (task) => before !== null && before.get(task.id) !== JSON.stringify(task);
    keyed(this.lists[product], sorted.length ? together(sorted, kind) : [[]], {
      key: (tasks) => (tasks.length ? kind.series(tasks[0]) : "none"),
      render: (tasks, old) => (tasks.length ? taskItem(tasks, kind, { fresh: tasks.some(fresh), old, act: this.act }) : h("li", { class: "empty" }, kind.empty)),
    });
    this.tabs[product].querySelector(".count").textContent = tasks.length;
    return before !== null && tasks.some((task) => !before.has(task.id));
  }
}

/** The tasks as lists, one for each series. */
function together(tasks, kind) {
  const lists = new Map();
  for (const task of tasks) {
    const name = kind.series(task);
    if (lists.has(name)) lists.get(name).push(task);
    else lists.set(name, [task]);
  }
  return [...lists.values()];
}

/** One task; of a series its earliest open one, with the others as lines to unfold. */
function taskItem(tasks, kind, { fresh, old, act }) {
  const task = tasks.find((each) => !kind.done(each)) ?? tasks[0];
  const others = tasks.filter((each) => each !== task);
  const done = kind.done(task);
  const priority = String(kind.priority(task) ?? "");
  const rest = `${others.length} more tasks of this series, to ${kind.due(tasks.at(-1))}`;
  const facts = kind.rows(task).filter(([, value]) => shown(value));
  // shown once: the browser would start it anew whenever the tab is shown again
  const calm = ({ currentTarget }) => currentTarget.classList.remove("fresh");
  return h("li", { class: `task${done ? " done" : ""}${fresh ? " fresh" : ""}`, tabindex: "-1",
    dataset: { ids: tasks.map(({ id }) => id).join(" ") }, on: { animationend: calm, animationcancel: calm } },
    h("div", { class: "task-title" }, h("span", { class: done ? "tick ticked" : "tick", "aria-hidden": "true" }, done ? icon(ICONS.check) : null),
      h("span", {}, kind.title(task))),
    h("div", { class: "pills" }, h("span", { class: done ? "pill good" : "pill" }, String(kind.status(task) ?? "")),
      priority ? h("span", { class: `pill priority-${priority.toLowerCase()}` }, `${priority} priority`) : null),
    h("dl", {}, facts.map(([label, value]) => fragment(h("dt", {}, label), h("dd", {}, breakable(shown(value)))))),
    kind.description(task) ? h("pre", { class: "description" }, kind.description(task)) : null,
    kind.deeds ? disclosure("deeds", "Change it in Zoho", () => kind.deeds(task, done, act), old) : null,
    others.length ? disclosure("series", rest, () => otherTasks(others, kind), old) : null,
    disclosure("json", "As JSON", () => json(task), old));
}

function otherTasks(tasks, kind) {
  return h("ol", { class: "instances" }, tasks.map((task) =>
    h("li", { class: kind.done(task) ? "over" : null }, `${kind.due(task)} · ${kind.status(task)}`)));
}

/** May break after each ";" and ",", as an RRULE reads best. */
function breakable(text) {
  return fragment(text.split(/(?<=[;,])/).flatMap((part) => [part, h("wbr")]));
}

function shown(value) {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? compact(value) : String(value);
}

/** {"ALARM": "FREQ=…"} as its one text, other objects as JSON on one line. */
function compact(value) {
  const entries = Object.entries(value);
  if (entries.length === 1 && typeof entries[0][1] === "string") return entries[0][1];
  return entries.map(([key, each]) => `${key}: ${each && typeof each === "object" ? JSON.stringify(each) : each}`).join(", ");
}

function json(value) {
  return h("pre", { class: "json", tabindex: "0" }, typeof value === "string" ? value : JSON.stringify(value, null, 2));
}

/** Details that are filled when first opened; `name` tells those of one item apart, and `old` is the node this one's item replaces, whose open state stays. */
function disclosure(name, label, content, old) {
  const node = h("details", { class: "disclosure", dataset: { name } }, h("summary", {}, label));
  node.addEventListener("toggle", () => node.open && node.childElementCount === 1 && node.append(content()));
  if (old?.querySelector(`details[data-name="${name}"]`)?.open) node.open = true;
  return node;
}

/** The bodies are fetched when the line is opened. */
function requestItem(summary) {
  const level = summary.status === null ? "warn" : { 2: "good", 4: "bad", 5: "bad" }[String(summary.status)[0]] ?? "";
  const node = h("details", { class: "request" },
    h("summary", { dataset: { focus: `request-${summary.number}` } }, h("span", { class: `method ${summary.method.toLowerCase()}` }, summary.method),
      h("span", { class: "path", title: summary.path }, summary.path),
      h("span", { class: `status ${level}` }, summary.status === null ? "no answer" : String(summary.status))));
  node.addEventListener("toggle", async () => {
    if (!node.open || node.childElementCount > 1) return;
    const detail = h("div", { class: "request-detail" });
    node.append(detail);
    try {
      detail.append(...requestParts(await request(summary.number)));
    } catch (error) {
      detail.append(error.message);
    }
  });
  return h("li", {}, node);
}

function requestParts({ query, body, response, fault }) {
  return [["Query", query], ["Request", body], ["Response", response], ["Fault injected", fault]]
    .filter(([, value]) => shown(value))
    .map(([label, value]) => fragment(h("h4", {}, label), json(value)));
}
