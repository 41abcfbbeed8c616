"""A followed thread whose task is given to several people: replies go on becoming notes, and notes replies."""

from typing import Any

from joint_steps import BOTH, press_undo, whole
from talk_world import quiet, say
from thread_world import contents, followed, looked, reply, thread_of
from world import World, button, over

from bot.ports import Notes
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")


async def shared(world: World, dana: str) -> dict[str, Any]:
    """Dana's card of a followed task that Bob and Maria have since."""
    card = await followed(world, dana)
    await reply(world, dana, card["ts"], "They want an ofer")
    await say(world, dana, f"assign to {BOTH}", thread=card["ts"])
    return await whole(world, dana, "0 of 2 done. Open:")


async def test_replies_go_on_becoming_notes(world: World, dana: str) -> None:
    """Of the task that was there; what was written before is still known, and the card says that it is followed."""
    before = await followed(world, dana)
    (task,) = world.zoho.crm_tasks()
    first = await reply(world, dana, before["ts"], "They want an ofer")
    await say(world, dana, f"assign to {BOTH}", thread=before["ts"])
    now = await whole(world, dana, "0 of 2 done. Open:")
    assert "I follow this card" in str(now["blocks"])
    await reply(world, dana, before["ts"], "Their assistant has it")
    await world.slack.edit(dana, world.slack.dm(dana), first, "They want an offer")
    await quiet(world)
    assert sorted(contents(world)) == ["Their assistant has it", "They want an offer"]
    assert {note["Parent_Id"]["id"] for note in world.zoho.crm_notes()} == {task["id"]}


async def test_notes_go_on_becoming_replies(world: World, dana: str) -> None:
    """Once each; what the bot noted itself does not come back."""
    card = await shared(world, dana)
    kept = world.zoho.crm_notes()[0]["Parent_Id"]["id"]
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM)
    assert isinstance(backend, Notes)
    await backend.note(TaskRef(product=Product.CRM, id=kept), "Signed")
    for _ in range(2):
        await looked(world)
    said = thread_of(world, dana, card["ts"])
    assert sum("Signed" in text for text in said) == 1
    assert sum("They want an ofer" in text for text in said) == 1


async def test_it_is_followed_no_longer_when_somebody_says_so(world: World, dana: str) -> None:
    """In the thread, as of any card."""
    card = await shared(world, dana)
    await say(world, dana, "unfollow", thread=card["ts"])
    now = await whole(world, dana, "0 of 2 done. Open:")
    assert "I follow this card" not in str(now["blocks"])
    await reply(world, dana, card["ts"], "done talking about it by ourselves tomorrow")
    assert contents(world) == ["They want an ofer"]


async def test_it_is_followed_still_when_that_is_taken_back(world: World, dana: str) -> None:
    """The one card of the task has the same thread again."""
    card = await shared(world, dana)
    await press_undo(world, dana, card)
    now = await world.card(dana, lambda found: found["ts"] == card["ts"] and button(found, "Complete") is not None)
    assert "I follow this card" in str(now["blocks"])
    await reply(world, dana, card["ts"], "Their assistant has it")
    assert contents(world) == ["They want an ofer", "Their assistant has it"]
