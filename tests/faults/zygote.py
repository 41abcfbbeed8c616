"""Starts the bot's roles within milliseconds: a process that has imported everything, and forks for each one asked for.

Reads one JSON object a line ({"role", "environment", "log"}) and answers with the child's process id. The children are
real processes of `taskbot web` and `taskbot worker`, which can be killed and frozen like any other.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import controls

from bot import __main__ as taskbot
from bot import intent

ROLES: dict[str, Callable[[], None]] = {
    "web": taskbot.web,
    "worker": taskbot.worker,
    "blind": controls.blind,
    "hurried": controls.hurried,
    "ahead": controls.ahead,
    "behind": controls.behind,
}


def _become(asked: dict[str, object]) -> None:
    """Turns a fresh child into the role; never returns."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(str(asked["log"]), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number in (1, 2):
        os.dup2(log, number)
    environment = asked["environment"]
    assert isinstance(environment, dict)
    os.environ.clear()
    os.environ.update(environment)
    status = 1
    try:
        ROLES[str(asked["role"])]()
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def main() -> None:
    """Until standard input ends."""
    intent.warm()
    # The kernel reaps the children: nobody asks how they ended.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    os.chdir(Path(__file__).parent)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _become(json.loads(line))
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
