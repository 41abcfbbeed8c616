"""What the web server does with more requests than it can answer in time."""

import asyncio
from collections.abc import Mapping

import aiohttp
from world import serving

from bot.web.server import MOST_AT_ONCE, SLACK_PATH, build_web


async def _ready() -> None:
    """Nothing is missing."""


async def test_one_more_than_there_is_room_for_is_refused_at_once() -> None:
    """While all places are taken a request is answered 503 without waiting, and one is free again after an answer."""
    arrived, go = 0, asyncio.Event()
    all_there = asyncio.Event()

    async def slow(body: str, headers: Mapping[str, str]) -> tuple[int, dict[str, str], str]:
        nonlocal arrived
        arrived += 1
        if arrived == MOST_AT_ONCE:
            all_there.set()
        await go.wait()
        return 200, {}, "done"

    async with serving(build_web(slow, _ready)) as url:
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector) as session:

            async def status() -> int:
                async with session.post(url + SLACK_PATH, data="x") as answer:
                    return answer.status

            waiting = [asyncio.create_task(status()) for _ in range(MOST_AT_ONCE)]
            await all_there.wait()
            assert await status() == 503
            go.set()
            assert set(await asyncio.gather(*waiting)) == {200}
            assert await status() == 200
