"""How a card's truth changes, as pure functions from card to card. Knows commands and specs."""

import datetime as dt
import hashlib
from collections.abc import Collection, Sequence

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind, Question, Said, Undo
from bot.service.records import asks_still
from bot.specs import Due, Person, Place, Priority, Product, TaskRef, TaskSpec, TaskState
from bot.trusted import trusted

# What they are made of is a command's, and checked already.
_card, _line, _place = trusted(Card), trusted(Said), trusted(Place)


def saved(command: Command, spec: TaskSpec, product: Product, notes: Sequence[str] = ()) -> Card:
    """The card of a create command before Zoho has the task: the preview.

    In a DM it stands in the conversation; for a mention or a message it stands in that message's thread. A slash
    command or a modal has no message to answer, so the card goes to the author's DM (a user id as channel). In some
    channels it was chosen to go to the channel itself, or always to the DM.
    """
    origin = command.origin
    return _card(
        id=command.id,
        tenant=origin.tenant,
        author=origin.user,
        place=stands(command),
        spec=spec,
        product=product,
        notes=tuple(notes),
        source=origin.place if origin.place.ts is not None and origin.door != "action" else None,
        said=_said(command),
        locale=command.locale,
    )


def _said(command: Command) -> Said | None:
    """The line that the task is read from; a form's fields are none."""
    if command.origin.door not in ("slash", "dm", "mention") or command.zone is None or not command.text.strip():
        return None
    words = {name: getattr(command, name) for name in ("text", "now", "zone", "assumed")}
    return _line(**words, locale=command.locale or "en-US", door=command.origin.door)


def stands(command: Command) -> Place:
    """Where the card goes, by the door that the command came through and what was chosen in the channel."""
    origin, wanted = command.origin, command.assumed.confirmations if command.assumed is not None else "thread"
    here = origin.place.channel
    # A user id in place of a channel is that person's DM with the bot already.
    elsewhere = here.startswith(("U", "W"))
    if origin.door == "dm":
        return _place(channel=here, thread_ts=origin.place.thread_ts)
    if wanted == "channel" and origin.door != "action" and not elsewhere:
        return _place(channel=here)
    if wanted == "thread" and origin.door in ("mention", "shortcut"):
        return Place(channel=here, thread_ts=origin.place.thread_ts or origin.place.ts)
    return _place(channel=origin.user)


def waiting(card: Card, problem: str) -> Card:
    """Not in Zoho yet; it will be tried again."""
    return card.model_copy(update={"status": CardStatus.WAITING, "problem": problem})


def refused(card: Card, problem: str, made: Sequence[TaskRef] = ()) -> Card:
    """Refused for good. What Zoho had made before is made: the card shows it as open, with what went wrong."""
    if not made:
        return card.model_copy(update={"status": CardStatus.REFUSED, "problem": problem})
    # Of a task that does not repeat, all after the first are its subtasks.
    own = made[:1] if card.spec.subtasks and card.spec.recurrence is None else made
    due = card.spec.due.date if card.spec.due is not None and len(own) == 1 else None
    tasks = tuple(TaskState(ref=ref, title=card.spec.title, status="", done=False, due=due) for ref in own)
    children = tuple(
        TaskState(ref=ref, title=subtask.title, status="", done=False)
        for ref, subtask in zip(made[len(own) :], card.spec.subtasks, strict=False)
    )
    held = {"tasks": tasks, "children": children}
    return card.model_copy(update={"status": CardStatus.OPEN, "problem": problem, **held})


def made(
    card: Card, tasks: Sequence[TaskState], notes: Sequence[str], children: Sequence[TaskState] | None = None
) -> Card:
    """Zoho holds these tasks, in the order of their dates, and these subtasks (None: those that the card has)."""
    ordered = sorted(tasks, key=lambda task: task.due or dt.date.min)
    held = {"tasks": tuple(ordered), "children": card.children if children is None else tuple(children)}
    return _judged(card.model_copy(update={**held, "notes": tuple(notes), "problem": None}))


def seen(card: Card, state: TaskState) -> Card:
    """One task as Zoho just showed it; what somebody changed there is what the card says from now on."""
    before = next((task for task in card.tasks if task.ref == state.ref), None)
    state = timed(state, before)
    tasks = tuple(state if task.ref == state.ref else task for task in card.tasks)
    children = tuple(state if child.ref == state.ref else child for child in card.children)
    spec = _followed(card.spec, before, state) if before is not None and len(tasks) == 1 else card.spec
    return _judged(card.model_copy(update={"tasks": tasks, "children": children, "spec": spec, "problem": None}))


def timed(state: TaskState, before: TaskState | None) -> TaskState:
    """The task with the time of its own that it had, as long as its day is the same."""
    if before is None or before.time is None or before.due != state.due:
        return state
    return state.model_copy(update={"time": before.time})


# Zoho CRM's five words, and Mail's three of which one is another.
PRIORITIES = {level.value: level for level in Priority} | {"medium": Priority.NORMAL}


def _followed(spec: TaskSpec, before: TaskState, now: TaskState) -> TaskSpec:
    """The spec with what changed in Zoho between two looks: the title, the priority, the owner and the due day."""
    changed: dict[str, object] = {}
    if now.title != before.title:
        changed["title"] = now.title
    if now.priority != before.priority:
        changed["priority"] = PRIORITIES.get((now.priority or "").lower())
    if now.owner is not None and before.owner is not None and now.owner != before.owner:
        changed["assignees"] = (Person(name=now.owner),)
    if now.due != before.due:
        known = spec.due or Due(date=now.due or dt.date.min)
        changed["due"] = known.model_copy(update={"date": now.due}) if now.due is not None else None
    return spec.model_copy(update=changed)


def gone(card: Card, refs: Collection[TaskRef]) -> Card:
    """Tasks that are no longer in Zoho; the others of their series stay. With its last open task it ends.

    What was deleted from here is missed by nobody: its card says who did it, and its Undo still brings it back.
    """
    if card.status is CardStatus.DELETED and not card.kept:
        return card
    left = _without(card, refs, CardStatus.GONE).model_copy(update={"undo": None})
    ended = card.status is CardStatus.OPEN and left.status is not CardStatus.OPEN
    why = say("card-ended-in-zoho") if card.kept else say("series-ended-in-zoho")
    return series_over(left, why) if ended or left.status is CardStatus.GONE else left


def completed(card: Card, state: TaskState, before: TaskState, by: Command, now: dt.datetime) -> Card:
    """Completed just now; Undo goes back to the status that it had. What Undo itself did has no Undo."""
    undo = None if by.undo is not None else undo_of(card, Kind.REOPEN, (before,), by, now)
    return seen(card, state).model_copy(update={"undo": undo, **_SETTLED})


def reopened(card: Card, state: TaskState, before: TaskState, by: Command, now: dt.datetime) -> Card:
    """Reopened just now; Undo completes it again. What Undo itself did is not offered to be undone."""
    undo = None if by.undo is not None else undo_of(card, Kind.COMPLETE, (before,), by, now)
    return seen(card, state).model_copy(update={"undo": undo, **_SETTLED})


def changed(card: Card, spec: TaskSpec, states: Sequence[TaskState], by: Command, now: dt.datetime) -> Card:
    """Changed to `spec` just now; Undo changes it back. What Undo itself did is not offered to be undone."""
    before = tuple(task for task in card.tasks if task.ref in {state.ref for state in states})
    undo = None if by.undo is not None else undo_of(card, Kind.CHANGE, before, by, now)
    question = card.undo.question if card.undo is not None and by.undo is not None else card.question
    for state in states:
        card = seen(card, state)
    if spec.due != card.spec.due:
        card = card.model_copy(update={"tasks": tuple(task.model_copy(update={"time": None}) for task in card.tasks)})
    rung = card.reminders if spec.reminders == card.spec.reminders else spec.reminders
    kept = {"spec": spec, "reminders": rung, "undo": undo, "offer": None, "question": question}
    card = card.model_copy(update=kept | _SETTLED)
    return card if asks_still(card) else card.model_copy(update={"question": None})


def about(card: Card, spec: TaskSpec, question: Question | None, notes: Sequence[str] = ()) -> Card:
    """The records of the spec were looked up: what they were found to be, what is asked, and what is to be said."""
    asked = card.question if question is None and asks_still(card.model_copy(update={"spec": spec})) else question
    told = tuple(dict.fromkeys((*card.notes, *notes)))
    return card.model_copy(update={"spec": spec, "question": asked, "notes": told})


def unasked(card: Card, notes: Sequence[str]) -> Card:
    """The person chose none of what was asked; that is not asked again."""
    return card.model_copy(update={"question": None, "notes": tuple(dict.fromkeys((*card.notes, *notes)))})


def deleted(card: Card, refs: Sequence[TaskRef], by: Command, now: dt.datetime) -> Card:
    """Deleted from the card just now, with subtasks that are among `refs`; Undo restores them, in this order."""
    before = tuple(task for task in (*card.tasks, *card.children) if task.ref in refs)
    undo = undo_of(card, Kind.RESTORE, before, by, now)
    on = {"kept": False, "horizon": None} if by.text == "all" else {}
    return _without(card, refs, CardStatus.DELETED).model_copy(update={"undo": undo, **on, **_SETTLED})


def restored(
    card: Card, states: Sequence[TaskState], notes: Sequence[str], children: Sequence[TaskState] | None = None
) -> Card:
    """Back in Zoho: the deleted tasks, or others made in their place; with `children`, these are the subtasks now."""
    undo = card.undo
    former = {task.ref for task in undo.tasks} if undo is not None else set()
    tasks = [task for task in card.tasks if task.ref not in former]
    on = {"kept": undo.kept, "horizon": undo.horizon} if undo is not None else {}
    if undo is not None and undo.reached != card.reached:
        # More dates were made since: their horizon is the card's own.
        on["horizon"] = card.horizon
    back = made(card, [*tasks, *states], [*card.notes, *notes], children)
    return back.model_copy(update={"undo": None, **on})


def moved_on(
    card: Card,
    spec: TaskSpec,
    tasks: Sequence[TaskState],
    children: Sequence[TaskState],
    *,
    undoes: Sequence[TaskRef] | None,
) -> Card:
    """The next task of a kept series is there, as `spec` says; those that are done or deleted leave the card.

    `undoes` are the tasks that the last action brought about, which its Undo deletes; None: that can't be undone any
    more, because something newer has happened.
    """
    left = [] if card.status is CardStatus.DELETED else [task for task in card.tasks if not task.done]
    undo = None
    if card.undo is not None and undoes is not None:
        undo = card.undo.model_copy(update={"made": tuple(undoes)})
    on = card.model_copy(update={"spec": spec, "reached": spec.due, "undo": undo})
    return made(on, [*left, *tasks], card.notes, children)


def moved_back(card: Card, undo: Undo) -> Card:
    """A kept series before it went on: what that made is deleted, and Undo has its tasks to open or restore again."""
    left = tuple(task for task in card.tasks if task.ref not in undo.made)
    back = {
        "tasks": (*left, *undo.tasks),
        "spec": undo.spec,
        "kept": undo.kept,
        "reached": undo.reached,
        "left_out": (),
        "children": undo.children,
        "notes": tuple(note for note in card.notes if note != say("card-is-last")),
        "undo": undo.model_copy(update={"made": ()}),
    }
    return card.model_copy(update=back)


def series_over(card: Card, why: str) -> Card:
    """A series that the bot kept, or made further dates of, has ended; the card says why."""
    if not card.kept and card.horizon is None:
        return card
    return card.model_copy(update={"kept": False, "horizon": None, "notes": (*card.notes, why)})


def taken_over(card: Card) -> Card:
    """What somebody changed in Zoho is left as it is; the change that met it is not made."""
    return card.model_copy(update=_SETTLED)


def offered(card: Card, spec: TaskSpec | None) -> Card:
    """The source message reads differently now (or, with None, no longer does)."""
    return card.model_copy(update={"offer": spec})


def unsourced(card: Card) -> Card:
    """The source message was deleted; the task stays."""
    note = say("card-message-came-from-was")
    notes = card.notes if note in card.notes else (*card.notes, note)
    return card.model_copy(update={"source": None, "offer": None, "notes": notes})


# What an action on the task puts an end to.
_SETTLED: dict[str, object] = {"conflict": None}


def undo_of(card: Card, action: Kind, before: tuple[TaskState, ...], by: Command, now: dt.datetime) -> Undo:
    """What undoes the command `by`, which was carried out now, and everything that the card said before."""
    return Undo(
        id=by.id,
        action=action,
        tasks=before,
        spec=card.spec,
        until=now + UNDO_FOR,
        question=card.question,
        kept=card.kept,
        reached=card.reached,
        horizon=card.horizon,
        children=card.children,
        did=by.kind,
        by=by.origin.user,
        batch=by.batch,
        undid=by.undo is not None,
    )


def stamp(card: Card) -> str:
    """Names what the card says of its task, in eight characters: another one where that has changed."""
    told = (card.spec.model_dump_json(), *(_told(task) for task in card.tasks))
    return hashlib.blake2s("\n".join(told).encode(), digest_size=4).hexdigest()


def _told(task: TaskState) -> str:
    return f"{task.ref.key} {task.due} {task.status}" + (f" {task.time}" if task.time is not None else "")


def _without(card: Card, refs: Collection[TaskRef], last: CardStatus) -> Card:
    """The card without these tasks; with none left it keeps them in sight, with the status `last`."""
    left = tuple(task for task in card.tasks if task.ref not in refs)
    if not left:
        return card.model_copy(update={"status": last, "problem": None})
    return _judged(card.model_copy(update={"tasks": left, "problem": None}))


def _judged(card: Card) -> Card:
    done = all(task.done for task in card.tasks)
    return card.model_copy(update={"status": CardStatus.DONE if done else CardStatus.OPEN})
