"""A person's morning: on their wish alone, with what is to be done, acted on in place, and never for nothing."""

import datetime as dt

import pytest
from digest_steps import digests, elements, morning, wanted
from talk_world import heard, quiet, say, statuses, there
from test_home import buttons, opened, press, view
from test_lists import there as theirs
from world import World, over

from bot.ports import Changes
from bot.sandbox.slack import seed
from bot.specs import Due, Product, TaskRef, Tenant

OFFER = "Send me this each morning"


async def test_it_comes_and_is_acted_on(world: World, dana: str) -> None:
    """Overdue, today and ahead in one message; Complete there and "done 2" do it, and the message says what is true."""
    for title, due in (("late one", -1), ("for today", 0), ("for later", 2)):
        await theirs(world, title, due=due)
    await wanted(world, dana)
    await morning(world)
    (told,) = digests(world, dana)
    assert [block["text"]["text"] for block in told["blocks"] if block["type"] == "header"] == [
        "Overdue (1)",
        "Today (1)",
        "Next 7 days (1)",
    ]
    complete = next(each for each in elements(told) if each.get("accessibility_label") == "Complete 1: late one")
    channel = world.slack.dm(dana)
    assert (await world.slack.click(dana, channel, told["ts"], complete["action_id"], value=complete["value"])).ok
    await quiet(world)
    assert statuses(world)["late one"] == "Completed"
    (now,) = digests(world, dana)
    assert now["ts"] == told["ts"]
    assert "late one" not in now["text"]
    assert "2. " in now["text"]
    await say(world, dana, "done 2")
    await heard(world, dana, "for today")
    assert statuses(world)["for today"] == "Completed"


async def test_put_off_in_place(world: World, dana: str) -> None:
    """Snooze moves the task, and it goes from today to the days ahead."""
    await theirs(world, "for today", due=0)
    await wanted(world, dana)
    await morning(world)
    (told,) = digests(world, dana)
    snooze = next(each for each in elements(told) if each["type"] == "static_select")
    chosen = next(option["value"] for option in snooze["options"] if option["value"].endswith("|tomorrow"))
    channel = world.slack.dm(dana)
    assert (await world.slack.click(dana, channel, told["ts"], snooze["action_id"], selected_option=chosen)).ok
    await quiet(world)
    (now,) = digests(world, dana)
    assert "Next 7 days (1)" in now["text"]
    assert "Today (" not in now["text"]


@over("http")
async def test_turned_on_in_home(world: World, dana: str) -> None:
    """Offered there to who has none, with one press; then it says when it comes, and offers it no more."""
    await theirs(world, "late one", due=-1)
    await opened(world, dana, "late one")
    await press(world, dana, OFFER)
    await world.slack.until(lambda: OFFER not in buttons(world, dana), timeout=20)
    assert "I send you this at 09:00" in str(view(world, dana))
    await quiet(world)
    await morning(world)
    assert len(digests(world, dana)) == 1


@over("http")
async def test_nobody_has_it_unasked(world: World, dana: str) -> None:
    """A person who never turned it on is not written to, whatever is overdue."""
    await there(world, "late one", due=-1)
    await say(world, dana, "my tasks")
    await morning(world)
    assert digests(world, dana) == []


@over("http")
async def test_nothing_to_say_is_not_said(world: World, dana: str) -> None:
    """With nothing overdue and nothing for today no message comes, and the next morning is waited for."""
    await theirs(world, "for later", due=3)
    await wanted(world, dana)
    await morning(world)
    assert digests(world, dana) == []
    await theirs(world, "late one", due=-1)
    await morning(world)
    assert len(digests(world, dana)) == 1


@over("http")
async def test_less_like_this_ends_it(world: World, dana: str) -> None:
    """The button below it turns it off again; no other comes."""
    await theirs(world, "late one", due=-1)
    await wanted(world, dana)
    await morning(world)
    (told,) = digests(world, dana)
    less = next(each for each in elements(told) if each["action_id"] == "less_like_this")
    channel = world.slack.dm(dana)
    assert (await world.slack.click(dana, channel, told["ts"], less["action_id"], value=less["value"])).ok
    await quiet(world)
    await morning(world)
    await morning(world)
    assert len(digests(world, dana)) == 1


@over("http")
async def test_late_with_others(world: World, dana: str) -> None:
    """What was given to somebody and is late is told to who gave it."""
    world.slack.speaks(seed.MARIA, "en-US")
    await say(world, dana, f"write the report today for <@{seed.MARIA}>")
    await quiet(world)
    (task,) = world.zoho.crm_tasks()
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM)
    ref = TaskRef(product=Product.CRM, id=task["id"])
    await backend.update(ref, Changes(due=Due(date=dt.date(2020, 1, 6))))
    await wanted(world, dana)
    await morning(world)
    (told,) = digests(world, dana)
    assert f"“write the report” with <@{seed.MARIA}>, due Mon 6 Jan 2020" in told["text"]


async def test_asked_for_now(world: World, dana: str) -> None:
    """`/task digest` shows the day at once, to that person alone, also when nothing is due."""
    outcome = await world.slack.slash(dana, seed.SALES, "/task", "digest")
    assert outcome.ok, outcome
    await heard(world, dana, "nothing is overdue, and nothing is due today", seed.SALES)
    assert not [m for m in world.slack.messages(seed.SALES, seed.BOB) if m.get("bot_id")]


@pytest.mark.parametrize("words", ["digest", f"<@{seed.BOT_USER_ID}> digest"], ids=["direct message", "mention"])
async def test_asked_for_by_word(world: World, dana: str, words: str) -> None:
    """The word alone shows the day and makes no task; its numbers are those of the conversation."""
    channel = seed.SALES if "<@" in words else world.slack.dm(dana)
    await theirs(world, "for today", due=0)
    await say(world, dana, words, channel=channel)
    told = await heard(world, dana, "Your day, ", channel)
    assert "1. " in told["text"]
    assert len(world.zoho.crm_tasks()) == 1
    await say(world, dana, words.replace("digest", "done 1"), channel=channel)
    assert statuses(world)["for today"] == "Completed"


@over("http")
async def test_zoho_away_it_comes_when_zoho_is_back(world: World, dana: str) -> None:
    """A morning on which Zoho is silent for a while is not lost, and comes once."""
    await theirs(world, "late one", due=-1)
    await wanted(world, dana)
    world.zoho.faults.add(match="GET /crm/*", kind="drop_before", times=2)
    await morning(world)
    await world.slack.until(lambda: digests(world, dana) != [], timeout=20)
    await quiet(world)
    assert len(digests(world, dana)) == 1
