"""Whether what the bot sends has the shapes of Slack's own types: JSON Schemas, generated from `@slack/types`.

Types know keys, kinds and enumerations; lengths and counts are in slack_fits.py. A block is judged by the definition of
its own type, so that an error says what is wrong with it, and not that none of twenty fits.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

FOLDER = Path(__file__).parent / "schemas"
# Newer than the types: docs.slack.dev/messaging/work-objects-comments, and blocks.
_NEW_OF_ENTITIES = frozenset({"entity_comments"})
_UNKNOWN_BLOCKS = frozenset({"auth_provider", "data_visualization"})


@cache
def _document() -> dict[str, Any]:
    return dict(json.loads((FOLDER / "slack_types.json").read_text(encoding="utf-8")))


@cache
def _blocks() -> Mapping[str, str]:
    """The definition of each type of block."""
    found = {}
    for name, definition in _document()["definitions"].items():
        kind = definition.get("properties", {}).get("type", {}).get("const")
        if kind is not None and name.endswith("Block"):
            found[kind] = name
    return found


@cache
def _validator(name: str) -> Draft7Validator:
    return Draft7Validator(_document() | {"$ref": f"#/definitions/{name}"})


def of(name: str, value: Any, at: str = "") -> list[str]:
    """What is wrong with a value of one of the definitions: a line, or none."""
    error = best_match(_validator(name).iter_errors(value))
    return [] if error is None else [f"{at}{error.json_path.removeprefix('$')}: {error.message[:300]}"]


def of_blocks(blocks: Sequence[Mapping[str, Any]], at: str = "blocks") -> list[str]:
    """The same of each block."""
    found = list[str]()
    for index, block in enumerate(blocks):
        kind = block.get("type")
        if kind in _UNKNOWN_BLOCKS:
            continue
        name = _blocks().get(str(kind))
        found += [f"{at}[{index}]: no type {kind!r}"] if name is None else of(name, block, f"{at}[{index}]")
    return found


def of_view(view: Mapping[str, Any]) -> list[str]:
    """The same of a modal or a Home tab."""
    name = {"modal": "Modal", "home": "Home"}.get(str(view.get("type")))
    if name is None:
        return [f"view: no type {view.get('type')!r}"]
    return of(name, {**view, "blocks": []}, "view") + of_blocks(view.get("blocks", ()))


def of_entity(entity: Mapping[str, Any]) -> list[str]:
    """The same of a Work Object."""
    known = {key: value for key, value in entity.items() if key not in _NEW_OF_ENTITIES}
    return of("Entity", known, "entity")
