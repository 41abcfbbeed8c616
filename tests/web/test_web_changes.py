"""Zoho's address under the hands of people who are not Zoho."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web
from world import serving

from bot.ports import CHANGES_PATH, Verdict
from bot.web.changes import MOST_AT_ONCE, add_changes


class OneSecret:
    """Hears one channel alone."""

    async def knows(self, secret: str) -> bool:
        return secret == "right"

    async def hear(self, secret: str, body: bytes) -> Verdict:
        assert await self.knows(secret)
        return "taken" if body == b"{}" else "unread"


async def test_who_sends_slowly_keeps_nobody_out() -> None:
    """Without the secret no body is waited for: more of them than there is room for, and Zoho is heard."""
    app, done = web.Application(), asyncio.Event()
    add_changes(app, OneSecret())

    async def endless() -> AsyncIterator[bytes]:
        yield b"{"
        await done.wait()

    async with serving(app) as url, aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def strange() -> int:
            async with session.post(f"{url}{CHANGES_PATH}?k=wrong", data=endless()) as answer:
                return answer.status

        strangers = [asyncio.create_task(strange()) for _ in range(MOST_AT_ONCE + 1)]
        async with asyncio.timeout(8):
            assert set(await asyncio.gather(*strangers)) == {404}
        async with session.post(f"{url}{CHANGES_PATH}?k=right", data=b"{}") as answer:
            assert answer.status == 200
        done.set()
