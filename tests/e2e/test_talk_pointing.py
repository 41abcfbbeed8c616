"""A line that may be a new task or a command about one that is there: "done water plants"."""

import datetime as dt

import pytest
from talk_world import SALES, heard, made, press, quiet, say, statuses, texts, there
from world import World, WorldMaker, over


@pytest.mark.parametrize(
    ("words", "told", "status"),
    [
        ("done water plants", "Completed “water the plants”", "Completed"),
        ("complete water plants", "Completed “water the plants”", "Completed"),
        ("please complete the plants!", "Completed “water the plants”", "Completed"),
        ("finish water the plants", "Completed “water the plants”", "Completed"),
        ("water plants done", "Completed “water the plants”", "Completed"),
        ("delete water plants", "Deleted “water the plants”", None),
        ("cancel water plants", "Deleted “water the plants”", None),
    ],
)
async def test_a_command_where_such_a_task_is(
    world: World, dana: str, words: str, told: str, status: str | None
) -> None:
    """It acts on that task alone, says which, and the word undo takes it back."""
    await made(world, dana, "water the plants tomorrow")
    await made(world, dana, "call Acme tomorrow")
    await say(world, dana, words)
    await heard(world, dana, told)
    expected = {"call Acme": "Not Started"} | ({"water the plants": status} if status else {})
    assert statuses(world) == expected
    await say(world, dana, "undo")
    assert statuses(world) == {"call Acme": "Not Started", "water the plants": "Not Started"}


@pytest.mark.parametrize(
    ("words", "there_is"),
    [
        ("done water plants", "call Acme"),
        ("complete the tax return", "ask for the tax refund"),
        ("complete the plants by friday", "water the plants"),
        ("finish the plants", "water the plants"),
        ("skip the standup", "standup"),
        ("snooze the alarm to monday", "call Acme"),
        ("stop smoking", "stop smoking at work"),
    ],
)
async def test_a_task_where_there_is_none(world: World, dana: str, words: str, there_is: str) -> None:
    """What names no task that is there, or has a day of its own, is the title of a new one, as it was said."""
    await there(world, there_is)
    await say(world, dana, words)
    title = words.removesuffix(" by friday").removesuffix(" to monday")
    assert statuses(world) == {there_is: "Not Started", title: "Not Started"}


@over("http")
@pytest.mark.parametrize("door", ["slash", "mention"])
async def test_at_every_door(world: World, dana: str, door: str) -> None:
    """Also of a task that the bot did not make."""
    await there(world, "water the plants")
    if door == "slash":
        assert (await world.slack.slash(dana, SALES, "/task", "done water plants")).ok
        await quiet(world)
    else:
        await say(world, dana, f"<@{world.slack.bot_user_id}> done water plants", channel=SALES)
    await heard(world, dana, "Completed “water the plants”", SALES)
    assert statuses(world) == {"water the plants": "Completed"}


@over("http")
async def test_one_of_several_is_asked(world: World, dana: str) -> None:
    """Two titles fit: nothing is done before one is chosen, by button or by number."""
    await made(world, dana, "water plants at home tomorrow")
    await made(world, dana, "water plants in the office in 2 days")
    for answer in ("button", "number"):
        await say(world, dana, "done water plants")
        question = await heard(world, dana, "Complete which of these?")
        if answer == "button":
            await press(world, dana, question, "2. water plants in the office")
            assert statuses(world) == {"water plants at home": "Not Started", "water plants in the office": "Completed"}
            await say(world, dana, "undo")
        else:
            await say(world, dana, "1")
            assert sorted(statuses(world).values()) == ["Completed", "Not Started"]


@over("http")
@pytest.mark.parametrize(
    ("words", "there_is"),
    [("done watter plants", "water plants"), ("done report", "Quarterly report for Acme, with all numbers")],
    ids=["slip", "little of it"],
)
async def test_a_doubt_is_asked_and_may_be_a_task(world: World, dana: str, words: str, there_is: str) -> None:
    """A slip of the pen, or little of a long title: nothing is done, and a button makes it a new task."""
    await there(world, there_is)
    await say(world, dana, words)
    question = await heard(world, dana, "Complete which of these?")
    assert statuses(world) == {there_is: "Not Started"}
    await press(world, dana, question, "No, make a new task")
    assert statuses(world) == {there_is: "Not Started", words: "Not Started"}


@over("http")
async def test_snoozed_by_its_title(world: World, dana: str) -> None:
    """It moves to that day; without one it is asked until when, and no task is made."""
    await there(world, "order chairs")
    await say(world, dana, "snooze order chairs")
    await heard(world, dana, "Until when?")
    await say(world, dana, "snooze order chairs to 3 march 2032")
    (task,) = world.zoho.crm_tasks()
    assert (task["Subject"], task["Due_Date"]) == ("order chairs", "2032-03-03")


@over("http")
async def test_a_series_by_its_title(world: World, dana: str) -> None:
    """One date of it is skipped, then it repeats no more."""
    await made(world, dana, "standup notes every monday for 5 times")
    await made(world, dana, "call Acme tomorrow")
    first = min(str(task["Due_Date"]) for task in world.zoho.crm_tasks() if task["Subject"] == "standup notes")
    await say(world, dana, "skip standup notes")
    await heard(world, dana, "Skipped")
    left = sorted(str(task["Due_Date"]) for task in world.zoho.crm_tasks() if task["Subject"] == "standup notes")
    assert left[0] == str(dt.date.fromisoformat(first) + dt.timedelta(days=7))
    await say(world, dana, "stop repeating standup notes")
    await heard(world, dana, "no longer repeats")
    assert sum(task["Subject"] == "standup notes" for task in world.zoho.crm_tasks()) == 1


@over("http")
@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("de-DE", "Blumen gießen erledigt"),
        ("es-ES", "hecho Blumen gießen"),
        ("fr-FR", "terminé Blumen gießen"),
        ("it-IT", "fatto Blumen gießen"),
        ("nl-NL", "Blumen gießen klaar"),
        ("pt-BR", "concluído Blumen gießen"),
    ],
)
async def test_in_the_persons_language(world: World, dana: str, locale: str, words: str) -> None:
    """The words that alone complete a task, before or behind its title."""
    world.slack.speaks(dana, locale)
    await there(world, "Blumen gießen")
    await say(world, dana, words)
    assert statuses(world) == {"Blumen gießen": "Completed"}


async def test_the_same_line_again_does_nothing_twice(world: World, dana: str) -> None:
    """Slack delivers it again: the task is completed once, that is said once, and no task is made."""
    await made(world, dana, "water the plants tomorrow")
    await say(world, dana, "done water plants")
    await world.slack.redeliver(world.slack.deliveries[-1])
    await quiet(world)
    assert statuses(world) == {"water the plants": "Completed"}
    assert sum("Completed “" in text for text in texts(world, dana)) == 1


@over("http")
async def test_why_tells_which_it_was(world: World, dana: str) -> None:
    """Of a line that acted, what it did; of one that became a task, the task."""
    await there(world, "water the plants")
    await say(world, dana, "done water plants")
    await say(world, dana, "why")
    told = await heard(world, dana, "I read “done water plants”")
    assert "complete" in told["text"].partition("\n")[2]
    await say(world, dana, "done call Bravo")
    await say(world, dana, "why")
    told = await heard(world, dana, "I read “done call Bravo”")
    assert "*title*: done call Bravo" in told["text"]


@over("http")
async def test_while_zoho_is_away_it_waits(make_world: WorldMaker, dana: str) -> None:
    """Whether such a task is there can't be known: it is neither made nor lost, and done when Zoho answers."""
    world = await make_world(zoho_timeout=2.0, lease=3.0, settle=4.0)
    await there(world, "water the plants")
    fault = world.zoho.faults.add(match="*", kind="hang_before", times=None)
    await world.slack.say(dana, world.slack.dm(dana), "done water plants")
    await heard(world, dana, "follow")
    world.zoho.faults.waiting.remove(fault)
    await world.until_zoho(lambda: statuses(world) == {"water the plants": "Completed"})
    await world.settled()
    assert statuses(world) == {"water the plants": "Completed"}
