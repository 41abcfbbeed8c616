"""A task changed on the demo page's Zoho side, in a real browser: its card in Slack follows."""

import pytest
from demo_browser import expect, needs_chromium
from page_world import PATIENT, card_of, page_of
from sync_world import channelled, relayed
from world import WorldMaker, over

from bot.sandbox.zoho.org import Capabilities

pytestmark = [over("http"), needs_chromium, pytest.mark.timeout(120)]


async def test_the_card_follows(make_world: WorldMaker) -> None:
    """Completed, deleted and restored there by pressing buttons, it says so here each time."""
    able = {"capabilities": Capabilities(restoring_notifies=True)}
    async with relayed() as relay:
        world = await make_world(public_url=relay.url, zoho_options=able)
        async with page_of(world) as page:
            card = await card_of(page, "call Acme tomorrow", "call Acme")
            await channelled(world, relay)
            zoho = page.locator("#tasks-crm")
            await zoho.get_by_text("Change it in Zoho").click()
            await zoho.get_by_role("button", name="Complete").click()
            await expect(card).to_contain_text("Completed", timeout=PATIENT)
            await zoho.get_by_role("button", name="Reopen").click()
            await expect(card.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
            await zoho.get_by_label("New title").fill("call Zylker")
            await zoho.get_by_role("button", name="Rename").click()
            message = page.locator("#conversation .message").last
            await expect(message).to_contain_text("call Zylker", timeout=PATIENT)
            await zoho.get_by_role("button", name="Delete").click()
            await expect(message.get_by_role("button", name="Complete")).to_be_hidden(timeout=PATIENT)
            await zoho.get_by_text("Recycle bin (1)").click()
            await zoho.get_by_role("button", name="Restore").click()
            await expect(message.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
