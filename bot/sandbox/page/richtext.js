// rich_text blocks as DOM nodes.

import { fragment, h } from "./dom.js";
import { broadcast, channelLink, emoji, link, mention } from "./mrkdwn.js";

const STYLES = [["bold", "strong"], ["italic", "em"], ["strike", "s"], ["underline", "u"], ["code", "code"]];

function styled(node, style = {}) {
  return STYLES.reduce((inner, [name, tag]) => (style[name] ? h(tag, {}, inner) : inner), node);
}

function lines(text) {
  return fragment(text.split("\n").flatMap((line, index) => (index ? [h("br"), line] : [line])));
}

const INLINE = {
  text: (part) => lines(part.text),
  link: (part) => link(part.url, part.text),
  user: (part, ctx) => mention(part.user_id, ctx),
  channel: (part, ctx) => channelLink(part.channel_id, ctx),
  emoji: (part) => emoji(part.name),
  broadcast: (part) => broadcast(part.range),
  usergroup: (part) => h("span", { class: "mention" }, `@${part.usergroup_id}`),
  date: (part, ctx) => h("time", { title: ctx.dates.full(new Date(part.timestamp * 1000)) },
    ctx.dates.token(part.timestamp, part.format)),
  color: (part) => h("code", {}, part.value),
};

function section(elements, ctx) {
  return fragment(elements.map((part) => {
    const build = INLINE[part.type];
    return build ? styled(build(part, ctx), part.style) : document.createTextNode(part.text ?? "");
  }));
}

const GROUPS = {
  rich_text_section: (group, ctx) => h("p", {}, section(group.elements, ctx)),
  rich_text_quote: (group, ctx) => h("blockquote", {}, section(group.elements, ctx)),
  rich_text_preformatted: (group, ctx) => h("pre", {}, section(group.elements, ctx)),
  rich_text_list: (group, ctx) => h(group.style === "ordered" ? "ol" : "ul",
    { class: `indent-${Math.min(group.indent ?? 0, 6)}`, start: group.offset ? group.offset + 1 : null },
    group.elements.map((item) => h("li", {}, section(item.elements, ctx)))),
};

/** The nodes of a rich_text block (or of a rich_text value elsewhere). */
export function richText(block, ctx) {
  return fragment(block.elements.map((group) => GROUPS[group.type]?.(group, ctx)));
}
