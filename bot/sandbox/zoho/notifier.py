"""Sends the callbacks of channels to the addresses that they were subscribed with, once each."""

import asyncio
from collections import deque

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.zoho.crm import watch
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.requests import Callback
from bot.sandbox.zoho.state import Record


class Notifier:
    """`sent` are the last thousand callbacks, oldest first. Retries are not documented, so there are none [?]."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._session: ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.sent: deque[Callback] = deque(maxlen=1000)

    def send(self) -> None:
        """Starts to send those of what has just happened, and forgets it."""
        events, self._org.events = self._org.events, []
        for url, body in watch.callbacks(self._org, events):
            task = asyncio.create_task(self._post(url, body))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def aclose(self) -> None:
        """Waits for those that are under way."""
        await asyncio.gather(*self._tasks)
        if self._session is not None:
            await self._session.close()

    async def _post(self, url: str, body: Record) -> None:
        self._session = self._session or ClientSession(timeout=ClientTimeout(total=5))
        status: int | None = None
        try:
            async with self._session.post(url, json=body) as answer:
                status = answer.status
        except (ClientError, TimeoutError):
            pass  # nobody is there to be told; the record below says so
        self.sent.append(Callback(url, body, status))
