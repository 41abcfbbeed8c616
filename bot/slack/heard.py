"""Which notices can be found again where they were said, and how: by metadata, in a conversation that the bot may read.

What only one person sees (an ephemeral message, an answer at a response_url) stands in no history, and what is streamed
has no metadata before it ends: those are never looked for.
"""

from collections.abc import Mapping
from typing import Any

from bot.commands import Notice
from bot.slack import agent

# Metadata of every notice in a direct message, by which one that got no answer is found again.
NOTICE_EVENT = "taskbot_notice"


def findable(notice: Notice, content: Mapping[str, Any]) -> bool:
    """Whether a notice is a message of its own in a direct conversation with the bot."""
    direct = notice.place.channel == notice.user or notice.place.channel.startswith("D")
    streams = notice.place.thread_ts is not None and agent.long(content)
    return direct and notice.response_url is None and not streams


def named(content: Mapping[str, Any], notice: Notice) -> dict[str, Any]:
    """A notice's message with its name in it."""
    return {**content, "metadata": {"event_type": NOTICE_EVENT, "event_payload": {"notice": notice.id}}}


def notice_of(message: Mapping[str, Any]) -> str | None:
    """The notice that a message of the bot's says."""
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != NOTICE_EVENT:
        return None
    name = metadata.get("event_payload", {}).get("notice")
    return name if isinstance(name, str) else None
