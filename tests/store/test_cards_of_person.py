"""A person's open cards, found without looking at anybody else's."""

import datetime as dt

from engine_rig import TENANT, card, claimed, command
from redis.asyncio import Redis

from bot.commands import Card, CardStatus, Kind
from bot.ports import Claim, Effects
from bot.specs import Due, TaskSpec
from bot.store.engine import Engine
from bot.store.keys import Keys


def due(name: str, day: dt.date | None, author: str = "U1") -> Card:
    spec = TaskSpec(title=name, due=Due(date=day, zone="UTC") if day else None)
    return card(name).model_copy(update={"spec": spec, "author": author})


async def listed(engine: Engine, user: str = "U1", most: int = 10) -> list[str]:
    return [drawn.card.id for drawn in await engine.cards_of_person(TENANT, user, most)]


async def _create(engine: Engine) -> Claim:
    claim = await claimed(engine)
    while claim.kind is not Kind.CREATE:
        await claim.finish(Effects())
        claim = await claimed(engine)
    return claim


async def test_by_due_day_and_without_last(engine: Engine) -> None:
    """The first of a person's open cards is the one that is due first, whenever it was made."""
    days = {"later": dt.date(2026, 8, 2), "never": None, "soon": dt.date(2026, 8, 1)}
    for name, day in days.items():
        await engine.accept(command(name), Effects(card=due(name, day)))
    await engine.accept(command("other"), Effects(card=due("other", None, author="U2")))
    assert await listed(engine) == ["soon", "later", "never"]
    assert await listed(engine, most=1) == ["soon"]


async def test_finished_ones_leave(engine: Engine, redis: Redis) -> None:
    """A card leaves the list in the step that finishes it, and comes back when its task is open again."""
    await engine.accept(command(), Effects(card=card()))
    claim = await _create(engine)
    author = card().author
    done = card().model_copy(update={"status": CardStatus.DONE})
    await claim.later(Effects(card=done), after=0.0)
    assert await listed(engine, author) == []
    assert await redis.exists(Keys.of(TENANT).cards(TENANT, author)) == 0
    claim = await _create(engine)
    await claim.finish(Effects(card=card().model_copy(update={"status": CardStatus.OPEN})))
    assert await listed(engine, author) == ["c1"]
