"""What changed in Zoho CRM since the last look, and the channel that tells of it at once: one standing job per grant.

The channel is quick but promises nothing, so all that changed is looked through as well: seldom while the channel
lives, about every minute where there is none. A mark says up to when everything is known; each look goes back a little
further, and what the cards know already is nothing. Knows the service and ports.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from bot.errors import NotConnected, ZohoRefused
from bot.jobs.standing import Occurrence, Ran
from bot.jobs.sync.crm_channel import Upkeep
from bot.jobs.sync.grants import Grants
from bot.ports import (
    Channels,
    Clock,
    CommandIds,
    Effects,
    Glimpse,
    Inbox,
    Scheduled,
    TaskBackends,
    Watched,
    Watches,
)
from bot.ports.watching import GLIMPSED
from bot.service.sync.observed import differs, is_away, known
from bot.service.sync.observing import sighting
from bot.service.sync.watching import JOB
from bot.specs import Product, Spec, TaskRef, TaskState, Tenant

__all__ = ["JOB", "CrmSync", "Mark", "Paces"]

# A change may be listed a little after one that came later, and Zoho's clock is not ours.
OVERLAP, SKEW = dt.timedelta(minutes=1), dt.timedelta(minutes=5)
# How far back the first look goes: what changed while the first task was made.
_FIRST = dt.timedelta(minutes=5)
# So long Zoho's recycle bin keeps what was deleted. It is asked for at each look, where these are seldom, else at one
# of so many.
_BIN = dt.timedelta(days=60)
_BIN_TURN = 5
_AT_ONCE = 100


class Paces(NamedTuple):
    """How long from one look to the next.

    The `first`, where a channel is to be made. Without a channel `quick`, and up to `idle` while nothing changes; with
    one `slow`; and `beside` for a grant of an organisation where another grant hears what changes: then it is for the
    tasks that only its own user can see. `gone` for one that is connected no longer.
    """

    first: dt.timedelta = dt.timedelta(seconds=15)
    quick: dt.timedelta = dt.timedelta(minutes=1)
    idle: dt.timedelta = dt.timedelta(minutes=3)
    slow: dt.timedelta = dt.timedelta(minutes=15)
    beside: dt.timedelta = dt.timedelta(minutes=30)
    gone: dt.timedelta = dt.timedelta(hours=1)


class Mark(Spec):
    """What the job remembers: whose organisation it is, up to when all is known, and for how many looks none was new.

    `turn` counts the looks. `silent`: no channel is to be had before that moment.
    """

    org: str | None = None
    since: dt.datetime | None = None
    idle: int = 0
    turn: int = 0
    silent: dt.datetime | None = None


class _Place(Spec):
    """Where a look goes on that found more than one piece can carry."""

    after: str
    began: dt.datetime
    newest: dt.datetime | None = None


class _Whose(NamedTuple):
    tenant: Tenant
    grant: str
    user: str


class CrmSync:
    """Runs it."""

    def __init__(
        self,
        backends: TaskBackends,
        channels: Channels,
        inbox: Inbox,
        upkeep: Upkeep,
        *,
        ids: CommandIds,
        clock: Clock,
        paces: Paces = Paces(),  # noqa: B008 - frozen
    ) -> None:
        self._backends = backends
        self.grants = Grants(channels, Product.CRM)
        self._channels = channels
        self._inbox = inbox
        self._upkeep = upkeep
        self._ids = ids
        self._clock = clock
        self._paces = paces

    async def next_at(self, tenant: Tenant, key: str, after: dt.datetime) -> dt.datetime | None:
        """The first look, and the one after an outage; soon, where it has a channel to make."""
        del tenant, key
        return after + (self._paces.first if self._upkeep.possible else self._paces.quick)

    async def run(self, occurrence: Occurrence) -> Ran:
        """One piece of a look. Raises ZohoBusy, OutcomeUnknown and StoreUnavailable."""
        whose = await self._whose(occurrence)
        mark = Mark.model_validate_json(occurrence.state) if occurrence.state else Mark()
        if whose is None:
            return Ran(next_at=self._clock.now() + self._paces.gone)
        try:
            watching = await self._watching(whose)
        except NotConnected as err:
            await self._left(whose, mark)
            return Ran(next_at=self._clock.now() + self._paces.gone, problem=str(err))
        if watching is None:
            return Ran(next_at=self._clock.now() + self._paces.gone)
        try:
            return await self._look(whose, mark, occurrence, watching)
        except (ZohoRefused, NotConnected) as err:
            # Not let look (a scope is missing, or a right), it is no better off in a minute: each try costs a credit.
            if mark.org is not None:
                await self._channels.release(whose.tenant, mark.org, whose.grant)
            return Ran(next_at=self._clock.now() + self._paces.gone, problem=str(err))

    async def _look(self, whose: _Whose, mark: Mark, occurrence: Occurrence, watching: Watches) -> Ran:
        now = self._clock.now()
        since = (mark.since or now - _FIRST) - OVERLAP
        place = _Place.model_validate_json(occurrence.cursor) if occurrence.cursor else None
        began = place.began if place is not None else now
        page = await watching.changed(since, place.after if place is not None else None)
        newest = max((glimpse.at for glimpse in page.found), default=place.newest if place is not None else None)
        then = await self._sightings(whose, page.found)
        if page.next is not None:
            follows = _Place(after=page.next, began=began, newest=newest)
            return Ran(Effects(then=then), more=follows.model_dump_json(exclude_none=True))
        then += await self._away(whose, watching, since)
        if self._upkeep.possible or mark.turn % _BIN_TURN == 0:
            then += await self._back(whose, watching)
        reached = max(moment for moment in (newest, began - SKEW) if moment is not None)
        mark = mark.model_copy(
            update={"since": max(reached, since), "idle": 0 if then else mark.idle + 1, "turn": mark.turn + 1}
        )
        return await self._done(whose, watching, mark, then)

    async def _done(self, whose: _Whose, watching: Watches, mark: Mark, then: tuple[Scheduled, ...]) -> Ran:
        """All is known; the channel is seen to, and says when the next look is."""
        if mark.org is None:
            mark = mark.model_copy(update={"org": await watching.organisation() or whose.grant})
        assert mark.org is not None
        now, paces, channel = self._clock.now(), self._paces, None
        hears = await self._channels.hold(whose.tenant, mark.org, whose.grant, first=await self._is_workspaces(whose))
        await self._channels.looked(whose.tenant, mark.org, now)
        if not hears:
            await self._upkeep.end(whose.tenant, whose.grant, watching)
        if hears and (mark.silent is None or mark.silent <= now):
            kept = await self._upkeep.kept(whose.tenant, whose.grant, whose.user, watching)
            channel, mark = kept.channel, mark.model_copy(update={"silent": kept.silent})
        after = paces.beside
        if hears:
            after = paces.slow if channel is not None else min(paces.idle, paces.quick * (1 + mark.idle / 4))
        renews = self._upkeep.renews(channel) if channel is not None else now + after
        # A channel that is said to have ended already (clocks differ) must not make it look without a pause.
        at = min(now + after, renews) if renews > now else now + paces.quick
        return Ran(Effects(then=then), next_at=at, state=mark.model_dump_json(exclude_none=True))

    async def _whose(self, occurrence: Occurrence) -> _Whose | None:
        user = await self.grants.user(occurrence.tenant, occurrence.key)
        return None if user is None else _Whose(occurrence.tenant, occurrence.key, user)

    async def _watching(self, whose: _Whose) -> Watches | None:
        backend = await self._backends.backend(whose.tenant, Product.CRM, whose.user, grant=whose.grant)
        return backend.watching if isinstance(backend, Watched) else None

    async def _is_workspaces(self, whose: _Whose) -> bool:
        """Whether it is the grant of all: an admin's, who sees more than most."""
        try:
            return await self._backends.grant(whose.tenant, Product.CRM) == whose.grant
        except NotConnected:
            return False

    async def _left(self, whose: _Whose, mark: Mark) -> None:
        """The grant is gone: another one of its organisation hears, and its channel's address is nobody's."""
        if mark.org is not None:
            await self._channels.release(whose.tenant, mark.org, whose.grant)
        await self._channels.forget(whose.tenant, whose.grant)

    async def _sightings(self, whose: _Whose, found: Sequence[Glimpse]) -> tuple[Scheduled, ...]:
        """Of the tasks whose card does not know as much."""
        new = [glimpse for glimpse in found if await self._is_new(whose.tenant, glimpse)]
        return self._looks(whose, new)

    async def _is_new(self, tenant: Tenant, glimpse: Glimpse) -> bool:
        for name in await self._inbox.cards_of(tenant, glimpse.ref):
            drawn = await self._inbox.card(tenant, name)
            if drawn is None:
                continue
            if is_away(drawn.card, glimpse.ref):
                return True
            state = known(drawn.card, glimpse.ref)
            if state is not None and (
                state.modified is None or state.modified < glimpse.at or _is_other(state, glimpse)
            ):
                return True
        return False

    async def _away(self, whose: _Whose, watching: Watches, since: dt.datetime) -> tuple[Scheduled, ...]:
        """What was deleted."""
        found = await watching.deleted(since)
        return self._looks(whose, [each for each in found if await self._is_missed(whose.tenant, each.ref)])

    async def _back(self, whose: _Whose, watching: Watches) -> tuple[Scheduled, ...]:
        """What was restored: no list says that, so those that were deleted are asked for."""
        now = self._clock.now()
        gone = await self._channels.gone(whose.tenant, whose.grant, now - _BIN)
        return self._looks(whose, [Glimpse(ref=ref, at=now) for ref in await watching.there(gone)])

    async def _is_missed(self, tenant: Tenant, ref: TaskRef) -> bool:
        """Whether a card still says that the task is there."""
        drawn = [await self._inbox.card(tenant, name) for name in await self._inbox.cards_of(tenant, ref)]
        return any(
            each is not None and known(each.card, ref) is not None and not is_away(each.card, ref) for each in drawn
        )

    def _looks(self, whose: _Whose, found: Sequence[Glimpse]) -> tuple[Scheduled, ...]:
        """A hundred at a time; what the same look finds again is looked at once."""
        now, left, then = self._clock.now(), iter(found), list[Scheduled]()
        while some := list(islice(left, _AT_ONCE)):
            told = "\n".join(f"{glimpse.ref.key} {glimpse.at.isoformat()}" for glimpse in some)
            key = hashlib.sha256(told.encode()).hexdigest()
            refs = [glimpse.ref for glimpse in some]
            command = sighting(self._ids, *whose, refs, key=key, now=now)
            then.append(Scheduled(command=command, at=now))
        return tuple(then)


def _is_other(state: TaskState, glimpse: Glimpse) -> bool:
    """Whether the list shows more than the card knows of a second: Zoho tells no parts of it, and two may change it."""
    if glimpse.state is None or state.modified != glimpse.at:
        return False
    return not GLIMPSED.isdisjoint(differs(state, glimpse.state))
