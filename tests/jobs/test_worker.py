"""The worker on a real queue: shares of tenants, what another version stored, entries that end processes, stopping."""

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from redis.asyncio import Redis

from bot.commands import Command, Kind, Origin
from bot.jobs.commands import Commands
from bot.jobs.outgoing import Outgoing
from bot.jobs.worker import MOST_CRASHES, Worker
from bot.ports import Claim, Effects
from bot.specs import Place, Tenant
from bot.store.engine import Engine
from bot.store.keys import Keys, tenant_name
from bot.store.records import Records
from bot.store.seal import Seal

BUSY, OTHER = Tenant(team="T1"), Tenant(team="T2")
SEAL = Seal(b"k" * 32)


class Carried(Commands):
    """Commands that are done when the test says so."""

    def __init__(self) -> None:  # without the services that it does not use
        self.claims = list[Claim]()
        self.changed = asyncio.Event()
        self.go = asyncio.Event()
        self.given_up = list[str]()
        self.old = False

    async def run(self, claim: Claim) -> None:
        assert claim.command
        self.claims.append(claim)
        self.changed.set()
        await self.go.wait()
        await claim.finish(Effects())

    async def give_up(self, claim: Claim) -> None:
        self.given_up.append(claim.command.id)
        self.changed.set()
        await claim.finish(Effects(), problem="no", dead=True)

    def too_old(self, claim: Claim) -> bool:
        del claim
        return self.old

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not holds():
                self.changed.clear()
                await self.changed.wait()


def command(name: str, tenant: Tenant = BUSY) -> Command:
    origin = Origin(tenant=tenant, user="U1", place=Place(channel="D1"), door="slash")
    return Command(id=name, kind=Kind.CREATE, origin=origin, now=dt.datetime.now(dt.UTC), text="call Acme")


async def claimed(engine: Engine) -> Claim:
    claim = await engine.claim("due")
    assert claim is not None
    return claim


def a_worker(engine: Engine, carried: Carried) -> Worker:
    """With four slots, and little patience at its end."""
    nobody: Any = None
    return Worker(engine, carried, Outgoing(nobody), concurrency=4, drain=0.05)


@pytest.fixture
async def engine(redis: Redis) -> AsyncIterator[Engine]:
    """The queue."""
    engine = Engine(redis, Records(SEAL), worker="one")
    yield engine
    await engine.aclose()


@pytest.fixture
async def carried() -> Carried:
    return Carried()


@pytest.fixture
async def worker(engine: Engine, carried: Carried) -> AsyncIterator[Worker]:
    """A running worker with four slots; ended in order."""
    worker = a_worker(engine, carried)
    running = asyncio.create_task(worker.run())
    yield worker
    worker.stop()
    async with asyncio.timeout(10):
        await running


async def test_a_busy_tenant_leaves_a_slot(engine: Engine, carried: Carried, worker: Worker) -> None:
    """Its commands take all but one; another's starts while they run."""
    del worker
    for number in range(8):
        await engine.accept(command(f"c{number}"), Effects())
    await carried.until(lambda: len(carried.claims) == 3)
    await engine.accept(command("other", OTHER), Effects())
    await carried.until(lambda: len(carried.claims) == 4)
    assert carried.claims[-1].tenant == OTHER
    carried.go.set()
    await carried.until(lambda: len(carried.claims) == 9)


async def test_a_free_slot_is_used_at_once(engine: Engine, carried: Carried, worker: Worker) -> None:
    """A tenant that has its share goes on as soon as one of its commands is done."""
    del worker
    for number in range(20):
        await engine.accept(command(f"c{number}"), Effects())
    carried.go.set()
    await carried.until(lambda: len(carried.claims) == 20)
    assert {claim.command.id for claim in carried.claims} == {f"c{number}" for number in range(20)}


async def test_stopping_cuts_off_what_takes_too_long(engine: Engine, carried: Carried, redis: Redis) -> None:
    """`run` returns, and the command is still there for the next worker."""
    worker = a_worker(engine, carried)
    running = asyncio.create_task(worker.run())
    await engine.accept(command("slow"), Effects())
    await carried.until(lambda: len(carried.claims) == 1)
    worker.stop()
    async with asyncio.timeout(10):
        await running
    assert await redis.zscore(Keys.of(BUSY).line("due", BUSY), "slow") is not None


async def stored_newer(redis: Redis, name: str) -> None:
    """The command as a version to come might store it."""
    key = Keys.of(BUSY).entry(name)
    stored = json.loads(SEAL.open(str(await redis.hget(key, "p")), "entry", name))
    await redis.hset(key, "p", SEAL.close(json.dumps({**stored, "mood": "urgent"}), "entry", name))


async def test_what_a_newer_version_stored_is_left_to_it(engine: Engine, carried: Carried, redis: Redis) -> None:
    """An older worker puts it back whole, and counts no fault."""
    await engine.accept(command("newer"), Effects())
    await stored_newer(redis, "newer")
    await a_worker(engine, carried).carry_out(await claimed(engine))
    stored = await redis.hgetall(Keys.of(BUSY).entry("newer"))
    assert (stored["st"], stored["faults"], stored["own"]) == ("new", "0", "")
    seconds, _ = await redis.time()
    due: Any = await redis.zscore(Keys.of(BUSY).line("due", BUSY), "newer")
    assert int(seconds) < due < int(seconds) + 10


async def test_unread_for_too_long_it_is_kept_for_an_admin(engine: Engine, carried: Carried, redis: Redis) -> None:
    """When no other version comes, it ends where it can be taken up again."""
    carried.old = True
    await engine.accept(command("newer"), Effects())
    await stored_newer(redis, "newer")
    await a_worker(engine, carried).carry_out(await claimed(engine))
    assert await redis.hget(Keys.of(BUSY).entry("newer"), "st") == "dead"
    assert await redis.hget(Keys.of(BUSY).entry("newer"), "p")


async def test_an_entry_that_ends_processes_is_given_up(engine: Engine, carried: Carried, redis: Redis) -> None:
    """Claimed again and again by workers that never came back, it is not run once more."""
    await engine.accept(command("poison"), Effects())
    await redis.hset(Keys.of(BUSY).entry("poison"), "crashes", str(MOST_CRASHES))
    await a_worker(engine, carried).carry_out(await claimed(engine))
    assert (carried.claims, carried.given_up) == ([], ["poison"])


async def test_a_crash_is_counted(engine: Engine, redis: Redis) -> None:
    """One for each claim that ended in nothing; putting off is none."""
    await engine.accept(command("c1"), Effects())
    await (await claimed(engine)).later(Effects(), after=0)
    assert (await claimed(engine)).crashes == 0
    keys = Keys.of(BUSY)
    await redis.zadd(keys.line("due", BUSY), {"c1": 0})
    await redis.zadd(keys.queue("due"), {tenant_name(BUSY): 0})
    assert (await claimed(engine)).crashes == 1
