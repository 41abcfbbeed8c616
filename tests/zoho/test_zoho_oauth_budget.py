"""Refreshing: what Zoho refused is not asked again, what it would refuse is not asked yet. Over a real Redis."""

import datetime as dt
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr
from redis.asyncio import Redis
from zoho_stand_ins import MovingClock

from bot.errors import NotConnected, ZohoBusy
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Tenant
from bot.store.connection import connect
from bot.store.embedded import EmbeddedRedis
from bot.store.keys import Keys
from bot.store.seal import Seal
from bot.store.tokens import REFRESHES, RedisTokenCache
from bot.zoho.client import Door
from bot.zoho.grants import oauth
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.grants.oauth import ClientCredentials, Grant

ACME = Tenant(team="-")


class Setup:
    """One grant of the sandbox's, as two processes have it, over one Redis."""

    def __init__(
        self, sandbox: ZohoSandbox, door: Door, addresses: Addresses, clock: MovingClock, redis: Redis
    ) -> None:
        self.sandbox, self.door, self.addresses, self.clock, self.redis = sandbox, door, addresses, clock, redis
        self.caches: list[RedisTokenCache] = []
        self.credentials = ClientCredentials(
            client_id=sandbox.client_id, client_secret=SecretStr(sandbox.client_secret)
        )

    def grant(self, process: int, credentials: ClientCredentials | None = None, reconnect: str | None = None) -> Grant:
        return Grant(
            "acme",
            credentials or self.credentials,
            SecretStr(self.sandbox.refresh_token),
            self.addresses,
            door=self.door,
            cache=self.caches[process],
            clock=self.clock,
            reconnect=reconnect,
        )

    @property
    def refreshes(self) -> int:
        return sum(request.path == oauth.TOKEN_PATH for request in self.sandbox.requests)

    async def ten_minutes_later(self) -> None:
        """Redis's time can't be moved, so what it holds is."""
        key = Keys.of(ACME).token(ACME, "acme") + ":refreshes"
        for member, at in await self.redis.zrange(key, 0, -1, withscores=True):
            await self.redis.zadd(key, {member: at - 601})
        self.clock.moment += dt.timedelta(minutes=11)


@pytest.fixture
async def setup(  # noqa: PLR0917 - a fixture asks for what it joins
    sandbox: ZohoSandbox,
    door: Door,
    addresses: Addresses,
    clock: MovingClock,
    redis: Redis,
    redis_server: EmbeddedRedis,
) -> AsyncIterator[Setup]:
    made = Setup(sandbox, door, addresses, clock, redis)
    clients = [connect(redis_server.url) for _ in range(2)]
    made.caches = [RedisTokenCache(client, Seal(b"k" * 32), ACME, clock) for client in clients]
    yield made
    for client in clients:
        await client.aclose()


async def test_two_processes_stay_within_ten_refreshes(setup: Setup) -> None:
    """Together they stop before Zoho refuses, say how long, and go on when the window has moved."""
    for number in range(REFRESHES):
        held = await setup.grant(number % 2).token()
        await setup.caches[0].drop("acme", held.token)
    with pytest.raises(ZohoBusy) as caught:
        await setup.grant(0).token()
    assert caught.value.retry_after is not None
    assert 590 < caught.value.retry_after <= 600
    assert setup.refreshes == REFRESHES
    await setup.ten_minutes_later()
    await setup.grant(1).token()


async def test_processes_whose_clocks_differ_share_a_token(setup: Setup) -> None:
    """One that is an hour ahead takes the token of one that is not, and the other way round."""
    held = await setup.grant(0).token()
    for hours in (1, -2):
        setup.clock.moment += dt.timedelta(hours=hours)
        again = await setup.grant(1).token()
        assert again.token == held.token
        assert again.expires > setup.clock.moment
    assert setup.refreshes == 1


async def test_a_refused_refresh_token_is_asked_after_once(setup: Setup) -> None:
    """`invalid_code` is remembered for all processes; each person hears what to do."""
    await oauth.revoke(setup.door, setup.addresses, SecretStr(setup.sandbox.refresh_token))
    with pytest.raises(NotConnected, match="an admin must reconnect with `taskbot connect`"):
        await setup.grant(0).token()
    with pytest.raises(NotConnected, match="please reconnect: type `/task connect`"):
        await setup.grant(1, reconnect="zoho-reconnect-own").token()
    assert setup.refreshes == 1


async def test_a_wrong_client_is_not_remembered(setup: Setup) -> None:
    """It is the settings' fault, not the refresh token's: once that is put right it works at once."""
    wrong = ClientCredentials(client_id="1000.OTHER", client_secret=SecretStr("x"))
    with pytest.raises(NotConnected, match="client id"):
        await setup.grant(0, wrong).token()
    await setup.grant(0).token()
