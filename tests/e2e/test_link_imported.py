"""A task that Zoho has is shown where somebody says the link to it: one card, no second task, and nothing private."""

import datetime as dt

import pytest
from card_steps import HERE, backend, made, press
from talk_world import heard, quiet, say, statuses, there
from world import World, button, complete_button, over

from bot.ports import Resolved
from bot.sandbox.slack import seed
from bot.specs import Due, Product, RecordRef, Reminder, TaskSpec

CRM = "https://crm.zoho.com/crm/org1/tab/Tasks/"
MAIL = "https://mail.zoho.com/zm/#tasks/"


def cards(world: World, user: str, channel: str | None = None) -> list[str]:
    """The ts of each card in a conversation."""
    found = world.slack.messages(channel or world.slack.dm(user), user)
    return [message["ts"] for message in found if message.get("blocks") and complete_button(message)]


@pytest.mark.parametrize("words", ["{link}", "link {link}", "link this Zoho task here: {link}"])
async def test_in_the_conversation_with_the_bot(world: World, dana: str, words: str) -> None:
    """Its card comes with what Zoho has; Complete completes that task."""
    ref = await there(world, "call Acme")
    await say(world, dana, words.format(link=f"{CRM}{ref.id}"))
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "call Acme" in card["text"]
    await press(world, dana, card, "Complete")
    await quiet(world)
    assert statuses(world) == {"call Acme": "Completed"}


@over("http")
async def test_in_a_channel(world: World, dana: str) -> None:
    """A mention with the link: the card stands in that thread."""
    ref = await there(world, "call Acme")
    said = await world.slack.say(dana, seed.SALES, f"<@{seed.BOT_USER_ID}> {CRM}{ref.id}")
    await quiet(world)
    card = await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    assert card["thread_ts"] == said.ts
    assert len(world.zoho.crm_tasks()) == 1


@over("http")
async def test_by_the_slash_command(world: World, dana: str) -> None:
    """The card is in the DM, and who asked hears where it is."""
    ref = await there(world, "call Acme")
    outcome = await world.slack.slash(dana, seed.SALES, "/task", f"link {CRM}{ref.id}")
    assert outcome.ok
    await heard(world, dana, "The card of “call Acme” is in our direct messages.", seed.SALES)
    await world.card(dana, lambda message: complete_button(message) is not None)


@over("http")
async def test_a_task_with_a_card_is_shown_again(world: World, dana: str) -> None:
    """The same card stands in both places, and both follow; said again there, that is said."""
    await made(world, dana, "call Acme tomorrow")
    link = f"{CRM}{world.zoho.crm_tasks()[0]['id']}"
    await world.slack.say(dana, seed.SALES, f"<@{seed.BOT_USER_ID}> {link}")
    await quiet(world)
    copy = await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    await press(world, dana, copy, "Complete", seed.SALES)
    await world.card(dana, lambda message: "Completed" in message["text"])
    await say(world, dana, link)
    await heard(world, dana, "The card of “call Acme” is here already.")
    assert len(world.zoho.crm_tasks()) == 1


@over("http")
async def test_a_mail_task(world: World, dana: str) -> None:
    """Of her own mailbox, and of a group, which the address does not name."""
    ref = await there(world, "call Acme", product=Product.MAIL)
    await say(world, dana, f"{MAIL}{ref.id}")
    await world.card(dana, lambda message: complete_button(message) is not None and "call Acme" in message["text"])
    mail = await backend(world, Product.MAIL)
    part = mail.plan(TaskSpec(title="plan the fair"), world.zoho.org.clock.now().date(), Resolved(group="54938724"))
    (of_group,) = await mail.create(part.parts[0], "marker-fair")
    await say(world, dana, f"link {MAIL}{of_group.id}")
    await world.card(dana, lambda message: complete_button(message) is not None and "the fair" in message["text"])
    assert {task["id"] for task in world.zoho.mail_tasks()} == {ref.id, of_group.id}


async def test_a_private_one_is_refused(world: World, dana: str) -> None:
    """Dana's personal task of Zoho Mail is not shown to Maria, who works with the same connection."""
    ref = await there(world, "see the doctor", product=Product.MAIL)
    await say(world, seed.MARIA, f"link {MAIL}{ref.id}")
    await heard(world, seed.MARIA, "persönliche Aufgabe in Zoho Mail")
    assert not [text for text in world.slack.messages(world.slack.dm(seed.MARIA), seed.MARIA) if "doctor" in str(text)]
    assert dana


@over("http")
async def test_what_is_not_there_gets_a_sentence(world: World, dana: str) -> None:
    """Deleted, or never seen: one sentence, and nothing made."""
    await say(world, dana, f"link {CRM}5725767000000999999")
    await heard(world, dana, "I see no such task in your Zoho")
    await say(world, dana, "link this task here")
    await heard(world, dana, "Paste the task's address")
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_undo_brings_back_what_zoho_had(world: World, dana: str) -> None:
    """A task with tags, a record and a reminder of its own, changed from its card and back."""
    zoho = await backend(world)
    hit = (await world.bot.backends.records(HERE, RecordRef(text="Globex")))[0]
    record = RecordRef(text=hit.name, name=hit.name, module=hit.module, id=hit.id)
    today = world.zoho.org.clock.now().date()
    due, rings = Due(date=today + dt.timedelta(days=9), zone="America/New_York"), dt.time(8, 15)
    reminder = Reminder(at=dt.datetime.combine(due.date, rings))
    spec = TaskSpec(title="call Acme", tags=("renewal",), records=(record,), due=due, reminders=(reminder,))
    (ref,) = await zoho.create(zoho.plan(spec, today).parts[0], "marker-own")
    before = world.zoho.crm_tasks()[0]["Remind_At"]
    assert before
    await say(world, dana, f"link {CRM}{ref.id}")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "renewal" in str(card["blocks"])
    assert "Globex" in str(card["blocks"])
    assert "08:15" in str(card["blocks"])
    await say(world, dana, "remind me at 9", thread=card["ts"])
    changed = await world.card(dana, lambda message: button(message, "Undo") is not None)
    await press(world, dana, changed, "Undo")
    await quiet(world)
    (task,) = world.zoho.crm_tasks()
    assert "renewal" in str(task["Tag"])
    assert task["Remind_At"] == before
    assert task["What_Id"]
