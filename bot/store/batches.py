"""Commands asked at the same time, sent together: one write, one wait and one sync to disk for all of them.

Knows pipelines, not what a command means. With one batch under way whatever comes meanwhile makes the next one, so
batches grow with the load, and an idle process sends each command at once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple

# Batches under way: while Redis works on one, the next is written.
_AT_ONCE = 2
# Commands in one: the last of them waits for all the others' answers.
_MOST = 64


class Asked(NamedTuple):
    """One command with its options, and who waits for its answer."""

    words: tuple[Any, ...]
    options: dict[str, Any]
    answer: asyncio.Future[Any]

    def give(self, answer: object) -> None:
        """Answers; an exception is raised where it is waited for. Who no longer waits hears nothing."""
        if self.answer.done():
            return
        if isinstance(answer, BaseException):
            self.answer.set_exception(answer)
        else:
            self.answer.set_result(answer)


class Batches:
    """Sends commands through `send`, which answers all that it is given and raises nothing."""

    def __init__(self, send: Callable[[Sequence[Asked]], Awaitable[None]]) -> None:
        self._send = send
        self._waiting = list[Asked]()
        self._working = 0
        # The event loop itself keeps only weak references.
        self._tasks = set[asyncio.Task[None]]()

    async def ask(self, words: tuple[Any, ...], options: dict[str, Any]) -> Any:
        """The answer to one command, which goes out even when who asked is cancelled."""
        asked = Asked(words, options, asyncio.get_running_loop().create_future())
        self._waiting.append(asked)
        if self._working < _AT_ONCE:
            self._working += 1
            task = asyncio.create_task(self._work())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await asked.answer

    async def _work(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
                try:
                    await self._send(batch)
                finally:
                    # Cut off with its event loop; nobody is left to wait for nothing.
                    for asked in batch:
                        asked.answer.cancel()
        finally:
            # Not when the task is seen to be done: what is asked in between would wait for nobody.
            self._working -= 1
