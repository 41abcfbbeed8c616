"""What a task had in Zoho before the bot knew it is still there after something was done to it, and undone."""

import datetime as dt
from typing import Any

import pytest
from talk_world import quiet
from test_talk_adopting import acting, origin
from world import World, button

from bot.commands import Kind
from bot.ports import Resolved
from bot.specs import Due, Person, Product, TaskRef, TaskSpec, Tenant


async def there(world: World, product: Product, owner: str | None = None) -> tuple[Any, TaskRef]:
    """A task with a description that Zoho has, and the bot does not know; and Zoho."""
    tenant = Tenant(team=world.slack.team_id)
    backend = await world.bot.backends.backend(tenant, product)
    today = dt.datetime.now(dt.UTC).date()
    member = await world.bot.backends.member(tenant, owner) if owner is not None else None
    spec = TaskSpec(title="call Acme", description="about the renewal", due=Due(date=today))
    (ref,) = await backend.create(backend.plan(spec, today, Resolved(owner=member)).parts[0], "marker-x")
    return backend, ref


async def undone(world: World, user: str) -> None:
    """Undo on the task's card."""
    card = await world.card(user, lambda message: button(message, "Undo") is not None)
    undo = button(card, "Undo")
    assert undo is not None
    assert (await world.slack.click(user, world.slack.dm(user), card["ts"], undo["action_id"], value=undo["value"])).ok
    await quiet(world)


@pytest.mark.parametrize("product", list(Product))
async def test_its_description(world: World, dana: str, product: Product) -> None:
    """Undo of a new description goes back to the one that Zoho had."""
    backend, ref = await there(world, product)
    spec = TaskSpec(title="", description="cancelled")
    assert await acting(world).act(origin(world, dana), "key", Kind.CHANGE, task=ref, spec=spec, only=("description",))
    await quiet(world)
    assert (await backend.details(ref)).description == "cancelled"
    await undone(world, dana)
    assert (await backend.details(ref)).description == "about the renewal"


async def test_words_added_in_zoho_mail(world: World, dana: str) -> None:
    """A comment on a Mail task stands below what was written there."""
    backend, ref = await there(world, Product.MAIL)
    assert await acting(world).act(origin(world, dana), "key", Kind.COMPLETE, task=ref)
    await quiet(world)
    await undone(world, dana)
    card = await world.card(dana, lambda message: button(message, "Complete") is not None)
    await world.choose(dana, card, "Comment")
    assert (await world.slack.submit(dana, {"words": "She will call back"})).ok
    await quiet(world)
    assert (await backend.details(ref)).description == "about the renewal\n\nShe will call back"


async def test_its_owner(world: World, dana: str) -> None:
    """Undo of giving a colleague's task to somebody gives it back to that colleague."""
    backend, ref = await there(world, Product.CRM, owner="maria@acme.example")
    spec = TaskSpec(title="", assignees=(Person(slack=dana),))
    assert await acting(world).act(origin(world, dana), "key", Kind.CHANGE, task=ref, spec=spec, only=("assignees",))
    await quiet(world)
    assert (await backend.details(ref)).owner.email == "dana@acme.example"
    await undone(world, dana)
    assert (await backend.details(ref)).owner.email == "maria@acme.example"
