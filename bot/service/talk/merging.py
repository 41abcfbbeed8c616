"""What a few words change of a task that has more than they say: "to friday" keeps its time, "4pm" its day. Pure.

A command names in `only` what of its spec was said: fields of TaskSpec, or the words of this module for a part of one.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from bot.commands import Command
from bot.specs import Due, TaskSpec

# The day of the due moment, its time, or how far it moves from where it is; and what is emptied.
DAY, TIME, SHIFT = "day", "time", "shift"
MORE_TAGS = "more tags"
CLEARED = "no "
# What moves a task, and nothing else of it.
MOVES = frozenset({"due", DAY, TIME, SHIFT})


def merged(spec: TaskSpec, command: Command) -> TaskSpec:
    """The spec with what the command says of it. `command` has a spec, and its zone."""
    said = command.spec
    assert said is not None
    changed: dict[str, object] = {}
    for name in command.only:
        if name in MOVES:
            changed["due"] = _due(spec, said, name, command)
        elif name == MORE_TAGS:
            changed["tags"] = tuple(dict.fromkeys((*spec.tags, *said.tags)))
        elif name.startswith(CLEARED):
            changed[name.removeprefix(CLEARED)] = TaskSpec.model_fields[name.removeprefix(CLEARED)].default
        else:
            changed[name] = getattr(said, name)
    if "due" in changed and "reminders" not in changed:
        # An absolute reminder belonged to the old date; relative ones move along.
        changed["reminders"] = tuple(each for each in spec.reminders if each.at is None) if changed["due"] else ()
    return spec.model_copy(update=changed)


def _due(spec: TaskSpec, said: TaskSpec, part: str, command: Command) -> Due:
    """The new due moment; without an old one it is as it was said."""
    new, old = said.due, spec.due
    assert new is not None
    if old is None:
        return new
    if part == DAY:
        return old.model_copy(update={"date": new.date})
    if part == TIME:
        return new.model_copy(update={"date": old.date})
    return _shifted(old, new, command) if part == SHIFT else new


def _shifted(old: Due, new: Due, command: Command) -> Due:
    """As far from the old due as the new one is from the moment it was said; hours need a time to count from."""
    here = command.now.astimezone(ZoneInfo(command.zone or "UTC")).replace(tzinfo=None, second=0, microsecond=0)
    if new.time is None:
        return old.model_copy(update={"date": old.date + (new.date - here.date())})
    if old.time is None:
        return new
    moved = dt.datetime.combine(old.date, old.time) + (dt.datetime.combine(new.date, new.time) - here)
    return old.model_copy(update={"date": moved.date(), "time": moved.time(), "end": None})
