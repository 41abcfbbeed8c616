"""Knows what one person sees of the workspace, as JSON for a page."""

import base64
from typing import Any

from bot.sandbox.slack import agents, workflows
from bot.sandbox.slack.files import Attached
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.seed import BOT_USER_ID
from bot.sandbox.slack.workspace import Channel, Message


def visible(slack: Platform, channel: str, user: str | None) -> list[Message]:
    """A conversation's messages, oldest first, with the ephemeral ones of `user` only."""
    return [each for each in slack.workspace.all_of(channel) if each.ephemeral_to in (None, user)]


def messages(slack: Platform, channel: str, user: str | None) -> list[dict[str, Any]]:
    """The same as JSON."""
    return [slack.workspace.shown(each) for each in visible(slack, channel, user)]


def file(slack: Platform, user: str, id_: str) -> Attached | None:
    """A file of a message that this person sees."""
    channels = [each.id for each in slack.workspace.team.channels.values() if user in each.members]
    seen = (shared for channel in channels for each in visible(slack, channel, user) for shared in each.files)
    found = next((shared for shared in seen if shared.id == id_), None)
    return None if found is None else Attached(found.name, found.mimetype, base64.b64decode(found.content))


def _channel(slack: Platform, channel: Channel, user: str) -> dict[str, Any]:
    name = slack.workspace.team.users[BOT_USER_ID].real_name if channel.is_im else channel.name
    return {
        "id": channel.id,
        "name": name,
        "is_im": channel.is_im,
        "is_member": user in channel.members,
        "is_ext_shared": channel.is_ext_shared,
        "members": channel.members,
    }


def newest(slack: Platform) -> dict[str, str]:
    """The ts of the app's last message in each person's DM."""
    directs = [each for each in slack.workspace.team.channels.values() if each.is_im]
    said = {
        each.members[0]: [m.ts for m in slack.workspace.all_of(each.id) if m.user == BOT_USER_ID] for each in directs
    }
    return {user: stamps[-1] for user, stamps in said.items() if stamps}


def _written(slack: Platform, channel: str, user: str) -> list[dict[str, Any]]:
    """The messages of a conversation, each that is still being written marked as such."""
    marked = {ts for place, ts in slack.streams if place == channel}
    return [each | {"writing": True} if each["ts"] in marked else each for each in messages(slack, channel, user)]


def snapshot(slack: Platform, user: str) -> dict[str, Any]:
    """Everything on this person's screen."""
    team, manifest = slack.workspace.team, slack.manifest
    channels = [each for each in team.channels.values() if user in each.members]
    stack = [view.wire() for view in slack.views.stacks.get(user, [])]
    home = slack.views.home_of(user)
    panel = slack.shown.panels.get(user)
    return {
        "team": {"id": team.id, "name": team.name, "domain": team.domain},
        "me": user,
        "users": [each.model_dump() for each in team.users.values()],
        "channels": [_channel(slack, each, user) for each in channels],
        "messages": {each.id: _written(slack, each.id, user) for each in channels},
        "prompts": {each.id: agents.offered(slack, each.id) for each in channels if each.is_im},
        "view": stack[-1] if stack else None,
        "views": stack,
        "home": home.wire() if home is not None else None,
        "panel": panel.wire() if panel is not None else None,
        "has_home": manifest.home_tab,
        "commands": [
            {key: command.get(key) for key in ("command", "description", "usage_hint")}
            for command in manifest.commands.values()
        ],
        "shortcuts": [dict(each) for each in manifest.shortcuts.values()],
        "steps": workflows.steps(slack),
        "executions": workflows.executions(slack, user),
        "errors": list(slack.errors.get(user, [])),
        "revision": slack.changes.revision,
    }
