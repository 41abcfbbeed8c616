"""The pieces that a Home tab is built of, and the names of its buttons. Pure; knows Slack's limits.

Limits: docs.slack.dev, Block Kit (a section 3,000 characters, a header 150, a button's text 75 and its value 2,000).
"""

from typing import Any

from bot.service.handing import ACCEPT, CHASE, DECLINE
from bot.slack.mrkdwn import cut, shorten

Block = dict[str, Any]

NEW, LIST, BACK, CONNECT = "home_new", "home_list", "home_back", "home_connect"
# That one opens the preferences, and is taken by them.
SETTINGS = "home_settings"
# That one turns the daily summary on, and is taken with its other buttons.
DIGEST_ON = "home_digest"
COMPLETE, UNDO = "home_complete", "home_undo"
# What is pressed in Home, or in a message about a task that was given to somebody.
ACTIONS = (NEW, LIST, BACK, CONNECT, COMPLETE, UNDO, CHASE, ACCEPT, DECLINE)

_SECTION, _HEADER, _LABEL = 2_900, 150, 75


def head(text: str) -> Block:
    """A heading, which screen readers jump between."""
    return {"type": "header", "text": {"type": "plain_text", "text": shorten(text, _HEADER), "emoji": False}}


def section(text: str) -> Block:
    """A paragraph of mrkdwn."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": cut(text, _SECTION), "verbatim": True}}


def context(text: str) -> Block:
    """Something that matters less."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": cut(text, _SECTION), "verbatim": True}]}


def actions(*buttons: Block) -> Block:
    """A row of buttons."""
    return {"type": "actions", "elements": list(buttons)}


def button(label: str, action: str, value: str, *, of: str | None = None, style: str | None = None) -> Block:
    """A button; `of` is the title that its label for screen readers adds."""
    made: Block = {
        "type": "button",
        "text": {"type": "plain_text", "text": label, "emoji": False},
        "action_id": action,
        "value": value,
    }
    if of is not None:
        made["accessibility_label"] = shorten(f"{label}: {of}", _LABEL)
    return made | ({"style": style} if style is not None else {})
