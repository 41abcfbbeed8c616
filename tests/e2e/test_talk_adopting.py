"""Acting on tasks that the bot did not make: they are given a card, and are undone like any other."""

import base64
import datetime as dt

import pytest
from world import SECRET_KEY, World, button, complete_button

from bot.build import SystemClock
from bot.commands import Kind, Origin
from bot.ports import Resolved
from bot.sandbox.slack import seed
from bot.slack.acting import Acting
from bot.specs import Due, Place, Product, TaskRef, TaskSpec, Tenant
from bot.store.profiles import ProfileCache
from bot.store.seal import CommandIds, Seal

SECRET = base64.b64decode(SECRET_KEY)


def acting(world: World) -> Acting:
    """The one way to act, on the world's own store."""
    return Acting(world.bot.engine, ProfileCache(world.redis, Seal(SECRET)), CommandIds(SECRET), SystemClock())


def origin(world: World, user: str) -> Origin:
    tenant = Tenant(team=world.slack.team_id)
    return Origin(tenant=tenant, user=user, place=Place(channel=world.slack.dm(user)), door="action")


async def there(world: World, title: str, product: Product) -> TaskRef:
    """A task that Zoho has, and the bot does not know."""
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), product)
    today = dt.datetime.now(dt.UTC).date()
    plan = backend.plan(TaskSpec(title=title, due=Due(date=today)), today, Resolved())
    (ref,) = await backend.create(plan.parts[0], f"marker-{title}")
    return ref


@pytest.mark.parametrize("product", list(Product))
async def test_a_foreign_task_is_completed_and_undone(world: World, dana: str, product: Product) -> None:
    """Its card comes into the DM of who acted, with Undo; the task goes there and back in Zoho."""
    ref = await there(world, "call Acme", product)
    assert await acting(world).act(origin(world, dana), "key", Kind.COMPLETE, task=ref)
    card = await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert "call Acme" in card["text"]
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), product)
    assert (await backend.read(ref)).done
    undo = button(card, "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], undo["action_id"], value=undo["value"])).ok
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert not (await backend.read(ref)).done


async def test_the_same_request_again_does_nothing(world: World, dana: str) -> None:
    """A redelivery names the same request; another one on the same task finds the card that the first one made."""
    ref = await there(world, "call Acme", Product.CRM)
    assert await acting(world).act(origin(world, dana), "key", Kind.COMPLETE, task=ref)
    assert not await acting(world).act(origin(world, dana), "key", Kind.COMPLETE, task=ref)
    await world.card(dana, lambda message: button(message, "Undo") is not None)
    assert await acting(world).act(origin(world, dana), "other", Kind.REOPEN, task=ref)
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    cards = [found for found in world.slack.messages(world.slack.dm(dana), dana) if found.get("blocks")]
    assert len(cards) == 1


async def test_a_task_that_is_not_there_gets_a_sentence(world: World, dana: str) -> None:
    """Nothing is made of it: no card, and the person hears what is wrong."""
    gone = TaskRef(product=Product.CRM, id="5725767000000999999")
    assert await acting(world).act(origin(world, dana), "key", Kind.DELETE, task=gone)
    told = await world.card(dana, lambda message: not message.get("blocks"))
    assert told["text"]
    await world.settled()
    assert await world.bot.engine.card_of(Tenant(team=world.slack.team_id), gone) is None
    assert [key async for key in world.redis.scan_iter("tb:*:card:*")] == []


async def test_guests_hear_that_they_may_not(world: World) -> None:
    """Known as a guest or not yet known: nothing is done in Zoho."""
    guest = seed.GUEST
    ref = await there(world, "call Acme", Product.CRM)
    await acting(world).act(origin(world, guest), "key", Kind.COMPLETE, task=ref)
    told = await world.card(guest, lambda message: "Guests" in message["text"])
    assert told
    assert not await acting(world).act(origin(world, guest), "other", Kind.COMPLETE, task=ref)
    await world.settled()
    (task,) = world.zoho.crm_tasks()
    assert task["Status"] != "Completed"
