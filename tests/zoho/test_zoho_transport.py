"""What a broken connection means for a request to Zoho, over real sockets: not sent, or unknown and sent once."""

import asyncio
import contextlib
import gzip
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest

from bot.errors import OutcomeUnknown, ZohoBusy
from bot.zoho.answers import Effect
from bot.zoho.client import Door

# What a server writes after it has read a whole request; None closes the connection.
Answering = Callable[[int], bytes | None]
EMPTY = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
METHODS = ["GET", "POST", "PUT", "DELETE"]


@dataclass
class Peer:
    """A server on a real socket that counts connections and requests."""

    url: str = ""
    connections: int = 0
    heads: list[bytes] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)


@contextlib.asynccontextmanager
async def peer(answering: Answering) -> AsyncIterator[Peer]:
    """One that answers the n-th request (from 1) with `answering(n)`."""
    found = Peer()
    serving: dict[asyncio.StreamWriter, asyncio.Task[None] | None] = {}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.connections += 1
        serving[writer] = asyncio.current_task()
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                found.heads.append(head)
                lines = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:] if line)
                found.bodies.append(len(await reader.readexactly(int(lines.get(b"content-length", 0)))))
                if (answer := answering(len(found.heads))) is None:
                    break
                writer.write(answer)
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=2**22)
    found.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    try:
        yield found
    finally:
        server.close()
        for writer in serving:
            writer.close()
        await asyncio.gather(*filter(None, serving.values()))


@contextlib.asynccontextmanager
async def door(*, connect: float = 5.0, total: float = 5.0) -> AsyncIterator[Door]:
    """A door to the network."""
    opened = Door(connect=connect, total=total)
    try:
        yield opened
    finally:
        await opened.aclose()


@pytest.mark.parametrize("method", METHODS[1:])
async def test_a_connection_closed_without_an_answer_is_unknown_and_sent_once(method: str) -> None:
    """The server read the request and may have done it: the outcome is unknown, and nobody sends it again."""
    async with peer(lambda _n: None) as there, door() as way:
        with pytest.raises(OutcomeUnknown):
            await way.send(method, there.url, Effect.WRITE, json={} if method != "DELETE" else None)
    assert len(there.heads) == 1


@pytest.mark.parametrize("method", METHODS[1:])
async def test_a_kept_connection_that_breaks_is_unknown_and_sent_once(method: str) -> None:
    """Also on a connection that was good before, where HTTP clients are used to send again."""
    async with peer(lambda n: EMPTY if n == 1 else None) as there, door() as way:
        await way.send("GET", there.url, Effect.READ)
        with pytest.raises(OutcomeUnknown):
            await way.send(method, there.url, Effect.WRITE, json={})
    assert (there.connections, len(there.heads)) == (1, 2)


async def test_a_read_that_breaks_is_busy_and_sent_once() -> None:
    """A read changes nothing, so it may come again, but it is the caller who decides."""
    async with peer(lambda _n: None) as there, door() as way:
        with pytest.raises(ZohoBusy):
            await way.send("GET", there.url, Effect.READ)
    assert len(there.heads) == 1


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"HTTP/1.1 201 Created\r\ncontent-length: 50\r\n\r\n{", id="half a body"),
        pytest.param(b"HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", id="a broken chunk"),
        pytest.param(b"HTTP/1.1 20", id="half a status line"),
        pytest.param(b"SMTP ready\r\n\r\n", id="no HTTP"),
        pytest.param(
            b"HTTP/1.1 201 Created\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc", id="a broken encoding"
        ),
    ],
)
async def test_half_an_answer_is_unknown(answer: bytes) -> None:
    """It was sent, so what can't be read of the answer leaves the outcome open."""
    told = iter([answer])
    async with peer(lambda _n: next(told, None)) as there, door(total=0.5) as way:
        with pytest.raises(OutcomeUnknown):
            await way.send("POST", there.url, Effect.WRITE, json={})


async def test_a_silent_server_is_unknown() -> None:
    """The request went out, and no answer came in time."""
    async with peer(lambda _n: b"") as there, door(total=0.2) as way:
        with pytest.raises(OutcomeUnknown):
            await way.send("POST", there.url, Effect.WRITE, json={})
    assert len(there.heads) == 1


@pytest.mark.parametrize("greeting", [pytest.param(b"", id="silent"), pytest.param(b"220 ready\r\n", id="no TLS")])
async def test_a_handshake_that_fails_is_a_definite_no(greeting: bytes) -> None:
    """TLS is part of the connection: without it nothing was sent."""
    ended = asyncio.Event()

    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(greeting)
        with contextlib.suppress(ConnectionError):
            await reader.read()
        writer.close()
        ended.set()

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    async with door(connect=0.2) as way:
        with pytest.raises(ZohoBusy):
            await way.send("POST", url, Effect.WRITE, json={})
    server.close()
    await ended.wait()


async def test_an_unknown_host_is_a_definite_no() -> None:
    """A name that nobody knows (RFC 2606) was connected to by nobody."""
    async with door() as way:
        with pytest.raises(ZohoBusy):
            await way.send("POST", "http://taskbot.invalid/", Effect.WRITE, json={})


async def test_no_free_connection_is_a_definite_no() -> None:
    """Whoever waits in vain for one of the fifty connections has sent nothing."""
    async with peer(lambda _n: b"") as there, door(connect=0.3, total=3.0) as way:
        sent = [way.send("POST", there.url, Effect.WRITE, json={}) for _ in range(51)]
        ended = await asyncio.gather(*sent, return_exceptions=True)
    assert sorted(type(each).__name__ for each in ended) == ["OutcomeUnknown"] * 50 + ["ZohoBusy"]
    assert len(there.heads) == 50


async def test_what_is_sent_and_answered_arrives_as_it_was() -> None:
    """An encoded query stays as it is, a large file is whole, and a packed answer is unpacked."""
    packed = gzip.compress(b'{"a": 1}')
    head = f"HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nX-Two: b\r\ncontent-length: {len(packed)}\r\n\r\n"
    async with peer(lambda _n: head.encode() + packed) as there, door() as way:
        await way.send("GET", there.url + "a%2Fb", Effect.READ, params={"ids": "1,2", "q": "a b&c"})
        large = {"file": ("a.bin", b"x" * 2**21, "application/octet-stream")}
        answer = await way.send("POST", there.url, Effect.WRITE, files=large)
    assert there.heads[0].startswith(b"GET /a%2Fb?ids=1%2C2&q=a+b%26c HTTP/1.1")
    assert there.bodies[1] > 2**21
    assert (answer.status, answer.body, answer.headers["x-two"]) == (201, b'{"a": 1}', "b")
    assert there.connections == 1


@pytest.mark.parametrize(
    "headers",
    [b"content-security-policy: " + b"x" * 50_000 + b"\r\n", b"".join(b"x-%d: y\r\n" % n for n in range(500))],
    ids=["a long one", "many"],
)
async def test_a_gateways_headers_do_not_hide_its_answer(headers: bytes) -> None:
    """However long and many they are, the answer to a write is known."""
    answer = b"HTTP/1.1 201 Created\r\n" + headers + b"content-length: 2\r\n\r\n{}"
    async with peer(lambda _n: answer) as there, door() as way:
        found = await way.send("POST", there.url, Effect.WRITE, json={})
    assert (found.status, found.body) == (201, b"{}")


async def test_a_redirect_is_not_followed() -> None:
    """The token would go to whatever host it names."""
    moved = b"HTTP/1.1 302 Found\r\nlocation: http://taskbot.invalid/\r\ncontent-length: 0\r\n\r\n"
    async with peer(lambda _n: moved) as there, door() as way:
        assert (await way.send("GET", there.url, Effect.READ)).status == 302
