"""What the demo page makes of text, dates and blocks."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from demo_app import Demo, mrkdwn, running_demo
from demo_browser import Browser, Locator, Page, expect, needs_chromium, say

from bot.sandbox.slack.seed import DANA

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def modules(browser: Browser) -> AsyncIterator[Page]:
    """A page whose modules are tried on their own; `ctx` is Dana's context."""
    async with running_demo() as running:
        page = await browser.new_page()
        await page.goto(running.url)
        await page.evaluate(
            """async () => {
                const [{ Context }, { state }] = [await import("/context.js"), await import("/api.js")];
                window.ctx = new Context();
                window.ctx.update((await state()).slack);
            }"""
        )
        yield page
        await page.close()


RENDERED = """async ([dialect, text]) => {
    const box = document.createElement("div");
    box.append((await import("/mrkdwn.js"))[dialect](text, window.ctx));
    return box.innerHTML;
}"""


async def test_typed_text_never_becomes_markup(demo: Demo, page: Page) -> None:
    """Neither a person's line nor a bot's can bring an element or a script's address into the page."""
    await say(page, "<img src=x onerror=alert(1)> <b>bold</b> javascript:alert(1)")
    await expect(page.locator(".message").first).to_contain_text("<img src=x onerror=alert(1)> <b>bold</b>")
    evil = mrkdwn("<javascript:alert(1)|press> &lt;script&gt;alert(1)&lt;/script&gt;")
    direct = demo.slack.dm(DANA)
    await demo.app.call("chat.postMessage", channel=direct, text="evil", blocks=[{"type": "section", "text": evil}])
    await expect(page.locator(".message").last).to_contain_text("press <script>alert(1)</script>")
    assert await page.locator(".message :is(img, b, script, a)").count() == 0


MRKDWN = {
    "*bold* _italic_ ~gone~ `code`": "<p><strong>bold</strong> <em>italic</em> <s>gone</s> <code>code</code></p>",
    "*bold with _italic_ inside*": "<p><strong>bold with <em>italic</em> inside</strong></p>",
    "2 * 3 * 4 and snake_case_name": "<p>2 * 3 * 4 and snake_case_name</p>",
    "one\ntwo": "<p>one<br>two</p>",
    "&gt; quoted\nafter": "<blockquote>quoted</blockquote><p>after</p>",
    "• one\n• two": "<ul><li>one</li><li>two</li></ul>",
    "```let *x* = 1```": "<pre>let *x* = 1</pre>",
    "<@U0DANA00001> in <#C0SALES0001|sales>": '<p><span class="mention mention-me">@Dana Fox</span> in '
    '<a class="mention" href="#C0SALES0001">#sales</a></p>',
    "<!here> look": '<p><span class="mention mention-me">@here</span> look</p>',
    "<https://acme.example/a?b=1&amp;c=2|the deal>": '<p><a href="https://acme.example/a?b=1&amp;c=2" target="_blank" '
    'rel="noopener noreferrer">the deal</a></p>',
    "see https://acme.example/x.": '<p>see <a href="https://acme.example/x" target="_blank" '
    'rel="noopener noreferrer">https://acme.example/x</a>.</p>',
    "&lt;b&gt; &amp;amp;": "<p>&lt;b&gt; &amp;amp;</p>",
    ":tada: at 3:30:45": '<p><span class="emoji" role="img" aria-label="tada" title=":tada:">🎉</span> at 3:30:45</p>',
    "<!date^no^{date}|then>": "<p>then</p>",
}


@pytest.mark.parametrize("text", MRKDWN)
async def test_mrkdwn(modules: Page, text: str) -> None:
    """Slack's marks, tokens and escapes, as elements."""
    assert await modules.evaluate(RENDERED, ["mrkdwn", text]) == MRKDWN[text]


MARKDOWN = {
    "**bold** and *it* and ~~gone~~": "<p><strong>bold</strong> and <em>it</em> and <s>gone</s></p>",
    "one\n\n\ntwo": "<p>one</p><p>two</p>",
    "# Head\ntext": '<p class="heading">Head</p><p>text</p>',
    "- one\n- two": "<ul><li>one</li><li>two</li></ul>",
    "1. one\n2. two": "<ol><li>one</li><li>two</li></ol>",
    "- [x] done\n- [ ] open": '<ul class="todo"><li>☑ done</li><li>☐ open</li></ul>',
}


@pytest.mark.parametrize("text", MARKDOWN)
async def test_markdown_blocks(modules: Page, text: str) -> None:
    """The markdown block's own dialect."""
    assert await modules.evaluate(RENDERED, ["markdown", text]) == MARKDOWN[text]


DATES = {
    ("Europe/Berlin", "{date_num} {time}"): "2026-07-01 11:30 PM",
    ("America/New_York", "{date_num} {time}"): "2026-07-01 5:30 PM",
    ("Asia/Tokyo", "{date_short}"): "Jul 2, 2026",
    ("UTC", "{date_long} {nonsense}"): "Wednesday, July 1, 2026 {nonsense}",
}


@pytest.mark.parametrize(("zone", "form"), DATES)
async def test_dates_are_in_the_readers_zone(modules: Page, zone: str, form: str) -> None:
    """2026-07-01 21:30 UTC, for readers in different places; and the wall clock goes there and back."""
    text, back = await modules.evaluate(
        """async ([zone, form]) => {
            const { Dates } = await import("/dates.js");
            const dates = new Dates(zone, "en-US");
            return [dates.token(1782941400, form), dates.fromWall(dates.toWall(1782941400))];
        }""",
        [zone, form],
    )
    assert text.replace("\u202f", " ") == DATES[zone, form]
    assert back == 1782941400


BLOCKS: list[tuple[dict[str, Any], Callable[[Page], Locator]]] = [
    (
        {"type": "header", "text": {"type": "plain_text", "text": "A *head*"}},
        lambda page: page.locator("h3", has_text="A *head*"),
    ),
    ({"type": "divider"}, lambda page: page.locator(".message hr")),
    ({"type": "markdown", "text": "## Two\n- one"}, lambda page: page.locator(".heading", has_text="Two")),
    (
        {"type": "image", "image_url": "https://pictures.example/a.png", "alt_text": "A chart"},
        lambda page: page.get_by_role("img", name="A chart"),
    ),
    (
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "ordered",
                    "elements": [
                        {
                            "type": "rich_text_section",
                            "elements": [{"type": "text", "text": "one", "style": {"bold": True}}],
                        }
                    ],
                }
            ],
        },
        lambda page: page.locator("ol li strong", has_text="one"),
    ),
]


@pytest.mark.parametrize(("block", "shown"), BLOCKS, ids=[block["type"] for block, _ in BLOCKS])
async def test_blocks(demo: Demo, page: Page, block: dict[str, Any], shown: Callable[[Page], Locator]) -> None:
    """Each kind of block becomes the element that it is."""
    await demo.app.call("chat.postMessage", channel=demo.slack.dm(DANA), text="x", blocks=[block])
    await expect(shown(page)).to_be_attached()
