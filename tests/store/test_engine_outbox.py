"""What people wait for, counted and read without looking at anything else; and cards that know of a send under way."""

import datetime as dt

import pytest
from engine_rig import REF, TENANT, card, claimed, command
from redis.asyncio import Redis

from bot.commands import SENDING_SHOWS_AFTER, CardStatus, Kind
from bot.ports import Effects, Scheduled
from bot.specs import Tenant
from bot.store.engine import Engine
from bot.store.keys import Keys


async def test_the_first_and_how_many(engine: Engine) -> None:
    """The earliest first, as many as were asked for; others of the tenant count for the queue alone."""
    for number in range(5):
        await engine.accept(command(f"c{number}"), Effects())
    other = command("other").model_copy(update={"origin": command().origin.model_copy(update={"user": "U2"})})
    await engine.accept(other, Effects())
    found = await engine.outbox(TENANT, "U1", 2)
    assert [one.command.id for one in found.first] == ["c0", "c1"]
    assert found.count == 5
    assert await engine.queued(TENANT) == 6
    assert await engine.queued(Tenant(team="T2")) == 0
    await (await claimed(engine)).finish(Effects())
    assert (await engine.outbox(TENANT, "U1", 9)).count == 4
    assert await engine.queued(TENANT) == 5


async def test_what_is_planned_waits_for_nobody(engine: Engine) -> None:
    """A reminder of tomorrow is unfinished, and no debt."""
    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    later = Scheduled(command=command("r1", Kind.REMIND, card="c1"), at=tomorrow)
    await engine.accept(command(), Effects(then=(later,)))
    await (await claimed(engine)).finish(Effects())
    assert (await engine.outbox(TENANT, "U1", 9)).count == 0
    assert await engine.queued(TENANT) == 0
    assert [one.command.id for one in await engine.unfinished(TENANT, "U1")] == ["r1"]


async def test_one_command(engine: Engine) -> None:
    """Under way, given up, finished, unknown."""
    await engine.accept(command(), Effects())
    found = await engine.pending(TENANT, "c1")
    assert found is not None
    assert found.state == "new"
    await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    found = await engine.pending(TENANT, "c1")
    assert found is not None
    assert (found.state, found.problem) == ("dead", "no")
    assert await engine.queued(TENANT) == 0
    assert await engine.redo(TENANT, "c1")
    assert await engine.queued(TENANT) == 1
    await (await claimed(engine)).finish(Effects())
    assert await engine.pending(TENANT, "c1") is None
    assert await engine.pending(TENANT, "nothing") is None


async def test_the_graves_of_all_tenants(engine: Engine) -> None:
    """With whose they are."""
    for name, team in (("c1", "T1"), ("c2", "T2")):
        await engine.accept(command(name, tenant=Tenant(team=team)), Effects())
        await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    assert [one.command.origin.tenant.team for one in await engine.graves()] == ["T1", "T2"]


@pytest.mark.parametrize(("ago", "shows"), [(0.0, False), (SENDING_SHOWS_AFTER.total_seconds(), True)])
async def test_a_send_that_takes_long(engine: Engine, redis: Redis, ago: float, shows: bool) -> None:
    """The card of a create knows that it is being sent, once that takes longer than a moment."""
    await engine.accept(command(), Effects(card=card()))
    claim = await engine.claim("due")
    assert claim is not None
    await claim.sending(Effects(card=card(), draw_after=SENDING_SHOWS_AFTER.total_seconds()))
    entry = Keys.of(TENANT).entry("c1")
    sent_at = float(await redis.hget(entry, "sent_at") or 0)
    await redis.hset(entry, "sent_at", f"{sent_at - ago:.6f}")
    drawn = await engine.card(TENANT, "c1")
    assert drawn is not None
    assert drawn.sending is shows
    made = card().model_copy(update={"status": CardStatus.OPEN})
    await claim.created([REF], Effects(card=made))
    drawn = await engine.card(TENANT, "c1")
    assert drawn is not None
    assert drawn.sending is False


async def test_taken_back_it_is_not_sending(engine: Engine) -> None:
    """And it is drawn again, if that is asked for."""
    await engine.accept(command(), Effects(card=card()))
    claim = await engine.claim("due")
    assert claim is not None
    await claim.sending()
    before = await engine.card(TENANT, "c1")
    await claim.unsent(Effects(card=card()))
    after = await engine.card(TENANT, "c1")
    assert before is not None
    assert after is not None
    assert after.version > before.version
    assert after.sending is False


async def test_a_send_is_drawn_whatever_was_drawn_meanwhile(engine: Engine) -> None:
    """The card's newest version may be in Slack already, drawn before the send took long."""
    await engine.accept(command(), Effects(card=card()))
    claim = await engine.claim("due")
    assert claim is not None
    await claim.sending()
    draw = await engine.claim("out")
    assert draw is not None
    drawn = await engine.card(TENANT, "c1")
    assert drawn is not None
    shown = drawn.model_copy(update={"shown": drawn.version})
    assert draw.needless(shown)
    assert not draw.needless(shown.model_copy(update={"sending": True}))
