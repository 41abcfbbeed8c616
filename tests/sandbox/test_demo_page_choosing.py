"""Modals of the demo page: what is chosen among the app's options, one or several, and files, with the keyboard."""

import pytest
from demo_app import Demo
from demo_browser import Page, expect, needs_chromium, with_form

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]


async def test_several_are_chosen_by_keyboard_alone(demo: Demo, page: Page) -> None:
    """Asked at once, chosen with the arrows and Enter, taken away by Backspace and by their buttons."""
    dialog = await with_form(page)
    await dialog.get_by_label("Title").fill("call Acme")
    field = dialog.get_by_role("combobox", name="About")
    await field.focus()
    await expect(dialog.locator(".suggestion")).to_have_count(2)
    chosen = dialog.get_by_role("list", name="Chosen").get_by_role("listitem")
    for typed in ("Ac", "Glo", "Zy"):
        await field.press_sequentially(typed)
        await expect(dialog.get_by_role("option", name=f"{typed} Inc")).to_be_visible()
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await expect(field).to_have_value("")
    # Of one value there is one.
    await expect(chosen).to_have_text(["Ac Inc"])
    await field.press_sequentially("Ac")
    await expect(dialog.get_by_role("option", name="Ac Ltd")).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(chosen).to_have_text(["Ac Inc", "Ac Ltd"])
    await page.keyboard.press("Backspace")
    await expect(chosen).to_have_text(["Ac Inc"])
    await field.press_sequentially("Ac")
    await expect(dialog.get_by_role("option", name="Ac Ltd")).to_be_visible()
    await page.keyboard.press("Enter")
    await dialog.get_by_role("button", name="Remove Ac Inc").press("Enter")
    await expect(field).to_be_focused()
    await expect(dialog.locator(".suggestion")).to_have_count(2)
    await page.keyboard.press("Escape")
    await dialog.get_by_role("button", name="Create").press("Enter")
    await expect(dialog).to_be_hidden()
    about = demo.app.submitted["about"]["about"]["selected_options"]
    assert [option["text"]["text"] for option in about] == ["Ac Ltd"]


async def test_an_emptied_choice_is_none(demo: Demo, page: Page) -> None:
    """What was chosen is taken back by deleting its words; words alone are no choice."""
    dialog = await with_form(page)
    await dialog.get_by_label("Title").fill("call Acme")
    field = dialog.get_by_role("combobox", name="Record")
    await field.press_sequentially("Ac")
    await expect(dialog.get_by_role("option", name="Ac Ltd")).to_be_visible()
    await page.keyboard.press("Enter")
    await field.fill("")
    await field.press_sequentially("Glo")
    await expect(dialog.get_by_role("option", name="Glo Ltd")).to_be_visible()
    await page.keyboard.press("Escape")
    await dialog.get_by_role("button", name="Create").press("Enter")
    await expect(dialog).to_be_hidden()
    assert demo.app.submitted["record"]["record"]["selected_option"] is None


async def test_files_are_added_and_taken_away(demo: Demo, page: Page) -> None:
    """Their names and sizes are listed; too many are said; a redrawn form has them still."""
    dialog = await with_form(page)
    await dialog.get_by_label("Title").fill("call Acme")
    field = dialog.get_by_label("Papers")
    offer = {"name": "offer.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1"}
    notes = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"hello"}
    await field.set_input_files([offer, notes])  # type: ignore[list-item] # Playwright's own shape
    listed = dialog.get_by_role("list", name="Files to add").get_by_role("listitem")
    await expect(listed).to_contain_text(["offer.pdf", "notes.txt"])
    await field.set_input_files([offer])  # type: ignore[list-item] # likewise
    await expect(dialog.get_by_role("status").filter(has_text="At most 2 files")).to_be_visible()
    await dialog.get_by_role("button", name="Remove offer.pdf").press("Enter")
    await expect(listed).to_contain_text(["notes.txt"])
    await dialog.get_by_role("button", name="Explain").click()
    await expect(dialog).to_contain_text("Now it is explained.")
    await expect(listed).to_contain_text(["notes.txt"])
    await dialog.get_by_role("button", name="Create").click()
    await expect(dialog).to_be_hidden()
    (file,) = demo.app.submitted["papers"]["papers"]["files"]
    assert (file["name"], file["size"]) == ("notes.txt", 5)
