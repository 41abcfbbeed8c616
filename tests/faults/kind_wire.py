"""The wire between a worker and Redis, read for one kind of command: when it is claimed, and each of its steps.

What the engine's scripts say is public: a claim is answered with the entry's fields as JSON, a step names its entry.
"""

import asyncio
import contextlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

# Where a worker dies, seen on this wire: at the claim, and before or after Redis has its first or its last step.
CLAIMED, FIRST, FIRST_DONE, LAST, LAST_DONE = "claimed", "first step", "first step done", "last step", "last step done"
MOMENTS = (CLAIMED, FIRST, FIRST_DONE, LAST, LAST_DONE)
_ENDS = re.compile(rb'"to": "(done|failed|dead)"')


class KindWire:
    """Calls `die` once, at `moment` of the next entry of `kind` that is claimed through it."""

    def __init__(self, url: str, folder: Path, die: Callable[[], None]) -> None:
        self._target = urlsplit(url).path
        self._path = folder / "kind.sock"
        self._die = die
        self._open = set[asyncio.Task[None]]()
        self._armed: tuple[re.Pattern[bytes], str] | None = None
        self._entry: bytes | None = None
        self.url = f"unix://{self._path}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_unix_server(self._accept, self._path)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def arm(self, kind: str, moment: str) -> None:
        """From now on."""
        claim = re.compile(rb'\r\n([^\r\n]+)\r\n\$\d+\r\n\{[^\r]*"kind":"' + kind.encode() + rb'"')
        self._armed, self._entry = (claim, moment), None

    def disarm(self) -> bool:
        """Nobody dies any more; whether nobody did."""
        idle, self._armed = self._armed is not None, None
        return idle

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, commands = await asyncio.open_unix_connection(self._target)
        back = asyncio.create_task(self._pass_back(answers, writer))
        try:
            while data := await reader.read(1 << 20):
                if not self._is_deadly(data):
                    commands.write(data)
                    await commands.drain()
                    continue
                assert self._armed is not None
                reaches = self._armed[1] in (FIRST_DONE, LAST_DONE)
                self._armed = None
                back.cancel()
                await asyncio.gather(back, return_exceptions=True)
                if reaches:
                    commands.write(data)
                    # Its answer, which nobody will read: Redis has done it.
                    await answers.read(1)
                self._die()
                return
        except ConnectionError:
            pass
        finally:
            back.cancel()
            commands.close()
            writer.close()

    def _is_deadly(self, data: bytes) -> bool:
        """Whether it is the step that was waited for."""
        if self._armed is None or self._entry is None or self._entry not in data or b'"from": ' not in data:
            return False
        return self._armed[1] in (FIRST, FIRST_DONE) or _ENDS.search(data) is not None

    async def _pass_back(self, answers: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await answers.read(1 << 20):
                if self._armed is not None and (claim := self._armed[0].search(data)) is not None:
                    self._entry = b":e:" + claim[1] + b"\r\n"
                    if self._armed[1] == CLAIMED:
                        self._armed = None
                        self._die()
                        break
                writer.write(data)
                await writer.drain()
        writer.close()
