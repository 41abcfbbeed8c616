"""The buttons under a notice as Block Kit. Pure builders; know nothing of what a button does."""

from collections.abc import Mapping
from typing import Any

from bot.commands import Notice, Press
from bot.slack.mrkdwn import cut, shorten

Block = dict[str, Any]

# Section text has 3,000 characters and a button's 75 (docs.slack.dev, Block Kit).
_SECTION, _LABEL = 3_000, 75


def with_presses(content: Mapping[str, Any], notice: Notice) -> dict[str, Any]:
    """The message with the notice's buttons under its text; as it is, where there are none."""
    if not notice.presses:
        return dict(content)
    section = {
        "type": "section",
        "text": {"type": "mrkdwn", "text": cut(content["text"], _SECTION), "verbatim": True},
    }
    buttons = [_button(press, number) for number, press in enumerate(notice.presses)]
    blocks = list(content.get("blocks", [section]))
    # What the message has of buttons already comes after those of the notice, in the same row.
    rest = blocks.pop()["elements"] if blocks[-1]["type"] == "actions" else []
    return {**content, "blocks": [*blocks, {"type": "actions", "elements": [*buttons, *rest]}]}


def _button(press: Press, number: int) -> Block:
    button: Block = {
        "type": "button",
        "text": {"type": "plain_text", "text": shorten(press.label, _LABEL)},
        # One that only leads somewhere needs an action id of its own too.
        "action_id": press.action or f"open_{number}",
    }
    if press.value:
        button["value"] = press.value
    if press.url is not None:
        button["url"] = press.url
    return button | ({"style": "primary"} if press.primary else {})
