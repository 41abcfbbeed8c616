"""What others change in Zoho Mail shows on the card by one poll, within the thirty requests a minute."""

import datetime as dt

import pytest
from card_steps import backend, made
from moving import MovedClock, come
from polling_world import lists, polled, ref
from seen_steps import heard
from talk_world import quiet, say
from world import World, WorldMaker, complete_button, over

from bot.ports import Changes
from bot.sandbox.slack import seed
from bot.specs import Priority, Product

MARKETING = "54938724"


async def shown(world: World, user: str, words: str, channel: str | None = None) -> str:
    """Waits for a card that says so: all that it says."""
    return str((await world.card(user, lambda message: words in message["text"], channel))["text"])


async def test_a_task_completed_in_zoho_mail_shows(world: World, dana: str) -> None:
    """By one poll, on the card; reopened there, by the next one."""
    await made(world, dana, "call Acme tomorrow in mail")
    mail = await backend(world, Product.MAIL)
    await mail.complete(ref(world, "call Acme"))
    await polled(world)
    assert "call Acme" in await shown(world, dana, "Completed in Zoho Mail")
    await mail.reopen(ref(world, "call Acme"))
    await polled(world)
    assert "call Acme" in await shown(world, dana, "To do in Zoho Mail")


@over("http")
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (Changes(title="call Globex"), "call Globex"),
        (Changes(priority=Priority.HIGH), "Priority"),
    ],
    ids=["title", "priority"],
)
async def test_what_is_changed_there_shows(world: World, dana: str, changes: Changes, words: str) -> None:
    """Each fact that the card has."""
    await made(world, dana, "call Acme tomorrow in mail")
    await (await backend(world, Product.MAIL)).update(ref(world, "call Acme"), changes)
    await polled(world)
    card = await world.card(dana, lambda message: words in str(message["blocks"]))
    assert complete_button(card) is not None


@over("http")
async def test_a_deleted_task_is_read_once_and_shown_as_gone(world: World, dana: str) -> None:
    """A list without it proves nothing by itself; taken out of the trash, it is back."""
    await made(world, dana, "call Acme tomorrow in mail")
    await made(world, dana, "call Globex tomorrow in mail")
    gone = ref(world, "call Acme")
    mail = await backend(world, Product.MAIL)
    await mail.delete([gone])
    world.zoho.requests.clear()
    before = len(world.zoho.requests)
    await polled(world)
    await shown(world, dana, "No longer found")
    reads = [each for each in world.zoho.requests[before:] if each.path.endswith(f"/{gone.id}")]
    assert len([each for each in reads if each.method == "GET"]) == 1
    await mail.restore(gone)
    await polled(world)
    await shown(world, dana, "To do in Zoho Mail")


@over("http")
async def test_the_only_task_of_a_place_comes_back(world: World, dana: str, clock: MovedClock) -> None:
    """Where all is gone a look each hour is enough: taken out of the trash, it shows by then."""
    await made(world, dana, "call Acme tomorrow in mail")
    gone, mail = ref(world, "call Acme"), await backend(world, Product.MAIL)
    await mail.delete([gone])
    await polled(world)
    await shown(world, dana, "No longer found")
    before = len(lists(world))
    await polled(world)
    assert len(lists(world)) == before
    await mail.restore(gone)
    clock.ahead += dt.timedelta(minutes=61)
    await polled(world)
    await come(world, clock, clock.now())
    await shown(world, dana, "To do in Zoho Mail")


@over("http")
async def test_nobody_hears_of_what_they_did_themselves(world: World, dana: str) -> None:
    """From the card, or in her own mailbox, where nobody else can change her tasks."""
    card = await made(world, dana, "call Acme tomorrow in mail")
    await world.choose(dana, card, "Until next week")
    await quiet(world)
    await polled(world)
    await (await backend(world, Product.MAIL)).complete(ref(world, "call Acme"))
    await polled(world)
    await shown(world, dana, "Completed in Zoho Mail")
    assert await heard(world, dana) == []


@over("http")
async def test_others_hear_once(world: World, dana: str) -> None:
    """A group's task that somebody completed in Zoho Mail, which does not say who: its author hears of it."""
    await made(world, dana, "plan the fair tomorrow in group Marketing")
    await (await backend(world, Product.MAIL)).complete(ref(world, "plan the fair", MARKETING))
    await polled(world)
    await polled(world)
    told = await heard(world, dana)
    assert len([text for text in told if "plan the fair" in text]) == 1


@over("http")
async def test_only_places_with_cards_are_listed(world: World, dana: str) -> None:
    """One request for the personal tasks; groups that no card has a task in are left alone."""
    await made(world, dana, "call Acme tomorrow in mail")
    before = len(world.zoho.requests)
    await polled(world)
    asked = [each.path for each in world.zoho.requests[before:] if each.path.startswith("/api/tasks")]
    assert asked == ["/api/tasks/me"]


@over("http")
async def test_a_group_task_is_seen_in_its_group(world: World, dana: str) -> None:
    """Its card stands in a channel; a colleague completes it in Zoho Mail."""
    said = await world.slack.say(dana, seed.SALES, f"<@{seed.BOT_USER_ID}> plan the fair tomorrow in group Marketing")
    await quiet(world)
    await world.card(dana, lambda message: message.get("thread_ts") == said.ts, seed.SALES)
    mail = await backend(world, Product.MAIL)
    await mail.complete(ref(world, "plan the fair", MARKETING))
    await polled(world)
    assert "plan the fair" in await shown(world, dana, "Completed in Zoho Mail", seed.SALES)


@over("http")
async def test_polls_leave_room_for_people(make_world: WorldMaker, dana: str) -> None:
    """Zoho Mail blocks whoever asks more than thirty times a minute: it never happens, and commands come first."""
    world = await make_world(zoho_options={"mail_per_minute": 30})
    await made(world, dana, "call Acme tomorrow in mail")
    for _ in range(18):
        await polled(world)
    asked = [each for each in world.zoho.requests if each.path.startswith("/api/")]
    assert len(asked) <= 16
    assert not [each for each in asked if each.status == 429]
    await made(world, dana, "call Globex tomorrow in mail")
    assert len(world.zoho.mail_tasks()) == 2


@over("http")
async def test_home_lists_and_polls_together_stay_within_the_minute(make_world: WorldMaker, dana: str) -> None:
    """Several people look at what they have in every group, while polls run: Zoho Mail refuses nothing."""
    world = await make_world(zoho_options={"mail_per_minute": 30})
    await made(world, dana, "call Acme tomorrow in mail")
    for turn in range(4):
        await polled(world)
        for user in (dana, seed.MARIA):
            await world.slack.open_home(user)
        await say(world, dana, f"tasks for <@{seed.MARIA}>" if turn % 2 else "my tasks")
    assert not [each for each in world.zoho.requests if each.path.startswith("/api/") and each.status == 429]
