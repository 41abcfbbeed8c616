"""Standing jobs: one occurrence after the other, exactly once, whatever was timed anew, late, lost or failed."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import pairwise

import pytest
from moving import MovedClock, due_by, waiting
from redis.asyncio import Redis

from bot.commands import Kind
from bot.errors import NotConnected, Stale, ZohoBusy
from bot.jobs.standing import MOST_TRIES, Job, Occurrence, Ran, StandingJobs, every, workspace
from bot.ports import Effects, Standing
from bot.service.standing import again
from bot.specs import Tenant
from bot.store.durability import Durability
from bot.store.engine import Engine, Timing
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal
from bot.store.standing import RedisStandings

TENANT = Tenant(team="T1")
HOUR = dt.timedelta(hours=1)
KEY = b"k" * 32


class Stage:
    """One job on the engine, of which each run is written down."""

    def __init__(self, redis: Redis, clock: MovedClock) -> None:
        self.redis, self.clock = redis, clock
        self.ran = list[Occurrence]()
        self.answer: Callable[[Occurrence], Awaitable[Ran]] = self.fine
        self.span = HOUR
        self.moment: dt.datetime | None = None
        self.engine = Engine(redis, Records(Seal(KEY)), worker="one", durability=Durability(redis))
        self.standings = RedisStandings(redis)
        self.jobs = self.of(keys=None)

    def of(self, **more: object) -> StandingJobs:
        job = Job("report", next_at=self.next_at, run=self.run, **more)  # type: ignore[arg-type]
        return StandingJobs([job], self.engine, self.standings, ids=CommandIds(KEY), clock=self.clock)

    async def next_at(self, tenant: Tenant, key: str, after: dt.datetime) -> dt.datetime | None:
        if self.moment is not None:
            return self.moment
        return await every(self.span)(tenant, key, after) if self.span else None

    async def fine(self, occurred: Occurrence) -> Ran:
        del occurred
        return Ran()

    async def run(self, occurred: Occurrence) -> Ran:
        self.ran.append(occurred)
        return await self.answer(occurred)

    async def come(self, ahead: dt.timedelta) -> None:
        """Time goes on; what is due then is carried out."""
        self.clock.ahead += ahead
        await due_by(self.redis, self.clock.now())
        await self.drain()

    async def drain(self) -> None:
        while (claim := await self.engine.claim("due")) is not None:
            assert claim.kind is Kind.JOB
            await self.jobs.run(claim, claim.command)

    async def standing(self) -> Standing | None:
        return await self.standings.get(TENANT, "report", "U1")


@pytest.fixture
async def stage(redis: Redis) -> AsyncIterator[Stage]:
    made = Stage(redis, MovedClock())
    # The hour of the job may be just over: what comes next lies ahead for Redis too.
    made.clock.ahead = dt.timedelta(seconds=10)
    yield made
    await made.engine.aclose()


async def test_one_follows_the_other(stage: Stage) -> None:
    """Each occurrence is run at its moment, once, and accepts the next one."""
    await stage.jobs.seed(TENANT, "report", "U1")
    for _ in range(3):
        await stage.come(HOUR)
    moments = [occurred.at for occurred in stage.ran]
    assert [later - earlier for earlier, later in pairwise(moments)] == [HOUR, HOUR]
    found = await stage.standing()
    assert found is not None
    assert found.next == moments[-1] + HOUR
    assert found.problem is None
    assert found.worked == found.last
    assert await waiting(stage.redis, "job") == [found.next]


async def test_downtime_leaves_one_late_occurrence(stage: Stage) -> None:
    """After ten hours away the missed ones are one; the next lies ahead."""
    await stage.jobs.seed(TENANT, "report", "U1")
    await stage.come(10 * HOUR)
    assert len(stage.ran) == 1
    assert stage.clock.now() - stage.ran[0].at > 8 * HOUR
    (after,) = await waiting(stage.redis, "job")
    assert dt.timedelta() < after - stage.clock.now() <= HOUR


async def test_seeding_again_changes_nothing(stage: Stage) -> None:
    """Any process may see to it that it stands, as often as it likes."""
    for _ in range(3):
        await stage.jobs.seed(TENANT, "report", "U1")
    await stage.jobs.repair()
    assert len(await waiting(stage.redis, "job")) == 1


async def test_timed_anew_only_the_new_moment_counts(stage: Stage) -> None:
    """The replaced occurrence does nothing; timed back to the first moment, the first counts again."""
    first, other, far = (stage.clock.now() + hours * HOUR for hours in (1, 3, 100))
    for moment in (first, other, first):
        stage.moment = moment
        await stage.engine.accept(again(CommandIds(KEY), TENANT, "U1", stage.clock.now()), Effects())
        await stage.drain()
    assert len(await waiting(stage.redis, "job")) == 2
    stage.moment = far
    for _ in range(2):
        await stage.come(2 * HOUR)
    assert [occurred.at for occurred in stage.ran] == [first]
    found = await stage.standing()
    assert found is not None
    assert found.next == far


async def test_turned_off_it_ends_and_turned_on_it_stands_again(stage: Stage) -> None:
    """With no next moment nothing waits, and what still waits from before does nothing."""
    await stage.jobs.seed(TENANT, "report", "U1")
    stage.span = dt.timedelta()
    await stage.jobs.seed(TENANT, "report", "U1", anew=True)
    await stage.come(2 * HOUR)
    assert stage.ran == []
    assert await stage.standings.all() == []
    stage.span = HOUR
    await stage.jobs.seed(TENANT, "report", "U1")
    await stage.come(HOUR)
    assert len(stage.ran) == 1


async def test_long_work_comes_in_pieces(stage: Stage) -> None:
    """Each piece goes on where the one before ended; then the next occurrence is waited for, with what it remembers."""

    async def three(occurred: Occurrence) -> Ran:
        done = int(occurred.cursor or 0) + 1
        return Ran(more=str(done)) if done < 3 else Ran(state="seen 3")

    stage.answer = three
    await stage.jobs.seed(TENANT, "report", "U1")
    await stage.come(HOUR)
    assert [occurred.cursor for occurred in stage.ran] == ["", "1", "2"]
    assert len({occurred.at for occurred in stage.ran}) == 1
    assert len(await waiting(stage.redis, "job")) == 1
    await stage.come(HOUR)
    assert stage.ran[3].state == "seen 3"


async def test_a_run_that_fails_is_tried_again_and_ends_no_chain(stage: Stage) -> None:
    """A fault, or a busy Zoho, is tried a few times; then the next occurrence is waited for."""

    async def broken(occurred: Occurrence) -> Ran:
        raise ZohoBusy("Zoho is busy.") if len(stage.ran) % 2 else ValueError(occurred.key)

    stage.answer = broken
    await stage.jobs.seed(TENANT, "report", "U1")
    await stage.come(HOUR)
    for _ in range(MOST_TRIES + 2):
        await due_by(stage.redis, dt.datetime.now(dt.UTC) + dt.timedelta(minutes=10))
        await stage.drain()
    assert len(stage.ran) == MOST_TRIES
    found = await stage.standing()
    assert found is not None
    assert found.problem is not None
    assert found.worked is None
    assert found.next is not None
    assert found.next > stage.clock.now()


async def test_what_keeps_failing_is_left_alone_for_a_while(stage: Stage) -> None:
    """A job of every second whose Zoho is busy does not ask at that pace: each try may cost a request."""

    async def busy(occurred: Occurrence) -> Ran:
        raise ZohoBusy(f"{occurred.key} has to wait.")

    stage.answer, stage.span = busy, dt.timedelta(seconds=1)
    await stage.jobs.seed(TENANT, "report", "U1")
    await stage.come(HOUR)
    for _ in range(MOST_TRIES):
        await due_by(stage.redis, dt.datetime.now(dt.UTC) + dt.timedelta(minutes=10))
        await stage.drain()
    found = await stage.standing()
    assert found is not None
    assert found.problem is not None
    assert found.next is not None
    assert found.next >= stage.clock.now() + dt.timedelta(minutes=4)


async def test_what_will_not_change_is_not_tried_again(stage: Stage) -> None:
    """Not connected, the occurrence ends with the reason; the chain goes on."""

    async def unconnected(occurred: Occurrence) -> Ran:
        raise NotConnected(f"{occurred.key} is not connected.")

    stage.answer = unconnected
    await stage.jobs.seed(TENANT, "report", "U1")
    await stage.come(HOUR)
    assert len(stage.ran) == 1
    found = await stage.standing()
    assert found is not None
    assert found.problem == "U1 is not connected."


async def test_a_lost_chain_is_begun_anew(stage: Stage) -> None:
    """An index without its command (a store that lost something) is found by the repair."""
    await stage.jobs.seed(TENANT, "report", "U1")
    async for key in stage.redis.scan_iter("tb:*"):
        if not str(key).endswith((":standing", ":met", "tb:partitions")):
            await stage.redis.delete(key)
    stage.clock.ahead += 2 * HOUR
    await stage.jobs.repair()
    await stage.come(HOUR)
    assert len(stage.ran) == 1


async def test_whom_the_bot_meets_has_their_jobs(stage: Stage) -> None:
    """Those of each person are seeded for people, those of the workspace for it, also by the repair alone."""
    stage.jobs = stage.of(keys=workspace)
    await stage.standings.meet(TENANT, "")
    await stage.standings.meet(TENANT, "U1")
    await stage.engine.accept(again(CommandIds(KEY), TENANT, "", stage.clock.now()), Effects())
    await stage.drain()
    await stage.jobs.repair()
    assert [(one.job, one.key) for one in await stage.standings.all()] == [("report", "")]
    stage.jobs = stage.of(keys=None)
    await stage.jobs.repair()
    assert {one.key for one in await stage.standings.all()} == {"", "U1"}


async def test_of_two_workers_one_brings_it_to_an_end(stage: Stage, redis: Redis) -> None:
    """One that froze in the middle, and wakes when another has done it, changes nothing any more."""
    other = Stage(redis, stage.clock)
    stage.engine = other.engine = Engine(redis, Records(Seal(KEY)), worker="two", timing=Timing(lease=0.05, send=0.0))
    other.jobs, stage.jobs = other.of(keys=None), stage.of(keys=None)
    await stage.jobs.seed(TENANT, "report", "U1")
    (at,) = await waiting(redis, "job")
    stage.clock.at(at)
    await due_by(redis, at)
    frozen = await stage.engine.claim("due")
    assert frozen is not None
    async with asyncio.timeout(10):
        while not other.ran:
            await other.drain()
            await other.engine.wait("due", 0.05)
    with pytest.raises(Stale):
        await stage.jobs.run(frozen, frozen.command)
    assert len(await waiting(redis, "job")) == 1
    found = await stage.standing()
    assert found is not None
    assert found.next == at + HOUR


async def test_a_job_that_this_version_does_not_know_is_left_to_others(stage: Stage) -> None:
    """Its occurrence waits for a worker that knows it."""
    await stage.jobs.seed(TENANT, "report", "U1")
    (at,) = await waiting(stage.redis, "job")
    await due_by(stage.redis, at)
    claim = await stage.engine.claim("due")
    assert claim is not None
    none = StandingJobs([], stage.engine, stage.standings, ids=CommandIds(KEY), clock=stage.clock)
    await none.run(claim, claim.command)
    assert await stage.engine.claim("due") is None
    await stage.come(HOUR)
    assert len(stage.ran) == 1


async def test_a_job_that_no_version_knows_any_more_is_let_go(stage: Stage) -> None:
    """Nothing of it stands after half a day, so that nobody is told how late it is."""
    await stage.jobs.seed(TENANT, "report", "U1")
    stage.jobs = StandingJobs([], stage.engine, stage.standings, ids=CommandIds(KEY), clock=stage.clock)
    await stage.come(14 * HOUR)
    assert await stage.standings.all() == []


@pytest.mark.parametrize("minutes", [1, 5, 60, 1440])
async def test_every_span_has_its_own_second_for_each_key(minutes: int) -> None:
    """The moments are a span apart, strictly after, and the same whoever asks."""
    next_at = every(dt.timedelta(minutes=minutes))
    now = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)
    first = await next_at(TENANT, "U1", now)
    assert first is not None
    assert now < first <= now + dt.timedelta(minutes=minutes)
    assert await next_at(TENANT, "U1", first) == first + dt.timedelta(minutes=minutes)
    assert await next_at(TENANT, "U2", now) != first
