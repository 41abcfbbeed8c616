"""In the real page: a task of several people completed together and taken back, and the day with its buttons."""

import os
from pathlib import Path

import pytest
from demo_browser import Page, expect, needs_chromium, say
from joint_steps import joined, parts
from page_world import PATIENT, page_of
from test_lists import there
from world import World, over

pytestmark = [pytest.mark.timeout(180), needs_chromium, over("http")]


async def shot(page: Page, name: str) -> None:
    """A picture, where somebody wants to look at it."""
    if folder := os.environ.get("TASKBOT_SHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}.png")


async def test_completed_together_and_taken_back(world: World, dana: str) -> None:
    """Complete asks whose part, by keyboard; all are done, and Undo opens them again."""
    await joined(world, dana)
    async with page_of(world) as page:
        card = page.locator("#conversation .message").filter(has_text="of 2 done.").last
        await expect(card).to_contain_text("0 of 2 done.", timeout=PATIENT)
        await shot(page, "joint")
        await card.get_by_role("button", name="Complete…").press("Enter")
        await page.get_by_role("menuitemradio", name="All 2 parts").click()
        await expect(card).to_contain_text("2 of 2 done.", timeout=PATIENT)
        await shot(page, "joint-done")
        assert set(parts(world).values()) == {"Completed"}
        await card.get_by_role("button", name="Undo").click()
        await expect(card).to_contain_text("0 of 2 done.", timeout=PATIENT)


async def test_the_day(world: World, dana: str) -> None:
    """Asked for by word, a task is completed in it, and it goes from there."""
    del dana
    await there(world, "send the offer", due=-1)
    await there(world, "call Acme", due=0)
    await there(world, "water the plants", due=2)
    async with page_of(world) as page:
        await say(page, "digest")
        day = page.locator("#conversation .message").filter(has_text="Your day, ").last
        await expect(day).to_contain_text("Next 7 days (1)", timeout=PATIENT)
        await shot(page, "digest")
        await day.get_by_role("button", name="Complete 1: send the offer").click()
        await expect(day).not_to_contain_text("send the offer", timeout=PATIENT)
        await expect(day).to_contain_text("call Acme")
