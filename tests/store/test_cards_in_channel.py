"""The cards that were meant for a channel: those that are open, those that are done, as many as are worth keeping."""

from engine_rig import TENANT, card, command
from redis.asyncio import Redis

from bot.commands import CardStatus
from bot.ports import Effects
from bot.specs import Place
from bot.store.engine import Engine
from bot.store.keys import Keys
from bot.store.records import MOST_IN_CHANNEL


async def stored(engine: Engine, name: str, channel: str, status: CardStatus = CardStatus.OPEN) -> None:
    """A card in a channel, written with a command of its own."""
    held = card(name).model_copy(update={"place": Place(channel=channel), "status": status})
    assert await engine.accept(command(name), Effects(card=held))


async def test_of_one_channel(engine: Engine) -> None:
    """Neither another channel's nor what stands in somebody's conversation with the bot."""
    await stored(engine, "a", "C1")
    await stored(engine, "b", "C1", CardStatus.DONE)
    await stored(engine, "c", "C2")
    await stored(engine, "d", "U1")
    assert {each.card.id for each in await engine.cards_in_channel(TENANT, "C1")} == {"a", "b"}
    assert list(await engine.cards_in_channel(TENANT, "U1")) == []


async def test_finished_ones_go_first(engine: Engine, redis: Redis) -> None:
    """A channel with more than are kept loses what is done, not what is open."""
    key = Keys.of(TENANT).channel_cards(TENANT, "C1")
    await redis.zadd(key, {f"old{number:04d}": 1 for number in range(MOST_IN_CHANNEL - 1)})
    await stored(engine, "done", "C1", CardStatus.DONE)
    await stored(engine, "open", "C1")
    assert await redis.zcard(key) == MOST_IN_CHANNEL
    assert await redis.zscore(key, "done") is None
    assert await redis.zscore(key, "open") is not None
