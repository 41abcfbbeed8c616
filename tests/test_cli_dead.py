"""`taskbot dead`: what was given up is listed, taken up again and dropped, from the command line."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from command_line import taskbot
from world import World, WorldMaker, complete_button, over

from bot.ports import Effects
from bot.sandbox.slack import seed
from bot.specs import Tenant


async def given_up(world: World, text: str) -> str:
    """Maria's task, given up as the worker does after a day; the id of its command."""
    world.slack.speaks(seed.MARIA, "en-GB")
    await world.slack.say(seed.MARIA, world.slack.dm(seed.MARIA), text)
    async with asyncio.timeout(10):
        while (claim := await world.bot.engine.claim("due")) is None:
            await world.bot.engine.wait("due", 0.05)
    await claim.finish(Effects(), problem="Zoho was away for a day.", dead=True)
    return claim.command.id


@asynccontextmanager
async def working(world: World) -> AsyncIterator[None]:
    """The worker, for a world that was made without."""
    running = asyncio.create_task(world.bot.worker.run())
    try:
        yield
    finally:
        world.bot.worker.stop()
        await running


async def heard(world: World, begins: str) -> str:
    """What Maria's conversation with the bot says that begins so."""

    def found() -> list[str]:
        texts = (str(message["text"]) for message in world.slack.messages(world.slack.dm(seed.MARIA)))
        return [text for text in texts if text.startswith(begins)]

    await world.slack.until(found, timeout=20)
    return found()[-1]


@over("http")
async def test_nothing_was_given_up(make_world: WorldMaker, tmp_path: Path) -> None:
    """It says so, and that is no failure."""
    world = await make_world(with_worker=False)
    assert await taskbot(world, tmp_path, "dead") == (0, "Nothing was given up.\n")


@over("http")
async def test_listed_and_taken_up_again(make_world: WorldMaker, tmp_path: Path) -> None:
    """With its whole id, author, what and why; said twice it is done once, and its author hears of it."""
    world = await make_world(with_worker=False)
    letter = await given_up(world, "call Acme tomorrow")
    status, table = await taskbot(world, tmp_path, "dead")
    assert status == 0
    for told in (letter, seed.MARIA, "make “call Acme", "Zoho was away for a day."):
        assert told in table
    status, first = await taskbot(world, tmp_path, "dead", "--retry", letter)
    assert (status, first) == (0, "Taken up again: a running worker does it, and its author is told.\n")
    assert await taskbot(world, tmp_path, "dead", "--retry", letter) == (0, "That was said already.\n")
    async with working(world):
        await heard(world, "An admin has taken up again what you asked for (make “call Acme")
        await world.card(seed.MARIA, lambda message: complete_button(message) is not None)
        await world.settled()
    assert len(world.zoho.crm_tasks()) == 1
    assert await taskbot(world, tmp_path, "dead") == (0, "Nothing was given up.\n")


@over("http")
async def test_dropped(make_world: WorldMaker, tmp_path: Path) -> None:
    """It is never done, and its author hears that."""
    world = await make_world(with_worker=False)
    letter = await given_up(world, "call Acme tomorrow")
    assert (await taskbot(world, tmp_path, "dead", "--drop", letter))[1].startswith("Dropped: ")
    async with working(world):
        await heard(world, "An admin has dropped what you asked for (make “call Acme")
        await world.settled()
    assert world.zoho.crm_tasks() == []
    assert await world.bot.engine.dead(Tenant(team=world.slack.team_id)) == []


@over("http")
@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("--retry", "nonsense"), 1, "nonsense is none of those that were given up; `taskbot dead` lists them."),
        (("--retry", "a", "--drop", "a"), 64, "give --retry or --drop, not both"),
    ],
)
async def test_wrong_usage(
    make_world: WorldMaker, tmp_path: Path, words: tuple[str, ...], status: int, says: str
) -> None:
    """One sentence that says what to do, and its own exit status."""
    world = await make_world(with_worker=False)
    ended, said = await taskbot(world, tmp_path, "dead", *words)
    assert (ended, says in said) == (status, True), said
