"""What is not in Zoho yet, by person; and what was given up, until somebody takes it up again or drops it."""

from engine_rig import REF, TENANT, an_engine, claimed, command, queued
from redis.asyncio import Redis

from bot.commands import Kind
from bot.ports import Effects
from bot.specs import Tenant
from bot.store.engine import Engine
from bot.store.keys import Keys


async def test_a_persons_commands(engine: Engine) -> None:
    """Listed with how they stand, until they are finished; nobody else's."""
    await engine.accept(command("a"), Effects())
    await engine.accept(command("b", Kind.COMPLETE, card="c9"), Effects())
    await (await claimed(engine)).later(Effects(), after=300, problem="Zoho is busy.")
    first, second = await engine.unfinished(TENANT, "U1")
    assert (first.command, first.state, first.tries, first.problem) == (command("a"), "new", 1, "Zoho is busy.")
    assert second.tries == 0
    assert second.problem is None
    assert first.due > second.due
    await (await claimed(engine)).finish(Effects())
    assert [pending.command.id for pending in await engine.unfinished(TENANT, "U1")] == ["a"]
    assert await engine.unfinished(TENANT, "U2") == []
    assert await engine.unfinished(Tenant(team="T2"), "U1") == []


async def test_one_that_may_be_sent(engine: Engine) -> None:
    """Its outcome is unknown, and that is what it says."""
    await engine.accept(command(), Effects())
    await (await claimed(engine)).sending()
    (pending,) = await engine.unfinished(TENANT, "U1")
    assert pending.state == "sending"


async def test_given_up_is_kept_whole(engine: Engine) -> None:
    """With what was asked and why it failed; nobody claims it, and a repeated delivery is still known."""
    await engine.accept(command(), Effects())
    await (await claimed(engine)).finish(Effects(), problem="Zoho was away for a day.", dead=True)
    (dead,) = await engine.dead(TENANT)
    assert (dead.command, dead.state, dead.problem) == (command(), "dead", "Zoho was away for a day.")
    assert await engine.unfinished(TENANT, "U1") == []
    assert await engine.claim("due") is None
    assert not await engine.accept(command(), Effects())


async def test_taken_up_again_it_is_looked_for(engine: Engine, redis: Redis) -> None:
    """Given up while its outcome was unknown, it goes on from there, with a fresh age."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    await claim.sending()
    await claim.finish(Effects(), problem="no", dead=True)
    assert await engine.redo(TENANT, "c1")
    assert await engine.dead(TENANT) == []
    again = await claimed(an_engine(redis, worker="two"))
    assert again.sending_since is not None
    assert again.tries == 1
    assert again.accepted > claim.accepted
    await again.created([REF], Effects())
    await again.finish(Effects())
    assert not await engine.redo(TENANT, "c1")


async def test_given_up_before_it_was_sent(engine: Engine) -> None:
    """Taken up again it is new."""
    await engine.accept(command(), Effects())
    await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    assert await engine.redo(TENANT, "c1")
    assert (await claimed(engine)).sending_since is None


async def test_dropped_it_is_forgotten(engine: Engine, redis: Redis) -> None:
    """Nothing of what people wrote is left."""
    await engine.accept(command(), Effects())
    await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    assert await engine.drop(TENANT, "c1")
    assert not await engine.drop(TENANT, "c1")
    assert await engine.dead(TENANT) == []
    assert "p" not in await redis.hgetall(Keys.of(TENANT).entry("c1"))
    assert await redis.ttl(Keys.of(TENANT).entry("c1")) > 0


async def test_one_given_up_does_not_hold_up_its_lane(engine: Engine) -> None:
    """What was pressed after it runs; taken up again, it comes after that."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    await engine.accept(command("b", Kind.REOPEN, card="c1"), Effects())
    await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    second = await claimed(engine)
    assert second.command.id == "b"
    await engine.redo(TENANT, "a")
    assert await engine.claim("due") is None
    await second.finish(Effects())
    assert (await claimed(engine)).command.id == "a"


async def test_only_ones_own(engine: Engine, redis: Redis) -> None:
    """Another tenant's dead letter is none, also where both share a partition."""
    await engine.accept(command(), Effects())
    await (await claimed(engine)).finish(Effects(), problem="no", dead=True)
    neighbour = next(
        tenant for n in range(2, 999) if Keys.of(tenant := Tenant(team=f"T{n}")).root == Keys.of(TENANT).root
    )
    assert await engine.dead(neighbour) == []
    assert not await engine.redo(neighbour, "c1")
    assert await queued(redis) == []
