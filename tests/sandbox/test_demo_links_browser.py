"""Links on the demo page, with the real bot: unfurled, opened in the side panel, edited, commented; by keyboard too."""

import os
from pathlib import Path

from demo_browser import Page, expect, needs_chromium, open_page, running_browser
from world import World, WorldMaker, complete_button, over

from bot.sandbox.demo_page import DemoPage
from bot.sandbox.slack.seed import BOT_USER_ID, DANA, SALES

pytestmark = [needs_chromium, over("http")]

URL = "https://crm.zoho.com/crm/tab/Tasks"
# A folder for screenshots that somebody wants to look at.
SHOTS = os.environ.get("TASKBOT_SHOTS")


async def shot(page: Page, name: str) -> None:
    """The page in light and dark, where somebody asked for it."""
    for theme in ("light", "dark") if SHOTS else ():
        await page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        await page.screenshot(path=Path(str(SHOTS)) / f"{name}-{theme}.png")


async def unfurled_task(world: World) -> str:
    """A task in #sales with a link to it below; its id."""
    await world.slack.say(DANA, SALES, f"<@{BOT_USER_ID}> call Acme tomorrow 3pm, high priority")
    await world.card(DANA, lambda message: complete_button(message) is not None, SALES)
    id_ = str(world.zoho.crm_tasks()[-1]["id"])
    await world.slack.say(DANA, SALES, f"who takes {URL}/{id_} over?")
    await world.slack.until(lambda: any("attachments" in each for each in world.slack.messages(SALES)))
    return id_


async def test_a_link_is_opened_edited_and_commented(make_world: WorldMaker) -> None:
    """From the unfurled card to the panel, an error on its field, a saved edit, a comment, and back by Escape."""
    world = await make_world()
    id_ = await unfurled_task(world)
    demo = DemoPage(world.slack, world.zoho)
    url = await demo.start()
    try:
        async with running_browser() as browser, open_page(browser, f"{url}#{SALES}") as page:
            card = page.get_by_role("region", name="Work Object: call Acme")
            await expect(card).to_contain_text("Not Started")
            await shot(page, "unfurled")
            await card.get_by_role("button", name="call Acme, open details").press("Enter")
            panel = page.get_by_role("complementary", name="Details")
            await expect(panel.get_by_role("heading", name="call Acme")).to_be_visible()
            await expect(panel.get_by_role("button", name="Close details")).to_be_focused()
            await shot(page, "panel")

            await panel.get_by_role("button", name="Edit").press("Enter")
            await expect(panel.get_by_label("Title")).to_be_focused()
            await panel.get_by_label("Title").fill("   ")
            await panel.get_by_role("button", name="Save").click()
            await expect(panel.get_by_role("alert").filter(has_text="Give the task a title.")).to_be_visible()
            await expect(panel.get_by_label("Title")).to_have_attribute("aria-invalid", "true")
            await shot(page, "edited")
            await panel.get_by_label("Title").fill("call Acme & Globex")
            await panel.get_by_label("Priority").select_option(label="Low")
            await panel.get_by_role("button", name="Save").press("Enter")
            await world.until_zoho(lambda: world.zoho.crm_tasks()[-1]["Subject"] == "call Acme & Globex")
            assert world.zoho.crm_tasks()[-1]["Priority"] == "Low"
            await expect(page.get_by_role("region", name="Work Object: call Acme & Globex")).to_be_visible()

            await panel.get_by_role("button", name="Refresh").click()
            await panel.get_by_role("button", name="0 comments").click()
            await panel.get_by_role("textbox", name="Comment").fill("They said <yes>")
            await panel.get_by_role("button", name="Post comment").click()
            await expect(panel.get_by_role("region", name="Comments")).to_contain_text("They said <yes>")
            await world.settled()
            await shot(page, "comments")
            await page.keyboard.press("Escape")
            await expect(panel).to_be_hidden()
            assert world.slack.links.of(DANA) is None
            assert world.zoho.crm_tasks()[-1]["id"] == id_
    finally:
        await demo.stop()


async def test_complete_on_a_link(make_world: WorldMaker) -> None:
    """The button of the unfurled card; the link shows what became of it, in a word."""
    world = await make_world()
    await unfurled_task(world)
    demo = DemoPage(world.slack, world.zoho)
    url = await demo.start()
    try:
        async with running_browser() as browser, open_page(browser, f"{url}#{SALES}") as page:
            card = page.get_by_role("region", name="Work Object: call Acme")
            await card.get_by_role("button", name="Complete").click()
            await expect(card).to_contain_text("Completed")
            await expect(card.get_by_role("button", name="Undo")).to_be_visible()
    finally:
        await demo.stop()
