"""The sandbox as its own process: driven over HTTP, and what it still knows after being killed."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.seed import DANA, SALES

Json = dict[str, Any]


@asynccontextmanager
async def running(state: Path) -> AsyncIterator[tuple[Json, asyncio.subprocess.Process]]:
    """The process and the facts that it prints."""
    command = (sys.executable, "-m", "bot.sandbox.slack", "--state", str(state), "--no-rate-limits")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        yield json.loads(await process.stdout.readline()), process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def act(facts: Json, name: str, **keywords: Any) -> Any:
    """One act of a person, over HTTP."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{facts['url']}/_sandbox/{name}", json=keywords) as response,
    ):
        body = await response.json()
        return body.get("result", body)


async def test_a_killed_sandbox_comes_back_with_all_it_held(tmp_path: Path, manifest: Json) -> None:
    """Tokens, messages, the installed app; and new messages are later than the old ones."""
    async with running(tmp_path) as (facts, process):
        await act(facts, "install", manifest=manifest)
        said = await act(facts, "say", user=DANA, channel=SALES, text="before")
        process.kill()
        await process.wait()
    async with running(tmp_path) as (again, process):
        assert {key: again[key] for key in ("bot_token", "app_token", "signing_secret")} == {
            key: facts[key] for key in ("bot_token", "app_token", "signing_secret")
        }
        client = AsyncWebClient(token=facts["bot_token"], base_url=again["api_url"])
        posted = await client.chat_postMessage(channel=SALES, text="after")
        assert float(posted["ts"]) > float(said["ts"])
        history = await client.conversations_history(channel=SALES)
        assert [message["text"] for message in history["messages"]] == ["after", "before"]
        process.terminate()
        assert await process.wait() == 0


async def test_the_control_door_refuses_what_is_wrong(tmp_path: Path, manifest: Json) -> None:
    """Unknown acts, wrong keywords, what a person can't do, and requests that a foreign page could send."""
    async with running(tmp_path) as (facts, _):
        assert "only one's own" not in str(await act(facts, "install", manifest=manifest))
        assert "error" in await act(facts, "say", user=DANA, channel="C0", text="x")
        assert "error" in await act(facts, "say", user=DANA)
        async with aiohttp.ClientSession(facts["url"]) as session:
            assert (await session.post("/_sandbox/stop", json={})).status == 404
            assert (await session.post("/_sandbox/say", data={"user": DANA})).status == 415
            assert (
                await session.post("/_sandbox/dm", json={"user": DANA}, headers={"Host": "evil.example"})
            ).status == 403
            assert (await session.get("/_sandbox/calls")).status == 200


async def test_a_sandbox_in_process_has_no_control_door(slack: SlackSandbox) -> None:
    """Only the process opens it."""
    async with aiohttp.ClientSession(slack.url) as session:
        assert (await session.post("/_sandbox/say", json={})).status == 404


async def test_the_sandbox_imports_nothing_of_slacks_own() -> None:
    """It is an independent server: neither slack_sdk nor slack_bolt, nor any of the bot but its ports."""
    program = "import sys, bot.sandbox.slack; print(sorted(sys.modules))"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    loaded = out.decode()
    assert "slack_sdk" not in loaded
    assert "slack_bolt" not in loaded
    assert "bot.slack'" not in loaded


@pytest.mark.parametrize("broken", [True, False], ids=["half", "whole"])
def test_state_is_written_in_one_step(tmp_path: Path, broken: bool) -> None:
    """A new sandbox on the same folder reads what the old one wrote; there is never another file left over."""
    first = SlackSandbox(state=tmp_path)
    first.dm(DANA)
    assert [file.name for file in tmp_path.iterdir()] == ["slack.json"]
    if broken:
        (tmp_path / "slack.json").write_text("{")
        with pytest.raises(ValueError, match="JSON"):
            SlackSandbox(state=tmp_path)
    else:
        assert SlackSandbox(state=tmp_path).dm(DANA) == first.dm(DANA)
