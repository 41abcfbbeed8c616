"""After a restart of Redis that may have lost something: what may have been sent is looked for before it is sent."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from engine_rig import REF, TENANT, an_engine, claimed, command
from redis.asyncio import Redis

from bot.commands import Command
from bot.ports import Effects
from bot.specs import TaskRef
from bot.store.connection import server_time
from bot.store.embedded import EmbeddedRedis
from bot.store.engine import Engine
from bot.store.keys import Keys


# With everysec a busy disk may put off a write for up to two seconds, and kill -9 would lose it.
@pytest.fixture(params=["no"])
def fsync(request: pytest.FixtureRequest) -> str:
    """How often the server writes to disk."""
    return str(request.param)


@pytest.fixture
async def server(tmp_path: Path, fsync: str) -> AsyncIterator[EmbeddedRedis]:
    """A server of the test's own."""
    async with EmbeddedRedis(tmp_path / "redis", appendfsync=fsync) as server:
        yield server


@pytest.fixture
async def own(server: EmbeddedRedis) -> AsyncIterator[Redis]:
    """A client of it."""
    client = Redis.from_url(server.url, decode_responses=True)
    yield client
    await client.aclose()


async def restart(server: EmbeddedRedis) -> None:
    """Killed, and started again on its file."""
    server.kill()
    await server.start()


def said(name: str, at: float) -> Command:
    return command(name).model_copy(update={"now": dt.datetime.fromtimestamp(at, dt.UTC)})


async def accepted(own: Redis, name: str = "c1") -> Engine:
    """An engine that has just accepted a command said just now."""
    engine = an_engine(own)
    await engine.accept(said(name, await server_time(own)), Effects())
    return engine


async def test_new_before_a_restart_is_looked_for(server: EmbeddedRedis, own: Redis) -> None:
    """It may have been sent and the mark lost: it counts as sent since the restart, and perhaps ever since accepted."""
    await accepted(own)
    await restart(server)
    claim = await claimed(an_engine(own))
    assert claim.sending_since is not None
    assert claim.sent_from == claim.accepted
    assert claim.sent_from < claim.sending_since


async def test_each_step_is_looked_for(server: EmbeddedRedis, own: Redis) -> None:
    """The record of the next step's send may be lost as well; only proven absence frees the rest to be sent."""
    await accepted(own)
    await restart(server)
    claim = await claimed(an_engine(own))
    await claim.created([REF], Effects())
    assert claim.step == 1
    assert claim.sending_since is not None
    await claim.absent(after=0, settled=True)
    claim = await claimed(an_engine(own))
    assert claim.sending_since is not None
    await claim.absent(after=0, settled=True)
    claim = await claimed(an_engine(own))
    assert claim.sending_since is None
    await claim.sending()
    await claim.created([TaskRef(product=REF.product, id="2")], Effects())
    assert claim.sending_since is None


async def test_looked_for_once(server: EmbeddedRedis, own: Redis) -> None:
    """Proven absent, it is sent, and not looked for again because of the same restart."""
    await accepted(own)
    await restart(server)
    for _ in range(2):
        await (await claimed(an_engine(own))).absent(after=0, settled=True)
    claim = await claimed(an_engine(own))
    assert claim.sending_since is None
    await claim.later(Effects(), after=0)
    assert (await claimed(an_engine(own))).sending_since is None


async def test_accepted_after_it_is_new(server: EmbeddedRedis, own: Redis) -> None:
    """What people say after the restart is sent at once."""
    await accepted(own, "before")
    await restart(server)
    engine = an_engine(own)
    await claimed(engine)
    await engine.accept(said("after", await server_time(own) + 60), Effects())
    assert (await claimed(engine)).sending_since is None


async def test_delivered_again_after_a_loss(server: EmbeddedRedis, own: Redis) -> None:
    """Slack sends again what was said before the restart, and its record is gone: it may have been sent already."""
    moment = await server_time(own)
    engine = await accepted(own, "kept")
    await restart(server)
    engine = an_engine(own)
    await engine.accept(said("lost", moment), Effects())
    keys = Keys.of(TENANT)
    assert await own.hget(keys.entry("lost"), "st") == "sending"
    assert float(await own.hget(keys.entry("lost"), "sent_from") or 0) == pytest.approx(moment, abs=0.01)


async def test_the_first_command_ever_is_new(own: Redis) -> None:
    """An empty Redis has lost nothing."""
    engine = await accepted(own)
    assert (await claimed(engine)).sending_since is None


@pytest.mark.parametrize("fsync", ["always"], indirect=True)
async def test_on_disk_nothing_is_lost(server: EmbeddedRedis, own: Redis) -> None:
    """With every write on disk before its answer, a new command is what it says."""
    await accepted(own)
    await restart(server)
    assert (await claimed(an_engine(own))).sending_since is None


async def test_restarts_are_counted(server: EmbeddedRedis, own: Redis) -> None:
    """For the metric."""
    await accepted(own)
    await restart(server)
    await claimed(an_engine(own))
    assert await own.hget(Keys.of(TENANT).epoch, "changes") == "1"
