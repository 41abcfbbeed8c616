"""The smallest pieces of Block Kit, as messages and views have them. Pure; knows Slack's limits.

Limits: docs.slack.dev, Block Kit (a section's text 3,000 characters).
"""

from typing import Any

from bot.slack.mrkdwn import cut

Block = dict[str, Any]

_TEXT = 2_900


def plain(text: str) -> Block:
    """A plain_text object: no markup, and no ":names:" that become emoji."""
    return {"type": "plain_text", "text": text, "emoji": False}


def section(text: str) -> Block:
    """A paragraph of mrkdwn, cut where it is too long; people's words in it are escaped."""
    return {"type": "section", "text": _mrkdwn(text)}


def context(text: str) -> Block:
    """As `section`, for what matters less."""
    return {"type": "context", "elements": [_mrkdwn(text)]}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": cut(text, _TEXT), "verbatim": True}
