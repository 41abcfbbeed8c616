"""The modal of a task as Block Kit, and what Slack says was typed into it. Pure; knows forms and limits, no I/O.

A block's id is its field's name, so that an error stands on its field. What people typed is only ever an initial value
or plain_text, never markup. Limits: docs.slack.dev, modals and Block Kit.
"""

from collections.abc import Mapping
from typing import Any, Literal

from bot.slack.cards import PRODUCTS, Block
from bot.slack.forms import FIELDS, TEXT_LIMIT, TITLE_LIMIT, Form
from bot.slack.mrkdwn import shorten
from bot.specs import Place, Priority, Spec, TaskSpec

CALLBACK = "task_form"
# private_metadata holds 3,000 characters.
_METADATA_LIMIT = 3000
_NONE = "none"
_PREVIEW = "preview"
_HINTS = {
    "date": "The first day, where the task repeats.",
    "recurrence": "In words. Press Enter to see its next dates.",
    "reminder": 'Such as "30 minutes before" or "the day before at 5pm". Separate several with ";".',
}
_PLACEHOLDERS = {"title": "Call Acme about the renewal", "recurrence": "every other Friday"}
_OPTIONS: Mapping[str, Mapping[str, str]] = {
    "product": {str(product): name for product, name in PRODUCTS.items()},
    "priority": {_NONE: "No priority"} | {str(level): level.capitalize() for level in Priority},
}
# The next dates depend on all three.
_DISPATCHED = ("date", "time", "recurrence")
# How an element is given its value, and how Slack says what it holds.
_INITIAL = {"datepicker": "initial_date", "timepicker": "initial_time", "static_select": "initial_option"}
_STATE = {"datepicker": "selected_date", "timepicker": "selected_time", "static_select": "selected_option"}


class About(Spec):
    """What the modal is about, in its private_metadata: ids, and `given`, what a message was read as.

    An edit has the card's id and the task that the card showed; a shortcut on a message has its place. `given` carries
    what no field shows (assignees, records, tags).
    """

    door: Literal["modal", "shortcut"] = "modal"
    place: Place | None = None
    card: str | None = None
    task: str | None = None
    response_url: str | None = None
    given: TaskSpec | None = None

    def packed(self) -> str:
        """As private_metadata. What does not fit is left out: the description then has the message's words."""
        text = self.model_dump_json(exclude_defaults=True)
        if len(text) <= _METADATA_LIMIT:
            return text
        return self.model_copy(update={"given": None}).model_dump_json(exclude_defaults=True)


def form_view(
    form: Form, about: About, told: str, *, zone: str | None, fixed: Mapping[str, str] | None = None, edition: str = ""
) -> Block:
    """The modal. `told` says how the task repeats, `zone` is that of the due time.

    `fixed` are fields that can't be changed, with the sentences shown in their place. Slack keeps what an input holds
    while its block_id and action_id stay, so a form that is to show other values needs another `edition`.
    """
    fixed = fixed or {}
    blocks: list[Block] = []
    for field in FIELDS:
        if field not in fixed:
            blocks.append(_input(field, getattr(form, field), zone, edition))
        elif fixed[field]:
            blocks.append(
                {"type": "section", "block_id": f"fixed_{field}", "text": _plain(shorten(fixed[field], 3000))}
            )
        if field == "recurrence" and field not in fixed:
            blocks.append(_preview(told))
    editing = about.card is not None
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _plain("Edit task" if editing else "New task"),
        "submit": _plain("Save" if editing else "Make task"),
        "close": _plain("Cancel"),
        "private_metadata": about.packed(),
        "blocks": blocks,
    }


def with_preview(view: Mapping[str, Any], told: str) -> Block:
    """The view as Slack sent it, with another sentence under the recurrence; inputs keep what was typed."""
    blocks = [_preview(told) if block["block_id"] == _PREVIEW else block for block in view["blocks"]]
    kept = ("type", "callback_id", "title", "submit", "close", "private_metadata")
    return {**{key: view[key] for key in kept}, "blocks": blocks}


def about_of(view: Mapping[str, Any]) -> About:
    """What the view was opened for."""
    return About.model_validate_json(view["private_metadata"] or "{}")


def offered(view: Mapping[str, Any]) -> frozenset[str]:
    """The fields that the view has an input for."""
    return frozenset(block["block_id"] for block in view["blocks"] if block["type"] == "input")


def shown(view: Mapping[str, Any], given: Form) -> Form:
    """The form as it was prefilled; fields without an input as they are in `given`."""
    values = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            values[block["block_id"]] = _text(element.get(_INITIAL.get(element["type"], "initial_value")))
    return given.model_copy(update=values)


def typed(view: Mapping[str, Any], given: Form) -> Form:
    """The form as the person left it; fields without an input as they are in `given`."""
    values = {}
    for field, states in view["state"]["values"].items():
        for state in states.values() if field in FIELDS else ():
            values[field] = _text(state.get(_STATE.get(state["type"], "value")))
    return given.model_copy(update=values)


def _text(value: Any) -> str:
    """What an element holds: text, or an option; "" when it is empty."""
    if isinstance(value, dict):
        value = value["value"]
    return "" if value in (None, _NONE) else str(value).strip()


def _input(field: str, value: str, zone: str | None, edition: str) -> Block:
    hint = f"In the time zone {zone}." if field == "time" and zone else _HINTS.get(field)
    block: Block = {
        "type": "input",
        "block_id": field,
        "label": _plain(FIELDS[field]),
        "element": {"action_id": field + edition, **_element(field, value)},
        "optional": field not in ("title", "product"),
    }
    if field in _DISPATCHED:
        block["dispatch_action"] = True
    return block | ({"hint": _plain(hint)} if hint else {})


def _element(field: str, value: str) -> Block:
    if field in _OPTIONS:
        options = {name: {"text": _plain(text), "value": name} for name, text in _OPTIONS[field].items()}
        chosen = options.get(value or _NONE)
        return {
            "type": "static_select",
            "options": list(options.values()),
            **({"initial_option": chosen} if chosen else {}),
        }
    if field in ("date", "time"):
        return {"type": f"{field}picker"} | ({f"initial_{field}": value} if value else {})
    element: Block = {"type": "plain_text_input", "max_length": TITLE_LIMIT if field == "title" else TEXT_LIMIT}
    if field == "description":
        element["multiline"] = True
    if field == "title":
        element["focus_on_load"] = True
    if field == "recurrence":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_enter_pressed"]}
    if field in _PLACEHOLDERS:
        element["placeholder"] = _plain(_PLACEHOLDERS[field])
    return element | ({"initial_value": value} if value else {})


def _preview(told: str) -> Block:
    return {"type": "context", "block_id": _PREVIEW, "elements": [_plain(shorten(told, 2000))]}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}
