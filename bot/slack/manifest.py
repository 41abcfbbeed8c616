"""The app's manifest, made from what the code uses. Pure; `manifest.yml` at the top is its Socket Mode form.

Scopes come from the methods called, the events subscribed and the commands served, so that the app asks for nothing
that it does not use, and uses nothing that it did not ask for (docs.slack.dev, app manifest reference).
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.slack import agent, steps
from bot.slack.api import METHOD_SCOPES
from bot.slack.entities.entities import ENTITY_TYPES
from bot.slack.files import FILES_SCOPE
from bot.slack.listeners import COMMAND, EVENTS, MAKE_TASK, NEW_TASK

DESCRIPTION = "One line becomes a task in Zoho CRM or Zoho Mail"


# Zoho's web hosts in the United States. Slack takes five domains at most, and each with what is below it.
DOMAINS = ("crm.zoho.com", "mail.zoho.com")


# Slack asks for it with every agent_view.
PANE_SCOPE = "assistant:write"
# What somebody who installs the app may leave out, and what then is missing.
OPTIONAL: Mapping[str, str] = {
    "channels:history": "threads and reactions in channels are not read",
    FILES_SCOPE: "files are linked, not attached",
    "groups:history": "threads and reactions in private channels are not read",
    "links:read": "links to Zoho are not shown",
    "links:write": "links to Zoho are not shown",
    "reactions:read": "reactions make no tasks",
    "users:read.email": "people are not found in Zoho",
}
# What reads messages, and what is nothing without that: reactions are on messages, an agent hears what is said to it.
_READING = frozenset({"channels:history", "groups:history", "im:history", "reactions:read", PANE_SCOPE})


def manifest(
    url: str | None = None, *, history: bool = True, pane: bool = True, domains: Sequence[str] = DOMAINS
) -> dict[str, Any]:
    """For HTTP at `url` (the bot's public address, as https://bot.example), or for Socket Mode without one.

    Links to `domains` are shown; they are those of the Zoho data centre in use. Without `history` the bot reads no
    messages: tasks are made by the slash command, shortcuts, mentions and steps of workflows alone. Without `pane` it
    is no agent: some workspaces have none, depending on their plan [?].
    """
    endpoint = {"request_url": f"{url.rstrip('/')}/slack/events"} if url else {}
    # Where Slack asks what the selects of a form offer: the same door.
    options = {"message_menu_options_url": endpoint["request_url"]} if url else {}
    return {
        # The form of `functions` is that of the second schema; without a version the first one would be meant.
        "_metadata": {"major_version": 2},
        "display_information": {
            "name": "Taskbot",
            "description": DESCRIPTION,
            "background_color": "#1f4e79",
        },
        "features": _features(endpoint, domains, history=history, pane=pane),
        "functions": steps.functions(),
        "oauth_config": {
            "scopes": {"bot": scopes(history=history, pane=pane), "bot_optional": optional_scopes(history=history)}
        },
        "settings": {
            "event_subscriptions": {**endpoint, "bot_events": events(history=history)},
            "interactivity": {"is_enabled": True, **endpoint, **options},
            # Both for the functions (docs.slack.dev, custom steps).
            "org_deploy_enabled": True,
            "function_runtime": "remote",
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }


def _features(endpoint: Mapping[str, str], domains: Sequence[str], *, history: bool, pane: bool) -> dict[str, Any]:
    """What people see of the app, and where; `endpoint` holds the address of a door over HTTP."""
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            # What is written there would not be heard.
            "messages_tab_read_only_enabled": not history,
        },
        **({"agent_view": _agent_view()} if history and pane else {}),
        "bot_user": {"display_name": "Taskbot", "always_online": True},
        # Work Objects; not in the published schema, but in slack-cli's own manifest.
        "rich_previews": {"is_active": True, "entity_types": list(ENTITY_TYPES)},
        "slash_commands": [
            {
                "command": COMMAND,
                "description": DESCRIPTION,
                "usage_hint": "call Acme next Tue 3pm, high priority",
                "should_escape": True,
                **({"url": endpoint["request_url"]} if endpoint else {}),
            }
        ],
        "unfurl_domains": list(domains),
        "shortcuts": list(_SHORTCUTS),
    }


_SHORTCUTS = (
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
)


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


def events(*, history: bool = True) -> list[str]:
    """The events subscribed to, sorted."""
    return sorted(name for name, scope in EVENTS.items() if history or scope not in _READING)


def scopes(*, history: bool = True, pane: bool = True) -> list[str]:
    """Every bot scope that is needed, sorted."""
    return sorted(_used(history=history) - set(OPTIONAL) - (set() if pane else {PANE_SCOPE}))


def optional_scopes(*, history: bool = True) -> list[str]:
    """Every bot scope that is used, and may be left out, sorted."""
    return sorted(_used(history=history) & set(OPTIONAL))


def _used(*, history: bool) -> set[str]:
    called = {scope for scope in METHOD_SCOPES.values() if scope is not None}
    heard = {scope for scope in EVENTS.values() if scope is not None}
    used = called | heard | {"commands", "users:read.email", FILES_SCOPE}
    return used if history else used - _READING


def _agent_view() -> dict[str, Any]:
    """What new apps have in place of assistant_view (docs.slack.dev, migrating to agent messaging)."""
    return {"agent_description": say("agent-about"), "suggested_prompts": agent.prompts()}
