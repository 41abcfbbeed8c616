"""The modals that act on several tasks of a list: which and what, then how many it is. Pure; know limits, no I/O.

Limits: docs.slack.dev, Block Kit: ten checkboxes in a group, an option's text 75 characters and its value 150, a
modal's private_metadata 3,000.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.commands import Kind
from bot.intent.words import date_in_words
from bot.service.talk.presses import verb
from bot.slack.cards.buttons import Block, plain
from bot.slack.mrkdwn import shorten
from bot.specs import Place, Spec, TaskState

CHOOSE, CONFIRM = "talk_bulk", "talk_bulk_confirm"
SELECT = "talk_select"
# Blocks of the first modal; groups of tasks are "tasks_0", "tasks_1", ...
WHAT, WHEN, WHO, TASKS = "what", "when", "who", "tasks"
COMPLETE, MOVE, ASSIGN, DELETE = "complete", "move", "assign", "delete"
KINDS: Mapping[str, Kind] = {
    COMPLETE: Kind.COMPLETE,
    MOVE: Kind.SNOOZE,
    ASSIGN: Kind.CHANGE,
    DELETE: Kind.DELETE,
}
PER_GROUP, MOST = 10, 50
_OPTION, _TITLE = 75, 60
_INPUT = "value"


class Bulk(Spec):
    """What a modal is about, in its private_metadata. Of the second one also what was chosen in the first."""

    place: Place
    response_url: str | None = None
    what: str = ""
    when: str = ""
    who: str = ""
    tasks: tuple[str, ...] = ()


def select_button() -> Block:
    """Under a list: opens the first modal."""
    return {"type": "button", "text": plain(say("talk-bulk-select")), "action_id": SELECT, "value": "list"}


def choose(about: Bulk, tasks: Sequence[TaskState]) -> Block:
    """Which tasks, and what is to be done to them."""
    shown = tasks[:MOST]
    groups = [
        _input(
            f"{TASKS}_{number}",
            say("talk-bulk-tasks", first=start + 1, last=min(start + PER_GROUP, len(shown))),
            {"type": "checkboxes", "options": [_option(task) for task in shown[start : start + PER_GROUP]]},
            optional=True,
        )
        for number, start in enumerate(range(0, len(shown), PER_GROUP))
    ]
    actions = [{"text": plain(say(f"talk-bulk-{name}")), "value": name} for name in KINDS]
    what = {"type": "static_select", "options": actions, "initial_option": actions[0]}
    when = {"type": "plain_text_input", "max_length": 200}
    blocks = [
        *groups,
        _input(WHAT, say("talk-bulk-what"), what),
        _input(WHEN, say("talk-bulk-when"), when, optional=True) | {"hint": plain(say("talk-bulk-when-hint"))},
        _input(WHO, say("talk-bulk-who"), {"type": "users_select"}, optional=True),
    ]
    return _modal(CHOOSE, about, say("talk-bulk-title"), blocks, say("talk-bulk-next"))


def confirm(about: Bulk, titles: Sequence[str], detail: str = "") -> Block:
    """How many it is, and which; `detail` says how."""
    what = verb(KINDS[about.what])
    head = say("talk-really", count=len(titles), what=what)
    text = "\n".join([head, *([detail] if detail else []), *(f"• {shorten(title, _TITLE)}" for title in titles)])
    blocks = [{"type": "section", "text": plain(shorten(text, 2900))}]
    return _modal(CONFIRM, about, say("talk-bulk-title"), blocks, shorten(what, 24))


def given(view: Mapping[str, Any], block: str) -> Any:
    """What was entered in a block: an option's value, text, a user, or ticked values."""
    state = view.get("state", {}).get("values", {}).get(block, {}).get(_INPUT) or {}
    match state.get("type"):
        case "plain_text_input":
            return state.get("value")
        case "users_select":
            return state.get("selected_user")
        case "checkboxes":
            return [option["value"] for option in state.get("selected_options") or ()]
        case _:
            return (state.get("selected_option") or {}).get("value")


def ticked(view: Mapping[str, Any]) -> list[str]:
    """The keys of the tasks that are ticked, in the order of the list."""
    blocks = [str(block["block_id"]) for block in view.get("blocks", ()) if block.get("type") == "input"]
    return [key for block in blocks if block.startswith(f"{TASKS}_") for key in given(view, block) or ()]


def _option(task: TaskState) -> Block:
    option: Block = {"text": plain(shorten(task.title, _OPTION) or "—"), "value": task.ref.key}
    if task.due is not None:
        option["description"] = plain(say("talk-fact-due", value=date_in_words(task.due)))
    return option


def _input(block: str, label: str, element: Block, *, optional: bool = False) -> Block:
    found = {"type": "input", "block_id": block, "label": plain(label), "element": {**element, "action_id": _INPUT}}
    return found | ({"optional": True} if optional else {})


def _modal(callback: str, about: Bulk, title: str, blocks: Sequence[Block], submit: str) -> Block:
    return {
        "type": "modal",
        "callback_id": callback,
        "private_metadata": about.model_dump_json(exclude_defaults=True),
        "title": plain(title),
        "submit": plain(submit),
        "close": plain(say("card-dialog-cancel")),
        "blocks": list(blocks),
    }
