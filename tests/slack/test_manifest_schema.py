"""Every manifest that the bot can print is what Slack's published schema takes, and what it lacks is looked at here."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from bot.slack.entities.entities import ENTITY_TYPES
from bot.slack.manifest import manifest

TOP = Path(__file__).parent.parent.parent
PUBLISHED = Path(__file__).parent / "schemas" / "manifest.schema.2.0.0.json"
# Real, and not in the schema: slack-cli's app_manifest.go has them.
UNPUBLISHED = ("rich_previews",)
URL = "https://bot.example"
PRINTED = {
    "the file at the top": yaml.safe_load((TOP / "manifest.yml").read_text(encoding="utf-8")),
    **{
        f"{'http' if url else 'socket'}, {'history' if history else 'no history'}, {'pane' if pane else 'no pane'}": (
            manifest(url, history=history, pane=pane)
        )
        for url in (None, URL)
        for history in (True, False)
        for pane in (True, False)
    },
    "another data centre": manifest(URL, domains=("crm.zoho.com.cn", "mail.zoho.com.cn")),
}


def fault(made: dict[str, Any]) -> str | None:
    """What the published schema says against a manifest."""
    features = {name: held for name, held in made["features"].items() if name not in UNPUBLISHED}
    validator = Draft7Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))
    error = best_match(validator.iter_errors({**made, "features": features}))
    return None if error is None else f"{error.json_path}: {error.message}"


@pytest.mark.parametrize("made", PRINTED.values(), ids=PRINTED)
def test_the_published_schema_takes_it(made: dict[str, Any]) -> None:
    """No key that Slack does not know, and every text within its length."""
    assert fault(made) is None


@pytest.mark.parametrize("made", PRINTED.values(), ids=PRINTED)
def test_it_names_the_version_of_that_schema(made: dict[str, Any]) -> None:
    """Without one Slack's dispatching schema means the first version, whose functions have another form."""
    assert made["_metadata"] == {"major_version": 2}


@pytest.mark.parametrize("made", PRINTED.values(), ids=PRINTED)
def test_rich_previews_name_what_is_shown(made: dict[str, Any]) -> None:
    """Work Objects: on, with the types that the bot shows, and each of them one of Slack's."""
    shown = made["features"]["rich_previews"]
    assert shown == {"is_active": True, "entity_types": list(ENTITY_TYPES)}
    known = {f"slack#/entities/{name}" for name in ("task", "file", "incident", "content_item", "item")}
    assert set(shown["entity_types"]) <= known


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("display_information", {"name": "x" * 36}),
        ("features", {"slash_commands": [{"command": "task", "description": "x"}]}),
        ("settings", {"surprise": True}),
    ],
    ids=["a long name", "a command without its stroke", "an unknown key"],
)
def test_the_schema_finds_faults(part: str, wrong: dict[str, Any]) -> None:
    """The check itself can fail."""
    assert fault({**manifest(), part: wrong}) is not None
