"""Knows every Web API method there is here: who answers it, its scopes, its tier and its kind of token. One table.

Tiers: rate_limit_tiers.json of java-slack-sdk (5 stands for 600 a minute; None for chat.postMessage's own limit).
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.slack import agents, unfurling, workflows
from bot.sandbox.slack import methods_chat as chat
from bot.sandbox.slack import methods_reading as reading
from bot.sandbox.slack import methods_views as views
from bot.sandbox.slack.arguments import Arguments
from bot.sandbox.slack.platform import Platform

Handler = Callable[[Platform, Arguments], Awaitable[dict[str, Any]]]


@dataclass(frozen=True)
class Method:
    """`scopes`: any one of them suffices at the door; a method on conversations then asks for that kind's own."""

    answer: Handler
    tier: int | None
    scopes: tuple[str, ...] = ()
    bearer: Literal["bot", "app"] = "bot"


_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
_OPEN = ("im:write", "mpim:write", "channels:manage", "groups:write")

METHODS: dict[str, Method] = {
    "apps.connections.open": Method(views.open_connection, 1, bearer="app"),
    "assistant.threads.setSuggestedPrompts": Method(agents.set_prompts, 3, ("assistant:write",)),
    "auth.test": Method(reading.auth_test, 5),
    "chat.appendStream": Method(agents.append_stream, 4, ("chat:write",)),
    "chat.delete": Method(chat.delete, 3, ("chat:write",)),
    "chat.getPermalink": Method(chat.permalink, 5),
    "chat.postEphemeral": Method(chat.post_ephemeral, 4, ("chat:write",)),
    "chat.postMessage": Method(chat.post_message, None, ("chat:write",)),
    "chat.unfurl": Method(unfurling.unfurl, 3, ("links:write",)),
    "chat.startStream": Method(agents.start_stream, 2, ("chat:write",)),
    "chat.stopStream": Method(agents.stop_stream, 2, ("chat:write",)),
    "chat.update": Method(chat.update, 3, ("chat:write",)),
    "conversations.history": Method(reading.conversations_history, 3, _HISTORY),
    "conversations.info": Method(reading.conversations_info, 3, _READ),
    "conversations.members": Method(reading.conversations_members, 4, _READ),
    "conversations.open": Method(reading.conversations_open, 3, _OPEN),
    "conversations.replies": Method(reading.conversations_replies, 3, _HISTORY),
    "entity.acknowledgeCommentAction": Method(unfurling.acknowledge_comment, 3),
    "entity.presentComments": Method(unfurling.present_comments, 3),
    "entity.presentDetails": Method(unfurling.present_details, 3),
    "functions.completeError": Method(workflows.complete_error, 3),
    "functions.completeSuccess": Method(workflows.complete_success, 3),
    "reactions.add": Method(chat.add_reaction, 3, ("reactions:write",)),
    "reactions.remove": Method(chat.remove_reaction, 2, ("reactions:write",)),
    "users.info": Method(reading.users_info, 4, ("users:read",)),
    "users.lookupByEmail": Method(reading.users_lookup, 3, ("users:read.email",)),
    "views.open": Method(views.open_view, 4),
    "views.publish": Method(views.publish_view, 4),
    "views.push": Method(views.push_view, 4),
    "views.update": Method(views.update_view, 4),
}
