"""How a card's truth changes, as pure functions from card to card. Knows commands and specs."""

import datetime as dt
from collections.abc import Collection, Sequence

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind, Undo
from bot.specs import Due, Place, Product, TaskRef, TaskSpec, TaskState


def saved(command: Command, spec: TaskSpec, product: Product, notes: Sequence[str] = ()) -> Card:
    """The card of a create command before Zoho has the task: the preview.

    In a DM it stands in the conversation; for a mention or a message it stands in that message's thread. A slash
    command or a modal has no message to answer, so the card goes to the author's DM (a user id as channel).
    """
    origin = command.origin
    match origin.door:
        case "dm":
            place = Place(channel=origin.place.channel, thread_ts=origin.place.thread_ts)
        case "mention" | "shortcut":
            place = Place(channel=origin.place.channel, thread_ts=origin.place.thread_ts or origin.place.ts)
        case _:
            place = Place(channel=origin.user)
    return Card(
        id=command.id,
        tenant=origin.tenant,
        author=origin.user,
        place=place,
        spec=spec,
        product=product,
        notes=tuple(notes),
        source=origin.place if origin.place.ts is not None and origin.door != "action" else None,
    )


def waiting(card: Card, problem: str) -> Card:
    """Not in Zoho yet; it will be tried again."""
    return card.model_copy(update={"status": CardStatus.WAITING, "problem": problem})


def refused(card: Card, problem: str, made: Sequence[TaskRef] = ()) -> Card:
    """Refused for good. What Zoho had made before is made: the card shows it as open, with what went wrong."""
    if not made:
        return card.model_copy(update={"status": CardStatus.REFUSED, "problem": problem})
    due = card.spec.due.date if card.spec.due is not None and len(made) == 1 else None
    tasks = tuple(TaskState(ref=ref, title=card.spec.title, status="", done=False, due=due) for ref in made)
    return card.model_copy(update={"status": CardStatus.OPEN, "problem": problem, "tasks": tasks})


def made(card: Card, tasks: Sequence[TaskState], notes: Sequence[str]) -> Card:
    """Zoho holds these tasks, in the order of their dates."""
    ordered = sorted(tasks, key=lambda task: task.due or dt.date.min)
    return _judged(card.model_copy(update={"tasks": tuple(ordered), "notes": tuple(notes), "problem": None}))


def seen(card: Card, state: TaskState) -> Card:
    """One task as Zoho just showed it; what somebody changed there is what the card says from now on."""
    before = next((task for task in card.tasks if task.ref == state.ref), None)
    tasks = tuple(state if task.ref == state.ref else task for task in card.tasks)
    spec = _followed(card.spec, before, state) if before is not None and len(tasks) == 1 else card.spec
    return _judged(card.model_copy(update={"tasks": tasks, "spec": spec, "problem": None}))


def _followed(spec: TaskSpec, before: TaskState, now: TaskState) -> TaskSpec:
    """The spec with what changed in Zoho between two looks: the title and the due day."""
    changed: dict[str, object] = {}
    if now.title != before.title:
        changed["title"] = now.title
    if now.due != before.due:
        known = spec.due or Due(date=now.due or dt.date.min)
        changed["due"] = known.model_copy(update={"date": now.due}) if now.due is not None else None
    return spec.model_copy(update=changed)


def gone(card: Card, refs: Collection[TaskRef]) -> Card:
    """Tasks that are no longer in Zoho; the others of their series stay."""
    return _without(card, refs, CardStatus.GONE).model_copy(update={"undo": None})


def completed(card: Card, state: TaskState, before: TaskState, by: Command, now: dt.datetime) -> Card:
    """Completed just now; Undo goes back to the status that it had."""
    return seen(card, state).model_copy(update={"undo": _undo(card, Kind.REOPEN, (before,), by, now)})


def reopened(card: Card, state: TaskState, before: TaskState, by: Command, now: dt.datetime) -> Card:
    """Reopened just now; Undo completes it again."""
    return seen(card, state).model_copy(update={"undo": _undo(card, Kind.COMPLETE, (before,), by, now)})


def changed(card: Card, spec: TaskSpec, states: Sequence[TaskState], by: Command, now: dt.datetime) -> Card:
    """Changed to `spec` just now; Undo changes it back. What Undo itself did is not offered to be undone."""
    before = tuple(task for task in card.tasks if task.ref in {state.ref for state in states})
    undo = None if by.undo is not None else _undo(card, Kind.CHANGE, before, by, now)
    for state in states:
        card = seen(card, state)
    return card.model_copy(update={"spec": spec, "undo": undo, "offer": None})


def deleted(card: Card, refs: Sequence[TaskRef], by: Command, now: dt.datetime) -> Card:
    """Deleted from the card just now; Undo restores them."""
    before = tuple(task for task in card.tasks if task.ref in refs)
    undo = _undo(card, Kind.RESTORE, before, by, now)
    return _without(card, refs, CardStatus.DELETED).model_copy(update={"undo": undo})


def restored(card: Card, states: Sequence[TaskState], notes: Sequence[str]) -> Card:
    """Back in Zoho: the deleted tasks, or others made in their place."""
    undo = card.undo
    former = {task.ref for task in undo.tasks} if undo is not None else set()
    tasks = [task for task in card.tasks if task.ref not in former]
    return made(card, [*tasks, *states], [*card.notes, *notes]).model_copy(update={"undo": None})


def offered(card: Card, spec: TaskSpec | None) -> Card:
    """The source message reads differently now (or, with None, no longer does)."""
    return card.model_copy(update={"offer": spec})


def unsourced(card: Card) -> Card:
    """The source message was deleted; the task stays."""
    note = "The message it came from was deleted; the task stays."
    notes = card.notes if note in card.notes else (*card.notes, note)
    return card.model_copy(update={"source": None, "offer": None, "notes": notes})


def _undo(card: Card, action: Kind, before: tuple[TaskState, ...], by: Command, now: dt.datetime) -> Undo:
    return Undo(id=by.id, action=action, tasks=before, spec=card.spec, until=now + UNDO_FOR)


def _without(card: Card, refs: Collection[TaskRef], last: CardStatus) -> Card:
    """The card without these tasks; with none left it keeps them in sight, with the status `last`."""
    left = tuple(task for task in card.tasks if task.ref not in refs)
    if not left:
        return card.model_copy(update={"status": last, "problem": None})
    return _judged(card.model_copy(update={"tasks": left, "problem": None}))


def _judged(card: Card) -> Card:
    done = all(task.done for task in card.tasks)
    return card.model_copy(update={"status": CardStatus.DONE if done else CardStatus.OPEN})
