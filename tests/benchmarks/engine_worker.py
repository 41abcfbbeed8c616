"""A worker without Slack's pace, for the path; and the same requests to Zoho through bare httpx, for its share.

A process of its own: `engine_worker.py work` runs until it is killed; `engine_worker.py httpx FILE AT_ONCE` sends the
requests in a JSON file ([method, url, headers, params, body] each) and prints milliseconds of CPU per request, through
the bot's transport and through httpx's own.
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import uvloop
from world import FreePace

from bot import settings
from bot.build import build
from bot.intent import warm
from bot.zoho.transport import AiohttpTransport


async def work() -> None:
    """The product's worker, but that Slack is asked at any speed."""
    warm()
    async with build(settings.load(None), pace=FreePace()) as bot:
        await bot.worker.run()


async def requests(asked: list[list[Any]], at_once: int) -> list[float]:
    """Milliseconds of CPU per request, through each transport."""
    limits = httpx.Limits(max_connections=50, max_keepalive_connections=20)
    transports = (AiohttpTransport(connections=50, keep=10.0), httpx.AsyncHTTPTransport(limits=limits))
    return [await _through(transport, asked, at_once) for transport in transports]


async def _through(transport: httpx.AsyncBaseTransport, asked: list[list[Any]], at_once: int) -> float:
    waiting = iter(asked)
    async with httpx.AsyncClient(transport=transport) as client:

        async def send() -> None:
            for method, url, headers, params, body in waiting:
                response = await client.request(method, url, headers=headers, params=params, json=body)
                response.raise_for_status()

        await asyncio.gather(*[_first(client, asked[-1]) for _ in range(at_once)])
        before = time.process_time()
        await asyncio.gather(*[send() for _ in range(at_once)])
        return (time.process_time() - before) * 1000 / len(asked)


async def _first(client: httpx.AsyncClient, asked: list[Any]) -> None:
    """Opens a connection."""
    method, url, headers, params, _ = asked
    await client.request(method, url, headers=headers, params=params)


def main() -> None:
    """As asked."""
    if sys.argv[1] == "work":
        uvloop.run(work())
    else:
        asked = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
        sys.stdout.write(f"{json.dumps(uvloop.run(requests(asked, int(sys.argv[3]))))}\n")


if __name__ == "__main__":
    main()
