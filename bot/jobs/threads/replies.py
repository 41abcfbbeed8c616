"""Replies in a followed thread that become notes of its task, once each; edits and deletions follow. Knows the service.

In one card's lane all of it runs in order. A note that got no answer is found by the marker in its title, which is made
of the message's own address.
"""

from collections.abc import Awaitable, Callable

import structlog

from bot.catalogue import say
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
    TaskGone,
    ZohoBusy,
    ZohoRefused,
)
from bot.jobs.threads.cards import ThreadCards, shown
from bot.ports import Claim, Clock, CommandIds, Effects
from bot.ports.threads import FollowedCards, Paired, Reply, ThreadPairs, Threads
from bot.service import quoting, rights
from bot.service.changing.noting import NewNote, added
from bot.service.notices import told
from bot.service.people import People
from bot.service.sending import Settling
from bot.service.threads import words
from bot.service.threads.following import IsCommand, spelt
from bot.specs import Place, Tenant

log = structlog.get_logger(__name__)

# Any later stamp of Slack's is smaller.
_LAST = "9999999999.999999"
_TITLE = 150


class ThreadReplies:
    """Carries REPLY out."""

    def __init__(
        self,
        cards: ThreadCards,
        threads: Threads,
        pairs: ThreadPairs,
        followed: FollowedCards,
        *,
        people: People,
        is_command: IsCommand,
        talk: Callable[[Claim, Command], Awaitable[None]],
        settling: Settling,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        """`talk` takes what turns out to be a command."""
        self._cards = cards
        self._threads = threads
        self._pairs = pairs
        self._followed = followed
        self._people = people
        self._is_command = is_command
        self._talk = talk
        self._settling = settling
        self._ids = ids
        self._clock = clock

    async def reply(self, claim: Claim, command: Command) -> None:
        """What became of a message in a followed thread. Raises Stale and StoreUnavailable."""
        reply = Reply.model_validate_json(command.text)
        card = await self._cards.card(command)
        if card is None:
            await claim.finish(Effects())
            return
        try:
            await self._reply(claim, command, card, reply)
        except NotAllowed:
            # Others than full members talk in threads too; nothing is asked of them, and nothing told.
            await claim.finish(Effects())
        except (NotUnderstood, CannotPlan, ZohoRefused, SlackRefused) as err:
            await self._refused(claim, command, card, err)
        except (ZohoBusy, NotConnected, OutcomeUnknown, SlackError) as err:
            if not await self._cards.later(claim, err):
                await self._refused(claim, command, card, err)

    async def _reply(self, claim: Claim, command: Command, card: Card, reply: Reply) -> None:
        origin, known = command.origin, await self._pairs.of_message(card.tenant, card.id, reply.ts)
        if known is not None and known.stamp >= reply.stamp:
            await claim.finish(Effects())
            return
        profile = await self._people.profile(origin.tenant, origin.user)
        rights.check(profile, origin.tenant)
        said = command.model_copy(update={"kind": Kind.TALK, "text": reply.text, "card": None, "task": None})
        if reply.what == "deleted":
            await self._deleted(claim, command, card, reply)
        elif self._is_command(said, profile):
            # Its words were edited into a command, or nobody could tell before: only what was said first is done.
            if reply.what == "written":
                await self._talk(claim, said)
            else:
                await claim.finish(Effects())
        elif known is not None and known.note is not None:
            backend = await self._cards.backend(command, card)
            await backend.change_note(known.note, await self._text(command, reply, profile))
            await self._paired(claim, card, known.model_copy(update={"stamp": reply.stamp}))
        elif known is None and reply.ts >= _ts(card):
            await self._written(claim, command, card, reply, profile)
        else:
            await claim.finish(Effects())

    async def _written(self, claim: Claim, command: Command, card: Card, reply: Reply, profile: Profile) -> None:
        ref = command.task or shown(card).ref
        new = NewNote(ref, await self._text(command, reply, profile), profile.name, self._marker(command, reply))
        note = await added(claim, await self._cards.backend(command, card), new, self._settling)
        if note is not None:
            await self._paired(claim, card, Paired(ts=reply.ts, note=note, stamp=reply.stamp))

    async def _deleted(self, claim: Claim, command: Command, card: Card, reply: Reply) -> None:
        """Its note goes; one that may have been added without an answer is looked for."""
        known = await self._pairs.of_message(card.tenant, card.id, reply.ts)
        backend = await self._cards.backend(command, card)
        ref = command.task or shown(card).ref
        note = known.note if known is not None else await backend.find_note(ref, self._marker(command, reply))
        if note is not None:
            await backend.delete_note(note)
        await self._paired(claim, card, Paired(ts=reply.ts, note=None, stamp=_LAST))

    async def _paired(self, claim: Claim, card: Card, pair: Paired) -> None:
        await self._pairs.pair(card.tenant, card.id, pair)
        await self._followed.looked(card.tenant, card.id, self._clock.now(), news=True)
        await claim.finish(Effects())

    async def _text(self, command: Command, reply: Reply, profile: Profile) -> str:
        place = command.origin.place
        text = await spelt(self._people, command, words.plain(reply.text))
        link = await self._threads.link(command.origin.tenant, place.model_copy(update={"ts": reply.ts}))
        return words.of_note(text, reply.files, profile.name, link)

    def _marker(self, command: Command, reply: Reply) -> str:
        """What the note of a message is found by, whoever asks."""
        return marker(self._ids, command.origin.tenant, command.card or "", command.origin.place, reply.ts)

    async def _refused(self, claim: Claim, command: Command, card: Card, err: TaskbotError) -> None:
        """Who wrote it hears that it is in the thread alone; of a task that is gone no edit is told of."""
        if isinstance(err, TaskGone) and Reply.model_validate_json(command.text).what != "written":
            await claim.finish(Effects())
            return
        log.info("reply_not_noted", why=type(err).__name__, code=getattr(err, "code", None))
        sentence = say("threads-not-noted", title=quoting.title_of(card.spec, _TITLE), err=str(err))
        await claim.finish(Effects(notices=(told(command.origin, sentence, f"{command.id}-end"),)), problem=str(err))


def marker(ids: CommandIds, tenant: Tenant, card: str, place: Place, ts: str) -> str:
    """The id of the command by which a message of a card's thread becomes a note; its note is found by it."""
    return ids(tenant, "reply", f"{card}|{place.channel}:{ts}")


def _ts(card: Card) -> str:
    """The moment from which on replies count, as Slack's ts; what was written in that second does too."""
    assert card.follows is not None
    return f"{int(card.follows.since.timestamp())}.000000"
