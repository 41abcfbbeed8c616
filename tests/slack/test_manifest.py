"""manifest.yml lists what the code uses, and nothing else."""

import re
from pathlib import Path

import yaml

from bot.slack import listeners
from bot.slack.api import METHOD_SCOPES
from bot.slack.manifest import manifest, scopes

TOP = Path(__file__).parent.parent.parent
SLACK = TOP / "bot" / "slack"


def test_the_file_is_what_the_code_makes() -> None:
    """manifest.yml at the top is the Socket Mode manifest, word for word."""
    assert yaml.safe_load((TOP / "manifest.yml").read_text()) == manifest()


def test_every_method_called_has_its_scope() -> None:
    """Each Web API method that appears in the code is in the table of scopes, and the other way round."""
    named = re.compile(r'"((?:auth|chat|conversations|users|views|reactions|apps|files)\.(?!slack\.com)[a-zA-Z.]+)"')
    called = {
        name
        for path in SLACK.glob("*.py")
        for name in named.findall(
            path.read_text().split("METHOD_SCOPES: Mapping")[0] if path.name == "api.py" else path.read_text()
        )
    }
    called |= {"auth.test"} if "auth_test(" in (SLACK / "authorize.py").read_text() else set()
    assert called - set(listeners.EVENTS) == set(METHOD_SCOPES)


def test_the_manifest_names_commands_events_and_scopes() -> None:
    """The command, the events and the scopes of the code are those of the manifest."""
    made = manifest()
    assert [command["command"] for command in made["features"]["slash_commands"]] == [listeners.COMMAND]
    assert made["settings"]["event_subscriptions"]["bot_events"] == sorted(listeners.EVENTS)
    assert made["oauth_config"]["scopes"]["bot"] == scopes()
    assert made["settings"]["socket_mode_enabled"]


def test_over_http_every_door_has_the_address() -> None:
    """With a URL, the command, the events and the buttons all go to it, and Socket Mode is off."""
    made = manifest("https://bot.example/")
    url = "https://bot.example/slack/events"
    assert made["features"]["slash_commands"][0]["url"] == url
    assert made["settings"]["event_subscriptions"]["request_url"] == url
    assert made["settings"]["interactivity"]["request_url"] == url
    assert not made["settings"]["socket_mode_enabled"]
