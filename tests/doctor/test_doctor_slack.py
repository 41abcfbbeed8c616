"""`taskbot doctor` on Slack: tokens, scopes, the clock and the doors."""

import datetime as dt
from typing import Any

import pytest
from doctor_findings import findings
from pydantic import SecretStr
from world import World, WorldMaker

from bot.sandbox.slack import SlackSandbox
from bot.slack.manifest import manifest


async def test_a_wrong_bot_token(http_world: World) -> None:
    """Named with Slack's word and where to copy the right one."""
    settings = http_world.settings.model_copy(update={"slack_bot_token": SecretStr("xoxb-canary")})
    found = await findings(settings)
    assert found["Slack"][0] == "failed"
    assert "SLACK_BOT_TOKEN is not taken (invalid_auth)" in found["Slack"][1]
    assert "canary" not in str(found)


@pytest.mark.parametrize("kind", ["500", "429", "drop_before"])
async def test_slack_away(http_world: World, kind: Any) -> None:
    """Not the token's fault."""
    http_world.slack.faults.add("auth.test", kind, times=None)
    state, says = (await findings(http_world.settings))["Slack"]
    assert state == "failed"
    assert "Can't be reached" in says


def scoped(slack: SlackSandbox, url: str, *, without: str = "", also: str = "") -> None:
    """Installs the app with other scopes than its manifest has."""
    made = manifest(url)
    held = made["oauth_config"]["scopes"]["bot"]
    made["oauth_config"]["scopes"]["bot"] = [one for one in held if one != without] + ([also] if also else [])
    slack.install(made, f"{url}/slack/events")


async def test_a_missing_scope(http_world: World) -> None:
    """Which one, and that the app must be reinstalled."""
    scoped(http_world.slack, http_world.url, without="users:read")
    state, says = (await findings(http_world.settings))["Slack scopes"]
    assert state == "failed"
    assert "users:read missing" in says
    assert "reinstall" in says


async def test_an_optional_scope_left_out(http_world: World) -> None:
    """That is allowed; it says what is missing without it."""
    made = manifest(http_world.url)
    http_world.slack.install(made, f"{http_world.url}/slack/events", without=["reactions:read"])
    assert (await findings(http_world.settings))["Slack scopes"] == (
        "ok",
        "Those that are needed: without reactions:read reactions make no tasks.",
    )


async def test_no_scope_that_reads_messages(http_world: World) -> None:
    """What `taskbot manifest --no-history` asks for is right as well."""
    http_world.slack.install(manifest(http_world.url, history=False), f"{http_world.url}/slack/events")
    state, says = (await findings(http_world.settings))["Slack scopes"]
    assert state == "ok"
    assert "--no-history" in says


async def test_more_scopes_than_needed(http_world: World) -> None:
    """A warning: it works, but asks for more than it uses."""
    scoped(http_world.slack, http_world.url, also="chat:write.public")
    state, says = (await findings(http_world.settings))["Slack scopes"]
    assert state == "warning"
    assert "chat:write.public" in says


@pytest.mark.parametrize(
    ("seconds", "state"), [(0, "ok"), (60, "warning"), (-60, "warning"), (400, "failed"), (-400, "failed")]
)
async def test_the_clock(http_world: World, seconds: int, state: str) -> None:
    """Against Slack's own: five minutes off, its signatures are refused."""
    found = await findings(http_world.settings, dt.timedelta(seconds=seconds))
    assert found["Clock"][0] == state


async def test_the_app_token(make_world: WorldMaker) -> None:
    """Looked at where it is given: usable, wrong, or for an app without Socket Mode."""
    world = await make_world(with_worker=False)
    world.slack.install(manifest(), None)
    assert (await findings(world.settings))["Slack app token"][0] == "ok"
    wrong = world.settings.model_copy(update={"slack_app_token": SecretStr("xapp-canary")})
    found = await findings(wrong)
    assert found["Slack app token"][0] == "failed"
    assert "SLACK_APP_TOKEN is not taken (invalid_auth)" in found["Slack app token"][1]
    assert "canary" not in str(found)
    world.slack.install(manifest(world.url), f"{world.url}/slack/events")
    state, says = (await findings(world.settings))["Slack app token"]
    assert state == "failed"
    assert "enable Socket Mode" in says


async def test_no_door_to_slack(http_world: World) -> None:
    """Neither `run` nor `web` could start."""
    settings = http_world.settings.model_copy(update={"slack_signing_secret": None})
    state, says = (await findings(settings))["Slack door"]
    assert state == "failed"
    assert "SLACK_APP_TOKEN" in says
    assert "SLACK_SIGNING_SECRET" in says
