"""A card's small modals: put off until a phrase, assign, delete, why; what is wrong stands on its field."""

import datetime as dt

import pytest
from card_steps import backend, can_undo, made, menu, only_task, press, today, undone, words_of
from world import World, button, complete_button, over

from bot.sandbox.slack.seed import BOB, GUEST, MARIA, SALES
from bot.specs import Product


@pytest.mark.parametrize(
    ("phrase", "days", "time"),
    [("in 2 days", 2, "15:00"), ("tomorrow 4pm", 1, "16:00"), ("snooze 3 days", 3, "15:00")],
)
async def test_snooze_until_a_phrase(world: World, dana: str, phrase: str, days: int, time: str) -> None:
    """Any day or time in words; the time it had stays where none is said, and Undo moves it back."""
    card = await made(world, dana, "send the offer in 5 days 3pm")
    await world.choose(dana, card, "Other")
    assert (await world.slack.submit(dana, {"when": phrase})).ok
    moved = await world.card(dana, can_undo)
    (task,) = world.zoho.crm_tasks()
    assert task["Due_Date"] == (today() + dt.timedelta(days=days)).isoformat()
    assert time in moved["text"]
    await undone(world, dana)
    assert world.zoho.crm_tasks()[0]["Due_Date"] == (today() + dt.timedelta(days=5)).isoformat()


@over("http")
@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("banana", "can't read a day"),
        ("yesterday", "passed"),
        ("every friday", "more than a day"),
        ("friday, high priority", "more than a day"),
    ],
)
async def test_a_phrase_that_is_no_moment_is_said_on_its_field(world: World, dana: str, phrase: str, says: str) -> None:
    """The modal stays open with what was typed, and nothing is sent."""
    card = await made(world, dana, "send the offer tomorrow")
    await world.choose(dana, card, "Other")
    outcome = await world.slack.submit(dana, {"when": phrase})
    assert says in outcome.errors["when"]
    await world.settled()
    assert not any(request.method == "PUT" for request in world.zoho.requests)


@over("http")
async def test_put_off_on_an_old_drawing_overwrites_nothing(world: World, dana: str) -> None:
    """Put off by somebody else since the card was drawn: the later press is told so, and the day stays."""
    await world.slack.say(dana, SALES, "@Taskbot send the offer in 9 days")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    world.zoho.faults.add("PUT /crm/v8/Tasks/*", "latency", times=1, seconds=0.5)
    await world.choose(dana, card, "Until tomorrow", SALES)
    await world.choose(BOB, card, "Until next week", SALES)
    await world.card(dana, can_undo, SALES)
    await world.settled()
    assert world.zoho.crm_tasks()[0]["Due_Date"] == (today() + dt.timedelta(days=1)).isoformat()


async def test_assign_gives_the_task_to_somebody(world: World, dana: str) -> None:
    """Their task in Zoho, and a card in their conversation with the bot; Undo takes it back."""
    card = await made(world, dana, "send the offer tomorrow")
    await press(world, dana, card, "Assign")
    assert (await world.slack.submit(dana, {"who": [BOB]})).ok
    changed = await world.card(dana, can_undo)
    assert f"<@{BOB}>" in words_of(changed)
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Bob Stone"]
    await world.card(BOB, lambda message: complete_button(message) is not None)
    await undone(world, dana)
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Dana Fox"]


async def test_assign_to_me(world: World, dana: str) -> None:
    """Ticked, it is one's own again."""
    card = await made(world, dana, f"send the offer tomorrow for <@{BOB}>")
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Bob Stone"]
    await press(world, dana, card, "Assign")
    assert (await world.slack.submit(dana, {"who": [], "me": [{"value": "me"}]})).ok
    await world.card(dana, can_undo)
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Dana Fox"]


@over("http")
async def test_assigning_to_nobody_is_said_on_its_field(world: World, dana: str) -> None:
    """Emptied, the form asks for somebody."""
    card = await made(world, dana, "send the offer tomorrow")
    await press(world, dana, card, "Assign")
    outcome = await world.slack.submit(dana, {"who": []})
    assert "Choose somebody" in outcome.errors["who"]


@over("http")
async def test_somebody_unknown_in_zoho_is_said(world: World, dana: str) -> None:
    """The task stays with who has it, and the person hears why."""
    card = await made(world, dana, "send the offer tomorrow")
    await press(world, dana, card, "Assign")
    assert (await world.slack.submit(dana, {"who": [GUEST]})).ok
    await world.card(dana, lambda message: "stays with who has it" in message["text"])
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Dana Fox"]


async def test_a_personal_mail_task_offers_no_assign(world: World, dana: str) -> None:
    """Zoho Mail gives only group tasks to somebody."""
    card = await made(world, dana, "send the offer tomorrow in mail")
    assert button(card, "Assign") is None


async def test_assigning_changes_nothing_that_was_changed_meanwhile(world: World, dana: str) -> None:
    """The task is put off while the form is open: only its owner is changed then."""
    card = await made(world, dana, "send the offer in 5 days")
    await press(world, dana, card, "Assign")
    await world.choose(dana, card, "Until tomorrow")
    await world.card(dana, can_undo)
    assert (await world.slack.submit(dana, {"who": [MARIA]})).ok
    await world.card(dana, lambda message: f"<@{MARIA}>" in words_of(message) and can_undo(message))
    (task,) = world.zoho.crm_tasks()
    assert task["Due_Date"] == (today() + dt.timedelta(days=1)).isoformat()


async def test_delete_asks_first(world: World, dana: str) -> None:
    """Closed without a yes, nothing is deleted."""
    card = await made(world, dana, "send the offer tomorrow")
    await world.choose(dana, card, "Delete")
    view = world.slack.view_of(dana)
    assert view is not None
    assert "send the offer" in str(view["blocks"])
    await world.slack.close_view(dana)
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


async def test_delete_of_what_is_gone_says_so_in_the_modal(world: World, dana: str) -> None:
    """Pressed after somebody deleted it from its card: the modal says so, and nothing is sent twice."""
    said = await world.slack.say(dana, SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    assert said.ts == card["thread_ts"]
    await world.choose(dana, card, "Delete", SALES)
    await world.choose(BOB, card, "Delete", SALES)
    assert (await world.slack.submit(BOB, {})).ok
    await world.card(dana, lambda message: message["text"].startswith("Deleted"), SALES)
    await world.slack.submit(dana, {})
    view = world.slack.view_of(dana)
    assert view is not None
    assert "deleted meanwhile" in str(view["blocks"])


async def test_why_shows_how_the_line_was_read(world: World, dana: str) -> None:
    """The words, and what each was read as; also for somebody else in the channel."""
    card = await made(world, dana, "send the offer tomorrow 3pm, high priority")
    await world.choose(dana, card, "Why")
    view = world.slack.view_of(dana)
    assert view is not None
    said = str(view["blocks"])
    assert "send the offer tomorrow 3pm, high priority" in said
    assert "tomorrow 3pm" in said
    assert "priority" in said


@over("http")
async def test_a_guest_is_answered_in_words(world: World, dana: str) -> None:
    """In a channel the buttons are the same for all; who may not act hears why, and nothing opens."""
    await world.slack.say(dana, SALES, "@Taskbot send the offer tomorrow")
    card = await world.card(dana, lambda message: complete_button(message) is not None, SALES)
    await press(world, GUEST, card, "Assign", SALES)
    await world.settled()
    assert world.slack.view_of(GUEST) is None or (await world.slack.submit(GUEST, {"who": [BOB]})).ok
    await world.settled()
    assert any("Guests can't" in message["text"] for message in world.slack.messages(SALES, GUEST))
    assert [task["Owner"]["name"] for task in world.zoho.crm_tasks()] == ["Dana Fox"]


async def test_the_link_in_the_menu_is_acknowledged(world: World, dana: str) -> None:
    """Slack tells of it although it only opens Zoho; nothing else happens."""
    card = await made(world, dana, "send the offer tomorrow")
    assert "Open in Zoho" in menu(card)
    await world.choose(dana, card, "Open in Zoho")
    await world.settled()
    assert (await (await backend(world, Product.CRM)).read(only_task(world))).done is False
