"""`taskbot demo` as people start it: its own processes, the page in a real browser, ports, folders and Ctrl-C."""

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from demo_browser import composer, expect, needs_chromium, open_page, running_browser

pytestmark = pytest.mark.timeout(180)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def start(data: Path, port: int) -> asyncio.subprocess.Process:
    words = [sys.executable, "-m", "bot", "demo", "--data", str(data), "--port", str(port)]
    return await asyncio.create_subprocess_exec(
        *words, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env={**os.environ}
    )


@asynccontextmanager
async def demo(data: Path, port: int) -> AsyncIterator[str]:
    """A running demo; its page's address. Ended by Ctrl-C, which must end it in order."""
    process = await start(data, port)
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
    found = re.search(r"http://\S+", line)
    assert found, (line, await process.communicate())
    try:
        yield found[0]
    finally:
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0


@needs_chromium
async def test_a_command_typed_in_the_page_is_completed_in_zoho(tmp_path: Path) -> None:
    """Type it, see the card, press Complete, and find it completed on Zoho's side; the next start still has it."""
    port = free_port()
    async with demo(tmp_path, port) as url, running_browser() as browser, open_page(browser, url) as page:
        await composer(page).fill("/task call Acme about the renewal tomorrow 3pm, high priority")
        await composer(page).press("Enter")
        button = page.get_by_role("button", name="Complete")
        await expect(button).to_be_visible(timeout=20_000)
        task = page.locator("#tasks-crm .task")
        await expect(task).to_contain_text("call Acme about the renewal")
        await expect(task).to_contain_text("High")
        await button.click()
        await expect(page.get_by_role("button", name="Undo")).to_be_visible(timeout=20_000)
        await expect(task).to_contain_text("Completed")
    async with demo(tmp_path, port) as url, running_browser() as browser, open_page(browser, url) as page:
        await expect(page.locator("#tasks-crm .task")).to_contain_text("Completed")
        await page.get_by_role("button", name="Undo").click()
        await expect(page.get_by_role("button", name="Complete")).to_be_visible(timeout=20_000)
        await expect(page.locator("#tasks-crm .task")).not_to_contain_text("Completed")


@needs_chromium
async def test_a_task_is_edited_through_the_modal(tmp_path: Path) -> None:
    """Edit opens the modal with what was read; saved, the card and Zoho have what changed; by keyboard alone."""
    async with demo(tmp_path, free_port()) as url, running_browser() as browser, open_page(browser, url) as page:
        await composer(page).fill("/task")
        await composer(page).press("Escape")
        await composer(page).press("Enter")
        dialog = page.get_by_role("dialog")
        await expect(dialog).to_be_visible(timeout=20_000)
        await dialog.get_by_label("Title").fill("send the offer")
        await dialog.get_by_label("Repeats").fill("every blue moon")
        await dialog.get_by_role("button", name="Make task").click()
        await expect(dialog).to_contain_text("every blue moon", timeout=20_000)
        await dialog.get_by_label("Repeats").fill("")
        await dialog.get_by_label("Due date").fill("2030-03-01")
        await dialog.get_by_label("Title").press("Enter")
        await expect(dialog).to_be_hidden(timeout=20_000)
        task = page.locator("#tasks-crm .task")
        await expect(task).to_contain_text("2030-03-01", timeout=20_000)
        edit = page.get_by_role("button", name="Edit")
        await edit.focus()
        await edit.press("Enter")
        await expect(dialog.get_by_label("Title")).to_have_value("send the offer", timeout=20_000)
        await dialog.get_by_label("Title").fill("send the new offer")
        await dialog.get_by_label("Title").press("Enter")
        await expect(task).to_contain_text("send the new offer", timeout=20_000)
        await expect(page.locator(".message").last).to_contain_text("send the new offer", timeout=20_000)
        await expect(page.get_by_text("PUT").first).to_be_visible()


async def test_a_used_port_and_a_second_start_are_said(tmp_path: Path) -> None:
    """Each gets one sentence that says what to do, and exit status 78."""
    port = free_port()
    async with demo(tmp_path / "one", port) as url:
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            assert answer.status == 200
        second = await start(tmp_path / "one", free_port())
        _, words = await second.communicate()
        assert second.returncode == 78
        assert "running already" in words.decode()
        assert "--data" in words.decode()
        other = await start(tmp_path / "two", port)
        _, words = await other.communicate()
        assert other.returncode == 78
        assert f"--port {port + 1}" in words.decode()
