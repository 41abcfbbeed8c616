"""Steps of workflows and an agent's prompts over the demo page's HTTP door."""

import copy
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from demo_app import MANIFEST, Demo, running_demo

from bot.sandbox.slack.seed import BOB, DANA

Json = dict[str, Any]
TEXT = {"type": "string", "title": "Text", "description": "Some text"}
ECHO: Json = {
    "title": "Echo",
    "description": "Says it again",
    "input_parameters": {
        "properties": {"text": TEXT, "person": {**TEXT, "type": "slack#/types/user_context"}},
        "required": ["text", "person"],
    },
    "output_parameters": {"properties": {"said": TEXT}, "required": ["said"]},
}


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    """With an app that has a step, and one suggested prompt."""
    manifest = copy.deepcopy(MANIFEST)
    manifest["_metadata"] = {"major_version": 2}
    manifest["functions"] = {"echo": ECHO}
    prompt = {"title": "What is due?", "message": "today"}
    manifest["features"]["agent_view"] = {"agent_description": "Echoes", "suggested_prompts": [prompt]}
    manifest["oauth_config"]["scopes"]["bot"].append("assistant:write")
    manifest["settings"] |= {"org_deploy_enabled": True, "function_runtime": "remote"}
    manifest["settings"]["event_subscriptions"]["bot_events"].append("function_executed")
    async with running_demo() as running:
        running.slack.install(manifest, running.app.url)
        yield running


async def act(demo: Demo, action: str, **body: Any) -> tuple[int, Json]:
    async with aiohttp.ClientSession() as http, http.post(f"{demo.url}api/{action}", json=body) as response:
        return response.status, await response.json()


async def state(demo: Demo, user: str) -> Json:
    async with aiohttp.ClientSession() as http, http.get(f"{demo.url}api/state?user={user}") as response:
        told: Json = await response.json()
        return told


async def test_a_step_is_offered_run_and_ended(demo: Demo) -> None:
    """Its form is in the state; a run shows as running, then with what the app gave, to whoever ran it alone."""
    (step,) = (await state(demo, DANA))["slack"]["steps"]
    assert (step["id"], step["title"]) == ("echo", "Echo")
    assert [(each["name"], each["is_required"]) for each in step["inputs"]] == [("text", True), ("person", True)]
    status, outcome = await act(demo, "run_step", user=DANA, step="echo", inputs={"text": "hello"})
    assert (status, outcome["error"]) == (200, None)
    run = {"id": outcome["execution"], "step": "echo", "status": "running", "outputs": {}, "error": None}
    assert (await state(demo, DANA))["slack"]["executions"] == [run]
    said = {"said": "hello"}
    await demo.app.call("functions.completeSuccess", function_execution_id=run["id"], outputs=said)
    assert (await state(demo, DANA))["slack"]["executions"] == [run | {"status": "completed", "outputs": said}]
    assert (await state(demo, BOB))["slack"]["executions"] == []


async def test_a_failed_step_says_why(demo: Demo) -> None:
    """The app's sentence is for people."""
    _, outcome = await act(demo, "run_step", user=DANA, step="echo", inputs={"text": "hello"})
    await demo.app.call("functions.completeError", function_execution_id=outcome["execution"], error="I am hoarse.")
    (run,) = (await state(demo, DANA))["slack"]["executions"]
    assert (run["status"], run["error"]) == ("failed", "I am hoarse.")


REFUSED: dict[str, tuple[Json, int]] = {
    "no such step": ({"step": "fly"}, 409),
    "a needed input is missing": ({"step": "echo"}, 409),
    "an unknown input": ({"step": "echo", "inputs": {"text": "x", "loud": True}}, 409),
    "in another's name": ({"step": "echo", "inputs": {"text": "x", "person": {"id": BOB}}}, 409),
    "no step at all": ({"inputs": {}}, 400),
}


@pytest.mark.parametrize("wrong", REFUSED)
async def test_a_step_that_nobody_could_run_is_refused(demo: Demo, wrong: str) -> None:
    """With a sentence; nothing is run."""
    body, expected = REFUSED[wrong]
    status, answer = await act(demo, "run_step", user=DANA, **body)
    assert (status, bool(answer["error"])) == (expected, True)
    assert (await state(demo, DANA))["slack"]["executions"] == []


async def test_prompts_are_the_manifests_until_the_app_sets_its_own(demo: Demo) -> None:
    """For each conversation with the app by itself."""
    direct = demo.slack.dm(DANA)
    prompts = (await state(demo, DANA))["slack"]["prompts"]
    assert prompts == {direct: [{"title": "What is due?", "message": "today"}]}
    own = [{"title": "Overdue", "message": "overdue"}]
    await demo.app.call("assistant.threads.setSuggestedPrompts", channel_id=direct, prompts=own)
    assert (await state(demo, DANA))["slack"]["prompts"] == {direct: own}
    assert (await state(demo, BOB))["slack"]["prompts"] == {demo.slack.dm(BOB): prompts[direct]}


async def test_when_the_app_last_wrote_to_each_person(demo: Demo) -> None:
    """Only what the app itself says counts, and nobody's DM is opened for asking."""
    said = await demo.app.call("chat.postMessage", channel=demo.slack.dm(BOB), text="hello")
    assert (await state(demo, DANA))["newest"] == {BOB: said["ts"]}
