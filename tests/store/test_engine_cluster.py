"""The same engine on a real three-node Redis Cluster: every step within one slot, and wake-ups across all."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from engine_rig import REF, an_engine, card, command
from redis.asyncio import Redis
from redis_cluster import cluster

from bot.commands import Kind
from bot.errors import StoreUnavailable
from bot.ports import Effects
from bot.specs import Place, Tenant
from bot.store.auditing import RedisAudit
from bot.store.condition import condition
from bot.store.connection import DOOR, connect
from bot.store.engine import Engine, Timing
from bot.store.keys import Keys

# Of different partitions, so that every node has some.
TENANTS = [Tenant(team=f"T{number}") for number in range(12)]


@pytest.fixture
async def nodes(tmp_path: Path) -> AsyncIterator[Redis]:
    """A client of a new cluster."""
    async with cluster(tmp_path) as url:
        client = connect(url)
        await client.ping()
        yield client
        await client.aclose()


async def test_a_life_on_every_node(nodes: Redis) -> None:
    """Commands of tenants on all nodes are accepted, claimed, made and finished, with their cards and links."""
    engine = an_engine(nodes)
    assert len({nodes.get_node_from_key(Keys.of(tenant).root).name for tenant in TENANTS}) == 3  # type: ignore[attr-defined]
    for tenant in TENANTS:
        assert await engine.accept(command("c1", tenant=tenant), Effects(card=card("c1", tenant)))
    served = set[str]()
    while (claim := await engine.claim("due")) is not None:
        await claim.sending()
        await claim.created([REF], Effects())
        await claim.finish(Effects(card=card("c1", claim.tenant), links=(REF,)))
        served.add(claim.tenant.team)
    assert served == {tenant.team for tenant in TENANTS}
    for tenant in TENANTS:
        assert await engine.cards_of(tenant, REF) == {"c1"}
    while (draw := await engine.claim("out")) is not None:
        assert draw.kind is Kind.DRAW
        await draw.drawn([Place(channel="D1", ts="1.5")], 9)
    assert await engine.card_at(TENANTS[0], Place(channel="D1", ts="1.5")) == "c1"
    found = await RedisAudit(nodes, "one").run()
    assert found.repaired == {}
    assert found.waiting == {"due": 0, "out": 0}


async def test_it_wakes_across_nodes(nodes: Redis) -> None:
    """A worker that waits hears of a command at once, whichever node has it: far sooner than it would look again."""
    waiting = an_engine(nodes, worker="waiting", timing=Timing(poll=60))
    accepting = an_engine(nodes)
    await waiting.wait("due", 60)  # until it listens
    for tenant in TENANTS[:4]:
        async with asyncio.timeout(20):
            assert await waiting.claim("due") is None
            waiter = asyncio.create_task(waiting.wait("due", 60))
            await accepting.accept(command("c1", tenant=tenant), Effects())
            await waiter
            while (claim := await waiting.claim("due")) is None:
                await waiting.wait("due", 60)
        assert claim.tenant == tenant
        await claim.finish(Effects())
    await waiting.aclose()


async def test_what_it_says_of_itself(nodes: Redis) -> None:
    """Its condition is that of all nodes."""
    found = await condition(nodes)
    assert found.version >= (7,)
    assert found.append_only
    assert found.refusal is None


async def test_a_cluster_that_is_away(tmp_path: Path) -> None:
    """Nothing is accepted, and it is said so in time."""
    async with cluster(tmp_path) as url:
        pass
    client = connect(url, patience=DOOR)
    engine: Engine = an_engine(client)
    with pytest.raises(StoreUnavailable):
        await engine.accept(command(), Effects())
    await client.aclose()
