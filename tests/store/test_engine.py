"""The engine's steps on a real Redis: each rule of a command's life, with two workers where it takes two."""

from pathlib import Path

import pytest
from engine_rig import REF, TENANT, card, claimed, command, nothing, queued
from redis.asyncio import Redis

from bot.commands import CardStatus, Kind, Notice
from bot.errors import Extra, Stale, TaskbotError
from bot.ports import Effects
from bot.specs import Place, Product, TaskRef, TaskState, Tenant
from bot.store.embedded import EmbeddedRedis
from bot.store.engine import Engine
from bot.store.keys import Keys, tenant_name
from bot.store.records import Records
from bot.store.seal import Seal


async def test_accept_is_durable_and_once(engine: Engine, redis: Redis) -> None:
    """The same id is accepted once; the second time it is known."""
    assert await engine.accept(command(), Effects())
    assert not await engine.accept(command(), Effects())
    assert await queued(redis) == ["c1"]


async def test_a_claim_gives_the_command_back(engine: Engine) -> None:
    """What was accepted is what is claimed."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    assert claim.command == command()
    assert await nothing(engine)


async def test_what_is_stored_is_sealed(engine: Engine, redis: Redis) -> None:
    """No text of people stands readable in Redis, and nothing of it is left when the command is done."""
    await engine.accept(command(), Effects(card=card()))
    for key in await redis.keys("tb:*"):
        if await redis.type(key) == "hash":
            assert "Acme" not in str(await redis.hgetall(key))
    claim = await claimed(engine)
    while claim.kind is not Kind.CREATE:
        claim = await claimed(engine)
    await claim.finish(Effects())
    assert "p" not in await redis.hgetall(Keys.of(TENANT).entry("c1"))


async def test_a_moved_secret_does_not_open() -> None:
    """A value sealed for one tenant does not open for another."""
    sealed = Seal(b"k" * 32).close("secret", "card", "T1", "c1")
    with pytest.raises(TaskbotError, match="does not open"):
        Seal(b"k" * 32).open(sealed, "card", "T2", "c1")


async def test_an_ended_lease_gives_the_command_to_another(hasty: Engine, engine: Engine) -> None:
    """The first worker's steps are refused once the second has the command."""
    await hasty.accept(command(), Effects())
    first = await claimed(hasty)
    second = await claimed(engine)
    assert second.tries == 2
    with pytest.raises(Stale):
        await first.sending()
    await second.sending()


async def test_a_send_mark_is_found_by_the_next_worker(hasty: Engine, engine: Engine) -> None:
    """Killed between the mark and the answer, the command is not new but being sent: it will be looked up."""
    await hasty.accept(command(), Effects())
    await (await claimed(hasty)).sending()
    second = await claimed(engine)
    assert second.sending_since is not None
    with pytest.raises(Stale):
        await second.sending()


async def test_what_zoho_made_is_a_fact(hasty: Engine, engine: Engine) -> None:
    """An answer that comes after the lease was lost is still recorded, and the next worker sees it."""
    await hasty.accept(command(), Effects())
    first = await claimed(hasty)
    await first.sending()
    second = await claimed(engine)
    with pytest.raises(Stale):
        await first.created([REF], Effects())
    with pytest.raises(Stale):
        await second.absent(after=0, settled=True)
    third = await claimed(engine)
    assert third.step == 1
    assert third.made == [[REF]]


async def test_a_second_task_for_one_step_is_counted(hasty: Engine, engine: Engine, redis: Redis) -> None:
    """Two tasks from one send: the second is kept as a duplicate, the same one twice is not."""
    await hasty.accept(command(), Effects())
    first = await claimed(hasty)
    await first.sending()
    second = await claimed(engine)
    await second.created([REF], Effects())
    with pytest.raises(Stale):
        await first.created([REF], Effects())
    assert await redis.scard(Keys.of(TENANT).duplicates) == 0
    other = TaskRef(product=Product.CRM, id="7000000000998")
    with pytest.raises(Extra):
        await first.created([other], Effects())
    assert await redis.scard(Keys.of(TENANT).duplicates) == 1


async def test_only_absence_proven_twice_allows_a_second_send(engine: Engine) -> None:
    """One look that finds nothing leaves it being sent; the second one after the settle time frees it."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    await claim.sending()
    await claim.absent(after=0, settled=False)
    claim = await claimed(engine)
    await claim.absent(after=0, settled=True)
    claim = await claimed(engine)
    assert claim.sending_since is not None
    await claim.absent(after=0, settled=True)
    assert (await claimed(engine)).sending_since is None


async def test_finished_is_final(engine: Engine, redis: Redis) -> None:
    """A finished command is out of the queue, and no step changes it."""
    await engine.accept(command(), Effects())
    claim = await claimed(engine)
    await claim.finish(Effects(), problem="no")
    assert await queued(redis) == []
    with pytest.raises(Stale):
        await claim.later(Effects(), after=0)
    assert not await engine.accept(command(), Effects())


async def test_actions_on_one_card_run_in_order(engine: Engine) -> None:
    """A second action waits for the first, and runs at once when that is done."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    await engine.accept(command("b", Kind.REOPEN, card="c1"), Effects())
    first = await claimed(engine)
    assert first.command is not None
    assert first.command.id == "a"
    assert await nothing(engine)
    await first.finish(Effects())
    second = await claimed(engine)
    assert second.command is not None
    assert second.command.id == "b"


async def test_a_parked_action_is_not_run_out_of_order(engine: Engine, redis: Redis) -> None:
    """Even when its time in the queue comes, it waits for the one before it."""
    await engine.accept(command("a", Kind.COMPLETE, card="c1"), Effects())
    await engine.accept(command("b", Kind.REOPEN, card="c1"), Effects())
    await redis.zadd(Keys.of(TENANT).line("due", TENANT), {"b": 0})
    await redis.zadd(Keys.of(TENANT).queue("due"), {tenant_name(TENANT): 0})
    first = await claimed(engine)
    assert first.command.id == "a"
    assert await nothing(engine)


async def test_a_card_is_drawn_after_each_change(engine: Engine) -> None:
    """A step's card is stored, linked to its task, and due to be drawn; a drawn one is found from its message."""
    await engine.accept(command(), Effects(card=card(), links=(REF,)))
    claim = await claimed(engine)
    while claim.kind is not Kind.DRAW:
        claim = await claimed(engine)
    drawn = await engine.card(TENANT, "c1")
    assert drawn is not None
    assert drawn.card == card()
    await claim.drawn([Place(channel="D1", ts="1.5"), Place(channel="C1", ts="1.6")], drawn.version)
    assert await engine.card_at(TENANT, Place(channel="D1", ts="1.5")) == "c1"
    assert await engine.cards_of(TENANT, REF) == {"c1"}
    again = await engine.card(TENANT, "c1")
    assert again is not None
    assert again.copies == (Place(channel="D1", ts="1.5"), Place(channel="C1", ts="1.6"))
    assert claim.needless(again)


async def test_a_tenant_never_reaches_another(engine: Engine) -> None:
    """The same card id of another team is another card."""
    await engine.accept(command(), Effects(card=card()))
    assert await engine.card(Tenant(team="T2"), "c1") is None


async def test_a_notice_is_told_once(engine: Engine) -> None:
    """The same notice twice is one entry."""
    notice = Notice(id="n1", tenant=TENANT, user="U1", place=Place(channel="D1"), text="No.")
    await engine.tell(notice)
    await engine.tell(notice)
    claim = await claimed(engine)
    assert claim.notice == notice
    await claim.finish(Effects())
    assert await nothing(engine)


async def test_a_restart_of_redis_keeps_what_was_accepted(tmp_path: Path) -> None:
    """Killed with SIGKILL right after ACCEPT, Redis still has the command when it is back."""
    async with EmbeddedRedis(tmp_path) as server:
        client = Redis.from_url(server.url, decode_responses=True)
        engine = Engine(client, Records(Seal(b"k" * 32)), worker="one")
        await engine.accept(command(), Effects())
        server.kill()
        await server.start()
        assert (await claimed(engine)).command == command()
        await engine.aclose()
        await client.aclose()


async def test_a_draw_put_off_does_not_hold_up_the_next(engine: Engine) -> None:
    """Drawing again when Undo is over comes ten minutes later; what changes meanwhile is drawn at once."""
    await engine.accept(command(), Effects(card=card(), draw_again=600))
    first = [await claimed(engine), await claimed(engine)]
    for claim in first:
        await claim.finish(Effects())
    assert await nothing(engine)
    await engine.accept(command("c2", Kind.COMPLETE, card="c1"), Effects(doing=("c1", Kind.COMPLETE)))
    assert {(await claimed(engine)).kind, (await claimed(engine)).kind} == {Kind.COMPLETE, Kind.DRAW}


async def drawn_once(engine: Engine) -> None:
    """The next draw, done."""
    claim = await claimed(engine)
    assert claim.kind is Kind.DRAW
    await claim.drawn([Place(channel="D1", ts="1.5")], 9)


async def test_a_finished_card_is_forgotten_in_the_end(engine: Engine, redis: Redis) -> None:
    """With all that leads to it, 400 days after its last change; opened again, it stays."""
    keys, source = Keys.of(TENANT), Place(channel="C1", ts="1.1")
    held = card().model_copy(update={"source": source})
    done = held.model_copy(
        update={"status": CardStatus.DONE, "tasks": (TaskState(ref=REF, title="x", status="Completed", done=True),)}
    )
    leading = [
        keys.card(TENANT, "c1"),
        keys.task(TENANT, REF),
        keys.source(TENANT, "C1", "1.1"),
        keys.link(TENANT, "D1", "1.5"),
    ]
    for name, shown, left in (("a", held, -1), ("b", done, 400 * 86_400), ("d", held, -1)):
        await engine.accept(command(name, Kind.COMPLETE, card="c1"), Effects())
        await (await claimed(engine)).finish(Effects(card=shown, links=(REF,)))
        await drawn_once(engine)
        assert [await redis.ttl(key) for key in leading] == pytest.approx([left] * 4, abs=60)


async def test_a_burst_of_changes_is_drawn_once(engine: Engine) -> None:
    """The first draw shows the newest version, so those after it have nothing to do."""
    for number in range(4):
        await engine.accept(command(f"c{number}"), Effects(card=card("k")))
    needed = 0
    for _ in range(4):
        claim = await engine.claim("out")
        assert claim is not None
        drawn = await engine.card(TENANT, "k")
        assert drawn is not None
        if claim.needless(drawn):
            await claim.finish(Effects())
            continue
        needed += 1
        await claim.drawn([Place(channel="D1", ts="1.5")], drawn.version)
    assert needed == 1
