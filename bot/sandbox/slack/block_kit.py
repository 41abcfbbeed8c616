"""Knows what a whole message or view may hold: counts, sums, unique ids, surfaces; and fills in the ids left out.

The sum limit of a message's blocks is undocumented; about 13,200 characters was measured by users [WILD].
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.sandbox.slack.block_elements import INTERACTIVE
from bot.sandbox.slack.block_schema import Problem, anything, array, record, string, variant
from bot.sandbox.slack.block_tables import BLOCKS, MARKDOWN_PER_MESSAGE, MESSAGE_BLOCKS, VIEWS

BLOCKS_PER_MESSAGE = 50
TEXT_PER_MESSAGE = 13_200
METADATA_SIZE = 16_000  # characters of JSON [?]: the documents have the error metadata_too_large, but no number


def elements_of(block: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The interactive elements of a block, in the order in which a person meets them."""
    found = [*block.get("elements", []), block.get("accessory"), block.get("element"), *block.get("actions", [])]
    found += [element for child in block.get("child_blocks", []) for element in elements_of(child)]
    return [element for element in found if isinstance(element, dict) and element.get("type") in INTERACTIVE]


def _repeated(blocks: Sequence[Mapping[str, Any]], at: str) -> Iterator[Problem]:
    """block_id must be unique in the payload, action_id within its block."""
    for block_id, times in Counter(block["block_id"] for block in blocks if "block_id" in block).items():
        if times > 1:
            yield Problem(at, f"`block_id` {block_id} already exists")
    for index, block in enumerate(blocks):
        ids = Counter(element["action_id"] for element in elements_of(block) if "action_id" in element)
        for action_id, times in ids.items():
            if times > 1:
                yield Problem(f"{at}/{index}", f"`action_id` {action_id} already exists")


def text_length(value: Any) -> int:
    """Characters in all text of a Block Kit value: every string under `text`."""
    if isinstance(value, dict):
        own = sum(len(part) for key, part in value.items() if key == "text" and isinstance(part, str))
        return own + sum(text_length(part) for part in value.values() if not isinstance(part, str))
    if isinstance(value, list):
        return sum(map(text_length, value))
    return 0


def message_problems(blocks: Any, at: str = "/blocks") -> list[Problem]:
    """What is wrong with a message's blocks; the sum limit is asked by `too_long`."""
    problems = list(array(variant(BLOCKS, MESSAGE_BLOCKS), 0, BLOCKS_PER_MESSAGE)(blocks, at))
    if problems:
        return problems
    problems += _repeated(blocks, at)
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN_PER_MESSAGE:
        problems.append(Problem(at, f"markdown text must be less than {MARKDOWN_PER_MESSAGE + 1} characters in all"))
    if sum(block["type"] == "table" for block in blocks) > 1:
        problems.append(Problem(at, "only one table is allowed in a message"))
    return problems


def too_long(blocks: Sequence[Any]) -> bool:
    """Whether Slack answers `msg_blocks_too_long`."""
    return text_length(list(blocks)) > TEXT_PER_MESSAGE


def view_problems(view: Any, kinds: Sequence[str] = ("modal",), at: str = "/view") -> list[Problem]:
    """What is wrong with a view of one of `kinds`."""
    problems = list(variant(VIEWS, kinds)(view, at))
    if problems:
        return problems
    blocks = view["blocks"]
    problems += _repeated(blocks, f"{at}/blocks")
    if view["type"] == "modal" and "submit" not in view and any(block["type"] == "input" for block in blocks):
        problems.append(Problem(at, "submit is required when an input block is in the blocks array"))
    if sum(bool(element.get("focus_on_load")) for block in blocks for element in elements_of(block)) > 1:
        problems.append(Problem(f"{at}/blocks", "only one element may have focus_on_load"))
    return problems


def metadata_problem(metadata: Any) -> str | None:
    """Slack's error word for message metadata, or None."""
    if not isinstance(metadata, dict):
        return "invalid_metadata_format"
    problems = list(
        record({}, {"event_type": string(255), "event_payload": record_of_anything, "entities": array(anything)})(
            metadata, "/metadata"
        )
    )
    if problems or ("event_type" in metadata) != ("event_payload" in metadata):
        return "invalid_metadata_schema"
    return "metadata_too_large" if len(str(metadata)) > METADATA_SIZE else None


def record_of_anything(value: Any, at: str) -> Iterator[Problem]:
    """Any object."""
    if not isinstance(value, dict):
        yield Problem(at, "must provide an object")


def with_ids(blocks: Sequence[Mapping[str, Any]], fresh: Iterator[str]) -> list[dict[str, Any]]:
    """The blocks with the block_id and action_id that Slack adds where the app left them out."""
    completed = []
    for block in blocks:
        whole = {**block, "block_id": block.get("block_id") or next(fresh)}
        for key in ("elements", "actions"):
            if isinstance(whole.get(key), list):
                whole[key] = [_with_action_id(part, fresh) for part in whole[key]]
        for key in ("accessory", "element"):
            if key in whole:
                whole[key] = _with_action_id(whole[key], fresh)
        completed.append(whole)
    return completed


def _with_action_id(element: Any, fresh: Iterator[str]) -> Any:
    if isinstance(element, dict) and element.get("type") in INTERACTIVE and not element.get("action_id"):
        return {**element, "action_id": next(fresh)}
    return element
