"""What names a press and who made it, read from Slack's block_actions payloads."""

import datetime as dt
from typing import Any

import pytest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext

from bot.slack.payloads import moment_of, press_key, press_origin, tenant_of
from bot.specs import Place, Tenant

TENANT = Tenant(team="T1")


def press(container: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """A press of one button by U1 in C1."""
    return {
        "user": {"id": "U1"},
        "channel": {"id": "C1"},
        "container": container,
        "actions": [{"action_ts": "17.5"}],
        "response_url": "https://hooks.example/1",
        **changed,
    }


IN_MESSAGE = {"type": "message", "message_ts": "16.1"}
IN_VIEW = {"type": "view", "view_id": "V1"}


@pytest.mark.parametrize(
    ("body", "key"),
    [
        pytest.param(press(IN_MESSAGE), "17.5|16.1|U1", id="in a message"),
        pytest.param(press(IN_MESSAGE, user={"id": "U2"}), "17.5|16.1|U2", id="by another person"),
        pytest.param(press(IN_VIEW), "17.5|V1|U1", id="in a view"),
        pytest.param(press({}), "17.5||U1", id="nowhere that is named"),
    ],
)
def test_a_press_has_one_name(body: dict[str, Any], key: str) -> None:
    """It is made of what Slack delivers the same each time."""
    assert press_key(body) == key


def test_a_press_in_a_thread() -> None:
    """The message, its thread and the way to answer are those of the payload."""
    origin = press_origin(press({**IN_MESSAGE, "thread_ts": "15.0"}), TENANT)
    assert (origin.tenant, origin.user, origin.door) == (TENANT, "U1", "action")
    assert origin.place == Place(channel="C1", ts="16.1", thread_ts="15.0")
    assert origin.response_url == "https://hooks.example/1"


def test_a_press_outside_a_thread() -> None:
    """No thread is made up."""
    assert press_origin(press(IN_MESSAGE), TENANT).place == Place(channel="C1", ts="16.1")


@pytest.mark.parametrize("enterprise", [None, "E1"])
def test_the_installation(enterprise: str | None) -> None:
    """It is the one that was authorized, whatever the payload says of itself."""
    found = AuthorizeResult(enterprise_id=enterprise, team_id="T1")
    assert tenant_of(AsyncBoltContext({"authorize_result": found, "team_id": "T9"})) == Tenant(
        team="T1", enterprise=enterprise
    )


def test_the_moment_of_a_message() -> None:
    """A ts is in seconds of UTC."""
    assert moment_of("1700000000.5") == dt.datetime(2023, 11, 14, 22, 13, 20, 500000, tzinfo=dt.UTC)
