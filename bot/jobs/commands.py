"""One command from claim to end: who asked, what the text means, what the service makes of it, what people are told.

Knows the parser, the service and the messenger port. The one place where errors become sentences on a card.
"""

import datetime as dt
import random
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
from bot.ports import Claim, Clock, Effects, Inbox, Messenger
from bot.service import cards
from bot.service.actions import Actions
from bot.service.notices import notice
from bot.service.people import People
from bot.service.sending import Sending
from bot.understand import Understanding, introduced, read

log = structlog.get_logger(__name__)

# After a day the person has long helped themselves; a task appearing then would surprise.
GIVE_UP_AFTER = dt.timedelta(hours=24)
_LONGEST_WAIT = 300.0
FAULT = (
    "Something went wrong on my side, again and again, so I gave up. Look in Zoho whether it was done, and tell an "
    "admin of mine the reference {reference}."
)
_TELL_AFTER_TRIES = 2


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
    ) -> None:
        self._sending = sending
        self._actions = actions
        self._inbox = inbox
        self._messenger = messenger
        self._people = people
        self._clock = clock
        self._understanding = understanding

    async def run(self, claim: Claim) -> None:
        """Carries one claimed command out. Raises Stale and StoreUnavailable."""
        command = claim.command
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
            await self._end(claim, command, card, err)
        except (ZohoBusy, NotConnected, OutcomeUnknown, SlackError) as err:
            if self._clock.now() - claim.accepted > GIVE_UP_AFTER:
                await self._end(claim, command, card, err)
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
        offer = spec if spec != card.spec else None
        await claim.finish(Effects(card=cards.offered(card, offer)) if offer != card.offer else Effects())

    async def _parent(self, command: Command, card: Card) -> str | None:
        """The message that started the thread of the source, where the task was read with it."""
        source = card.source
        if source is None or source.thread_ts in (None, source.ts) or command.origin.door != "mention":
            return None
        return await self._messenger.message(card.tenant, source)

    async def give_up(self, claim: Claim) -> None:
        """Ends a command that fails by a fault of ours each time it is tried."""
        command = claim.command
        drawn = await self._inbox.card(command.origin.tenant, command.card or command.id)
        await self._end(claim, command, drawn.card if drawn else None, TaskbotError(FAULT.format(reference=command.id)))

    async def _end(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """Final: the card of a create says why; the person who pressed a button hears it.

        What Zoho made before the refusal is made: the card shows it, and what is wrong with it.
        """
        log.info("command_refused", kind=command.kind.value, why=type(err).__name__, code=getattr(err, "code", None))
        made = tuple(chain.from_iterable(claim.made))
        if command.kind is Kind.CREATE and card is not None:
            await claim.finish(Effects(card=cards.refused(card, str(err), made), links=made), problem=str(err))
            return
        doing = (command.card, None) if command.card else None
        told = notice(command, str(err), "end")
        await claim.finish(Effects(doing=doing, notices=(told,)), problem=str(err))

    async def _wait(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """Kept, and tried again; told once, when the wait is long enough to be noticed."""
        asked = getattr(err, "retry_after", None)
        after = asked if asked is not None else min(2.0**claim.tries, _LONGEST_WAIT)
        after *= random.uniform(1.0, 1.2)  # noqa: S311 - spreads retries, protects nothing
        log.info("command_waits", kind=command.kind.value, why=type(err).__name__, tries=claim.tries, after=after)
        tell = not claim.told and (claim.tries >= _TELL_AFTER_TRIES or isinstance(err, NotConnected))
        effects = Effects()
        if tell and command.kind is Kind.CREATE and card is not None:
            effects = Effects(card=cards.waiting(card, f"{err} Your task is saved and will follow."))
        elif tell:
            told = notice(command, f"{err} Your request is saved and will follow.", "waits")
            effects = Effects(notices=(told,))
        await claim.later(effects, after=after, told=tell)
