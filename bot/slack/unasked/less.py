"""“Less like this” on a message that nobody asked for: its button, and what a press asks for. Pure; knows topics.

What is pressed turns the topic off for that person; `/task settings` turns it on again.
"""

from typing import Any

from bot.catalogue import say
from bot.preferences import Topic
from bot.slack.blocks import Block, plain

ACTION = "less_like_this"
# A section's text (docs.slack.dev, Block Kit); a notice of many lines is cut into several at its lines.
_SECTION = 3000


def message(text: str, topic: Topic | None) -> dict[str, Any]:
    """The message's arguments: its text, and for what has a topic the button below it."""
    if topic is None:
        return {"text": text}
    return {"text": text, "blocks": [*_sections(text), {"type": "actions", "elements": [button(topic)]}]}


def button(topic: Topic) -> Block:
    """The button; what it does is asked first."""
    what = say(f"settings-topic-{topic.value}")
    confirm = {
        "title": plain(say("settings-less")),
        "text": plain(say("settings-less-confirm", what=what)),
        "confirm": plain(say("settings-less-yes")),
        "deny": plain(say("settings-less-no")),
    }
    return {
        "type": "button",
        "text": plain(say("settings-less")),
        "action_id": ACTION,
        "value": topic.value,
        "accessibility_label": say("settings-less-label", what=what)[:75],
        "confirm": confirm,
    }


def pressed(value: str) -> Topic | None:
    """The topic that a pressed button names; None for one that this version does not know."""
    return next((topic for topic in Topic if topic.value == value), None)


def _sections(text: str) -> list[Block]:
    pieces, left = list[str](), text
    while len(left) > _SECTION:
        at = left.rfind("\n", 1, _SECTION)
        at = at if at > 0 else _SECTION
        pieces.append(left[:at])
        left = left[at:].lstrip("\n")
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": piece, "verbatim": True}}
        for piece in (*pieces, left)
        if piece
    ]
