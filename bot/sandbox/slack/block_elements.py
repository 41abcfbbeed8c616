"""Knows the Block Kit elements and composition objects with their limits, as tables. Knows nothing of surfaces.

Source: https://docs.slack.dev/reference/block-kit/block-elements and /composition-objects.
"""

from collections.abc import Mapping
from typing import Any

from bot.sandbox.slack.block_schema import (
    Check,
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

ACTION_ID = string(255)
BLOCK_ID = string(255)
DATE = string(pattern=r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME = string(pattern=r"([01]\d|2[0-3]):[0-5]\d")
URL = string(3000)


def plain_text(most: int) -> Check:
    """A plain_text object of 1 to `most` characters."""
    return record({"type": one_of("plain_text"), "text": string(most)}, {"emoji": boolean})


def any_text(most: int) -> Check:
    """A plain_text or mrkdwn object of 1 to `most` characters."""
    mrkdwn = record({"type": one_of("mrkdwn"), "text": string(most)}, {"verbatim": boolean})
    return variant({"plain_text": plain_text(most), "mrkdwn": mrkdwn})


def _option(words: Check, **more: Check) -> Check:
    return record({"text": words, "value": string(150)}, {"description": words, **more})


OPTION = _option(plain_text(75))
MARKED_OPTION = _option(any_text(75))  # checkboxes and radio buttons may show mrkdwn
LINK_OPTION = _option(plain_text(75), url=URL)  # only an overflow menu's option may be a link
OPTION_GROUP = record({"label": plain_text(75), "options": array(OPTION, 1, 100)})
CONFIRM = record(
    {"title": plain_text(100), "text": any_text(300), "confirm": plain_text(30), "deny": plain_text(30)},
    {"style": one_of("primary", "danger")},
)
PLACEHOLDER = plain_text(150)
DISPATCH_CONFIG = record(
    {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), 1, 2)},
)
FILTER = record(
    {},
    {
        "include": array(one_of("im", "mpim", "private", "public"), 1, 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
SLACK_FILE = record({}, {"id": string(), "url": string()}, [exactly_one("id", "url")])
IMAGE_KEYS: dict[str, Check] = {"image_url": URL, "slack_file": SLACK_FILE}

_FOCUS: dict[str, Check] = {"focus_on_load": boolean}
_ASKED: dict[str, Check] = {**_FOCUS, "placeholder": PLACEHOLDER}
_CONFIRMED: dict[str, Check] = {"action_id": ACTION_ID, "confirm": CONFIRM}
_PICKED: dict[str, Check] = {**_CONFIRMED, **_ASKED}
_MULTI: dict[str, Check] = {**_PICKED, "max_selected_items": integer(1, None)}
_WRITTEN: dict[str, Check] = {
    **_ASKED,
    "action_id": ACTION_ID,
    "dispatch_action_config": DISPATCH_CONFIG,
    "initial_value": string(3000, 0),
}


def initial_is_offered(element: Mapping[str, Any]) -> str | None:
    """Whatever is chosen beforehand must be among the options."""
    groups = element.get("option_groups", [])
    offered = [*element.get("options", []), *(each for group in groups for each in group.get("options", []))]
    chosen = [
        *element.get("initial_options", []),
        *([element["initial_option"]] if "initial_option" in element else []),
    ]
    return None if all(each in offered for each in chosen) else "initial options must be among the options"


def _static(optional: dict[str, Check], initial: dict[str, Check]) -> Check:
    choices: dict[str, Check] = {"options": array(OPTION, 1, 100), "option_groups": array(OPTION_GROUP, 1, 100)}
    rules = [exactly_one("options", "option_groups"), initial_is_offered]
    return record({"type": anything}, {**optional, **initial, **choices}, rules)


def _chosen(optional: dict[str, Check], **initial: Check) -> Check:
    return record({"type": anything}, {**optional, **initial})


_IDS = array(string())
ELEMENTS: dict[str, Check] = {
    "button": record(
        {"type": anything, "text": plain_text(75)},
        {
            **_CONFIRMED,
            "value": string(2000, 0),
            "url": URL,
            "style": one_of("primary", "danger"),
            "accessibility_label": string(75),
        },
    ),
    "workflow_button": record(
        {"type": anything, "text": plain_text(75), "workflow": anything},
        {"action_id": ACTION_ID, "style": one_of("primary", "danger"), "accessibility_label": string(75)},
    ),
    "overflow": record({"type": anything, "options": array(LINK_OPTION, 1, 5)}, _CONFIRMED),
    "checkboxes": record(
        {"type": anything, "options": array(MARKED_OPTION, 1, 10)},
        {**_CONFIRMED, **_FOCUS, "initial_options": array(MARKED_OPTION, 1, 10)},
        [initial_is_offered],
    ),
    "radio_buttons": record(
        {"type": anything, "options": array(MARKED_OPTION, 1, 10)},
        {**_CONFIRMED, **_FOCUS, "initial_option": MARKED_OPTION},
        [initial_is_offered],
    ),
    "static_select": _static(_PICKED, {"initial_option": OPTION}),
    "multi_static_select": _static(_MULTI, {"initial_options": array(OPTION, 1, 100)}),
    "external_select": _chosen(_PICKED, initial_option=OPTION, min_query_length=integer(0, None)),
    "multi_external_select": _chosen(_MULTI, initial_options=array(OPTION), min_query_length=integer(0, None)),
    "users_select": _chosen(_PICKED, initial_user=string()),
    "multi_users_select": _chosen(_MULTI, initial_users=_IDS),
    "conversations_select": _chosen(
        _PICKED,
        initial_conversation=string(),
        default_to_current_conversation=boolean,
        response_url_enabled=boolean,
        filter=FILTER,
    ),
    "multi_conversations_select": _chosen(
        _MULTI, initial_conversations=_IDS, default_to_current_conversation=boolean, filter=FILTER
    ),
    "channels_select": _chosen(_PICKED, initial_channel=string(), response_url_enabled=boolean),
    "multi_channels_select": _chosen(_MULTI, initial_channels=_IDS),
    "datepicker": _chosen(_PICKED, initial_date=DATE),
    "timepicker": _chosen(_PICKED, initial_time=TIME, timezone=string()),
    "datetimepicker": _chosen({**_CONFIRMED, **_FOCUS}, initial_date_time=integer(10**9, 10**10 - 1)),
    "plain_text_input": record(
        {"type": anything},
        {**_WRITTEN, "multiline": boolean, "min_length": integer(0, 3000), "max_length": integer(1, 3000)},
    ),
    "email_text_input": record({"type": anything}, _WRITTEN),
    "url_text_input": record({"type": anything}, _WRITTEN),
    "number_input": record(
        {"type": anything, "is_decimal_allowed": boolean},
        {**_WRITTEN, "min_value": string(), "max_value": string()},
    ),
    "rich_text_input": record(
        {"type": anything},
        {
            **_ASKED,
            "action_id": ACTION_ID,
            "dispatch_action_config": DISPATCH_CONFIG,
            "initial_value": anything,
            "min_lines": integer(1, None),
            "max_lines": integer(1, None),
        },
    ),
    "file_input": record(
        {"type": anything}, {"action_id": ACTION_ID, "filetypes": array(string()), "max_files": integer(1, 10)}
    ),
    "image": record({"type": anything, "alt_text": string(2000)}, IMAGE_KEYS, [exactly_one("image_url", "slack_file")]),
    "feedback_buttons": record(
        {"type": anything, "positive_button": anything, "negative_button": anything}, {"action_id": ACTION_ID}
    ),
    "icon_button": record(
        {"type": anything, "icon": one_of("trash"), "text": plain_text(75)},
        {
            **_CONFIRMED,
            "value": string(2000, 0),
            "accessibility_label": string(75),
            "visible_to_user_ids": array(string()),
        },
    ),
}

SELECTS = frozenset(
    f"{many}{kind}_select"
    for many in ("", "multi_")
    for kind in ("static", "external", "users", "conversations", "channels")
)
PICKERS = SELECTS | {"checkboxes", "radio_buttons", "datepicker", "timepicker"}
IN_SECTION = PICKERS | {"button", "overflow", "image", "workflow_button"}
IN_ACTIONS = PICKERS | {"button", "overflow", "datetimepicker", "rich_text_input", "workflow_button"}
WRITTEN = frozenset(
    {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input"}
)
IN_INPUT = PICKERS | WRITTEN | {"datetimepicker"}
INTERACTIVE = IN_ACTIONS | IN_INPUT | {"feedback_buttons", "icon_button"}
