"""How a card's truth changes by what others did in Zoho, as pure functions from card to card. Knows commands and specs.

What the card already says changes nothing: the bot's own writes come back as well, and come back late.
"""

from bot.commands import Card, CardStatus, Kind, Lost, Undo
from bot.service import cards
from bot.service.changing import conflicts, outcomes
from bot.specs import TaskRef, TaskState

# What the card shows of a task, and what people hear of.
SHOWN = ("title", "done", "status", "due", "priority", "owner")
_AWAY = (CardStatus.GONE, CardStatus.DELETED)


def known(card: Card, ref: TaskRef) -> TaskState | None:
    """The task as the card has it, also below; None for one that it has no (longer)."""
    return next((task for task in (*card.tasks, *card.children) if task.ref == ref), None)


def differs(before: TaskState, now: TaskState) -> tuple[str, ...]:
    """The names of SHOWN in which two looks at a task differ; what one of them does not tell is no difference."""
    return tuple(
        name
        for name in SHOWN
        if (old := getattr(before, name)) != (new := getattr(now, name))
        and not (name in ("status", "owner") and (not old or not new))
    )


def is_stale(card: Card, state: TaskState) -> bool:
    """Whether the card knows something newer of the task than this look at it."""
    before = known(card, state.ref)
    if before is None or before.modified is None or state.modified is None:
        return False
    return state.modified < before.modified


def is_away(card: Card, ref: TaskRef) -> bool:
    """Whether the card says that the task is deleted, wherever that was done."""
    return card.status in _AWAY or ref in {lost.task.ref for lost in card.lost}


def observed(card: Card, ref: TaskRef, now: TaskState | None) -> Card:
    """The card since Zoho shows the task like this (None: no longer); the same one where it says so already."""
    if now is None:
        return _lost(card, ref)
    before = known(card, ref)
    if card.status in _AWAY and before is not None and ref not in {child.ref for child in card.children}:
        return _back(card, now)
    if before is not None:
        return _changed(card, before, now)
    lost = next((lost for lost in card.lost if lost.task.ref == ref), None)
    return card if lost is None else _joined(card, lost, now)


def _changed(card: Card, before: TaskState, now: TaskState) -> Card:
    """Something of it is different. What the card does not show keeps its old time: an edit then looks first."""
    if not differs(before, now):
        return card
    after = cards.seen(card, now)
    after = outcomes.in_order(after) if len(after.tasks) > 1 else after
    return after.model_copy(update={"undo": _still(card, after, now), "conflict": _met(card, after, now)})


def _lost(card: Card, ref: TaskRef) -> Card:
    """It was deleted, or moved out of sight. The others of its series stay; with its last task the card says so."""
    before = known(card, ref)
    if before is None or card.status in _AWAY:
        return card
    if ref in {child.ref for child in card.children}:
        left = tuple(child for child in card.children if child.ref != ref)
        return card.model_copy(update={"children": left, "lost": (*card.lost, Lost(task=before, below=True))})
    after = cards.gone(card, {ref})
    if len(card.tasks) == 1:
        return after
    return after.model_copy(update={"lost": (*after.lost, Lost(task=before))})


def _back(card: Card, now: TaskState) -> Card:
    """A task that was away is there again: the card is its alone, until others of it come back as well."""
    others = tuple(Lost(task=task) for task in card.tasks if task.ref != now.ref)
    there = card.model_copy(update={"tasks": (cards.timed(now, known(card, now.ref)),), "undo": None})
    return cards.seen(there.model_copy(update={"lost": (*card.lost, *others)}), now)


def _joined(card: Card, lost: Lost, now: TaskState) -> Card:
    """One date of a series, or a subtask, is there again."""
    left = tuple(each for each in card.lost if each is not lost)
    if lost.below:
        return card.model_copy(update={"children": (*card.children, now), "lost": left})
    back = cards.timed(now, lost.task)
    tasks = (*card.tasks, back)
    if card.status in _AWAY:
        left, tasks = (*left, *(Lost(task=task) for task in card.tasks)), (back,)
    there = card.model_copy(update={"tasks": tasks, "lost": left, "undo": None})
    return outcomes.in_order(cards.seen(there, back))


def _still(card: Card, after: Card, now: TaskState) -> Undo | None:
    """The Undo where it still takes back just what was done: what others changed since stays as they left it."""
    undo = card.undo
    if undo is None:
        return None
    if now.ref not in {task.ref for task in undo.tasks}:
        return undo
    if undo.action in (Kind.REOPEN, Kind.COMPLETE):
        return undo if now.done == (undo.action is Kind.REOPEN) else None
    before = known(card, now.ref)
    if undo.action is not Kind.CHANGE or (before is not None and before.done != now.done):
        return undo if undo.action is Kind.NOTE else None
    theirs = conflicts.changed_fields(card.spec, after.spec)
    if len(card.tasks) > 1 or theirs & conflicts.changed_fields(undo.spec, card.spec):
        return None
    return undo.model_copy(update={"spec": conflicts.on_top(undo.spec, card.spec, after.spec)})


def _met(card: Card, after: Card, now: TaskState) -> object:
    """A change that waits for somebody to choose, on top of what Zoho has now."""
    conflict = card.conflict
    if conflict is None or conflict.now.ref != now.ref:
        return conflict
    mine = conflicts.changed_fields(card.spec, conflict.wanted)
    theirs = {name: getattr(after.spec, name) for name in conflicts.changed_fields(card.spec, after.spec) - mine}
    return conflict.model_copy(update={"now": now, "wanted": conflict.wanted.model_copy(update=theirs)})
