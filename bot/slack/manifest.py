"""The app's manifest, made from what the code uses. Pure; `manifest.yml` at the top is its Socket Mode form.

Scopes come from the methods called, the events subscribed and the commands served, so that the app asks for nothing
that it does not use, and uses nothing that it did not ask for (docs.slack.dev, app manifest reference, v1 schema).
"""

import json
from typing import Any

from bot.slack.api import METHOD_SCOPES
from bot.slack.files import FILES_SCOPE
from bot.slack.listeners import COMMAND, EVENTS, MAKE_TASK, NEW_TASK

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
            "shortcuts": [
                {
                    "name": "Make a task",
                    "type": "message",
                    "callback_id": MAKE_TASK,
                    "description": "Turns this message into a task in Zoho",
                },
                {
                    "name": "New task",
                    "type": "global",
                    "callback_id": NEW_TASK,
                    "description": "Opens a form for a new task in Zoho",
                },
            ],
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


def as_yaml(value: Any, indent: str = "") -> str:
    """A manifest as YAML, which Slack's pages show by default. Texts are quoted as in JSON, which YAML reads alike."""
    lines = list[str]()
    for name, held in value.items() if isinstance(value, dict) else [("-", item) for item in value]:
        key = "-" if name == "-" else f"{name}:"
        if isinstance(held, dict | list) and held:
            inner = as_yaml(held, indent + "  ")
            # An item of a list begins on the line of its dash.
            lines.append(f"{indent}- {inner.lstrip()}" if key == "-" else f"{indent}{key}\n{inner}")
        else:
            lines.append(f"{indent}{key} {json.dumps(held, ensure_ascii=False)}")
    return "\n".join(lines)


def scopes() -> list[str]:
    """Every bot scope in use, sorted."""
    called = {scope for scope in METHOD_SCOPES.values() if scope is not None}
    return sorted(called | set(EVENTS.values()) | {"commands", "users:read.email", FILES_SCOPE})
