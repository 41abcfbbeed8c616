// Files of messages: those waiting in a composer to be sent, and those of a message, to be downloaded.

import { h, icon, ICONS } from "./dom.js";

const MOST_BYTES = 10 * 2 ** 20; // of one message; the server takes no more

/** 1234567 → "1.2 MB". */
export function sizeInWords(bytes) {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const kilo = bytes / 1024;
  const [value, unit] = kilo < 1024 ? [kilo, "kB"] : [kilo / 1024, "MB"];
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${unit}`;
}

function described({ name, size }) {
  return [icon(ICONS.file), h("span", { class: "file-name" }, name), h("span", { class: "file-size" }, sizeInWords(size))];
}

/** The files of a message as links; `person` is who looks. */
export function fileList(files, person) {
  return h("ul", { class: "files", "aria-label": "Files" }, files.map((file) => h("li", {}, h("a", {
    class: "file", download: file.name, href: `/api/files/${encodeURIComponent(file.id)}?user=${encodeURIComponent(person)}`,
    dataset: { focus: `file-${file.id}` } }, described(file)))));
}

/** Files that wait to be sent, as list items with a button each that takes it away: `remove(file)`. */
export function picked(files, remove) {
  return files.map((file) => h("li", { class: "file" }, described(file),
    h("button", { type: "button", class: "tool", "aria-label": `Remove ${file.name}`, title: "Remove", on: { click: () => remove(file) } },
      icon(ICONS.close))));
}

/** The paper-clip, and the files that wait to be sent with the next message. */
export class Attaching {
  /** `changed()` is called when files come or go, `tell(sentence)` with what can't be attached. */
  constructor({ changed, tell }) {
    Object.assign(this, { changed, tell });
    this.files = [];
    this.input = h("input", { type: "file", multiple: true, class: "visually-hidden", tabindex: "-1", "aria-label": "Files to attach",
      on: { change: () => {
        this.add([...this.input.files]);
        this.input.value = "";
      } } });
    this.clip = h("button", { type: "button", class: "tool", "aria-label": "Attach files", title: "Attach files",
      on: { click: () => this.input.click() } }, icon(ICONS.clip));
    this.list = h("ul", { class: "files waiting", "aria-label": "Files to send", hidden: true });
    this.node = h("span", { class: "attach" }, this.input, this.clip);
  }

  /** Takes files that are pasted into `field`, or dropped on `zone`. */
  listen(field, zone) {
    field.addEventListener("paste", (event) => this.take(event, event.clipboardData));
    zone.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
    zone.addEventListener("drop", (event) => this.take(event, event.dataTransfer));
  }

  take(event, transfer) {
    if (!transfer?.files.length) return;
    event.preventDefault();
    this.add([...transfer.files]);
  }

  add(files) {
    const all = [...this.files, ...files];
    if (all.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
      this.tell(`A message takes ${sizeInWords(MOST_BYTES)} of files in this demo.`);
      return;
    }
    this.put(all);
  }

  put(files) {
    this.files = files;
    this.list.hidden = !files.length;
    this.list.replaceChildren(...picked(files, (file) => {
      this.put(this.files.filter((each) => each !== file));
      this.clip.focus();
    }));
    this.changed();
  }

  /** Files as the server takes them: [{name, mimetype, content}]; null when one can't be read any more. */
  async read(files) {
    try {
      return await Promise.all(files.map(async (file) => ({ name: file.name, mimetype: file.type, content: await base64(file) })));
    } catch {
      this.tell("A file could not be read; it may have been moved or changed. Attach it again.");
      return null;
    }
  }
}

/** The bytes of a File, as the server takes them. */
export function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
