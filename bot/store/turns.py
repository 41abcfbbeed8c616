"""Which partitions a worker looks at next for a queue, and in which nothing is due for a while. Knows no Redis.

A partition rests when its last look told when something is due there next. Whatever comes sooner says so by a wake-up,
so it only rests while those are heard, and no longer than a poll.
"""

import time
from collections import deque
from collections.abc import Collection, Iterable


class Turns:
    """Of one queue, in one process. Times are seconds."""

    def __init__(self, poll: float) -> None:
        self._poll = poll
        self._waiting = deque[str]()
        # Until when, by this machine's monotonic clock.
        self._resting = dict[str, float]()
        self._looked = 0.0
        self._next_due = 0.0

    @property
    def is_stale(self) -> bool:
        """Whether the last look at all partitions is longer ago than a poll."""
        return time.monotonic() - self._looked > self._poll

    @property
    def is_overdue(self) -> bool:
        """Whether that look can't wait any more for what came in single partitions."""
        return time.monotonic() - self._looked > 2 * self._poll

    @property
    def seconds(self) -> float:
        """How long nothing is due, as far as the looks of this round told; at most a poll."""
        now = time.monotonic()
        return min(self._poll, self._next_due, *(until - now for until in self._resting.values()))

    def begin(self) -> None:
        """A round: what the looks tell from here on is when something is due next."""
        self._next_due = self._poll

    def woken(self, partitions: Iterable[str]) -> None:
        """Something came in these."""
        for partition in partitions:
            self._resting.pop(partition, None)
            self._add(partition)

    def anew(self) -> None:
        """All partitions are looked at again."""
        self._looked = time.monotonic()
        self._resting.clear()

    def all(self, partitions: Iterable[str], *, heard: bool) -> None:
        """All that there are; those that rest are left out where wake-ups are `heard`."""
        now = time.monotonic()
        for partition in partitions:
            if not heard or self._resting.get(partition, 0.0) <= now:
                self._add(partition)

    def next(self, besides: Collection[str]) -> str | None:
        """The partition whose turn it is; those in `besides` have had theirs."""
        while self._waiting:
            if self._waiting[0] not in besides:
                return self._waiting[0]
            # What came since has said so, and ends the wait.
            self._waiting.popleft()
        return None

    def served(self, partition: str, due: float, *, sure: bool) -> None:
        """Something was found there; the next is due in so many seconds, see `empty`. The others' turn comes first."""
        self._leave(partition)
        if sure and due > 0.0:
            self._resting[partition] = time.monotonic() + due
        else:
            self._waiting.append(partition)

    def empty(self, partition: str, due: float, *, sure: bool) -> None:
        """Nothing is due there for so many seconds; `sure`: for nobody at all, and not just for those looked for."""
        self._leave(partition)
        self._next_due = min(self._next_due, due)
        if sure:
            self._resting[partition] = time.monotonic() + due

    def _leave(self, partition: str) -> None:
        self._resting.pop(partition, None)
        if partition in self._waiting:
            self._waiting.remove(partition)

    def _add(self, partition: str) -> None:
        if partition not in self._waiting:
            self._waiting.append(partition)
