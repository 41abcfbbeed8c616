"""Whether a Work Object fits Slack: its texts, inputs, options and actions. Knows no bot.

Source: docs.slack.dev/messaging/work-objects-implementation. Every function answers with the faults, a line each.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from slack_fits import of_options

Json = Mapping[str, Any]

TEXT, LABEL, VALUE, ID, URL = 3000, 75, 2000, 255, 3000
COLOURS = {"red", "yellow", "green", "gray", "blue"}
TYPES = {
    "string",
    "integer",
    "boolean",
    "array",
    *(
        f"slack#/types/{name}"
        for name in ("user", "channel_id", "timestamp", "date", "image", "entity_ref", "link", "email")
    ),
}
PRIMARY, OVERFLOW = 2, 5


def of_entity(entity: Json, *, unfurled: bool = False) -> list[str]:
    """An entity of chat.unfurl (`unfurled`), or the metadata of entity.presentDetails."""
    payload = entity["entity_payload"]
    title = payload["attributes"]["title"]
    found = [] if title.get("text") else ["attributes.title: empty"]
    found += [] if unfurled == ("app_unfurl_url" in entity) else ["app_unfurl_url: only, and always, in an unfurl"]
    found += [] if entity["entity_type"].startswith("slack#/entities/") else ["entity_type: unknown"]
    found += [] if entity["external_ref"].get("id") else ["external_ref: no id"]
    found += [] if re.match("https?://", str(entity.get("url"))) else [f"url: {entity.get('url')!r}"]
    fields = payload.get("fields", {})
    custom = payload.get("custom_fields", [])
    for name, field in [("title", title), *fields.items(), *((each["key"], each) for each in custom)]:
        found += [f"{name}: {fault}" for fault in _of_field(field)]
    keys = [*fields, *(each["key"] for each in custom)]
    found += [f"{key}: twice" for key, times in Counter(keys).items() if times > 1]
    found += [f"{each['key']}: no label" for each in custom if not each.get("label")]
    found += [f"{each['key']}: type {each.get('type')}" for each in custom if each.get("type") not in TYPES]
    found += [f"display_order: {key} is no field" for key in payload.get("display_order", ()) if key not in keys]
    return found + _of_actions(payload.get("actions", {}))


def _of_field(field: Json) -> list[str]:
    found = list[str]()
    value = field.get("value", field.get("text", ""))
    if isinstance(value, str) and len(value) > TEXT:
        found.append(f"{len(value)} characters")
    if "tag_color" in field and (field["tag_color"] not in COLOURS or "icon" in field):
        found.append(f"tag_color {field['tag_color']}")
    # What people typed is never read as markup.
    if field.get("format") == "markdown":
        found.append("markdown")
    if "user" in field and ("user_id" in field["user"]) == bool(field["user"].get("text")):
        found.append("user: exactly one of user_id and text")
    edit = field.get("edit", {})
    text, select = edit.get("text", {}), edit.get("select", {})
    if text and not 0 <= text.get("min_length", 0) <= text.get("max_length", TEXT) <= TEXT:
        found.append(f"edit: {text}")
    if text and isinstance(value, str) and len(value) > text.get("max_length", TEXT):
        found.append("edit: longer than its input takes")
    if "current_value" in select and select["current_value"] not in [o["value"] for o in select["static_options"]]:
        found.append("edit: the current value is no option")
    return found + of_options({"options": select.get("static_options", [])})


def _of_actions(actions: Json) -> list[str]:
    primary, more = actions.get("primary_actions", []), actions.get("overflow_actions", [])
    found = [] if len(primary) <= PRIMARY and len(more) <= OVERFLOW else [f"{len(primary)} and {len(more)} actions"]
    for action in [*primary, *more]:
        limits = {"text": LABEL, "action_id": ID, "value": VALUE, "url": URL, "accessibility_label": LABEL}
        found += [f"action {action['text']}: {key}" for key, most in limits.items() if len(action.get(key, "")) > most]
        found += [] if action.get("text") and action.get("action_id") else [f"action without words: {action}"]
    ids = Counter(action["action_id"] for action in [*primary, *more])
    return found + [f"action_id {one} twice" for one, times in ids.items() if times > 1]


def of_comment(comment: Json) -> list[str]:
    """A comment of entity.presentComments; its text is plain."""
    text = comment["comment"].get("value", "")
    found = [] if 0 < len(text) <= TEXT else [f"comment: {len(text)} characters"]
    found += [] if comment["comment"].get("format") != "markdown" else ["comment: markdown"]
    sender = comment["sender"]
    return found + ([] if bool(sender.get("user_id")) != bool(sender.get("text")) else ["comment: no sender"])
