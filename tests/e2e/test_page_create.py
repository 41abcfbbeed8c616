"""Tasks made in the real page: from a line, by the form, of a message, by a reaction, and by an agent's prompt."""

from demo_browser import Page, composer, expect, menu_item, needs_chromium, say, shot
from page_world import PATIENT, card_of, card_with, page_of
from world import World, WorldMaker, over

from bot.sandbox.slack.seed import DANA, MARIA, SALES

pytestmark = [needs_chromium, over("http")]


async def test_a_line_becomes_a_card(make_world: WorldMaker) -> None:
    """An example fills the field; what is sent comes back as a card, is said aloud, and is a task in Zoho."""
    world = await make_world()
    async with page_of(world) as page:
        await page.get_by_role("button", name="call Acme about the renewal").press("Enter")
        await composer(page).press("Enter")
        card = card_with(page, "call Acme about the renewal")
        await expect(card.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
        await expect(card).to_contain_text("15:00 EST")
        await expect(card).to_contain_text("30 minutes before")
        await expect(page.locator("#tasks-crm .task")).to_contain_text("High priority")
        await expect(page.locator("#live")).to_contain_text("call Acme about the renewal")
        await shot(page, "create")
    assert [task["Priority"] for task in world.zoho.crm_tasks()] == ["High"]


async def test_the_form_by_keyboard(make_world: WorldMaker) -> None:
    """The shortcut opens it; a recurrence in words shows its dates before anything is made; the title is asked for."""
    world = await make_world()
    async with page_of(world) as page:
        await known(world, page)
        await page.get_by_role("button", name="Shortcuts").press("Enter")
        await page.get_by_role("menuitem", name="New task").press("Enter")
        form = page.get_by_role("dialog", name="New task")
        title = form.get_by_label("Title")
        await expect(title).to_be_focused(timeout=PATIENT)
        await form.get_by_label("Repeats").fill("every other friday for 3 times")
        await form.get_by_label("Repeats").press("Enter")
        # Not "every other Friday": the examples that stand there before have those words.
        await expect(form).to_contain_text("Every other Friday from", timeout=PATIENT)
        await shot(page, "form")
        await form.get_by_role("button", name="Make task").press("Enter")
        await expect(title).to_have_attribute("aria-invalid", "true")
        await expect(title).to_be_focused()
        await title.fill("water the plants")
        await form.get_by_role("button", name="Make task").press("Enter")
        await expect(form).to_be_hidden()
        await page.get_by_role("link", name="Taskbot").click()
        await expect(card_with(page, "water the plants")).to_contain_text("every other Friday", timeout=PATIENT)
    assert len([task for task in world.zoho.crm_tasks() if task["Subject"] == "water the plants"]) == 3


async def known(world: World, page: Page) -> None:
    """Dana has used the bot before, so that forms come filled at once."""
    await page.get_by_role("link", name="Taskbot").click()
    await card_of(page, "buy milk", "buy milk")
    await world.settled()
    await page.get_by_role("link", name="sales").click()


async def test_a_message_becomes_a_task_once(make_world: WorldMaker) -> None:
    """Its menu opens the form, filled; the card comes into its thread, and the second time it is shown instead."""
    world = await make_world()
    async with page_of(world, SALES) as page:
        await known(world, page)
        await world.slack.say(MARIA, SALES, "send Globex the price list tomorrow")
        message = page.locator(".message").filter(has_text="price list").first
        await menu_item(page, message, "More actions", "Make a task")
        form = page.get_by_role("dialog")
        await expect(form.get_by_label("Title")).to_have_value("send Globex the price list", timeout=PATIENT)
        await shot(page, "message")
        await form.get_by_role("button", name="Make task").click()
        await message.get_by_role("button", name="1 reply").click(timeout=PATIENT)
        thread = page.get_by_role("complementary", name="Thread")
        await expect(thread.get_by_role("button", name="Complete")).to_be_visible(timeout=PATIENT)
        await thread.get_by_role("button", name="Close thread").click()
        await menu_item(page, message, "More actions", "Make a task")
        await message.locator(".thread-link").click(timeout=PATIENT)
        await expect(page.get_by_role("button", name="Make another anyway").first).to_be_visible(timeout=PATIENT)
        await shot(page, "message-again")
    assert len(world.zoho.crm_tasks()) == 2


async def test_a_reaction_makes_a_task_and_takes_it_back(make_world: WorldMaker) -> None:
    """Only the one who reacts is told, with Undo; the message stays as it was for everybody else."""
    world = await make_world()
    async with page_of(world, SALES) as page:
        await known(world, page)
        await world.slack.say(MARIA, SALES, "order new chairs by friday")
        message = page.locator(".message").filter(has_text="order new chairs").first
        await menu_item(page, message, "Add reaction", "pushpin")
        await expect(message.get_by_role("button", name="pushpin, 1: Dana Fox")).to_be_visible()
        told = page.locator(".message.ephemeral").filter(has_text="order new chairs")
        await expect(told).to_contain_text("Only visible to you", timeout=PATIENT)
        await shot(page, "reaction")
        assert len(world.zoho.crm_tasks()) == 2
        await told.get_by_role("button", name="Undo").click()
        await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)


async def test_an_agents_prompt_is_answered(make_world: WorldMaker) -> None:
    """The pane offers what to say; the answer to it comes as if it had been typed."""
    world = await make_world()
    async with page_of(world) as page:
        prompts = page.get_by_role("group", name="Suggested prompts")
        await world.slack.until(lambda: world.slack.prompts(DANA), timeout=20)
        await prompts.get_by_role("button", name="What can you do?").press("Enter")
        answer = page.locator(".message").filter(has_text="Make a task by saying it in one line.")
        await expect(answer).to_be_visible(timeout=PATIENT)
        await expect(answer.get_by_text("still writing")).to_have_count(0, timeout=PATIENT)
        await shot(page, "agent")


async def test_a_workflow_hands_a_task_from_step_to_step(make_world: WorldMaker) -> None:
    """What one step gives is there for the next; what can't be done is said in the step's own words."""
    world = await make_world()
    async with page_of(world) as page:
        shortcuts = page.get_by_role("button", name="Shortcuts")
        await shortcuts.press("Enter")
        await page.get_by_role("menuitem", name="Make a task").click()
        step = page.get_by_role("dialog", name="Make a task")
        await step.get_by_role("button", name="Run").press("Enter")
        await expect(step.get_by_role("alert")).to_have_text("“Task” is needed to run this step.")
        await expect(step.get_by_label("Task", exact=True)).to_be_focused()
        await step.get_by_label("Task", exact=True).fill("send the invoice")
        await step.get_by_label("Due").fill("tomorrow 3pm")
        await step.get_by_label("Owner").select_option(label="Maria Lopez")
        await step.get_by_role("button", name="Run").press("Enter")
        await expect(step.get_by_role("status")).to_contain_text("Completed. It gave:", timeout=PATIENT)
        await shot(page, "step")
        await step.get_by_role("button", name="Done").click()
        name = f"crm:{world.zoho.crm_tasks()[0]['id']}"
        await shortcuts.press("Enter")
        await page.get_by_role("menuitem", name="Complete a task").click()
        step = page.get_by_role("dialog", name="Complete a task")
        await expect(step.get_by_label("Task", exact=True)).to_have_value(name)
        await step.get_by_role("button", name="Run").press("Enter")
        await expect(step.get_by_role("status")).to_contain_text("Completed. It gave:", timeout=PATIENT)
        assert world.zoho.crm_tasks()[0]["Status"] == "Completed"
        await step.get_by_label("Task", exact=True).fill("crm:404")
        await step.get_by_role("button", name="Run").press("Enter")
        await expect(step.get_by_role("status")).to_contain_text("Failed:", timeout=PATIENT)
        await page.keyboard.press("Escape")
        await expect(step).to_be_hidden()
        await say(page, "buy milk")
        await expect(composer(page)).to_have_value("")
