"""“Make a task” in a message's menu: what is carried over, and a message that has a task already."""

from typing import Any

from world import World, button, complete_button, over

from bot.sandbox.slack import seed

MAKE_TASK = "make_task"
AGAIN = "Make another anyway"


async def make(world: World, user: str, ts: str) -> None:
    """The message's task, made by the shortcut's form as it comes."""
    assert (await world.slack.shortcut(user, MAKE_TASK, seed.SALES, ts)).ok
    assert (await world.slack.submit(user, {})).ok


async def shown(world: World, user: str, label: str) -> dict[str, Any]:
    """What this person alone sees in #sales, with this button."""

    def found() -> dict[str, Any] | None:
        messages = world.slack.messages(seed.SALES, user)
        return next((m for m in reversed(messages) if button(m, label) is not None), None)

    await world.slack.until(lambda: found() is not None, timeout=20)
    message = found()
    assert message is not None
    return message


async def known(world: World, *people: str) -> None:
    """These people have used the bot before."""
    for person in people:
        await world.slack.say(person, world.slack.dm(person), "buy milk")
        await world.card(person, lambda message: complete_button(message) is not None)
    await world.settled()


def sales_tasks(world: World) -> list[dict[str, Any]]:
    return [task for task in world.zoho.crm_tasks() if task["Subject"] != "buy milk"]


async def test_text_author_and_link_are_carried_over(world: World, dana: str) -> None:
    """The form is filled with the message; its description says who wrote it and leads to it."""
    world.slack.speaks(seed.MARIA, "en-GB")
    await known(world, dana, seed.MARIA)
    said = await world.slack.say(seed.MARIA, seed.SALES, "send Jane the contract tomorrow")
    await make(world, dana, said.ts)
    await world.until_zoho(lambda: len(sales_tasks(world)) == 1)
    (task,) = sales_tasks(world)
    assert task["Subject"] == "send Jane the contract"
    assert task["Due_Date"]
    assert "Maria Lopez" in task["Description"]
    assert f"/archives/{seed.SALES}/p{said.ts.replace('.', '')}" in task["Description"]


async def test_an_existing_task_is_shown(world: World, dana: str) -> None:
    """The second time no form opens: the task's state is shown, to be completed there, or to make another one."""
    await known(world, dana)
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await make(world, dana, said.ts)
    await world.until_zoho(lambda: len(sales_tasks(world)) == 1)
    await world.settled()
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, said.ts)).ok
    message = await shown(world, dana, AGAIN)
    assert world.slack.view_of(dana) is None
    assert "send the offer" in message["text"]
    assert button(message, "Open in Zoho") is not None
    done = button(message, "Complete")
    assert done is not None
    assert (await world.slack.click(dana, seed.SALES, message["ts"], done["action_id"])).ok
    await world.until_zoho(lambda: sales_tasks(world)[0]["Status"] == "Completed")
    again = button(message, AGAIN)
    assert again is not None
    assert (await world.slack.click(dana, seed.SALES, message["ts"], again["action_id"])).ok
    assert (await world.slack.submit(dana, {})).ok
    await world.until_zoho(lambda: len(sales_tasks(world)) == 2)


@over("http")
async def test_it_is_edited_from_there(world: World, dana: str) -> None:
    """Edit under the shown task opens its form."""
    await known(world, dana)
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await make(world, dana, said.ts)
    await world.settled()
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, said.ts)).ok
    message = await shown(world, dana, AGAIN)
    edit = button(message, "Edit")
    assert edit is not None
    assert (await world.slack.click(dana, seed.SALES, message["ts"], edit["action_id"])).ok
    view = world.slack.view_of(dana)
    assert view is not None
    assert view["title"]["text"] == "Edit task"


@over("http")
async def test_somebody_elses_private_task_is_only_said_to_be(world: World, dana: str) -> None:
    """A task that somebody made by a reaction has its card in their DM: another person learns that alone."""
    await known(world, dana, seed.BOB)
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, "pushpin")
    await world.until_zoho(lambda: len(sales_tasks(world)) == 1)
    await world.settled()
    assert (await world.slack.shortcut(seed.BOB, MAKE_TASK, seed.SALES, said.ts)).ok
    message = await shown(world, seed.BOB, AGAIN)
    assert dana in message["text"]
    assert "offer" not in message["text"]
    assert button(message, "Open in Zoho") is None


@over("http")
async def test_a_deleted_task_is_not_in_the_way(world: World, dana: str) -> None:
    """Once its task is deleted, the message can be made into one again without a question."""
    await known(world, dana)
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, "pushpin")
    await world.until_zoho(lambda: len(sales_tasks(world)) == 1)
    await world.settled()
    await world.slack.react(dana, seed.SALES, said.ts, "pushpin", remove=True)
    await world.until_zoho(lambda: not sales_tasks(world))
    await world.settled()
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, said.ts)).ok
    assert world.slack.view_of(dana) is not None
