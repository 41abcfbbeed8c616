"""Draws that wait when a command ends: what it shows at once is all that they would have shown."""

from engine_rig import REF, card, claimed, command, nothing, queued
from redis.asyncio import Redis

from bot.commands import Kind
from bot.ports import Effects
from bot.store.engine import Engine


async def test_a_task_made_at_once_is_drawn_once(engine: Engine, redis: Redis) -> None:
    """The draws of the saved card and of a long send are dropped with the end, and the card is drawn as made."""
    await engine.accept(command(), Effects(card=card(), draw_after=0.7))
    claim = await claimed(engine)
    await claim.sending(Effects(card=card(), draw_after=2.0))
    await claim.created((REF,), Effects())
    assert len(await queued(redis)) == 3
    await claim.finish(Effects(card=card(), links=(REF,)))
    assert len(await queued(redis)) == 1
    draw = await claimed(engine)
    assert (draw.kind, draw.card_id) == (Kind.DRAW, "c1")
    await draw.drawn((), 1)
    assert await nothing(engine)
    assert await queued(redis) == []
    assert len(await redis.keys("*:e:draw-*")) == 1


async def test_a_draw_under_way_is_no_draw_that_waits(engine: Engine, redis: Redis) -> None:
    """It may have read the card before the end, so the new one comes after it."""
    await engine.accept(command(), Effects(card=card()))
    claim = await claimed(engine)
    first = await claimed(engine)
    await claim.finish(Effects(card=card()))
    assert len(await queued(redis)) == 2
    await first.drawn((), 1)
    second = await claimed(engine)
    assert second.kind is Kind.DRAW


async def test_what_time_brings_stays(engine: Engine, redis: Redis) -> None:
    """The draw that takes Undo away is not there for what the card says now."""
    await engine.accept(command(), Effects(card=card(), draw_after=5.0, draw_again=600.0))
    await (await claimed(engine)).finish(Effects(card=card()))
    assert len(await queued(redis)) == 2


async def test_a_step_that_ends_nothing_drops_nothing(engine: Engine, redis: Redis) -> None:
    """While a send goes on, the draw that says so has to come."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    await claim.sending(Effects(card=card(), draw_after=2.0))
    await claim.created((REF,), Effects(card=card()))
    assert len(await queued(redis)) == 3


async def test_a_draw_that_comes_later_drops_nothing(engine: Engine, redis: Redis) -> None:
    """What waits shows sooner what is true."""
    await engine.accept(command(), Effects(card=card(), draw_after=1.0))
    await (await claimed(engine)).finish(Effects(card=card(), draw_after=3.0))
    assert len(await queued(redis)) == 2
