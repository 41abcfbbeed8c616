"""How a card's truth changes, as pure functions from card to card. Knows commands and specs."""

import datetime as dt
from collections.abc import Sequence

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind, Undo
from bot.specs import Place, Product, TaskRef, TaskSpec, TaskState


def saved(command: Command, spec: TaskSpec, product: Product, notes: Sequence[str] = ()) -> Card:
    """The card of a create command before Zoho has the task: the preview.

    A slash command has no message of its own to answer, so its card goes to the author's DM (a user id as channel).
    """
    origin = command.origin
    place = origin.place if origin.door == "dm" else Place(channel=origin.user)
    return Card(
        id=command.id,
        tenant=origin.tenant,
        author=origin.user,
        place=Place(channel=place.channel, thread_ts=place.thread_ts),
        spec=spec,
        product=product,
        notes=tuple(notes),
    )


def waiting(card: Card, problem: str) -> Card:
    """Not in Zoho yet; it will be tried again."""
    return card.model_copy(update={"status": CardStatus.WAITING, "problem": problem})


def refused(card: Card, problem: str) -> Card:
    """Zoho has nothing of it and never will; what Zoho made of it before is kept in sight."""
    status = CardStatus.OPEN if card.tasks else CardStatus.REFUSED
    return card.model_copy(update={"status": status, "problem": problem})


def made(card: Card, tasks: Sequence[TaskState], notes: Sequence[str]) -> Card:
    """Zoho holds these tasks, in the order of their dates."""
    ordered = sorted(tasks, key=lambda task: task.due or dt.date.min)
    return _judged(card.model_copy(update={"tasks": tuple(ordered), "notes": tuple(notes), "problem": None}))


def seen(card: Card, state: TaskState) -> Card:
    """One task as Zoho just showed it."""
    tasks = tuple(state if task.ref == state.ref else task for task in card.tasks)
    return _judged(card.model_copy(update={"tasks": tasks, "problem": None}))


def gone(card: Card, ref: TaskRef) -> Card:
    """One task that is no longer in Zoho; the others of its series stay."""
    left = tuple(task for task in card.tasks if task.ref != ref)
    if not left:
        return card.model_copy(update={"status": CardStatus.GONE, "undo": None, "problem": None})
    return _judged(card.model_copy(update={"tasks": left, "undo": None, "problem": None}))


def completed(card: Card, state: TaskState, before: str | None, now: dt.datetime) -> Card:
    """Completed just now; Undo goes back to the status `before`."""
    undo = Undo(action=Kind.REOPEN, task=state.ref, status=before, until=now + UNDO_FOR)
    return seen(card, state).model_copy(update={"undo": undo})


def reopened(card: Card, state: TaskState, now: dt.datetime) -> Card:
    """Reopened just now; Undo completes it again."""
    undo = Undo(action=Kind.COMPLETE, task=state.ref, until=now + UNDO_FOR)
    return seen(card, state).model_copy(update={"undo": undo})


def _judged(card: Card) -> Card:
    done = all(task.done for task in card.tasks)
    return card.model_copy(update={"status": CardStatus.DONE if done else CardStatus.OPEN})
