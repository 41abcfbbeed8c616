"""What a poll saw already, or nobody told: an old look is none, an unsure one is done again, what is back is found."""

import datetime as dt
from typing import Any

from card_steps import made, press
from seen_steps import card_of, crm_ids, heard, sight
from settings_world import WORKSPACE
from sync_world import looked
from world import World, complete_button, over

from bot.commands import Card
from bot.ports import Effects, Observed
from bot.sandbox.zoho.seed import BOB as ZOHO_BOB
from bot.service.sync.observing import seen
from bot.specs import Product, TaskRef
from bot.store.seal import CommandIds

pytestmark = over("http")
SECOND = dt.timedelta(seconds=1)


async def stored(world: World, task: str) -> Card:
    """The card of a task, as it is kept."""
    name = await world.bot.engine.card_of(WORKSPACE, TaskRef(product=Product.CRM, id=task))
    assert name is not None
    drawn = await world.bot.engine.card(WORKSPACE, name)
    assert drawn is not None
    return drawn.card


async def polled(world: World, task: str, later: dt.timedelta, *, elsewhere: bool = False, **changes: Any) -> int:
    """A poll says that the task was like this, so much later than the card knows; how many requests that took.

    `elsewhere`: it was looked at with another grant than the card's.
    """
    card = await stored(world, task)
    state = card.tasks[0]
    assert state.modified is not None
    found = Observed(
        state=state.model_copy(update={**changes, "modified": state.modified + later}), elsewhere=elsewhere
    )
    asked, now = len(world.zoho.requests), world.zoho.org.clock.now()
    command = seen(CommandIds(b"k" * 32), card, state.ref, now, key=f"{later} {changes}", found=found)
    await world.bot.engine.accept(command, Effects())
    await world.settled()
    return len([one for one in world.zoho.requests[asked:] if one.path.startswith("/crm/")])


async def test_what_a_poll_saw(world: World, dana: str) -> None:
    """A newer look is believed as it is, an older one is not, and one of the same second is done again."""
    await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    assert await polled(world, task, -SECOND, title="call nobody") == 0
    assert (await stored(world, task)).spec.title == "call Acme"
    assert await polled(world, task, dt.timedelta(), title="call nobody") > 0
    assert (await stored(world, task)).spec.title == "call Acme"
    assert await polled(world, task, SECOND, title="call Zylker") == 0
    assert (await stored(world, task)).spec.title == "call Zylker"


async def test_what_another_grant_saw(world: World, dana: str) -> None:
    """The card shows what its own may see: that looks itself, and where it finds nothing the card stays as it is."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    world.zoho.by_hand.change(task, ZOHO_BOB, Subject="call Zylker")
    assert await polled(world, task, SECOND, elsewhere=True, title="for Bob's eyes") > 0
    assert (await stored(world, task)).spec.title == "call Zylker"
    world.zoho.faults.add("GET /crm/v8/Tasks", "answer", status=204)
    await polled(world, task, 60 * SECOND, elsewhere=True, title="for Bob's eyes")
    assert (await stored(world, task)).spec.title == "call Zylker"
    assert complete_button(await card_of(world, dana, card["ts"])) is not None


async def test_what_zoho_refuses_is_asked_for_no_more(world: World, dana: str) -> None:
    """After a few tries a no is a no, and the card stays as it is."""
    await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    no = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    world.zoho.faults.add("GET /crm/v8/Tasks", "answer", times=None, status=403, body=no)
    asked = len(world.zoho.requests)
    await sight(world, task)
    for _ in range(8):
        await world.hasten()
        await world.settled()
    assert len([one for one in world.zoho.requests[asked:] if one.path == "/crm/v8/Tasks"]) <= 4


async def test_restored_without_a_word(world: World, dana: str) -> None:
    """Deleted from the card or in Zoho, and restored in Zoho: found within five looks, and then asked for no more."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    for here in (False, True):
        if here:
            await world.delete(dana, await card_of(world, dana, card["ts"]))
        else:
            world.zoho.by_hand.delete(task, ZOHO_BOB)
            await looked(world)
        await world.card(dana, lambda message: message["ts"] == card["ts"] and complete_button(message) is None)
        await world.settled()
        world.zoho.by_hand.restore(task, ZOHO_BOB)
        for _ in range(5):
            await looked(world)
        await world.card(dana, lambda message: message["ts"] == card["ts"] and complete_button(message) is not None)
    asked = len(world.zoho.requests)
    for _ in range(5):
        await looked(world)
    assert not [one for one in world.zoho.requests[asked:] if "ids" in one.query]
    assert "“call Acme” was restored in Zoho." in await heard(world, dana)


async def test_two_changes_of_one_second(world: World, dana: str) -> None:
    """The bot's own write and somebody's change have the same Modified_Time: the look finds the second all the same."""
    card = await made(world, dana, "call Acme tomorrow")
    await looked(world)
    (task,) = crm_ids(world)
    world.zoho.by_hand.complete(task, ZOHO_BOB)
    modified = (await stored(world, task)).tasks[0].modified
    assert modified is not None
    record = world.zoho.org.state.get("Tasks", task)
    assert record is not None
    world.zoho.org.state.put("Tasks", task, {**record, "modified": modified.isoformat()})
    await looked(world)
    assert (await card_of(world, dana, card["ts"]))["text"].startswith("Completed")


async def test_the_look_asks_for_nothing_that_the_cards_know(world: World, dana: str) -> None:
    """What was done from cards since the last look is listed, and not looked at again."""
    card = await made(world, dana, "call Acme tomorrow")
    await looked(world)
    await press(world, dana, card, "Complete")
    await world.settled()
    asked = len(world.zoho.requests)
    await looked(world)
    paths = [one.path.rpartition("/v8")[2] for one in world.zoho.requests[asked:] if one.path.startswith("/crm/")]
    assert paths == ["/coql", "/Tasks/deleted"]
