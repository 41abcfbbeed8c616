"""`taskbot run` as people start it: one process, Socket Mode, its own Redis; signals, wrong tokens, a second start."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError
from world import complete_button, environment, settings_for

from bot.sandbox.slack import SlackSandbox, seed
from bot.sandbox.zoho import ZohoSandbox
from bot.slack.manifest import manifest

Process = asyncio.subprocess.Process


@dataclass
class Outside:
    """Slack and Zoho, and the environment of a stranger who has just filled in their tokens."""

    slack: SlackSandbox
    zoho: ZohoSandbox
    environment: dict[str, str]

    async def card(self, title: str) -> dict[str, Any]:
        """Dana's card of an open task, as soon as it is there."""

        def found() -> list[dict[str, Any]]:
            messages = self.slack.messages(self.slack.dm(seed.DANA), seed.DANA)
            return [message for message in messages if title in message["text"] and complete_button(message)]

        await self.slack.until(found, timeout=20)
        return found()[-1]


@pytest.fixture
async def outside(tmp_path: Path) -> AsyncIterator[Outside]:
    """Both sandboxes; no REDIS_URL and no signing secret, and data goes to a folder of the test."""
    slack = SlackSandbox(rate_limits=False, retry_delays=(0, 0.5, 1, 2, 4))
    zoho = ZohoSandbox()
    await slack.start()
    await zoho.start()
    slack.install(manifest(), None)
    told = environment(settings_for(slack, zoho, ""))
    for name in ("REDIS_URL", "SLACK_SIGNING_SECRET"):
        del told[name]
    yield Outside(slack, zoho, {**told, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)})
    await zoho.stop()
    await slack.stop()


@asynccontextmanager
async def run(told: dict[str, str], **more: str) -> AsyncIterator[Process]:
    """`taskbot run` in a folder without a `.env`."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        env={**told, "PYTHONPATH": str(Path.cwd()), **more},
        cwd=told["HOME"],
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.communicate()


async def connected(process: Process) -> str:
    """The first line that it prints, once it is connected."""
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode().strip()
    assert line, await ended(process)
    return line


async def ended(process: Process) -> tuple[int | None, list[str]]:
    """The exit status, and the lines on standard error."""
    _, words = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, words.decode().splitlines()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_stranger_needs_tokens_and_nothing_else(outside: Outside, number: signal.Signals) -> None:
    """It says that it is connected, makes a task, ends in order, and the next start still knows the card."""
    slack, zoho = outside.slack, outside.zoho
    async with run(outside.environment) as process:
        assert await connected(process) == "Connected to Slack as taskbot in Acme. Write to it, or use /task."
        await slack.say(seed.DANA, slack.dm(seed.DANA), "call Acme tomorrow")
        card = await outside.card("call Acme")
        process.send_signal(number)
        status, _ = await ended(process)
        assert status == 0
    async with run(outside.environment) as process:
        await connected(process)
        button = complete_button(card)
        assert button is not None
        outcome = await slack.click(seed.DANA, slack.dm(seed.DANA), card["ts"], button["action_id"])
        assert outcome.ok, outcome
        async with asyncio.timeout(20):
            while zoho.crm_tasks()[0]["Status"] != "Completed":
                await zoho.changed(zoho.revision)
    assert len(zoho.crm_tasks()) == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"SLACK_APP_TOKEN": "xapp-1-wrong"}, "taskbot: SLACK_APP_TOKEN is refused by Slack (invalid_auth)."),
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "taskbot: SLACK_BOT_TOKEN is refused by Slack (invalid_auth)."),
        ({"SLACK_APP_TOKEN": ""}, "taskbot: SLACK_APP_TOKEN is not set"),
    ],
    ids=["wrong app-level token", "wrong bot token", "no app-level token"],
)
async def test_a_wrong_token_is_said_in_one_line(outside: Outside, wrong: dict[str, str], sentence: str) -> None:
    """EX_CONFIG, and where the right one is found."""
    async with run(outside.environment, **wrong) as process:
        status, lines = await ended(process)
    assert status == 78
    assert len(lines) == 1
    assert lines[0].startswith(sentence)


async def test_a_stop_while_slack_is_away(outside: Outside) -> None:
    """It tries again and again, says so, and still ends in order."""
    outside.slack.faults.add("*", "500", times=None)
    async with run(outside.environment) as process:
        assert process.stderr is not None
        line = await asyncio.wait_for(process.stderr.readline(), 30)
        assert b"slack_not_connected" in line
        process.send_signal(signal.SIGTERM)
        status, _ = await ended(process)
    assert status == 0


async def test_a_second_start_on_the_same_data_is_refused(outside: Outside) -> None:
    """Two servers on one folder would write over each other: the second says so and ends, the first goes on."""
    async with run(outside.environment) as first:
        await connected(first)
        async with run(outside.environment) as second:
            status, lines = await ended(second)
        assert status == 78
        assert "REDIS_URL" in lines[0]
        assert first.returncode is None


async def test_a_killed_process_leaves_nothing_behind(outside: Outside, tmp_path: Path) -> None:
    """After SIGKILL its Redis is still there; the next start ends that one, and has what it had."""
    slack = outside.slack
    async with run(outside.environment) as process:
        await connected(process)
        await slack.say(seed.DANA, slack.dm(seed.DANA), "call Acme tomorrow")
        await outside.card("call Acme")
        process.kill()
        await process.wait()
    orphan = Redis.from_url((tmp_path / "taskbot" / "redis" / "redis.address").read_text())
    assert await orphan.ping()
    async with run(outside.environment) as process:
        await connected(process)
        with pytest.raises(RedisError):
            await orphan.ping()
        await orphan.aclose()
        await slack.say(seed.DANA, slack.dm(seed.DANA), "call Bob tomorrow")
        await outside.card("call Bob")
    assert sorted(task["Subject"] for task in outside.zoho.crm_tasks()) == ["call Acme", "call Bob"]
