"""Clicks and shortcuts as the app gets them, and the response URLs and triggers that come with them."""

from typing import Any

import aiohttp
import pytest
from slack_sandbox_app import ScriptedApp, TestClock
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import Refused, SlackSandbox
from bot.sandbox.slack.seed import BOB, DANA, GENERAL, SALES, STRANGER

Json = dict[str, Any]
BUTTONS: list[Json] = [
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}, "value": "1"},
            {"type": "button", "action_id": "stop", "text": {"type": "plain_text", "text": "Stop"}, "value": "2"},
            {
                "type": "static_select",
                "action_id": "who",
                "options": [{"text": {"type": "plain_text", "text": "Bob"}, "value": "bob"}],
            },
            {"type": "datepicker", "action_id": "when"},
        ],
    }
]


async def test_a_click_carries_what_was_clicked(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """block_actions has the element, its message, its place and the other inputs' state."""
    posted = await slack_client.chat_postMessage(channel=SALES, text="card", blocks=BUTTONS)
    await slack.idle()
    slack_app.received.clear()
    assert (await slack.click(DANA, SALES, posted["ts"], "go", value="1")).ok
    await slack.click(DANA, SALES, posted["ts"], "who", selected_option="bob")
    await slack.click(DANA, SALES, posted["ts"], "when", value="2026-12-01")
    go, who, when = slack_app.payloads
    assert (go["type"], go["message"]["ts"], go["channel"]["name"]) == ("block_actions", posted["ts"], "sales")
    assert (go["actions"][0]["value"], go["actions"][0]["block_id"]) == ("1", "row")
    assert go["container"] == {
        "type": "message",
        "message_ts": posted["ts"],
        "channel_id": SALES,
        "is_ephemeral": False,
    }
    assert who["actions"][0]["selected_option"]["value"] == "bob"
    assert when["state"]["values"]["row"]["when"] == {"type": "datepicker", "selected_date": "2026-12-01"}


async def test_plain_text_comes_back_escaped(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """In the message and in what was clicked; once, however it was sent, and no other key."""
    for sent in ("R&D <now>", "R&amp;D &lt;now&gt;"):
        button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": sent}, "value": sent}
        posted = await slack_client.chat_postMessage(
            channel=SALES, text="card", blocks=[{"type": "actions", "elements": [button]}]
        )
        await slack.idle()
        slack_app.received.clear()
        assert (await slack.click(DANA, SALES, posted["ts"], "go")).ok
        (payload,) = slack_app.payloads
        for element in (payload["actions"][0], payload["message"]["blocks"][0]["elements"][0]):
            assert element["text"]["text"] == "R&amp;D &lt;now&gt;"
            assert element["value"] == sent


async def test_only_what_is_there_can_be_clicked(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """No such button, message, option or membership; and no one else's ephemeral message."""
    ts = (await slack_client.chat_postMessage(channel=SALES, text="card", blocks=BUTTONS))["ts"]
    only = (await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="c", blocks=BUTTONS))["message_ts"]
    assert (await slack.click(DANA, SALES, only, "go")).ok
    for attempt in (
        slack.click(DANA, SALES, ts, "fly"),
        slack.click(DANA, SALES, ts, "go", value="2"),
        slack.click(DANA, SALES, ts, "go", block_id="other"),
        slack.click(DANA, SALES, ts, "who", selected_option="eve"),
        slack.click(DANA, SALES, "1.000001", "go"),
        slack.click(STRANGER, SALES, ts, "go"),
        slack.click(BOB, SALES, only, "go"),
    ):
        with pytest.raises(Refused):
            await attempt


async def test_a_click_must_mean_one_element(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Of two buttons with one action_id the block_id or the value chooses."""
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    rows = [{"type": "actions", "block_id": name, "elements": [{**button, "value": name}]} for name in ("a", "b")]
    ts = (await slack_client.chat_postMessage(channel=SALES, text="card", blocks=rows))["ts"]
    with pytest.raises(Refused):
        await slack.click(DANA, SALES, ts, "go")
    assert (await slack.click(DANA, SALES, ts, "go", block_id="a")).ok
    assert (await slack.click(DANA, SALES, ts, "go", value="b")).ok


async def test_an_ephemeral_message_is_not_in_its_payload(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """The app learns only where it was."""
    only = await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="c", blocks=BUTTONS)
    await slack.click(DANA, SALES, only["message_ts"], "go")
    assert "message" not in slack_app.payloads[-1]
    assert slack_app.payloads[-1]["container"]["is_ephemeral"]


async def test_shortcuts_say_where_they_were_used(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """A message's has message and response_url, a global one neither; and neither is used for the other."""
    said = await slack.say(DANA, GENERAL, "please do")
    assert (await slack.shortcut(DANA, "from_message", GENERAL, said.ts)).ok
    assert (await slack.shortcut(DANA, "new_task")).ok
    of_message, global_one = slack_app.payloads
    assert (of_message["type"], of_message["message"]["text"]) == ("message_action", "please do")
    assert of_message["message_ts"] == said.ts
    assert global_one["type"] == "shortcut"
    assert {"channel", "response_url"}.isdisjoint(global_one)
    with pytest.raises(Refused):
        await slack.shortcut(DANA, "new_task", GENERAL, said.ts)
    with pytest.raises(Refused):
        await slack.shortcut(DANA, "nothing")
    with pytest.raises(Refused):
        await slack.shortcut(STRANGER, "new_task")


async def test_people_cannot_do_what_slack_does_not_offer(
    slack: SlackSandbox, slack_client: AsyncWebClient, manifest: Json
) -> None:
    """Other people's messages, other channels, threads under ephemerals, a messages tab that is off."""
    said = await slack.say(DANA, SALES, "mine")
    only = (await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="psst"))["message_ts"]
    manifest["features"]["app_home"]["messages_tab_read_only_enabled"] = True
    slack.install(manifest)
    for attempt in (
        slack.edit(BOB, SALES, said.ts, "yours"),
        slack.delete(BOB, SALES, said.ts),
        slack.say(STRANGER, SALES, "hi"),
        slack.say(BOB, slack.dm(DANA), "hi"),
        slack.say(DANA, SALES, "hi", thread_ts=only),
        slack.react(DANA, SALES, only, "eyes"),
        slack.say(DANA, slack.dm(DANA), "hi"),
    ):
        with pytest.raises(Refused):
            await attempt
    await slack.delete(DANA, SALES, only)
    assert [message["text"] for message in slack.messages(SALES, DANA)] == ["mine"]


async def post(url: str, body: Json) -> tuple[int, str]:
    """What a response URL answers."""
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, await response.text()


async def test_a_response_url_works_five_times(slack: SlackSandbox, slack_app: ScriptedApp) -> None:
    """The sixth use is refused; a refused body is no use."""
    await slack.slash(DANA, SALES, "/task", "x")
    url = slack_app.payloads[0]["response_url"]
    assert (await post(url, {}))[0] == 400
    assert (await post(url, {"text": "x", "blocks": [{"type": "x"}]}))[0] == 400
    for number in range(5):
        assert await post(url, {"text": str(number)}) == (200, "ok")
    status, body = await post(url, {"text": "5"})
    assert (status, "used_url" in body) == (404, True)
    assert [message["text"] for message in slack.messages(SALES, DANA)] == list("01234")


async def test_a_response_url_lives_half_an_hour(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_clock: TestClock
) -> None:
    """A minute later it is gone."""
    await slack.slash(DANA, SALES, "/task", "x")
    url = slack_app.payloads[0]["response_url"]
    slack_clock.move(30 * 60)
    assert (await post(url, {"text": "x"}))[0] == 200
    slack_clock.move(60)
    status, body = await post(url, {"text": "x"})
    assert (status, "expired_url" in body) == (404, True)


async def test_a_response_url_replaces_and_deletes(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """replace_original and delete_original mean the clicked message, ephemeral or not."""
    only = (await slack_client.chat_postEphemeral(channel=SALES, user=DANA, text="c", blocks=BUTTONS))["message_ts"]
    await slack.click(DANA, SALES, only, "go")
    url = slack_app.payloads[-1]["response_url"]
    await post(url, {"text": "new", "replace_original": True})
    [message] = slack.messages(SALES, DANA)
    assert (message["ts"], message["text"], "blocks" in message) == (only, "new", False)
    await post(url, {"response_type": "in_channel", "text": "for all"})
    await post(url, {"delete_original": True})
    assert [message["text"] for message in slack.messages(SALES, DANA)] == ["for all"]
    assert [message["text"] for message in slack.messages(SALES, BOB)] == ["for all"]


MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Task"},
    "blocks": [{"type": "divider"}],
}


async def test_a_trigger_works_once_and_for_three_seconds(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient, slack_clock: TestClock
) -> None:
    """Each of the three refusals has its word."""
    await slack.shortcut(DANA, "new_task")
    await slack.shortcut(DANA, "new_task")
    first, second = (payload["trigger_id"] for payload in slack_app.payloads)
    await slack_client.views_open(trigger_id=first, view=MODAL)
    slack_clock.move(3.5)
    for trigger, word in ((first, "exchanged"), (second, "expired"), ("1.2.x", "invalid")):
        with pytest.raises(SlackApiError) as caught:
            await slack_client.views_open(trigger_id=trigger, view=MODAL)
        assert caught.value.response["error"] == f"{word}_trigger_id"
