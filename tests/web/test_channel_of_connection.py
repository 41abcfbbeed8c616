"""A connection's notification channel comes with it, and goes before it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from web_browser import PUBLIC, Browser
from world import World, WorldMaker, button, over

from bot.sandbox.slack import seed
from bot.service.sync.watching import JOB
from bot.store.standing import RedisStandings

pytestmark = over("http")


@pytest.fixture
async def world(make_world: WorldMaker) -> World:
    return await make_world(zoho_refresh_token=None, public_url=PUBLIC)


@pytest.fixture
async def browser(world: World) -> AsyncIterator[Browser]:
    opened = Browser(world.url)
    yield opened
    await opened.aclose()


async def connected(world: World, browser: Browser, user: str) -> str:
    """Somebody has connected a Zoho of their own; the id of the channel that Zoho has then."""
    assert (await world.slack.slash(user, seed.SALES, "/task", "connect")).ok
    found = button(world.slack.messages(seed.SALES, user)[-1], "Connect Zoho")
    assert found is not None
    assert await browser.go(str(found["url"])) == 200
    assert await browser.submit() == 303
    assert await browser.go(browser.location) == 302
    assert await browser.go(browser.location) == 200
    channels = world.zoho.org.state.table("channels")
    await world.until_zoho(lambda: len(channels) == 1)
    (channel,) = channels.values()
    assert channel["notify_url"].startswith(f"{PUBLIC}/zoho/changes?k=")
    return str(channel["channel_id"])


async def test_it_comes_and_goes_with_the_connection(world: World, browser: Browser, dana: str) -> None:
    """Connected in the browser, Zoho has a channel at once; disconnected in Slack, it has none, and no grant."""
    await connected(world, browser, dana)
    async with asyncio.timeout(20):
        while not await world.redis.keys("tb:channel:*"):  # noqa: ASYNC110 - Redis tells nobody
            await asyncio.sleep(0.01)
    await world.settled()
    assert (await world.slack.slash(dana, seed.SALES, "/task", "disconnect")).ok
    await world.until_zoho(lambda: not world.zoho.org.state.table("channels"))
    assert await world.redis.keys("tb:channel:*") == []
    ended = [one.path for one in world.zoho.requests if one.method == "DELETE" or "revoke" in one.path]
    assert ended == ["/crm/v8/actions/watch", "/oauth/v2/token/revoke"]


async def test_one_for_each_organisation(make_world: WorldMaker, dana: str) -> None:
    """The workspace's own grant hears for all of it; that of a person who came first does so no longer."""
    world = await make_world(public_url=PUBLIC)
    browser = Browser(world.url)
    first = await connected(world, browser, dana)
    await browser.aclose()
    await world.slack.say(seed.BOB, world.slack.dm(seed.BOB), "call Acme tomorrow")
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)
    standings, channels = RedisStandings(world.redis), world.zoho.org.state.table("channels")
    async with asyncio.timeout(20):
        while len([one for one in await standings.all() if one.job == JOB]) < 2:  # noqa: ASYNC110 - Redis tells nobody
            await asyncio.sleep(0.01)
        # The workspace's look comes first or second, and the person's next one after it.
        while first in channels:
            await world.settled()
            await world.hasten()
            await asyncio.sleep(0.05)
    await world.until_zoho(lambda: len(channels) == 1)
    assert first not in channels
