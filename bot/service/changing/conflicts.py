"""When two people change one task at once, one here and one in Zoho: what stands in each other's way. Pure.

What Zoho shows of a task (title, due day, priority, status, owner) can be compared; a change of anything else, or of
the same, is asked about on the card and never just made.
"""

from bot.commands import Card, Command, EditConflict
from bot.specs import TaskSpec, TaskState

# Field of the spec -> what a task as read shows of it. A reminder that moves with the due day is part of that.
_SEEN = {"title": "title", "due": "due", "priority": "priority", "status": "status", "assignees": "owner"}


def changed_fields(old: TaskSpec, new: TaskSpec) -> set[str]:
    """The fields in which two specs differ."""
    return {name for name in TaskSpec.model_fields if getattr(old, name) != getattr(new, name)}


def on_top(spec: TaskSpec, old: TaskSpec, new: TaskSpec) -> TaskSpec:
    """`spec` with what `new` changes of `old`."""
    return spec.model_copy(update={name: getattr(new, name) for name in changed_fields(old, new)})


def stands_in_the_way(old: TaskSpec, new: TaskSpec, before: TaskState, now: TaskState) -> bool:
    """Whether making `new` of `old` could overwrite what changed of the task in Zoho since `before`."""
    asked = changed_fields(old, new)
    if "due" in asked:
        asked.discard("reminders")
    return any(name not in _SEEN or _moved(_SEEN[name], before, now) for name in asked)


def _moved(name: str, before: TaskState, now: TaskState) -> bool:
    """Whether Zoho shows another value; also where it shows none, and nobody can tell."""
    there = getattr(now, name)
    return there != getattr(before, name) or (name == "owner" and there is None)


def met(card: Card, seen: Card, wanted: TaskSpec, command: Command, now: TaskState) -> Card:
    """`seen` (the card with what Zoho has) asking what is to become of the change that was wanted of `card`."""
    before = next(task for task in card.tasks if task.ref == now.ref)
    conflict = EditConflict(
        wanted=on_top(seen.spec, card.spec, wanted), user=command.origin.user, before=before, now=now
    )
    return seen.model_copy(update={"conflict": conflict})
