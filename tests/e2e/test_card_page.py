"""A card's actions in the real page, by mouse and by keyboard: menu, small forms, Undo."""

from pathlib import Path

import pytest
from demo_browser import Locator, Page, composer, expect, needs_chromium, open_page, running_browser
from test_demo import demo, free_port

pytestmark = [pytest.mark.timeout(180), needs_chromium]


async def card_of(page: Page, line: str, title: str) -> Locator:
    """The card of a line said to the bot."""
    await composer(page).fill(line)
    await composer(page).press("Escape")
    await composer(page).press("Enter")
    found = page.locator(".message", has=page.get_by_role("button", name="Complete")).filter(has_text=title).last
    await expect(found).to_be_visible(timeout=20_000)
    return found


async def menu(card: Locator, page: Page, option: str) -> None:
    """An option of the card's ⋯, by keyboard."""
    await card.locator(".btn-icon").first.focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name=option).click()


async def test_every_action_of_a_card(tmp_path: Path) -> None:
    """A comment, a phrase, a skipped date and why: each shows on the card, and Undo takes the last one back."""
    async with demo(tmp_path, free_port()) as url, running_browser() as browser, open_page(browser, url) as page:
        await page.get_by_text("Taskbot", exact=True).first.click()
        card = await card_of(page, "call Acme in 5 days 3pm", "call Acme")
        await menu(card, page, "Comment")
        form = page.get_by_role("dialog", name="Comment")
        await form.get_by_label("Your comment").fill("She will call back")
        await form.get_by_role("button", name="Add").click()
        await expect(card).to_contain_text("Comment added in Zoho", timeout=20_000)
        await menu(card, page, "Why")
        await expect(page.get_by_role("dialog", name="How it was read")).to_contain_text("in 5 days 3pm")
        await page.keyboard.press("Escape")
        await card.get_by_role("button", name="Snooze").click()
        await page.get_by_role("menuitemradio", name="Other…").click()
        form = page.get_by_role("dialog", name="Snooze")
        await form.get_by_label("Until when?").fill("banana")
        await form.get_by_role("button", name="Snooze").click()
        await expect(form).to_contain_text("I can't read a day")
        await form.get_by_label("Until when?").fill("tomorrow 4pm")
        await form.get_by_role("button", name="Snooze").click()
        await expect(card).to_contain_text("16:00", timeout=20_000)
        await card.get_by_role("button", name="Undo").click()
        await expect(card).to_contain_text("15:00", timeout=20_000)
        series = await card_of(page, "water the plants every friday for 4 times", "water the plants")
        await menu(series, page, "Skip this one")
        await expect(series).to_contain_text("3 of 3 left", timeout=20_000)
        await series.get_by_role("button", name="Undo").click()
        await expect(series).to_contain_text("4 of 4 left", timeout=20_000)
