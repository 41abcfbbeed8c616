"""How safe what is saved is: the level that is set, and whether Redis gives it. Knows what Redis says of itself.

`process`: survives the end of the Redis process (an append-only file). `disk`: survives a power loss too, because every
write is on disk before it is answered (appendfsync always; WAITAOF is no substitute, it was seen to answer without
syncing each write). `replica`: likewise, because a replica has it (WAIT).
"""

import asyncio
import time
from typing import Literal

from redis.asyncio import Redis

from bot.errors import StoreUnavailable
from bot.store.condition import Condition, conditions

Level = Literal["process", "disk", "replica"]

# Seconds that an answer is believed.
_BELIEVED = 10.0
# A replica on the same network answers within milliseconds; Slack waits three seconds for all.
REPLICA_WITHIN = 0.8


class Durability:
    """The level of one Redis, looked at again every ten seconds."""

    def __init__(self, redis: Redis, level: Level = "process") -> None:
        self._redis = redis
        self.level = level
        # Until it is known: a restart may lose what was saved last.
        self.lossy = True
        self._problem: str | None = None
        self._until = 0.0
        self._looking = asyncio.Lock()

    async def require(self) -> None:
        """Raises StoreUnavailable, with what to do, while Redis gives less than what is set."""
        await self.look()
        if self._problem is not None:
            raise StoreUnavailable(self._problem)

    async def look(self) -> None:
        """Asks Redis, unless that was done just now. Raises StoreUnavailable."""
        if time.monotonic() < self._until:
            return
        async with self._looking:
            if time.monotonic() >= self._until:
                await self._ask()

    async def _ask(self) -> None:
        found = await conditions(self._redis)
        self._problem = next((problem for each in found if (problem := shortfall(each, self.level))), None)
        # Who takes over for a primary may lack what was written last, whatever is on that one's disk.
        self.lossy = not all(on_disk(each) and not each.replicas and not each.promoted for each in found)
        self._until = time.monotonic() + _BELIEVED


def on_disk(found: Condition) -> bool:
    """Whether every write is on disk before it is answered."""
    told = found.told or {}
    return told.get("appendonly") == "yes" and told.get("appendfsync") == "always"


def given(found: Condition) -> Level | None:
    """The best level that Redis gives by itself; None when it keeps nothing on disk."""
    if on_disk(found):
        return "disk"
    return "process" if found.append_only else None


def shortfall(found: Condition, level: Level) -> str | None:
    """What is missing for a level, as a sentence with what to do; None when nothing is."""
    told = found.told or {}
    policy = told.get("maxmemory-policy", "noeviction")
    if policy != "noeviction" and told.get("maxmemory") not in (None, "0"):
        return f"Redis may evict what is saved (maxmemory-policy {policy}): set maxmemory-policy noeviction."
    if not found.append_only:
        return "Redis keeps nothing on disk, so a restart would lose what is saved: set appendonly yes."
    if level == "disk" and not on_disk(found):
        said = told.get("appendfsync")
        seen = f"appendfsync is {said}" if said else "Redis does not tell its appendfsync"
        return f"TASKBOT_DURABILITY is disk, but {seen}: set appendfsync always, or allow CONFIG GET."
    if level == "replica" and found.replicas < 1:
        return "TASKBOT_DURABILITY is replica, but Redis has no connected replica: connect one."
    return None
