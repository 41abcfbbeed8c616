"""Knows the parts of the sandbox and holds them together; the doors (Web API, people, sockets) all work on it."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bot.ports import Clock
from bot.sandbox.slack.arguments import ApiError
from bot.sandbox.slack.changes import Changes
from bot.sandbox.slack.delivery import Delivery, HttpTransport, Kind, Transport
from bot.sandbox.slack.faults import Faults
from bot.sandbox.slack.grants import ResponseUrls, Triggers
from bot.sandbox.slack.manifest import Manifest
from bot.sandbox.slack.rates import Rates
from bot.sandbox.slack.seed import BOT_USER_ID, acme
from bot.sandbox.slack.shown import Shown
from bot.sandbox.slack.sockets import Sockets
from bot.sandbox.slack.views import Views
from bot.sandbox.slack.workspace import Channel, User, Workspace

KEPT = 2000  # deliveries and calls remembered


@dataclass(frozen=True)
class Call:
    """One Web API call as it was answered; the token is never kept."""

    method: str
    arguments: Mapping[str, Any]
    result: Mapping[str, Any] | None
    status: int


class Platform:
    """The workspace, the installed app, and everything between them."""

    def __init__(
        self,
        folder: Path | None,
        clock: Clock,
        *,
        rate_limits: bool,
        retry_delays: Sequence[float],
        ack_timeout: float,
        monotonic: Callable[[], float] = time.monotonic,
        crowd: int = 0,
    ) -> None:
        self.changes = Changes()
        self.workspace = Workspace(acme(crowd), folder, clock, self.changes)
        self.triggers = Triggers(self.workspace)
        self.response_urls = ResponseUrls(self.workspace)
        self.views = Views(self.workspace)
        self.shown = Shown()
        self.rates = Rates(on=rate_limits, monotonic=monotonic)
        self.faults = Faults()
        self.sockets = Sockets(ack_timeout, self.changes)
        # Steps of workflows by the id of their execution, prompts by conversation, and messages still being written.
        self.executions: dict[str, Any] = {}
        self.prompts: dict[str, list[dict[str, str]]] = {}
        self.streams: set[tuple[str, str]] = set()
        self.retry_delays = tuple(retry_delays)
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)
        self.calls: deque[Call] = deque(maxlen=KEPT)
        # What was said at response URLs, as calls of "response_url".
        self.answers: deque[Call] = deque(maxlen=KEPT)
        self.errors: dict[str, list[str]] = {}
        self._ack_timeout = ack_timeout
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        team = self.workspace.team
        self.manifest = Manifest.read(team.manifest or {"display_information": {"name": "none"}}, team.request_url)

    async def open(self) -> None:
        """Makes what needs a running loop. Connections are unlimited: waiting for one would eat the three seconds."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def close(self) -> None:
        """Ends retries under way and all connections."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.sockets.close()
        if self._session is not None:
            await self._session.close()

    def install(self, raw: Mapping[str, Any], request_url: str | None, without: Collection[str] = ()) -> None:
        """Puts the app into the workspace with the scopes of its manifest. Raises ManifestRefused.

        `without` are optional scopes that the installer leaves out.
        """
        self.manifest = Manifest.read(raw, request_url, without)
        self.workspace.team.manifest = dict(raw)
        self.workspace.team.request_url = request_url
        self.workspace.changed()

    def _transport(self) -> Transport:
        if self.manifest.socket_mode:
            return self.sockets
        if self._session is None:
            raise RuntimeError("the sandbox is not started")
        return HttpTransport(self._session, self.workspace.team.tokens["signing_secret"], self._ack_timeout)

    def delivery(self, kind: Kind, name: str, payload: dict[str, Any]) -> Delivery:
        """A delivery that was not sent yet."""
        url = self.manifest.urls.get(name if kind == "slash" else "events" if kind == "url_verification" else kind)
        return Delivery(self.workspace.fresh_id("Ev"), kind, name, payload, url, self.workspace.now())

    async def send(self, delivery: Delivery) -> Delivery:
        """Records and sends once."""
        self.deliveries.append(delivery)
        await self._transport().send(delivery)
        self.changes.announce()
        return delivery

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Runs on, held so that it is neither lost nor left behind at the end."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: self.changes.announce())

    @property
    def idle(self) -> bool:
        """Whether no event is under way, retries included."""
        return not self._tasks

    def need(self, *scopes: str) -> None:
        """Raises missing_scope unless one of these is granted."""
        if not self.manifest.scopes.intersection(scopes):
            raise ApiError("missing_scope", needed=",".join(scopes), provided=",".join(sorted(self.manifest.scopes)))

    def user(self, user_id: str) -> User:
        """A person of this or a connected workspace. Raises user_not_found."""
        if (user := self.workspace.user(user_id)) is None:
            raise ApiError("user_not_found")
        return user

    def conversation(self, channel_id: str) -> Channel:
        """A conversation by id. Raises channel_not_found."""
        channel = self.workspace.channel(channel_id)
        if channel is None:
            raise ApiError("channel_not_found")
        return channel

    def lane(self, channel_id: str) -> str:
        """The conversation that posts to this id are counted in: a person's id stands for their DM."""
        dm = self.workspace.dm_of(channel_id)
        return channel_id if dm is None else dm.id

    def joined(self, channel_id: str) -> Channel:
        """A conversation that the bot is in. Raises channel_not_found or not_in_channel."""
        channel = self.conversation(channel_id)
        if BOT_USER_ID not in channel.members:
            raise ApiError("not_in_channel")
        return channel

    def show_error(self, user: str, sentence: str) -> None:
        """Puts an error before a person, as Slack's own client does."""
        self.errors.setdefault(user, []).append(sentence)
        self.changes.announce()
