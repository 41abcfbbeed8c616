"""Which task a person means by its title: their open cards and what Zoho has of theirs, compared with their words.

Knows ports, cards and specs; reads only.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from bot import names
from bot.commands import Card, CardStatus, Command, Kind
from bot.errors import CannotPlan, NotConnected, NotUnderstood, ZohoBusy, ZohoRefused
from bot.ports import Inbox, TaskBackends
from bot.ports.talk import Talks
from bot.service import rights
from bot.service.lists import Asked, Lists
from bot.specs import TaskRef, TaskState

# A person's cards that are looked at.
_CARDS = 50
# Titles from here on are worth asking about; one this much more alike than all others is meant (bot/names.py).
_ALIKE, _APART = 62.0, 5.0
# From here on hardly another thing is meant, which would be made a task: a slip of the pen, or all that was said.
_LIKELY = 72.0
# Two words from here on are one with a slip of the pen (rapidfuzz); never as good as the words themselves.
_A_WORD, _SLIPS = 70.0, 0.79
_SMALL = frozenset("a an the to for of on in at with and about by from my our".split())  # noqa: SIM905 - as people say them


class Pointed(NamedTuple):
    """A task that may be meant, with its card where it has one."""

    ref: TaskRef
    title: str
    due: dt.date | None = None
    card: Card | None = None


class Found(NamedTuple):
    """The one task that a title means, or else those that are like it, the most alike first."""

    sure: Pointed | None
    alike: Sequence[Pointed] = ()


def best(title: str, tasks: Sequence[Pointed]) -> Found:
    """Of these tasks the one that is meant, where that is clear."""
    fits = sorted(((likeness(title, task.title), task) for task in tasks), key=lambda pair: -pair[0])
    alike = [(fit, task) for fit, task in fits if fit >= _ALIKE]
    if not alike:
        return Found(None)
    first = alike[0][0]
    if first >= names.ALL_SAID and not any(fit > first - _APART for fit, _ in alike[1:]):
        return Found(alike[0][1])
    return Found(None, [task for _, task in alike])


def pointed_at(title: str, tasks: Sequence[Pointed], *, whole: bool) -> Found:
    """As `best`, of words that may just as well be a part of a new task's title.

    Clear is only what says the most of a task's title, or with `whole` all of it; a vague likeness is none.
    """
    if whole:
        same = [task for task in tasks if _telling(task.title) == _telling(title)]
        return Found(same[0]) if len(same) == 1 else Found(None, same)
    found = best(title, tasks)
    if found.sure is None:
        return Found(None, [task for task in found.alike if likeness(title, task.title) >= _LIKELY])
    most = 2 * len(_telling(title)) >= len(_telling(found.sure.title))
    return found if most else Found(None, [found.sure])


def _telling(title: str) -> set[str]:
    """The words of a title that tell it from others."""
    words = set(names.words(title))
    return words - _SMALL or words


def likeness(said: str, title: str) -> float:
    """How much what somebody said is like a title, on the scale of bot/names.py.

    Small words don't count where there are others. Words with slips of the pen in them are alike in letters only.
    """
    words = [word for word in names.words(said) if word not in _SMALL] or names.words(said)
    there = names.words(title)
    if not words or not there:
        return 0.0
    whole = max(names.likeness(said, title), names.likeness(" ".join(words), title))
    each = [max(fuzz.ratio(word, other) for other in there) for word in words]
    slips = sum(each) / len(each) * _SLIPS if min(each) >= _A_WORD else 0.0
    return max(whole, slips)


def of_card(card: Card, *, done: bool = False) -> Pointed | None:
    """What a card's words mean: the instance it shows, or with `done` the last one that is done; None: it has none."""
    if card.status not in (CardStatus.OPEN, CardStatus.DONE):
        return None
    fits = [task for task in card.tasks if task.done is done]
    if not fits:
        return None
    task = fits[-1] if done else fits[0]
    return Pointed(task.ref, card.spec.title, task.due, card)


def repeating(tasks: Sequence[Pointed]) -> list[Pointed]:
    """Those of which a card says that they repeat."""
    return [task for task in tasks if task.card is not None and task.card.spec.recurrence is not None]


def may_be(task: Pointed, kind: Kind) -> bool:
    """Whether this can be done to the task, as far as its card knows: what is done or deleted is not counted."""
    if task.card is None:
        return True
    if task.card.status not in (CardStatus.OPEN, CardStatus.DONE):
        return False
    done = next((each.done for each in task.card.tasks if each.ref == task.ref), False)
    return done if kind is Kind.REOPEN else not (done and kind is Kind.COMPLETE)


async def cards_here(talks: Talks, inbox: Inbox, command: Command) -> list[Card]:
    """The cards that are meant by words of this thread: those seen in its conversation, and the speaker's own.

    A task that somebody made of the thread's first message for themselves (by a reaction, say) is known to them alone:
    a colleague's "done" is not said of it. Raises StoreUnavailable and StoredByOther.
    """
    origin = command.origin
    names = await talks.cards_in(origin.tenant, origin.place)
    drawn = [each for each in [await inbox.card(origin.tenant, name) for name in names] if each is not None]
    return [each.card for each in drawn if rights.sees(each, origin.user, origin.place.channel)]


class Finding:
    """Finds what may be meant."""

    def __init__(self, backends: TaskBackends, inbox: Inbox, lists: Lists) -> None:
        self._backends = backends
        self._inbox = inbox
        self._lists = lists

    async def candidates(self, command: Command, *, done: bool, patient: bool) -> Sequence[Pointed]:
        """The tasks of who gave the command, open or done: those with cards first, each once, and so each series.

        Raises ZohoBusy, with `patient` alone; where there are no cards also NotConnected, NotUnderstood and others that
        say why Zoho could not be asked.
        """
        cards = await self._cards(command)
        found = _of_cards(cards, done=done)
        try:
            listed = await self._lists.listed(command, Asked(state="done" if done else "open"), patient=patient)
        except ZohoBusy:
            if patient or not found:
                raise
        except (NotConnected, NotUnderstood, ZohoRefused, CannotPlan):
            if not found:
                raise
        else:
            # A card stands for all tasks of its series.
            known = {task.ref for card in cards for task in card.tasks}
            found += [_pointed(task) for task in listed.tasks if task.ref not in known]
        return list({pointed.ref: pointed for pointed in reversed(found)}.values())[::-1]

    async def known(self, command: Command) -> Sequence[Pointed]:
        """The open tasks that have cards, for where Zoho can't be asked. Raises StoreUnavailable."""
        return _of_cards(await self._cards(command), done=False)

    async def _cards(self, command: Command) -> list[Card]:
        drawn = await self._inbox.cards_of_person(command.origin.tenant, command.origin.user, _CARDS)
        return [each.card for each in drawn]

    async def pointed(self, command: Command, ref: TaskRef) -> Pointed:
        """One task by its id. Raises TaskGone, NotConnected and ZohoError."""
        tenant = command.origin.tenant
        name = await self._inbox.card_of(tenant, ref)
        drawn = await self._inbox.card(tenant, name) if name is not None else None
        if drawn is not None:
            task = next(task for task in drawn.card.tasks if task.ref == ref)
            return Pointed(ref, drawn.card.spec.title, task.due, drawn.card)
        backend = await self._backends.backend(tenant, ref.product, command.origin.user)
        return _pointed(await backend.read(ref))


def _of_cards(cards: Sequence[Card], *, done: bool) -> list[Pointed]:
    return [pointed for card in cards if (pointed := of_card(card, done=done)) is not None]


def _pointed(task: TaskState) -> Pointed:
    return Pointed(task.ref, task.title, task.due)
