"""What a talk comes to: the action on the task that is meant, or the question which it is. Knows ports.

Nothing is done before the step that these effects belong to.
"""

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.commands import ACTION_SHOWS_AFTER, Card, Command, Kind
from bot.errors import TaskbotError
from bot.intent.words import date_in_words
from bot.jobs.talk import series
from bot.jobs.talk.meant import Meant, action
from bot.ports import Clock, CommandIds, Effects, Inbox, Numbering, Scheduled
from bot.ports.talk import Asked, Talks
from bot.service.joint import joint
from bot.service.talk import presses
from bot.service.talk.finding import Pointed
from bot.service.talk.merging import merged
from bot.specs import Destination, Due, TaskRef, TaskSpec

# Between the actions of one line.
_APART = dt.timedelta(milliseconds=100)


class NotYet(TaskbotError):
    """Something else is to be finished first; says so where that takes long."""


class Done(NamedTuple):
    """What a talk came to: the effects that end it, and what is only remembered once they are stored."""

    effects: Effects
    after: Callable[[], Awaitable[None]] | None = None


class TalkSteps:
    """Makes effects of what is meant."""

    def __init__(self, inbox: Inbox, talks: Talks, numbering: Numbering, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._talks = talks
        self._numbering = numbering
        self._ids = ids
        self._clock = clock

    async def acted(self, command: Command, wanted: Sequence[Meant], task: Pointed) -> Effects:
        """The actions on one task, one at least; of a series that is to be deleted, the question how much of it."""
        *before, meant = wanted
        if meant.kind is Kind.DELETE and not meant.text:
            if task.card is not None and (len(task.card.tasks) > 1 or task.card.kept):
                return await self._how_much(command, task)
            meant = meant._replace(text=presses.ONE)
        if task.card is not None:
            today = command.now.astimezone(ZoneInfo(command.zone or "UTC")).date()
            meant = series.moved(task.card, meant, command.text, command.locale or "en-US", today) or meant
        if "recurrence" in meant.only and task.card is None:
            return await self._repeated(command, meant, task, notes=[each.text for each in before if each.text])
        first = [await self._action(command, each, task.ref, each.kind) for each in before]
        done = await self._action(command, meant, task.ref)
        known = task.card is not None
        doing = (done.card, meant.kind) if known and done.card is not None else None
        # A lane goes by the moments; all that are past are one.
        then = tuple(self._now(each, after=order * _APART) for order, each in enumerate((*first, done)))
        return Effects(doing=doing, draw_after=ACTION_SHOWS_AFTER, then=then)

    async def which(self, command: Command, tasks: Sequence[Pointed], head: str) -> Effects:
        """Asks which of these tasks is meant: by button, by its number, or with a word and its number."""
        refs = tuple(task.ref for task in tasks[: presses.MOST_ASKED])
        origin = command.origin
        await self._talks.ask(Asked(command=command, tasks=refs))
        await self._numbering.remember(origin.tenant, origin.user, origin.place.channel, refs)
        days = [date_in_words(task.due) if task.due is not None else "" for task in tasks]
        return Effects(notices=(presses.which(command, tasks, head, days),))

    async def how_many(self, command: Command, kind: Kind, tasks: Sequence[Pointed]) -> Effects:
        """Asks whether all of these are meant, with their count."""
        asked = command.model_copy(update={"kind": kind})
        await self._talks.ask(Asked(command=asked, tasks=tuple(task.ref for task in tasks), together=True))
        return Effects(notices=(presses.really(command, kind, tasks),))

    async def _how_much(self, command: Command, task: Pointed) -> Effects:
        await self._talks.ask(Asked(command=command, tasks=(task.ref,)))
        day = date_in_words(task.due) if task.due is not None else ""
        return Effects(notices=(presses.how_much(command, task, day),))

    async def _repeated(self, command: Command, meant: Meant, task: Pointed, *, notes: Sequence[str] = ()) -> Effects:
        """Of a task without a card a series is made beside it, and the old one is offered to be deleted.

        What was to be noted stands in the description of the series.
        """
        new = action(command, meant)
        spec = task.card.spec if task.card is not None else _spec_of(task, command)
        spec = merged(spec.model_copy(update={"recurrence": None}), new)
        if spec.recurrence is not None and spec.recurrence.time is None and spec.due is not None:
            spec = spec.model_copy(update={"recurrence": spec.recurrence.model_copy(update={"time": spec.due.time})})
        if notes:
            spec = spec.model_copy(update={"description": "\n".join(filter(None, (spec.description, *notes)))})
        await self._talks.ask(Asked(command=command, tasks=(task.ref,)))
        create = new.model_copy(
            update={
                "id": self._ids(command.origin.tenant, "talk", f"{command.id}|series"),
                "kind": Kind.CREATE,
                "spec": spec,
                "product": task.ref.product,
                "only": (),
                "parent": False,
                "threaded": False,
                "task": None,
            }
        )
        return Effects(notices=(presses.old_one(command, task),), then=(self._now(create),))

    async def undone(self, command: Command, card: Card, *, aloud: bool = True) -> Command:
        """The command that presses the Undo of a card."""
        undo = card.undo
        assert undo is not None
        if card.shares:
            text = f"{joint.UNDO} {undo.id}"
            return command.model_copy(
                update={"id": f"{command.id}-undo", "kind": Kind.JOINT, "text": text, "card": card.id, "batch": None}
            )
        task = undo.tasks[0].ref if undo.tasks else card.current.ref if card.current is not None else None
        return command.model_copy(
            update={
                "id": self._ids(command.origin.tenant, "talk", f"{command.id}|undo|{undo.id}"),
                "kind": undo.action,
                "text": "",
                "card": card.id,
                "task": task,
                "undo": undo.id,
                "aloud": aloud,
                "batch": None,
            }
        )

    async def _action(self, command: Command, meant: Meant, ref: TaskRef, besides: Kind | None = None) -> Command:
        """The command of one action; `besides`: its kind, where another one is what the words come to."""
        tenant = command.origin.tenant
        card = await self._inbox.card_of(tenant, ref) or self._ids(tenant, "task", ref.key)
        name = self._ids(tenant, "talk", f"{command.id}|{ref.key}" + (f"|{besides}" if besides else ""))
        return action(command, meant, id=name, card=card, task=ref, product=ref.product, aloud=True)

    def _now(self, command: Command, after: dt.timedelta = dt.timedelta()) -> Scheduled:
        at = self._clock.now()
        return Scheduled(command=command, at=at + after if after else at - dt.timedelta(seconds=1))


def _spec_of(task: Pointed, command: Command) -> TaskSpec:
    """What is known of a task without a card."""
    due = Due(date=task.due, zone=command.zone or "UTC") if task.due is not None else None
    return TaskSpec(title=task.title, due=due, destination=Destination(product=task.ref.product))
