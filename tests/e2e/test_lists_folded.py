"""A series in a list and in Home: one row, its earliest open task, and how many come later."""

from world import World

from bot.sandbox.slack import seed

SERIES = "water the plants every friday for 6 times"


async def series(world: World, dana: str) -> None:
    """A series of six tasks in Zoho CRM, and one task beside it."""
    await world.slack.say(dana, world.slack.dm(dana), SERIES)
    await world.card(dana, lambda message: "6 left" in str(message) or "6 of 6 left" in str(message))
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 7)
    await world.settled()


async def test_one_row_for_a_series(world: World, dana: str) -> None:
    """Two rows for seven tasks; the number means the earliest one, and completing it moves on."""
    await series(world, dana)
    await world.slack.slash(dana, seed.SALES, "/task", "list")
    shown = await world.card(dana, lambda message: "water the plants" in message["text"], seed.SALES)
    assert shown["text"].startswith("2 open tasks of yours")
    assert shown["text"].count("water the plants") == 1
    assert "5 later" in shown["text"]
    number = next(line for line in shown["text"].splitlines() if "water the plants" in line).split(".", 1)[0]
    await world.slack.slash(dana, seed.SALES, "/task", f"done {number}")
    await world.until_zoho(lambda: sum(task["Status"] == "Completed" for task in world.zoho.crm_tasks()) == 1)
    (done,) = [task for task in world.zoho.crm_tasks() if task["Status"] == "Completed"]
    assert done["Due_Date"] == min(task["Due_Date"] for task in world.zoho.crm_tasks() if "plants" in task["Subject"])


async def test_tasks_of_one_title_stay_apart(world: World, dana: str) -> None:
    """Two tasks that only share their title are two rows."""
    for day in ("tomorrow", "in 3 days"):
        await world.slack.say(dana, world.slack.dm(dana), f"call Acme {day}")
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
    await world.settled()
    await world.slack.slash(dana, seed.SALES, "/task", "list")
    shown = await world.card(dana, lambda message: message["text"].startswith("2 open tasks"), seed.SALES)
    assert shown["text"].count("call Acme") == 2
    assert "later" not in shown["text"]
