"""`python -m bot.sandbox.zoho --port N --state DIR`: the sandbox as a process of its own, which prints its url."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from bot.sandbox.zoho.limits import EDITIONS
from bot.sandbox.zoho.server import ZohoSandbox


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox.zoho", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    parser.add_argument("--state", type=Path, help="folder that a restart finds tasks and tokens in")
    parser.add_argument("--unique-field", help="API name of a unique custom field on Tasks")
    parser.add_argument("--edition", choices=EDITIONS, default="enterprise", help="what GET /org tells")
    parser.add_argument("--edition-limits", action="store_true", help="hold the edition's limits")
    parser.add_argument("--lookalikes", action="store_true", help="more records whose names look alike")
    parser.add_argument("--max-concurrent", type=int, help="CRM requests at once, else 429")
    parser.add_argument("--mail-per-minute", type=int, help="Mail requests a minute, else 429")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds that every answer takes")
    return parser.parse_args()


async def _run(options: argparse.Namespace) -> None:
    sandbox = ZohoSandbox(
        options.state,
        unique_field=options.unique_field,
        lookalikes=options.lookalikes,
        edition=options.edition,
        edition_limits=options.edition_limits,
        max_concurrent=options.max_concurrent,
        mail_per_minute=options.mail_per_minute,
        latency=options.latency,
    )
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    sys.stdout.write(await sandbox.start(options.port) + "\n")
    sys.stdout.flush()
    await ended.wait()
    await sandbox.stop()


if __name__ == "__main__":
    asyncio.run(_run(_arguments()))
