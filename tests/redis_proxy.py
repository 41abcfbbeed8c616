"""A wire to Redis that can be made slow, or lose answers: between a Taskbot under test and the real server."""

import asyncio
import contextlib
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit


class RedisProxy:
    """Listens on a unix socket of its own. `lose` and `delay` may be set at any time."""

    def __init__(self, url: str, folder: Path) -> None:
        self._target = urlsplit(url).path
        self._path = folder / "proxy.sock"
        self._open = set[asyncio.Task[None]]()
        self.url = f"unix://{self._path}"
        # A command that holds these bytes is carried out, and its connection ends without the answer.
        self.lose: bytes | None = None
        self.lost = 0
        # Seconds before each command is passed on.
        self.delay = 0.0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_unix_server(self._serve, self._path)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        answers, commands = await asyncio.open_unix_connection(self._target)
        back = asyncio.create_task(self._pass_back(answers, writer))
        try:
            while data := await reader.read(1 << 20):
                if self.delay:
                    await asyncio.sleep(self.delay)
                if self.lose is not None and self.lose in data:
                    self.lost += 1
                    back.cancel()
                    await asyncio.gather(back, return_exceptions=True)
                    commands.write(data)
                    await answers.read(1)
                    return
                commands.write(data)
                await commands.drain()
        finally:
            self._open.discard(task)
            back.cancel()
            commands.close()
            writer.close()

    async def _pass_back(self, answers: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await answers.read(1 << 20):
                writer.write(data)
                await writer.drain()
        writer.close()
