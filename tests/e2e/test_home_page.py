"""The Home tab as people use it in the demo's page: with the keyboard alone, and with what a screen reader hears."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from demo_browser import Page, composer, expect, needs_chromium, open_page, running_browser
from test_demo import demo, free_port

pytestmark = [pytest.mark.timeout(180), needs_chromium]


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    """The demo's page with three tasks: overdue, today and to come."""
    async with demo(tmp_path, free_port()) as url, running_browser() as browser, open_page(browser, url) as page:
        for line in ("pay the rent due yesterday", "call Acme today", "send the offer in 2 days"):
            await composer(page).fill(line)
            await composer(page).press("Escape")
            await composer(page).press("Enter")
        await expect(page.get_by_role("button", name="Complete")).to_have_count(3, timeout=30_000)
        yield page


async def test_a_day_with_the_keyboard(page: Page) -> None:
    """Home is opened, a task completed, taken back, and the list of all opened and left, without a mouse."""
    await page.get_by_role("button", name="Home", exact=True).press("Enter")
    home = page.get_by_role("region", name="Home")
    for heading in ("Overdue (1)", "Today (1)", "Next 7 days (1)", "Your week"):
        await expect(home.get_by_role("heading", name=heading)).to_be_visible(timeout=20_000)
    await home.get_by_role("button", name="Complete: call Acme").press("Enter")
    undo = home.get_by_role("button", name="Undo: call Acme")
    await expect(undo).to_be_visible(timeout=20_000)
    await expect(home.get_by_role("status")).to_contain_text("You completed “call Acme”.")
    await expect(home.get_by_role("heading", name="Today (1)")).to_have_count(0)
    await undo.press("Enter")
    await expect(home.get_by_role("heading", name="Today (1)")).to_be_visible(timeout=20_000)
    await home.get_by_role("button", name="All my tasks").press("Enter")
    await expect(home.locator("strong", has_text="3 open tasks of yours:")).to_be_visible(timeout=20_000)
    await home.get_by_role("button", name="Back to Home").press("Enter")
    await expect(home.get_by_role("heading", name="Today (1)")).to_be_visible(timeout=20_000)


async def test_focus_stays_where_it_was(page: Page) -> None:
    """Completed with the keyboard, the row makes way: focus is not thrown out of the tab."""
    await page.get_by_role("button", name="Home", exact=True).click()
    home = page.get_by_role("region", name="Home")
    await home.get_by_role("button", name="Complete: pay the rent").press("Enter")
    await expect(home.get_by_role("button", name="Undo: pay the rent")).to_be_focused(timeout=20_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_all_can_be_read(page: Page, scheme: str) -> None:
    """Nothing of the tab is cut off or wider than its column, in both colour schemes."""
    await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of Playwright's words
    await page.get_by_role("button", name="Home", exact=True).click()
    home = page.get_by_role("region", name="Home")
    await expect(home.get_by_role("heading", name="Your week")).to_be_visible(timeout=20_000)
    wide = await home.evaluate(
        "node => [...node.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth + 1"
        " && getComputedStyle(e).overflow === 'hidden' && !e.matches('.visually-hidden')).length"
    )
    assert wide == 0
    assert await home.evaluate("node => node.scrollWidth <= node.clientWidth")
    colours = await home.evaluate(
        "node => [getComputedStyle(node).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] != colours[1]
