"""The time of a task in lists, Home and the digest: its card knows it, Zoho has the day alone."""

from talk_world import heard, made, say, there
from test_home import opened, words
from world import World, over

pytestmark = over("http")


async def test_in_a_list(world: World, dana: str) -> None:
    """A task with a time has it in the list, one without, or without a card, has its day."""
    await made(world, dana, "call Acme tomorrow 3pm")
    await made(world, dana, "call Bravo tomorrow")
    await there(world, "call Carol", due=1)
    await say(world, dana, "my tasks")
    told = await heard(world, dana, "3 open tasks of yours")
    rows = {
        name: next(line for line in told["text"].splitlines() if name in line) for name in ("Acme", "Bravo", "Carol")
    }
    assert ", 15:00 " in rows["Acme"]
    assert "15:00" in str(told["blocks"])
    assert ":00" not in rows["Bravo"]
    assert ":00" not in rows["Carol"]


async def test_in_home_and_in_the_digest(world: World, dana: str) -> None:
    """Each row as in the list; within a day the earliest comes first, and what has no time last."""
    for words_said in ("write to Carol tomorrow", "call Acme tomorrow 3pm", "call Bravo tomorrow 11am"):
        await made(world, dana, words_said)
    await opened(world, dana, "call Acme")
    shown = words(world, dana)
    assert ", 15:00 " in shown
    assert shown.index("call Bravo") < shown.index("call Acme") < shown.index("write to Carol")
    await say(world, dana, "digest")
    told = await heard(world, dana, "call Acme")
    assert ", 15:00 " in told["text"]
