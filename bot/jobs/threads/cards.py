"""The card of a followed thread, and the Zoho that its task is in. Knows ports and the service."""

import datetime as dt
from typing import Protocol

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command
from bot.errors import NotAllowed, NotConnected, TaskbotError
from bot.ports import Claim, Clock, Effects, Inbox, ListsNotes, Notes
from bot.service.changing.steps import Steps
from bot.specs import TaskState

_GIVE_UP_AFTER = dt.timedelta(hours=24)
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 300.0
_THERE = (CardStatus.OPEN, CardStatus.DONE)


class KeepsNotes(Notes, ListsNotes, Protocol):
    """A backend that keeps notes and lists them."""


class ThreadCards:
    """What replies and notes have in common."""

    def __init__(self, steps: Steps, inbox: Inbox, clock: Clock) -> None:
        self._steps = steps
        self._inbox = inbox
        self._clock = clock

    async def card(self, command: Command) -> Card | None:
        """The command's card, if its thread is still followed and its task there. Raises StoreUnavailable."""
        drawn = await self._inbox.card(command.origin.tenant, command.card or "")
        if drawn is None or drawn.card.follows is None or _task(drawn.card) is None:
            return None
        return drawn.card

    async def backend(self, command: Command, card: Card) -> KeepsNotes:
        """With the grant of who wrote, else of who asked for it: the note says itself who wrote it."""
        assert card.follows is not None
        problem: TaskbotError = NotConnected(say("threads-mail"))
        for user in dict.fromkeys((command.origin.user, card.follows.by)):
            origin = command.origin.model_copy(update={"user": user})
            try:
                backend = await self._steps.backend(command.model_copy(update={"origin": origin}), card)
            except (NotConnected, NotAllowed) as err:
                problem = err
                continue
            if isinstance(backend, Notes) and isinstance(backend, ListsNotes):
                return backend
        raise problem

    async def later(self, claim: Claim, err: TaskbotError) -> bool:
        """Puts the claim off, for a day at most; whether it did."""
        if self._clock.now() - claim.accepted > _GIVE_UP_AFTER:
            return False
        asked = getattr(err, "retry_after", None)
        after = asked if asked is not None else min(_FIRST_WAIT**claim.tries, _LONGEST_WAIT)
        await claim.later(Effects(), after=after, problem=str(err))
        return True


def shown(card: Card) -> TaskState:
    """The task that a card with tasks shows; of one that several have, that which it was before they had."""
    task = _task(card)
    assert task is not None
    return task


def _task(card: Card) -> TaskState | None:
    """The first part is that of who has the task already; where it is gone, the next one stands for all."""
    parts = (share.task for share in card.shares if share.status in _THERE)
    return card.current or next((task for task in parts if task is not None), None)
