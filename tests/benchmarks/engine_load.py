"""Slack as load: slash commands, each signed by itself, over a few kept connections. Knows HTTP's bytes and the secret.

A process of its own: reads one Job as JSON from standard input and prints a Result as JSON. As cheap as Python allows,
because it runs beside what it measures: raw asyncio protocols, requests made beforehand, answers read by their length.
"""

import asyncio
import dataclasses
import hashlib
import hmac
import json
import random
import sys
import time
from collections import deque
from typing import cast
from urllib.parse import quote_plus, urlencode, urlsplit

import uvloop

# What people write: one in five repeats. Each gets a number of its own at its end.
LINES = """
call Acme about the renewal next Tue 3pm high priority
submit expense report by friday 5pm
Renew domain on Aug 3
call the landlord tomorrow
book flights day after tomorrow p1
dentist 27th 4:15pm remind me 1h before
Plan May release
invoice globex in 3 business days
Water the office plants every other Friday
board meeting first monday of every month at 10am
""".strip().splitlines()
# More are made while it runs; so many are a hundred megabytes.
_PREPARED = 100_000


@dataclasses.dataclass(frozen=True)
class Job:
    """`rate`: requests a second, sent when they are due on a free connection; None: each as soon as one is free.

    `saved`: what the body of an accepting answer holds. `warm`: seconds of the same before anything counts.
    """

    urls: list[str]
    secret: str
    team: str
    channel: str
    users: list[str]
    saved: str
    connections: int = 16
    seconds: float = 5.0
    warm: float = 1.0
    rate: float | None = None
    expected: int = 15_000


@dataclasses.dataclass
class Result:
    """`times` and `refusals` in milliseconds, from when a request was due. `other`: neither accepted nor refused."""

    seconds: float = 0.0
    times: list[float] = dataclasses.field(default_factory=list)
    refusals: list[float] = dataclasses.field(default_factory=list)
    other: int = 0
    # Due, and no connection was free until the end.
    unsent: int = 0
    # Of a core, used by this process.
    cpu: float = 0.0


class Requests:
    """Slash commands of many people; no two have the same trigger or the same line."""

    def __init__(self, job: Job) -> None:
        self._secret = job.secret.encode()
        self._host = urlsplit(job.urls[0]).netloc
        self._random = random.Random(1)
        self._users = job.users
        self._lines = [quote_plus(line) for line in LINES]
        self._number = int(time.time() * 1000) % 10**9 * 1000
        fixed = {
            "token": "verification",
            "team_id": job.team,
            "team_domain": "acme",
            "channel_id": job.channel,
            "channel_name": "sales",
            "user_name": "crowd",
            "command": "/task",
            "api_app_id": "A0TASKBOT01",
            "is_enterprise_install": "false",
            "response_url": "https://hooks.slack.com/commands/T0ACME00001/7000000000001/abcdefghijklmnopqrstuvwx",
        }
        self._fixed = urlencode(fixed)

    def one(self) -> bytes:
        """The next request, signed now."""
        self._number += 1
        number = self._number
        user, line = self._random.choice(self._users), self._random.choice(self._lines)
        body = (
            f"{self._fixed}&user_id={user}&text={line}+file+a{number % 10**6}&trigger_id={number}.1234.{number:032x}"
        ).encode()
        now = int(time.time())
        signed = hmac.digest(self._secret, b"v0:%d:%b" % (now, body), hashlib.sha256).hex()
        head = (
            f"POST /slack/events HTTP/1.1\r\nHost: {self._host}\r\nUser-Agent: Slackbot 1.0\r\nAccept: */*\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
            f"X-Slack-Request-Timestamp: {now}\r\nX-Slack-Signature: v0={signed}\r\n\r\n"
        )
        return head.encode() + body


class Connection(asyncio.Protocol):
    """One kept connection: one request under way at a time."""

    def __init__(self, load: "Load") -> None:
        self._load = load
        self._left = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's own are not of this class.
        self._transport = cast("asyncio.Transport", transport)

    def send(self, due: float, request: bytes) -> None:
        """Sends one; `due` is when it should have been sent."""
        self._due = due
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        data = self._left + data if self._left else data
        head = data.find(b"\r\n\r\n")
        at = data.find(b"ontent-Length: ", 0, head)
        end = head + 4 + (int(data[at + 15 : data.index(b"\r", at)]) if at >= 0 else 0)
        if head < 0 or len(data) < end:
            self._left = data
            return
        self._left = b""
        self._load.answered(self, self._due, data[9:12], data[head + 4 : end])

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._load.lost()


class Load:
    """The load of one job, on one or several servers."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._saved = job.saved.encode()
        self._requests = Requests(job)
        wanted = int((job.seconds + job.warm) * (job.rate or job.expected))
        self._prepared = [self._requests.one() for _ in range(min(wanted, _PREPARED))]
        self._idle = deque[Connection]()
        self._waiting = deque[float]()
        self._result = Result()
        self._counted_from = self._until = float("inf")
        self._done = asyncio.Event()
        self._under_way = 0

    async def run(self) -> Result:
        """Connects, warms up, measures."""
        loop = asyncio.get_running_loop()
        servers = [urlsplit(url).netloc.rpartition(":") for url in self._job.urls]
        for number in range(self._job.connections):
            host, _, port = servers[number % len(servers)]
            _, connection = await loop.create_connection(lambda: Connection(self), host, int(port))
            self._idle.append(connection)
        start = time.perf_counter()
        self._counted_from = start + self._job.warm
        self._until = self._counted_from + self._job.seconds
        cpu = time.process_time()
        if self._job.rate is None:
            for connection in list(self._idle):
                self._send(connection, time.perf_counter())
        else:
            await self._at_rate(start, self._job.rate)
        async with asyncio.timeout(self._job.warm + self._job.seconds + 30):
            await self._done.wait()
        self._result.cpu = (time.process_time() - cpu) / (time.perf_counter() - start)
        self._result.seconds = self._job.seconds
        self._result.unsent = len(self._waiting)
        return self._result

    async def _at_rate(self, start: float, rate: float) -> None:
        sent = 0
        while (now := time.perf_counter()) < self._until:
            due = int((now - start) * rate)
            self._waiting.extend(start + number / rate for number in range(sent, due))
            sent = due
            while self._waiting and self._idle:
                self._send(self._idle.popleft(), self._waiting.popleft())
            await asyncio.sleep(0.001)
        if not self._under_way:
            self._done.set()

    def _send(self, connection: Connection, due: float) -> None:
        self._under_way += 1
        connection.send(due, self._prepared.pop() if self._prepared else self._requests.one())

    def answered(self, connection: Connection, due: float, status: bytes, body: bytes) -> None:
        """Notes an answer, and sends the next."""
        now = time.perf_counter()
        self._under_way -= 1
        if now >= self._counted_from:
            took = (now - due) * 1000
            if status == b"200" and (not self._saved or self._saved in body):
                self._result.times.append(took)
            elif status == b"503" or b"Not saved" in body:
                self._result.refusals.append(took)
            else:
                self._result.other += 1
        if now >= self._until:
            if not self._under_way:
                self._done.set()
        elif self._job.rate is None:
            self._send(connection, now)
        elif self._waiting:
            self._send(connection, self._waiting.popleft())
        else:
            self._idle.append(connection)

    def lost(self) -> None:
        """A server closed a connection; what was under way there is neither."""
        if time.perf_counter() < self._until:
            self._result.other += 1


async def main() -> None:
    """One job."""
    result = await Load(Job(**json.loads(sys.stdin.read()))).run()
    json.dump(dataclasses.asdict(result), sys.stdout)


if __name__ == "__main__":
    uvloop.run(main())
