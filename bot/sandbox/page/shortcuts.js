// What the bolt beside a message field offers: the app's global shortcuts, and its steps run as a workflow.

/** The menu's items. `complain(sentence)` shows what Slackbot would say of a shortcut that failed. */
export function shortcutItems(ctx, actions, steps, complain) {
  const shortcuts = (ctx.snapshot.shortcuts ?? []).filter(({ type }) => type === "global");
  const use = async (shortcut) => {
    const outcome = await actions.shortcut(shortcut);
    if (outcome.error) complain(actions.explainCommand(`“${shortcut.name}”`, outcome.error));
  };
  const first = shortcuts.length
    ? [{ heading: "Shortcuts" }, ...shortcuts.map((shortcut) => ({ label: shortcut.name, note: shortcut.description, act: () => use(shortcut) }))]
    : [{ heading: "The app has no shortcuts" }];
  return [...first, ...steps.items()];
}
