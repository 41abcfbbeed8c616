"""Knows the views.* methods and apps.connections.open."""

from typing import Any

from bot.sandbox.slack.arguments import ApiError, Arguments
from bot.sandbox.slack.block_kit import elements_of
from bot.sandbox.slack.files import SCOPE as FILES_SCOPE
from bot.sandbox.slack.interactions import echoed_view
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.views import View

Answer = dict[str, Any]


def _checked(slack: Platform, body: Any, kinds: tuple[str, ...] = ("modal",), replaced: View | None = None) -> Answer:
    """The view; a file_input needs files:read, and how Slack refuses one without it is not documented [?]."""
    whole = slack.views.checked(body, kinds, replaced)
    asked = {element["type"] for block in whole["blocks"] for element in elements_of(block)}
    if "file_input" in asked and FILES_SCOPE not in slack.manifest.scopes:
        raise ApiError("invalid_arguments", [f"[ERROR] file_input needs {FILES_SCOPE} [json-pointer:/view/blocks]"])
    return whole


def _done(view: View) -> Answer:
    return {"ok": True, "view": echoed_view(view)}


async def open_view(slack: Platform, args: Arguments) -> Answer:
    """views.open."""
    args.require("trigger_id", "view")
    body = _checked(slack, args.json("view"))
    trigger = slack.triggers.exchange(args.text("trigger_id"))
    return _done(slack.views.open(trigger.user, body))


async def push_view(slack: Platform, args: Arguments) -> Answer:
    """views.push: only for a trigger from inside a modal."""
    args.require("trigger_id", "view")
    body = _checked(slack, args.json("view"))
    trigger = slack.triggers.exchange(args.text("trigger_id"))
    if trigger.view_id is None or slack.views.top(trigger.user) is None:
        raise ApiError("not_found")
    return _done(slack.views.push(trigger.user, body))


async def update_view(slack: Platform, args: Arguments) -> Answer:
    """views.update, by view_id or external_id."""
    args.require("view")
    if not (args.has("view_id") or args.has("external_id")):
        raise ApiError("invalid_arguments", ["[ERROR] missing required field: view_id"])
    if args.has("view_id"):
        view = slack.views.find(args.text("view_id"))
    else:
        view = slack.views.by_external_id(args.text("external_id"))
    if view is None:
        raise ApiError("not_found")
    body = _checked(slack, args.json("view"), (view.body["type"],), view)
    return _done(slack.views.update(view, body, args.text("hash")))


async def publish_view(slack: Platform, args: Arguments) -> Answer:
    """views.publish: the Home tab of one person."""
    args.require("user_id", "view")
    if not slack.manifest.home_tab:
        raise ApiError("not_enabled")
    user = slack.workspace.user(args.text("user_id"))
    if user is None or user.is_bot:
        raise ApiError("invalid_arguments", ["[ERROR] invalid `user_id` [json-pointer:/user_id]"])
    body = _checked(slack, args.json("view"), ("home",), slack.views.home_of(user.id))
    return _done(slack.views.publish(user.id, body, args.text("hash")))


async def open_connection(slack: Platform, _args: Arguments) -> Answer:
    """apps.connections.open, for the app-level token."""
    if not slack.manifest.socket_mode:
        # The word for an app without Socket Mode is not in the documents [?].
        raise ApiError("not_allowed_token_type")
    return {"ok": True, "url": slack.sockets.ticket(slack.response_urls.origin)}
