"""The cached profiles: sealed in Redis, and remembered for moments by who looked them up."""

from redis.asyncio import Redis

from bot.commands import Profile
from bot.specs import Tenant
from bot.store.keys import Keys
from bot.store.profiles import ProfileCache
from bot.store.seal import Seal

ACME, OTHER = Tenant(team="T1"), Tenant(team="T2")
DANA = Profile(user="U1", team="T1", name="Dana", email="dana@acme.example", zone="Europe/Berlin")


async def test_what_one_process_puts_another_gets(redis: Redis) -> None:
    """By its tenant alone, and nothing of it can be read in Redis."""
    await ProfileCache(redis, Seal(b"k" * 32)).put(ACME, DANA)
    another = ProfileCache(redis, Seal(b"k" * 32))
    assert await another.get(ACME, "U1") == DANA
    assert await another.get(OTHER, "U1") is None
    assert "dana" not in str(await redis.get(Keys.of(ACME).profile(ACME, "U1")))


async def test_who_just_looked_does_not_ask_again(redis: Redis) -> None:
    """A put is seen at once where it was made; what was forgotten in Redis is still known for moments."""
    cache = ProfileCache(redis, Seal(b"k" * 32))
    await cache.put(ACME, DANA)
    changed = DANA.model_copy(update={"zone": "Asia/Tokyo"})
    await cache.put(ACME, changed)
    await redis.delete(Keys.of(ACME).profile(ACME, "U1"))
    assert await cache.get(ACME, "U1") == changed
    assert await ProfileCache(redis, Seal(b"k" * 32)).get(ACME, "U1") is None
