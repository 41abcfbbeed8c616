"""A clock that tests move, and a token cache in this process."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.ports import AccessToken

START = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)  # a Tuesday


class MovingClock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> dt.datetime:
        return self.moment


class MemoryCache:
    """A TokenCache in this process."""

    def __init__(self) -> None:
        self.held: dict[str, AccessToken] = {}
        self.lock = asyncio.Lock()
        self.gone: set[str] = set()
        self.wait: float | None = None

    async def load(self, grant: str) -> AccessToken | None:
        return self.held.get(grant)

    async def save(self, grant: str, token: AccessToken) -> None:
        self.held[grant] = token

    async def drop(self, grant: str, token: str) -> None:
        if grant in self.held and self.held[grant].token == token:
            del self.held[grant]

    async def may_refresh(self, _grant: str) -> float | None:
        return self.wait

    async def refuse(self, grant: str) -> None:
        self.gone.add(grant)

    async def refused(self, grant: str) -> bool:
        return grant in self.gone

    @asynccontextmanager
    async def single_flight(self, _grant: str) -> AsyncIterator[None]:
        async with self.lock:
            yield
