"""The demo page used as people use it: by mouse, by keyboard alone, and in a narrow window."""

import copy
import re

import pytest
from demo_app import MANIFEST, Demo, card
from demo_browser import (
    Page,
    composer,
    expect,
    needs_chromium,
    say,
    with_card,
    with_form,
)

from bot.sandbox.slack.seed import DANA, GENERAL, SALES

pytestmark = [needs_chromium, pytest.mark.asyncio(loop_scope="module")]


async def test_a_line_becomes_a_card_and_a_task_in_zoho(page: Page) -> None:
    """Enter sends, the app answers with a card, and Zoho's side shows the new task, marked as new."""
    found = await with_card(page)
    await expect(found).to_contain_text("Taskbot")
    await expect(found.locator(".badge")).to_have_text("APP")
    task = page.locator("#tasks-crm .task")
    await expect(task).to_contain_text("call Acme")
    await expect(task).to_contain_text("[taskbot 4f1c2a]")
    await expect(task).to_have_class(re.compile("fresh"))
    await expect(composer(page)).to_have_value("")


async def test_a_redraw_keeps_typed_text_and_focus(page: Page) -> None:
    """A card that changes under the pointer leaves the draft alone, and the button keeps the focus."""
    found = await with_card(page)
    await composer(page).fill("half a sent")
    await found.get_by_role("button", name="Complete").click()
    await expect(found).to_contain_text("Completed")
    await expect(found.get_by_role("button", name="Complete")).to_be_focused()
    await expect(composer(page)).to_have_value("half a sent")


async def test_a_confirmation_is_asked_and_can_be_denied(demo: Demo, page: Page) -> None:
    """Escape is a no: the app hears nothing until the person agrees."""
    found = await with_card(page)
    await found.get_by_role("button", name="Delete").click()
    await expect(page.get_by_role("dialog", name="Delete the task?")).to_contain_text("Zoho's bin")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert demo.app.seen == []
    await found.get_by_role("button", name="Delete").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(found).to_contain_text("Deleted")


async def test_menus_and_pickers_of_a_card_act_once(demo: Demo, page: Page) -> None:
    """A select, an overflow menu and a date, the first by keyboard: moving through choices is not choosing."""
    found = await with_card(page)
    await found.get_by_role("button", name="Snooze").focus()
    for key in ("Enter", "ArrowDown", "ArrowUp", "ArrowDown", "Enter"):
        await page.keyboard.press(key)
    await expect(found).to_contain_text("snooze 1d")
    await found.locator(".btn-icon").click()
    await page.get_by_role("menuitem", name="Why?").click()
    await expect(found).to_contain_text("more why")
    date = found.locator("input[type=date]")
    await date.fill("2026-12-01")
    await date.press("Enter")
    await expect(found).to_contain_text("due 2026-12-01")
    assert [payload["actions"][0]["action_id"] for payload in demo.app.seen] == ["snooze", "more", "due"]


async def test_a_slash_command_completes_and_answers_only_to_me(page: Page) -> None:
    """Typing "/t" offers the command with its hint; the answer says who sees it."""
    await composer(page).press_sequentially("/t")
    await expect(page.get_by_role("option", name="/task")).to_contain_text("call Acme tomorrow 3pm")
    await composer(page).press("Enter")
    await expect(composer(page)).to_have_value("/task ")
    await composer(page).press_sequentially("call Acme")
    await composer(page).press("Enter")
    answer = page.locator(".message.ephemeral")
    await expect(answer).to_contain_text("Only visible to you")
    await expect(answer.locator("strong")).to_have_text("call Acme")


FAILING = {
    "/broken x": '/broken failed with the error "http_service_error"',
    "/slow x": "/slow failed because the app did not respond (operation_timeout)",
    "/nothing x": "/nothing is not a valid command. In this workspace there are /task, /broken, /slow.",
}


@pytest.mark.parametrize("line", FAILING)
async def test_a_failing_command_is_told_as_slack_tells_it(page: Page, line: str) -> None:
    """By Slackbot, visible only to the one who typed it."""
    await say(page, line)
    told = page.locator(".message.ephemeral")
    await expect(told).to_contain_text(FAILING[line])
    await expect(told).to_contain_text("Slackbot")


async def test_a_message_shortcut_by_keyboard_alone(page: Page) -> None:
    """A message's own menu is reachable by Tab, and offers the app's shortcut."""
    await say(page, "please ship the parcel")
    message = page.locator(".message").first
    await expect(message).to_contain_text("please ship the parcel")
    await message.focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(message.get_by_role("button", name="More actions")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menu", name="Message actions")).to_be_visible()
    await page.keyboard.press("End")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog", name="New task")).to_contain_text("From: please ship the parcel")


async def test_arrows_walk_through_the_messages(page: Page) -> None:
    """One message is a Tab stop, the others an arrow away."""
    await with_card(page)
    await page.locator(".message").last.focus()
    await page.keyboard.press("ArrowUp")
    await expect(page.locator(".message").first).to_be_focused()


async def test_a_mention_is_answered_in_its_thread(demo: Demo, page: Page) -> None:
    """The channel shows a reply count; the thread opens beside it, takes replies, and has no slash commands."""
    await page.get_by_role("link", name="sales").click()
    await composer(page).press_sequentially("@task")
    await composer(page).press("Enter")
    await expect(composer(page)).to_have_value("@Taskbot ")
    await composer(page).press_sequentially("call Acme")
    await composer(page).press("Enter")
    await page.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    await expect(thread.get_by_role("button", name="Complete")).to_be_visible()
    field = thread.get_by_label("Reply in thread")
    await expect(field).to_be_focused()
    await field.fill("thanks")
    await field.press("Enter")
    await expect(thread).to_contain_text("thanks")
    await field.fill("/task x")
    await field.press("Enter")
    await expect(thread).to_contain_text("/task is not supported in threads. Sorry!")
    await page.keyboard.press("Escape")
    await expect(thread).to_be_hidden()
    assert [said.get("thread_ts") is None for said in demo.slack.messages(SALES)] == [False, False, False]


async def test_another_person_sees_another_screen(page: Page) -> None:
    """Maria has Dana's channels but not what only Dana saw, and the choice outlives a reload."""
    await page.get_by_role("link", name="sales").click()
    await say(page, "/task call Acme")
    await expect(page.locator(".message.ephemeral")).to_be_visible()
    await page.get_by_role("button", name="You are").click()
    await page.get_by_role("menuitemradio", name="Maria Lopez").click()
    await expect(page.get_by_role("button", name="You are")).to_contain_text("Maria Lopez")
    await expect(page.locator("#room-title")).to_have_text("#sales")
    await expect(page.locator(".message")).to_have_count(0)
    await page.reload()
    await expect(page.get_by_role("button", name="You are")).to_contain_text("Maria Lopez")


async def test_a_person_of_another_workspace_is_forgotten(page: Page) -> None:
    """Whoever the browser remembers from an earlier demo, the page comes up, as Dana."""
    await page.evaluate("localStorage.setItem('person', 'U0ELSEWHERE')")
    await page.reload()
    await expect(page.get_by_role("button", name="You are")).to_contain_text("Dana Fox")


async def test_a_lost_connection_is_said(demo: Demo, page: Page) -> None:
    """When the demo ends, the page does not pretend to be live."""
    sign = page.get_by_role("status").filter(has_text="Connecting")
    await expect(sign).to_be_hidden()
    await demo.page.stop()
    await expect(sign).to_be_visible()


async def test_a_reader_above_is_not_pulled_down(demo: Demo, page: Page) -> None:
    """A new message moves the list only for those who are at its end."""
    await page.get_by_role("link", name="general").click()
    for number in range(40):
        await demo.slack.say(DANA, GENERAL, f"line {number}")
    scroller = page.locator("#conversation .scroller")
    at_end = "node => node.scrollHeight - node.scrollTop - node.clientHeight < 2"
    await expect(page.locator(".message")).to_have_count(40)
    assert await scroller.evaluate(at_end)
    await scroller.hover()
    await page.mouse.wheel(0, -300)
    await expect(page.get_by_text("line 20", exact=True)).to_be_in_viewport()
    before = await scroller.evaluate("node => node.scrollTop")
    await demo.slack.say(DANA, GENERAL, "news")
    await expect(page.locator(".message")).to_have_count(41)
    assert await scroller.evaluate("node => node.scrollTop") == before
    await say(page, "mine")
    await expect(page.locator(".message").last).to_be_in_viewport()


# Types a letter and takes it back before the browser has told of the scrolling that this causes.
BLINK = """(field) => {
    for (const text of ["x", ""]) {
        field.value = text;
        field.dispatchEvent(new Event("input"));
        document.querySelector("#conversation .scroller").scrollTop;
    }
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


async def test_a_composer_that_changes_height_does_not_let_go_of_the_end(demo: Demo, page: Page) -> None:
    """The examples come and go with the text and move the list's end; the next message is in view all the same."""
    await page.get_by_role("link", name="general").click()
    for number in range(40):
        await demo.slack.say(DANA, GENERAL, f"line {number}")
    await expect(page.get_by_text("line 39", exact=True)).to_be_in_viewport()
    await composer(page).evaluate(BLINK)
    await demo.slack.say(DANA, GENERAL, "news")
    await expect(page.get_by_text("news", exact=True)).to_be_in_viewport()


async def test_requests_to_zoho_unfold_to_their_json(page: Page) -> None:
    """Newest first, with method, path and status; opening one shows what went over the wire."""
    await with_card(page)
    requests = page.get_by_role("list", name="Requests to Zoho, newest first").locator("details")
    await expect(requests).to_have_count(2)
    await expect(requests.first).to_contain_text("POST/crm/v8/Tasks201")
    await requests.first.locator("summary").click()
    await expect(requests.first).to_contain_text('"Subject": "call Acme"')
    await expect(requests.first).to_contain_text("record added")


async def test_a_mail_task_brings_its_tab_to_the_front(page: Page) -> None:
    """The tab with the new task is shown, and says how many it has."""
    await with_card(page, "water the plants in mail")
    await expect(page.get_by_role("tab", name="Mail Tasks 1")).to_have_attribute("aria-selected", "true")
    await expect(page.locator("#tasks-mail .task")).to_contain_text("24/11/2026")


async def test_a_series_is_one_item_that_unfolds(demo: Demo, page: Page) -> None:
    """CRM holds four tasks; they stand together at the earliest open one, and the list says so."""
    await with_card(page, "water the plants daily")
    await expect(page.get_by_role("tab", name="CRM Tasks 4")).to_be_visible()
    task = page.locator("#tasks-crm .task")
    await expect(task).to_have_count(1)
    await expect(task.locator("dl")).to_contain_text("2026-11-24")
    await task.get_by_text("3 more tasks of this series, to 2026-11-27").click()
    await expect(task.get_by_role("listitem")).to_have_text([f"2026-11-{day} · Not Started" for day in (25, 26, 27)])


async def test_an_example_fills_the_composer(page: Page) -> None:
    """In the DM as it is, in a channel behind the command; it goes when something is typed."""
    chip = page.get_by_role("button", name="water the plants every other Friday in mail")
    await chip.click()
    await expect(composer(page)).to_have_value("water the plants every other Friday in mail")
    await expect(composer(page)).to_be_focused()
    await expect(chip).to_be_hidden()
    await composer(page).fill("")
    await page.get_by_role("link", name="sales").click()
    await chip.click()
    await expect(composer(page)).to_have_value("/task water the plants every other Friday in mail")


async def test_an_own_message_is_edited_and_deleted(page: Page) -> None:
    """Through its menu; an edited one says so."""
    await page.get_by_role("link", name="general").click()
    await say(page, "first")
    message = page.locator(".message")
    await message.hover()
    await message.get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Edit message").click()
    await page.get_by_label("Edit message").fill("second & last")
    await page.get_by_label("Edit message").press("Enter")
    await expect(message).to_contain_text("second & last")
    await expect(message).to_contain_text("(edited)")
    await message.get_by_role("button", name="More actions").click()
    await page.get_by_role("menuitem", name="Delete message").click()
    await expect(message).to_have_count(0)


async def test_a_reaction_is_added_and_taken_back(page: Page) -> None:
    """From the message's own tools, and by its chip."""
    await page.get_by_role("link", name="general").click()
    await say(page, "done?")
    message = page.locator(".message")
    await message.hover()
    await message.get_by_role("button", name="Add reaction").click()
    await page.get_by_role("menuitem", name="eyes").click()
    chip = message.get_by_role("button", name="eyes, 1: Dana Fox")
    await expect(chip).to_have_attribute("aria-pressed", "true")
    await chip.click()
    await expect(chip).to_have_count(0)


async def test_the_home_tab_is_drawn_and_used(demo: Demo, page: Page) -> None:
    """The app publishes when it is opened; its buttons reach the app."""
    await page.get_by_role("button", name="Home", exact=True).click()
    home = page.get_by_role("region", name="Home")
    await home.get_by_role("button", name="Complete").click()
    await demo.slack.until(lambda: demo.app.seen)
    assert demo.app.seen[0]["view"]["type"] == "home"
    assert demo.app.seen[0]["actions"][0]["action_id"] == "complete"


async def test_new_messages_are_said_aloud(page: Page) -> None:
    """A live region names author, audience and text; one's own lines are not repeated."""
    await say(page, "/task call Acme")
    await expect(page.locator("#live")).to_have_text("Taskbot, only visible to you: Got it: *call Acme*")


async def test_a_narrow_window_shows_one_side_at_a_time(page: Page) -> None:
    """Zoho's side goes behind a switch, the channels behind a button; nothing runs out of the window."""
    await page.set_viewport_size({"width": 420, "height": 800})
    await with_card(page)
    await expect(page.locator("#zoho")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == 420
    await page.get_by_role("button", name="Zoho (1)").click()
    await expect(page.locator("#zoho .task")).to_be_visible()
    await expect(composer(page)).to_be_hidden()
    await page.get_by_role("button", name="Slack").click()
    await page.get_by_role("button", name="Channels").click()
    await page.get_by_role("link", name="sales").click()
    await expect(page.locator("#room-title")).to_have_text("#sales")
    await expect(page.locator("#sidebar")).to_be_hidden()


async def test_the_theme_follows_the_system_until_one_is_chosen(page: Page) -> None:
    """Dark by preference, light by choice, and the choice is kept."""
    colour = "getComputedStyle(document.querySelector('#conversation')).backgroundColor"
    assert await page.evaluate(colour) == "rgb(255, 255, 255)"
    await page.emulate_media(color_scheme="dark")
    assert await page.evaluate(colour) == "rgb(26, 29, 33)"
    await page.get_by_role("button", name="Dark theme").click()
    assert await page.evaluate(colour) == "rgb(255, 255, 255)"
    await page.reload()
    assert await page.evaluate(colour) == "rgb(255, 255, 255)"


NAMELESS = """() => [...document.querySelectorAll("button, a, input, select, textarea, summary")]
    .filter((node) => node.checkVisibility())
    .filter((node) => !(node.ariaLabel || node.textContent.trim() || node.labels?.length))
    .map((node) => node.outerHTML)"""


async def test_everything_that_can_be_used_has_a_name(demo: Demo, page: Page) -> None:
    """No control is a mere picture to a screen reader, and ids are unique."""
    direct = demo.slack.dm(DANA)
    await demo.app.call("chat.postMessage", channel=direct, text="card", blocks=card("call Acme"))
    await expect(page.locator(".message")).to_be_visible()
    await with_form(page)
    assert await page.evaluate(NAMELESS) == []
    ids = await page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


async def test_no_home_is_offered_where_the_app_has_none(demo: Demo, page: Page) -> None:
    """Its tab would lead to a refusal."""
    home = page.get_by_role("group", name="App").get_by_role("button", name="Home")
    await expect(home).to_be_visible()
    manifest = copy.deepcopy(MANIFEST)
    manifest["features"]["app_home"]["home_tab_enabled"] = False
    demo.slack.install(manifest, "http://127.0.0.1:1/")
    await page.reload()
    await expect(page.locator("body.ready")).to_be_attached()
    await expect(home).to_be_hidden()


async def test_a_phones_width_shows_both_sides_names(page: Page) -> None:
    """The switch between Slack and Zoho is not cut off, however many tasks there are."""
    await with_card(page)
    await page.set_viewport_size({"width": 360, "height": 700})
    switch = page.get_by_role("group", name="Side")
    for side in ("Slack", "Zoho (1)"):
        await expect(switch.get_by_role("button", name=side)).to_be_in_viewport(ratio=1)
