"""What somebody changed of a task in the side panel: read from the view, judged, as changes of a spec. Pure.

A submission carries every input (docs.slack.dev/messaging/work-objects-implementation): `view.state.values[field]
["<field>.input"]`, of the kind that Slack shows for the field. Only what differs from what Zoho has is a change.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.catalogue import say
from bot.intent import Context, parse
from bot.ports import TaskDetails
from bot.slack.entities.details import DUE_IN_WORDS, EDITABLE
from bot.slack.entities.entities import TEXT, TITLE
from bot.specs import Due, Person, Priority, TaskSpec

Errors = dict[str, str]
_LEVELS: Mapping[str, str] = {"medium": Priority.NORMAL.value}


@dataclass
class Edited:
    """What was changed: a spec of which only the fields named in `only` count, and what stands in its way by field.

    `done` is set where the status was changed to one that means completed (True), or from it (False).
    """

    spec: TaskSpec
    only: tuple[str, ...] = ()
    done: bool | None = None
    errors: Errors = field(default_factory=dict)


def values(view: Mapping[str, Any]) -> dict[str, str]:
    """The inputs of a view by field; an empty one is an empty word."""
    held = (view.get("state") or {}).get("values") or {}
    return {name: _value(held[name].get(f"{name}.input") or {}) for name in EDITABLE if name in held}


def _value(state: Mapping[str, Any]) -> str:
    for key in ("value", "selected_date", "selected_user"):
        if state.get(key):
            return str(state[key])
    option = state.get("selected_option")
    return str(option.get("value") or "") if isinstance(option, dict) else ""


def edited(
    given: Mapping[str, str], details: TaskDetails, known: TaskSpec | None, context: Context, owner: str | None
) -> Edited:
    """Judges what was typed against the task as Zoho has it.

    `known` is what its card says, for the time of day that Zoho does not keep; `owner` is the Slack id of its owner.
    """
    state = details.state
    now: dict[str, str] = {
        "title": state.title,
        "description": (details.description or "").strip(),
        "status": state.status,
        "priority": _LEVELS.get((state.priority or "").lower(), (state.priority or "").lower()),
        "due_date": state.due.isoformat() if state.due is not None else "",
        DUE_IN_WORDS: "",
        "assignee": owner or "",
    }
    judge = _Judge(details, known, context)
    for name, typed in given.items():
        said = typed.strip()
        if said != now[name]:
            judge.read(name, said)
    return judge.found


class _Judge:
    """Reads changed fields, one by one, into `found`."""

    def __init__(self, details: TaskDetails, known: TaskSpec | None, context: Context) -> None:
        self._details = details
        self._known = known
        self._context = context
        self.found = Edited(TaskSpec(title=details.state.title))

    def read(self, name: str, said: str) -> None:
        """One changed field."""
        match name:
            case "title":
                self._text(name, " ".join(said.split()), TITLE, "links-title-long", least=1)
            case "description":
                self._text(name, said, TEXT, "links-text-long")
            case "status":
                self._status(said)
            case "priority":
                self._priority(said)
            case "due_date":
                self._day(said)
            case "due_words":
                self._day_in_words(said)
            case _:
                self._change("assignees", (Person(slack=said),) if said else ())

    def _text(self, name: str, said: str, most: int, too_long: str, *, least: int = 0) -> None:
        if len(said) < least:
            self.found.errors[name] = say("links-title-missing")
        elif len(said) > most:
            self.found.errors[name] = say(too_long, most=most, over=len(said) - most)
        else:
            self._change(name, said or None)

    def _status(self, said: str) -> None:
        """Completing and reopening are actions of their own, with an Undo that knows them."""
        if said not in self._details.statuses:
            self.found.errors["status"] = say("links-choice-unknown")
        elif self._details.means_done(said) != self._details.state.done:
            self.found.done = self._details.means_done(said)
        else:
            self._change("status", said)

    def _priority(self, said: str) -> None:
        if said and said not in {level.value for level in Priority}:
            self.found.errors["priority"] = say("links-choice-unknown")
        else:
            self._change("priority", Priority(said) if said else None)

    def _day(self, said: str) -> None:
        if not said:
            self._change("due", None)
            return
        try:
            day = dt.date.fromisoformat(said)
        except ValueError:
            self.found.errors["due_date"] = say("links-date-unread", example=self._context.local.date().isoformat())
            return
        former = self._known.due if self._known is not None else None
        # The time of day stays: Zoho has none, its card does.
        self._change("due", (former or Due(date=day, zone=self._context.zone)).model_copy(update={"date": day}))

    def _day_in_words(self, said: str) -> None:
        spec = parse(f'"x" {said}', self._context).spec
        if spec is None or spec.due is None or spec.title != "x" or spec.recurrence is not None:
            self.found.errors[DUE_IN_WORDS] = say("links-date-unread", example=say("links-due-example"))
        else:
            self._change("due", spec.due)

    def _change(self, name: str, value: object) -> None:
        self.found.spec = self.found.spec.model_copy(update={name: value})
        self.found.only = (*self.found.only, name)
