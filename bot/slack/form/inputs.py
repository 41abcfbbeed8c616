"""The inputs of a task's modal as Block Kit: which element each field has, and what stands in it. Pure.

What people typed is only ever an initial value or plain_text, never markup. Limits: docs.slack.dev, Block Kit.
"""

from collections.abc import Mapping, Sequence

from bot.catalogue import say
from bot.service.records import kind_of
from bot.slack.blocks import Block, plain
from bot.slack.cards.cards import PRODUCTS
from bot.slack.form import record_options
from bot.slack.form.fields import IN_GROUP, TEXT_LIMIT, TITLE_LIMIT
from bot.slack.mrkdwn import shorten
from bot.specs import Priority

# The value of an option that stands for an empty field.
NONE = "none"
# The select of what is often chosen for the recurrence, and the input of files.
OFTEN, FILES = "often", "files"
# Slack's limits of an option's text and of the files of one input.
OPTION, MOST_FILES = 75, 10
# Which fields have a hint and an example, as the catalogue says them (form-hint-…, form-example-…).
_HINTS = ("date", "recurrence", "reminder", "record", "tags", "subtasks", "status")
_EXAMPLES = ("title", "recurrence", "tags")
_AGAIN = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_CHOSEN = ("product", "priority", "again")
# What they offer is asked for when they are opened, and while somebody types.
ASKED = ("record", "group", "project", "status")
_PEOPLE = ("owner", "followers")
_MULTILINE = ("description", "subtasks")
# The next dates depend on all three.
_DISPATCHED = ("date", "time", "recurrence")


def option(text: str, value: str) -> Block:
    """An option; a long text is shortened."""
    return {"text": plain(shorten(text, OPTION)), "value": value}


def input_of(field: str, value: str, zone: str | None, edition: str) -> Block:
    """The input of a field of the form that holds `value`; `zone` is that of the due time."""
    hint = say(f"form-hint-{field}") if field in _HINTS else ""
    if field == "time" and zone:
        hint = say("form-time-zone", zone=zone)
    block: Block = {
        "type": "input",
        "block_id": field,
        "label": plain(say(f"form-label-{field}")),
        "element": {"action_id": field + edition, **_element(field, value)},
        "optional": field not in ("title", "product"),
    }
    if field in _DISPATCHED:
        block["dispatch_action"] = True
    return block | ({"hint": plain(hint)} if hint else {})


def stopping(value: str, edition: str) -> Block:
    """How a series repeats, which here can only stop."""
    options = [option(value, value[: record_options.VALUE]), option(say("form-stop-repeating"), NONE)]
    return {
        "type": "input",
        "block_id": "recurrence",
        "label": plain(say("form-label-recurrence")),
        "hint": plain(say("form-hint-stop")),
        "element": {
            "type": "static_select",
            "action_id": "recurrence" + edition,
            "options": options,
            "initial_option": options[0],
        },
        "optional": True,
    }


def often(presets: Sequence[str], edition: str = "") -> Block:
    """What is often chosen for the recurrence: what is chosen here is written into its field."""
    options = {NONE: say("form-none-recurrence"), **{text: text[:1].upper() + text[1:] for text in presets}}
    return {
        "type": "input",
        "block_id": OFTEN,
        "label": plain(say("form-label-often")),
        "element": {
            "type": "static_select",
            "action_id": OFTEN + edition,
            "placeholder": plain(say("form-choose-often")),
            "options": [option(text, value) for value, text in options.items() if len(value) <= record_options.VALUE],
        },
        "dispatch_action": True,
        "optional": True,
    }


def files() -> Block:
    """Files for the task; the element needs the scope files:read (docs.slack.dev, file input element)."""
    return {
        "type": "input",
        "block_id": FILES,
        "label": plain(say("form-label-files")),
        "hint": plain(say("form-hint-files", most=MOST_FILES)),
        "element": {"type": "file_input", "action_id": FILES, "max_files": MOST_FILES},
        "optional": True,
    }


def words_of(field: str, value: str) -> str:
    """The text of an option that is chosen already, from its value alone."""
    if field == "record" and (ref := record_options.chosen(value)) is not None:
        kind = kind_of(ref.module or "")
        return f"{shorten(ref.text, OPTION - len(kind) - 3)} ({kind})"
    project, _, group = value.partition(IN_GROUP)
    return say("places-project-in", project=project, group=group) if group else value


def _element(field: str, value: str) -> Block:
    if field in _CHOSEN:
        return _static(field, value)
    if field in ASKED:
        return _external(field, value)
    if field in ("date", "time"):
        return {"type": f"{field}picker"} | ({f"initial_{field}": value} if value else {})
    if field in _PEOPLE:
        chosen_people = {"initial_users": value.split(",")} if value else {}
        return {"type": "multi_users_select", "placeholder": plain(say("form-choose-people")), **chosen_people}
    element: Block = {"type": "plain_text_input", "max_length": TITLE_LIMIT if field == "title" else TEXT_LIMIT}
    if field in _MULTILINE:
        element["multiline"] = True
    if field == "title":
        element["focus_on_load"] = True
    if field == "recurrence":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_enter_pressed"]}
    if field in _EXAMPLES:
        element["placeholder"] = plain(say(f"form-example-{field}"))
    return element | ({"initial_value": value} if value else {})


def _static(field: str, value: str) -> Block:
    words = _options(field)
    if value:
        # An organisation may have a word of its own; it stays as it is.
        words.setdefault(value, value)
    options = {name: option(text, name) for name, text in words.items()}
    chosen = options.get(value or NONE)
    return {
        "type": "static_select",
        "options": list(options.values()),
        **({"initial_option": chosen} if chosen else {}),
    }


def _external(field: str, value: str) -> Block:
    """Asked without a letter too: what was used lately, or all that there is."""
    held = [option(words_of(field, each), each) for each in value.split("\n") if each]
    placeholder = {"placeholder": plain(say(f"form-choose-{field}")), "min_query_length": 0}
    if field == "record":
        return {"type": "multi_external_select", **placeholder, **({"initial_options": held} if held else {})}
    return {"type": "external_select", **placeholder, **({"initial_option": held[0]} if held else {})}


def _options(field: str) -> dict[str, str]:
    """What a select offers: each value with its words, the empty one first."""
    none = {} if field == "product" else {NONE: say(f"form-none-{field}")}
    offered: Mapping[str, str] = {
        "product": {str(product): name for product, name in PRODUCTS.items()},
        "priority": {str(level): say(f"priority-{level}") for level in Priority},
        "again": {freq: say(f"form-again-{freq.lower()}") for freq in _AGAIN},
    }[field]
    return {**none, **offered}
