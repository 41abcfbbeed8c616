"""One command from claim to end: who asked, what the text means, what the service makes of it, what people are told.

Knows the parser, the service and the messenger port. The one place where errors become sentences on a card.
"""

import contextlib
import datetime as dt
import random
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from html import escape
from itertools import chain
from types import MappingProxyType

import structlog

from bot.catalogue import say, speaking
from bot.commands import Card, Command, Kind
from bot.errors import (
    CannotPlan,
    NotAllowed,
    NotConnected,
    NotUnderstood,
    OutcomeUnknown,
    SlackError,
    SlackRefused,
    StoreUnavailable,
    TaskbotError,
    ZohoBusy,
    ZohoRefused,
)
from bot.jobs.asking import Asking
from bot.jobs.edited import Edited
from bot.jobs.joint.joint import Joint, following
from bot.jobs.letters import Letters
from bot.jobs.links import LinksShown
from bot.jobs.lists import Lists
from bot.jobs.talk.aloud import aloud
from bot.jobs.talk.pointing import PointedAt
from bot.jobs.talk.talk import Talk
from bot.jobs.verify import Verify
from bot.ports import Claim, Clock, Effects, Inbox, Messenger
from bot.preferences import Topic
from bot.service import cards, status
from bot.service.adopting import Adopting, adoptable
from bot.service.asked import AskedFirst, MoreAsked, OtherAsked, other
from bot.service.changing.actions import Actions
from bot.service.confirming import receipt
from bot.service.joint.joint import part
from bot.service.notices import notice
from bot.service.people import People
from bot.service.sending import Sending
from bot.service.series import setbacks
from bot.specs import Tenant
from bot.understand.contexts import introduced
from bot.understand.understanding import PointingAsked, Understanding

log = structlog.get_logger(__name__)

# After a day the person has long helped themselves; a task appearing then would surprise.
GIVE_UP_AFTER = dt.timedelta(hours=24)
_LONGEST_WAIT, _LONGEST_BUSY = 300.0, 5.0
# What ends in a sentence, and in nothing else.
_PLAIN = (NotUnderstood, MoreAsked)
# What nobody would take up again: it is asked anew.
_NOT_KEPT = (Kind.LIST, Kind.HOME, Kind.DIGEST, Kind.REDO, Kind.DROP, Kind.TALK)
# What nobody asked for in words: nobody hears of its faults, which are logged and counted.
_SILENT = frozenset({Kind.VERIFY, Kind.UNFURL, Kind.PROMPT, Kind.HOME, Kind.REACTED, Kind.JOB}) | {
    *(Kind.RING, Kind.SEEN, Kind.HEARD, Kind.NOTES, Kind.ECHO),
}
# Tries of about half a day where Zoho is away.
_TRIED_LONG = 100
# A wait of so many seconds is noticed, and a shorter one from the second try on; moments (a free place) are not.
_NOTICED, _MOMENT = 5.0, 1.0


# Looks at what is stored of a tenant's person in a conversation, for the time that it is open.
Glance = Callable[[Tenant, str | None, str | None], AbstractAsyncContextManager[bool]]


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
        adopting: Adopting | None = None,
        links: LinksShown | None = None,
        asking: Asking | None = None,
        talk: Talk | None = None,
        pointed: PointedAt | None = None,
        joint: Joint | None = None,
        glance: Glance | None = None,
        others: Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]] = MappingProxyType({}),
        endings: Mapping[Kind, Callable[[Command, str], Awaitable[None]]] = MappingProxyType({}),
    ) -> None:
        """`others`: kinds that know best themselves how they are carried out; `endings`: who else hears of the end.

        `glance` looks at once at all that is stored of who asks, for as long as a command runs.
        """
        self._glance = glance
        self._endings = endings
        self._asking = asking
        self._talk = talk
        self._pointed = pointed
        self._joint = joint
        self._sending = sending
        self._actions = actions
        self._inbox = inbox
        self._messenger = messenger
        self._people = people
        self._clock = clock
        self._understanding = understanding
        self._adopting = adopting
        self._edited = Edited(messenger, people, understanding)
        letters = Letters(inbox)
        self._without_card: Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]] = {
            Kind.VERIFY: verify.run,
            Kind.LIST: lists.run,
            Kind.REDO: letters.run,
            Kind.DROP: letters.run,
            **({Kind.ASK: asking.asked, Kind.EACH: asking.each} if asking is not None else {}),
            **({Kind.TALK: talk.run} if talk is not None else {}),
            **({Kind.JOINT: joint.run} if joint is not None else {}),
            **others,
            **({Kind.UNFURL: links.run} if links is not None else {}),
        }

    async def run(self, claim: Claim) -> None:
        """Carries one claimed command out, in the language of who gave it. Raises Stale and StoreUnavailable."""
        async with contextlib.AsyncExitStack() as looked:
            origin = claim.command.origin
            if self._glance is not None and origin.user and claim.kind is not Kind.JOB:
                await looked.enter_async_context(self._glance(origin.tenant, origin.user, origin.place.channel))
            with speaking(await self._locale(claim.command)):
                await self._run(following(claim))

    async def _locale(self, command: Command) -> str | None:
        if command.locale is not None:
            return command.locale
        try:
            return (await self._people.profile(command.origin.tenant, command.origin.user)).locale
        except SlackError:
            return None

    async def _run(self, claim: Claim) -> None:
        command = claim.command
        if command.kind in self._without_card:
            await self._without_card[command.kind](claim, command)
            return
        card: Card | None = None
        try:
            prepared = await self._read(claim, command)
            if prepared is None:
                return
            command, card = prepared
            match command.kind:
                case Kind.CREATE:
                    await self._create(claim, command, card)
                case Kind.EDITED:
                    await self._edited.run(claim, command, card)
                case _:
                    if self._joint is None or not await self._joint.shared(claim, command, card):
                        await self._actions.run(aloud(claim, command), command, card)
        except (NotUnderstood, NotAllowed, CannotPlan, ZohoRefused, SlackRefused) as err:
            await self._instead(claim, command, card, err)
        except (ZohoBusy, NotConnected, OutcomeUnknown, SlackError) as err:
            if self.too_old(claim):
                await self._end(claim, command, card, err, dead=True)
            else:
                await self._wait(claim, command, card, err)

    async def _read(self, claim: Claim, command: Command) -> tuple[Command, Card] | None:
        """As `_prepared`; None where a text that is a task by itself was said of one that is there, and is done so.

        What may be in Zoho already is not looked for there: it would be found as that one.
        """
        try:
            return await self._prepared(claim, command)
        except PointingAsked as err:
            sent = claim.sending_since is not None or bool(claim.made)
            if not sent and self._pointed is not None and await self._pointed.taken(claim, err.command, err.pointing):
                return None
            return err.command, part(err.command, err.card)

    async def _instead(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """What a text asks for that is no task, or has to be asked first; else why nothing is done."""
        if isinstance(err, OtherAsked) and command.kind is Kind.CREATE:
            asked = other(command, err)
            await self._without_card[asked.kind](claim, asked)
        elif isinstance(err, AskedFirst) and command.kind is Kind.CREATE and self._asking is not None:
            await self._asking.ask(claim, command, err)
        else:
            await self._end(claim, command, card, err)

    async def _create(self, claim: Claim, command: Command, card: Card) -> None:
        await self._received(claim.command, card)
        if self._joint is None or not await self._joint.split(claim, command, card):
            await self._sending.create(claim, command, card)

    async def _received(self, command: Command, card: Card) -> None:
        """What was accepted unread has had no answer yet."""
        if command.zone is None:
            # On a full Redis what is accepted is carried out, while nothing new is taken: the card says the same.
            with contextlib.suppress(StoreUnavailable):
                for told in receipt(command, card):
                    await self._inbox.tell(told)

    async def _prepared(self, claim: Claim, command: Command) -> tuple[Command, Card]:
        """The command with its author's zone, and the card it is about: stored, or new for a create not read before."""
        if command.kind is Kind.SNOOZE:
            # "Next week" begins on the day that was chosen.
            command = await self._understanding.assuming(command)
        drawn = claim.about
        if drawn is not None and command.zone is not None:
            return command, drawn.card
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        if drawn is None and command.kind is Kind.CREATE:
            parent = (
                await self._messenger.message(command.origin.tenant, command.origin.place) if command.parent else None
            )
            try:
                command, card = await self._understanding.create(command, profile, parent)
                return command, part(command, card)
            except NotUnderstood as err:
                if parent is not None or not command.parent or type(err) not in _PLAIN:
                    raise
                raise NotUnderstood(f"{err} {say('reach-thread-unread')}") from err
        if drawn is None and self._adopting is not None and adoptable(command):
            command = introduced(command, profile)
            return command, await self._adopting.adopted(command)
        if drawn is None:
            raise NotUnderstood(say("command-card-no-longer-known"))
        return introduced(command, profile), drawn.card

    async def give_up(self, claim: Claim) -> None:
        """Ends a command that fails by a fault of ours each time it is tried; it is kept for an admin to look at."""
        claim = following(claim)
        command = claim.command
        if command.kind in _SILENT:
            log.error("command_given_up", kind=command.kind.value)
            await claim.finish(Effects(), problem="fault", dead=command.kind not in _NOT_KEPT)
            return
        drawn = await self._inbox.card(command.origin.tenant, command.card or command.id)
        err = TaskbotError(say("command-fault", reference=command.id))
        if (also := self._endings.get(command.kind)) is not None:
            await also(command, str(err))
        await self._end(claim, command, drawn.card if drawn else None, err, dead=command.kind not in _NOT_KEPT)

    def too_old(self, claim: Claim) -> bool:
        """Whether it has waited so long that nobody expects it any more.

        What waited for its moment is not old because the bot was away then: it has to be tried for a while first.
        """
        late = claim.kind in setbacks.OWN and claim.tries < _TRIED_LONG
        return self._clock.now() - claim.accepted > GIVE_UP_AFTER and not late

    async def _end(
        self, claim: Claim, command: Command, card: Card | None, err: TaskbotError, *, dead: bool = False
    ) -> None:
        """Final: the card of a create says why; the person who pressed a button hears it.

        What Zoho made before the refusal is made: the card shows it, and what is wrong with it.
        """
        if isinstance(err, MoreAsked) and self._talk is not None:
            await self._talk.waits(command)
        log.info("command_refused", kind=command.kind.value, why=type(err).__name__, code=getattr(err, "code", None))
        made = tuple(chain.from_iterable(claim.made))
        if command.kind is Kind.CREATE and card is not None:
            effects = Effects(card=cards.refused(card, str(err), made), links=made)
            await claim.finish(effects, problem=str(err), dead=dead)
            return
        if command.kind in setbacks.OWN and card is not None:
            unknown = claim.sending_since is not None
            await claim.finish(setbacks.refused(card, command, str(err), unknown=unknown), problem=str(err), dead=dead)
            return
        # A task that was to be adopted has no card yet.
        stored = command.card and await self._inbox.card(command.origin.tenant, command.card) is not None
        doing = (command.card, None) if command.card and stored else None
        sentence = str(err)
        if command.batch is not None and card is not None:
            sentence = say("talk-one-of-several", title=escape(card.spec.title, quote=False), err=str(err))
        told = notice(command, sentence, "end")
        await claim.finish(Effects(doing=doing, notices=(told,)), problem=str(err), dead=dead)

    async def _wait(self, claim: Claim, command: Command, card: Card | None, err: TaskbotError) -> None:
        """Kept, and tried again; told once, when the wait is long enough to be noticed."""
        asked = getattr(err, "retry_after", None)
        waited = (self._clock.now() - claim.accepted).total_seconds()
        # Not longer than it has waited already: many of its tries may have been moments without a free place.
        # And not long where Zoho is busy: an organisation's limits already keep all of its calls back together.
        longest = _LONGEST_WAIT if isinstance(err, NotConnected) else _LONGEST_BUSY
        after = asked if asked is not None else min(2.0 ** min(claim.tries, 10), max(2.0, waited), longest)
        after *= random.uniform(1.0, 1.2)  # noqa: S311 - spreads retries, protects nothing
        log.info("command_waits", kind=command.kind.value, why=type(err).__name__, tries=claim.tries, after=after)
        again = claim.tries > 1 and (after >= _MOMENT or waited >= _NOTICED)
        noticed = again or after >= _NOTICED or isinstance(err, NotConnected)
        tell = noticed and not claim.told and command.kind is not Kind.EXTEND
        effects = Effects()
        if tell and command.kind is Kind.CREATE and card is not None:
            waiting = await self._inbox.queued(command.origin.tenant) if isinstance(err, ZohoBusy) else 1
            effects = Effects(card=cards.waiting(card, status.follows(str(err), waiting)))
        elif tell:
            # Of several that were asked for together, one is enough.
            told = notice(command, say("command-request-saved-will-follow", err=str(err)), "waits", command.batch)
            told = told.model_copy(update={"topic": Topic.WAITING})
            effects = Effects(notices=(told,))
        await claim.later(effects, after=after, told=tell, problem=str(err))
