"""How a command runs and ends: its event loop, and what its exit status says. Knows no command."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

import typer

from bot.errors import SettingsError, TaskbotError

# sysexits(3): usage errors and configuration errors are told apart from a command that tried and failed (1).
EX_USAGE = 64
EX_CONFIG = 78
# What typer itself ends with after a usage error.
TYPER_USAGE = 2


def until_done(running: Coroutine[Any, Any, None]) -> None:
    """Runs it on uvloop where that is installed (not on Windows)."""
    try:
        from uvloop import new_event_loop  # noqa: PLC0415 - not there on Windows, and not needed by `parse`
    except ImportError:
        asyncio.run(running)
        return
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(running)


def said(running: Coroutine[Any, Any, None]) -> None:
    """Runs it; a failure is one line, with exit status 1. Raises SettingsError, which ends with its own status."""
    try:
        until_done(running)
    except SettingsError:
        raise
    except TaskbotError as err:
        print(f"taskbot: {err}", file=sys.stderr)  # noqa: T201 - a command line prints
        raise typer.Exit(1) from None
