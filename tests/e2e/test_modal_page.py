"""The form of a task as people use it in the demo's page: created and edited with the keyboard, light and dark."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from demo_browser import Locator, Page, expect, needs_chromium, open_page, running_browser, say
from test_demo import demo, free_port

pytestmark = [pytest.mark.timeout(180), needs_chromium]


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    async with demo(tmp_path, free_port()) as url, running_browser() as browser, open_page(browser, url) as page:
        yield page


async def form(page: Page, name: str = "New task") -> Locator:
    found = page.get_by_role("dialog", name=name)
    await expect(found).to_be_visible(timeout=20_000)
    return found


async def new_form(page: Page) -> Locator:
    """The form that the slash command without a text opens, with all of its fields."""
    await say(page, "/task")
    dialog = await form(page)
    await expect(dialog.get_by_label("Often chosen")).to_be_visible(timeout=20_000)
    await dialog.get_by_role("button", name="More fields").press("Enter")
    await expect(dialog.get_by_label("Tags")).to_be_visible(timeout=20_000)
    return dialog


async def test_a_task_by_keyboard_alone(page: Page) -> None:
    """A record found by its beginning, a preset, a file: all of it is in the task that the card shows."""
    dialog = await new_form(page)
    await dialog.get_by_label("Title").fill("call Acme about the renewal")
    await dialog.get_by_label("Often chosen").select_option(label="Every weekday")
    await expect(dialog.get_by_label("Repeats (optional)")).to_have_value("every weekday", timeout=20_000)
    await expect(dialog).to_contain_text("Next dates:")
    record = dialog.get_by_role("combobox", name="Record in Zoho CRM")
    await record.focus()
    await record.press_sequentially("ac")
    await expect(dialog.get_by_role("option", name="Acme (account)")).to_be_visible(timeout=20_000)
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_role("list", name="Chosen")).to_contain_text("Acme (account)")
    papers = {"name": "offer.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1"}
    await dialog.locator("input[type=file]").set_input_files([papers])  # type: ignore[list-item] # Playwright's own
    await dialog.get_by_role("button", name="Make task").press("Enter")
    await expect(dialog).to_be_hidden(timeout=20_000)
    card = page.locator(".message", has=page.get_by_role("button", name="Complete"))
    await expect(card).to_contain_text("call Acme about the renewal", timeout=30_000)
    await expect(card).to_contain_text("every weekday")
    await expect(card).to_contain_text("Acme (account)")


async def test_an_edit_shows_what_there_is(page: Page) -> None:
    """Errors stand on their field and what was typed stays; put right, the card has the new title."""
    await say(page, "send the offer tomorrow re Acme, high priority")
    card = page.locator(".message", has=page.get_by_role("button", name="Complete"))
    await expect(card).to_be_visible(timeout=30_000)
    await card.get_by_role("button", name="Edit").press("Enter")
    dialog = await form(page, "Edit task")
    title = dialog.get_by_label("Title")
    await expect(title).to_have_value("send the offer")
    await expect(dialog.get_by_role("list", name="Chosen")).to_contain_text("Acme (account)")
    await title.fill("send the new offer")
    await dialog.get_by_label("Reminder").fill("loudly")
    await dialog.get_by_role("button", name="Save").press("Enter")
    await expect(dialog.get_by_role("alert").filter(has_text="“loudly”")).to_be_visible(timeout=20_000)
    await expect(title).to_have_value("send the new offer")
    await dialog.get_by_label("Reminder").fill("the day before at 5pm")
    await dialog.get_by_role("button", name="Save").press("Enter")
    await expect(dialog).to_be_hidden(timeout=20_000)
    await expect(card).to_contain_text("send the new offer", timeout=30_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_all_of_it_can_be_read(page: Page, scheme: str) -> None:
    """Nothing of the form is cut off or wider than the form, in both colour schemes."""
    await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of Playwright's words
    dialog = await new_form(page)
    wide = await dialog.evaluate(
        "node => [...node.querySelectorAll('.modal-blocks *')].filter(e => e.scrollWidth > e.clientWidth + 1"
        " && getComputedStyle(e).overflow === 'visible' && e.clientWidth > 0).map(e => e.outerHTML.slice(0, 90))"
    )
    assert wide == []
