// Where links lead. A task of the Zoho beside has no page of its own at its address, so it is shown there.

let showHere = () => false;

/** `show(url)` shows what this very page has, and says whether it did; all other links open as they are. */
export function leadHere(show) {
  showHere = show;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && showHere(link.href)) event.preventDefault();
  });
}

/** Opens an address that a button has. */
export function visit(url) {
  if (/^https?:/i.test(url ?? "") && !showHere(url)) window.open(url, "_blank", "noopener,noreferrer");
}
