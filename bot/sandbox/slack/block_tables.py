"""Knows the Block Kit blocks and the two kinds of view with their limits, as tables; which surface takes which block.

Source: https://docs.slack.dev/reference/block-kit/blocks and /surfaces/modals.
"""

from collections.abc import Mapping
from typing import Any

from bot.sandbox.slack.block_elements import (
    BLOCK_ID,
    ELEMENTS,
    IMAGE_KEYS,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    URL,
    any_text,
    plain_text,
)
from bot.sandbox.slack.block_rich_text import RICH_TEXT_PART
from bot.sandbox.slack.block_schema import (
    Check,
    any_of,
    anything,
    array,
    boolean,
    exactly_one,
    integer,
    one_of,
    record,
    string,
    variant,
)

BLOCKS_PER_VIEW = 100
MARKDOWN_PER_MESSAGE = 12_000

_COMMON: dict[str, Check] = {"type": anything}
_ID: dict[str, Check] = {"block_id": BLOCK_ID}
_RICH_TEXT = record({**_COMMON, "elements": array(RICH_TEXT_PART, 0)}, _ID)
_CELL = variant(
    {
        "raw_text": record({"type": anything, "text": string(least=0)}),
        "raw_number": record({"type": anything, "value": anything}, {"text": string()}),
        "rich_text": _RICH_TEXT,
    }
)


def _even_rows(block: Mapping[str, Any]) -> str | None:
    rows = block.get("rows")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        return None
    if len({len(row) for row in rows}) > 1:
        return "all rows must have the same number of cells"
    header = rows[0] if rows else []
    rich = any(isinstance(cell, dict) and cell.get("type") == "rich_text" for cell in header)
    return "header cells must not be rich_text" if rich else None


_STATUS = one_of("pending", "in_progress", "complete", "error")
_TASK_CARD = record(
    {**_COMMON, "task_id": string(), "title": string()},
    {**_ID, "status": _STATUS, "details": _RICH_TEXT, "output": _RICH_TEXT, "sources": array(anything)},
)
_CARD = record(
    _COMMON,
    {
        **_ID,
        "hero_image": anything,
        "icon": anything,
        "title": any_text(150),
        "subtitle": any_text(150),
        "body": any_text(200),
        "actions": array(variant(ELEMENTS, {"button"})),
    },
    [any_of("hero_image", "title", "actions", "body")],
)

BLOCKS: dict[str, Check] = {
    "section": record(
        _COMMON,
        {
            **_ID,
            "text": any_text(3000),
            "fields": array(any_text(2000), 1, 10),
            "accessory": variant(ELEMENTS, IN_SECTION),
            "expand": boolean,
        },
        [any_of("text", "fields")],
    ),
    "header": record({**_COMMON, "text": plain_text(150)}, {**_ID, "level": integer(1, 4)}),
    "divider": record(_COMMON, _ID),
    "actions": record({**_COMMON, "elements": array(variant(ELEMENTS, IN_ACTIONS), 1, 25)}, _ID),
    "context": record(
        {
            **_COMMON,
            "elements": array(
                variant({"image": ELEMENTS["image"], "plain_text": any_text(3000), "mrkdwn": any_text(3000)}), 1, 10
            ),
        },
        _ID,
    ),
    "context_actions": record(
        {**_COMMON, "elements": array(variant(ELEMENTS, {"feedback_buttons", "icon_button"}), 1, 5)}, _ID
    ),
    "input": record(
        {**_COMMON, "label": plain_text(2000), "element": variant(ELEMENTS, IN_INPUT)},
        {**_ID, "hint": plain_text(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "image": record(
        {**_COMMON, "alt_text": string(2000)},
        {**_ID, **IMAGE_KEYS, "title": plain_text(2000)},
        [exactly_one("image_url", "slack_file")],
    ),
    "markdown": record({**_COMMON, "text": string(MARKDOWN_PER_MESSAGE)}, _ID),
    "rich_text": _RICH_TEXT,
    "table": record(
        {**_COMMON, "rows": array(array(_CELL, 1, 20), 1, 100)},
        {**_ID, "column_settings": array(anything, 1, 20)},
    ),
    "data_table": record(
        {**_COMMON, "caption": string(), "rows": array(array(_CELL, 1, 20), 2, 101)},
        {**_ID, "page_size": integer(1, 100), "row_header_column_index": integer(0, 19)},
        [_even_rows],
    ),
    "file": record({**_COMMON, "external_id": string(), "source": one_of("remote")}, _ID),
    "task_card": _TASK_CARD,
    "plan": record({**_COMMON, "title": string()}, {**_ID, "tasks": array(_TASK_CARD)}),
    "alert": record(
        {**_COMMON, "text": any_text(3000)},
        {**_ID, "level": one_of("default", "info", "warning", "error", "success")},
    ),
    "card": _CARD,
    "carousel": record({**_COMMON, "elements": array(_CARD, 1, 10)}, _ID),
    "video": record(
        {**_COMMON, "alt_text": string(), "title": plain_text(200), "thumbnail_url": URL, "video_url": URL},
        {
            **_ID,
            "author_name": string(50),
            "description": plain_text(200),
            "provider_icon_url": URL,
            "provider_name": string(),
            "title_url": URL,
        },
    ),
}
BLOCKS["container"] = record(
    {**_COMMON, "child_blocks": array(variant(BLOCKS), 1, 10)},
    {
        **_ID,
        "title": any_text(150),
        "rich_text_title": _RICH_TEXT,
        "subtitle": any_text(150),
        "width": one_of("narrow", "standard", "wide", "full"),
        "is_collapsible": boolean,
        "default_collapsed": boolean,
        "has_header_divider": boolean,
    },
    [exactly_one("title", "rich_text_title")],
)
# Surfaces of `alert`, `task_card` and `card` are not settled in the reference [?]; the table is the narrower reading.
MESSAGE_BLOCKS = frozenset(BLOCKS) - {"alert"}
VIEW_BLOCKS = frozenset(BLOCKS) - {
    "markdown",
    "task_card",
    "plan",
    "context_actions",
    "card",
    "carousel",
    "table",
    "data_table",
}

_BOTH: dict[str, Check] = {
    "private_metadata": string(3000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
}
_VIEW_BODY: dict[str, Check] = {
    "type": anything,
    "blocks": array(variant(BLOCKS, VIEW_BLOCKS), 1, BLOCKS_PER_VIEW),
}
VIEWS: dict[str, Check] = {
    "modal": record(
        {**_VIEW_BODY, "title": plain_text(24)},
        {
            **_BOTH,
            "close": plain_text(24),
            "submit": plain_text(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
    ),
    "home": record(_VIEW_BODY, _BOTH),
}
