"""Knows what the app may say in the body of an acknowledgement or at a response URL, and where that appears.

Source: https://docs.slack.dev/interactivity/handling-user-interaction and /implementing-slash-commands.
"""

from typing import Any

from bot.sandbox.slack import events
from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.grants import ResponseUrl
from bot.sandbox.slack.methods_chat import replace
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.posting import content, message_of_bot, says_something
from bot.sandbox.slack.workspace import Message


def answer_response_url(slack: Platform, grant: ResponseUrl, args: Arguments) -> None:
    """Posts, replaces or deletes. Raises ApiError."""
    original = slack.workspace.find(grant.channel, grant.ts) if grant.ts else None
    if args.flag("delete_original"):
        if original is None:
            raise ApiError("message_not_found")
        events.remove_message(slack, original)
        return
    found = content(slack.workspace, args)
    says_something(found)
    if args.flag("replace_original") and original is not None:
        _replace(slack, original, found)
        return
    message = _posted(slack, grant.channel, grant.user, args, found)
    if grant.ts is None:
        grant.ts = message.ts  # a later replace_original means the command's own answer


def _replace(slack: Platform, original: Message, found: dict[str, Any]) -> None:
    previous = original.wire()
    replace(original, {"blocks": [], **found})
    slack.workspace.changed()
    if original.ephemeral_to is None:
        events.message_changed(slack, original, previous)


def _posted(slack: Platform, channel: str, user: str, args: Arguments, found: dict[str, Any]) -> Message:
    kind = args.text("response_type", "ephemeral")
    if kind not in ("ephemeral", "in_channel"):
        raise ApiError("invalid_arguments", ["[ERROR] response_type must be ephemeral or in_channel"])
    thread = args.text("thread_ts") or None
    only = user if kind == "ephemeral" else None
    message = message_of_bot(slack.workspace, channel, found, thread_ts=thread, ephemeral_to=only)
    slack.workspace.add(message)
    events.message_posted(slack, message)
    return message


def answer_command(slack: Platform, channel: str, user: str, text: str, parsed: Any) -> Message | None:
    """The message that a slash command's acknowledgement makes: none for an empty body. Raises ApiError.

    Plain text and JSON are both taken; an object without text and blocks makes nothing.
    """
    if not text.strip():
        return None
    body = parsed if isinstance(parsed, dict) else {"text": parsed if isinstance(parsed, str) else text}
    args = Arguments(body)
    found = content(slack.workspace, args)
    if not any(found.get(key) for key in ("text", "blocks", "attachments")):
        return None
    return _posted(slack, channel, user, args, found)
