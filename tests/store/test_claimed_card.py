"""A claim carries the card that it is about: the same that is stored, read by the script that claims."""

import pytest
from engine_rig import TENANT, card, claimed, command
from redis.asyncio import Redis

from bot.commands import CardStatus, Kind
from bot.ports import Claim, Effects
from bot.store.engine import Engine
from bot.store.keys import Keys


async def both(engine: Engine) -> dict[Kind, Claim]:
    """A create and the draw of its card, by their kinds."""
    return {claim.kind: claim for claim in (await claimed(engine), await claimed(engine))}


async def test_a_create_and_a_draw_carry_the_card(engine: Engine) -> None:
    """With its version and copies, as whoever asks for it gets it."""
    await engine.accept(command(), Effects(card=card()))
    claims = await both(engine)
    stored = await engine.card(TENANT, "c1")
    assert stored is not None
    assert [claims[kind].about for kind in (Kind.CREATE, Kind.DRAW)] == [stored, stored]


async def test_an_action_carries_the_card_that_it_is_done_to(engine: Engine) -> None:
    """As the command before it left it."""
    await engine.accept(command(), Effects(card=card()))
    first = (await both(engine))[Kind.CREATE]
    await engine.accept(command("c2", Kind.COMPLETE, "c1"), Effects())
    await first.finish(Effects(card=card().model_copy(update={"status": CardStatus.OPEN})))
    claim = await claimed(engine)
    while claim.kind is not Kind.COMPLETE:
        claim = await claimed(engine)
    assert claim.about is not None
    assert claim.about.card.status is CardStatus.OPEN


async def test_what_has_no_card_carries_none(engine: Engine) -> None:
    """A list is about no task."""
    await engine.accept(command("c1", Kind.LIST), Effects())
    assert (await claimed(engine)).about is None


@pytest.mark.parametrize(("ago", "shows"), [(10.0, True), (0.0, False)], ids=["for long", "just now"])
async def test_a_draw_knows_that_its_task_is_being_sent(engine: Engine, redis: Redis, ago: float, shows: bool) -> None:
    """Once it takes long enough to be shown, by Redis's clock."""
    await engine.accept(command(), Effects(card=card()))
    claims = {claim.kind: claim for claim in [await claimed(engine)]}
    await claims[Kind.CREATE].sending()
    entry = Keys.of(TENANT).entry("c1")
    await redis.hset(entry, "sent_at", str(float(str(await redis.hget(entry, "sent_at"))) - ago))
    draw = await claimed(engine)
    assert draw.kind is Kind.DRAW
    assert draw.about is not None
    assert draw.about.sending is shows
