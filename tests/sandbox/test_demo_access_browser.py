"""The demo's page for everybody: what can be read, named and reached, light and dark, by keyboard alone."""

from typing import Any

import pytest
from demo_app import Demo, card
from demo_browser import Page, composer, expect, needs_chromium, say, with_card, with_form

from bot.sandbox.slack.seed import BOB, DANA

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]

# Texts whose contrast with what is behind them is below 4.5, the least of WCAG 2.2 (1.4.3), and how it is.
PALE = """() => {
    const channel = (value) => (value /= 255) <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
    const light = ([red, green, blue]) => .2126 * channel(red) + .7152 * channel(green) + .0722 * channel(blue);
    const colour = (css) => ((parts) => [...parts, 1].slice(0, 4))(css.match(/[\\d.]+/g).map(Number));
    const over = ([red, green, blue, alpha], below) =>
        [red, green, blue].map((value, at) => value * alpha + below[at] * (1 - alpha));
    const behind = (node) => {
        const layers = [];
        for (let at = node; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
        return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
    };
    const front = document.querySelector("dialog[open]") ?? document.body;
    const walk = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
    const found = [];
    let seen = 0;
    while (walk.nextNode()) {
        const node = walk.currentNode.parentElement;
        const text = walk.currentNode.textContent.trim();
        const shown = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (!text || !shown || node.closest(".visually-hidden, noscript, :disabled")) continue;
        seen += 1;
        const below = behind(node);
        const [one, other] = [light(over(colour(getComputedStyle(node).color), below)), light(below)].sort();
        const ratio = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
        if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${text.slice(0, 40)}`);
    }
    return { seen, found };
}"""


async def pale(page: Page) -> list[str]:
    """What is hard to read in front; there must be something to be read."""
    told: dict[str, Any] = await page.evaluate(PALE)
    assert told["seen"] > 10
    found: list[str] = told["found"]
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_all_text_can_be_read(demo: Demo, page: Page, scheme: str) -> None:
    """Messages, Zoho's side, a menu, a form with its errors: nothing is too pale, in either scheme."""
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type] # one of its words
    await with_card(page, "call Acme")
    await say(page, "/task call Acme")
    # Its answer may come after a message that is posted meanwhile.
    await expect(page.locator(".message.ephemeral")).to_contain_text("Got it")
    direct = demo.slack.dm(DANA)
    await demo.app.call("chat.postMessage", channel=direct, text="card", blocks=card("call Globex"))
    await expect(page.locator(".message").last).to_contain_text("call Globex")
    assert await pale(page) == []
    await page.get_by_role("button", name="Shortcuts").click()
    assert await pale(page) == []
    await page.keyboard.press("Escape")
    form = await with_form(page)
    await form.get_by_label("Title").fill("bad")
    await form.get_by_role("button", name="Create").click()
    await expect(form.get_by_role("alert").filter(has_text="Say what is to be done.")).to_be_visible()
    assert await pale(page) == []


async def test_pale_text_would_be_found(page: Page) -> None:
    """The measure itself: grey on white is too little."""
    await with_card(page)
    await page.evaluate("document.querySelector('.author').style.color = '#999999'")
    assert len(await pale(page)) == 1


DANGLING = """() => [...document.querySelectorAll("[for], [aria-labelledby], [aria-describedby], [aria-controls]")]
    .flatMap((node) => ["for", "aria-labelledby", "aria-describedby", "aria-controls"]
        .flatMap((name) => (node.getAttribute(name) ?? "").split(" ").filter(Boolean)
            .filter((id) => !document.getElementById(id)).map((id) => `${name}=${id}`)))"""


async def test_labels_lead_to_what_they_name(page: Page) -> None:
    """No label, description or list belongs to something that is not there."""
    form = await with_form(page)
    await form.get_by_role("button", name="More fields").click()
    await expect(form.get_by_role("group", name="Followers")).to_be_visible()
    assert await page.evaluate(DANGLING) == []


async def test_escape_leaves_one_thing_at_a_time(demo: Demo, page: Page) -> None:
    """A menu, then the thread; the focus goes back to where each was opened."""
    said = await demo.slack.say(DANA, demo.slack.dm(DANA), "call Acme")
    message = page.locator(f'#conversation .message[data-ts="{said.ts}"]')
    await message.focus()
    await message.get_by_role("button", name="Reply in thread").press("Enter")
    thread = page.get_by_role("complementary", name="Thread")
    await expect(thread.get_by_label("Reply in thread")).to_be_focused()
    more = thread.get_by_role("button", name="More actions").first
    await more.press("Enter")
    await expect(page.get_by_role("menu")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menu")).to_have_count(0)
    await expect(more).to_be_focused()
    await expect(thread).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(thread).to_be_hidden()
    await expect(message).to_be_focused()


async def test_two_quick_escapes_close_a_form_once(demo: Demo, page: Page) -> None:
    """The browser lets no page hold a dialog open twice; Slack hears of one closing all the same."""
    form = await with_form(page)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await expect(form).to_be_hidden()
    await expect(page.locator(".toast")).to_have_count(0)
    assert demo.slack.view_of(DANA) is None


async def test_somebody_else_by_keyboard(demo: Demo, page: Page) -> None:
    """The menu of people is opened and walked without a mouse, and says who one is."""
    await demo.app.call("chat.postMessage", channel=demo.slack.dm(BOB), text="for Bob")
    await page.get_by_role("button", name="You are").press("Enter")
    await expect(page.get_by_role("menuitemradio", name="Dana Fox")).to_have_attribute("aria-checked", "true")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("menuitemradio", name="Bob Stone")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator(".message")).to_contain_text("for Bob")
    await composer(page).focus()
    await expect(composer(page)).to_be_focused()
