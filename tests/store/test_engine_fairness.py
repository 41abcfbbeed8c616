"""Whose turn it is: no tenant waits behind another one's queue, however long that is."""

import asyncio
import json

from engine_rig import an_engine, card, command
from redis.asyncio import Redis

from bot.ports import Effects
from bot.specs import Tenant
from bot.store.engine import Engine, Timing
from bot.store.keys import Keys, tenant_name
from bot.store.records import Records
from bot.store.scripts import Scripts
from bot.store.seal import Seal

MANY = 10_000
# The first two share a partition, the third has its own.
BUSY = Tenant(team="T1")
NEIGHBOUR = next(
    tenant for number in range(2, 1000) if Keys.of(tenant := Tenant(team=f"T{number}")).root == Keys.of(BUSY).root
)
ELSEWHERE = next(
    tenant for number in range(2, 1000) if Keys.of(tenant := Tenant(team=f"T{number}")).root != Keys.of(BUSY).root
)


async def crowd(redis: Redis, engine: Engine) -> None:
    """Ten thousand commands of one tenant, put as accept puts them."""
    await engine.accept(command("first", tenant=BUSY), Effects())
    entry = Records(Seal(b"k" * 32)).command(command("first", tenant=BUSY))
    keys, scripts = Keys.of(BUSY), Scripts(redis)
    for start in range(0, MANY, 500):
        names = [f"c{number:05d}" for number in range(start, start + 500)]
        puts = [{**entry, "id": name, "lane": f"card:{name}"} for name in names[1:]]
        first = {**entry, "id": names[0], "lane": f"card:{names[0]}"}
        request = json.dumps({"entry": first, "ops": [], "puts": puts, "lossy": False})
        await scripts.run("accept", keys.entry(names[0]), keys.root, request)
    assert await redis.zcard(keys.line("due", BUSY)) == MANY + 1


async def test_another_tenant_starts_at_once(redis: Redis, engine: Engine) -> None:
    """Behind ten thousand commands of one tenant, one of its partition's neighbour and one of elsewhere are next."""
    await crowd(redis, engine)
    assert (await engine.claim("due")) is not None
    for tenant in (NEIGHBOUR, ELSEWHERE):
        await engine.accept(command(f"of-{tenant.team}", tenant=tenant), Effects())
    other = an_engine(redis, worker="other")
    served = [await engine.claim("due"), await engine.claim("due"), await other.claim("due"), await other.claim("due")]
    assert {claim.id for claim in served if claim is not None} >= {f"of-{NEIGHBOUR.team}", f"of-{ELSEWHERE.team}"}


async def test_tenants_of_a_partition_take_turns(redis: Redis, engine: Engine) -> None:
    """Two with many commands each are served alternately."""
    for number in range(4):
        await engine.accept(command(f"a{number}", tenant=BUSY), Effects())
    for number in range(4):
        await engine.accept(command(f"b{number}", tenant=NEIGHBOUR), Effects())
    served = [claim.whose for _ in range(8) if (claim := await engine.claim("due")) is not None]
    assert served[:4].count(tenant_name(BUSY)) == 2
    assert len(served) == 8


async def test_a_tenant_with_its_share_is_passed_over(engine: Engine) -> None:
    """Only the others are served, and it is next when it is asked for again."""
    await engine.accept(command("a", tenant=BUSY), Effects())
    await engine.accept(command("b", tenant=NEIGHBOUR), Effects())
    claim = await engine.claim("due", [tenant_name(BUSY)])
    assert claim is not None
    assert claim.tenant == NEIGHBOUR
    assert await engine.claim("due", [tenant_name(BUSY)]) is None
    last = await engine.claim("due")
    assert last is not None
    assert last.tenant == BUSY


async def test_the_first_command_wakes_both_queues(redis: Redis, engine: Engine) -> None:
    """On an empty Redis, who waits for commands and who waits for draws hear of it, long before they look again."""
    waiting = an_engine(redis, worker="waiting", timing=Timing(poll=60))
    async with asyncio.timeout(20):
        await waiting.wait("due", 60)  # until it listens
        assert await waiting.claim("due") is None
        assert await waiting.claim("out") is None
        waits = [asyncio.create_task(waiting.wait(name, 60)) for name in ("due", "out")]
        await engine.accept(command(), Effects(card=card()))
        await asyncio.gather(*waits)
    assert await waiting.claim("due") is not None
    assert await waiting.claim("out") is not None
    await waiting.aclose()


async def test_what_came_before_anybody_listened_is_found_at_once(redis: Redis, engine: Engine) -> None:
    """A worker looked, and then the first command of all came: it is not left until the worker looks again."""
    late = an_engine(redis, worker="late", timing=Timing(poll=60))
    assert await late.claim("due") is None
    assert await late.claim("out") is None
    await engine.accept(command(), Effects(card=card()))
    async with asyncio.timeout(20):
        for name in ("due", "out"):
            await late.wait(name, 60)
            assert await late.claim(name) is not None
    await late.aclose()
