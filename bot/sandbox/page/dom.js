// Builds and updates DOM nodes. Data only ever becomes text nodes and attributes, never markup.

/** A new element. `props`: class, dataset, on (event listeners), hidden and the like as properties, the rest attributes. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setProp(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "class") node.className = value;
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  else if (name === "value") node.value = value;
  else node.setAttribute(name, value === true ? "" : String(value));
}

export function fragment(...children) {
  const made = document.createDocumentFragment();
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A decorative line icon of 20 by 20, from path data written in this page's own modules. */
export function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [["viewBox", "0 0 20 20"], ["class", "icon"], ["aria-hidden", "true"]]) {
    svg.setAttribute(name, value);
  }
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  back: "M12 4l-6 6 6 6",
  check: "M4 10.5l4 4 8-9",
  chevron: "M6 8l4 4 4-4",
  clip: "M16 9l-6.2 6.2a3.6 3.6 0 01-5.1-5.1L11 3.8a2.4 2.4 0 013.4 3.4l-6.2 6.2a1.2 1.2 0 01-1.7-1.7L12 6.2",
  close: "M5 5l10 10M15 5L5 15",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12a2 2 0 100-4 2 2 0 000 4z",
  hash: "M8 3L6.5 17M13.5 3L12 17M3.5 7.5h13M3 12.5h13",
  bolt: "M11 2L4 11h5l-1 7 7-9h-5z",
  file: "M5 2h6l4 4v12H5zM11 2v4h4",
  dots: "M10 4a.6.6 0 100 1.2.6.6 0 000-1.2M10 9.4a.6.6 0 100 1.2.6.6 0 000-1.2M10 14.8a.6.6 0 100 1.2.6.6 0 000-1.2",
  moon: "M16 11.5A6.5 6.5 0 118.5 4a5 5 0 007.5 7.5z",
  reply: "M4 5h12v8H9l-4 3v-3H4z",
  send: "M3 17l14-7L3 3v5.5l8 1.5-8 1.5z",
  smile: "M10 17a7 7 0 100-14 7 7 0 000 14zM7.5 8v.1M12.5 8v.1M7 12c1.5 2 4.5 2 6 0",
  warn: "M10 3l8 14H2zM10 8v4M10 14.5v.1",
};

const KEPT = new WeakMap();

/**
 * Makes `container`'s children show `items`, replacing only those whose signature changed, so that scroll position,
 * focus and typed text of the others stay. Focus inside a replaced child goes to the element with the same data-focus.
 * `render(item, old)` gets the node it replaces, or null.
 */
export function keyed(container, items, { key, signature = JSON.stringify, render }) {
  const before = KEPT.get(container) ?? new Map();
  const after = new Map();
  const held = container.contains(document.activeElement) ? document.activeElement : null;
  const holder = held && [...before].find(([, { node }]) => node.contains(held))?.[0];
  let place = container.firstChild;
  for (const item of items) {
    const name = key(item);
    const sign = signature(item);
    const old = before.get(name);
    const node = old && old.sign === sign ? old.node : render(item, old?.node ?? null);
    after.set(name, { node, sign });
    if (old && old.node !== node) {
      if (place === old.node) place = node;
      old.node.replaceWith(node);
    }
    if (place === node) place = node.nextSibling;
    else container.insertBefore(node, place);
  }
  for (const [name, { node }] of before) if (!after.has(name)) node.remove();
  KEPT.set(container, after);
  if (held && !held.isConnected && after.has(holder)) refocus(after.get(holder).node, held.dataset.focus);
}

/** Gives `node` the focus that an element of its predecessor had: to the like-named element, else to the node itself. */
function refocus(node, name) {
  const like = name && node.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  (like || node).focus({ preventScroll: true });
}

/** Forgets everything shown in `container`. */
export function clear(container) {
  KEPT.delete(container);
  container.replaceChildren();
}
