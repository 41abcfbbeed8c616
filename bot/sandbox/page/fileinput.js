// The file input of a form: files are picked, listed and taken away again; the server keeps their bytes.

import { h } from "./dom.js";
import { base64, picked, sizeInWords } from "./files.js";

const MOST_BYTES = 10 * 2 ** 20; // of one form; the server takes no more

/** `state.files` are file objects of the server, or what was picked here: {name, mimetype, size, content}. */
export function fileInput(element, env, attributes) {
  let files = [...(env.state?.files ?? [])];
  const most = element.max_files ?? 10;
  const problem = h("p", { class: "hint", role: "status" });
  const node = h("input", { type: "file", class: "field", multiple: most > 1, ...attributes,
    accept: (element.filetypes ?? []).map((kind) => `.${kind}`).join(","), on: { change: () => take([...node.files]) } });
  const list = h("ul", { class: "files waiting", "aria-label": "Files to add" });
  const put = (all) => {
    files = all;
    list.hidden = !files.length;
    list.replaceChildren(...picked(files, (file) => {
      put(files.filter((each) => each !== file));
      env.use();
      node.focus();
    }));
  };
  const take = async (added) => {
    node.value = "";
    const size = [...files, ...added].reduce((sum, file) => sum + file.size, 0);
    const tooMany = files.length + added.length > most;
    problem.textContent = tooMany ? `At most ${most} files can be added here.`
      : size > MOST_BYTES ? `A form takes ${sizeInWords(MOST_BYTES)} of files in this demo.` : "";
    if (problem.textContent) return;
    try {
      put([...files, ...(await Promise.all(added.map(async (file) => (
        { name: file.name, mimetype: file.type, size: file.size, content: await base64(file) }))))]);
    } catch {
      problem.textContent = "A file could not be read; it may have been moved or changed. Choose it again.";
      return;
    }
    env.use();
  };
  put(files);
  return { node: h("span", { class: "file-input" }, list, node, problem), read: () => ({ type: element.type, files }) };
}
