"""A wire to Redis that can be made slow, or lose answers: between a Taskbot under test and the real server."""

import asyncio
from pathlib import Path

from redis_wire import RedisWire


class RedisProxy(RedisWire):
    """`lose` and `delay` may be set at any time."""

    def __init__(self, url: str, folder: Path) -> None:
        super().__init__(url, folder)
        # A command that holds these bytes is carried out, and its connection ends without the answer.
        self.lose: bytes | None = None
        self.lost = 0
        # Seconds before each command is passed on.
        self.delay = 0.0

    async def pause(self) -> None:
        """See RedisWire."""
        if self.delay:
            await asyncio.sleep(self.delay)

    def reaches(self, command: bytes) -> bool | None:
        """See RedisWire."""
        return True if self.lose is not None and self.lose in command else None

    def ended(self) -> None:
        """See RedisWire."""
        self.lost += 1
