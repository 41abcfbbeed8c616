"""Knows the agent's methods: prompts that a conversation offers, and messages that are written piece by piece.

Sources: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts, chat.startStream,
chat.appendStream and chat.stopStream. The words of refusals are those that people report [WILD].
"""

from typing import Any

from bot.sandbox.slack import events
from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.posting import checked_blocks, message_of_bot
from bot.sandbox.slack.seed import BOT_USER_ID
from bot.sandbox.slack.workspace import Message

Answer = dict[str, Any]
_PROMPTS, _MARKDOWN, _BLOCKS = 4, 12_000, 50


def _own_dm(slack: Platform, args: Arguments) -> str:
    channel = slack.conversation(args.text("channel_id"))
    if not channel.is_im or BOT_USER_ID not in channel.members:
        raise ApiError("channel_not_found")
    return channel.id


def offered(slack: Platform, channel: str) -> list[dict[str, str]]:
    """What a conversation with the app offers to say: what the app set last, else what its manifest says."""
    view = (slack.workspace.team.manifest or {}).get("features", {}).get("agent_view", {})
    default: list[dict[str, str]] = view.get("suggested_prompts", [])
    return slack.prompts.get(channel, default)


async def set_prompts(slack: Platform, args: Arguments) -> Answer:
    """assistant.threads.setSuggestedPrompts, for a thread or (of an agent) the whole conversation."""
    args.require("channel_id", "prompts")
    channel, prompts = _own_dm(slack, args), args.json("prompts")
    if not isinstance(prompts, list) or not 1 <= len(prompts) <= _PROMPTS:
        raise ApiError("invalid_arguments", ["[ERROR] prompts must be a list of 1 to 4"])
    if any(set(prompt) != {"title", "message"} or not all(prompt.values()) for prompt in prompts):
        raise ApiError("invalid_arguments", ["[ERROR] a prompt has a title and a message"])
    slack.prompts[channel] = prompts
    slack.changes.announce()
    return {"ok": True}


async def start_stream(slack: Platform, args: Arguments) -> Answer:
    """chat.startStream, as a reply in a thread."""
    args.require("channel", "thread_ts")
    channel = slack.joined(args.text("channel"))
    if not channel.is_im and not (args.has("recipient_user_id") and args.has("recipient_team_id")):
        raise ApiError("missing_recipient_user_id")
    parent = slack.workspace.find(channel.id, args.text("thread_ts"))
    if parent is None or parent.ephemeral_to is not None:
        raise ApiError("invalid_thread_ts")
    message = message_of_bot(slack.workspace, channel.id, {"text": ""}, thread_ts=parent.thread_ts or parent.ts)
    _grown(slack, message, args)
    slack.workspace.add(message)
    slack.streams.add((channel.id, message.ts))
    events.message_posted(slack, message)
    return {"ok": True, "channel": channel.id, "ts": message.ts}


async def append_stream(slack: Platform, args: Arguments) -> Answer:
    """chat.appendStream."""
    message = _streaming(slack, args)
    _grown(slack, message, args)
    slack.workspace.changed()
    return {"ok": True, "channel": message.channel, "ts": message.ts}


async def stop_stream(slack: Platform, args: Arguments) -> Answer:
    """chat.stopStream: the message is whole; `blocks` come under all that was streamed."""
    message = _streaming(slack, args)
    _grown(slack, message, args)
    if args.has("blocks"):
        message.blocks = [*message.blocks, *checked_blocks(slack.workspace, args.json("blocks"))]
    slack.streams.discard((message.channel, message.ts))
    slack.workspace.changed()
    return {"ok": True, "channel": message.channel, "ts": message.ts, "message": message.wire()}


def _streaming(slack: Platform, args: Arguments) -> Message:
    args.require("channel", "ts")
    channel = slack.conversation(args.text("channel"))
    message = slack.workspace.find(channel.id, args.text("ts"))
    if message is None:
        raise ApiError("message_not_found")
    if (channel.id, message.ts) not in slack.streams:
        raise ApiError("message_not_in_streaming_state")
    return message


def _grown(slack: Platform, message: Message, args: Arguments) -> None:
    """Adds what the call brings: markdown, or chunks of markdown and of blocks."""
    chunks = args.json("chunks") if args.has("chunks") else []
    if args.has("markdown_text"):
        chunks = [{"type": "markdown_text", "text": args.text("markdown_text")}, *chunks]
    if not isinstance(chunks, list):
        raise ApiError("invalid_chunks")
    for chunk in chunks:
        if chunk.get("type") == "markdown_text":
            if not 1 <= len(chunk.get("text", "")) <= _MARKDOWN:
                raise ApiError("msg_too_long")
            message.text += chunk["text"]
            block: Answer = {"type": "markdown", "text": chunk["text"]}
            message.blocks = [*message.blocks, *checked_blocks(slack.workspace, [block])]
        elif chunk.get("type") == "blocks":
            message.blocks = [*message.blocks, *checked_blocks(slack.workspace, chunk.get("blocks"))]
        else:
            raise ApiError("invalid_chunks")
    if len(message.blocks) > _BLOCKS:
        raise ApiError("invalid_blocks", ["[ERROR] more than 50 blocks"])
