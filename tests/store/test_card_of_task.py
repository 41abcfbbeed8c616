"""The card of a Zoho task, found by the task."""

from engine_rig import TENANT, card, claimed, command

from bot.commands import Card, CardStatus, Kind
from bot.ports import Effects
from bot.specs import Product, TaskRef, TaskState
from bot.store.engine import Engine

REF = TaskRef(product=Product.CRM, id="7000")
OTHER = TaskRef(product=Product.CRM, id="7001")


def showing(ref: TaskRef, name: str = "c1", *, adopted: bool = False) -> Card:
    state = TaskState(ref=ref, title="call Acme", status="Not Started", done=False)
    return card(name).model_copy(update={"tasks": (state,), "status": CardStatus.OPEN, "adopted": adopted})


async def test_a_task_finds_the_card_that_was_linked_to_it(engine: Engine) -> None:
    """The step that made the task tied it to its card; other tasks find none."""
    await engine.accept(command(), Effects(card=showing(REF), links=(REF,)))
    assert await engine.card_of(TENANT, REF) == "c1"
    assert await engine.card_of(TENANT, OTHER) is None


async def test_an_adopted_card_is_found_by_its_task(engine: Engine) -> None:
    """Nothing else ties a task to the card that it was given later."""
    await engine.accept(command(), Effects(card=showing(REF, adopted=True)))
    assert await engine.card_of(TENANT, REF) == "c1"


async def test_of_two_cards_the_one_that_still_has_the_task(engine: Engine) -> None:
    """A card whose task was made again in another one no longer answers for it."""
    await engine.accept(command(), Effects(card=showing(REF), links=(REF,)))
    await engine.accept(command("c2"), Effects(card=showing(REF, "c2"), links=(REF,)))
    claim = await claimed(engine)
    while claim.kind is not Kind.CREATE or claim.command.id != "c1":
        await claim.finish(Effects())
        claim = await claimed(engine)
    await claim.finish(Effects(card=showing(OTHER), links=(OTHER,)))
    assert await engine.card_of(TENANT, REF) == "c2"
    assert await engine.card_of(TENANT, OTHER) == "c1"
