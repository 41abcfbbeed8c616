// Slack's mrkdwn and its markdown block, as DOM nodes. Knows people and channels only through `ctx`.
//
// Both are read by one scanner: a dialect is a list of rules {pattern, build}; the rule that matches first from the left
// wins, the earlier rule on a tie. What no rule takes becomes a text node.

import { EMOJI } from "./emoji.js";
import { fragment, h } from "./dom.js";

const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** A link, or its bare text when the address is of a kind that a page must not open. */
export function link(url, label) {
  const address = unescape(url);
  const shown = label === undefined || label === "" ? address.replace(/^mailto:/, "") : label;
  if (!SAFE_LINK.test(address)) return document.createTextNode(typeof shown === "string" ? shown : address);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, shown);
}

export function emoji(name) {
  const sign = EMOJI.get(name);
  return sign
    ? h("span", { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " "), title: `:${name}:` }, sign)
    : document.createTextNode(`:${name}:`);
}

export function mention(id, ctx, label) {
  const user = ctx.userOf(id);
  const own = id === ctx.me?.id;
  return h("span", { class: own ? "mention mention-me" : "mention" }, `@${user ? ctx.nameOf(user) : label || id}`);
}

export function channelLink(id, ctx, label) {
  const channel = ctx.channelOf(id);
  const name = `#${channel?.name ?? label ?? id}`;
  if (!channel) return h("span", { class: "mention" }, name);
  return h("a", { class: "mention", href: `#${id}` }, name);
}

export function broadcast(range) {
  return h("span", { class: "mention mention-me" }, `@${range}`);
}

function dateToken(body, ctx) {
  const [command, fallback = ""] = splitOnce(body, "|");
  const [, unix, pattern = "", url] = command.split("^");
  if (!/^\d+$/.test(unix ?? "")) return document.createTextNode(unescape(fallback));
  const words = ctx.dates.token(Number(unix), unescape(pattern));
  const time = h("time", { datetime: new Date(unix * 1000).toISOString(), title: ctx.dates.full(new Date(unix * 1000)) }, words);
  return url ? link(url, time) : time;
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** What stands between < and >. */
function angle([, body], ctx) {
  const [target, label] = splitOnce(body, "|");
  if (target.startsWith("@")) return mention(target.slice(1), ctx, label);
  if (target.startsWith("#")) return channelLink(target.slice(1), ctx, label);
  if (target.startsWith("!date^")) return dateToken(body, ctx);
  if (/^!(here|channel|everyone)$/.test(target)) return broadcast(target.slice(1));
  if (target.startsWith("!")) return h("span", { class: "mention" }, unescape(label ?? target));
  return link(target, label === undefined ? undefined : unescape(label));
}

const wrapped = (tag) => ([, inner], ctx, rules) => h(tag, {}, inline(inner, rules, ctx));

const SHARED = [
  { pattern: /`([^`\n]+)`/g, build: ([, code]) => h("code", {}, unescape(code)) },
  { pattern: /<([^<>\n]+)>/g, build: angle },
];
const LEAVES = [
  { pattern: /:([a-z0-9_+'-]+):/g, build: ([whole, name]) => (EMOJI.has(name) ? emoji(name) : document.createTextNode(whole)) },
  { pattern: /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"\]]/g, build: ([url]) => link(url) },
  { pattern: /\n/g, build: () => h("br") },
];
const PLAIN = LEAVES.filter(({ pattern }) => !pattern.source.startsWith("http"));
const MRKDWN = [
  ...SHARED,
  { pattern: /(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/g, build: wrapped("strong") },
  { pattern: /(?<![\w_])_(?=[^\s_])([^\n]*?[^\s_])_(?![\w_])/g, build: wrapped("em") },
  { pattern: /(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])/g, build: wrapped("s") },
  ...LEAVES,
];
const MARKDOWN = [
  ...SHARED,
  { pattern: /\[([^\]\n]+)\]\(([^()\s]+)\)/g, build: ([, text, url], ctx, rules) => link(url, h("span", {}, inline(text, rules, ctx))) },
  { pattern: /\*\*(?=\S)([^\n]+?)\*\*/g, build: wrapped("strong") },
  { pattern: /(?<!\w)__(?=\S)([^\n]+?)__(?!\w)/g, build: wrapped("strong") },
  { pattern: /~~(?=\S)([^\n]+?)~~/g, build: wrapped("s") },
  { pattern: /\*(?=[^\s*])([^*\n]+)\*/g, build: wrapped("em") },
  { pattern: /(?<!\w)_(?=[^\s_])([^_\n]+)_(?!\w)/g, build: wrapped("em") },
  ...LEAVES,
];

function inline(text, rules, ctx) {
  const out = document.createDocumentFragment();
  let at = 0;
  while (at < text.length) {
    const found = firstMatch(text, at, rules);
    if (!found) break;
    if (found.match.index > at) out.append(unescape(text.slice(at, found.match.index)));
    out.append(found.rule.build(found.match, ctx, rules));
    at = found.match.index + found.match[0].length;
  }
  if (at < text.length) out.append(unescape(text.slice(at)));
  return out;
}

function firstMatch(text, from, rules) {
  let best = null;
  for (const rule of rules) {
    rule.pattern.lastIndex = from;
    const match = rule.pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { match, rule };
  }
  return best;
}

/** A plain_text object's text: no marks, but emoji and line breaks. */
export function plainText(text, ctx) {
  const out = document.createDocumentFragment();
  out.append(inline(text.replaceAll("&", "&amp;"), PLAIN, ctx));
  return out;
}

/** Message text in Slack's mrkdwn: escapes, <...> tokens, *bold* _italic_ ~strike~ `code`, fences, quotes, bullets. */
export function mrkdwn(text, ctx) {
  const out = document.createDocumentFragment();
  text.split(/```\n?([\s\S]*?)\n?```\n?/).forEach((part, index) => {
    if (index % 2) out.append(h("pre", {}, unescape(part)));
    else if (part) out.append(...lineBlocks(part, MRKDWN_LINES, MRKDWN, ctx));
  });
  return out;
}

/** A markdown block's text: headings, lists, task lists, quotes, fences, rules and the inline marks. */
export function markdown(text, ctx) {
  const out = document.createDocumentFragment();
  text.split(/^```[^\n]*\n([\s\S]*?)\n?```$/m).forEach((part, index) => {
    if (index % 2) out.append(h("pre", {}, part));
    else if (part.trim()) out.append(...lineBlocks(part.replace(/^\n+|\n+$/g, ""), MARKDOWN_LINES, MARKDOWN, ctx));
  });
  return out;
}

// A run of lines of one kind becomes one element; each row gives the lines' prefix and builds from the stripped lines.
const bullets = (lines, rich) => h("ul", {}, lines.map((line) => h("li", {}, rich(line))));
const quote = (lines, rich) => h("blockquote", {}, rich(lines.join("\n")));
const MRKDWN_LINES = [
  { prefix: /^(?:&gt;|>) ?/, build: quote },
  { prefix: /^\s*[•◦▪] +/, build: bullets },
];
const MARKDOWN_LINES = [
  { prefix: /^\s*$/, build: () => fragment() },
  { prefix: /^(?:&gt;|>) ?/, build: quote },
  { prefix: /^\s*[-*+] \[[ xX]\] +/, build: (lines, rich, raw) => h("ul", { class: "todo" }, lines.map((line, index) =>
      h("li", {}, /\[[xX]\]/.test(raw[index]) ? "☑ " : "☐ ", rich(line)))) },
  { prefix: /^\s*[-*+•] +/, build: bullets },
  { prefix: /^\s*\d+[.)] +/, build: (lines, rich) => h("ol", {}, lines.map((line) => h("li", {}, rich(line)))) },
  { prefix: /^#{1,6} +/, build: (lines, rich) => fragment(lines.map((line) => h("p", { class: "heading" }, rich(line)))) },
  { prefix: /^ {0,3}(?:-{3,}|\*{3,})\s*$/, build: () => h("hr") },
];

function* lineBlocks(text, kinds, rules, ctx) {
  const rich = (part) => inline(part, rules, ctx);
  let run = [];
  let kind = null;
  function flush() {
    if (!run.length) return null;
    const stripped = kind ? run.map((line) => line.replace(kind.prefix, "")) : run;
    return kind ? kind.build(stripped, rich, run) : h("p", {}, rich(run.join("\n")));
  }
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const next = kinds.find(({ prefix }) => prefix.test(line)) ?? null;
    if (next !== kind && run.length) {
      yield flush();
      run = [];
    }
    kind = next;
    run.push(line);
  }
  const last = flush();
  if (last) yield last;
}
