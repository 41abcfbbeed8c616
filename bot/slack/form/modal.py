"""The modal of a task as Block Kit, and what Slack says was typed into it. Pure; knows forms and limits, no I/O.

A block's id is its field's name, so that an error stands on its field. Slack keeps what an input holds while its
block_id and action_id stay, so whatever comes later is added around the inputs that are there. Limits: docs.slack.dev,
modals and Block Kit.
"""

from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any, Literal

from bot.catalogue import say
from bot.slack.blocks import Block, plain
from bot.slack.files import files_of
from bot.slack.form.fields import FIELDS, MORE_FIELDS, Form
from bot.slack.form.inputs import FILES, NONE, OFTEN, files, input_of, often, stopping
from bot.slack.mrkdwn import shorten
from bot.specs import FileRef, Place, Spec, TaskSpec

CALLBACK = "task_form"
# The button that asks for the fields that many tasks leave empty.
MORE = "more_fields"
# private_metadata holds 3,000 characters.
_METADATA_LIMIT = 3000
_PREVIEW = "preview"
# Between an action id and the number of its edition, where a choice was written into the field.
_WRITTEN = ":"
# How an element is given its value, and how Slack says what it holds.
_INITIAL = {
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "static_select": "initial_option",
    "external_select": "initial_option",
    "multi_external_select": "initial_options",
    "multi_users_select": "initial_users",
}
_STATE = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "multi_external_select": "selected_options",
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
    presets: Sequence[str] = (),
    stops: bool = False,
) -> Block:
    """The modal. `told` says how the task repeats, `zone` is that of the due time.

    `fixed` are fields that can't be changed, with the sentences shown in their place. A form that is to show other
    values than before needs another `edition`. `own` are the inputs of the organisation's own fields, `presets` what
    is often chosen for the recurrence. `stops`: the recurrence can stop, and no more.
    """
    fixed = fixed or {}
    blocks: list[Block] = []
    asked = [field for field in MORE_FIELDS if about.more or getattr(form, field)]
    for field in (*FIELDS, *asked):
        if field == "recurrence" and stops:
            blocks.append(stopping(form.recurrence, edition))
        elif field not in fixed:
            blocks.append(input_of(field, getattr(form, field), zone, edition))
        elif fixed[field]:
            blocks.append({"type": "section", "block_id": f"fixed_{field}", "text": plain(shorten(fixed[field], 3000))})
        if field == "recurrence" and field not in fixed:
            blocks += [*([often(presets)] if presets else []), _preview(told)]
    blocks += own
    if set(MORE_FIELDS) - set(asked) - set(fixed):
        blocks.append(_more())
    editing = about.card is not None
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(say("form-edit-task" if editing else "form-new-task")),
        "submit": plain(say("form-save" if editing else "form-make-task")),
        "close": plain(say("form-cancel")),
        "private_metadata": about.packed(),
        "blocks": blocks,
    }


def with_preview(view: Mapping[str, Any], told: str, presets: Sequence[str], written: str | None = None) -> Block:
    """The view as Slack sent it, with another sentence under the recurrence, and other `presets`.

    Inputs keep what was typed. But of the one that `written` replaces: then a preset was chosen, and stands as words in
    the recurrence's field, where it can be changed.
    """
    blocks: list[Block] = []
    for block in view["blocks"]:
        if block["block_id"] == "recurrence" and written is not None:
            blocks.append(input_of("recurrence", written, None, _next_edition(block)))
        elif block["block_id"] == _PREVIEW:
            edition = _next_edition(_block(view, OFTEN)) if written is not None else _edition(_block(view, OFTEN))
            blocks += [*([often(presets, edition)] if presets else []), _preview(told)]
        elif block["block_id"] != OFTEN:
            blocks.append(block)
    return _updated(view, about_of(view), blocks)


def with_more(view: Mapping[str, Any], form: Form, fixed: Mapping[str, str], *, takes_files: bool = False) -> Block:
    """The view as Slack sent it, with every field that is not `fixed`; inputs keep what was typed.

    `form` fills the new ones. `takes_files`: there is an input for files too.
    """
    about = about_of(view).model_copy(update={"more": True})
    there = {block["block_id"] for block in view["blocks"]}
    shown_ = [block for block in view["blocks"] if block["block_id"] != MORE]
    new = [
        input_of(field, getattr(form, field), None, "")
        for field in MORE_FIELDS
        if field not in there and field not in fixed
    ]
    if takes_files and FILES not in fixed and FILES not in there:
        new.append(files())
    return _updated(view, about, [*shown_, *new])


def with_late(view: Mapping[str, Any], zone: str | None, presets: Sequence[str], own: Sequence[Block]) -> Block:
    """The view as Slack sent it, with what was not known when it was opened; inputs keep what was typed."""
    there = {block["block_id"] for block in view["blocks"]}
    blocks: list[Block] = []
    for block in view["blocks"]:
        if block["block_id"] == "time" and zone is not None:
            blocks.append(block | {"hint": plain(say("form-time-zone", zone=zone))})
            continue
        if block["block_id"] == _PREVIEW and presets and OFTEN not in there:
            blocks.append(often(presets))
        blocks.append(block)
    at = next((index for index, block in enumerate(blocks) if block["block_id"] == MORE), len(blocks))
    blocks[at:at] = [block for block in own if block["block_id"] not in there]
    return _updated(view, about_of(view), blocks)


def _updated(view: Mapping[str, Any], about: About, blocks: list[Block]) -> Block:
    kept = ("type", "callback_id", "title", "submit", "close")
    return {**{key: view[key] for key in kept}, "private_metadata": about.packed(), "blocks": blocks}


def about_of(view: Mapping[str, Any]) -> About:
    """What the view was opened for."""
    return About.model_validate_json(view["private_metadata"] or "{}")


def offered(view: Mapping[str, Any]) -> frozenset[str]:
    """The fields that the view has an input for."""
    return frozenset(block["block_id"] for block in view["blocks"] if block["type"] == "input") - {OFTEN, FILES}


def dates_itself(view: Mapping[str, Any]) -> bool:
    """Whether how the task repeats can be said in it."""
    # Slack gives every input back with what it left out, `"dispatch_action": false` for one.
    return "recurrence" in offered(view) and bool(_block(view, "recurrence").get("dispatch_action"))


def shown(view: Mapping[str, Any], given: Form) -> Form:
    """The form as it was prefilled; fields without an input as they are in `given`.

    What a preset wrote was not there at first: of that it says what nobody can type. Slack was seen to give a block's
    texts back with & < > escaped [WILD: slackapi/bolt-python, issue 513]; whether it does so with what an input held
    is not known [?]. Escaped and otherwise the same, it is what was left as it was.
    """
    values, left = {}, typed(view, given)
    for block in view["blocks"]:
        if block["type"] == "input" and block["block_id"] in _FIELDS:
            element = block["element"]
            initial = _text(element.get(_INITIAL.get(element["type"], "initial_value")))
            written = _WRITTEN in element["action_id"] and _edition(block)[1:].isdecimal()
            now = getattr(left, block["block_id"])
            if initial != getattr(given, block["block_id"]) and unescape(initial) == now:
                initial = now
            values[block["block_id"]] = "\n" if written else initial
    return given.model_copy(update=values)


def typed(view: Mapping[str, Any], given: Form) -> Form:
    """The form as the person left it; fields without an input as they are in `given`.

    A preset that was chosen just before, and is not written into its field yet, counts.
    """
    values = {}
    for field, states in view["state"]["values"].items():
        for state in states.values() if field in _FIELDS else ():
            values[field] = _text(state.get(_STATE.get(state["type"], "value")))
    if (preset := preset_of(view)) is not None:
        values["recurrence"] = preset
    return given.model_copy(update=values)


def preset_of(view: Mapping[str, Any]) -> str | None:
    """The preset that is chosen, "" is none of them; None where nothing is."""
    chosen = [state.get("selected_option") for state in view["state"]["values"].get(OFTEN, {}).values()]
    return _text(chosen[0]) if chosen and chosen[0] else None


def files_in(view: Mapping[str, Any]) -> tuple[FileRef, ...]:
    """The files that were put into the form."""
    states = view["state"]["values"].get(FILES, {}).values()
    return tuple(file for state in states for file in files_of(state))


def _text(value: Any) -> str:
    """What an element holds: text, an option, several of them, or people; "" when it is empty."""
    if isinstance(value, list):
        options = [each["value"] for each in value if isinstance(each, dict)]
        return "\n".join(options) if options else ",".join(map(str, value))
    if isinstance(value, dict):
        return "" if value["value"] == NONE else str(value["value"])
    return str(value or "").strip()


def _block(view: Mapping[str, Any], block_id: str) -> Block:
    return next((block for block in view["blocks"] if block["block_id"] == block_id), {})


def _edition(block: Mapping[str, Any]) -> str:
    """What stands behind the field's name in the action id."""
    return str(block["element"]["action_id"]).removeprefix(block["block_id"]) if block else ""


def _next_edition(block: Mapping[str, Any]) -> str:
    number = _edition(block).removeprefix(_WRITTEN)
    return f"{_WRITTEN}{int(number) + 1 if number.isdecimal() else 1}"


def _more() -> Block:
    button = {"type": "button", "action_id": MORE, "text": plain(say("form-more-fields"))}
    return {"type": "actions", "block_id": MORE, "elements": [button]}


def _preview(told: str) -> Block:
    return {"type": "context", "block_id": _PREVIEW, "elements": [plain(shorten(told, 2000))]}
