"""manifest.yml lists what the code uses, and nothing else."""

import re
from pathlib import Path

import pytest
import yaml

from bot.sandbox.slack.manifest import Manifest
from bot.slack import listeners
from bot.slack.api import METHOD_SCOPES
from bot.slack.manifest import OPTIONAL, manifest, scopes

TOP = Path(__file__).parent.parent.parent
SLACK = TOP / "bot" / "slack"


def test_the_file_is_what_the_code_makes() -> None:
    """manifest.yml at the top is the Socket Mode manifest, word for word."""
    assert yaml.safe_load((TOP / "manifest.yml").read_text()) == manifest()


def test_every_method_called_has_its_scope() -> None:
    """Each Web API method that appears in the code is in the table of scopes, and the other way round."""
    named = re.compile(
        r'"((?:assistant|auth|chat|entity|functions|conversations|users|views|reactions|apps|files)\.(?!slack\.com)[a-zA-Z.]+)"'
    )
    called = {
        name
        for path in SLACK.rglob("*.py")
        for name in named.findall(
            path.read_text().split("METHOD_SCOPES: Mapping")[0] if path.name == "api.py" else path.read_text()
        )
    }
    called |= {"auth.test"} if "auth_test(" in (SLACK / "doors/authorize.py").read_text() else set()
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
    assert made["settings"]["interactivity"]["message_menu_options_url"] == url
    assert not made["settings"]["socket_mode_enabled"]


def test_what_may_be_left_out_is_optional() -> None:
    """A scope is required or optional, never both, and each optional one says what is missing without it."""
    given = manifest()["oauth_config"]["scopes"]
    assert not set(given["bot"]) & set(given["bot_optional"])
    assert set(given["bot_optional"]) == set(OPTIONAL)
    assert "chat:write" in given["bot"]


def test_without_history_nothing_reads_messages() -> None:
    """No scope and no event of messages or reactions is left; commands, shortcuts, mentions and steps are."""
    made = manifest(history=False)
    scopes_ = [scope for held in made["oauth_config"]["scopes"].values() for scope in held]
    assert not [
        scope for scope in scopes_ if scope.endswith(":history") or scope.startswith(("reactions", "assistant"))
    ]
    heard = made["settings"]["event_subscriptions"]["bot_events"]
    assert {"app_mention", "function_executed"} <= set(heard)
    assert not [name for name in heard if name.startswith(("message", "reaction"))]
    assert "agent_view" not in made["features"]
    assert made["features"]["app_home"]["messages_tab_read_only_enabled"]


@pytest.mark.parametrize("history", [True, False], ids=["history", "no history"])
@pytest.mark.parametrize("pane", [True, False], ids=["pane", "no pane"])
def test_slack_would_take_it(history: bool, pane: bool) -> None:
    """The sandbox judges a manifest as Slack does; the agent and its scope are there together or not at all."""
    made = manifest(history=history, pane=pane)
    assert Manifest.read(made).functions
    assert ("agent_view" in made["features"]) is (history and pane)
    assert ("assistant:write" in made["oauth_config"]["scopes"]["bot"]) is (history and pane)


@pytest.mark.parametrize("name", ["create_task", "update_task", "complete_task", "list_tasks"])
def test_every_step_acts_for_who_runs_it(name: str) -> None:
    """Each has a person whom nobody can choose, and all of its texts fit."""
    function = manifest()["functions"][name]
    inputs = function["input_parameters"]
    assert inputs["properties"]["person"]["type"] == "slack#/types/user_context"
    assert "person" in inputs["required"]
    assert all(each["title"] and each["description"] for each in inputs["properties"].values())
