"""The bot named in a channel and in a thread, assignees and groups, and messages that are edited afterwards."""

from typing import Any

import pytest
from world import World, WorldMaker, button, complete_button

from bot.sandbox.slack import seed


def in_thread(world: World, user: str, parent: str) -> list[dict[str, Any]]:
    """The bot's messages in a thread of #sales."""
    messages = world.slack.messages(seed.SALES, user)
    return [m for m in messages if m.get("bot_id") and m.get("thread_ts") == parent and m["ts"] != parent]


async def card_under(world: World, user: str, parent: str) -> dict[str, Any]:
    """The open task's card in a thread."""

    def found() -> dict[str, Any] | None:
        return next((m for m in in_thread(world, user, parent) if complete_button(m) is not None), None)

    await world.slack.until(lambda: found() is not None, timeout=20)
    card = found()
    assert card is not None
    return card


async def test_a_mention_in_a_channel(world: World, dana: str) -> None:
    """The rest of the line is the task; its card goes into that message's thread, and the channel stays quiet."""
    said = await world.slack.say(dana, seed.SALES, "@Taskbot send the offer tomorrow 3pm, high priority")
    await card_under(world, dana, said.ts)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "send the offer"
    assert task["Priority"] == "High"
    top = [m for m in world.slack.messages(seed.SALES, dana) if m.get("bot_id") and not m.get("thread_ts")]
    assert top == []


async def test_one_text_as_message_and_mention_is_one_task(world: World, dana: str) -> None:
    """The channel's message event and the mention's event come both; there is one task and one card."""
    said = await world.slack.say(dana, seed.SALES, "@Taskbot send the offer tomorrow")
    await card_under(world, dana, said.ts)
    await world.settled()
    names = [d.payload["event"]["type"] for d in world.slack.deliveries if d.kind == "events"]
    assert {"message", "app_mention"} <= set(names)
    assert len(world.zoho.crm_tasks()) == 1
    assert len(in_thread(world, dana, said.ts)) == 1


async def test_a_mention_in_a_thread_reads_the_parent(world: World, dana: str) -> None:
    """A reply with only a date makes a task of the message that started the thread."""
    parent = await world.slack.say(seed.MARIA, seed.SALES, "Jane needs the revised contract")
    await world.slack.say(dana, seed.SALES, "@Taskbot tomorrow 3pm p1", thread_ts=parent.ts)
    await card_under(world, dana, parent.ts)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "Jane needs the revised contract"
    assert task["Priority"] == "Highest"
    assert task["Due_Date"]


async def test_a_mention_in_a_thread_with_a_title_keeps_it(world: World, dana: str) -> None:
    """A reply with its own words keeps them; the parent goes to the description."""
    parent = await world.slack.say(seed.MARIA, seed.SALES, "Jane needs the revised contract")
    await world.slack.say(dana, seed.SALES, "@Taskbot call Jane tomorrow", thread_ts=parent.ts)
    await card_under(world, dana, parent.ts)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "call Jane"
    assert "revised contract" in task["Description"]


async def test_an_assignee_by_mention_owns_the_crm_task(world: World, dana: str) -> None:
    """Slack user, e-mail, CRM user: the owner in CRM; without one, the author."""
    await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow @Maria Lopez")
    await world.card(dana, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.crm_tasks()
    assert task["Owner"]["name"] == "Maria Lopez"
    await world.slack.say(seed.BOB, world.slack.dm(seed.BOB), "call Acme tomorrow")
    await world.card(seed.BOB, lambda message: complete_button(message) is not None)
    owner = next(task["Owner"]["name"] for task in world.zoho.crm_tasks() if task["Subject"] == "call Acme")
    assert owner == "Bob Stone"


async def test_a_group_task_in_mail_with_its_assignee(world: World, dana: str) -> None:
    """`in group Marketing` is Zoho Mail's group, and the assignee's zuid comes from CRM."""
    await world.slack.say(dana, world.slack.dm(dana), "update the blog tomorrow in group Marketing @Maria Lopez")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.mail_tasks()
    assert task["title"] == "update the blog"
    assert task["assignee"]["name"] == "Maria Lopez"
    posted = [
        request.path for request in world.zoho.requests if request.method == "POST" and "/groups/" in request.path
    ]
    assert len(posted) == 1
    found = button(card, "Complete")
    assert found is not None
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], found["action_id"])
    await world.card(dana, lambda message: message["text"].startswith("Completed"))


async def test_a_group_that_is_not_there_is_asked_back(world: World, dana: str) -> None:
    """The answer lists the groups that there are; nothing is made."""
    await world.slack.say(dana, world.slack.dm(dana), "update the blog tomorrow in group Marketting")
    answer = await world.card(dana, lambda message: "Marketting" in message["text"] and "Yours are" in message["text"])
    assert "Marketing" in answer["text"]
    await world.settled()
    assert world.zoho.mail_tasks() == []


@pytest.mark.parametrize("choice", ["Update the task", "Keep it as it is"])
async def test_an_edited_message_offers_an_update(world: World, dana: str, choice: str) -> None:
    """Nothing changes by itself; the card shows what the message says now, to be taken or left."""
    said = await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow 3pm")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    await world.slack.edit(dana, world.slack.dm(dana), said.ts, "send the new offer tomorrow 4pm")
    offered = await world.card(dana, lambda message: button(message, "Update the task") is not None)
    assert "send the new offer" in str(offered["blocks"])
    assert world.zoho.crm_tasks()[0]["Subject"] == "send the offer"
    found = button(offered, choice)
    assert found is not None
    await world.slack.click(dana, world.slack.dm(dana), offered["ts"], found["action_id"], value=found["value"])
    await world.card(
        dana,
        lambda m: m["ts"] == offered["ts"] and button(m, "Update the task") is None and complete_button(m) is not None,
    )
    wanted = "send the new offer" if choice == "Update the task" else "send the offer"
    assert world.zoho.crm_tasks()[0]["Subject"] == wanted


async def test_a_deleted_message_leaves_the_task(world: World, dana: str) -> None:
    """The task stays, and the card says what happened."""
    said = await world.slack.say(dana, world.slack.dm(dana), "send the offer tomorrow")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    await world.slack.delete(dana, world.slack.dm(dana), said.ts)
    await world.card(dana, lambda message: "was deleted; the task stays" in str(message["blocks"]))
    assert len(world.zoho.crm_tasks()) == 1


async def test_a_mention_by_a_guest_is_refused_to_them_alone(make_world: WorldMaker) -> None:
    """One clear sentence, ephemeral; the channel sees nothing."""
    world = await make_world()
    await world.slack.say(seed.GUEST, seed.SALES, "@Taskbot call Acme tomorrow")
    await world.slack.until(
        lambda: any("Guests can't" in m["text"] for m in world.slack.messages(seed.SALES, seed.GUEST)), timeout=20
    )
    assert not any("Guests can't" in m["text"] for m in world.slack.messages(seed.SALES, seed.DANA))
    assert world.zoho.crm_tasks() == []


@pytest.mark.parametrize("cached", [True, False], ids=["author known", "author known in between"])
async def test_a_mention_that_is_no_task_is_answered_once(world: World, dana: str, cached: bool) -> None:
    """One text that comes as two events hears one answer, also where one is read here and the other by the worker."""
    if cached:
        await world.slack.say(dana, world.slack.dm(dana), "call Bob tomorrow")
        await world.settled()
    await world.slack.say(dana, seed.SALES, "@Taskbot tomorrow")
    await world.slack.until(lambda: answers(world, dana), timeout=20)
    await world.slack.idle()
    for delivery in [each for each in world.slack.deliveries if each.kind == "events"]:
        assert (await world.slack.redeliver(delivery)).ok
    await world.settled()
    assert len(answers(world, dana)) == 1


def answers(world: World, user: str) -> list[str]:
    """What the bot says to a person in #sales."""
    return [message["text"] for message in world.slack.messages(seed.SALES, user) if message.get("bot_id")]


async def test_a_card_that_may_not_stand_in_its_thread_comes_by_dm(world: World, dana: str) -> None:
    """Made from a message of a channel that the bot is not in, the task's card goes to the author's DM."""
    said = await world.slack.say(dana, seed.GENERAL, "Jane needs the revised contract")
    assert (await world.slack.shortcut(dana, "make_task", seed.GENERAL, said.ts)).ok
    assert (await world.slack.submit(dana, {})).ok
    await world.card(dana, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "Jane needs the revised contract"
