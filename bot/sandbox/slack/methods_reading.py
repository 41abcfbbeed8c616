"""Knows the methods that read people and conversations: auth.test, users.*, conversations.*."""

import re
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.seed import APP_ID, BOT_ID, BOT_USER_ID
from bot.sandbox.slack.workspace import Channel, Message, User

Answer = dict[str, Any]
TIMESTAMP = re.compile(r"\d+(\.\d+)?|now")


async def auth_test(slack: Platform, _args: Arguments) -> Answer:
    """auth.test, for the bot token."""
    team = slack.workspace.team
    return {
        "ok": True,
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": team.users[BOT_USER_ID].name,
        "team_id": team.id,
        "user_id": BOT_USER_ID,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def user_json(slack: Platform, user: User, *, locale: bool = False) -> Answer:
    """The user object; the address only with users:read.email."""
    profile: Answer = {"real_name": user.real_name, "display_name": user.name, "team": user.team_id}
    # What of a stranger's profile is shared depends on their organization; the address is the first to be withheld [?].
    if user.email and not user.is_stranger and "users:read.email" in slack.manifest.scopes:
        profile["email"] = user.email
    if user.is_bot:
        profile |= {"bot_id": BOT_ID, "api_app_id": APP_ID}
    offset = slack.workspace.now().astimezone(ZoneInfo(user.tz)).utcoffset()
    said: Answer = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "profile": profile,
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": 0,
    }
    if user.is_stranger:
        said["is_stranger"] = True
    return said | ({"locale": user.locale} if locale else {})


async def users_info(slack: Platform, args: Arguments) -> Answer:
    """users.info."""
    args.require("user")
    user = slack.user(args.text("user"))
    return {"ok": True, "user": user_json(slack, user, locale=args.flag("include_locale"))}


async def users_lookup(slack: Platform, args: Arguments) -> Answer:
    """users.lookupByEmail: members of this workspace only."""
    args.require("email")
    wanted = args.text("email").lower()
    for user in slack.workspace.team.users.values():
        if user.email == wanted and not user.is_stranger and not user.deleted:
            return {"ok": True, "user": user_json(slack, user)}
    raise ApiError("users_not_found")


def channel_json(slack: Platform, channel: Channel) -> Answer:
    """The conversation object."""
    said: Answer = {
        "id": channel.id,
        "created": channel.created,
        "is_im": channel.is_im,
        "is_org_shared": False,
        "context_team_id": slack.workspace.team.id,
    }
    if channel.is_im:
        return said | {"user": channel.members[0], "is_open": True}
    return said | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_group": False,
        "is_mpim": False,
        "is_private": False,
        "is_archived": channel.is_archived,
        "is_general": channel.name == "general",
        "is_shared": channel.is_ext_shared,
        "is_ext_shared": channel.is_ext_shared,
        "is_member": BOT_USER_ID in channel.members,
        "num_members": len(channel.members),
    }


def _scoped(slack: Platform, channel: Channel, right: str) -> None:
    slack.need(f"im:{right}" if channel.is_im else f"channels:{right}")


async def conversations_open(slack: Platform, args: Arguments) -> Answer:
    """conversations.open, for the DM with one person."""
    if args.has("channel"):
        channel = slack.conversation(args.text("channel"))
        if not channel.is_im:
            raise ApiError("method_not_supported_for_channel_type")
        return {"ok": True, "no_op": True, "already_open": True, "channel": channel_json(slack, channel)}
    users = [each for each in args.text("users").split(",") if each]
    if not users:
        raise ApiError("users_list_not_supplied")
    people = [slack.user(each) for each in users]
    if len(people) > 1:
        # Group DMs are another surface, for which the app asks no scope.
        raise ApiError("missing_scope", needed="mpim:write", provided=",".join(sorted(slack.manifest.scopes)))
    if people[0].is_bot:
        raise ApiError("cannot_dm_bot")
    if people[0].deleted:
        raise ApiError("user_disabled")
    known = slack.workspace.dm_of(people[0].id)
    channel = known or slack.workspace.open_dm(people[0].id, BOT_USER_ID)
    said = channel_json(slack, channel) if args.flag("return_im") else {"id": channel.id}
    return {"ok": True, "channel": said} | ({"no_op": True, "already_open": True} if known else {})


async def conversations_info(slack: Platform, args: Arguments) -> Answer:
    """conversations.info."""
    args.require("channel")
    channel = slack.conversation(args.text("channel"))
    _scoped(slack, channel, "read")
    return {"ok": True, "channel": channel_json(slack, channel)}


def _page(slack: Platform, found: list[Message], args: Arguments) -> Answer:
    """The messages within the asked bounds, paged by cursor. `found` is in the order to answer."""
    for name in ("latest", "oldest"):
        if args.has(name) and not TIMESTAMP.fullmatch(args.text(name)):
            raise ApiError(f"invalid_ts_{name}")
    oldest = _moment(args.text("oldest", "0"))
    latest = _moment(args.text("latest", "now"))
    inclusive = args.flag("inclusive")
    within = [
        each for each in found if oldest < float(each.ts) < latest or (inclusive and float(each.ts) in (oldest, latest))
    ]
    limit = args.integer("limit", 100, "invalid_limit")
    if not 1 <= limit <= 999:
        raise ApiError("invalid_limit")
    start = _cursor(args)
    page, more = within[start : start + limit], len(within) > start + limit
    with_metadata = args.flag("include_all_metadata")
    return {
        "ok": True,
        "messages": [slack.workspace.shown(each, with_metadata=with_metadata) for each in page],
        "has_more": more,
    } | ({"response_metadata": {"next_cursor": f"next:{start + limit}"}} if more else {})


def _moment(text: str) -> float:
    return float("inf") if text in ("now", "") else float(text)


def _cursor(args: Arguments) -> int:
    if not args.has("cursor"):
        return 0
    if not (match := re.fullmatch(r"next:(\d+)", args.text("cursor"))):
        raise ApiError("invalid_cursor")
    return int(match[1])


async def conversations_history(slack: Platform, args: Arguments) -> Answer:
    """conversations.history: newest first; replies only where they were sent to the channel too."""
    args.require("channel")
    _scoped(slack, slack.conversation(args.text("channel")), "history")
    channel = slack.joined(args.text("channel"))
    found = [each for each in slack.workspace.kept(channel.id) if not each.is_reply or each.broadcast]
    return _page(slack, found[::-1], args)


async def conversations_replies(slack: Platform, args: Arguments) -> Answer:
    """conversations.replies: the parent and its replies, oldest first."""
    args.require("channel", "ts")
    _scoped(slack, slack.conversation(args.text("channel")), "history")
    channel = slack.joined(args.text("channel"))
    asked = slack.workspace.find(channel.id, args.text("ts"))
    if asked is None or asked.ephemeral_to is not None:
        raise ApiError("thread_not_found")
    root = asked.thread_ts or asked.ts
    return _page(slack, [each for each in slack.workspace.kept(channel.id) if root in (each.ts, each.thread_ts)], args)


async def conversations_members(slack: Platform, args: Arguments) -> Answer:
    """conversations.members."""
    args.require("channel")
    channel = slack.conversation(args.text("channel"))
    _scoped(slack, channel, "read")
    return {"ok": True, "members": channel.members, "response_metadata": {"next_cursor": ""}}
