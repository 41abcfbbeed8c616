"""Knows an app's manifest as Slack judges it at installation, and what it grants. Knows no HTTP.

Limits: github.com/slackapi/manifest-schema v0.5.0.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from bot.sandbox.slack import manifest_agents

# An event and the scope without which it is not sent (https://docs.slack.dev/reference/events).
EVENT_SCOPES: dict[str, str | None] = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "app_uninstalled": None,
    "function_executed": None,
    "entity_comments_requested": None,
    "entity_details_requested": None,
    "link_shared": "links:read",
    "member_joined_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "team_join": "users:read",
    "tokens_revoked": None,
    "user_change": "users:read",
}


class ManifestRefused(ValueError):
    """The manifest is not acceptable; each argument is one sentence saying why."""


@dataclass(frozen=True)
class Manifest:
    """The parts that the sandbox acts on."""

    scopes: frozenset[str]
    events: frozenset[str]
    commands: Mapping[str, Mapping[str, Any]]
    shortcuts: Mapping[str, Mapping[str, Any]]
    home_tab: bool
    messages_tab: bool
    messages_tab_read_only: bool
    interactive: bool
    socket_mode: bool
    urls: Mapping[str, str | None]
    functions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    unfurl_domains: frozenset[str] = frozenset()
    work_objects: frozenset[str] = frozenset()

    @classmethod
    def read(cls, raw: Mapping[str, Any], request_url: str | None = None, without: Collection[str] = ()) -> Self:
        """Checks and reads a manifest; `request_url` takes the place of every URL in it.

        `without` are optional scopes that were not granted: events that need one are not sent. Raises ManifestRefused.
        """
        problems = [*_problems(raw), *manifest_agents.problems_of(raw)]
        if kept := set(without) - set(raw.get("oauth_config", {}).get("scopes", {}).get("bot_optional", [])):
            problems.append(f"only optional scopes can be left out, not {', '.join(sorted(kept))}")
        if problems:
            raise ManifestRefused(*problems)
        features, settings = raw.get("features", {}), raw.get("settings", {})
        previews = features.get("rich_previews", {})
        home, events = features.get("app_home", {}), settings.get("event_subscriptions", {})
        interactivity = settings.get("interactivity", {})
        urls = {"events": events.get("request_url"), "interactive": interactivity.get("request_url")}
        urls["options"] = interactivity.get("message_menu_options_url")
        # Without an options load URL, selects ask nobody (docs.slack.dev, external select); a socket needs none.
        silent = {"options"} if urls["options"] is None else set()
        urls |= {each["command"]: each.get("url") for each in features.get("slash_commands", [])}
        return cls(
            scopes=frozenset(_scopes(raw)) - frozenset(without),
            events=frozenset(name for name in events.get("bot_events", []) if EVENT_SCOPES.get(name) not in without),
            functions=raw.get("functions", {}),
            commands={each["command"]: each for each in features.get("slash_commands", [])},
            shortcuts={each["callback_id"]: each for each in features.get("shortcuts", [])},
            home_tab=bool(home.get("home_tab_enabled")),
            messages_tab=bool(home.get("messages_tab_enabled", True)),
            messages_tab_read_only=bool(home.get("messages_tab_read_only_enabled")),
            interactive=bool(interactivity.get("is_enabled")),
            socket_mode=request_url is None and bool(settings.get("socket_mode_enabled")),
            urls={kind: None if kind in silent else request_url or url for kind, url in urls.items()},
            unfurl_domains=frozenset(features.get("unfurl_domains", [])),
            work_objects=frozenset(previews.get("entity_types", []) if previews.get("is_active") else []),
        )


def _scopes(raw: Mapping[str, Any]) -> list[str]:
    scopes = raw.get("oauth_config", {}).get("scopes", {})
    return [*scopes.get("bot", []), *scopes.get("bot_optional", [])]


def _problems(raw: Mapping[str, Any]) -> Iterator[str]:
    name = raw.get("display_information", {}).get("name", "")
    if not 1 <= len(name) <= 35:
        yield "display_information.name must have 1 to 35 characters"
    yield from _command_problems(raw)
    yield from _shortcut_problems(raw)
    yield from _unfurl_problems(raw)
    scopes = _scopes(raw)
    for event in raw.get("settings", {}).get("event_subscriptions", {}).get("bot_events", []):
        if event not in EVENT_SCOPES:
            # agent and Work Object events are subscribed by some apps, and this sandbox never sends them
            continue
        if (scope := EVENT_SCOPES[event]) is not None and scope not in scopes:
            yield f"the event {event} needs the scope {scope}"


def _command_problems(raw: Mapping[str, Any]) -> Iterator[str]:
    commands = raw.get("features", {}).get("slash_commands", [])
    if commands and "commands" not in _scopes(raw):
        yield "slash commands need the scope commands"
    for command in commands:
        if not re.fullmatch(r"/[^\s/]{1,31}", command.get("command", "")):
            yield f"command {command.get('command')!r} must be a slash and 1 to 31 characters"
        if not 1 <= len(command.get("description", "")) <= 2000:
            yield f"command {command.get('command')!r} needs a description of at most 2,000 characters"
        if len(command.get("usage_hint", "")) > 1000:
            yield f"command {command.get('command')!r} has a usage_hint of more than 1,000 characters"


def _shortcut_problems(raw: Mapping[str, Any]) -> Iterator[str]:
    shortcuts = raw.get("features", {}).get("shortcuts", [])
    if len(shortcuts) > 10:
        yield "at most 10 shortcuts"
    if shortcuts and "commands" not in _scopes(raw):
        yield "shortcuts need the scope commands"
    if shortcuts and not raw.get("settings", {}).get("interactivity", {}).get("is_enabled"):
        yield "shortcuts need interactivity"
    for shortcut in shortcuts:
        for key, most in {"name": 24, "description": 150, "callback_id": 255}.items():
            if not 1 <= len(shortcut.get(key, "")) <= most:
                yield f"shortcut {shortcut.get('callback_id')!r}: {key} must have 1 to {most} characters"
        if shortcut.get("type") not in ("message", "global"):
            yield f"shortcut {shortcut.get('callback_id')!r}: type must be message or global"


def _unfurl_problems(raw: Mapping[str, Any]) -> Iterator[str]:
    """docs.slack.dev/messaging/unfurling-links-in-messages: five domains, with a top level domain, no addresses."""
    domains = raw.get("features", {}).get("unfurl_domains")
    if domains is not None and not 1 <= len(domains) <= 5:
        yield "unfurl_domains must have 1 to 5 domains"
    for domain in domains or []:
        if not re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", domain):
            yield f"{domain!r} is no domain whose links can unfurl"
    if domains and "links:read" not in _scopes(raw):
        yield "unfurl_domains need the scope links:read"
