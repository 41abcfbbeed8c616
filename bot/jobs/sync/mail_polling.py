"""What others changed in Zoho Mail, which tells of nothing: one standing job per grant looks. Knows the service.

One list holds all tasks of a place, so a poll takes a request for each place that cards have tasks in: a few at a time,
in turns, and never more than its part of the thirty a minute that Zoho Mail is said to take [WILD]. What a card already
says is nothing; what a place lists no longer is read once.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.commands import CardStatus, Drawn
from bot.errors import NotConnected, SlackError, ZohoBusy, ZohoRefused
from bot.jobs.standing import Occurrence, Ran
from bot.jobs.sync.grants import Grants
from bot.ports import (
    Channels,
    Clock,
    CommandIds,
    Effects,
    Inbox,
    Member,
    Observed,
    Preferences,
    Scheduled,
    TaskBackends,
)
from bot.ports.polling import ListsPlaces, Polled
from bot.preferences import Preferred
from bot.service.people import People
from bot.service.sync.observed import differs, is_away, is_stale, known
from bot.service.sync.observing import seen
from bot.specs import Product, Spec, TaskRef, TaskState, Tenant

JOB = "mail-changes"
# Places of one poll. Beside it a minute has room for what people wait for.
MOST_PLACES = 4
# How long a task that is done or deleted, and was not changed since, is looked at.
_DONE_FOR = dt.timedelta(days=30)
# After an action people look at the same tasks in both places.
_RECENT = dt.timedelta(minutes=15)
_AWAY = (CardStatus.GONE, CardStatus.DELETED)


class Paces(NamedTuple):
    """How long from one poll to the next: while people work or act, else by day, at night, and without a grant."""

    quick: dt.timedelta = dt.timedelta(minutes=1)
    slow: dt.timedelta = dt.timedelta(minutes=5)
    night: dt.timedelta = dt.timedelta(minutes=15)
    gone: dt.timedelta = dt.timedelta(hours=1)


class Turns(Spec):
    """What the job remembers: the place (zgid; "" the personal tasks) that the last poll came to.

    `everywhere` is when places where all is gone were looked at too.
    """

    last: str | None = None
    everywhere: dt.datetime | None = None


class MailPolling:
    """Runs it."""

    def __init__(
        self,
        backends: TaskBackends,
        channels: Channels,
        polled: Polled,
        inbox: Inbox,
        *,
        preferences: Preferences,
        people: People,
        ids: CommandIds,
        clock: Clock,
        paces: Paces = Paces(),  # noqa: B008 - frozen
    ) -> None:
        self._backends = backends
        self.grants = Grants(channels, Product.MAIL)
        self._polled = polled
        self._inbox = inbox
        self._preferences = preferences
        self._people = people
        self._ids = ids
        self._clock = clock
        self._paces = paces

    async def next_at(self, tenant: Tenant, key: str, after: dt.datetime) -> dt.datetime | None:
        """Soon, where people are at work."""
        user = await self.grants.user(tenant, key)
        if user is None:
            return after + self._paces.gone
        return after + await self._pace(tenant, user, after)

    async def _pace(self, tenant: Tenant, user: str, now: dt.datetime) -> dt.timedelta:
        last = await self._polled.last_act(tenant)
        if last is not None and now - last < _RECENT:
            return self._paces.quick
        try:
            zone = (await self._people.profile(tenant, user)).zone
        except SlackError:
            zone = "UTC"
        return self._paces_of(await self._preferences.preferred(tenant, user), now.astimezone(ZoneInfo(zone)))

    def _paces_of(self, preferred: Preferred, local: dt.datetime) -> dt.timedelta:
        hours = preferred.assumed.conventions
        working = hours.day_start <= local.time() < hours.workday_end
        if working and local.weekday() not in hours.weekend:
            return self._paces.quick
        waking = hours.day_start <= local.time() < dt.time(22)
        return self._paces.slow if waking else self._paces.night

    async def run(self, occurrence: Occurrence) -> Ran:
        """One poll. Raises NotConnected, ZohoError and StoreUnavailable."""
        tenant, grant = occurrence.tenant, occurrence.key
        user = await self.grants.user(tenant, grant)
        cards = await self._cards(tenant, grant)
        turns = Turns.model_validate_json(occurrence.state) if occurrence.state else Turns()
        places, turns = self._places(cards, turns)
        if user is None or not places:
            return Ran(next_at=self._clock.now() + self._paces.gone)
        try:
            backend = await self._backends.backend(tenant, Product.MAIL, user, grant=grant)
        except NotConnected as err:
            # Until it is connected again: not at the pace of people who are at work.
            return Ran(next_at=self._clock.now() + self._paces.night, problem=str(err))
        if not isinstance(backend, ListsPlaces):
            return Ran(next_at=self._clock.now() + self._paces.gone)
        then, last, problem = list[Scheduled](), turns.last, None
        for place in _in_turn(places, turns.last)[:MOST_PLACES]:
            try:
                by = None if place else await backend.mailbox()
                states = await backend.place(place or None)
            except ZohoBusy as err:
                # What people wait for comes first; the next poll goes on from here.
                problem = None if then else str(err)
                break
            except ZohoRefused as err:
                # Another place may be seen all the same, where this one is too full or closed to the grant.
                last, problem = place, str(err)
                continue
            last = place
            there = {state.ref: state for state in states}
            then += self._sightings({ref: drawn for ref, drawn in cards.items() if _in(ref, place)}, there, by)
        state = turns.model_copy(update={"last": last}).model_dump_json()
        return Ran(Effects(then=tuple(then)), state=state, problem=problem)

    def _places(self, cards: Mapping[TaskRef, Drawn], turns: Turns) -> tuple[set[str], Turns]:
        """Where to look: where tasks are; once an hour also where all is gone, as somebody may bring it back."""
        now = self._clock.now()
        if turns.everywhere is None or now - turns.everywhere >= self._paces.gone:
            return {ref.group or "" for ref in cards}, turns.model_copy(update={"everywhere": now})
        living = {ref.group or "" for ref, drawn in cards.items() if drawn.card.status not in _AWAY}
        return living, turns

    async def _cards(self, tenant: Tenant, grant: str) -> Mapping[TaskRef, Drawn]:
        """The tasks that are worth a look, each with its card; the others are forgotten."""
        found, done_before = dict[TaskRef, Drawn](), self._clock.now() - _DONE_FOR
        old = list[TaskRef]()
        for ref in await self._polled.tasks(tenant, grant):
            name = next(iter(sorted(await self._inbox.cards_of(tenant, ref))), None)
            drawn = await self._inbox.card(tenant, name) if name is not None else None
            if drawn is None or drawn.card.product is not Product.MAIL or _is_over(drawn, ref, done_before):
                old.append(ref)
            else:
                found[ref] = drawn
        await self._polled.drop(tenant, grant, old)
        return found

    def _sightings(
        self, cards: Mapping[TaskRef, Drawn], states: Mapping[TaskRef, TaskState], by: Member | None
    ) -> list[Scheduled]:
        """A look for each card that does not say what its place does; `by`: nobody else can have changed it."""
        found, now = list[Scheduled](), self._clock.now()
        for ref, drawn in cards.items():
            state, before, away = states.get(ref), known(drawn.card, ref), is_away(drawn.card, ref)
            if state is None and not away:
                # Asked again each hour: a list may be late, and then the task is there. Of what is done it may never
                # be (no page says whether it is listed [?]): there each day is enough.
                hour = "" if before is not None and before.done else f"{now:%H}"
                key = f"{drawn.version}|absent|{now:%Y%m%d}{hour}"
                found.append(self._look(drawn, ref, key, Observed(by=by)))
            elif state is not None and (away or before is None or _news(drawn, before, state)):
                told = hashlib.sha256(state.model_dump_json().encode()).hexdigest()
                found.append(self._look(drawn, ref, f"{drawn.version}|{told}", Observed(state=state, by=by)))
        return found

    def _look(self, drawn: Drawn, ref: TaskRef, key: str, found: Observed) -> Scheduled:
        now = self._clock.now()
        return Scheduled(command=seen(self._ids, drawn.card, ref, now, key=key, found=found), at=now)


def _is_over(drawn: Drawn, ref: TaskRef, before: dt.datetime) -> bool:
    """Whether it is done or deleted, and was not changed since that moment."""
    state = known(drawn.card, ref)
    if state is None or state.modified is None or state.modified >= before:
        return False
    return state.done or is_away(drawn.card, ref)


def _in(ref: TaskRef, place: str) -> bool:
    return (ref.group or "") == place


def _news(drawn: Drawn, before: TaskState, state: TaskState) -> bool:
    return bool(differs(before, state)) and not is_stale(drawn.card, state)


def _in_turn(places: set[str], last: str | None) -> list[str]:
    """The places in their order, beginning after the one that was last."""
    ordered = sorted(places)
    after = [place for place in ordered if last is not None and place > last]
    return [*after, *(place for place in ordered if place not in after)]
