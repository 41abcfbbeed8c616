"""One look at what a request is read by: what the stores read of it, and when they look again."""

import datetime as dt

from pydantic import SecretStr
from redis.asyncio import Redis

from bot.commands import Profile
from bot.ports import Connection
from bot.preferences import Personal, Preferred
from bot.specs import Tenant
from bot.store.connection import connect
from bot.store.connections import ConnectionStore
from bot.store.glance import Glances
from bot.store.preferences import PreferenceStore
from bot.store.profiles import ProfileCache
from bot.store.seal import Seal
from bot.store.talk import TalkStore

ACME = Tenant(team="T1")
SEAL = Seal(b"k" * 32)
DANA = Profile(user="U1", team="T1", name="Dana", zone="Europe/Berlin")
GRANT = Connection(
    id="1",
    client_id="c",
    client_secret=SecretStr("s"),
    refresh_token=SecretStr("r"),
    location="us",
    scopes=(),
    account="Dana",
    connected=dt.datetime(2027, 1, 1, tzinfo=dt.UTC),
)


async def reads(redis: Redis) -> int:
    """How many commands that read Redis has had."""
    stats = await redis.info("commandstats")
    return sum(stats.get(f"cmdstat_{name}", {"calls": 0})["calls"] for name in ("get", "mget"))


async def stored(redis: Redis) -> None:
    """By another process."""
    await ProfileCache(redis, SEAL).put(ACME, DANA)
    await PreferenceStore(redis, SEAL, Preferred()).change_personal(
        ACME, "U1", lambda chosen: chosen.model_copy(update={"zone": "Asia/Tokyo"})
    )
    await ConnectionStore(redis, SEAL).put(ACME, GRANT, "U1")


async def test_all_stores_read_of_one_look(redis: Redis) -> None:
    """Profile, preferences, connection and the last question together are one command."""
    await stored(redis)
    preferences = PreferenceStore(redis, SEAL, Preferred())
    before = await reads(redis)
    async with Glances(redis).at(ACME, "U1", "C1") as looked:
        assert looked
        assert await ProfileCache(redis, SEAL).get(ACME, "U1") == DANA
        assert (await preferences.preferred(ACME, "U1", "C1")).zone == "Asia/Tokyo"
        assert await ConnectionStore(redis, SEAL).get(ACME, "U1") == GRANT
        assert await TalkStore(redis, SEAL).last_asked(ACME, "U1", "C1") is None
    assert await reads(redis) == before + 1


async def test_nothing_outlasts_the_request(redis: Redis) -> None:
    """The next one sees what another process has changed meanwhile."""
    store = ConnectionStore(redis, SEAL)
    async with Glances(redis).at(ACME, "U1", "C1"):
        assert await store.get(ACME, "U1") is None
        await ConnectionStore(redis, SEAL).put(ACME, GRANT, "U2")
    await stored(redis)
    assert await store.get(ACME, "U1") == GRANT


async def test_what_the_request_writes_it_reads(redis: Redis) -> None:
    """A connection made, and a preference changed, hold for what is read after them."""
    connections, preferences = ConnectionStore(redis, SEAL), PreferenceStore(redis, SEAL, Preferred())
    async with Glances(redis).at(ACME, "U1", "C1"):
        await connections.put(ACME, GRANT, "U1")
        assert await connections.get(ACME, "U1") == GRANT
        assert (await preferences.preferred(ACME, "U1")).zone is None
        await preferences.change_personal(ACME, "U1", lambda _: Personal(zone="Asia/Tokyo"))
        assert (await preferences.preferred(ACME, "U1")).zone == "Asia/Tokyo"
        await connections.delete(ACME, "U1")
        assert await connections.get(ACME, "U1") is None


async def test_what_was_chosen_is_read_as_it_is_now(redis: Redis) -> None:
    """The settings' form shows what is stored at this moment, not what the request saw first."""
    preferences = PreferenceStore(redis, SEAL, Preferred())
    async with Glances(redis).at(ACME, "U1", "C1"):
        await stored(redis)
        assert (await preferences.levels(ACME, "U1")).personal.zone == "Asia/Tokyo"


async def test_a_store_that_is_away_is_no_look() -> None:
    """Whoever asked is told so, and goes on."""
    away = connect("redis://127.0.0.1:1/0")
    async with Glances(away).at(ACME, "U1", "C1") as looked:
        assert not looked
    await away.aclose()
