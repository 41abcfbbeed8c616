"""What others do in Zoho: every copy of the card says it, and the owner and the author hear of it once."""

from card_steps import assigned, can_undo, made, press
from seen_steps import card_of, crm_ids, heard, sight, texts
from settings_world import WORKSPACE as TENANT
from world import World, complete_button, over

from bot.sandbox.slack.seed import BOB, SALES
from bot.sandbox.zoho.seed import BOB as ZOHO_BOB
from bot.sandbox.zoho.seed import DANA as ZOHO_DANA
from bot.sandbox.zoho.seed import MARIA as ZOHO_MARIA


async def test_completed_and_reopened(world: World, dana: str) -> None:
    """The card follows both ways, and says nothing of it before it is looked at."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    world.zoho.by_hand.complete(task, ZOHO_BOB)
    await sight(world, task)
    assert (await card_of(world, dana, card["ts"]))["text"].startswith("Completed")
    world.zoho.by_hand.reopen(task, ZOHO_BOB)
    await sight(world, task)
    assert complete_button(await card_of(world, dana, card["ts"])) is not None


@over("http")
async def test_changed_and_reassigned(world: World, dana: str) -> None:
    """Title, due day, priority and owner are the card's, and one sentence says all four."""
    card = await made(world, dana, "call Acme 24 December 2030")
    (task,) = crm_ids(world)
    values = {"Subject": "call Zylker", "Due_Date": "2030-12-27", "Priority": "High", "Owner": ZOHO_MARIA}
    world.zoho.by_hand.change(task, ZOHO_BOB, **values)
    await sight(world, task)
    shown = str(await card_of(world, dana, card["ts"]))
    assert all(word in shown for word in ("call Zylker", "27 Dec 2030", "igh", "Maria Lopez")), shown
    assert await heard(world, dana) == [
        (
            "Bob Stone changed “call Zylker” in Zoho: Title: call Acme → call Zylker; Due: Tue 24 Dec 2030 → "
            "Fri 27 Dec 2030; Priority: Normal → High; Owner: Dana Fox → Maria Lopez."
        )
    ]


@over("http")
async def test_deleted_and_restored(world: World, dana: str) -> None:
    """The card says that its task is gone, and is whole again when it is back."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    world.zoho.by_hand.delete(task, ZOHO_BOB)
    await sight(world, task)
    assert complete_button(await card_of(world, dana, card["ts"])) is None
    assert await heard(world, dana) == ["Bob Stone deleted “call Acme” in Zoho."]
    world.zoho.by_hand.restore(task, ZOHO_BOB)
    await sight(world, task)
    assert complete_button(await card_of(world, dana, card["ts"])) is not None
    assert (await heard(world, dana))[1:] == ["“call Acme” was restored in Zoho."]


@over("http")
async def test_one_date_of_a_series(world: World, dana: str) -> None:
    """A date that somebody deletes leaves the card, and comes back in its place."""
    await made(world, dana, "standup every monday at 9 for 4 weeks")
    await world.settled()
    tasks = crm_ids(world)
    assert len(tasks) == 4
    world.zoho.by_hand.delete(tasks[0], ZOHO_BOB)
    await sight(world, tasks[0])
    (name,) = {key.rpartition(":")[2] for key in await world.redis.keys("tb:{*}:card:*")}
    drawn = await world.bot.engine.card(TENANT, name)
    assert drawn is not None
    assert [task.ref.id for task in drawn.card.tasks] == tasks[1:]
    world.zoho.by_hand.restore(tasks[0], ZOHO_BOB)
    await sight(world, tasks[0])
    drawn = await world.bot.engine.card(TENANT, name)
    assert drawn is not None
    assert ([task.ref.id for task in drawn.card.tasks], drawn.card.lost) == (tasks, ())


@over("http")
async def test_every_copy_follows(world: World, dana: str) -> None:
    """In the thread and in the conversation of who has the task; both people hear of it, who did it does not."""
    card, copy = await assigned(world, dana)
    (task,) = crm_ids(world)
    world.zoho.by_hand.complete(task, ZOHO_MARIA)
    await sight(world, task)
    for user, channel, ts in ((dana, SALES, card["ts"]), (BOB, None, copy["ts"])):
        assert (await card_of(world, user, ts, channel))["text"].startswith("Completed")
    for user in (dana, BOB):
        assert await heard(world, user) == ["Maria Lopez completed “send the offer” in Zoho."]


@over("http")
async def test_nobody_hears_of_their_own(world: World, dana: str) -> None:
    """What Dana did in Zoho is on her card, and in no message."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    world.zoho.by_hand.complete(task, ZOHO_DANA)
    await sight(world, task)
    assert (await card_of(world, dana, card["ts"]))["text"].startswith("Completed")
    world.zoho.by_hand.delete(task, ZOHO_DANA)
    await sight(world, task)
    assert await heard(world, dana) == []


@over("http")
async def test_echoes_change_nothing(world: World, dana: str) -> None:
    """What was done from the card is no news: nothing is drawn, told, or taken from its Undo."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    await press(world, dana, card, "Complete")
    before = await world.card(dana, can_undo)
    await world.settled()
    said = texts(world, dana)
    await sight(world, task)
    assert await world.card(dana, can_undo) == before
    assert texts(world, dana) == said
    assert await heard(world, dana) == []


@over("http")
async def test_undo_only_where_still_true(world: World, dana: str) -> None:
    """Completed here and opened again there: there is nothing left to take back."""
    card = await made(world, dana, "call Acme tomorrow")
    (task,) = crm_ids(world)
    await press(world, dana, card, "Complete")
    await world.card(dana, can_undo)
    world.zoho.by_hand.reopen(task, ZOHO_BOB)
    await sight(world, task)
    assert not can_undo(await card_of(world, dana, card["ts"]))


@over("http")
async def test_merged(world: World, dana: str) -> None:
    """Changes of one minute: each task once, those that came to nothing not at all, and all in one message."""
    for title in ("call Acme", "call Zylker", "call Globex"):
        await made(world, dana, f"{title} 24 December 2030")
    first, second, third = crm_ids(world)
    world.zoho.by_hand.change(first, ZOHO_BOB, Priority="High")
    await sight(world, first)
    world.zoho.by_hand.complete(first, ZOHO_MARIA)
    world.zoho.by_hand.delete(second, ZOHO_BOB)
    world.zoho.by_hand.complete(third, ZOHO_BOB)
    await sight(world, first, second, third)
    world.zoho.by_hand.reopen(third, ZOHO_BOB)
    await sight(world, third)
    (said,) = await heard(world, dana)
    assert said.splitlines() == [
        "2 of your tasks were changed in Zoho:",
        "• Bob Stone and Maria Lopez completed “call Acme” in Zoho. Also changed: Priority: Normal → High.",
        "• Bob Stone deleted “call Zylker” in Zoho.",
    ]
    assert len(await heard(world, dana)) == 1
