"""Knows the payloads of slash commands and interactions, and reads what the app answered to them.

Source: https://docs.slack.dev/reference/interaction-payloads and /interactivity/implementing-slash-commands.
"""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.slack.delivery import Delivery, Kind
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.seed import APP_ID
from bot.sandbox.slack.typed import echoed
from bot.sandbox.slack.views import STATELESS, View, initial_values, state_key
from bot.sandbox.slack.workspace import Message

Payload = dict[str, Any]


class Refused(Exception):
    """Slack's own client would not let the person do this; the sentence says why."""


@dataclass(frozen=True)
class Outcome:
    """What became of something a person did.

    `status` is the app's HTTP status (None: no answer, or nothing was sent), `error` Slack's word for a failure,
    `reply` the message that the acknowledgement itself made, `errors` a form's field errors by block_id, `options` the
    choices of an external select, `elapsed` seconds of real time.
    """

    status: int | None = None
    error: str | None = None
    reply: dict[str, Any] | None = None
    elapsed: float = 0.0
    errors: dict[str, str] = field(default_factory=dict)
    options: list[dict[str, Any]] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether the person saw no failure."""
        return self.error is None and not self.errors


def outcome(delivery: Delivery, error: str | None = None, **more: Any) -> Outcome:
    """The outcome of a delivery; `error` is one found in its answer."""
    return Outcome(delivery.status, delivery.error or error, elapsed=delivery.ack_seconds or 0.0, **more)


def channel_name(slack: Platform, channel_id: str) -> str:
    """The name as payloads have it."""
    channel = slack.workspace.team.channels[channel_id]
    return "directmessage" if channel.is_im else channel.name


def common(slack: Platform, kind: str, user: str) -> Payload:
    """What every interaction payload carries. The team is the one where the app is installed."""
    person = slack.workspace.team.users[user]
    team = slack.workspace.team
    return {
        "type": kind,
        "team": {"id": team.id, "domain": team.domain},
        "user": {"id": user, "username": person.name, "name": person.name, "team_id": person.team_id},
        "api_app_id": APP_ID,
        "token": team.tokens["verification"],
        "enterprise": None,
        "is_enterprise_install": False,
    }


def slash_payload(slack: Platform, user: str, channel: str, command: str, text: str) -> Payload:
    """The form fields of a slash command."""
    team = slack.workspace.team
    return {
        "token": team.tokens["verification"],
        "team_id": team.id,
        "team_domain": team.domain,
        "channel_id": channel,
        "channel_name": channel_name(slack, channel),
        "user_id": user,
        "user_name": team.users[user].name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": slack.response_urls.issue(channel, user),
        "trigger_id": slack.triggers.issue(user),
    }


def _action(slack: Platform, block: Payload, element: Payload, chosen: Any) -> Payload:
    action: Payload = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": slack.workspace.fresh_ts(),
    }
    copied = ("text", "value", "style", "placeholder") if element["type"] in STATELESS else ("placeholder",)
    action |= {key: element[key] for key in copied if key in element}
    if element["type"] == "overflow" or element["type"] not in STATELESS:
        action[state_key(element)] = chosen
    return dict(echoed(action))


def message_place(slack: Platform, user: str, message: Message) -> Payload:
    """Where something in a message happened. An ephemeral message is not repeated in the payload."""
    only = message.ephemeral_to is not None
    container: Payload = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": only,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    place: Payload = {
        "container": container,
        "channel": {"id": message.channel, "name": channel_name(slack, message.channel)},
        "response_url": slack.response_urls.issue(message.channel, user, message.ts),
    }
    if only:
        return place
    shown = slack.workspace.shown(message)
    return {**place, "message": {**shown, "blocks": echoed(shown.get("blocks", []))}}


def message_action_payload(
    slack: Platform, user: str, message: Message, block: Payload, element: Payload, *, chosen: Any
) -> Payload:
    """`block_actions` of a message."""
    action = _action(slack, block, element, chosen)
    values = initial_values({"blocks": message.blocks})
    if element["type"] not in STATELESS:
        values[block["block_id"]][element["action_id"]] = {"type": element["type"], state_key(element): chosen}
    return {
        **common(slack, "block_actions", user),
        **message_place(slack, user, message),
        "trigger_id": slack.triggers.issue(user),
        "state": {"values": values},
        "actions": [action],
    }


def echoed_view(view: View) -> Payload:
    """A view as payloads and answers have it."""
    wire = view.wire()
    return {**wire, "blocks": echoed(wire["blocks"])}


def view_action_payload(slack: Platform, view: View, block: Payload, element: Payload, chosen: Any) -> Payload:
    """`block_actions` of a modal or a Home tab: no channel, no response_url."""
    return {
        **common(slack, "block_actions", view.user),
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": slack.triggers.issue(view.user, view.id),
        "view": echoed_view(view),
        "actions": [_action(slack, block, element, chosen)],
    }


def shortcut_payload(slack: Platform, user: str, callback_id: str, message: Message | None) -> Payload:
    """`message_action` where there is a message, else `shortcut`, which has neither channel nor response_url."""
    payload = {
        **common(slack, "shortcut" if message is None else "message_action", user),
        "callback_id": callback_id,
        "trigger_id": slack.triggers.issue(user),
        "action_ts": slack.workspace.fresh_ts(),
    }
    if message is None:
        return payload
    return payload | {
        "message_ts": message.ts,
        "message": slack.workspace.shown(message),
        "channel": {"id": message.channel, "name": channel_name(slack, message.channel)},
        "response_url": slack.response_urls.issue(message.channel, user, message.ts),
    }


async def send(slack: Platform, kind: Kind, payload: Payload) -> Delivery:
    """Sends an interaction or a command, once: Slack repeats neither."""
    name = payload["command"] if kind == "slash" else payload["type"]
    return await slack.send(slack.delivery(kind, name, payload))
