"""The modal of a task as Block Kit, and what Slack says was typed into it. Pure; knows forms and limits, no I/O.

A block's id is its field's name, so that an error stands on its field. What people typed is only ever an initial value
or plain_text, never markup. Limits: docs.slack.dev, modals and Block Kit.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from bot.catalogue import say
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
# Which fields have a hint and an example, as the catalogue says them (form-hint-…, form-example-…).
_HINTS = ("date", "recurrence", "reminder", "record", "tags", "subtasks", "status")
_EXAMPLES = ("title", "recurrence", "record", "tags")
_AGAIN = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
# Zoho CRM's words (help.zoho.com, Kaizen #36).
_STATUSES = ("Not Started", "Deferred", "In Progress", "Completed", "Waiting on someone else")
_CHOSEN = ("product", "priority", "again", "status")
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
_FIELDS = (*FIELDS, *MORE_FIELDS)


class About(Spec):
    """What the modal is about, in its private_metadata: ids, and `given`, what a message was read as.

    An edit has the card's id and the task that the card showed; a shortcut on a message has its place. `given` carries
    what no field shows (files, names of people). `more`: every field is shown.
    `wrote` is the line that says who wrote the message, and where it stands.
    """

    door: Literal["modal", "shortcut"] = "modal"
    place: Place | None = None
    card: str | None = None
    task: str | None = None
    response_url: str | None = None
    given: TaskSpec | None = None
    more: bool = False
    wrote: str | None = None

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
        "title": _plain(say("form-edit-task" if editing else "form-new-task")),
        "submit": _plain(say("form-save" if editing else "form-make-task")),
        "close": _plain(say("form-cancel")),
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
        for state in states.values() if field in _FIELDS else ():
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
    hint = say(f"form-hint-{field}") if field in _HINTS else ""
    if field == "time" and zone:
        hint = say("form-time-zone", zone=zone)
    block: Block = {
        "type": "input",
        "block_id": field,
        "label": _plain(say(f"form-label-{field}")),
        "element": {"action_id": field + edition, **_element(field, value)},
        "optional": field not in ("title", "product"),
    }
    if field in _DISPATCHED:
        block["dispatch_action"] = True
    return block | ({"hint": _plain(hint)} if hint else {})


def _element(field: str, value: str) -> Block:
    if field in _CHOSEN:
        words = _options(field)
        if value:
            # An organisation may have a word of its own; it stays as it is.
            words.setdefault(value, value)
        options = {name: {"text": _plain(shorten(text, 75)), "value": name} for name, text in words.items()}
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
        return {"type": "multi_users_select", "placeholder": _plain(say("form-choose-people")), **chosen_people}
    element: Block = {"type": "plain_text_input", "max_length": TITLE_LIMIT if field == "title" else TEXT_LIMIT}
    if field in _MULTILINE:
        element["multiline"] = True
    if field == "title":
        element["focus_on_load"] = True
    if field == "recurrence":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_enter_pressed"]}
    if field in _EXAMPLES:
        element["placeholder"] = _plain(say(f"form-example-{field}"))
    return element | ({"initial_value": value} if value else {})


def _options(field: str) -> dict[str, str]:
    """What a select offers: each value with its words, the empty one first."""
    none = {} if field == "product" else {_NONE: say(f"form-none-{field}")}
    offered_: Mapping[str, str] = {
        "product": {str(product): name for product, name in PRODUCTS.items()},
        "priority": {str(level): say(f"priority-{level}") for level in Priority},
        "again": {freq: say(f"form-again-{freq.lower()}") for freq in _AGAIN},
        "status": {word: word for word in _STATUSES},
    }[field]
    return {**none, **offered_}


def _more() -> Block:
    button = {"type": "button", "action_id": MORE, "text": _plain(say("form-more-fields"))}
    return {"type": "actions", "block_id": MORE, "elements": [button]}


def _preview(told: str) -> Block:
    return {"type": "context", "block_id": _PREVIEW, "elements": [_plain(shorten(told, 2000))]}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}
