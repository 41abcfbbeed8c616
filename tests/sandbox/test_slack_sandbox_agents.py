"""Steps of workflows, an agent's prompts and streamed messages, as strict as Slack is with them."""

import copy
from typing import Any

import pytest
from slack_sandbox_app import MANIFEST, ScriptedApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.interactions import Refused
from bot.sandbox.slack.manifest import ManifestRefused
from bot.sandbox.slack.seed import DANA, SALES, STRANGER

TEXT = {"type": "string", "title": "Text", "description": "Some text"}
ECHO: dict[str, Any] = {
    "title": "Echo",
    "description": "Says it again",
    "input_parameters": {
        "properties": {"text": TEXT, "person": {**TEXT, "type": "slack#/types/user_context"}},
        "required": ["text", "person"],
    },
    "output_parameters": {"properties": {"said": TEXT, "count": {**TEXT, "type": "integer"}}, "required": ["said"]},
}
FINISH = "functions.completeSuccess"


@pytest.fixture
def manifest() -> dict[str, Any]:
    """One with a function and an agent, whose scope for that is optional."""
    made = copy.deepcopy(MANIFEST)
    made["_metadata"] = {"major_version": 2}
    made["functions"] = {"echo": ECHO}
    made["features"]["agent_view"] = {"agent_description": "Says it again", "suggested_prompts": []}
    made["oauth_config"]["scopes"]["bot_optional"] = ["assistant:write"]
    made["settings"] |= {"org_deploy_enabled": True, "function_runtime": "remote"}
    made["settings"]["event_subscriptions"]["bot_events"].append("function_executed")
    return made


async def refused(client: AsyncWebClient, method: str, **arguments: Any) -> str:
    """Slack's word for why a call is refused."""
    with pytest.raises(SlackApiError) as caught:
        await client.api_call(method, json=arguments)
    return str(caught.value.response["error"])


async def test_a_step_is_run_and_ended(
    slack: SlackSandbox, slack_app: ScriptedApp, slack_client: AsyncWebClient
) -> None:
    """The app is told its inputs, and who runs it; it ends once."""
    execution = slack.run_step(DANA, "echo", {"text": "hello"})
    await slack.idle()
    event = slack_app.events[-1]
    assert event["function"]["callback_id"] == "echo"
    assert event["inputs"]["text"] == "hello"
    assert event["inputs"]["person"]["id"] == DANA
    told = {"function_execution_id": event["function_execution_id"], "outputs": {"said": "hello"}}
    await slack_client.api_call(FINISH, json=told)
    assert (execution.status, execution.outputs) == ("completed", {"said": "hello"})
    assert await refused(slack_client, FINISH, **told) == "execution_not_in_running_state"


@pytest.mark.parametrize(
    "outputs",
    [{}, {"said": 1}, {"said": "x", "count": "2"}, {"said": "x", "other": "y"}],
    ids=["none", "no text", "no number", "unknown"],
)
async def test_outputs_are_those_of_the_manifest(
    slack: SlackSandbox, slack_client: AsyncWebClient, outputs: dict[str, Any]
) -> None:
    """Missing, unknown and wrongly typed outputs are refused, and the step goes on waiting."""
    execution = slack.run_step(DANA, "echo", {"text": "hello"})
    word = await refused(slack_client, FINISH, function_execution_id=execution.id, outputs=outputs)
    assert word in ("parameter_validation_failed", "invalid_arguments")
    assert execution.status == "running"


async def test_an_unknown_execution(slack_client: AsyncWebClient) -> None:
    """It can't be ended."""
    word = await refused(slack_client, "functions.completeError", function_execution_id="Fx0", error="no")
    assert word == "function_execution_not_found"


@pytest.mark.parametrize(
    ("user", "function", "inputs"),
    [
        (DANA, "other", {}),
        (DANA, "echo", {}),
        (DANA, "echo", {"text": "x", "more": "y"}),
        (DANA, "echo", {"text": "x", "person": DANA}),
        (STRANGER, "echo", {"text": "x"}),
    ],
    ids=["no such step", "input missing", "input unknown", "person chosen", "stranger"],
)
async def test_what_workflow_builder_would_not_run(
    slack: SlackSandbox, user: str, function: str, inputs: dict[str, str]
) -> None:
    """It is refused before the app hears of it."""
    with pytest.raises(Refused):
        slack.run_step(user, function, inputs)


async def test_prompts_need_their_scope(
    slack: SlackSandbox, slack_app: ScriptedApp, manifest: dict[str, Any], slack_client: AsyncWebClient
) -> None:
    """They are set for the conversation; four at most; and not where the scope was left out."""
    given = {"channel_id": slack.dm(DANA), "prompts": [{"title": "Help", "message": "help"}]}
    method = "assistant.threads.setSuggestedPrompts"
    await slack_client.api_call(method, json=given)
    assert slack.prompts(DANA) == given["prompts"]
    assert await refused(slack_client, method, **given | {"prompts": given["prompts"] * 5}) == "invalid_arguments"
    assert await refused(slack_client, method, **given | {"channel_id": SALES}) == "channel_not_found"
    slack.install(manifest, slack_app.url, without=["assistant:write"])
    assert await refused(slack_client, method, **given) == "missing_scope"


async def test_a_stream_is_written_and_ended(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Piece by piece in a thread; after its end nothing more is taken."""
    said = await slack.say(DANA, slack.dm(DANA), "help")
    at = {"channel": slack.dm(DANA), "thread_ts": said.ts}
    started = await slack_client.api_call("chat.startStream", json={**at, "markdown_text": "One"})
    to = {"channel": started["channel"], "ts": started["ts"]}
    assert slack.streaming
    await slack_client.api_call("chat.appendStream", json={**to, "markdown_text": " and two"})
    await slack_client.api_call("chat.stopStream", json=to)
    assert not slack.streaming
    assert slack.messages(slack.dm(DANA), DANA)[-1]["text"] == "One and two"
    word = await refused(slack_client, "chat.appendStream", **to, markdown_text="more")
    assert word == "message_not_in_streaming_state"


async def test_a_stream_in_a_channel_names_its_reader(slack: SlackSandbox, slack_client: AsyncWebClient) -> None:
    """Slack has to know for whom it is written."""
    said = await slack.say(DANA, SALES, "help")
    at = {"channel": SALES, "thread_ts": said.ts, "markdown_text": "One"}
    assert await refused(slack_client, "chat.startStream", **at) == "missing_recipient_user_id"


@pytest.mark.parametrize("wrong", ["flat parameters", "no runtime", "no event", "agent without scope", "both"])
async def test_manifests_that_are_refused(slack: SlackSandbox, manifest: dict[str, Any], wrong: str) -> None:
    """What Slack's schema and documents rule out."""
    if wrong == "flat parameters":
        manifest["functions"] = {"echo": ECHO | {"input_parameters": {"text": TEXT}}}
    elif wrong == "no runtime":
        del manifest["settings"]["function_runtime"]
    elif wrong == "no event":
        manifest["settings"]["event_subscriptions"]["bot_events"].remove("function_executed")
    elif wrong == "agent without scope":
        manifest["oauth_config"]["scopes"]["bot_optional"] = []
    else:
        manifest["oauth_config"]["scopes"]["bot"] = [*MANIFEST["oauth_config"]["scopes"]["bot"], "assistant:write"]
    with pytest.raises(ManifestRefused):
        slack.install(manifest, None)


async def test_only_optional_scopes_are_left_out(slack: SlackSandbox, manifest: dict[str, Any]) -> None:
    """A required one is not the installer's to refuse."""
    with pytest.raises(ManifestRefused):
        slack.install(manifest, None, without=["chat:write"])
