"""A card's links in the demo's page lead to the task on the Zoho side, not to an address without a page."""

from pathlib import Path

import pytest
from demo_browser import Page, composer, expect, needs_chromium, open_page, running_browser
from test_demo import demo, free_port

pytestmark = [pytest.mark.timeout(180), needs_chromium]


async def said(page: Page, line: str) -> None:
    """Says it, and waits for its card."""
    before = await page.get_by_role("button", name="Complete").count()
    await composer(page).fill(line)
    await composer(page).press("Escape")
    await composer(page).press("Enter")
    await expect(page.get_by_role("button", name="Complete")).to_have_count(before + 1, timeout=30_000)


async def test_view_task_shows_it_in_zoho(tmp_path: Path) -> None:
    """The link, the menu and a list's title each bring the task in sight, and no other page opens."""
    async with demo(tmp_path, free_port()) as url, running_browser() as browser, open_page(browser, url) as page:
        opened = list[Page]()
        page.context.on("page", lambda each: opened.append(each))  # noqa: PLW0108 - Playwright marks its handlers
        await said(page, "call Acme tomorrow")
        await said(page, "water the plants tomorrow in mail")
        in_zoho = page.locator("#tasks-crm li.task", has_text="call Acme")
        card = page.locator(".message", has_text="call Acme").filter(has=page.get_by_role("button", name="Complete"))
        await expect(in_zoho).to_be_hidden()
        await card.get_by_role("link", name="View task").click()
        await expect(in_zoho).to_be_focused()
        await card.locator(".btn-icon").first.focus()
        await page.keyboard.press("Enter")
        await page.get_by_role("menuitem", name="Open in Zoho").click()
        await expect(in_zoho).to_be_visible()
        await page.get_by_role("link", name="View task").last.click()
        await expect(page.locator("#tasks-mail")).to_be_focused()
        assert opened == []
