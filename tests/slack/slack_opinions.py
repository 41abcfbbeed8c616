"""Everybody's opinion on what the bot would show, a line each: the wire's three, slack_sdk's models and the sandbox's.

Knows no bot. Where nobody has anything to say, it fits.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import slack_fits
import slack_wire
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.sandbox.slack.block_kit import message_problems, too_long, view_problems


def on_message(message: Mapping[str, Any], longest: int = slack_fits.POSTED_TEXT) -> list[str]:
    """What is wrong with a message's arguments; of a text that is updated, UPDATED_TEXT is the longest."""
    blocks = message.get("blocks", [])
    found = [*slack_wire.of_message(message, longest), *_models(blocks), *message_problems(blocks)]
    return [*found, "blocks: too long for the sandbox"] if too_long(blocks) else found


def on_view(view: dict[str, Any]) -> list[str]:
    """What is wrong with a modal or a Home tab."""
    View(**view).to_dict()
    return [*slack_wire.of_view(view), *_models(view["blocks"]), *view_problems(view, (view["type"],))]


def _models(blocks: Sequence[dict[str, Any]]) -> Iterator[str]:
    for number, block in enumerate(blocks):
        parsed = Block.parse(block)
        if parsed is None:
            yield f"blocks[{number}]: slack_sdk knows no {block['type']}"
            continue
        try:
            parsed.validate_json()
        except SlackObjectFormationError as err:
            yield f"blocks[{number}]: {err}"
