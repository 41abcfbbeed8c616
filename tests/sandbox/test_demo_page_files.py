"""Files in the demo page, in a real browser: attached, left out again, sent, shown and downloaded."""

import pytest
from demo_app import Demo
from demo_browser import Page, composer, expect, needs_chromium, say
from playwright.async_api import FilePayload

from bot.sandbox.slack.seed import SALES

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]

OFFER = FilePayload(name="offer <b>1</b>.pdf", mimeType="application/pdf", buffer=bytes(2048))
LARGE = FilePayload(name="large.pdf", mimeType="application/pdf", buffer=bytes(10 * 2**20))
NOTES = FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"hello")


async def attach(page: Page, *files: FilePayload) -> None:
    await page.locator("#conversation input[type=file]").set_input_files(files)


async def test_files_are_sent_with_the_message_and_can_be_downloaded(demo: Demo, page: Page) -> None:
    """One is taken out again by its own button; the other stands under the text with its size, as a link."""
    await attach(page, OFFER, NOTES)
    waiting = page.get_by_role("list", name="Files to send")
    await waiting.get_by_role("button", name="Remove notes.txt").click()
    await expect(page.get_by_role("button", name="Attach files")).to_be_focused()
    await expect(waiting.get_by_role("listitem")).to_have_count(1)
    await say(page, "send the offer")
    message = page.locator("#conversation .message").filter(has=page.get_by_role("list", name="Files")).first
    await expect(message).to_contain_text("send the offer")
    await expect(message.get_by_role("link")).to_have_text("offer <b>1</b>.pdf2 kB")
    await expect(waiting).to_be_hidden()
    async with page.expect_download() as download:
        await message.get_by_role("link").click()
    path = await (await download.value).path()
    assert path.read_bytes() == OFFER["buffer"]


async def test_a_file_alone_is_a_message(page: Page) -> None:
    """Without a word there is still something to send."""
    send = page.locator("#conversation").get_by_role("button", name="Send", exact=True)
    await expect(send).to_be_disabled()
    await attach(page, NOTES)
    await send.click()
    await expect(page.locator("#conversation .message .file-name").first).to_have_text("notes.txt")
    await expect(send).to_be_disabled()


async def test_a_command_takes_no_files_and_loses_none(demo: Demo, page: Page) -> None:
    """Slack sends none with a command either; text and files stay to be sent otherwise."""
    await attach(page, NOTES)
    await say(page, "/task call Acme")
    await expect(page.locator(".message.ephemeral")).to_contain_text("/task takes no files")
    await expect(composer(page)).to_have_value("/task call Acme")
    await expect(page.get_by_role("list", name="Files to send")).to_contain_text("notes.txt")
    assert not any(each.kind == "slash" for each in demo.slack.deliveries)


async def test_too_large_files_are_refused_before_they_are_sent(page: Page) -> None:
    """The limit is said; what was attached before stays."""
    await attach(page, NOTES)
    await attach(page, LARGE)
    await expect(page.locator("#toasts")).to_contain_text("A message takes 10 MB of files")
    await expect(page.get_by_role("list", name="Files to send").get_by_role("listitem")).to_have_count(1)


async def test_each_conversation_keeps_its_own_unsent_files(page: Page) -> None:
    """Moving to a channel does not bring a direct message's file along."""
    await attach(page, NOTES)
    await composer(page).fill("half a sent")
    direct = page.url
    await page.goto(f"{direct.partition('#')[0]}#{SALES}")
    await expect(composer(page)).to_have_attribute("aria-label", "Message #sales")
    await expect(composer(page)).to_have_value("")
    await expect(page.get_by_role("list", name="Files to send")).to_be_hidden()
    await page.locator("#sidebar").get_by_text("Taskbot").first.click()
    await expect(composer(page)).to_have_value("half a sent")
    await expect(page.get_by_role("list", name="Files to send")).to_contain_text("notes.txt")
