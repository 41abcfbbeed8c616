"""The command line as people use it: exit statuses, sentences of wrong usage, and what each command loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EX_USAGE = 64


def taskbot(*words: str, stdin: str = "", folder: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """`python -m bot …` with nothing of our environment but PATH, and what is piped in."""
    told = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parent.parent), **more}
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(command, env=told, cwd=folder, input=stdin, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["dance"], "No such command 'dance'."),
        (["parse", "x", "--colour"], "No such option: --colour"),
        (["demo", "--port", "abc"], "Invalid value for '--port'"),
        (["demo", "--port", "65536"], "Invalid value for '--port'"),
        (["parse"], 'give a text in quotes, such as: taskbot parse "call Acme tomorrow 3pm"'),
        (["parse", " "], "give a text in quotes"),
        (["parse", "x", "--zone", "Mars/Base"], "'Mars/Base' is no time zone; give one such as Europe/Berlin"),
        (["parse", "x", "--zone", "America"], "'America' is no time zone"),
        (["parse", "x", "--zone", "../../etc/passwd"], "'../../etc/passwd' is no time zone"),
        (["parse", "x", "--locale", "!!"], "'!!' is no locale; give one such as en-US or de"),
        (["parse", "x", "--now", "yesterday"], "'yesterday' is no moment; give one such as 2026-07-15T10:00"),
        (["manifest", "--url", "http://bot.example.com"], "is no public https address"),
        (["connect", "--client-secret", "s3cret"], "a secret on the command line is seen by others"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(words: list[str], sentence: str, tmp_path: Path) -> None:
    """EX_USAGE, one sentence on standard error with what to give, and never a traceback."""
    done = taskbot(*words, folder=tmp_path)
    assert done.returncode == EX_USAGE, done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("Error: ")
    assert sentence in last
    assert not done.stdout


def test_without_a_command_it_lists_them() -> None:
    """Nothing was asked for, which is wrong usage; what could be asked for is shown."""
    done = taskbot()
    assert done.returncode == EX_USAGE
    shown = done.stdout + done.stderr
    for name in ("web", "worker", "run", "demo", "parse", "connect", "disconnect", "manifest", "doctor"):
        assert f"\n  {name} " in shown


def test_help_is_no_failure() -> None:
    """Asked for, it ends with 0."""
    done = taskbot("parse", "--help")
    assert done.returncode == 0
    assert "--locale" in done.stdout


@pytest.mark.parametrize("command", [["parse", "call Acme tomorrow"], ["--help"]], ids=" ".join)
def test_a_command_loads_only_what_it_needs(command: list[str], tmp_path: Path) -> None:
    """Reading a line starts without the web server, Slack's libraries and Redis."""
    asking = (
        "import sys; from bot.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as ended: assert not ended.code, ended\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    told = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", asking, *command], env=told, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stderr.split())
    assert "typer" in loaded
    assert not loaded & {"aiohttp", "slack_bolt", "slack_sdk", "redis", "httpx", "pydantic_settings", "uvloop"}
