"""One command from claim to end: who asked, what the text means, what the service makes of it, what people are told.

Knows the parser, the service and the messenger port. The one place where errors become sentences on a card.
"""

import datetime as dt
import random
from collections.abc import Awaitable, Callable, Mapping
from html import escape
from itertools import chain

import structlog

from bot.commands import Card, Command, Kind
from bot.errors import (
    CannotPlan,
    NotAllowed,
    NotConnected,
    NotUnderstood,
    OutcomeUnknown,
    SlackError,
    SlackRefused,
    TaskbotError,
    ZohoBusy,
    ZohoRefused,
)
from bot.jobs.letters import Letters
from bot.jobs.lists import Lists
from bot.jobs.verify import Verify
from bot.ports import Claim, Clock, Effects, Inbox, Messenger, Scheduled
from bot.service import cards, records, series, status
from bot.service.actions import Actions
from bot.service.notices import notice
from bot.service.people import People
from bot.service.sending import Sending
from bot.understand import ListAsked, Understanding, introduced, read

log = structlog.get_logger(__name__)

# After a day the person has long helped themselves; a task appearing then would surprise.
GIVE_UP_AFTER = dt.timedelta(hours=24)
_LONGEST_WAIT, _LONGEST_BUSY = 300.0, 30.0
FAULT = (
    "Something went wrong on my side, again and again, so I gave up. Look in Zoho whether it was done, and tell an "
    "admin of mine the reference {reference}."
)
# What nobody would take up again: it is asked anew.
_NOT_KEPT = (Kind.LIST, Kind.REDO, Kind.DROP)
# A wait of so many seconds is noticed, and a shorter one from the second try on; moments (a free place) are not.
_NOTICED, _MOMENT = 5.0, 1.0


class Commands:
    """Runs commands."""

    def __init__(
        self,
        sending: Sending,
        actions: Actions,
        *,
        inbox: Inbox,
        messenger: Messenger,
        people: People,
        clock: Clock,
        understanding: Understanding,
        verify: Verify,
        lists: Lists,
    ) -> None:
        self._sending = sending
        self._actions = actions
        self._inbox = inbox
        self._messenger = messenger
        self._people = people
        self._clock = clock
        self._understanding = understanding
        self._lists = lists
        letters = Letters(inbox)
        self._without_card: Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]] = {
            Kind.VERIFY: verify.run,
            Kind.LIST: lists.run,
            Kind.REDO: letters.run,
            Kind.DROP: letters.run,
        }

    async def run(self, claim: Claim) -> None:
        """Carries one claimed command out. Raises Stale and StoreUnavailable."""
        command = claim.command
        if command.kind in self._without_card:
            await self._without_card[command.kind](claim, command)
            return
        card: Card | None = None
        try:
            command, card = await self._prepared(command)
            match command.kind:
                case Kind.CREATE:
                    await self._sending.create(claim, command, card)
                case Kind.EDITED:
                    await self._edited(claim, command, card)
                case _:
                    await self._actions.run(claim, command, card)
        except (NotUnderstood, NotAllowed, CannotPlan, ZohoRefused, SlackRefused) as err:
            if isinstance(err, ListAsked) and command.kind is Kind.CREATE:
                await self._lists.run(claim, command)
            else:
                await self._end(claim, command, card, err)
        except (ZohoBusy, NotConnected, OutcomeUnknown, SlackError) as err:
            if self.too_old(claim):
                await self._end(claim, command, card, err, dead=True)
            else:
                await self._wait(claim, command, card, err)

    async def _prepared(self, command: Command) -> tuple[Command, Card]:
        """The command with its author's zone, and the card it is about: stored, or new for a create not read before."""
        drawn = await self._inbox.card(command.origin.tenant, command.card or command.id)
        if drawn is not None and command.zone is not None:
            return command, drawn.card
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        if drawn is None and command.kind is Kind.CREATE:
            parent = (
                await self._messenger.message(command.origin.tenant, command.origin.place) if command.parent else None
            )
            return await self._understanding.create(command, profile, parent)
        if drawn is None:
            raise NotUnderstood("This card is no longer known, so nothing was changed. Find the task in Zoho.")
        return introduced(command, profile), drawn.card

    async def _edited(self, claim: Claim, command: Command, card: Card) -> None:
        """The source message reads differently now: what it says is offered on the card, never just done."""
        if not command.text:
            await claim.finish(Effects(card=cards.unsourced(card)))
            return
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        try:
            spec = read(command.text, command, profile, await self._parent(command, card))
        except NotUnderstood:
            await claim.finish(Effects())
            return
        spec = records.still(spec, card.spec)
        offer = spec if spec != card.spec else None
        await claim.finish(Effects(card=cards.offered(card, offer)) if offer != card.offer else Effects())

    async def _parent(self, command: Command, card: Card) -> str | None:
        """The message that started the thread of the source, where the task was read with it."""
        source = card.source
        if source is None or source.thread_ts in (None, source.ts) or command.origin.door != "mention":
            return None
        return await self._messenger.message(card.tenant, source)

    async def give_up(self, claim: Claim) -> None:
        """Ends a command that fails by a fault of ours each time it is tried; it is kept for an admin to look at."""
        command = claim.command
        if command.kind is Kind.VERIFY:
            await claim.finish(Effects(), problem="fault", dead=True)
            return
        drawn = await self._inbox.card(command.origin.tenant, command.card or command.id)
        err = TaskbotError(FAULT.format(reference=command.id))
        await self._end(claim, command, drawn.card if drawn else None, err, dead=command.kind not in _NOT_KEPT)

    def too_old(self, claim: Claim) -> bool:
        """Whether it has waited so long that nobody expects it any more."""
        return self._clock.now() - claim.accepted > GIVE_UP_AFTER

    async def _end(
        self, claim: Claim, command: Command, card: Card | None, err: TaskbotError, *, dead: bool = False
    ) -> None:
        """Final: the card of a create says why; the person who pressed a button hears it.

        What Zoho made before the refusal is made: the card shows it, and what is wrong with it.
        """
        log.info("command_refused", kind=command.kind.value, why=type(err).__name__, code=getattr(err, "code", None))
        made = tuple(chain.from_iterable(claim.made))
        if command.kind is Kind.CREATE and card is not None:
            effects = Effects(card=cards.refused(card, str(err), made), links=made)
            await claim.finish(effects, problem=str(err), dead=dead)
            return
        doing = (command.card, None) if command.card else None
        then: tuple[Scheduled, ...] = ()
        sentence = str(err)
        if command.kind is Kind.NEXT and card is not None:
            sentence = f"The next task of “{escape(card.spec.title, quote=False)}” was not made: {err}"
            then = series.skipped(card, command)
        told = notice(command, sentence, "end")
        await claim.finish(Effects(doing=doing, notices=(told,), then=then), problem=str(err), dead=dead)

    async def _wait(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """Kept, and tried again; told once, when the wait is long enough to be noticed."""
        asked = getattr(err, "retry_after", None)
        waited = (self._clock.now() - claim.accepted).total_seconds()
        # Not longer than it has waited already: many of its tries may have been moments without a free place.
        # And not long where Zoho is busy: an organisation's limits already keep all of its calls back together.
        longest = _LONGEST_WAIT if isinstance(err, NotConnected) else _LONGEST_BUSY
        after = asked if asked is not None else min(2.0**claim.tries, max(2.0, waited), longest)
        after *= random.uniform(1.0, 1.2)  # noqa: S311 - spreads retries, protects nothing
        log.info("command_waits", kind=command.kind.value, why=type(err).__name__, tries=claim.tries, after=after)
        again = claim.tries > 1 and (after >= _MOMENT or waited >= _NOTICED)
        tell = not claim.told and (again or after >= _NOTICED or isinstance(err, NotConnected))
        effects = Effects()
        if tell and command.kind is Kind.CREATE and card is not None:
            waiting = await self._inbox.queued(command.origin.tenant) if isinstance(err, ZohoBusy) else 1
            effects = Effects(card=cards.waiting(card, status.follows(str(err), waiting)))
        elif tell:
            told = notice(command, f"{err} Your request is saved and will follow.", "waits")
            effects = Effects(notices=(told,))
        await claim.later(effects, after=after, told=tell, problem=str(err))
