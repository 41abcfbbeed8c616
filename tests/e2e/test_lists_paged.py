"""Lists in pages: turned in place, numbered through, with buttons that act and a list that then says what is true."""

import datetime as dt
from typing import Any

import pytest
from test_lists import ACME, ask, there, today
from world import World, over

from bot.ports import Resolved
from bot.sandbox.slack import seed
from bot.slack.lists import lists
from bot.specs import Due, Product, TaskRef, TaskSpec, Tenant
from bot.store.numbering import ListNumbers
from bot.store.seal import Seal, read_secret


async def many(world: World, count: int) -> None:
    for number in range(1, count + 1):
        await there(world, f"task {number:02}", due=number)


def newest(world: World, user: str, channel: str) -> dict[str, Any]:
    """The list that was shown last."""
    found = [message for message in world.slack.messages(channel, user) if "of yours:" in message["text"]]
    return dict(found[-1])


def buttons(message: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The buttons of a list: those that turn the page by their label, those of rows by what they are said to be."""
    found = dict[str, dict[str, Any]]()
    for block in message["blocks"]:
        for element in [block["accessory"]] if "accessory" in block else block.get("elements", []):
            if element["type"] == "button":
                found[element.get("accessibility_label") or element["text"]["text"]] = element
    return found


async def press(world: World, user: str, channel: str, label: str) -> None:
    message = newest(world, user, channel)
    button = buttons(message)[label]
    outcome = await world.slack.click(user, channel, message["ts"], button["action_id"], value=button["value"])
    assert outcome.ok, outcome


def titles(message: dict[str, Any]) -> list[str]:
    """The numbers and titles of a list, as its sections have them."""
    rows = [block["text"]["text"] for block in message["blocks"] if "accessory" in block]
    return [row.split("*")[1] + row.split("|")[1].split(">")[0].removeprefix("task") for row in rows]


async def known(world: World, user: str, channel: str) -> list[TaskRef]:
    """What the numbers of a conversation mean."""
    numbers = ListNumbers(world.redis, Seal(read_secret(world.settings.secret_key.get_secret_value())))
    return list(await numbers.recall(Tenant(team=world.slack.team_id), user, channel))


@pytest.mark.parametrize("door", ["slash", "dm"])
async def test_pages_are_turned_in_place(world: World, dana: str, door: str) -> None:
    """The same message shows the next ten, with numbers that go on; in a channel for the one person alone."""
    await many(world, 23)
    channel = world.slack.dm(dana) if door == "dm" else seed.SALES
    await ask(world, dana, "my tasks", door)
    first = newest(world, dana, channel)
    assert titles(first) == [f"{n}. {n:02}" for n in range(1, 11)]
    await press(world, dana, channel, "Next page")
    await world.slack.until(lambda: newest(world, dana, channel)["text"].startswith("11 to 20 of 23"), timeout=20)
    second = newest(world, dana, channel)
    assert second["ts"] == first["ts"]
    assert titles(second) == [f"{n}. {n:02}" for n in range(11, 21)]
    assert "Page 2 of 3" in str(second["blocks"])
    await press(world, dana, channel, "Next page")
    await world.slack.until(lambda: len(titles(newest(world, dana, channel))) == 3, timeout=20)
    assert "Next page" not in buttons(newest(world, dana, channel))
    await press(world, dana, channel, "Previous page")
    await world.slack.until(lambda: titles(newest(world, dana, channel)) == titles(second), timeout=20)
    assert len(await known(world, dana, channel)) == 23


async def test_a_row_is_completed(world: World, dana: str) -> None:
    """Zoho has it done, the list goes without it, and the others keep their numbers."""
    await many(world, 12)
    channel = world.slack.dm(dana)
    await ask(world, dana, "my tasks")
    await press(world, dana, channel, "Complete 2: task 02")
    await world.slack.until(lambda: "task 02" not in str(newest(world, dana, channel)["blocks"]), timeout=20)
    assert [task["Subject"] for task in world.zoho.crm_tasks() if task["Status"] == "Completed"] == ["task 02"]
    assert titles(newest(world, dana, channel))[:3] == ["1. 01", "3. 03", "4. 04"]
    assert newest(world, dana, channel)["text"].startswith("The first 10 of 11")
    before = await known(world, dana, channel)
    await ask(world, dana, "my tasks")
    assert await known(world, dana, channel) == [before[0], *before[2:]]


@over("http")
async def test_done_ones_are_reopened(world: World, dana: str) -> None:
    """Each row of a list of done tasks says so, and has Reopen."""
    await many(world, 1)
    channel = world.slack.dm(dana)
    await ask(world, dana, "my tasks")
    await press(world, dana, channel, "Complete 1: task 01")
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Status"] == "Completed")
    await world.settled()
    assert "Completed" in await ask(world, dana, "completed tasks")
    await press(world, dana, channel, "Reopen 1: task 01")
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Status"] != "Completed")


@over("http")
async def test_the_latest_done_come_first(world: World, dana: str) -> None:
    """Of two hundred and more the oldest ones are left out, and it says from when on."""
    tenant = Tenant(team=world.slack.team_id)
    backend = await world.bot.backends.backend(tenant, Product.CRM)
    member = await world.bot.backends.member(tenant, "dana@acme.example")
    due = [-400 + number for number in range(205)]
    for number, days in enumerate((*due, -1, -2)):
        spec = TaskSpec(title=f"due {days}", due=Due(date=today() + dt.timedelta(days=days)))
        part = backend.plan(spec, today(), Resolved(owner=member)).parts[0]
        await backend.complete((await backend.create(part, f"marker-{number}"))[0])
    text = await ask(world, dana, "completed tasks")
    assert text.startswith("2 done tasks of yours due from ")
    assert text.index("|due -1>") < text.index("|due -2>")


@over("http")
@pytest.mark.parametrize("words", ["find renewal", "search for the renewal", "find Acme"])
async def test_search(world: World, dana: str, words: str) -> None:
    """By words of the title, and by the record that they name; anybody's, and done or not."""
    await there(world, "Acme renewal", due=1, whose="maria")
    await there(world, "call them", due=2, about=ACME)
    await there(world, "something else", due=3)
    text = await ask(world, dana, words)
    assert "Acme renewal" in text
    assert ("call them" in text) == words.endswith("Acme")
    assert "something else" not in text
    assert f"with “{words.rsplit(maxsplit=1)[-1]}”:" in text


@over("http")
async def test_a_problem_leaves_the_list(world: World, dana: str) -> None:
    """Zoho is away when the page is turned: the list stays, and a sentence says why."""
    await many(world, 11)
    channel = world.slack.dm(dana)
    await ask(world, dana, "my tasks")
    world.zoho.faults.add(match="*", kind="drop_before", times=None)
    await press(world, dana, channel, "Next page")
    await world.card(dana, lambda message: "Ask again in a minute" in message["text"])
    assert titles(newest(world, dana, channel)) == [f"{n}. {n:02}" for n in range(1, 11)]


@over("http")
async def test_an_old_list_counts_by_its_own_numbers(world: World, dana: str) -> None:
    """Another list was shown since: turning the page of the first one numbers by that one again."""
    await many(world, 12)
    await there(world, "late", due=-1)
    channel = world.slack.dm(dana)
    await ask(world, dana, "tasks by 1 jan 2030")
    await ask(world, dana, "overdue")
    assert len(await known(world, dana, channel)) == 1
    first = next(m for m in world.slack.messages(channel, dana) if "The first 10" in m["text"])
    button = buttons(first)["Next page"]
    assert (await world.slack.click(dana, channel, first["ts"], button["action_id"], value=button["value"])).ok
    await world.slack.until(lambda: any("11 to 13" in m["text"] for m in world.slack.messages(channel, dana)))
    assert len(await known(world, dana, channel)) == 13


@pytest.mark.parametrize("value", ["", "|", "|x|list", "nonsense|1|list", "crm:|"])
def test_a_button_of_another_version_says_nothing(value: str) -> None:
    """It is ignored, not guessed."""
    assert lists.pressed(value) is None
