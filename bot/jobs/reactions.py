"""The task emoji on a message: the message is read, and becomes a task of the person who reacted. Knows the ports.

A message and a person have one task; another reaction shows it. Taking the reaction away takes the task back, within
the time that every Undo has, and only while nothing else was done with it.
"""

import datetime as dt
from html import escape

import structlog

from bot.catalogue import say
from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind
from bot.errors import NotAllowed, SlackError, SlackRefused
from bot.ports import Claim, Clock, Effects, Inbox, Posted, ReadsMessages, Scheduled
from bot.service import quoting
from bot.service.joint import joint
from bot.service.notices import notice
from bot.service.people import People
from bot.service.presses import doable
from bot.understand.contexts import introduced

log = structlog.get_logger(__name__)

_THERE = (CardStatus.SAVED, CardStatus.WAITING, CardStatus.OPEN, CardStatus.DONE)
_ON_ITS_WAY = (CardStatus.SAVED, CardStatus.WAITING)
_SLACK_SILENT, _NOT_MADE_YET = 2.0, 2.0
# Who reacted has long gone on after so many tries.
_MOST_TRIES = 20
_TITLE = 150
# How long it is known when a task was asked for: longer than it may be taken back, whatever waits meanwhile.
_REMEMBERED = dt.timedelta(days=1)
_MAY_NOT_READ = {"missing_scope", "not_in_channel", "channel_not_found", "no_permission", "access_denied"}


class Reactions:
    """Carries reactions out."""

    def __init__(self, inbox: Inbox, people: People, messages: ReadsMessages, clock: Clock) -> None:
        self._inbox = inbox
        self._people = people
        self._messages = messages
        self._clock = clock

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed reaction. Raises Stale and StoreUnavailable."""
        try:
            how, _, emoji = command.text.partition(" ")
            if how == "added":
                await self._added(claim, command, emoji)
            elif how == "removed":
                await self._removed(claim, command)
            else:
                await claim.finish(Effects())
        except NotAllowed as err:
            await self._say(claim, command, str(err))
        except SlackRefused as err:
            known = err.code in _MAY_NOT_READ
            await self._say(claim, command, say("reach-may-not-read") if known else str(err))
        except SlackError as err:
            if claim.tries >= _MOST_TRIES:
                await self._say(claim, command, say("reach-slack-silent"))
            else:
                log.info("reaction_waits", why=type(err).__name__, tries=claim.tries)
                await claim.later(Effects(), after=err.retry_after or _SLACK_SILENT, problem=str(err))

    async def _added(self, claim: Claim, command: Command, emoji: str) -> None:
        origin = command.origin
        command = introduced(command, await self._people.profile(origin.tenant, origin.user))
        if (card := await self._existing(command)) is not None:
            text = say("reach-existing", title=quoting.title_of(card.spec, _TITLE))
            told = notice(command, text, "end").model_copy(update={"presses": doable(card)})
            await claim.finish(Effects(notices=(told,)))
            return
        posted = await self._messages.posted(origin.tenant, origin.place)
        if posted is None or not (posted.text.strip() or posted.files):
            await self._say(claim, command, say("reach-nothing-there"))
            return
        if not posted.has(emoji, origin.user):
            # It was taken away meanwhile; Slack keeps no order between the two events.
            await claim.finish(Effects())
            return
        name = await self._free(command)
        create = await self._create(command, posted, name)
        since = command.model_copy(update={"id": _since(name), "text": "since", "card": None})
        now = self._clock.now()
        then = (Scheduled(command=create, at=now), Scheduled(command=since, at=now + _REMEMBERED))
        await claim.finish(Effects(then=then))

    async def _create(self, command: Command, posted: Posted, name: str) -> Command:
        """The message as a task of who reacted: its words, who wrote them and where, and its files."""
        author = None
        if posted.user is not None:
            try:
                author = (await self._people.profile(command.origin.tenant, posted.user)).name
            except SlackRefused:
                log.info("author_unknown")
        line = quoting.source_line(escape(author, quote=False) if author else None, posted.link)
        text = posted.text or posted.files[0].name
        return command.model_copy(
            update={
                "id": name,
                "kind": Kind.CREATE,
                "origin": command.origin.model_copy(update={"place": posted.place}),
                # "tomorrow" in a message is the day after it was written.
                "now": dt.datetime.fromtimestamp(float(posted.place.ts or 0), dt.UTC),
                "text": quoting.signed(text, line),
                "files": posted.files,
                "whole": True,
                "card": None,
            }
        )

    async def _existing(self, command: Command) -> Card | None:
        """This person's task of this message, whichever way it was made; or the one that the message itself shows."""
        tenant, place = command.origin.tenant, command.origin.place
        own = (await self._last(command), await self._inbox.card_from(tenant, place))
        for name in dict.fromkeys(each for each in own if each is not None):
            drawn = await self._inbox.card(tenant, name)
            if drawn is not None and drawn.card.status in _THERE and drawn.card.author == command.origin.user:
                return drawn.card
        at = await self._inbox.card_at(tenant, place)
        drawn = await self._inbox.card(tenant, at) if at is not None else None
        return drawn.card if drawn is not None else None

    async def _last(self, command: Command) -> str | None:
        """The newest card of the reactions of this person on this message."""
        return (await self._names(command))[0]

    async def _free(self, command: Command) -> str:
        """The id of the next task of this person and message: those before it were taken back, or deleted."""
        return (await self._names(command))[1]

    async def _names(self, command: Command) -> tuple[str | None, str]:
        """The last id with a card, and the first without one; a part of a task that several have is named like them."""
        last, name, number = None, str(command.card), 0
        while (drawn := await self._inbox.card(command.origin.tenant, name)) is not None:
            number += 1
            last = name if drawn.card.share_of is None else last
            name = f"{command.card}-{number}"
        return last, name

    async def _removed(self, claim: Claim, command: Command) -> None:
        """Takes back what the reaction made, if that was just now."""
        tenant, name = command.origin.tenant, await self._last(command)
        since = await self._inbox.pending(tenant, _since(name or str(command.card)))
        if since is None or command.now - since.command.now > UNDO_FOR:
            await claim.finish(Effects())
            return
        drawn = await self._inbox.card(tenant, name) if name is not None else None
        if drawn is None or drawn.card.status in _ON_ITS_WAY:
            # It is being made. After that it is taken back.
            await claim.later(Effects(), after=_NOT_MADE_YET * min(claim.tries, _MOST_TRIES))
            return
        card = drawn.card
        gone = card.current is None and not card.shares
        if card.status is not CardStatus.OPEN or card.undo is not None or gone:
            await claim.finish(Effects())
            return
        delete = introduced(command, await self._people.profile(tenant, command.origin.user)).model_copy(
            update={
                "id": f"{command.id}-undo",
                **_taking_back(card),
                "card": card.id,
                "aloud": True,
            }
        )
        await claim.finish(Effects(then=(Scheduled(command=delete, at=self._clock.now()),)))

    async def _say(self, claim: Claim, command: Command, sentence: str) -> None:
        await claim.finish(Effects(notices=(notice(command, sentence, "end"),)))


def _taking_back(card: Card) -> dict[str, object]:
    """What takes the card's task back, or that of all who have it."""
    if card.current is None:
        return {"kind": Kind.JOINT, "text": f"delete {joint.ALL}", "task": None}
    return {"kind": Kind.DELETE, "text": "all", "task": card.current.ref}


def _since(card: str) -> str:
    """The id of what remembers when this card's reaction was added."""
    return f"{card}-since"
