"""The settings in the demo's page, as people use them: typed for, changed by keyboard, corrected, and seen to hold."""

import os
from pathlib import Path

from demo_browser import Page, composer, expect, needs_chromium, open_page, running_browser, say
from settings_world import WORKSPACE, store
from world import WorldMaker, over

from bot.preferences import Topic
from bot.sandbox.demo_page import DemoPage
from bot.sandbox.slack.seed import DANA, SALES

pytestmark = [needs_chromium, over("http")]
# A folder for screenshots that somebody wants to look at.
SHOTS = os.environ.get("TASKBOT_SHOTS")


async def shot(page: Page, name: str) -> None:
    """The page in light and dark, where somebody asked for it."""
    for theme in ("light", "dark") if SHOTS else ():
        await page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        await page.screenshot(path=Path(str(SHOTS)) / f"{name}-{theme}.png")


async def test_settings_are_changed_in_the_page(make_world: WorldMaker) -> None:
    """What is wrong is said at its field and keeps the form; what is saved stands in the overview, and is stored."""
    world = await make_world()
    demo = DemoPage(world.slack, world.zoho)
    url = await demo.start()
    try:
        async with running_browser() as browser, open_page(browser, f"{url}#{SALES}") as page:
            await expect(composer(page)).to_be_visible()
            await say(page, "/task settings")
            overview = page.get_by_role("dialog", name="Settings", exact=True)
            await expect(overview).to_contain_text("Time zone: as in Slack (default)")
            await shot(page, "settings")

            await overview.get_by_role("button", name="Change: Your settings").press("Enter")
            form = page.get_by_role("dialog", name="Your settings")
            await form.get_by_label("Time zone").fill("Atlantis")
            await form.get_by_label("Overdue tasks").uncheck()
            await form.get_by_role("button", name="Save").press("Enter")
            await expect(form.get_by_text("I don't know the time zone “Atlantis”")).to_be_visible()
            await expect(form.get_by_label("Time zone")).to_have_value("Atlantis")
            await shot(page, "settings-wrong")
            await form.get_by_label("Time zone").fill("tokyo")
            await form.get_by_label("Time zone").press("Enter")
            await expect(overview).to_contain_text("Time zone: Asia/Tokyo")
            personal = (await store(world).levels(WORKSPACE, DANA)).personal
            assert (personal.zone, personal.muted) == ("Asia/Tokyo", (Topic.OVERDUE, Topic.DIGEST))

            await overview.get_by_role("button", name="Change: This channel's settings").click()
            form = page.get_by_role("dialog", name="This channel's settings")
            await form.get_by_label("Product of new tasks").select_option(label="Zoho Mail")
            await form.get_by_role("button", name="Save").click()
            await expect(overview).to_contain_text("Product of new tasks: Zoho Mail")
            await overview.get_by_role("button", name="Close").last.click()
            await expect(page.get_by_role("dialog")).to_have_count(0)

            await say(page, "/task call Acme tomorrow 3pm")
            await world.until_zoho(lambda: len(world.zoho.mail_tasks()) == 1)
            await expect(page.get_by_text("JST").first).to_be_visible()
            await shot(page, "settings-hold")
    finally:
        await demo.stop()
