"""A real Redis Cluster on loopback: three primaries with a third of the slots each."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from redis.asyncio import Redis

from bot.store.embedded import EmbeddedRedis

NODES = 3
SLOTS = 16384


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on now."""
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]


@asynccontextmanager
async def cluster(folder: Path) -> AsyncIterator[str]:
    """The address of a cluster that is up."""
    ports = free_ports(2 * NODES)
    async with AsyncExitStack() as stack:
        clients = list[Redis]()
        for number in range(NODES):
            server = EmbeddedRedis(
                folder / str(number),
                port=str(ports[number]),
                bind="127.0.0.1",
                cluster_enabled="yes",
                cluster_port=str(ports[NODES + number]),
                cluster_node_timeout="2000",
            )
            await stack.enter_async_context(server)
            client = Redis.from_url(server.url, decode_responses=True)
            stack.push_async_callback(client.aclose)
            first, last = number * SLOTS // NODES, (number + 1) * SLOTS // NODES - 1
            await client.execute_command("CLUSTER", "ADDSLOTSRANGE", first, last)
            await client.execute_command("CLUSTER", "SET-CONFIG-EPOCH", number + 1)
            clients.append(client)
        for number in range(1, NODES):
            await clients[0].execute_command("CLUSTER", "MEET", "127.0.0.1", ports[number], ports[NODES + number])
        for client in clients:
            await _up(client)
        yield f"redis+cluster://127.0.0.1:{ports[0]}"


async def _up(client: Redis) -> None:
    async with asyncio.timeout(20):
        while True:
            told = str(await client.execute_command("CLUSTER", "INFO"))
            if "cluster_state:ok" in told and f"cluster_known_nodes:{NODES}" in told:
                return
            await asyncio.sleep(0.05)
