"""One command from claim to end: who asked, what the text means, what the service makes of it, what people are told.

Knows the parser, the service and the messenger port. The one place where errors become sentences on a card.
"""

import datetime as dt
import random

import structlog

from bot.commands import Card, Command, Kind, Profile
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
from bot.ports import Claim, Clock, Effects, Inbox, Messenger, Profiles
from bot.service import cards
from bot.service.tasks import TaskService
from bot.understand import Understanding, introduced, notice

log = structlog.get_logger(__name__)

# After a day the person has long helped themselves; a task appearing then would surprise.
GIVE_UP_AFTER = dt.timedelta(hours=24)
_LONGEST_WAIT = 300.0
_TELL_AFTER_TRIES = 2


class Commands:
    """Runs commands."""

    def __init__(
        self,
        service: TaskService,
        *,
        inbox: Inbox,
        messenger: Messenger,
        profiles: Profiles,
        clock: Clock,
        understanding: Understanding,
    ) -> None:
        self._service = service
        self._inbox = inbox
        self._messenger = messenger
        self._profiles = profiles
        self._clock = clock
        self._understanding = understanding

    async def run(self, claim: Claim) -> None:
        """Carries one claimed command out. Raises Stale and StoreUnavailable."""
        command = claim.command
        assert command is not None
        card: Card | None = None
        try:
            command, card = await self._prepared(command)
            match command.kind:
                case Kind.CREATE:
                    await self._service.create(claim, command, card)
                case Kind.COMPLETE:
                    await self._service.complete(claim, command, card)
                case Kind.REOPEN:
                    await self._service.reopen(claim, command, card)
                case _:
                    raise AssertionError(f"{command.kind} is no command")
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
        if drawn is not None and command.task not in {None, *(task.ref for task in drawn.card.tasks)}:
            raise NotUnderstood("This card has changed since, so nothing was done. Look at it again.")
        if drawn is not None and command.zone is not None:
            return command, drawn.card
        profile = await self._profile(command)
        if drawn is None and command.kind is Kind.CREATE:
            return self._understanding.create(command, profile)
        if drawn is None:
            raise NotUnderstood("This card is no longer known, so nothing was changed. Find the task in Zoho.")
        return introduced(command, profile), drawn.card

    async def _profile(self, command: Command) -> Profile:
        origin = command.origin
        profile = await self._profiles.get(origin.tenant, origin.user)
        if profile is None:
            profile = await self._messenger.profile(origin.tenant, origin.user)
            await self._profiles.put(origin.tenant, profile)
        return profile

    async def _end(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """Final: the card of a create says why; the person who pressed a button hears it."""
        log.info("command_refused", kind=command.kind.value, why=type(err).__name__, code=getattr(err, "code", None))
        if command.kind is Kind.CREATE and card is not None:
            await claim.finish(Effects(card=cards.refused(card, str(err))), problem=str(err))
            return
        doing = (command.card, None) if command.card else None
        await claim.finish(Effects(doing=doing, notices=(notice(command, str(err)),)), problem=str(err))

    async def _wait(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """Kept, and tried again; told once the wait is long enough to be noticed."""
        asked = getattr(err, "retry_after", None)
        after = asked if asked is not None else min(2.0**claim.tries, _LONGEST_WAIT)
        after *= random.uniform(1.0, 1.2)  # noqa: S311 - spreads retries, protects nothing
        log.info("command_waits", kind=command.kind.value, why=type(err).__name__, tries=claim.tries, after=after)
        tell = claim.tries == _TELL_AFTER_TRIES or (claim.tries == 1 and isinstance(err, NotConnected))
        effects = Effects()
        if tell and command.kind is Kind.CREATE and card is not None:
            effects = Effects(card=cards.waiting(card, f"{err} Your task is saved and will follow."))
        elif tell:
            effects = Effects(notices=(notice(command, f"{err} Your request is saved and will follow."),))
        await claim.later(effects, after=after)
