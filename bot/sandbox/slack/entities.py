"""Knows what a Work Object may hold: entities, what the side panel shows, comments. Tables of checks; no behaviour.

Source: docs.slack.dev/messaging/work-objects-implementation and work-objects-comments. What those leave open is judged
strictly and marked [?].
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from bot.sandbox.slack.block_kit import message_problems, record_of_anything
from bot.sandbox.slack.block_schema import (
    Check,
    Problem,
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

TASK, ITEM = "slack#/entities/task", "slack#/entities/item"
TYPES = tuple(f"slack#/entities/{kind}" for kind in ("task", "file", "incident", "content_item", "item"))
URL = string(3000, pattern=r"https?://[^\s<>|]+")
ERRORS = ("restricted", "internal_error", "not_found", "custom", "custom_partial_view", "timeout", "edit_error")
LONGEST_INPUT = 3000


def date(value: Any, at: str) -> Iterator[Problem]:
    """A day that exists, as YYYY-MM-DD."""
    try:
        good = isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        good = False
    if not good:
        yield Problem(at, "must be a date in the format YYYY-MM-DD")


def plain(most: int | None = None) -> Check:
    """A plain_text object."""
    return record({"type": one_of("plain_text"), "text": string(most)}, {"emoji": boolean})


OPTION = record({"value": string(150), "text": plain(75)}, {"description": plain(75)})


def _offered(value: Mapping[str, Any]) -> str | None:
    options = {option["value"] for option in value.get("static_options", [])}
    held = [value["current_value"]] if "current_value" in value else value.get("current_values", [])
    if not options and not value.get("fetch_options_dynamically"):
        return "must offer options"
    return None if not options or set(held) <= options else "the current value is not among the options"


SELECT = record(
    {},
    {
        "current_value": string(150),
        "current_values": array(string(150), 0),
        "static_options": array(OPTION, 1, 100),
        "fetch_options_dynamically": boolean,
        "min_query_length": integer(0),
    },
    [_offered],
)
EDIT = record(
    {"enabled": boolean},
    {
        "placeholder": plain(150),
        "hint": plain(2000),
        "optional": boolean,
        "select": SELECT,
        "number": record({}, {"min_value": anything, "max_value": anything}),
        "text": record({}, {"min_length": integer(0, LONGEST_INPUT), "max_length": integer(0, LONGEST_INPUT)}),
        "boolean": record({}, {"input_type": one_of("checkbox", "radio", "select")}),
    },
)
ICON = record(
    {"alt_text": string()}, {"url": URL, "slack_file": record_of_anything}, [exactly_one("url", "slack_file")]
)


def _one_identity(value: Mapping[str, Any]) -> str | None:
    return "user_id goes alone" if "user_id" in value and len(value) > 1 else None


USER = record(
    {},
    {"user_id": string(pattern=r"[UW][A-Z0-9]+"), "text": string(), "email": string(), "url": URL, "icon": ICON},
    [exactly_one("user_id", "text"), _one_identity],
)


def _compatible(value: Mapping[str, Any]) -> str | None:
    if "icon" in value and "tag_color" in value:
        return "icon and tag_color are incompatible"
    return (
        "format is incompatible with icon and link" if "format" in value and {"icon", "link"} & value.keys() else None
    )


COLOUR = one_of("red", "yellow", "green", "gray", "blue")
_STRING: dict[str, Check] = {
    "type": one_of("string"),
    "icon": ICON,
    "link": URL,
    "tag_color": COLOUR,
    "format": one_of("markdown"),
    "long": boolean,
    "label": string(),
    "edit": EDIT,
}
TEXT = record({"value": string(least=0)}, _STRING, [_compatible])
PERSON = record({"type": one_of("slack#/types/user"), "user": USER}, {"label": string(), "edit": EDIT})
MOMENT = record({"value": integer(0)}, {"type": one_of("slack#/types/timestamp"), "label": string(), "edit": EDIT})
DAY = variant(
    {
        "slack#/types/date": record({"type": anything, "value": date}, {"label": string(), "link": URL, "edit": EDIT}),
        "slack#/types/timestamp": record(
            {"type": anything, "value": integer(0)}, {"label": string(), "link": URL, "edit": EDIT}
        ),
    }
)
TASK_FIELDS = record(
    {},
    {
        "description": TEXT,
        "created_by": PERSON,
        "date_created": MOMENT,
        "date_updated": MOMENT,
        "assignee": PERSON,
        "status": TEXT,
        "due_date": DAY,
        "priority": TEXT,
    },
)
EXTERNAL_REF = record({"id": string()}, {"type": string()})
ENTITY_REF = record(
    {"entity_url": URL, "external_ref": EXTERNAL_REF}, {"title": string(), "display_type": string(), "icon": ICON}
)
_KEYED: dict[str, Check] = {"key": string(), "label": string(), "type": anything}


def _custom(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    return record({**_KEYED, **required}, optional, [_compatible])


_EDITED: dict[str, Check] = {"edit": EDIT}
_OF_TEXT = {name: check for name, check in _STRING.items() if name not in ("type", "label")}
CUSTOM_FIELD = variant(
    {
        "string": _custom({"value": string(least=0)}, _OF_TEXT),
        "integer": _custom({"value": integer()}, _EDITED),
        "boolean": _custom({"value": boolean}, {**_EDITED, "boolean": record_of_anything}),
        "array": _custom({"value": array(record_of_anything, 0), "item_type": string()}, _EDITED),
        "slack#/types/user": _custom({"user": USER}, _EDITED),
        "slack#/types/channel_id": _custom({"value": string(pattern=r"[CDG][A-Z0-9]+")}, _EDITED),
        "slack#/types/timestamp": _custom({"value": integer(0)}, {**_EDITED, "link": URL}),
        "slack#/types/date": _custom({"value": date}, {**_EDITED, "link": URL}),
        "slack#/types/image": _custom({"alt_text": string()}, {"image_url": URL, "slack_file": record_of_anything}),
        "slack#/types/entity_ref": _custom({"entity_ref": ENTITY_REF}),
        "slack#/types/link": _custom({"value": URL}, _EDITED),
        "slack#/types/email": _custom({"value": string(pattern=r"[^@\s]+@[^@\s]+")}, _EDITED),
    }
)
ACTION = record(
    {"text": string(), "action_id": string(255)},
    {
        "value": string(2000),
        "style": one_of("primary", "danger"),
        "url": URL,
        "accessibility_label": string(75),
        "processing_state": record({"enabled": boolean}, {"interstitial_text": string()}),
    },
)


def _different_actions(value: Mapping[str, Any]) -> str | None:
    names = [each["action_id"] for key in ("primary_actions", "overflow_actions") for each in value.get(key, [])]
    return None if len(names) == len(set(names)) else "action_ids must differ"


ACTIONS = record(
    {}, {"primary_actions": array(ACTION, 0, 2), "overflow_actions": array(ACTION, 0, 5)}, [_different_actions]
)
ATTRIBUTES = record(
    {"title": record({"text": string()}, {"edit": EDIT})},
    {
        "display_id": string(),
        "display_type": string(),
        "product_name": string(),
        "product_icon": ICON,
        "metadata_last_modified": integer(0),
        "locale": string(),
        "full_size_preview": record_of_anything,
    },
)


def _ordered(value: Mapping[str, Any]) -> str | None:
    keys = [field["key"] for field in value.get("custom_fields", [])]
    if len(keys) != len(set(keys)):
        return "the keys of custom_fields must differ"
    unknown = set(value.get("display_order", [])) - set(keys) - set(value.get("fields", {}))
    return f"display_order names no field: {', '.join(sorted(unknown))}" if unknown else None


def _payload(kind: str) -> Check:
    fields: dict[str, Check] = {} if kind == ITEM else {"fields": TASK_FIELDS if kind == TASK else record_of_anything}
    optional = {**fields, "custom_fields": array(CUSTOM_FIELD, 0), "display_order": array(string(), 0)}
    return record({"attributes": ATTRIBUTES}, {**optional, "actions": ACTIONS}, [_ordered])


PAYLOADS = {kind: _payload(kind) for kind in TYPES}
COMMENTS = record({"count": integer(0)}, {"latest_timestamp": integer(0)})


def entity(*, unfurl: bool) -> Check:
    """An entity of a message, which names the address that was posted; or that of the side panel, which does not."""
    required: dict[str, Check] = {"url": URL, "external_ref": EXTERNAL_REF, "entity_type": one_of(*TYPES)}
    required |= {"entity_payload": record_of_anything, **({"app_unfurl_url": URL} if unfurl else {})}
    whole = record(required, {"entity_comments": COMMENTS, "slack_file": record_of_anything})

    def check(value: Any, at: str) -> Iterator[Problem]:
        problems = list(whole(value, at))
        yield from problems or PAYLOADS[value["entity_type"]](value["entity_payload"], f"{at}/entity_payload")

    return check


UNFURLED = record({"entities": array(entity(unfurl=True), 1)})
PRESENTED = entity(unfurl=False)
ERROR = record(
    {"status": one_of(*ERRORS)},
    {
        "custom_title": string(),
        "custom_message": string(),
        "message_format": one_of("markdown"),
        "actions": array(ACTION, 0),
    },
)


def _rich_text(value: Any, at: str) -> Iterator[Problem]:
    """The one rich text block of a comment."""
    yield from message_problems(value, at)


COMMENT = record(
    {
        "id": string(),
        "sender": USER,
        "timestamp": integer(0),
        "comment": record(
            {},
            {"value": string(), "format": one_of("markdown"), "blocks": _rich_text},
            [exactly_one("value", "blocks")],
        ),
    },
    {
        "url": URL,
        "cursor": string(),
        "last_edit_ts": integer(0),
        "can_edit": boolean,
        "can_delete": boolean,
        "can_reply": boolean,
        "reply_count": integer(0),
        "reply_users": array(USER, 0, 2),
        "latest_reply_ts": integer(0),
        "thread_root_id": string(),
    },
)
