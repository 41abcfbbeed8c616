"""Tasks handed to others: asking politely how they go, and the answers of those who have them. Knows the service.

Both change the card alone, in its lane; Zoho is only read, so that nobody is asked about what is done.
"""

from html import escape

import structlog

from bot.catalogue import say, speaking
from bot.commands import Card, CardStatus, Command, Notice
from bot.errors import NotAllowed, NotConnected, SlackError, SlackRefused, TaskbotError, TaskGone, ZohoBusy, ZohoError
from bot.intent import words
from bot.ports import Claim, Clock, Effects, Inbox, TaskBackends
from bot.preferences import Topic
from bot.service import cards, handing, presses
from bot.service.listing import today_in
from bot.service.notices import notice
from bot.service.people import People
from bot.specs import Place, TaskState
from bot.understand.contexts import introduced

log = structlog.get_logger(__name__)

MOST_TRIES = 3
_SILENT, _LONGEST_WAIT = 1.0, 5.0
# How it stands with a task that nobody can take or decline any more -> what is said of it.
_OVER = {
    CardStatus.DONE: "handed-over-done",
    CardStatus.DELETED: "handed-over-deleted",
    CardStatus.GONE: "handed-over-deleted",
}


class Handing:
    """Carries both out."""

    def __init__(self, inbox: Inbox, backends: TaskBackends, people: People, clock: Clock) -> None:
        self._inbox = inbox
        self._backends = backends
        self._people = people
        self._clock = clock

    async def chase(self, claim: Claim, command: Command) -> None:
        """A claimed CHASE: whoever `text` names is asked, once a day at most. Raises Stale and StoreUnavailable."""
        title = ""
        try:
            command, card = await self._prepared(command)
            title = escape(card.spec.title, quote=False)
            await claim.finish(await self._chased(command, card, title))
        except (ZohoBusy, SlackError) as err:
            if isinstance(err, SlackRefused) or claim.tries >= MOST_TRIES:
                told = notice(command, say("handed-not-now", title=title), "end")
                await claim.finish(Effects(notices=(told,)), problem=str(err))
                return
            after = err.retry_after if err.retry_after is not None else _SILENT
            await claim.later(Effects(), after=min(after, _LONGEST_WAIT), problem=str(err))
        except (NotAllowed, NotConnected, ZohoError, _Unknown) as err:
            await claim.finish(Effects(notices=(notice(command, str(err), "end"),)), problem=str(err))

    async def answer(self, claim: Claim, command: Command) -> None:
        """A claimed ANSWER of whoever has the task. Raises Stale and StoreUnavailable."""
        try:
            command, card = await self._prepared(command)
        except (NotAllowed, SlackRefused, _Unknown) as err:
            await claim.finish(Effects(notices=(notice(command, str(err), "end"),)), problem=str(err))
            return
        except SlackError as err:
            await claim.later(Effects(), after=err.retry_after or _SILENT, problem=str(err))
            return
        user, title = command.origin.user, escape(card.spec.title, quote=False)
        if user not in handing.receivers(card):
            await claim.finish(Effects(notices=(notice(command, say("handed-not-with", title=title), "end"),)))
            return
        card = await self._looked_at(command, card)
        if card.status in _OVER:
            over = _over(command, _OVER[card.status], title, on_card=await self._on_card(command))
            await claim.finish(Effects(card=card, notices=(over,)))
            return
        accepted = command.text == handing.ACCEPTED
        told = [] if accepted else [await self._declined(command, card, title)]
        if command.origin.door != "home":
            key = "handed-accepted" if accepted else "handed-declined"
            told.append(notice(command, say(key, title=title, user=card.author), "end"))
        await claim.finish(Effects(card=handing.answered(card, user, accepted=accepted), notices=tuple(told)))

    async def _on_card(self, command: Command) -> bool:
        """Whether the answer was pressed on a copy of the card, which is drawn again by itself."""
        place = command.origin.place
        return place.ts is not None and await self._inbox.card_at(command.origin.tenant, place) == command.card

    async def _looked_at(self, command: Command, card: Card) -> Card:
        """The card as Zoho has its task now; as it was, where Zoho does not say."""
        if card.current is None or card.status in _OVER:
            return card
        try:
            backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
            return cards.seen(card, await backend.read(card.current.ref))
        except TaskGone:
            return cards.gone(card, {card.current.ref})
        except (NotConnected, ZohoError):
            return card

    async def _declined(self, command: Command, card: Card, title: str) -> Notice:
        """What the author hears, in their language."""
        locale = await self._people.locale(card.tenant, card.author)
        with speaking(locale):
            return _declined(command, card, title).model_copy(update={"locale": locale})

    async def _prepared(self, command: Command) -> tuple[Command, Card]:
        profile = await self._people.profile(command.origin.tenant, command.origin.user)
        command = introduced(command, profile)
        drawn = await self._inbox.card(command.origin.tenant, command.card or "")
        if drawn is None or drawn.card.current is None:
            raise _Unknown(say("handed-unknown"))
        return command, drawn.card

    async def _chased(self, command: Command, card: Card, title: str) -> Effects:
        """What asking does; nothing but a sentence where there is nothing to ask."""
        to, today = command.text, today_in(command.zone, self._clock.now())
        why = None
        if card.author != command.origin.user:
            why = say("handed-not-yours", title=title)
        elif to not in handing.receivers(card):
            why = say("handed-not-with", title=title)
        elif handing.standing(card, to).chased == today:
            why = say("handed-asked-before", user=to, title=title)
        if why is not None:
            return Effects(notices=(notice(command, why, "end"),))
        assert card.current is not None
        backend = await self._backends.backend(card.tenant, card.product, command.origin.user)
        state = await backend.read(card.current.ref)
        card = cards.seen(card, state)
        if state.done:
            return Effects(card=card, notices=(notice(command, say("handed-done-before", title=title), "end"),))
        locale = (await self._people.profile(card.tenant, to)).locale
        with speaking(locale):
            told = [_asks(command, card, state, to, title).model_copy(update={"locale": locale})]
        if command.origin.door != "home":
            told.append(notice(command, say("handed-asked", user=to, title=title), "end"))
        return Effects(card=handing.chased(card, to, today), notices=tuple(told))


class _Unknown(TaskbotError):
    """There is no such card any more."""


def _asks(command: Command, card: Card, state: TaskState, to: str, title: str) -> Notice:
    """The polite question, in the conversation of who has the task with the bot; it can be answered with a press."""
    asker = command.origin.user
    day = words.date_in_words(state.due) if state.due is not None else None
    text = (
        say("handed-asks", user=asker, title=title)
        if day is None
        else say("handed-asks-due", user=asker, title=title, day=day)
    )
    answers = handing.answers(card) if handing.standing(card, to).accepted is None else ()
    return Notice(
        id=f"notice-{command.id}-asks",
        tenant=card.tenant,
        user=to,
        place=Place(channel=to),
        text=text,
        presses=(*answers, *presses.doable(card)),
        topic=Topic.ASSIGNED,
    )


def _over(command: Command, key: str, title: str, *, on_card: bool) -> Notice:
    """Why there is nothing to take any more; it stands in place of the message that asked, unless that is the card."""
    said = notice(command, say(key, title=title), "end")
    return said.model_copy(update={"replaces": said.response_url is not None and not on_card})


def _declined(command: Command, card: Card, title: str) -> Notice:
    """What the author hears, with the way to give the task to somebody else."""
    return Notice(
        id=f"notice-{command.id}-declined",
        tenant=card.tenant,
        user=card.author,
        place=Place(channel=card.author),
        text=say("handed-declined-told", user=command.origin.user, title=title),
        presses=presses.doable(card),
    )
