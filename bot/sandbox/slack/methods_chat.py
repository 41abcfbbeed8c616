"""Knows the chat.* and reactions.* methods. Source: their pages under https://docs.slack.dev/reference/methods/."""

import re
from typing import Any

from bot.sandbox.slack import events
from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.posting import UPDATE_LIMIT, content, message_of_bot, says_something, warnings
from bot.sandbox.slack.seed import BOT_USER_ID
from bot.sandbox.slack.workspace import Channel, Message

Answer = dict[str, Any]
REACTIONS = 23  # different emoji on one message
TIMESTAMP = re.compile(r"\d+\.\d{6}")
EMOJI = re.compile(r"[a-z0-9_+'\-]{1,100}(::skin-tone-[2-6])?")


def _warned(answer: Answer, words: list[str]) -> Answer:
    if words:
        answer |= {"warning": ",".join(words), "response_metadata": {"warnings": words}}
    return answer


def _target(slack: Platform, args: Arguments) -> Channel:
    """Where to post: a conversation, or a person, whose DM with the bot is then opened."""
    channel_id = args.text("channel")
    user = slack.workspace.user(channel_id)
    if user is not None and not user.is_bot:
        return slack.workspace.open_dm(user.id, BOT_USER_ID)
    named = channel_id.removeprefix("#")
    by_name = next((each for each in slack.workspace.team.channels.values() if each.name and each.name == named), None)
    channel = by_name or slack.conversation(channel_id)
    public = "chat:write.public" in slack.manifest.scopes and not channel.is_im
    if BOT_USER_ID not in channel.members and not public:
        raise ApiError("not_in_channel")
    if channel.is_archived:
        raise ApiError("is_archived")
    if channel.is_im and not slack.manifest.messages_tab:
        raise ApiError("messages_tab_disabled")
    return channel


def _thread(slack: Platform, channel: Channel, args: Arguments) -> str | None:
    """The thread to post in. Under a message that is gone the post goes to the channel itself [WILD]."""
    if not args.has("thread_ts"):
        return None
    if not TIMESTAMP.fullmatch(args.text("thread_ts")):
        raise ApiError("invalid_thread_ts")  # the word is not in the documents [?]
    parent = slack.workspace.find(channel.id, args.text("thread_ts"))
    if parent is None or parent.ephemeral_to is not None:
        return None
    if parent.is_reply:
        raise ApiError("cannot_reply_to_message")
    return parent.ts


async def post_message(slack: Platform, args: Arguments) -> Answer:
    """chat.postMessage."""
    args.require("channel")
    channel = _target(slack, args)
    found = content(slack.workspace, args)
    says_something(found)
    thread = _thread(slack, channel, args)
    broadcast = thread is not None and args.flag("reply_broadcast")
    message = slack.workspace.add(
        message_of_bot(slack.workspace, channel.id, found, thread_ts=thread, broadcast=broadcast)
    )
    events.message_posted(slack, message)
    return _warned({"ok": True, "channel": channel.id, "ts": message.ts, "message": message.wire()}, warnings(args))


async def post_ephemeral(slack: Platform, args: Arguments) -> Answer:
    """chat.postEphemeral: seen by one member of the conversation, and by no history."""
    args.require("channel", "user")
    channel = slack.joined(args.text("channel"))
    if args.text("user") not in channel.members:
        raise ApiError("user_not_in_channel")
    found = content(slack.workspace, args)
    says_something(found)
    thread = _thread(slack, channel, args)
    message = message_of_bot(slack.workspace, channel.id, found, thread_ts=thread, ephemeral_to=args.text("user"))
    slack.workspace.add(message)
    return {"ok": True, "message_ts": message.ts}


def _own(slack: Platform, args: Arguments, refusal: str) -> Message:
    channel = slack.conversation(args.text("channel"))
    message = slack.workspace.find(channel.id, args.text("ts"))
    if message is None or message.ephemeral_to is not None:
        raise ApiError("message_not_found")
    if message.user != BOT_USER_ID:
        raise ApiError(refusal)
    return message


async def update(slack: Platform, args: Arguments) -> Answer:
    """chat.update. Text without blocks takes the blocks away; only an update by text alone is marked as edited."""
    args.require("channel", "ts")
    message = _own(slack, args, "cant_update_message")
    found = content(slack.workspace, args, UPDATE_LIMIT)
    if not {"text", "blocks", "attachments"} & found.keys():
        raise ApiError("no_text")
    if "text" in found and "blocks" not in found:
        found["blocks"] = []
    previous = message.wire()
    replace(message, found)
    if not message.blocks:
        message.edited = {"user": BOT_USER_ID, "ts": slack.workspace.fresh_ts()}
    slack.workspace.changed()
    events.message_changed(slack, message, previous)
    return {"ok": True, "channel": message.channel, "ts": message.ts, "text": message.text, "message": message.wire()}


def replace(message: Message, found: Answer) -> None:
    """Writes the given parts of its content into a message."""
    for key, value in found.items():
        setattr(message, key, value)


async def delete(slack: Platform, args: Arguments) -> Answer:
    """chat.delete."""
    args.require("channel", "ts")
    message = _own(slack, args, "cant_delete_message")
    events.remove_message(slack, message)
    return {"ok": True, "channel": message.channel, "ts": message.ts}


async def permalink(slack: Platform, args: Arguments) -> Answer:
    """chat.getPermalink."""
    args.require("channel", "message_ts")
    channel = slack.conversation(args.text("channel"))
    message = slack.workspace.find(channel.id, args.text("message_ts"))
    if message is None or message.ephemeral_to is not None:
        raise ApiError("message_not_found")
    link = f"https://{slack.workspace.team.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"ok": True, "channel": channel.id, "permalink": link}


def _reactable(slack: Platform, args: Arguments) -> Message:
    args.require("name")
    if not (args.has("channel") and args.has("timestamp")):
        raise ApiError("no_item_specified")
    if not TIMESTAMP.fullmatch(args.text("timestamp")):
        raise ApiError("bad_timestamp")
    channel = slack.conversation(args.text("channel"))
    message = slack.workspace.find(channel.id, args.text("timestamp"))
    if message is None or message.ephemeral_to is not None:
        raise ApiError("message_not_found")
    if BOT_USER_ID not in channel.members:
        raise ApiError("not_in_channel")
    if not EMOJI.fullmatch(args.text("name")):
        raise ApiError("invalid_name")
    return message


async def add_reaction(slack: Platform, args: Arguments) -> Answer:
    """reactions.add."""
    message, name = _reactable(slack, args), args.text("name")
    react(slack, message, BOT_USER_ID, name)
    return {"ok": True}


async def remove_reaction(slack: Platform, args: Arguments) -> Answer:
    """reactions.remove."""
    message, name = _reactable(slack, args), args.text("name")
    unreact(slack, message, BOT_USER_ID, name)
    return {"ok": True}


def react(slack: Platform, message: Message, user: str, name: str) -> None:
    """Adds a person's or the bot's reaction. Raises already_reacted or too_many_emoji."""
    users = message.reactions.get(name, [])
    if user in users:
        raise ApiError("already_reacted")
    if name not in message.reactions and len(message.reactions) >= REACTIONS:
        raise ApiError("too_many_emoji")
    message.reactions[name] = [*users, user]
    slack.workspace.changed()
    events.reaction_changed(slack, "reaction_added", user, name, message)


def unreact(slack: Platform, message: Message, user: str, name: str) -> None:
    """Takes a reaction away. Raises no_reaction."""
    users = message.reactions.get(name, [])
    if user not in users:
        raise ApiError("no_reaction")
    message.reactions[name] = [each for each in users if each != user]
    if not message.reactions[name]:
        del message.reactions[name]
    slack.workspace.changed()
    events.reaction_changed(slack, "reaction_removed", user, name, message)
