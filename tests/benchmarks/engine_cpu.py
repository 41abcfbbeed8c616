"""What one acknowledgement costs a web process in CPU, ours beside the baselines: for machines that others use too.

Knows what is compared. All servers stand at once, and short bursts go to each in turns; of each the cheaper bursts
count, which what else runs has slowed least. Where `door` asks how many acks a quiet machine gives, this asks what one
of them takes, as the scheduler has counted it.
"""

import asyncio
import contextlib
import dataclasses
from pathlib import Path
from urllib.parse import urlsplit

from engine_load import Job, Requests
from engine_processes import Rig, core, cpu_seconds, percentile, process, rig, say

_BURST, _CONNECTIONS = 320, 16
# Of the bursts, the part that is counted.
_CHEAPER = 0.25
_SERVERS = str(Path(__file__).parent / "engine_servers.py")
# What is compared: how it is started, and what the body of an accepting answer holds. The first is what ratios are of.
SERVERS = {
    "(a) bare Bolt, does nothing": ([_SERVERS, "nothing"], b""),
    "(b) Bolt + durable accept": ([_SERVERS, "accept"], b"Saved"),
    "(f) no Bolt: signature, parse, one EVALSHA": ([_SERVERS, "least"], b"Saved"),
    "(c) taskbot web": (["-m", "bot", "web"], b"Saved"),
}


@dataclasses.dataclass
class _Server:
    name: str
    pid: int
    url: str
    saved: bytes
    # Microseconds for each ack, by burst.
    costs: list[float] = dataclasses.field(default_factory=list)


async def cpu(seconds: float) -> None:
    """Prints the table; `seconds` bounds the bursts."""
    async with contextlib.AsyncExitStack() as stack:
        made = await stack.enter_async_context(rig(redis_core=core(1)))
        servers = []
        for name, (words, saved) in SERVERS.items():
            pid, url = await stack.enter_async_context(process(words, made.told(), core(0)))
            servers.append(_Server(name, pid, url, saved))
        requests = _requests(made, url)
        # The first ones load what is loaded late.
        for server in servers * 3:
            await _burst(server, requests)
        end = asyncio.get_running_loop().time() + seconds * len(servers)
        while asyncio.get_running_loop().time() < end:
            for server in servers:
                server.costs.append(await _burst(server, requests))
    say(f"cpu: slash commands over {_CONNECTIONS} kept connections, bursts of {_BURST} in turns")
    say(f"{'':44}{'us/ack':>9}{'ratio':>8}{'bursts':>9}")
    bare = percentile(servers[0].costs, _CHEAPER)
    for server in servers:
        cost = percentile(server.costs, _CHEAPER)
        say(f"{server.name:44}{cost:9,.0f}{bare / cost:8.2f}{len(server.costs):9}")


def _requests(made: Rig, url: str) -> Requests:
    job = Job([url], made.slack.signing_secret, made.slack.team_id, "C0SALES0001", made.slack.crowd, "Saved")
    return Requests(job)


async def _burst(server: _Server, requests: Requests) -> float:
    """Microseconds of the server's CPU for each of a burst's acks."""
    waiting = [requests.one() for _ in range(_BURST)]
    host, _, port = urlsplit(server.url).netloc.rpartition(":")
    kept = [await asyncio.open_connection(host, int(port)) for _ in range(_CONNECTIONS)]
    before = cpu_seconds(server.pid)
    await asyncio.gather(*[_asked(reader, writer, waiting, server.saved) for reader, writer in kept])
    used = cpu_seconds(server.pid) - before
    for _, writer in kept:
        writer.close()
    return used * 1e6 / _BURST


async def _asked(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, waiting: list[bytes], saved: bytes
) -> None:
    while waiting:
        writer.write(waiting.pop())
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        body = await reader.readexactly(length)
        if not head.startswith(b"HTTP/1.1 200") or saved not in body:
            raise SystemExit(f"not acknowledged as it should be: {head!r} {body!r}")
