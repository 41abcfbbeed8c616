"""Knows the Events API: which events the app hears of, their envelope, and Slack's retries.

Source: https://docs.slack.dev/apis/events-api. Retries: three, at once, after a minute, after five.
"""

import asyncio
from typing import Any

from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.seed import APP_ID, BOT_USER_ID
from bot.sandbox.slack.workspace import Channel, Message


def envelope(slack: Platform, event: dict[str, Any], channel: Channel | None) -> dict[str, Any]:
    """The `event_callback` around an event."""
    team = slack.workspace.team
    return {
        "token": team.tokens["verification"],
        "team_id": team.id,
        "context_team_id": team.id,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": slack.workspace.fresh_id("Ev"),
        "event_time": int(slack.workspace.now().timestamp()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": team.id,
                "user_id": BOT_USER_ID,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": bool(channel and channel.is_ext_shared),
        "event_context": slack.workspace.fresh_id("EC"),
    }


def emit(slack: Platform, subscription: str, event: dict[str, Any], channel: Channel | None = None) -> None:
    """Sends an event if the app subscribes to it; retries go on in the background."""
    if subscription not in slack.manifest.events:
        return
    slack.spawn(_deliver(slack, event["type"], envelope(slack, event, channel)))


async def _deliver(slack: Platform, name: str, payload: dict[str, Any]) -> None:
    last = await slack.send(slack.delivery("events", name, payload))
    for number, delay in enumerate(slack.retry_delays, start=1):
        if last.ok or last.no_retry:
            return
        await asyncio.sleep(delay)
        last = await slack.send(again(slack, last, number))


def again(slack: Platform, delivery: Delivery, number: int) -> Delivery:
    """The same payload, as Slack's n-th retry of it."""
    repeat = slack.delivery(delivery.kind, delivery.name, delivery.payload)
    repeat.retry_num = number
    repeat.envelope_id = delivery.envelope_id
    repeat.retry_reason = delivery.reason or "http_timeout"
    return repeat


def message_event(slack: Platform, message: Message, **more: Any) -> dict[str, Any]:
    """A message as its event has it."""
    channel = slack.workspace.team.channels[message.channel]
    event = {
        **slack.workspace.shown(message),
        "channel": message.channel,
        "channel_type": channel.kind,
        "event_ts": message.ts,
        **more,
    }
    author = slack.workspace.user(message.user)
    if author is not None and author.is_stranger:
        event |= {"user_team": author.team_id, "source_team": author.team_id, "team": author.team_id}
    return event


def _subscription(channel: Channel) -> str:
    return "message.im" if channel.is_im else "message.channels"


def message_posted(slack: Platform, message: Message) -> None:
    """`message`, and `app_mention` where the bot is named in a channel; the bot must be a member."""
    channel = slack.workspace.team.channels[message.channel]
    if BOT_USER_ID not in channel.members or message.ephemeral_to is not None:
        return
    emit(slack, _subscription(channel), message_event(slack, message), channel)
    if not channel.is_im and f"<@{BOT_USER_ID}>" in message.text and message.user != BOT_USER_ID:
        mention = {**message_event(slack, message), "type": "app_mention"}
        # It does not say what kind of conversation it comes from (docs.slack.dev, app_mention).
        emit(slack, "app_mention", {key: part for key, part in mention.items() if key != "channel_type"}, channel)


def message_changed(slack: Platform, message: Message, previous: dict[str, Any]) -> None:
    """The `message_changed` subtype."""
    channel = slack.workspace.team.channels[message.channel]
    _hidden(slack, channel, "message_changed", message=slack.workspace.shown(message), previous_message=previous)


def remove_message(slack: Platform, message: Message) -> None:
    """Removes a message and tells of it; dismissing an ephemeral one is never told.

    `message_deleted`; but for a thread's parent `message_changed` with a tombstone, which goes with the last reply
    [WILD].
    """
    previous = slack.workspace.shown(message)
    slack.workspace.remove(message)
    if message.ephemeral_to is not None:
        return
    stone = slack.workspace.find(message.channel, message.ts)
    if stone is not None:
        message_changed(slack, stone, previous)
        return
    channel = slack.workspace.team.channels[message.channel]
    _hidden(slack, channel, "message_deleted", deleted_ts=message.ts, previous_message=previous)
    parent = slack.workspace.find(message.channel, message.thread_ts) if message.thread_ts else None
    if parent is not None and parent.tombstone and not slack.workspace.replies(parent):
        remove_message(slack, parent)


def _hidden(slack: Platform, channel: Channel, subtype: str, **more: Any) -> None:
    if BOT_USER_ID not in channel.members:
        return
    ts = slack.workspace.fresh_ts()
    event = {"type": "message", "subtype": subtype, "hidden": True, "channel": channel.id, "ts": ts, "event_ts": ts}
    emit(slack, _subscription(channel), {**event, "channel_type": channel.kind, **more}, channel)


def reaction_changed(slack: Platform, name: str, user: str, reaction: str, message: Message) -> None:
    """`reaction_added` or `reaction_removed`."""
    channel = slack.workspace.team.channels[message.channel]
    if BOT_USER_ID in channel.members:
        event = {
            "type": name,
            "user": user,
            "reaction": reaction,
            "item": {"type": "message", "channel": message.channel, "ts": message.ts},
            "item_user": message.user,
            "event_ts": slack.workspace.fresh_ts(),
        }
        emit(slack, name, event, channel)


def home_opened(slack: Platform, user: str, tab: str, channel: str) -> None:
    """`app_home_opened`, with the view that is published already."""
    event: dict[str, Any] = {
        "type": "app_home_opened",
        "user": user,
        "channel": channel,
        "tab": tab,
        "event_ts": slack.workspace.fresh_ts(),
    }
    if tab == "home" and (home := slack.views.home_of(user)) is not None:
        event["view"] = home.wire()
    emit(slack, "app_home_opened", event)
