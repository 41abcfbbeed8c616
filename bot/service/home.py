"""What stands in a person's Home tab, read with their own grant and from what the bot knows. Knows ports and cards.

Zoho says what the person has to do, the bot's cards what they gave to others, and its queue what is still on its way.
"""

import asyncio
import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.commands import Card, CardStatus, Command, Undo
from bot.errors import CannotPlan, NotConnected, NotUnderstood, ZohoBusy, ZohoError, ZohoRefused
from bot.ports import Clock, Inbox, Preferences, TaskBackends
from bot.preferences import Topic
from bot.service import handing, listing, status
from bot.service.due_times import DueTimes, due_time
from bot.service.folding import Folding
from bot.service.listing import Page
from bot.service.lists import Asked, Lists
from bot.service.status import Line
from bot.specs import Due, Spec, TaskRef, TaskState

# Days ahead of today that are looked at, and rows of each section; the rest is a list of its own.
AHEAD = dt.timedelta(days=7)
OVERDUE_SHOWN, TODAY_SHOWN, AHEAD_SHOWN, GIVEN_SHOWN, WAITING_SHOWN = 8, 10, 10, 5, 5
# Cards of a person that are looked through for what they gave away.
_CARDS = 100


class Item(Spec):
    """A task that the person has. `giver` (Slack user id) gave it by the card; `accepted`: whether they take it.

    `later`: it is the first of a series here, which has so many after it. `due`: when it is due, where that has a time.
    """

    task: TaskState
    overdue: bool = False
    card: str | None = None
    giver: str | None = None
    accepted: bool | None = None
    later: int = 0
    due: Due | None = None


class Section(Spec):
    """The first tasks of a section, and how many it has."""

    items: tuple[Item, ...] = ()
    count: int = 0


class Given(Spec):
    """A task that the person gave to somebody: in Slack (`user`), or only named. `due`: when, where that has a time."""

    card: str
    task: TaskState
    overdue: bool
    user: str | None = None
    name: str | None = None
    accepted: bool | None = None
    asked_today: bool = False
    due: Due | None = None


class Undoable(Spec):
    """What was just done from here, and can be taken back."""

    card: str
    title: str
    task: TaskRef
    undo: Undo


class Home(Spec):
    """The whole tab at `now` (aware, the person's zone). With a `focus` it is that list alone.

    `problem` says what stands in the way of the person's tasks, `connect` that connecting Zoho would help, and
    `incomplete` that Zoho may answer in a moment; who is not `allowed` to act hears why, and nothing else. `load` are
    the open tasks of each day from today on. `more`: Zoho has more than was looked through. `offers_digest`: the person
    does not have their day sent to them each morning, and may want that; who has it hears when, `digest_at`.
    """

    now: dt.datetime
    problem: str | None = None
    connect: bool = False
    incomplete: bool = False
    allowed: bool = True
    overdue: Section = Section()
    today: Section = Section()
    ahead: Section = Section()
    more: bool = False
    load: tuple[tuple[dt.date, int], ...] = ()
    given: tuple[Given, ...] = ()
    waiting: tuple[Line, ...] = ()
    waiting_count: int = 0
    undoable: Undoable | None = None
    focus: Page | None = None
    offers_digest: bool = False
    digest_at: dt.time | None = None


class HomeReading:
    """Reads Home tabs."""

    def __init__(
        self,
        backends: TaskBackends,
        lists: Lists,
        inbox: Inbox,
        clock: Clock,
        *,
        preferences: Preferences | None = None,
    ) -> None:
        """Without `preferences` no digest is offered."""
        self._preferences = preferences
        self._backends = backends
        self._lists = lists
        self._inbox = inbox
        self._clock = clock
        self._folding = Folding(inbox)
        self._times = DueTimes(inbox)

    async def read(self, command: Command, asked: Asked | None, *, patient: bool) -> Home:
        """The tab of whoever gave `command` (with its zone); with `asked`, that list alone.

        Raises ZohoBusy with `patient`; else what is known without Zoho is shown, and why the rest is missing.
        """
        now = self._clock.now()
        home = Home(now=now.astimezone(ZoneInfo(command.zone or "UTC")), undoable=await self._undoable(command, now))
        try:
            home = await (
                self._overview(command, home, patient=patient)
                if asked is None
                else self._focus(command, asked, home, patient=patient)
            )
        except NotConnected as err:
            home = home.model_copy(update={"problem": str(err), "connect": True})
        except ZohoBusy as err:
            if patient:
                raise
            home = home.model_copy(update={"problem": str(err), "incomplete": True})
        except (NotUnderstood, CannotPlan, ZohoRefused) as err:
            home = home.model_copy(update={"problem": str(err)})
        return home if home.focus is not None else await self._beside(command, home)

    async def _focus(self, command: Command, asked: Asked, home: Home, *, patient: bool) -> Home:
        found = await self._lists.listed(command, asked, patient=patient)
        rows, later = await self._folding.folded(command.origin.tenant, found.tasks)
        found = found.model_copy(update={"tasks": rows, "later": later})
        page = listing.page(found, command.text, command.page, home.now.date())
        rows_told = await self._times.told(command.origin.tenant, page.rows)
        return home.model_copy(update={"focus": page.model_copy(update={"rows": rows_told})})

    async def _overview(self, command: Command, home: Home, *, patient: bool) -> Home:
        today = home.now.date()
        found = await self._lists.listed(command, Asked(due=(None, today + AHEAD)), patient=patient)
        days = [today + dt.timedelta(days=ahead) for ahead in range(AHEAD.days)]
        dated = [(task.due, task) for task in found.tasks if task.due is not None]
        late = [task for due, task in dated if due < today]
        now = [task for due, task in dated if due == today]
        soon = [task for due, task in dated if due > today]
        return home.model_copy(
            update={
                "problem": found.after,
                "overdue": await self._section(command, late, OVERDUE_SHOWN, today),
                "today": await self._section(command, now, TODAY_SHOWN, today),
                "ahead": await self._section(command, soon, AHEAD_SHOWN, today),
                "more": found.more,
                "load": tuple((day, sum(task.due == day for task in found.tasks)) for day in days),
            }
        )

    async def _section(self, command: Command, tasks: Sequence[TaskState], most: int, today: dt.date) -> Section:
        rows, counted = await self._folding.folded(command.origin.tenant, tasks)
        later = dict(counted)
        items = await asyncio.gather(*[self._item(command, task, today) for task in rows[:most]])
        told = [item.model_copy(update={"later": later.get(item.task.ref, 0)}) for item in sorted(items, key=_first)]
        return Section(items=tuple(told), count=len(rows))

    async def _item(self, command: Command, task: TaskState, today: dt.date) -> Item:
        """The task, with who gave it to the person where the bot knows."""
        tenant, user = command.origin.tenant, command.origin.user
        item = Item(task=task, overdue=listing.overdue(task, today))
        name = await self._inbox.card_of(tenant, task.ref)
        drawn = await self._inbox.card(tenant, name) if name is not None else None
        if drawn is None:
            return item
        item = item.model_copy(update={"due": due_time(drawn.card, task)})
        if user not in handing.receivers(drawn.card):
            return item
        accepted = handing.standing(drawn.card, user).accepted
        return item.model_copy(update={"card": name, "giver": drawn.card.author, "accepted": accepted})

    async def _beside(self, command: Command, home: Home) -> Home:
        """What the bot itself knows: what the person gave to others, and what is on its way."""
        tenant, user = command.origin.tenant, command.origin.user
        outbox = await self._inbox.outbox(tenant, user, WAITING_SHOWN)
        lines = list[Line]()
        for pending in outbox.first:
            drawn = await self._inbox.card(tenant, pending.command.card or pending.command.id)
            lines.append(status.line(pending, drawn.card if drawn is not None else None, home.now))
        given = await self._given(command, home.now.date())
        if self._preferences is not None:
            preferred = await self._preferences.preferred(tenant, user)
            wants = preferred.wants(Topic.DIGEST)
            told = {"offers_digest": not wants, "digest_at": preferred.digest_at if wants else None}
            home = home.model_copy(update=told)
        return home.model_copy(update={"given": given, "waiting": tuple(lines), "waiting_count": outbox.count})

    async def _given(self, command: Command, today: dt.date) -> tuple[Given, ...]:
        """The earliest that are open, each read from Zoho again where it answers: cards may be older."""
        tenant, user = command.origin.tenant, command.origin.user
        every = [drawn.card for drawn in await self._inbox.cards_of_person(tenant, user, _CARDS)]
        away = [card for card in every if card.status is CardStatus.OPEN and card.current is not None]
        away = [card for card in away if handing.receivers(card) or handing.others(card)][:GIVEN_SHOWN]
        states = await asyncio.gather(*[self._now(command, card) for card in away])
        found = list[Given]()
        for card, state in zip(away, states, strict=True):
            if state is None or state.done:
                continue
            late, due = listing.overdue(state, today), due_time(card, state)
            given = Given(card=card.id, task=state, overdue=late, due=due)
            for to in handing.receivers(card):
                stands = handing.standing(card, to)
                asked = stands.chased == today
                found.append(given.model_copy(update={"user": to, "accepted": stands.accepted, "asked_today": asked}))
            found += [given.model_copy(update={"name": name}) for name in handing.others(card)]
        return tuple(found[:GIVEN_SHOWN])

    async def _now(self, command: Command, card: Card) -> TaskState | None:
        """The card's current task as Zoho has it; as the card has it where Zoho does not say; None when it is gone."""
        assert card.current is not None
        try:
            backend = await self._backends.backend(command.origin.tenant, card.product, command.origin.user)
            return await backend.read(card.current.ref)
        except (NotConnected, ZohoBusy):
            return card.current
        except ZohoError:
            return None

    async def _undoable(self, command: Command, now: dt.datetime) -> Undoable | None:
        drawn = await self._inbox.card(command.origin.tenant, command.card) if command.card is not None else None
        undo = drawn.card.undo if drawn is not None else None
        if drawn is None or undo is None or undo.until <= now or undo.by != command.origin.user or not undo.tasks:
            return None
        title = drawn.card.spec.title
        return Undoable(card=drawn.card.id, title=title, task=undo.tasks[0].ref, undo=undo)


def _first(item: Item) -> tuple[dt.date, dt.time]:
    """By day, and within one by time; what has none comes last."""
    time = item.due.time if item.due is not None else None
    return item.task.due or dt.date.max, time or dt.time.max
