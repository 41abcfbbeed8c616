"""The wire between a worker and Redis, read for one kind of command: when it is claimed, and each of its steps.

What the engine's scripts say is public: a claim is answered with the entry's fields as JSON, a step names its entry.
"""

import re
from collections.abc import Callable
from pathlib import Path

from redis_wire import RedisWire

# Where a worker dies, seen on this wire: at the claim, and before or after Redis has its first or its last step.
CLAIMED, FIRST, FIRST_DONE, LAST, LAST_DONE = "claimed", "first step", "first step done", "last step", "last step done"
MOMENTS = (CLAIMED, FIRST, FIRST_DONE, LAST, LAST_DONE)
_STEPS, _ENDS = re.compile(rb'"from": ?\['), re.compile(rb'"to": ?"(done|failed|dead)"')


class KindWire(RedisWire):
    """Calls `die` once, at `moment` of the next entry of `kind` that is claimed through it."""

    def __init__(self, url: str, folder: Path, die: Callable[[], None]) -> None:
        super().__init__(url, folder)
        self._die = die
        self._armed: tuple[re.Pattern[bytes], str] | None = None
        self._entry: bytes | None = None

    def arm(self, kind: str, moment: str) -> None:
        """From now on."""
        claim = re.compile(rb'\r\n([^\r\n]+)\r\n\$\d+\r\n\{[^\r]*"kind":"' + kind.encode() + rb'"')
        self._armed, self._entry = (claim, moment), None

    def disarm(self) -> bool:
        """Nobody dies any more; whether nobody did."""
        idle, self._armed = self._armed is not None, None
        return idle

    def reaches(self, command: bytes) -> bool | None:
        """See RedisWire: it ends with the step that was waited for."""
        if self._armed is None or self._entry is None or self._entry not in command or not _STEPS.search(command):
            return None
        moment = self._armed[1]
        if moment not in (FIRST, FIRST_DONE) and _ENDS.search(command) is None:
            return None
        self._armed = None
        return moment in (FIRST_DONE, LAST_DONE)

    def ended(self) -> None:
        """See RedisWire."""
        self._die()

    def kept(self, answer: bytes) -> bool:
        """See RedisWire: an answer tells which entry was claimed, and may be the moment itself."""
        if self._armed is None or (claim := self._armed[0].search(answer)) is None:
            return False
        self._entry = b":e:" + claim[1] + b"\r\n"
        if self._armed[1] != CLAIMED:
            return False
        self._armed = None
        self._die()
        return True
