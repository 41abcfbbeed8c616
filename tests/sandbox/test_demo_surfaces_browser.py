"""The demo's page in a real browser: what people see of agents, threads, reactions, and of each other."""

import copy
from typing import Any

import pytest
from demo_app import MANIFEST, Demo
from demo_browser import Page, become, composer, expect, menu_item, needs_chromium, say

from bot.sandbox.slack.seed import BOB, DANA, GENERAL, SALES

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]


def with_agent(demo: Demo) -> None:
    """Installs the app anew, as an agent with two prompts."""
    manifest = copy.deepcopy(MANIFEST)
    prompts = [{"title": "What is due?", "message": "today"}, {"title": "Make one", "message": "call Acme"}]
    manifest["features"]["agent_view"] = {"agent_description": "Makes tasks", "suggested_prompts": prompts}
    manifest["oauth_config"]["scopes"]["bot"].append("assistant:write")
    demo.slack.install(manifest, demo.app.url)


async def test_a_suggested_prompt_is_said(demo: Demo, page: Page) -> None:
    """Those of the manifest stand above the field until the app sets others; choosing one says its message."""
    prompts = page.get_by_role("group", name="Suggested prompts")
    await expect(prompts).to_be_hidden()
    with_agent(demo)
    await expect(prompts.get_by_role("button")).to_have_text(["What is due?", "Make one"])
    await page.set_viewport_size({"width": 420, "height": 800})
    assert await page.evaluate("document.documentElement.scrollWidth") == 420
    assert await prompts.evaluate("(node) => node.clientHeight") < 50  # one row, however many there are
    await page.set_viewport_size({"width": 1500, "height": 900})
    others = [{"title": "Show overdue", "message": "overdue"}]
    await demo.app.call("assistant.threads.setSuggestedPrompts", channel_id=demo.slack.dm(DANA), prompts=others)
    await prompts.get_by_role("button", name="Show overdue").press("Enter")
    await expect(page.locator(".message").first).to_contain_text("overdue")
    await composer(page).fill("half a line")
    await expect(prompts).to_be_hidden()
    await composer(page).fill("")
    await page.get_by_role("link", name="sales").click()
    await expect(prompts).to_be_hidden()


def opened(demo: Demo) -> list[str]:
    """The tabs whose opening the app was told of."""
    told = [each.payload["event"] for each in demo.slack.deliveries if each.name == "app_home_opened"]
    return [event["tab"] for event in told]


async def test_opening_the_conversation_is_told(demo: Demo, page: Page) -> None:
    """Once for each time that it comes into view, as Slack does."""
    await demo.slack.until(lambda: opened(demo) == ["messages"])
    await say(page, "call Acme")
    await expect(page.get_by_role("button", name="Complete")).to_be_visible()
    await page.get_by_role("button", name="Home", exact=True).click()
    await demo.slack.until(lambda: opened(demo) == ["messages", "home"])
    await page.get_by_role("button", name="Messages", exact=True).click()
    await demo.slack.until(lambda: opened(demo) == ["messages", "home", "messages"])


async def test_a_streamed_answer_is_said_aloud_when_it_is_whole(demo: Demo, page: Page) -> None:
    """While it is written the page says so; a screen reader hears it once."""
    await page.get_by_role("link", name="sales").click()
    await say(page, "what is there to do?")
    asked = demo.slack.messages(SALES)[-1]["ts"]
    to = {"recipient_user_id": DANA, "recipient_team_id": demo.slack.team_id}
    begun = await demo.app.call("chat.startStream", channel=SALES, thread_ts=asked, markdown_text="One ", **to)
    await page.get_by_role("button", name="1 reply").click()
    answer = page.get_by_role("complementary", name="Thread").locator(".message").last
    await expect(answer).to_contain_text("Taskbot is still writing")
    await expect(answer).to_have_attribute("aria-busy", "true")
    place = {"channel": SALES, "ts": begun["ts"]}
    await demo.app.call("chat.appendStream", **place, markdown_text="and **two**")
    await expect(answer.locator("strong")).to_have_text("two")
    await expect(page.locator("#live")).to_be_empty()
    await demo.app.call("chat.stopStream", **place)
    await expect(answer).not_to_contain_text("still writing")
    await expect(page.locator("#live")).to_contain_text("Taskbot: One and **two**")


async def test_a_reaction_by_its_name(demo: Demo, page: Page) -> None:
    """Any emoji can be typed for, by keyboard; Escape adds none."""
    await page.get_by_role("link", name="sales").click()
    await say(page, "buy paper")
    message = page.locator(".message").first
    await expect(message).to_contain_text("buy paper")
    await menu_item(page, message, "Add reaction", "Another emoji")
    dialog = page.get_by_role("dialog", name="Add reaction")
    await expect(dialog.get_by_label("Name of the emoji")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    assert "reactions" not in demo.slack.messages(SALES)[0]
    await menu_item(page, message, "Add reaction", "Another emoji")
    await page.keyboard.type("alarm")
    await expect(dialog.get_by_role("option", name="alarm clock")).to_be_visible()
    await page.keyboard.press("Enter")
    await expect(message.get_by_role("button", name="alarm clock, 1: Dana Fox")).to_be_visible()
    await menu_item(page, message, "Add reaction", "Another emoji")
    await page.keyboard.type(":party_parrot:")
    await page.keyboard.press("Enter")
    await expect(message.get_by_role("button", name="party parrot, 1: Dana Fox")).to_be_visible()


async def test_who_has_something_new_is_said(demo: Demo, page: Page) -> None:
    """Whoever plays several people sees for whom the app has written, until they have been them."""
    await expect(page.locator("#sidebar").get_by_role("status")).to_be_empty()
    await demo.app.call("chat.postMessage", channel=demo.slack.dm(BOB), text="Dana gave you a task")
    await expect(page.locator("#sidebar").get_by_role("status")).to_have_text("New for Bob Stone")
    await page.get_by_role("button", name="You are").click()
    await expect(page.get_by_role("menuitemradio", name="Bob Stone")).to_contain_text("has new messages")
    await page.keyboard.press("Escape")
    await become(page, "Bob Stone")
    await expect(page.locator(".message")).to_contain_text("Dana gave you a task")
    await expect(page.locator("#sidebar").get_by_role("status")).to_be_empty()


async def test_a_deleted_message_with_a_thread_leaves_a_line(demo: Demo, page: Page) -> None:
    """It says that it was deleted, has no menu, and its thread can still be read."""
    said = await demo.slack.say(DANA, GENERAL, "the plan")
    await demo.slack.say(BOB, GENERAL, "which one?", said.ts)
    await demo.slack.delete(DANA, GENERAL, said.ts)
    await page.get_by_role("link", name="general").click()
    message = page.locator(".message").first
    await expect(message).to_contain_text("This message was deleted.")
    await expect(message.get_by_role("toolbar")).to_have_count(0)
    await message.get_by_role("button", name="1 reply").click()
    await expect(page.get_by_role("complementary", name="Thread")).to_contain_text("which one?")


async def test_replies_that_one_person_sees_are_not_counted(demo: Demo, page: Page) -> None:
    """The thread is still to be found, and says who sees what is in it."""
    said = await demo.slack.say(DANA, SALES, "done?")
    private: dict[str, Any] = {"channel": SALES, "thread_ts": said.ts, "user": DANA}
    await demo.app.call("chat.postEphemeral", **private, text="Which task?")
    await page.get_by_role("link", name="sales").click()
    message = page.locator(".message").first
    await message.get_by_role("button", name="A reply only visible to you").click()
    await expect(page.get_by_role("complementary", name="Thread").locator(".ephemeral")).to_contain_text("Which task?")
    await demo.slack.say(DANA, SALES, "the first", said.ts)
    await expect(message.get_by_role("button", name="1 reply")).to_be_visible()


async def test_emoji_without_a_font_stand_as_their_names(page: Page) -> None:
    """Where a machine can't draw them, nobody is left with a box."""
    await page.evaluate("document.body.classList.add('no-emoji')")
    await say(page, "/task :tada: done")
    drawn = "(node) => [getComputedStyle(node).fontSize, getComputedStyle(node, '::after').content]"
    emoji = page.get_by_role("img", name="tada").first
    assert await emoji.evaluate(drawn) == ["0px", '":tada:"']
