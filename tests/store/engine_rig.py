"""What the engine's tests share: a tenant, commands and cards of it, and claims as soon as they are due."""

import asyncio
import datetime as dt

from redis.asyncio import Redis

from bot.commands import Card, Command, Kind, Origin
from bot.ports import Claim
from bot.specs import Place, Product, TaskRef, TaskSpec, Tenant
from bot.store.durability import Durability
from bot.store.engine import Engine, Timing
from bot.store.keys import Keys
from bot.store.records import Records
from bot.store.seal import Seal

TENANT = Tenant(team="T1")
REF = TaskRef(product=Product.CRM, id="7000000000999")
SHORT = Timing(lease=0.05, send=0.0, poll=0.05)


def an_engine(
    redis: Redis, *, worker: str = "one", timing: Timing | None = None, durability: Durability | None = None
) -> Engine:
    """An engine of its own, as another process has it."""
    return Engine(redis, Records(Seal(b"k" * 32)), worker=worker, timing=timing or Timing(), durability=durability)


def command(name: str = "c1", kind: Kind = Kind.CREATE, card: str | None = None, tenant: Tenant = TENANT) -> Command:
    origin = Origin(tenant=tenant, user="U1", place=Place(channel="D1"), door="dm")
    now = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
    return Command(id=name, kind=kind, origin=origin, now=now, text="call Acme", card=card)


def card(name: str = "c1", tenant: Tenant = TENANT) -> Card:
    place = Place(channel="D1")
    return Card(id=name, tenant=tenant, author="U1", place=place, spec=TaskSpec(title="call Acme"), product=Product.CRM)


async def claimed(engine: Engine) -> Claim:
    """The next claim, waiting for what is due in a moment."""
    async with asyncio.timeout(10):
        while (claim := await engine.claim("due") or await engine.claim("out")) is None:
            await engine.wait("due", 0.05)
    return claim


async def nothing(engine: Engine) -> bool:
    """Whether nothing is due in either queue."""
    return await engine.claim("due") is None and await engine.claim("out") is None


async def queued(redis: Redis, tenant: Tenant = TENANT) -> list[str]:
    """The entries of both queues, those of commands first."""
    keys = Keys.of(tenant)
    return [str(entry) for name in ("due", "out") for entry in await redis.zrange(keys.line(name, tenant), 0, -1)]
