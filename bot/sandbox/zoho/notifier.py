"""Sends the callbacks of channels to the addresses that they were subscribed with, once each, unless told otherwise.

Whether the real service delivers in order, again, or at all is not documented [?], so it can be told to do its worst.
"""

import asyncio
from collections import deque
from dataclasses import dataclass

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.zoho.crm import watch
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.requests import Callback
from bot.sandbox.zoho.state import Record


@dataclass(slots=True)
class Delivery:
    """What becomes of callbacks from now on.

    Dropped; sent so many `times`; after `delay` seconds; or held until `Notifier.release`, which may turn their order
    round.
    """

    drop: bool = False
    times: int = 1
    delay: float = 0.0
    hold: bool = False


class Notifier:
    """`sent` are the last thousand callbacks, oldest first. Retries are not documented, so there are none [?]."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._session: ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._held: list[tuple[str, Record]] = []
        self.delivery = Delivery()
        self.sent: deque[Callback] = deque(maxlen=1000)

    def send(self) -> None:
        """Starts to send those of what has just happened, and forgets it."""
        events, self._org.events = self._org.events, []
        if self.delivery.drop:
            return
        for url, body in watch.callbacks(self._org, events):
            if self.delivery.hold:
                self._held.append((url, body))
            else:
                self._start(url, body)

    def release(self, *, reverse: bool = False) -> None:
        """Starts to send what was held, in the order that it came in or the other way round."""
        held, self._held = self._held, []
        for url, body in reversed(held) if reverse else held:
            self._start(url, body)

    def _start(self, url: str, body: Record) -> None:
        for _ in range(self.delivery.times):
            task = asyncio.create_task(self._post(url, body, self.delivery.delay))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def aclose(self) -> None:
        """Ends those that still wait for their time, and waits for those that are under way."""
        for task in self._tasks:
            if task.get_name() == _WAITS:
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _post(self, url: str, body: Record, delay: float) -> None:
        this = asyncio.current_task()
        assert this is not None
        if delay:
            this.set_name(_WAITS)
            await asyncio.sleep(delay)
            this.set_name("sends")
        self._session = self._session or ClientSession(timeout=ClientTimeout(total=5))
        status: int | None = None
        try:
            async with self._session.post(url, json=body) as answer:
                status = answer.status
        except (ClientError, TimeoutError):
            pass  # nobody is there to be told; the record below says so
        self.sent.append(Callback(url, body, status))


_WAITS = "waits"
