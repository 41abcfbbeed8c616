"""Words about tasks that are there, from claim to end: which task is meant, and what becomes of it.

Knows the parser's door, the service and the store's memory of conversations. What is done is a command of its own,
stored in the step that ends this one; so a talk that runs again does nothing twice.
"""

import time
from collections.abc import Sequence
from functools import partial

import structlog

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command, Kind
from bot.errors import (
    CannotPlan,
    NotAllowed,
    NotConnected,
    NotUnderstood,
    SlackError,
    SlackRefused,
    TaskGone,
    ZohoBusy,
    ZohoRefused,
)
from bot.intent import Context, Reading
from bot.jobs.talk.joint import is_whole, of_whole
from bot.jobs.talk.meant import Meant, meant
from bot.jobs.talk.remembering import Remembering
from bot.jobs.talk.steps import Done, NotYet, TalkSteps
from bot.jobs.talk.undo import Undoing
from bot.ports import Claim, Clock, CommandIds, Effects, Inbox, Numbering
from bot.ports.talk import Asked, Talks
from bot.service.notices import notice
from bot.service.people import People
from bot.service.talk.finding import Finding, Pointed, best, cards_here, may_be, of_card, repeating
from bot.service.talk.presses import MOST_ASKED, escaped, verb
from bot.specs import Due, TaskRef
from bot.understand.contexts import introduced
from bot.understand.spoken import is_named, is_overheard, is_talk, spoken

log = structlog.get_logger(__name__)

# Tries until a talk is answered with why it can't be done now; seconds between them, and the longest wait for Zoho.
MOST_TRIES = 12
_AGAIN, _LONGEST_WAIT = 0.5, 5.0
# Seconds of silence after which Zoho is not asked again: the person has waited long enough.
_SILENCE = 10.0
_ON_ITS_WAY = (CardStatus.SAVED, CardStatus.WAITING)
KINDS = {"complete": Kind.COMPLETE, "reopen": Kind.REOPEN, "delete": Kind.DELETE, "skip": Kind.SKIP}


class Talk:
    """Carries talks out."""

    def __init__(
        self,
        inbox: Inbox,
        talks: Talks,
        numbering: Numbering,
        finding: Finding,
        *,
        people: People,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._inbox = inbox
        self._talks = talks
        self._numbering = numbering
        self._finding = finding
        self._people = people
        self._steps = TalkSteps(inbox, talks, numbering, ids, clock)
        self._remembering = Remembering(inbox, talks)
        self._undoing = Undoing(inbox, talks, self._steps, clock)

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed talk, or a text that was found to be one. Raises Stale and StoreUnavailable."""
        command = command.model_copy(update={"kind": Kind.TALK})
        last, began = claim.tries >= MOST_TRIES, time.monotonic()
        try:
            profile = await self._people.profile(command.origin.tenant, command.origin.user)
            reading, context = spoken(command, profile)
            if not (is_talk(reading) if is_named(command) else is_overheard(reading)):
                await claim.finish(Effects())
                return
            command = introduced(command, profile)
            done = await self._soon(command, reading, context, patient=not last)
        except (NotUnderstood, NotAllowed, NotConnected, CannotPlan, ZohoRefused, SlackRefused) as err:
            await self._say(claim, command, str(err))
        except (NotYet, ZohoBusy, SlackError) as err:
            after = getattr(err, "retry_after", None) or _AGAIN
            log.info("talk_waits", why=type(err).__name__, tries=claim.tries, after=after)
            if last or after > _LONGEST_WAIT or time.monotonic() - began > _SILENCE:
                await self._say(claim, command, str(err))
            else:
                await claim.later(Effects(), after=after, problem=str(err))
        else:
            await self._remembering.remember(command, reading)
            await claim.finish(done.effects)
            if done.after is not None:
                await done.after()

    async def _soon(self, command: Command, reading: Reading, context: Context, *, patient: bool) -> Done:
        """What comes of it; without the product for which it would have to wait too long."""
        try:
            return await self._done(command, reading, context, patient=patient)
        except ZohoBusy as err:
            if not patient or (err.retry_after or 0.0) <= _LONGEST_WAIT:
                raise
            return await self._done(command, reading, context, patient=False)

    async def waits(self, command: Command) -> None:
        """A line lacks something that was asked back: what comes next in its conversation may be that."""
        await self._talks.ask(Asked(command=command, tasks=()))

    async def _done(self, command: Command, reading: Reading, context: Context, *, patient: bool) -> Done:
        here = await self._here(command)
        if command.batch is not None or reading.intent == "undo":
            return await self._undoing.last(command, here, command.batch)
        if reading.intent == "why":
            return Done(await self._remembering.why(command, here))
        if reading.intent == "choose":
            return await self._chosen(command, reading)
        if reading.several is not None:
            return Done(await self._several(command, reading))
        return Done(await self._one(command, reading, context, here, patient=patient))

    async def _one(
        self, command: Command, reading: Reading, context: Context, here: Sequence[Card], *, patient: bool
    ) -> Effects:
        """Something is said of one task."""
        wanted = meant(reading, context)
        if not wanted:
            raise NotUnderstood(reading.question or say("talk-no-change"))
        main = wanted[-1].kind
        done = main is Kind.REOPEN
        if command.task is not None:
            return await self._act(
                command, wanted, reading, context, await self._finding.pointed(command, command.task)
            )
        if reading.index is not None:
            ref = await self._numbered(command, reading.index)
            return await self._act(command, wanted, reading, context, await self._finding.pointed(command, ref))
        if reading.query is not None:
            candidates = await self._finding.candidates(command, done=done, patient=patient)
            found = best(reading.query, candidates)
            if found.sure is not None:
                return await self._act(command, wanted, reading, context, found.sure)
            if not found.alike:
                raise NotUnderstood(_none(reading.query, done=done))
            return await self._steps.which(command, found.alike, say("talk-which-alike", what=verb(main)))
        if here:
            return await self._of_thread(command, wanted, reading, context, here)
        candidates = await self._finding.candidates(command, done=done, patient=patient)
        if not candidates:
            raise NotUnderstood(say("talk-none-done") if done else say("talk-none-open"))
        if main in (Kind.SKIP, Kind.STOP):
            candidates = repeating(candidates) or candidates
        return await self._steps.which(
            command, await self._newest_first(command, candidates), say("talk-which", what=verb(main))
        )

    async def _of_thread(
        self, command: Command, wanted: Sequence[Meant], reading: Reading, context: Context, here: Sequence[Card]
    ) -> Effects:
        """The thread's task; of several in one thread, which."""
        main = wanted[-1].kind
        if (whole := next((card for card in here if card.shares), None)) is not None:
            return of_whole(command, meant(reading, context, whole.spec.due) or wanted, whole)
        done = main is Kind.REOPEN
        fits = [task for card in here if (task := of_card(card, done=done)) is not None]
        if main is Kind.DELETE:
            fits += [task for card in here if (task := of_card(card, done=True)) is not None and not fits]
        if len(fits) == 1:
            return await self._act(command, wanted, reading, context, fits[0])
        if fits:
            return await self._steps.which(command, fits, say("talk-which", what=verb(main)))
        if any(card.status in _ON_ITS_WAY for card in here):
            raise NotYet(say("talk-not-made-yet", title=escaped(here[0].spec.title)))
        raise NotUnderstood(say(_unfit(here[0], main), title=escaped(here[0].spec.title)))

    async def _act(
        self, command: Command, wanted: Sequence[Meant], reading: Reading, context: Context, task: Pointed
    ) -> Effects:
        """What is meant of this task: words such as "remind me at 9" hang on its due date.

        What is said of a part of a task that several have means all of it, of whoever gave it out.
        """
        if is_whole(wanted) and (whole := await self._whole(command, task)) is not None:
            return of_whole(command, meant(reading, context, whole.spec.due) or wanted, whole)
        due = task.card.spec.due if task.card is not None else None
        if task.due is not None:
            due = due.model_copy(update={"date": task.due}) if due is not None else Due(date=task.due)
        wanted = meant(reading, context, due) or wanted
        return await self._steps.acted(command, wanted, task)

    async def _whole(self, command: Command, task: Pointed) -> Card | None:
        name = task.card.share_of if task.card is not None else None
        drawn = await self._inbox.card(command.origin.tenant, name) if name is not None else None
        return drawn.card if drawn is not None and drawn.card.author == command.origin.user else None

    async def _numbered(self, command: Command, number: int) -> TaskRef:
        origin = command.origin
        refs = await self._numbering.recall(origin.tenant, origin.user, origin.place.channel)
        if not refs:
            raise NotUnderstood(say("talk-no-list", number=number))
        if not 1 <= number <= len(refs):
            raise NotUnderstood(say("talk-no-number", number=number, count=len(refs)))
        return refs[number - 1]

    async def _several(self, command: Command, reading: Reading) -> Effects:
        """Never at once: how many it would be is asked first."""
        origin = command.origin
        kind = KINDS[reading.several or "complete"]
        refs = await self._numbering.recall(origin.tenant, origin.user, origin.place.channel)
        if not refs:
            raise NotUnderstood(say("talk-no-list", number=reading.indexes[0] if reading.indexes else 1))
        numbers = reading.indexes or tuple(range(1, len(refs) + 1))
        if wrong := [number for number in numbers if not 1 <= number <= len(refs)]:
            raise NotUnderstood(say("talk-no-number", number=wrong[0], count=len(refs)))
        tasks = list[Pointed]()
        for ref in dict.fromkeys(refs[number - 1] for number in numbers):
            try:
                task = await self._finding.pointed(command, ref)
            except TaskGone:
                continue
            if may_be(task, kind):
                tasks.append(task)
        if not tasks:
            raise NotUnderstood(say("talk-none-open"))
        return await self._steps.how_many(command, kind, tasks)

    async def _chosen(self, command: Command, reading: Reading) -> Done:
        """A number answers the last question in this conversation."""
        origin = command.origin
        asked = await self._talks.last_asked(origin.tenant, origin.user, origin.place.channel)
        number = reading.index or 0
        if asked is None or asked.together or not 1 <= number <= len(asked.tasks):
            raise NotUnderstood(say("talk-number-alone", number=number))
        again = asked.command.model_copy(update={"id": command.id, "origin": origin, "task": asked.tasks[number - 1]})
        reading, context = spoken(again, await self._people.profile(origin.tenant, origin.user))
        effects = await self._one(again, reading, context, (), patient=True)
        return Done(effects, partial(self._talks.answered, asked))

    async def _here(self, command: Command) -> list[Card]:
        """The cards of the thread that the words were said in, if those are not overheard words of something else."""
        here = await cards_here(self._talks, self._inbox, command)
        if not here and not is_named(command):
            raise NotUnderstood(say("talk-nothing-to-undo"))
        return here

    async def _newest_first(self, command: Command, tasks: Sequence[Pointed]) -> list[Pointed]:
        """What the person made or touched last comes first, then what is due first."""
        deeds = await self._talks.deeds(command.origin.tenant, command.origin.user)
        order = {deed.card: place for place, deed in enumerate(deeds)}
        last = len(order)

        def place(task: Pointed) -> tuple[int, str]:
            near = order.get(task.card.id, last) if task.card is not None else last
            return near, task.due.isoformat() if task.due is not None else "9999"

        return sorted(tasks, key=place)[:MOST_ASKED]

    async def _say(self, claim: Claim, command: Command, sentence: str) -> None:
        """To those who spoke to the bot; what was only overheard is not argued about."""
        if not is_named(command):
            await claim.finish(Effects(), problem=sentence)
            return
        await claim.finish(Effects(notices=(notice(command, sentence, "end"),)))


def _none(query: str, *, done: bool) -> str:
    return say("talk-none-like-done" if done else "talk-none-like", title=escaped(query))


def _unfit(card: Card, kind: Kind) -> str:
    """Why nothing can be done to the task of this card."""
    if card.status is CardStatus.DONE:
        return "talk-done-already"
    if card.status is CardStatus.OPEN:
        return "talk-open-already" if kind is Kind.REOPEN else "talk-nothing"
    return {CardStatus.DELETED: "talk-deleted", CardStatus.REFUSED: "talk-refused"}.get(card.status, "talk-gone")
