"""The modal of a task as Block Kit, and what Slack says was typed into it. Pure; knows forms and limits, no I/O.

A block's id is its field's name, so that an error stands on its field. What people typed is only ever an initial value
or plain_text, never markup. Limits: docs.slack.dev, modals and Block Kit.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from bot.slack.cards import PRODUCTS, Block
from bot.slack.forms import FIELDS, MORE_FIELDS, TEXT_LIMIT, TITLE_LIMIT, Form
from bot.slack.mrkdwn import shorten
from bot.specs import Place, Priority, Spec, TaskSpec

CALLBACK = "task_form"
# The button that asks for the fields that many tasks leave empty.
MORE = "more_fields"
# private_metadata holds 3,000 characters.
_METADATA_LIMIT = 3000
_NONE = "none"
_PREVIEW = "preview"
_HINTS = {
    "date": "The first day, where the task repeats.",
    "recurrence": "In words. Press Enter to see its next dates.",
    "reminder": 'Such as "30 minutes before" or "the day before at 5pm". Separate several with ";".',
    "record": 'A contact, lead, account or deal, such as "Jane Doe at Acme", or its link. Separate several with ";".',
    "tags": "Separate several with a comma.",
    "subtasks": "One on each line.",
    "status": "Zoho Mail knows In Progress and Completed, and your own statuses by name.",
}
_PLACEHOLDERS = {
    "title": "Call Acme about the renewal",
    "recurrence": "every other Friday",
    "record": "Jane Doe at Acme",
    "tags": "renewals, q3",
}
_OPTIONS: Mapping[str, Mapping[str, str]] = {
    "product": {str(product): name for product, name in PRODUCTS.items()},
    "priority": {_NONE: "No priority"} | {str(level): level.capitalize() for level in Priority},
    "again": {
        _NONE: "No",
        "DAILY": "Every day until it is due",
        "WEEKLY": "Every week until it is due",
        "MONTHLY": "Every month until it is due",
        "YEARLY": "Every year until it is due",
    },
    # Zoho CRM's words (help.zoho.com, Kaizen #36).
    "status": {_NONE: "As Zoho begins"}
    | {word: word for word in ("Not Started", "Deferred", "In Progress", "Completed", "Waiting on someone else")},
}
_PEOPLE = ("owner", "followers")
_MULTILINE = ("description", "subtasks")
# The next dates depend on all three.
_DISPATCHED = ("date", "time", "recurrence")
# How an element is given its value, and how Slack says what it holds.
_INITIAL = {
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "static_select": "initial_option",
    "multi_users_select": "initial_users",
}
_STATE = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "static_select": "selected_option",
    "multi_users_select": "selected_users",
}
_LABELS = {**FIELDS, **MORE_FIELDS}


class About(Spec):
    """What the modal is about, in its private_metadata: ids, and `given`, what a message was read as.

    An edit has the card's id and the task that the card showed; a shortcut on a message has its place. `given` carries
    what no field shows (files, names of people). `more`: every field is shown.
    """

    door: Literal["modal", "shortcut"] = "modal"
    place: Place | None = None
    card: str | None = None
    task: str | None = None
    response_url: str | None = None
    given: TaskSpec | None = None
    more: bool = False

    def packed(self) -> str:
        """As private_metadata. What does not fit is left out: the description then has the message's words."""
        text = self.model_dump_json(exclude_defaults=True)
        if len(text) <= _METADATA_LIMIT:
            return text
        return self.model_copy(update={"given": None}).model_dump_json(exclude_defaults=True)


def form_view(
    form: Form,
    about: About,
    told: str,
    *,
    zone: str | None,
    fixed: Mapping[str, str] | None = None,
    edition: str = "",
    own: Sequence[Block] = (),
) -> Block:
    """The modal. `told` says how the task repeats, `zone` is that of the due time.

    `fixed` are fields that can't be changed, with the sentences shown in their place. Slack keeps what an input holds
    while its block_id and action_id stay, so a form that is to show other values needs another `edition`. `own` are
    the inputs of the organisation's own fields.
    """
    fixed = fixed or {}
    blocks: list[Block] = []
    asked = [field for field in MORE_FIELDS if about.more or getattr(form, field)]
    for field in (*FIELDS, *asked):
        if field not in fixed:
            blocks.append(_input(field, getattr(form, field), zone, edition))
        elif fixed[field]:
            blocks.append(
                {"type": "section", "block_id": f"fixed_{field}", "text": _plain(shorten(fixed[field], 3000))}
            )
        if field == "recurrence" and field not in fixed:
            blocks.append(_preview(told))
    blocks += own
    if set(MORE_FIELDS) - set(asked) - set(fixed):
        blocks.append(_more())
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
    return _updated(view, about_of(view), blocks)


def with_more(view: Mapping[str, Any], form: Form, fixed: Mapping[str, str]) -> Block:
    """The view as Slack sent it, with every field that is not `fixed`; inputs keep what was typed.

    `form` fills the new ones.
    """
    about = about_of(view).model_copy(update={"more": True})
    there = {block["block_id"] for block in view["blocks"]}
    shown_ = [block for block in view["blocks"] if block["block_id"] != MORE]
    new = [
        _input(field, getattr(form, field), None, "")
        for field in MORE_FIELDS
        if field not in there and field not in fixed
    ]
    return _updated(view, about, [*shown_, *new])


def _updated(view: Mapping[str, Any], about: About, blocks: list[Block]) -> Block:
    kept = ("type", "callback_id", "title", "submit", "close")
    return {**{key: view[key] for key in kept}, "private_metadata": about.packed(), "blocks": blocks}


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
        for state in states.values() if field in _LABELS else ():
            values[field] = _text(state.get(_STATE.get(state["type"], "value")))
    return given.model_copy(update=values)


def _text(value: Any) -> str:
    """What an element holds: text, an option, or people; "" when it is empty."""
    if isinstance(value, list):
        return ",".join(str(each) for each in value)
    if isinstance(value, dict):
        return "" if value["value"] == _NONE else str(value["value"])
    return str(value or "").strip()


def _input(field: str, value: str, zone: str | None, edition: str) -> Block:
    hint = f"In the time zone {zone}." if field == "time" and zone else _HINTS.get(field)
    block: Block = {
        "type": "input",
        "block_id": field,
        "label": _plain(_LABELS[field]),
        "element": {"action_id": field + edition, **_element(field, value)},
        "optional": field not in ("title", "product"),
    }
    if field in _DISPATCHED:
        block["dispatch_action"] = True
    return block | ({"hint": _plain(hint)} if hint else {})


def _element(field: str, value: str) -> Block:
    if field in _OPTIONS:
        # An organisation may have a word of its own; it stays as it is.
        known = {**_OPTIONS[field], **({value: value} if value else {})}
        options = {
            name: {"text": _plain(shorten(_OPTIONS[field].get(name, text), 75)), "value": name}
            for name, text in known.items()
        }
        chosen = options.get(value or _NONE)
        return {
            "type": "static_select",
            "options": list(options.values()),
            **({"initial_option": chosen} if chosen else {}),
        }
    if field in ("date", "time"):
        return {"type": f"{field}picker"} | ({f"initial_{field}": value} if value else {})
    if field in _PEOPLE:
        chosen_people = {"initial_users": value.split(",")} if value else {}
        return {"type": "multi_users_select", "placeholder": _plain("Choose people"), **chosen_people}
    element: Block = {"type": "plain_text_input", "max_length": TITLE_LIMIT if field == "title" else TEXT_LIMIT}
    if field in _MULTILINE:
        element["multiline"] = True
    if field == "title":
        element["focus_on_load"] = True
    if field == "recurrence":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_enter_pressed"]}
    if field in _PLACEHOLDERS:
        element["placeholder"] = _plain(_PLACEHOLDERS[field])
    return element | ({"initial_value": value} if value else {})


def _more() -> Block:
    button = {"type": "button", "action_id": MORE, "text": _plain("More fields")}
    return {"type": "actions", "block_id": MORE, "elements": [button]}


def _preview(told: str) -> Block:
    return {"type": "context", "block_id": _PREVIEW, "elements": [_plain(shorten(told, 2000))]}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}
