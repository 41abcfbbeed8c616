"""The demo page in a real browser: starting one, opening the page as Dana has it, and what several tests do in it."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright not found")
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

__all__ = ["Browser", "Locator", "Page", "composer", "expect", "needs_chromium", "open_page", "running_browser"]
__all__ += ["become", "menu_item", "say", "shot", "with_card", "with_form"]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
# A folder for screenshots that somebody wants to look at.
SHOTS = os.environ.get("TASKBOT_SHOTS")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium not found")


@asynccontextmanager
async def running_browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def open_page(browser: Browser, url: str) -> AsyncIterator[Page]:
    """The page, drawn. In the end it fails with what the browser complained about."""
    context = await browser.new_context(viewport={"width": 1500, "height": 900})
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    await page.goto(url)
    await expect(page.locator("body.ready")).to_be_attached()
    yield page
    await context.close()
    # an answer of 4xx is also logged by the browser itself, and some tests ask for one
    kept = [each for each in complaints if "Failed to load resource" not in each]
    assert not kept, kept


def composer(page: Page) -> Locator:
    return page.locator("#conversation .composer-field")


async def say(page: Page, text: str) -> None:
    await composer(page).fill(text)
    await composer(page).press("Escape")
    await composer(page).press("Enter")


async def with_card(page: Page, title: str = "call Acme") -> Locator:
    await say(page, title)
    found = page.locator(".message", has=page.get_by_role("button", name="Complete"))
    await expect(found).to_be_visible()
    return found


async def with_form(page: Page) -> Locator:
    await page.get_by_role("button", name="Shortcuts").click()
    await page.get_by_role("menuitem", name="New task").click()
    dialog = page.get_by_role("dialog", name="New task")
    await expect(dialog).to_be_visible()
    return dialog


async def become(page: Page, name: str) -> None:
    """Somebody else sits down at the page."""
    await page.get_by_role("button", name="You are").click()
    await page.get_by_role("menuitemradio", name=name).click()
    await expect(page.get_by_role("button", name="You are")).to_contain_text(name)


async def menu_item(page: Page, message: Locator, button: str, item: str) -> None:
    """Chooses from a menu that a button of a message opens."""
    await message.hover()
    await message.get_by_role("button", name=button, exact=True).last.click()
    await (
        page.get_by_role("menu")
        .get_by_role("menuitem", name=item)
        .or_(page.get_by_role("menu").get_by_role("menuitemradio", name=item))
        .first.click()
    )


async def shot(page: Page, name: str) -> None:
    """The page in light and dark, where somebody asked for it."""
    if SHOTS:
        await page.emulate_media(reduced_motion="reduce")  # a light animation would go on in the dark
    for theme in ("light", "dark") if SHOTS else ():
        await page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        await page.screenshot(path=Path(str(SHOTS)) / f"{name}-{theme}.png")
