"""Knows what makes a message's content acceptable, for every door by which the app says something."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.block_kit import message_problems, metadata_problem, too_long, with_ids
from bot.sandbox.slack.seed import APP_ID, BOT_ID, BOT_USER_ID
from bot.sandbox.slack.workspace import Message, Workspace

TEXT_LIMIT = 40_000  # beyond it chat.postMessage truncates
UPDATE_LIMIT = 4_000  # beyond it chat.update refuses
ATTACHMENTS = 100


def fresh_ids(workspace: Workspace) -> Iterator[str]:
    """Endless ids for blocks and elements that the app left unnamed."""
    while True:
        yield workspace.fresh_id("b").lower()


def checked_blocks(workspace: Workspace, given: Any) -> list[dict[str, Any]]:
    """The blocks with their ids completed. Raises ApiError."""
    if not isinstance(given, list):
        raise ApiError("invalid_blocks_format")
    if problems := message_problems(given):
        raise ApiError("invalid_blocks", [str(problem) for problem in problems])
    if too_long(given):
        raise ApiError("msg_blocks_too_long")
    return with_ids(given, fresh_ids(workspace))


def content(workspace: Workspace, args: Arguments, limit: int | None = None) -> dict[str, Any]:
    """Those of text, blocks, attachments and metadata that were given, judged. Raises ApiError.

    `limit` is the number of characters beyond which the text is refused instead of truncated.
    """
    found: dict[str, Any] = {}
    if args.has("markdown_text"):
        if args.has("text") or args.has("blocks"):
            raise ApiError("markdown_text_conflict")
        found["blocks"] = checked_blocks(workspace, [{"type": "markdown", "text": args.text("markdown_text")}])
        found["text"] = args.text("markdown_text")
    if args.has("text"):
        text = args.text("text")
        if limit is not None and len(text) > limit:
            raise ApiError("msg_too_long")
        found["text"] = text[:TEXT_LIMIT]
    if args.has("blocks"):
        found["blocks"] = checked_blocks(workspace, args.json("blocks"))
    if args.has("attachments"):
        found["attachments"] = _attachments(args)
    if args.has("metadata"):
        metadata = args.json("metadata")
        if metadata != {} and (word := metadata_problem(metadata)) is not None:
            raise ApiError(word)
        found["metadata"] = metadata or None
    return found


def _attachments(args: Arguments) -> list[dict[str, Any]]:
    attachments = args.json("attachments")
    if not isinstance(attachments, list) or not all(isinstance(each, dict) for each in attachments):
        raise ApiError("invalid_attachments")
    if len(attachments) > ATTACHMENTS:
        raise ApiError("too_many_attachments")
    return attachments


def says_something(found: Mapping[str, Any]) -> None:
    """Raises no_text for a message without any content."""
    if not any(found.get(key) for key in ("text", "blocks", "attachments")):
        raise ApiError("no_text")


def warnings(args: Arguments) -> list[str]:
    """What Slack accepts with a warning."""
    return ["message_truncated"] if len(args.text("text")) > TEXT_LIMIT else []


def message_of_bot(workspace: Workspace, channel: str, found: Mapping[str, Any], **more: Any) -> Message:
    """A message by the app's bot, not yet added."""
    return Message(
        ts=workspace.fresh_ts(),
        channel=channel,
        user=BOT_USER_ID,
        bot_id=BOT_ID,
        app_id=APP_ID,
        team=workspace.team.id,
        **found,
        **more,
    )
