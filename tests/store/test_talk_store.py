"""What conversations were about: kept sealed, found again, and forgotten without harm."""

import datetime as dt

import pytest
from engine_rig import TENANT, card, claimed, command
from redis.asyncio import Redis

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Kind, Said, Undo
from bot.ports import Effects
from bot.ports.talk import Asked
from bot.specs import Place, Product, TaskRef, TaskState
from bot.store.engine import Engine
from bot.store.keys import Keys
from bot.store.seal import Seal
from bot.store.talk import KEEP_SECONDS, TalkStore

REF = TaskRef(product=Product.CRM, id="7000")
NOW = dt.datetime.now(dt.UTC)
STATE = TaskState(ref=REF, title="call Acme", status="Not Started", done=False)


@pytest.fixture
def talks(redis: Redis) -> TalkStore:
    """On the same Redis as the engine."""
    return TalkStore(redis, Seal(b"k" * 32))


def done_by(user: str, deed: str, *, undid: bool = False) -> Card:
    """A card whose last action was this person's, a moment ago."""
    undo = Undo(
        id=deed,
        action=Kind.REOPEN,
        tasks=(STATE,),
        spec=card().spec,
        until=NOW + UNDO_FOR,
        did=Kind.COMPLETE,
        by=user,
        undid=undid,
    )
    return card().model_copy(update={"tasks": (STATE,), "status": CardStatus.OPEN, "undo": undo})


async def finish(engine: Engine, shown: Card) -> None:
    """The action on the card that is queued next ends with this card."""
    claim = await claimed(engine)
    while claim.kind is not Kind.COMPLETE:
        await claim.finish(Effects())
        claim = await claimed(engine)
    await claim.finish(Effects(card=shown))


async def act(engine: Engine, name: str, shown: Card, **changes: object) -> None:
    asked = command(name).model_copy(update={"kind": Kind.COMPLETE, "card": shown.id, **changes})
    await engine.accept(asked, Effects())
    await finish(engine, shown)


async def test_a_question_waits_for_its_answer(talks: TalkStore) -> None:
    """Found by its command and as the last of the conversation, until it is answered."""
    asked = Asked(command=command("q1"), tasks=(REF,))
    origin = asked.command.origin
    await talks.ask(asked)
    assert await talks.asked(TENANT, "q1") == asked
    assert await talks.last_asked(TENANT, origin.user, origin.place.channel) == asked
    assert await talks.last_asked(TENANT, "somebody else", origin.place.channel) is None
    await talks.answered(asked)
    assert await talks.asked(TENANT, "q1") is None
    assert await talks.last_asked(TENANT, origin.user, origin.place.channel) is None


async def test_what_was_said_is_sealed_and_passes(talks: TalkStore, redis: Redis) -> None:
    """Neither words nor titles stand in Redis as they are, and nothing stays for long."""
    said = Said(text="call secret Acme", now=NOW, zone="UTC", locale="en-US", door="dm")
    await talks.read(TENANT, "U1", "D1", said)
    await talks.show(TENANT, "U1", "D1", [STATE])
    assert await talks.last_read(TENANT, "U1", "D1") == said
    assert list(await talks.shown(TENANT, "U1", "D1")) == [STATE]
    for key in (Keys.of(TENANT).last_read(TENANT, "U1", "D1"), Keys.of(TENANT).shown(TENANT, "U1", "D1")):
        assert "Acme" not in str(await redis.get(key))
        assert 0 < await redis.ttl(key) <= KEEP_SECONDS


async def test_another_key_forgets(talks: TalkStore, redis: Redis) -> None:
    """What does not open is as never said."""
    await talks.ask(Asked(command=command("q1"), tasks=(REF,)))
    assert await TalkStore(redis, Seal(b"x" * 32)).asked(TENANT, "q1") is None


async def test_what_people_did_newest_first(engine: Engine, talks: TalkStore) -> None:
    """Each in the step that did it, by who did it; an action that was an Undo is none."""
    first = command("made").model_copy(update={"now": NOW})
    await engine.accept(first, Effects(card=card("made")))
    user = first.origin.user
    await act(engine, "done", done_by(user, "done"))
    await act(engine, "again", done_by(user, "again", undid=True))
    await act(engine, "other", done_by("U2", "other"))
    assert {deed.id for deed in await talks.deeds(TENANT, user)} == {"made", "done"}
    assert [deed.id for deed in await talks.deeds(TENANT, "U2")] == ["other"]


async def test_an_undo_takes_the_deed_back(engine: Engine, talks: TalkStore) -> None:
    """In the step that accepts it; and one that was taken back otherwise is forgotten on request."""
    made: Command = command("made").model_copy(update={"now": NOW})
    user = made.origin.user
    await engine.accept(made, Effects(card=card("made")))
    await act(engine, "done", done_by(user, "done"))
    undo = command("undo").model_copy(update={"kind": Kind.REOPEN, "card": card().id, "undo": "done"})
    await engine.accept(undo, Effects())
    (left,) = await talks.deeds(TENANT, user)
    assert left.made
    await talks.undone(TENANT, user, left)
    assert await talks.deeds(TENANT, user) == []


async def test_old_deeds_are_forgotten(engine: Engine, talks: TalkStore, redis: Redis) -> None:
    """Also while the person goes on doing things."""
    long_ago = NOW - dt.timedelta(hours=1)
    old = command("old").model_copy(update={"now": long_ago})
    await engine.accept(old, Effects(card=card("old")))
    assert await talks.deeds(TENANT, old.origin.user) == []
    assert await redis.hlen(Keys.of(TENANT).deeds(TENANT, old.origin.user)) == 0


async def test_the_cards_of_a_thread(engine: Engine, talks: TalkStore) -> None:
    """Those that stand in it, that which started it, and that of the message that started it."""
    inside, root = Place(channel="C1", ts="2.0", thread_ts="1.0"), Place(channel="C1", ts="1.0")
    said = Place(channel="C1", ts="9.0", thread_ts="1.0")
    for name, place in (("inside", inside), ("root", root)):
        await engine.accept(command(name), Effects(card=card(name)))
        claim = await engine.claim("out")
        while claim is None or claim.card_id != name:
            claim = await engine.claim("out")
        await claim.drawn([place], 1)
    source = card("source").model_copy(update={"source": root})
    await engine.accept(command("source"), Effects(card=source))
    assert set(await talks.cards_in(TENANT, said)) == {"inside", "root", "source"}
    assert await talks.cards_in(TENANT, said.model_copy(update={"thread_ts": "3.0"})) == ()
    assert await talks.cards_in(TENANT, Place(channel="C1", ts="9.0")) == ()
