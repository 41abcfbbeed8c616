// Block Kit's interactive elements as form controls. Each builder gives {node, read}; `read()` is the element's state as
// Slack puts it into view.state.values (docs.slack.dev, "Block elements").

import { h, icon, ICONS } from "./dom.js";
import { openMenu } from "./menu.js";
import { confirmed } from "./confirm.js";
import { externalSelect, multiExternalSelect } from "./external.js";
import { fileInput } from "./fileinput.js";
import { visit } from "./visiting.js";

/**
 * The control for one element, or null when its type is unknown.
 * `env`: ctx, blockId, scope, id (for the label), state (what was entered before), act(element, state) or null,
 * dispatch (a text field acts on Enter), submit() of its form, suggest(element, typed).
 */
export function control(element, env) {
  const build = BUILDERS[element.type];
  if (!build) return null;
  let last = env.state;
  let made = null;
  const use = async (state) => {
    if (element.confirm && !(await confirmed(element.confirm, env.ctx))) {
      remake();
      return;
    }
    last = state ?? made.read();
    if (!env.act) return;
    made.node.setAttribute("aria-busy", "true");
    await env.act(element, last);
    made.node.removeAttribute("aria-busy");
  };
  const make = () => build(element, { ...env, state: last, use });
  // a denied confirmation gives the control its former value back
  const remake = () => {
    const old = made.node;
    made = make();
    old.replaceWith(made.node);
  };
  made = make();
  return { node: h("span", { class: "control" }, made.node), read: () => made.read() };
}

const plain = (text) => text?.text ?? "";

function focusKey(element, env) {
  return { focus: `${env.scope ?? ""}/${env.blockId}/${element.action_id}` };
}

function named(element, env) {
  return { id: env.id, "aria-label": env.id ? null : element.accessibility_label || plain(element.placeholder) || element.action_id };
}

function button(element, env) {
  const style = { primary: " btn-primary", danger: " btn-danger" }[element.style] ?? "";
  const node = h("button", {
    type: "button", class: `btn${style}`, "aria-label": element.accessibility_label, dataset: focusKey(element, env),
    on: { click: () => {
      if (node.getAttribute("aria-busy") === "true") return;
      visit(element.url);
      env.use({ type: "button", value: element.value });
    } },
  }, env.ctx.plain(element.text));
  return { node, read: () => null };
}

function overflow(element, env) {
  const node = h("button", {
    type: "button", class: "btn btn-icon", "aria-haspopup": "menu", "aria-expanded": "false",
    "aria-label": element.accessibility_label ?? "More options", dataset: focusKey(element, env),
    on: { click: () => openMenu(node, element.options.map((option) => ({
      label: plain(option.text), note: plain(option.description),
      act: () => {
        visit(option.url);
        env.use({ type: "overflow", selected_option: option });
      },
    })), { label: element.accessibility_label ?? "More options" }) },
  }, icon(ICONS.dots));
  return { node, read: () => null };
}

/**
 * One of a list. `choices`: {value, label, group, data}; `key` is the state's key, `data` what it holds.
 * In a form it is a native select; where choosing acts at once it is a button with a menu, because a native select
 * fires at every arrow key.
 */
function select(element, env, key, choices, chosen) {
  return (env.id ? nativeSelect : menuSelect)(element, env, key, choices, choices.find(({ value }) => value === chosen));
}

function nativeSelect(element, env, key, choices, chosen) {
  const groups = new Map();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  const nodes = [...groups].flatMap(([group, members]) => {
    const options = members.map(({ value, label }) => h("option", { value }, label));
    return group ? [h("optgroup", { label: group }, options)] : options;
  });
  const node = h("select", { class: "field select", ...named(element, env), dataset: focusKey(element, env), on: { change: () => env.use() } },
    h("option", { value: "" }, plain(element.placeholder) || "Choose an option"), nodes);
  node.value = chosen?.value ?? "";
  return { node, read: () => ({ type: element.type, [key]: choices.find(({ value }) => value === node.value)?.data ?? null }) };
}

function menuSelect(element, env, key, choices, chosen) {
  let picked = chosen;
  const label = plain(element.placeholder) || "Choose an option";
  const shown = h("span", {}, picked?.label ?? label);
  const pick = (choice) => {
    picked = choice;
    shown.textContent = choice.label;
    env.use();
  };
  const items = () => choices.flatMap((choice, index) => [
    ...(choice.group && choice.group !== choices[index - 1]?.group ? [{ heading: choice.group }] : []),
    { label: choice.label, note: choice.note, checked: choice === picked, act: () => pick(choice) },
  ]);
  const node = h("button", { type: "button", class: "btn select-button", "aria-haspopup": "menu", "aria-expanded": "false",
    dataset: focusKey(element, env), on: { click: () => openMenu(node, items(), { label }) } }, shown, icon(ICONS.chevron));
  return { node, read: () => ({ type: element.type, [key]: picked?.data ?? null }) };
}

function optionChoices(element) {
  const choice = (group) => (option) => ({ value: option.value, label: plain(option.text), note: plain(option.description), data: option, group });
  if (element.option_groups) return element.option_groups.flatMap(({ label, options }) => options.map(choice(plain(label))));
  return (element.options ?? []).map(choice());
}

function staticSelect(element, env) {
  const chosen = env.state ? env.state.selected_option : element.initial_option;
  return select(element, env, "selected_option", optionChoices(element), chosen?.value);
}

const userChoices = (ctx) => ctx.people().map((user) => ({ value: user.id, label: ctx.nameOf(user), data: user.id }));
const channelChoices = (ctx) => ctx.channels().map(({ id, name }) => ({ value: id, label: `#${name}`, data: id }));
const conversationChoices = (ctx) => [...channelChoices(ctx), ...userChoices(ctx)];

const pickOne = (choices, key, initial) => (element, env) =>
  select(element, env, key, choices(env.ctx), env.state ? env.state[key] : element[initial]);

/** Several of a list: checkboxes in a box that scrolls, or all in view. */
function several(element, env, { choices, key, chosen, one = false, boxed = true }) {
  const group = `${env.scope ?? ""}-${env.blockId}-${element.action_id}`;
  const fields = choices.map((choice) => ({ choice, input: h("input", {
    type: one ? "radio" : "checkbox", name: group, value: choice.value, checked: chosen.includes(choice.value),
    dataset: { focus: `${group}/${choice.value}` }, on: { change: () => env.use() },
  }) }));
  const node = h("div", { class: boxed ? "choices boxed" : "choices", role: one ? "radiogroup" : "group",
    "aria-labelledby": env.id ? `${env.id}-label` : null, "aria-label": env.id ? null : named(element, env)["aria-label"] },
  fields.map(({ choice, input }) => h("label", { class: "choice" }, input,
    h("span", {}, choice.rich ? env.ctx.text(choice.rich) : choice.label,
      choice.note ? h("span", { class: "choice-note" }, env.ctx.text(choice.note)) : null))));
  const picked = () => fields.filter(({ input }) => input.checked).map(({ choice }) => choice.data);
  return { node, read: () => ({ type: element.type, [key]: one ? (picked()[0] ?? null) : picked() }) };
}

function optionList(element, env, one) {
  const key = one ? "selected_option" : "selected_options";
  const initial = one ? element.initial_option : element.initial_options;
  const chosen = [env.state ? env.state[key] : initial].flat().filter(Boolean).map((option) => option.value);
  const choices = element.options.map((option) => ({ value: option.value, rich: option.text, note: option.description, data: option }));
  return several(element, env, { choices, key, chosen, one, boxed: false });
}

function multiSelect(element, env) {
  const chosen = ((env.state ? env.state.selected_options : element.initial_options) ?? []).map((option) => option.value);
  return several(element, env, { choices: optionChoices(element), key: "selected_options", chosen });
}

const pickMany = (choices, key, initial) => (element, env) => several(element, env, {
  choices: choices(env.ctx), key, chosen: (env.state ? env.state[key] : element[initial]) ?? [] });

/**
 * A native date or time field. A date picked with the mouse acts at once; one being typed, when it is left or Enter is
 * pressed, because the browser fires `change` at every key.
 */
function momentInput(type, element, env, value) {
  let typing = false;
  let before = value;
  const commit = () => {
    typing = false;
    if (node.value === before) return;
    before = node.value;
    env.use();
  };
  const node = h("input", { type, class: "field", ...named(element, env), dataset: focusKey(element, env), value, on: {
    keydown: (event) => {
      typing = true;
      if (event.key === "Enter") commit();
    },
    change: () => typing || commit(),
    blur: commit,
  } });
  return node;
}

const dateField = (type, key, initial) => (element, env) => {
  const node = momentInput(type, element, env, (env.state ? env.state[key] : element[initial]) ?? "");
  return { node, read: () => ({ type: element.type, [key]: node.value || null }) };
};

function dateTimePicker(element, env) {
  const { dates } = env.ctx;
  const unix = env.state ? env.state.selected_date_time : element.initial_date_time;
  const node = momentInput("datetime-local", element, env, unix ? dates.toWall(unix) : "");
  return { node, read: () => ({ type: element.type, selected_date_time: node.value ? dates.fromWall(node.value.slice(0, 16)) : null }) };
}

/** One line or several of text; Enter dispatches where the app asked for that (dispatch_action_config). */
const textInput = (type) => (element, env) => {
  const value = (env.state ? env.state.value : element.initial_value) ?? "";
  const shared = { class: "field", ...named(element, env), dataset: focusKey(element, env), placeholder: plain(element.placeholder),
    maxlength: element.max_length, value, on: { keydown: (event) => {
      if (event.key !== "Enter" || event.isComposing || element.multiline) return;
      event.preventDefault();
      if (env.dispatch) env.use();
      else env.submit?.();
    }, change: () => env.dispatch || env.use() } };
  const node = element.multiline ? h("textarea", { ...shared, rows: 4 }) : h("input", { ...shared, type });
  if (element.focus_on_load) node.autofocus = true;
  return { node, read: () => ({ type: element.type, value: node.value === "" ? null : node.value }) };
};

function richTextInput(element, env) {
  const node = h("textarea", { class: "field", rows: 4, ...named(element, env), placeholder: plain(element.placeholder),
    value: env.state?.typed ?? "" });
  const asRich = (text) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] });
  return { node, read: () => ({ type: element.type, typed: node.value, rich_text_value: node.value ? asRich(node.value) : null }) };
}

/** The attributes of a field that stands by its label. */
const labelled = (element, env) => ({ ...named(element, env), dataset: focusKey(element, env) });

const BUILDERS = {
  button,
  overflow,
  static_select: staticSelect,
  external_select: (element, env) => externalSelect(element, env, labelled(element, env)),
  multi_external_select: (element, env) => multiExternalSelect(element, env, labelled(element, env)),
  file_input: (element, env) => fileInput(element, env, labelled(element, env)),
  users_select: pickOne(userChoices, "selected_user", "initial_user"),
  channels_select: pickOne(channelChoices, "selected_channel", "initial_channel"),
  conversations_select: pickOne(conversationChoices, "selected_conversation", "initial_conversation"),
  multi_static_select: multiSelect,
  multi_users_select: pickMany(userChoices, "selected_users", "initial_users"),
  multi_channels_select: pickMany(channelChoices, "selected_channels", "initial_channels"),
  multi_conversations_select: pickMany(conversationChoices, "selected_conversations", "initial_conversations"),
  checkboxes: (element, env) => optionList(element, env, false),
  radio_buttons: (element, env) => optionList(element, env, true),
  datepicker: dateField("date", "selected_date", "initial_date"),
  timepicker: dateField("time", "selected_time", "initial_time"),
  datetimepicker: dateTimePicker,
  plain_text_input: textInput("text"),
  email_text_input: textInput("email"),
  url_text_input: textInput("url"),
  number_input: textInput("number"),
  rich_text_input: richTextInput,
};
