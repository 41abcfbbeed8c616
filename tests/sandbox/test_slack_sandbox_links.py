"""The sandbox's links and side panels are as strict as Slack: shapes, triggers, addresses, scopes."""

from typing import Any

import pytest
from slack_sandbox_app import ScriptedApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import Refused, SlackSandbox, entities
from bot.sandbox.slack.manifest import Manifest, ManifestRefused
from bot.sandbox.slack.seed import BOB, DANA, GENERAL, GUEST, SALES
from bot.slack.manifest import manifest as made

URL = "https://crm.zoho.com/crm/tab/Tasks/5725767000000700001"


def task(**payload: Any) -> dict[str, Any]:
    """The smallest task entity, and what a test adds to its payload."""
    return {
        "url": URL,
        "external_ref": {"id": "crm:1"},
        "entity_type": entities.TASK,
        "entity_payload": {"attributes": {"title": {"text": "call Acme"}}, **payload},
    }


def says(entity: dict[str, Any]) -> str:
    """What is wrong with an entity of the side panel, in one line."""
    return "; ".join(problem.says for problem in entities.PRESENTED(entity, ""))


def fields(**given: Any) -> dict[str, Any]:
    return task(fields=given)


def test_the_smallest_entity_is_taken() -> None:
    """A title, an address, an id and a type; in a message also the address as posted, and nowhere else."""
    assert says(task()) == ""
    assert says({**task(), "app_unfurl_url": URL}) == "invalid additional property: app_unfurl_url"
    assert [each.says for each in entities.UNFURLED({"entities": [task()]}, "")] == [
        "missing required field: app_unfurl_url"
    ]


@pytest.mark.parametrize(
    ("entity", "sentence"),
    [
        ({**task(), "entity_payload": {"attributes": {"title": "call"}}}, "must provide an object"),
        (fields(due_date={"type": "slack#/types/date", "value": "12 May"}), "YYYY-MM-DD"),
        (fields(due_date={"value": "2027-05-12"}), "missing required field: type"),
        (fields(status={"value": "x", "tag_color": "pink"}), "must be one of: red"),
        (fields(description={"value": "x", "format": "markdown", "link": URL}), "incompatible"),
        (fields(assignee={"type": "slack#/types/user", "user": {"user_id": "U1", "text": "x"}}), "exactly one"),
        (fields(creator={"value": "x"}), "invalid additional property: creator"),
        (
            fields(priority={"value": "x", "edit": {"enabled": True, "select": {"static_options": []}}}),
            "no less than 1",
        ),
        (task(display_order=["nothing"]), "names no field: nothing"),
        (task(custom_fields=[{"key": "a", "label": "A", "type": "text", "value": "x"}]), "unsupported type"),
        (task(actions={"primary_actions": [{"text": "a", "action_id": str(n)} for n in range(3)]}), "no more than 2"),
        (task(actions={"overflow_actions": [{"text": "a", "action_id": "x"}] * 2}), "action_ids must differ"),
        ({**task(), "entity_type": entities.ITEM, "entity_payload": fields()["entity_payload"]}, "fields"),
    ],
)
def test_what_is_refused(entity: dict[str, Any], sentence: str) -> None:
    """Each by its own sentence."""
    assert sentence in says(entity)


@pytest.mark.parametrize("domains", [[], ["a.example"] * 6, ["127.0.0.1"], ["localhost"]], ids=str)
def test_domains_that_can_not_unfurl(domains: list[str]) -> None:
    """One to five, each with a top level domain."""
    raw = made()
    raw["features"]["unfurl_domains"] = domains
    with pytest.raises(ManifestRefused):
        Manifest.read(raw)


def test_links_need_their_scope() -> None:
    """Without links:read neither the domains nor the event are granted."""
    raw = made()
    raw["oauth_config"]["scopes"] = {
        kind: [scope for scope in scopes if scope != "links:read"]
        for kind, scopes in raw["oauth_config"]["scopes"].items()
    }
    with pytest.raises(ManifestRefused) as refused:
        Manifest.read(raw)
    assert "links:read" in str(refused.value)


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The real app's, which has all that links need."""
    return made()


async def shared(slack: SlackSandbox, slack_app: ScriptedApp, channel: str = SALES) -> dict[str, Any]:
    """A message with a link, and the event about it."""
    await slack.say(DANA, channel, f"see {URL} and https://other.example/x")
    await slack.until(lambda: any(each.name == "link_shared" for each in slack.deliveries))
    found = next(each for each in slack.deliveries if each.name == "link_shared")
    event: dict[str, Any] = found.payload["event"]
    return event


async def refused(call: Any) -> str:
    """Slack's word for a refused call."""
    with pytest.raises(SlackApiError) as err:
        await call
    return str(err.value.response["error"])


async def test_only_the_apps_links_are_told_of(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """Those of its domains, also in a channel that the bot is not in; never those of an app's own message."""
    event = await shared(slack, slack_app, GENERAL)
    assert event["links"] == [{"url": URL, "domain": "crm.zoho.com"}]
    assert event["is_bot_user_member"] is False


async def test_what_can_not_be_unfurled(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """Another address, another message, rich text, nothing at all, and shapes that Slack does not know."""
    event = await shared(slack, slack_app)
    place = {"channel": SALES, "ts": event["message_ts"]}
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    rich = {"type": "rich_text", "elements": []}
    other = "https://crm.zoho.com/crm/tab/Tasks/1"
    assert await refused(slack_client.chat_unfurl(**place, unfurls={other: {"blocks": [block]}})) == "cannot_unfurl_url"
    assert await refused(slack_client.chat_unfurl(**place, unfurls={URL: {"blocks": [rich]}})) == "invalid_blocks"
    nowhere = slack_client.chat_unfurl(channel=SALES, ts="1.000001", unfurls={URL: {"blocks": [block]}})
    assert await refused(nowhere) == "cannot_find_message"
    assert await refused(slack_client.api_call("chat.unfurl", json=place)) == "missing_unfurls"
    wrong = slack_client.api_call("chat.unfurl", json={**place, "metadata": {"entities": [task()]}})
    assert await refused(wrong) == "invalid_metadata_schema"


async def test_a_panel_is_answered_once(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """Its trigger is used up by the first answer, and is no good for anybody else's panel."""
    event = await shared(slack, slack_app)
    unfurled = {"app_unfurl_url": URL, **task()}
    metadata = {"entities": [unfurled]}
    await slack_client.api_call("chat.unfurl", json={"channel": SALES, "ts": event["message_ts"], "metadata": metadata})
    slack.links.open(BOB, SALES, event["message_ts"], URL)
    await slack.until(lambda: any(each.name == "entity_details_requested" for each in slack.deliveries))
    asked = next(each for each in slack.deliveries if each.name == "entity_details_requested").payload["event"]
    answer = {"trigger_id": asked["trigger_id"], "metadata": task()}
    both = slack_client.api_call("entity.presentDetails", json={**answer, "error": {"status": "custom"}})
    assert await refused(both) == "invalid_arguments"
    await slack_client.api_call("entity.presentDetails", json=answer)
    assert (slack.links.of(BOB) or {})["entity"] == task()
    assert slack.links.of(GUEST) is None
    assert await refused(slack_client.api_call("entity.presentDetails", json=answer)) == "exchanged_trigger_id"
    with pytest.raises(Refused):
        await slack.links.press(BOB, "nothing")
    with pytest.raises(Refused):
        slack.links.open_comments(BOB)
