"""After a second send, and of what came too late: the same step stores a command that removes what is too many."""

import pytest
from engine_rig import REF, TENANT, an_engine, claimed, command, queued
from redis.asyncio import Redis

from bot.commands import Kind, Sweep
from bot.errors import Extra, Stale
from bot.ports import Claim, Effects
from bot.specs import Product, TaskRef
from bot.store.claims import SWEEPS
from bot.store.engine import Engine, Timing
from bot.store.keys import Keys

OTHER = TaskRef(product=Product.CRM, id="7000000000998")


async def sent_twice(engine: Engine) -> Claim:
    """A claim that is sent a second time, after the first send was twice proven absent."""
    await engine.accept(command(), Effects())
    await (claim := await claimed(engine)).sending()
    for _ in range(2):
        await claim.absent(after=0, settled=True)
        claim = await claimed(engine)
    await claim.sending()
    return claim


async def test_a_second_send_is_swept_after(engine: Engine, redis: Redis) -> None:
    """Three times, the later the surer."""
    claim = await sent_twice(engine)
    await claim.created([REF], Effects())
    await claim.finish(Effects())
    due = [float(await redis.hget(Keys.of(TENANT).entry(entry), "t0") or 0) for entry in await queued(redis)]
    made = float(await redis.hget(Keys.of(TENANT).entry("c1"), "t1") or 0)
    assert [at - made for at in due] == pytest.approx(SWEEPS, abs=1.0)
    assert await engine.unfinished(TENANT, "U1") == []


async def test_one_send_is_not(engine: Engine, redis: Redis) -> None:
    """Nor one that was taken back: it never happened."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    await claim.sending()
    await claim.unsent()
    await claim.sending()
    await claim.created([REF], Effects())
    await claim.finish(Effects())
    assert await queued(redis) == []


async def test_an_extra_task_is_removed_by_somebody(engine: Engine, hasty: Engine, redis: Redis) -> None:
    """Even when who made it dies at once: its removal is due, and knows the task; then it is off the list."""
    await hasty.accept(command(), Effects())
    first = await claimed(hasty)
    await first.sending()
    second = await claimed(engine)
    await second.created([REF], Effects())
    with pytest.raises(Extra):
        await first.created([OTHER], Effects())
    removal = await claimed(engine)
    assert removal.kind is Kind.VERIFY
    assert Sweep.model_validate_json(removal.command.text) == Sweep(command="c1", step=0, extra=(OTHER.key,))
    assert await engine.made(TENANT, "c1") == [[REF]]
    assert await redis.scard(Keys.of(TENANT).duplicates) == 1
    await removal.finish(Effects())
    assert await redis.scard(Keys.of(TENANT).duplicates) == 0


async def test_surplus_is_removed_too(engine: Engine) -> None:
    """A look-up that finds two of one keeps the first."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    await claim.sending()
    await claim.created([REF], Effects(), surplus=[OTHER])
    removal = await claimed(engine)
    assert Sweep.model_validate_json(removal.command.text).extra == (OTHER.key,)
    assert await engine.made(TENANT, "c1") == [[REF]]


async def test_a_mark_that_took_too_long_sends_nothing(redis: Redis, engine: Engine) -> None:
    """With less of the lease left than a send may take, the command is looked up by the next worker."""
    late = an_engine(redis, worker="late", timing=Timing(lease=0.2, send=0.2))
    await engine.accept(command(), Effects())
    with pytest.raises(Stale):
        await (await claimed(late)).sending()
    assert (await claimed(engine)).sending_since is not None
