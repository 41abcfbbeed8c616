"""A walk through every surface in the real page, which is also where the README's pictures come from.

TASKBOT_PICTURES=.github pytest tests/e2e/test_page_pictures.py draws them anew.
"""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from demo_browser import Locator, Page, composer, expect, menu_item, needs_chromium, say
from page_world import PATIENT, card_of, card_with, page_of
from world import World, WorldMaker, over

from bot.sandbox.slack.seed import DANA, MARIA, SALES

pytestmark = [needs_chromium, over("http"), pytest.mark.timeout(180)]

FOLDER = os.environ.get("TASKBOT_PICTURES")
WIDE = {"width": 1500, "height": 900}
NARROW = {"width": 960, "height": 720}
LINK = "https://crm.zoho.com/crm/tab/Tasks"


async def picture(page: Page, name: str, *parts: Locator) -> None:
    """The smallest rectangle with all these parts, or the whole page; kept only where somebody asked for it."""
    for part in parts:
        await expect(part).to_be_visible(timeout=PATIENT)
    if FOLDER is None:
        return
    await page.mouse.move(0, 0)  # a message under the pointer has its tools out
    boxes = [box for box in [await part.bounding_box() for part in parts] if box is not None]
    path = Path(FOLDER) / f"{name}.png"
    if not boxes:
        await page.screenshot(path=path, animations="disabled")
        return
    size = page.viewport_size or WIDE
    left, top = (max(0, min(box[side] for box in boxes)) for side in ("x", "y"))
    right = min(size["width"], max(box["x"] + box["width"] for box in boxes))
    bottom = min(size["height"], max(box["y"] + box["height"] for box in boxes))
    clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    await page.screenshot(path=path, clip=clip, animations="disabled")  # type: ignore[arg-type] # Playwright's own type


def newest(page: Page) -> Locator:
    """The conversation's last message; a thread's stand elsewhere."""
    return page.locator("#conversation .message").last


async def at(page: Page, place: str, size: dict[str, int] = NARROW) -> None:
    """In a conversation, in a window of this size."""
    await page.set_viewport_size(size)  # type: ignore[arg-type] # Playwright's own type
    await page.get_by_role("link", name=place).click()
    await expect(page.locator("#room-title")).to_contain_text(place)


async def a_line(world: World, page: Page) -> None:
    """The conversation with the bot, beside Zoho."""
    await at(page, "Taskbot", {"width": 1280, "height": 800})
    line = "call Acme about the renewal next Tue 3pm every 2 weeks, high priority, remind me 30m before"
    await card_of(page, line, "call Acme about the renewal")
    await world.settled()
    await picture(page, "demo")


async def a_command(world: World, page: Page) -> None:
    """What the one who typed it alone sees."""
    await at(page, "sales")
    await say(page, "/task pay the rent today, high priority")
    told = page.locator("#conversation .message.ephemeral").last
    await expect(told).to_contain_text("pay the rent", timeout=PATIENT)
    await world.settled()
    await picture(page, "command", told)


async def a_mention(world: World, page: Page) -> None:
    """The card in the thread."""
    await at(page, "sales", WIDE)
    await say(page, "@Taskbot ship the samples to Globex in 3 days, for @Maria Lopez")
    message = page.locator(".message").filter(has_text="ship the samples").first
    await message.get_by_role("button", name="1 reply").click(timeout=PATIENT)
    thread = page.get_by_role("complementary", name="Thread")
    await expect(thread.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
    await world.settled()
    await picture(page, "mention", thread.locator(".messages"))
    await thread.get_by_role("button", name="Close thread").click()


async def a_form(world: World, page: Page) -> None:
    """The next dates, before anything is made."""
    del world
    await at(page, "sales", {"width": 960, "height": 900})
    await page.get_by_role("button", name="Shortcuts").click()
    await page.get_by_role("menuitem", name="New task").click()
    form = page.get_by_role("dialog", name="New task")
    await form.get_by_label("Title").fill("send the weekly report", timeout=PATIENT)
    await form.get_by_label("Repeats").fill("every friday at 4pm until the end of march")
    await form.get_by_label("Repeats").press("Enter")
    await expect(form).to_contain_text("Next dates", timeout=PATIENT)
    await picture(page, "form", form)
    await page.keyboard.press("Escape")
    await expect(form).to_be_hidden()


async def a_message(world: World, page: Page) -> None:
    """Its menu."""
    await at(page, "sales")
    await world.slack.say(MARIA, SALES, "Can somebody send Globex the new price list by Thursday?")
    message = page.locator(".message").filter(has_text="price list").first
    await message.hover()
    await message.get_by_role("button", name="More actions").click()
    await picture(page, "message", message, page.get_by_role("menu"))
    await page.keyboard.press("Escape")


async def a_reaction(world: World, page: Page) -> None:
    """What the one who reacted alone is told."""
    await at(page, "sales")
    await world.slack.say(MARIA, SALES, "We need new chairs by Friday")
    message = page.locator(".message").filter(has_text="new chairs").first
    await menu_item(page, message, "Add reaction", "pushpin")
    told = page.locator(".message.ephemeral").filter(has_text="chairs").last
    await expect(told.get_by_role("button", name="Undo")).to_be_visible(timeout=PATIENT)
    await world.settled()
    await picture(page, "reaction", message, told)


async def a_link(world: World, page: Page) -> None:
    """Unfurled, and open at the side."""
    await at(page, "sales", {"width": 1500, "height": 560})
    task = next(task for task in world.zoho.crm_tasks() if "samples" in task["Subject"])
    await world.slack.say(DANA, SALES, f"who can help here? {LINK}/{task['id']}")
    card = page.get_by_role("region", name="Work Object: ship the samples").last
    await card.get_by_role("button", name="open details").click(timeout=PATIENT)
    panel = page.get_by_role("complementary", name="Details")
    await expect(panel.get_by_role("button", name="Edit")).to_be_visible(timeout=PATIENT)
    await picture(page, "link", page.locator("#conversation .message", has=card), panel)
    await page.keyboard.press("Escape")


async def an_agent(world: World, page: Page) -> None:
    """Its suggestions, and its answer to one."""
    await at(page, "Taskbot", {"width": 960, "height": 560})
    await world.slack.until(lambda: world.slack.prompts(DANA), timeout=20)
    prompts = page.get_by_role("group", name="Suggested prompts")
    await prompts.get_by_role("button", name="What is there to do today?").click()
    await expect(newest(page)).to_contain_text("pay the rent", timeout=PATIENT)
    await world.settled()
    await picture(page, "agent", newest(page), composer(page), prompts)


async def a_list(world: World, page: Page) -> None:
    """Numbered."""
    await at(page, "Taskbot")
    await card_of(page, "water the plants every other Friday in mail", "water the plants")
    await card_of(page, "send the offer to Globex tomorrow at noon", "send the offer")
    await say(page, "my tasks")
    found = page.locator(".message", has=page.get_by_role("button", name="Select several"))
    await expect(found).to_be_visible(timeout=PATIENT)
    await world.settled()
    await picture(page, "list", found)


async def a_card(world: World, page: Page) -> None:
    """After Snooze, with Undo, and with what stands behind ⋯."""
    await at(page, "Taskbot")
    card = await card_of(page, "review the Q4 forecast every friday at 10am for 6 times", "review the Q4 forecast")
    await menu_item(page, card, "Snooze", "Until tomorrow")
    await expect(card.get_by_role("button", name="Undo")).to_be_visible(timeout=PATIENT)
    await world.settled()
    card = card_with(page, "review the Q4 forecast")
    await card.get_by_role("button", name="More options").click()
    await picture(page, "card", card, page.get_by_role("menu"))
    await page.keyboard.press("Escape")


async def a_step(world: World, page: Page) -> None:
    """Run, with what it gave."""
    await at(page, "Taskbot")
    task = next(task for task in world.zoho.crm_tasks() if "chairs" in task["Subject"])
    await page.get_by_role("button", name="Shortcuts").click()
    await page.get_by_role("menuitem", name="Complete a task").click()
    step = page.get_by_role("dialog", name="Complete a task")
    await step.get_by_label("Task", exact=True).fill(f"crm:{task['id']}")
    await step.get_by_role("button", name="Run").click()
    await expect(step.get_by_role("status")).to_contain_text("Completed", timeout=PATIENT)
    await picture(page, "step", step)
    await page.keyboard.press("Escape")


async def the_home(world: World, page: Page) -> None:
    """The day, the week, and what others have."""
    await at(page, "Taskbot", {"width": 960, "height": 1000})
    await page.get_by_role("button", name="Home", exact=True).click()
    home = page.get_by_role("region", name="Home")
    await expect(home.get_by_role("heading", name="Handed to others")).to_be_visible(timeout=PATIENT)
    await world.settled()
    await picture(page, "home", home.locator(".home-blocks"))


async def the_settings(world: World, page: Page) -> None:
    """Opened from Home."""
    del world
    await page.set_viewport_size({"width": 960, "height": 720})
    await page.get_by_role("region", name="Home").get_by_role("button", name="Settings").click()
    settings = page.get_by_role("dialog", name="Settings")
    await expect(settings).to_contain_text("Time zone", timeout=PATIENT)
    await picture(page, "settings", settings)
    await page.keyboard.press("Escape")


Walk = Callable[[World, Page], Awaitable[None]]
WALK: tuple[Walk, ...] = (a_command, a_mention, a_form, a_message, a_reaction, a_link, an_agent, a_list, a_card)
WALK += (a_line, a_step, the_home, the_settings)


async def test_every_surface_is_in_the_page(make_world: WorldMaker) -> None:
    """One after the other in one workspace, each with what it is there for in view."""
    world = await make_world()
    async with page_of(world) as page:
        for surface in WALK:
            await surface(world, page)
    assert len(world.zoho.crm_tasks()) >= 4
