"""A card in the real page: edited in its form, completed, put off, handed to somebody, deleted, and each taken back."""

from typing import Any

from demo_browser import become, expect, menu_item, needs_chromium, shot
from page_world import PATIENT, card_of, card_with, page_of
from world import World, WorldMaker, over

pytestmark = [needs_chromium, over("http")]


def changes(world: World) -> list[dict[str, Any]]:
    """The fields of each change that Zoho CRM was sent."""
    sent = [each.body for each in world.zoho.requests if each.method == "PUT" and each.path.startswith("/crm/v8/Tasks")]
    return [body["data"][0] for body in sent if isinstance(body, dict)]


async def test_the_form_edits_a_task(make_world: WorldMaker) -> None:
    """It comes with what the task has; what is wrong is said at its field; only what differs goes to Zoho."""
    world = await make_world()
    async with page_of(world) as page:
        card = await card_of(page, "call Acme tomorrow 3pm, high priority", "call Acme")
        await card.get_by_role("button", name="Edit").press("Enter")
        form = page.get_by_role("dialog")
        await expect(form.get_by_label("Title")).to_have_value("call Acme", timeout=PATIENT)
        await expect(form.get_by_label("Priority")).to_have_value("high")
        await form.get_by_label("Reminder").fill("banana")
        await form.get_by_label("Title").fill("call Acme & Globex")
        save = form.locator("button[type=submit]")
        await save.press("Enter")
        await expect(form.get_by_label("Reminder")).to_have_attribute("aria-invalid", "true", timeout=PATIENT)
        await expect(form.get_by_label("Title")).to_have_value("call Acme & Globex")
        await shot(page, "edit-wrong")
        await form.get_by_label("Reminder").fill("")
        await save.press("Enter")
        await expect(form).to_be_hidden()
        await expect(card_with(page, "call Acme & Globex")).to_contain_text("Changed by", timeout=PATIENT)
        await shot(page, "edited")
        assert [set(each) - {"id"} for each in changes(world)] == [{"Subject"}]


async def test_a_card_is_acted_on_and_every_action_taken_back(make_world: WorldMaker) -> None:
    """Complete, Snooze and Delete, each with Undo; ⋯ tells how it was read; the focus stays at the card."""
    world = await make_world()
    async with page_of(world) as page:
        card = await card_of(page, "call Acme in 3 days 3pm", "call Acme")
        task = page.locator("#tasks-crm .task")
        due = world.zoho.crm_tasks()[0]["Due_Date"]
        await card.get_by_role("button", name="Complete").press("Enter")
        await expect(card).to_contain_text("Completed by @Dana Fox", timeout=PATIENT)
        await expect(task.locator(".pill").first).to_have_text("Completed")
        await shot(page, "completed")
        await card.get_by_role("button", name="Undo").press("Enter")
        await expect(card.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
        await expect(task.locator(".pill").first).to_have_text("Not Started")

        await menu_item(page, card, "Snooze", "Until tomorrow")
        await expect(card).to_contain_text("Put off by @Dana Fox", timeout=PATIENT)
        assert world.zoho.crm_tasks()[0]["Due_Date"] < due
        await card.get_by_role("button", name="Undo").click()
        await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Due_Date"] == due)
        await expect(card.get_by_role("button", name="Undo")).to_have_count(0, timeout=PATIENT)

        await menu_item(page, card, "More options", "Why")
        why = page.get_by_role("dialog", name="How it was read")
        await expect(why).to_contain_text("“in 3 days 3pm”", timeout=PATIENT)
        await shot(page, "why")
        await page.keyboard.press("Escape")
        await expect(why).to_have_count(0)
        await menu_item(page, card, "More options", "Delete")
        sure = page.get_by_role("dialog", name="Delete")
        await expect(sure).to_be_visible(timeout=PATIENT)
        await page.keyboard.press("Escape")
        await expect(sure).to_have_count(0)
        assert len(world.zoho.crm_tasks()) == 1
        await menu_item(page, card, "More options", "Delete")
        await sure.get_by_role("button", name="Delete", exact=True).click(timeout=PATIENT)
        await expect(card).to_contain_text("Deleted by @Dana Fox", timeout=PATIENT)
        await shot(page, "deleted")
        await card.get_by_role("button", name="Undo").click()
        await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)
        await expect(card.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)


async def test_a_task_is_handed_to_somebody(make_world: WorldMaker) -> None:
    """Bob has it in his own conversation, completes it there, and Dana's copy of the card says so."""
    world = await make_world()
    async with page_of(world) as page:
        card = await card_of(page, "prepare the board deck tomorrow", "prepare the board deck")
        await card.get_by_role("button", name="Assign").click()
        form = page.get_by_role("dialog", name="Assign")
        await form.get_by_label("Bob Stone").check(timeout=PATIENT)
        await shot(page, "assign")
        await form.get_by_role("button", name="Assign").press("Enter")
        await expect(card).to_contain_text("@Bob Stone", timeout=PATIENT)
        await expect(page.locator("#tasks-crm .task dl")).to_contain_text("Bob Stone")
        await expect(page.locator("#sidebar").get_by_role("status")).to_have_text("New for Bob Stone", timeout=PATIENT)
        await become(page, "Bob Stone")
        his = card_with(page, "prepare the board deck")
        await his.get_by_role("button", name="Complete").click(timeout=PATIENT)
        await expect(his).to_contain_text("@Bob Stone", timeout=PATIENT)
        await expect(his.get_by_role("button", name="Complete")).to_have_count(0, timeout=PATIENT)
        await shot(page, "assigned")
        await become(page, "Dana Fox")
        await expect(card_with(page, "prepare the board deck")).to_contain_text("Completed", timeout=PATIENT)
