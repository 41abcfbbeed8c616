"""The Taskbot that following.py measures: all of it in one process, with a public address that Zoho can reach."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from redis.asyncio import Redis
from sync_world import Relay, relayed
from world import FreePace, World, serving, settings_for

from bot.build import SystemClock, build
from bot.build.zoho import ONE_WORKSPACE, zoho_backends, zoho_door
from bot.ports import TaskBackends
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.org import Capabilities
from bot.settings import Settings
from bot.slack.manifest import manifest
from bot.store.connection import WORKER, connect
from bot.store.connections import ConnectionStore
from bot.store.embedded import EmbeddedRedis
from bot.store.seal import Seal, read_secret
from bot.store.tokens import RedisTokenCache


def _unlimited(settings: Settings, stack: AsyncExitStack) -> TaskBackends:
    """Zoho without the thirty requests a minute of Zoho Mail: the changes and the polls of an hour come in a minute."""
    redis = connect(str(settings.redis_url), patience=WORKER)
    stack.push_async_callback(redis.aclose)
    seal, clock, door = Seal(read_secret(settings.secret_key.get_secret_value())), SystemClock(), zoho_door(settings)
    stack.push_async_callback(door.aclose)
    cache = RedisTokenCache(redis, seal, ONE_WORKSPACE, clock)
    return zoho_backends(settings, door, cache, ConnectionStore(redis, seal), clock)


@asynccontextmanager
async def following_world() -> AsyncIterator[tuple[World, Relay]]:
    """A whole Taskbot with a public address that Zoho can reach; no limits but its own."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="tb-following-"))
        redis = EmbeddedRedis(Path(folder))
        await redis.start()
        stack.push_async_callback(redis.stop)
        # Zoho does not say whether it tells of what was restored [?]; the looks find it anyway.
        zoho = ZohoSandbox(capabilities=Capabilities(restoring_notifies=True))
        await zoho.start()
        stack.push_async_callback(zoho.stop)
        slack = SlackSandbox(rate_limits=False)
        await slack.start()
        stack.push_async_callback(slack.stop)
        relay = await stack.enter_async_context(relayed())
        settings = settings_for(slack, zoho, redis.url, public_url=relay.url, zoho_edition="ultimate")
        client = Redis.from_url(redis.url, decode_responses=True)
        stack.push_async_callback(client.aclose)
        bot = await stack.enter_async_context(build(settings, pace=FreePace(), backends=_unlimited(settings, stack)))
        url = relay.to = await stack.enter_async_context(serving(bot.web))
        slack.install(manifest(url), f"{url}/slack/events")
        working = asyncio.create_task(bot.worker.run())
        try:
            yield World(slack, zoho, client, settings, bot, url), relay
        finally:
            bot.worker.stop()
            await working
