"""A whole Taskbot with the demo's page open in a browser, and what several tests do with the cards on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from demo_browser import Locator, Page, expect, open_page, running_browser, say
from world import World

from bot.sandbox.demo_page import DemoPage
from bot.sandbox.slack.seed import DANA

# The worker, two sandboxes and a browser share one machine.
PATIENT = 20_000


@asynccontextmanager
async def page_of(world: World, channel: str | None = None) -> AsyncIterator[Page]:
    """The page as Dana has it, at a channel, else at her conversation with the bot."""
    demo = DemoPage(world.slack, world.zoho)
    url = await demo.start()
    try:
        async with (
            running_browser() as browser,
            open_page(browser, f"{url}#{channel or world.slack.dm(DANA)}") as page,
        ):
            yield page
    finally:
        await demo.stop()


def card_with(page: Page, title: str) -> Locator:
    """The conversation's newest message with this text and a button."""
    return page.locator("#conversation .message", has=page.locator(".btn")).filter(has_text=title).last


async def card_of(page: Page, line: str, title: str) -> Locator:
    """The card of a line said to the bot."""
    await say(page, line)
    found = card_with(page, title)
    await expect(found.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
    return found
