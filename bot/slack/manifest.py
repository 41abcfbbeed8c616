"""The app's manifest, made from what the code uses. Pure; `manifest.yml` at the top is its Socket Mode form.

Scopes come from the methods called, the events subscribed and the commands served, so that the app asks for nothing
that it does not use, and uses nothing that it did not ask for (docs.slack.dev, app manifest reference, v1 schema).
"""

from typing import Any

from bot.slack.api import METHOD_SCOPES
from bot.slack.listeners import COMMAND, EVENTS

DESCRIPTION = "One line becomes a task in Zoho CRM or Zoho Mail"


def manifest(url: str | None = None) -> dict[str, Any]:
    """For HTTP at `url` (the bot's public address, as https://bot.example), or for Socket Mode without one."""
    endpoint = {"request_url": f"{url.rstrip('/')}/slack/events"} if url else {}
    command: dict[str, Any] = {
        "command": COMMAND,
        "description": DESCRIPTION,
        "usage_hint": "call Acme next Tue 3pm, high priority",
        "should_escape": True,
    }
    if url:
        command["url"] = endpoint["request_url"]
    return {
        "display_information": {
            "name": "Taskbot",
            "description": DESCRIPTION,
            "background_color": "#1f4e79",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Taskbot", "always_online": True},
            "slash_commands": [command],
        },
        "oauth_config": {"scopes": {"bot": scopes()}},
        "settings": {
            "event_subscriptions": {**endpoint, "bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True, **endpoint},
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }


def scopes() -> list[str]:
    """Every bot scope in use, sorted."""
    called = {scope for scope in METHOD_SCOPES.values() if scope is not None}
    return sorted(called | set(EVENTS.values()) | {"commands", "users:read.email"})
