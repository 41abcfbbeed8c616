"""Undo by word: the last thing that a person did, wherever its card is, or what was last done to a thread's task.

Knows ports, and what the store remembers of what people did.
"""

from collections.abc import Sequence
from functools import partial

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind
from bot.errors import NotUnderstood
from bot.jobs.talk.meant import Meant
from bot.jobs.talk.steps import Done, NotYet, TalkSteps
from bot.ports import Clock, Effects, Inbox, Scheduled
from bot.ports.talk import Deed, Talks
from bot.service.adopting import ADOPTS
from bot.service.joint import joint
from bot.service.notices import notice
from bot.service.talk.finding import of_card
from bot.service.talk.presses import ALL, escaped

# What is finished before it can be undone.
_DOES = ADOPTS | {Kind.CREATE, Kind.RESTORE, Kind.LINK, Kind.TALK}


class Undoing:
    """Takes back what was done."""

    def __init__(self, inbox: Inbox, talks: Talks, steps: TalkSteps, clock: Clock) -> None:
        self._inbox = inbox
        self._talks = talks
        self._steps = steps
        self._clock = clock

    async def last(self, command: Command, here: Sequence[Card], batch: str | None = None) -> Done:
        """Takes back what was done last to the tasks of this thread, else by this person, or all of a batch.

        In a thread nothing else is touched: what was done elsewhere is not what is meant there.

        Raises NotYet while something of theirs is under way, and NotUnderstood where there is nothing to undo.
        """
        await self._finished(command)
        if batch is not None:
            here = ()
        if (card := self._last_of(here)) is not None:
            return Done(Effects(then=(self._now(await self._steps.undone(command, card)),)))
        deeds = await self._deeds(command, here)
        deed = next((each for each in deeds if batch is None or each.batch == batch), None)
        if deed is None:
            raise NotUnderstood(say("talk-nothing-to-undo"))
        if (whole := await self._shared(command, deed)) is not None:
            return Done(Effects(then=(self._now(await self._steps.undone(command, whole)),)))
        if deed.batch is not None:
            return Done(await self._batch(command, [each for each in deeds if each.batch == deed.batch]))
        card = await self._card(command, deed)
        assert card is not None
        return await self._one(command, deed, card)

    def _last_of(self, here: Sequence[Card]) -> Card | None:
        """Of a thread's cards the one that something was done to last, which can be undone."""
        able = [(card.undo.until, card) for card in here if card.undo and not card.undo.undid and self._is_open(card)]
        return max(able, key=lambda pair: pair[0])[1] if able else None

    async def _deeds(self, command: Command, here: Sequence[Card]) -> list[Deed]:
        """What the person did in the last ten minutes, newest first; with `here` to those cards alone.

        Words that came to no task, a list or a question, have no card.
        """
        since, found = self._clock.now() - UNDO_FOR, list[Deed]()
        names = {card.id for card in here}
        for deed in await self._talks.deeds(command.origin.tenant, command.origin.user):
            card = await self._card(command, deed) if deed.at > since else None
            if card is not None and (not names or card.id in names):
                found.append(deed)
        return found

    async def _one(self, command: Command, deed: Deed, card: Card) -> Done:
        if deed.made and (card.undo is None or card.undo.undid):
            return await self._unmade(command, deed, card)
        if card.undo is None or card.undo.id != deed.id or not self._is_open(card):
            raise NotUnderstood(say("talk-not-undone", title=escaped(card.spec.title)))
        return Done(Effects(then=(self._now(await self._steps.undone(command, card)),)))

    async def _shared(self, command: Command, deed: Deed) -> Card | None:
        """The card of the whole, where what was done to its part was done because others have it too."""
        card = await self._card(command, deed)
        drawn = await self._inbox.card(card.tenant, card.share_of) if card is not None and card.share_of else None
        undo = drawn.card.undo if drawn is not None else None
        given = undo is not None and undo.did is Kind.JOINT and undo.id == deed.batch
        return drawn.card if drawn is not None and given else None

    async def _unmade(self, command: Command, deed: Deed, card: Card) -> Done:
        """A task that was just made is deleted, which can be undone in its turn."""
        if any(joint.able(share, Kind.DELETE) for share in card.shares):
            return Done(Effects(then=(self._now(self._all_deleted(command, card)),)))
        task = of_card(card)
        if card.status is CardStatus.REFUSED or task is None:
            raise NotUnderstood(say("talk-not-undone", title=escaped(card.spec.title)))
        effects = await self._steps.acted(command, (Meant(Kind.DELETE, text=ALL),), task)
        return Done(effects, partial(self._talks.undone, command.origin.tenant, command.origin.user, deed))

    def _all_deleted(self, command: Command, card: Card) -> Command:
        """The command that deletes every part of a task that several people have."""
        text = f"delete {joint.ALL}"
        return command.model_copy(
            update={"id": f"{command.id}-all", "kind": Kind.JOINT, "text": text, "card": card.id, "task": None}
        )

    async def _batch(self, command: Command, deeds: list[Deed]) -> Effects:
        """All of it that nobody has touched since; one sentence says how many that are."""
        then = list[Scheduled]()
        for deed in deeds:
            card = await self._card(command, deed)
            if card is not None and card.undo is not None and card.undo.id == deed.id and self._is_open(card):
                then.append(self._now(await self._steps.undone(command, card, aloud=False)))
        if not then:
            raise NotUnderstood(say("talk-nothing-to-undo"))
        told = say("talk-undone-together", count=len(then), of=len(deeds))
        return Effects(notices=(notice(command, told, "end"),), then=tuple(then))

    async def _finished(self, command: Command) -> None:
        """Raises NotYet while something that the person asked for before is not done."""
        for pending in await self._inbox.unfinished(command.origin.tenant, command.origin.user):
            asked = pending.command
            if asked.id == command.id or asked.kind not in _DOES or pending.state == "dead":
                continue
            if asked.now <= command.now:
                raise NotYet(say("talk-under-way"))

    def _is_open(self, card: Card) -> bool:
        return card.undo is not None and card.undo.until > self._clock.now()

    async def _card(self, command: Command, deed: Deed) -> Card | None:
        drawn = await self._inbox.card(command.origin.tenant, deed.card)
        return drawn.card if drawn is not None else None

    def _now(self, command: Command) -> Scheduled:
        return Scheduled(command=command, at=self._clock.now())
