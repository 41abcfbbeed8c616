"""Runs the sandbox as its own process: python -m bot.sandbox.slack --port N --state DIR; prints its facts as JSON."""

import argparse
import asyncio
import json
import signal
from pathlib import Path

from bot.sandbox.slack.control import add_control
from bot.sandbox.slack.sandbox import SlackSandbox


async def _serve(arguments: argparse.Namespace) -> None:
    sandbox = SlackSandbox(arguments.state, rate_limits=not arguments.no_rate_limits)
    await sandbox.start(arguments.port, extend=lambda app: add_control(app, sandbox))
    facts = ("url", "api_url", "bot_token", "app_token", "signing_secret", "team_id", "bot_user_id", "app_id")
    print(json.dumps({fact: getattr(sandbox, fact) for fact in facts}), flush=True)  # noqa: T201 - the parent process reads this line
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await ended.wait()
    await sandbox.stop()


def main() -> None:
    """Reads the command line, serves until SIGINT or SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox.slack", description="A strict local Slack.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--state", type=Path, default=None, help="folder in which the workspace is kept")
    parser.add_argument("--no-rate-limits", action="store_true", help="let every call pass")
    asyncio.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    main()
