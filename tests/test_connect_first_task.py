"""The README's way from nothing to the first task: doctor, run, connect beside it, a task, disconnect."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from test_connect import taskbot
from world import SECRET_KEY

from bot.sandbox.slack import SlackSandbox, seed
from bot.sandbox.zoho import ZohoSandbox
from bot.slack.manifest import manifest
from bot.specs import Product
from bot.zoho.grants.connecting import scopes_for


@contextlib.asynccontextmanager
async def running(env: dict[str, str], folder: Path) -> AsyncIterator[str]:
    """`taskbot run` as a process; the line that it prints when it is connected. Ended as Ctrl-C ends it."""
    top = str(Path(__file__).parent.parent)
    with (folder / "run.log").open("w") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            env={**env, "PYTHONPATH": top},
            cwd=folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )
        try:
            assert process.stdout is not None
            yield (await process.stdout.readline()).decode()
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()


async def said(slack: SlackSandbox, words: str) -> None:
    """Waits for the bot to say this to Dana."""
    place = slack.dm(seed.DANA)
    await slack.until(
        lambda: any(words in one["text"] for one in slack.messages(place, seed.DANA) if one.get("bot_id")), timeout=30
    )


async def test_from_nothing_to_the_first_task(tmp_path: Path) -> None:
    """Without REDIS_URL: what `connect` stores is found by the `run` that is there already."""
    slack, zoho = SlackSandbox(), ZohoSandbox()
    await slack.start()
    await zoho.start()
    slack.install(manifest(), None)
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api_url,
        "ZOHO_ACCOUNTS_URL": zoho.url,
        "ZOHO_API_URL": zoho.url,
        "ZOHO_MAIL_URL": zoho.url,
        "ZOHO_CLIENT_ID": zoho.client_id,
        "ZOHO_CLIENT_SECRET": zoho.client_secret,
        "TASKBOT_ALLOW_OTHER_ADDRESSES": "true",
        "TASKBOT_SECRET_KEY": SECRET_KEY,
        "COLUMNS": "200",
    }
    try:
        status, out, _ = await taskbot(env, tmp_path, "doctor")
        assert status == 1
        assert [line.split()[1] for line in out.splitlines() if line.startswith("failed")] == ["Zoho"], out
        async with running(env, tmp_path) as line:
            assert "Connected to Slack" in line, (tmp_path / "run.log").read_text()
            code = zoho.grant_code(scopes_for([Product.CRM]))
            words = ["connect", "--data-centre", "us", "--products", "crm", "--code", code]
            status, out, err = await taskbot(env, tmp_path, *words)
            assert status == 0, err
            assert out.startswith("Connected as Dana Fox (dana@acme.example), data centre us. CRM: ok.")
            await slack.say(seed.DANA, slack.dm(seed.DANA), "call Acme tomorrow 3pm, high priority")
            await said(slack, "To do in")
            assert [task["Subject"] for task in zoho.crm_tasks()] == ["call Acme"]
            status, out, _ = await taskbot(env, tmp_path, "doctor")
            assert status == 0, out
            assert "Dana Fox (dana@acme.example), data centre us" in out
            status, out, _ = await taskbot(env, tmp_path, "disconnect")
            assert "Disconnected Dana Fox" in out
    finally:
        await slack.stop()
        await zoho.stop()
