"""The README is true: its settings are those of settings.py, its commands are there, and so are its files."""

import re
from pathlib import Path

import pytest
import typer
from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from bot.__main__ import cli
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def rows(section: str) -> list[list[str]]:
    """The cells of a section's table, without its head."""
    text = README.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    table = [line for line in text.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def said(default: object) -> str:
    """A default as the table says it: nothing where there is none."""
    if default is PydanticUndefined:
        return "required"
    if default is None:
        return ""
    assert not isinstance(default, SecretStr)
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f"`{default:g}`" if isinstance(default, float) else f"`{default}`"


def test_the_settings_table_is_what_settings_has() -> None:
    """Every variable is there once, with its default."""
    there = {f"`{field.alias}`": said(field.default) for field in Settings.model_fields.values()}
    table = rows("Settings")
    assert len(table) == len(there)
    assert {name: default for name, _, default in table} == there


def test_the_commands_table_is_what_the_command_line_has() -> None:
    """Every command is there, and no other."""
    named = {name for row in rows("Commands") for name in re.findall(r"`taskbot (\w+)", row[0])}
    assert named == set(typer.main.get_command(cli).commands)  # type: ignore[attr-defined]  # it is a group


def test_the_example_names_only_settings() -> None:
    """Each line of .env.example is a variable of the settings, and what is required is among them."""
    named = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert named <= {field.alias for field in Settings.model_fields.values()}
    assert {field.alias for field in Settings.model_fields.values() if field.is_required()} <= named


@pytest.mark.parametrize("path", sorted(set(re.findall(r"(?:\]\(|`)((?:bot|tests|\.github)/[\w./]+)", README))))
def test_a_file_that_it_points_to_exists(path: str) -> None:
    """So that nobody looks for what has moved."""
    assert (ROOT / path).exists()


def test_pictures_are_small() -> None:
    """A clone is read before it is run."""
    pictures = sorted((ROOT / ".github").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size < 200_000 for picture in pictures)
