"""What recurs without anyone typing: each occurrence is a command on the one engine. Knows ports; no vendor, no timer.

One occurrence of a job is one command that waits for its moment. Finishing it accepts the next one in the same atomic
step, so whichever process dies, exactly one acts, and none is lost. The index (ports.Standings) names the occurrence
that counts: one that was timed anew meanwhile finds itself replaced and does nothing.

To add a job, make a `Job` and put it into the one table (bot/build/jobs.py):

    Job("digest", next_at=digests.next_at, run=digests.run)                                      one for each person
    Job("reconcile", next_at=every(dt.timedelta(minutes=5)), run=sync.run, keys=sync.grants)     one for each key

`next_at(tenant, key, after)` says the first moment after `after`, or None for none (muted, not connected). It is asked
again when `service.standing.again` was accepted (a preference changed), when the bot meets a person, and by the repair.
`run(occurrence)` does a bounded piece and answers a `Ran`. What comes late comes once: the next occurrence lies after
now, so an hour of downtime leaves one late occurrence, and `run` decides by `occurrence.at` whether it is still useful.
It may run again after a crash, so what it does is repeatable: notices and commands with ids from `occurrence.id`.
"""

import datetime as dt
import zlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import structlog
from prometheus_client import Counter

from bot.commands import Command, Kind
from bot.errors import NotConnected, SlackError, Stale, StoredByOther, StoreUnavailable, TaskbotError, ZohoError
from bot.ports import Claim, Clock, CommandIds, Effects, Inbox, Scheduled, Standing, Standings, Turn
from bot.service.standing import AGAIN, AT_ONCE, occurrence
from bot.specs import Tenant

log = structlog.get_logger(__name__)

RUNS = Counter("taskbot_job_runs", "Occurrences of standing jobs that ended, and how", ["job", "outcome"])

# Tries of one occurrence before it is given up, and the next one is waited for.
MOST_TRIES = 5
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 300.0
# What failed so often is left alone for a while, whatever its pace: each try may cost a request.
_REST = dt.timedelta(minutes=5)
# A chain whose occurrence is this late and not in the queue either is lost, and begun anew.
LOST_AFTER = dt.timedelta(minutes=10)
# Another version of the bot may know a job that this one does not.
_KNOWN_TO_OTHERS, _ASKED_AGAIN = dt.timedelta(hours=12), 120.0
_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)
# What one process remembers of whom it has met, before it forgets all and asks the store again.
_MOST_REMEMBERED = 10_000


class Occurrence(NamedTuple):
    """One occurrence to be run: of which tenant and key, and the moment that it was meant for (aware).

    `state` is what the one before it left to be remembered, `cursor` where this piece of it goes on. `id` names it,
    and each of its pieces, for ids of what it makes.
    """

    id: str
    tenant: Tenant
    key: str
    at: dt.datetime
    state: str = ""
    cursor: str = ""


@dataclass(frozen=True)
class Ran:
    """What an occurrence came to: what it writes, and what comes next.

    `more`: there is more to do at once, from this cursor on. `next_at` is another moment than the job's own says next.
    `state` is to be remembered (None: as it was). `problem` is a sentence, where it did not go well.
    """

    effects: Effects = field(default_factory=Effects)
    more: str | None = None
    next_at: dt.datetime | None = None
    state: str | None = None
    problem: str | None = None


@dataclass(frozen=True)
class Job:
    """One kind of standing job; see above. `keys` lists what it stands for in a tenant; None: each person."""

    name: str
    next_at: Callable[[Tenant, str, dt.datetime], Awaitable[dt.datetime | None]]
    run: Callable[[Occurrence], Awaitable[Ran]]
    keys: Callable[[Tenant], Awaitable[Sequence[str]]] | None = None


def spread(tenant: Tenant, key: str, over: float) -> float:
    """Seconds below `over`, others for each key and always the same: so that not all come in the same breath."""
    return zlib.crc32(f"{tenant.team}|{key}".encode()) % int(over)


def every(span: dt.timedelta) -> Callable[[Tenant, str, dt.datetime], Awaitable[dt.datetime | None]]:
    """A `next_at` at the multiples of a span, for each key at another second of it."""
    seconds = span.total_seconds()

    async def next_at(tenant: Tenant, key: str, after: dt.datetime) -> dt.datetime | None:
        shift = spread(tenant, key, seconds)
        turns = (after.timestamp() - shift) // seconds + 1
        return dt.datetime.fromtimestamp(turns * seconds + shift, dt.UTC)

    return next_at


async def workspace(tenant: Tenant) -> Sequence[str]:
    """The keys of a job that there is one of in each workspace."""
    del tenant
    return ("",)


class StandingJobs:
    """Runs what is due, and sees to it that what should stand does."""

    def __init__(
        self, jobs: Sequence[Job], inbox: Inbox, standings: Standings, *, ids: CommandIds, clock: Clock
    ) -> None:
        self._jobs = {job.name: job for job in jobs}
        self._inbox = inbox
        self._standings = standings
        self._ids = ids
        self._clock = clock
        self._met = set[tuple[Tenant, str]]()

    async def run(self, claim: Claim, command: Command) -> None:
        """A claimed JOB. Raises Stale and StoreUnavailable."""
        turn, tenant = Turn.model_validate_json(command.text), command.origin.tenant
        if turn.job == AGAIN:
            await self._again(claim, tenant, turn.key)
            return
        if (job := self._jobs.get(turn.job)) is None:
            await self._unknown(claim, turn)
            return
        standing = await self._standings.get(tenant, job.name, turn.key)
        if standing is None or standing.next is None or not _same(standing.next, command.now):
            await claim.finish(Effects())
            return
        occurred = Occurrence(command.id, tenant, turn.key, command.now, standing.state, turn.cursor)
        ran = await self._ran(claim, job, occurred)
        if ran is not None:
            await self._finish(claim, job, turn, standing, ran)

    async def _unknown(self, claim: Claim, turn: Turn) -> None:
        """A job of another version: its workers may take it while versions change; then it is let go.

        Not at the pace of commands that another version knows: of a job there may be one for each person.
        """
        if self._clock.now() - claim.command.now > _KNOWN_TO_OTHERS:
            log.info("job_unknown", job=turn.job)
            # Else it would be measured as late for good.
            stands = Standing(tenant=claim.command.origin.tenant, job=turn.job, key=turn.key)
            await claim.finish(Effects(jobs=(stands,)))
        else:
            await claim.later(Effects(), after=_ASKED_AGAIN)

    async def _ran(self, claim: Claim, job: Job, occurred: Occurrence) -> Ran | None:
        """What the run came to; None where it is tried again."""
        try:
            return await job.run(occurred)
        except (Stale, StoreUnavailable, StoredByOther):
            raise
        except TaskbotError as err:
            problem, asked = str(err), getattr(err, "retry_after", None)
            passing = isinstance(err, (ZohoError, SlackError))
        except Exception as err:
            log.exception("job_failed", job=job.name, tries=claim.tries)
            problem, asked, passing = f"fault: {type(err).__name__}", None, True
        if passing and claim.tries < MOST_TRIES:
            after = asked if asked is not None else min(_FIRST_WAIT * 2**claim.tries, _LONGEST_WAIT)
            await claim.later(Effects(), after=after, problem=problem)
            return None
        next_at = await self._next(job, occurred.tenant, occurred.key, max(self._clock.now(), occurred.at))
        rested = self._clock.now() + _REST
        return Ran(problem=problem, next_at=None if next_at is None else max(next_at, rested))

    async def _finish(self, claim: Claim, job: Job, turn: Turn, standing: Standing, ran: Ran) -> None:
        tenant, now, at = standing.tenant, self._clock.now(), claim.command.now
        # The occurrence is the same one until all pieces of it are done.
        next_at = at if ran.more is not None else ran.next_at or await self._next(job, tenant, turn.key, max(now, at))
        follows = ran.effects.then
        if next_at is not None:
            last, further = ran.more is None, {"part": turn.part + 1, "cursor": ran.more or ""}
            piece = Turn(job=job.name, key=turn.key) if last else turn.model_copy(update=further)
            command = occurrence(self._ids, tenant, piece, next_at)
            follows = (*follows, Scheduled(command=command, at=next_at if last else AT_ONCE))
        stands = Standing(
            tenant=tenant,
            job=job.name,
            key=turn.key,
            next=next_at,
            last=now,
            worked=now if ran.problem is None else standing.worked,
            problem=ran.problem,
            state=standing.state if ran.state is None else ran.state,
        )
        effects = ran.effects.model_copy(update={"then": follows, "jobs": (*ran.effects.jobs, stands)})
        await claim.finish(effects, problem=ran.problem)
        RUNS.labels(job.name, "failed" if ran.problem is not None else "more" if ran.more is not None else "done").inc()
        if ran.problem is not None:
            log.warning("job_not_done", job=job.name, problem=ran.problem)

    async def _next(self, job: Job, tenant: Tenant, key: str, after: dt.datetime) -> dt.datetime | None:
        """When it is next; in a while where that can't be known now, so that the chain goes on."""
        try:
            return await job.next_at(tenant, key, after)
        except (Stale, StoreUnavailable):
            raise
        except TaskbotError as err:
            log.warning("job_not_timed", job=job.name, why=type(err).__name__)
            return after + LOST_AFTER

    async def seed(self, tenant: Tenant, job: str, key: str = "", *, anew: bool = False) -> None:
        """Makes a job stand that does not; `anew`: also one that stands is timed again. Raises StoreUnavailable."""
        standing = await self._standings.get(tenant, job, key)
        if not anew and standing is not None and standing.next is not None and not await self._is_lost(standing):
            return
        at = await self._next(self._jobs[job], tenant, key, self._clock.now())
        if at is None:
            if standing is not None and standing.next is not None:
                await self._standings.move(tenant, job, key, None)
            return
        command = occurrence(self._ids, tenant, Turn(job=job, key=key), at)
        stands = Standing(tenant=tenant, job=job, key=key, next=at)
        if not await self._inbox.accept(command, Effects(jobs=(stands,))):
            await self._standings.move(tenant, job, key, at)

    async def _is_lost(self, standing: Standing) -> bool:
        """Whether nothing will come of it: its moment is past, and its command is not in the queue."""
        seen = max(standing.next or _LONG_AGO, standing.last or _LONG_AGO)
        if standing.next is None or self._clock.now() - seen < LOST_AFTER:
            return False
        turn = Turn(job=standing.job, key=standing.key)
        command = occurrence(self._ids, standing.tenant, turn, standing.next)
        # A later piece of it has another id, and follows the one before at once.
        return await self._inbox.pending(standing.tenant, command.id) is None

    async def _again(self, claim: Claim, tenant: Tenant, user: str) -> None:
        await self._seed_all(tenant, user, anew=True)
        await claim.finish(Effects())

    async def met(self, claim: Claim) -> None:
        """A command was carried out: whoever gave it, and the workspace, have their jobs. Raises StoreUnavailable."""
        if claim.kind is Kind.JOB:
            return
        origin = claim.command.origin
        for user in ("", origin.user):
            if (origin.tenant, user) in self._met:
                continue
            if len(self._met) >= _MOST_REMEMBERED:
                self._met.clear()
            if await self._standings.meet(origin.tenant, user):
                await self._seed_all(origin.tenant, user)
            self._met.add((origin.tenant, user))

    async def _seed_all(self, tenant: Tenant, user: str, *, anew: bool = False) -> None:
        """Those of a person; with "" those of the workspace."""
        for job in self._jobs.values():
            if (job.keys is None) != bool(user):
                continue
            try:
                keys = [user] if job.keys is None else await job.keys(tenant)
            except (ZohoError, SlackError, NotConnected) as err:
                # Until the repair asks again.
                log.info("job_keys_unknown", job=job.name, why=type(err).__name__)
                continue
            for key in keys:
                await self.seed(tenant, job.name, key, anew=anew)

    async def repair(self) -> None:
        """Begins anew what was lost, and what a new version brought; some of it each time. Raises StoreUnavailable."""
        for tenant, user in await self._standings.some_met():
            await self._seed_all(tenant, user)
        for standing in await self._standings.late(self._clock.now() - LOST_AFTER):
            if standing.job in self._jobs:
                await self.seed(standing.tenant, standing.job, standing.key)


def _same(one: dt.datetime, other: dt.datetime) -> bool:
    # The index keeps microseconds as decimals.
    return abs((one - other).total_seconds()) < 0.001
