"""The arrows of the house, walked over every import, and the doors of its vendors."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parent.parent / "bot"

# What each room may import of the others. These are the vocabulary that all share.
VOCABULARY = {"specs", "trusted", "conventions", "preferences", "commands", "ports", "errors", "occurrences", "names"}
VOCABULARY |= {"catalogue"}
ARROWS = {
    "trusted": set(),
    "specs": {"trusted"},
    "errors": set(),
    "occurrences": {"specs"},
    "names": set(),
    "catalogue": set(),
    "conventions": {"specs"},
    "preferences": {"specs", "conventions", "catalogue"},
    "commands": {"specs", "preferences"},
    "ports": {"specs", "commands", "preferences"},
    "settings": {"specs", "errors"},
    "logs": set(),
    "intent": {"specs", "trusted", "conventions", "errors", "occurrences", "catalogue"},
    "service": VOCABULARY,
    "understand": VOCABULARY | {"intent", "service"},
    "zoho": {"specs", "trusted", "ports", "errors", "occurrences", "names", "catalogue"},
    "store": {"specs", "commands", "preferences", "ports", "errors", "catalogue"},
    "slack": VOCABULARY | {"intent", "service", "understand"},
    "jobs": VOCABULARY | {"intent", "service", "understand"},
    "web": VOCABULARY | {"slack", "jobs"},
    "build": None,
    # Said on the command line: its commands, how to connect, and what is wrong. Wired as build wires.
    "cli": None,
    "connect": None,
    "doctor": None,
    "doctor_zoho": None,
    "findings": set(),
    "__main__": None,
    # A stand-in for the outside world: it may use our embedded Redis and the words of errors, never the bot itself.
    "sandbox": {"store", "errors", "ports", "specs"},
    "__init__": set(),
}
# Vendor -> the one room (or file) that imports it.
DOORS = {
    "slack_bolt": ("slack", "build"),
    "slack_sdk": ("slack", "build"),
    "httpx": ("zoho",),
    "redis": ("store",),
    "dateparser": ("intent",),
    "fluent": ("catalogue",),
    "holidays": ("intent",),
    "pydantic_settings": ("settings",),
}


def room(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(BOT.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{name.name}" for name in node.names) if node.module == "bot" else [node.module]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(BOT)))
def test_arrows(path: Path) -> None:
    """A module imports only the rooms that its own room may know."""
    allowed = ARROWS[room(path)]
    if allowed is None:
        return
    known = {name.split(".")[1] for name in imported(path) if name.startswith("bot.")}
    assert known - {room(path)} <= allowed


@pytest.mark.parametrize("vendor", DOORS)
def test_one_vendor_one_door(vendor: str) -> None:
    """A vendor's library is imported in its own room alone."""
    importers = {room(path) for path in modules() if any(name.split(".")[0] == vendor for name in imported(path))}
    assert importers <= set(DOORS[vendor])


def test_dateparser_has_one_file() -> None:
    """Whole messages given to dateparser come back wrong silently, so one guarded file holds it."""
    users = [path for path in modules() if any(name.split(".")[0] == "dateparser" for name in imported(path))]
    assert len(users) <= 1


def test_only_the_command_line_and_tests_see_the_sandboxes() -> None:
    """The bot itself never knows that it talks to a sandbox."""
    seers = {room(path) for path in modules() if any(name.startswith("bot.sandbox") for name in imported(path))}
    assert seers <= {"__main__", "sandbox"}


def test_only_the_command_line_reads_the_environment() -> None:
    """os.environ and the settings are read there alone (the demo hands it on to the processes that it starts)."""
    readers = {path for path in modules() if "os.environ" in path.read_text() or "settings.load(" in path.read_text()}
    assert {room(path) for path in readers - {BOT / "sandbox" / "demo.py"}} <= {"__main__", "cli"}


def test_the_command_line_is_asked_by_nobody() -> None:
    """Its commands are registered by __main__; the bot itself knows none of them."""
    askers = {room(path) for path in modules() if any(name.startswith("bot.cli") for name in imported(path))}
    assert askers <= {"__main__", "cli"}


@pytest.mark.parametrize("path", [BOT / "__main__.py", *sorted((BOT / "cli").glob("*.py"))], ids=lambda path: path.stem)
def test_a_command_loads_its_rooms_when_it_runs(path: Path) -> None:
    """At import the command line knows the vocabulary and its own files only, so that each command starts quickly."""
    tree = ast.parse(path.read_text())
    at_import = {node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module}
    rooms = {name.split(".")[1] for name in at_import if name.startswith("bot.")}
    assert rooms <= {"cli", "errors", "specs"}
