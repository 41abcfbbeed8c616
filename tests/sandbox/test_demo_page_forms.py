"""Modals of the demo page: filled, refused, redrawn, left and found again."""

import pytest
from demo_app import Demo
from demo_browser import Page, expect, needs_chromium, with_form

from bot.sandbox.slack.seed import BOB, DANA, MARIA

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]


async def test_a_form_by_keyboard_alone(demo: Demo, page: Page) -> None:
    """Open, fill, be refused with the error at its field, mend, submit; the app gets each value in its form."""
    await page.get_by_role("button", name="Shortcuts").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="New task")
    await expect(dialog).to_be_visible()
    title = dialog.get_by_label("Title")
    await title.focus()
    await page.keyboard.type("bad")
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_role("alert").filter(has_text="Say what is to be done.")).to_be_visible()
    await expect(title).to_be_focused()
    await expect(title).to_have_attribute("aria-invalid", "true")
    await title.fill("call Acme")
    await dialog.get_by_label("Due").fill("2026-12-01")
    await dialog.get_by_label("Time").fill("15:00")
    await dialog.get_by_label("Remind me").fill("2026-12-01T14:30")
    await dialog.get_by_label("Tuesday").first.focus()
    await page.keyboard.press("Space")
    await dialog.get_by_label("Owner").select_option(label="Maria Lopez")
    await dialog.get_by_label("Record").press_sequentially("Ac")
    await expect(dialog.get_by_role("option", name="Ac Ltd")).to_be_visible()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_label("Record")).to_have_value("Ac Inc")
    await dialog.get_by_label("Description").fill("two\nlines")
    await dialog.get_by_role("button", name="Create").press("Enter")
    await expect(dialog).to_be_hidden()
    got = {block: next(iter(states.values())) for block, states in demo.app.submitted.items()}
    assert got["title"]["value"] == "call Acme"
    assert got["due"]["selected_date"] == "2026-12-01"
    assert got["when"]["selected_time"] == "15:00"
    assert got["remind"]["selected_date_time"] == 1796153400  # 14:30 in New York
    assert [option["value"] for option in got["days"]["selected_options"]] == ["TU"]
    assert got["who"]["selected_user"] == "U0MARIA0001"
    assert got["record"]["selected_option"]["value"] == "2"
    assert got["text"]["value"] == "two\nlines"


async def test_a_redrawn_form_keeps_what_was_entered(page: Page) -> None:
    """The app replaces the view; entries stay, also one that was not left yet."""
    dialog = await with_form(page)
    await dialog.get_by_label("Title").fill("call Acme")
    await dialog.get_by_label("Description").fill("unfinished")
    await dialog.get_by_role("button", name="Explain").click()
    await expect(dialog).to_contain_text("Now it is explained.")
    await expect(dialog.get_by_label("Title")).to_have_value("call Acme")
    await expect(dialog.get_by_label("Description")).to_have_value("unfinished")


async def test_a_form_holds_the_focus_and_escape_leaves_it(demo: Demo, page: Page) -> None:
    """Tab never gets out of an open dialog; Escape closes it here and in Slack."""
    dialog = await with_form(page)
    for _ in range(30):
        await page.keyboard.press("Tab")
        assert await page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    assert demo.slack.view_of(DANA) is None


async def test_an_open_form_is_still_there_after_a_reload(demo: Demo, page: Page) -> None:
    """What was entered is Slack's, not the page's."""
    dialog = await with_form(page)
    await dialog.get_by_label("Title").fill("call Acme")
    await dialog.get_by_label("Title").press("Tab")
    await expect(dialog.get_by_label("Title")).not_to_be_focused()
    await demo.slack.until(
        lambda: (demo.slack.view_of(DANA) or {})["state"]["values"]["title"]["in"]["value"] == "call Acme"
    )
    await page.reload()
    await expect(dialog.get_by_label("Title")).to_have_value("call Acme")


async def test_more_fields_take_the_place_and_the_focus_of_their_button(demo: Demo, page: Page) -> None:
    """By keyboard: the button goes, its first field is next, what was entered stays, and several people are chosen."""
    dialog = await with_form(page)
    await dialog.get_by_label("Title").fill("call Acme")
    await dialog.get_by_role("button", name="More fields").press("Enter")
    people = dialog.get_by_role("group", name="Followers")
    await expect(people.get_by_label("Dana Fox")).to_be_focused()
    await people.get_by_label("Maria Lopez").press("Space")
    await people.get_by_label("Bob Stone").press("Space")
    await dialog.get_by_role("button", name="Create").press("Enter")
    await expect(dialog).to_be_hidden()
    assert demo.app.submitted["followers"]["in"]["selected_users"] == [MARIA, BOB]
    assert demo.app.submitted["title"]["in"]["value"] == "call Acme"
