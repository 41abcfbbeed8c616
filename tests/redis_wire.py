"""A wire between a Taskbot under test and the real Redis, on which a test hears what is said, and may cut it."""

import asyncio
import contextlib
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

_CHUNK = 1 << 20


class RedisWire:
    """Listens on a unix socket of its own in `folder`. Passes everything on, but for what a subclass ends it with."""

    def __init__(self, url: str, folder: Path) -> None:
        self._target = urlsplit(url).path
        self._path = folder / f"{type(self).__name__}.sock"
        self._open = set[asyncio.Task[None]]()
        self.url = f"unix://{self._path}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_unix_server(self._accept, self._path)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def pause(self) -> None:
        """Before each command is passed on."""

    def reaches(self, command: bytes) -> bool | None:
        """Whether Redis still has a command that its connection ends with; None for one that is passed on."""
        del command
        return None

    def ended(self) -> None:
        """A connection ended so; its answer, if there is one, nobody has read."""

    def kept(self, answer: bytes) -> bool:
        """Whether an answer of Redis is not passed back, and its connection ends."""
        del answer
        return False

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, commands = await asyncio.open_unix_connection(self._target)
        back = asyncio.create_task(self._pass_back(answers, writer))
        try:
            while data := await reader.read(_CHUNK):
                await self.pause()
                reaches = self.reaches(data)
                if reaches is not None:
                    back.cancel()
                    await asyncio.gather(back, return_exceptions=True)
                if reaches is not False:
                    commands.write(data)
                    await commands.drain()
                if reaches:
                    # Redis has done it.
                    await answers.read(1)
                if reaches is not None:
                    self.ended()
                    return
        except ConnectionError:
            pass
        finally:
            back.cancel()
            commands.close()
            writer.close()

    async def _pass_back(self, answers: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while (data := await answers.read(_CHUNK)) and not self.kept(data):
                writer.write(data)
                await writer.drain()
        writer.close()
