"""Words in a thread whose first message somebody made a task of for themselves alone."""

import asyncio

from talk_world import heard, made, quiet, say, statuses, texts
from world import World, over

from bot.sandbox.slack import seed
from bot.specs import Product, TaskRef, Tenant


async def pinned(world: World, dana: str) -> str:
    """Maria's message in a channel, of which Dana made a task by the emoji; its ts."""
    said = await world.slack.say(seed.MARIA, seed.SALES, "send the offer to Acme")
    await world.slack.react(dana, seed.SALES, said.ts, "pushpin")
    await quiet(world)
    assert list(statuses(world).values()) == ["Not Started"]
    return str(said.ts)


async def test_a_colleagues_done_is_not_said_of_it(world: World, dana: str) -> None:
    """Who does not see the card speaks to other people: nothing is completed, nothing asked, nothing told."""
    thread = await pinned(world, dana)
    before = texts(world, seed.BOB, seed.SALES)
    await say(world, seed.BOB, "done", thread=thread, channel=seed.SALES)
    assert list(statuses(world).values()) == ["Not Started"]
    assert texts(world, seed.BOB, seed.SALES) == before


async def test_who_made_it_may_say_so(world: World, dana: str) -> None:
    """The one whose task it is completes it from that thread."""
    thread = await pinned(world, dana)
    await say(world, dana, "done", thread=thread, channel=seed.SALES)
    assert list(statuses(world).values()) == ["Completed"]


@over("http")
async def test_a_colleague_makes_their_own_task_of_the_message(world: World, dana: str) -> None:
    """A mention in that thread reads the message, as in any other thread."""
    thread = await pinned(world, dana)
    await say(world, seed.MARIA, f"<@{seed.BOT_USER_ID}> tomorrow", thread=thread, channel=seed.SALES)
    assert len(world.zoho.crm_tasks()) == 2


@over("http")
async def test_a_question_is_answered_once(world: World, dana: str) -> None:
    """Two presses of one answer at once add one note."""
    await made(world, dana, "call Acme about the renewal tomorrow")
    await made(world, dana, "call Acme about the invoice tomorrow")
    await say(world, dana, "note: she is away")
    question = await heard(world, dana, "which")
    buttons = [each for block in question["blocks"] if block["type"] == "actions" for each in block["elements"]]
    press = (dana, world.slack.dm(dana), question["ts"], buttons[0]["action_id"])
    await asyncio.gather(*(world.slack.click(*press, value=buttons[0]["value"]) for _ in range(3)))
    await quiet(world)
    backend = await world.bot.backends.backend(_tenant(world), Product.CRM)
    notes = [await backend.notes(TaskRef(product=Product.CRM, id=row["id"])) for row in world.zoho.crm_tasks()]  # type: ignore[attr-defined]  # CRM has them
    assert sum(len(page.notes) for page in notes) == 1


def _tenant(world: World) -> Tenant:
    return Tenant(team=world.slack.team_id)
