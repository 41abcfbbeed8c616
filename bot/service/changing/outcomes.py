"""How a card's truth changes by what is done to one task of a series, to the series itself, or beside the task.

Pure functions from card to card, as in cards.py. Knows commands and specs.
"""

import datetime as dt
from collections.abc import Sequence

from bot.commands import Card, Command, Kind, Undo
from bot.service import cards
from bot.specs import TaskState


def in_order(card: Card) -> Card:
    """The tasks by their dates: one that was put off may come after others now."""
    ordered = sorted(card.tasks, key=lambda task: task.due or dt.date.min)
    return card.model_copy(update={"tasks": tuple(ordered)})


def moved(card: Card, state: TaskState, time: dt.time | None, by: Command, now: dt.datetime) -> Card:
    """One task of a series is due on another day, or at another time, since just now; Undo moves it back."""
    before = tuple(task for task in card.tasks if task.ref == state.ref)
    undo = None if by.undo is not None else cards.undo_of(card, Kind.CHANGE, before, by, now)
    series = card.spec.due.time if card.spec.due is not None else None
    own = state.model_copy(update={"time": time if time != series else None})
    there = cards.seen(card, state)
    tasks = tuple(own if task.ref == state.ref else task for task in there.tasks)
    return in_order(there.model_copy(update={"tasks": tasks})).model_copy(update={"undo": undo})


def stopped(card: Card, keeps: Sequence[TaskState], by: Command, now: dt.datetime) -> Card:
    """The series has ended just now: `keeps` are the tasks that stay, as single ones; Undo brings back the rest.

    Those that were done before go from the card with the series, and stay in Zoho. So do its notes, which say how the
    series was carried.
    """
    left = {task.ref for task in keeps}
    undo = cards.undo_of(card, Kind.STOP, tuple(task for task in card.tasks if task.ref not in left), by, now)
    spec = card.spec.model_copy(update={"recurrence": None})
    if spec.due is not None and keeps and keeps[0].due is not None:
        spec = spec.model_copy(update={"due": spec.due.model_copy(update={"date": keeps[0].due})})
    undo = undo.model_copy(update={"notes": card.notes})
    update = {"tasks": tuple(keeps), "spec": spec, "kept": False, "horizon": None, "undo": undo}
    update |= {"conflict": None, "notes": (), "left_out": ()}
    return card.model_copy(update=update)


def resumed(card: Card, undo: Undo, states: Sequence[TaskState], notes: Sequence[str]) -> Card:
    """The series goes on as before it was stopped, with the tasks that are back."""
    back = {task.ref for task in states}
    tasks = [*(task for task in card.tasks if task.ref not in back), *states]
    known = {"spec": undo.spec, "kept": undo.kept, "reached": undo.reached, "horizon": undo.horizon, "undo": None}
    return cards.made(card.model_copy(update=known), tasks, [*(undo.notes or card.notes), *notes])


def noted(card: Card, state: TaskState, note: str, by: Command, now: dt.datetime) -> Card:
    """A note was added to a task just now; Undo takes it away."""
    before = tuple(task for task in card.tasks if task.ref == state.ref)
    undo = cards.undo_of(card, Kind.NOTE, before, by, now).model_copy(update={"note": note})
    return cards.seen(card, state).model_copy(update={"undo": undo})


def unnoted(card: Card, state: TaskState) -> Card:
    """The note is gone again."""
    return cards.seen(card, state).model_copy(update={"undo": None})


def last_done(card: Card) -> TaskState | None:
    """The date of a series that was completed last, by its day; None where there is none with a day."""
    done = [task for task in card.tasks if task.done and task.due is not None]
    return done[-1] if done and len(card.tasks) > 1 else None


def is_series(card: Card) -> bool:
    """Whether there is something to stop or to skip: it repeats, or its tasks are several."""
    return card.spec.recurrence is not None or len(card.tasks) > 1
