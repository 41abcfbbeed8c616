"""Reminders and due times in Slack: said once, at their time, merged; with buttons that act, and what follows them."""

import asyncio
import datetime as dt

from moving import MovedClock, come, waiting
from ringing_steps import REMINDED, complete, elements, in_days, made, prefer, rows, rung, snooze, there
from world import World, button, over

from bot.preferences import Personal, Topic
from bot.sandbox.slack import seed
from bot.specs import Product, TaskRef, Tenant

pytestmark = over("http")


async def test_a_snoozed_reminder_of_a_done_task_is_silent(world: World, dana: str, clock: MovedClock) -> None:
    """Completed on its card meanwhile, it does not ring again."""
    card = await made(world, dana, REMINDED)
    await come(world, clock, in_days(3, 14))
    (message,) = rung(world, dana)
    await snooze(world, dana, message, "In an hour")
    press = button(card, "Complete")
    assert press is not None
    place = (dana, world.slack.dm(dana), card["ts"], press["action_id"])
    assert (await world.slack.click(*place, value=press["value"])).ok
    await world.settled()
    await come(world, clock, in_days(3, 16))
    assert len(rung(world, dana)) == 1


async def test_a_due_time_comes(world: World, dana: str, clock: MovedClock) -> None:
    """A task with a time and no reminder is mentioned when it is due; put off, Zoho has the new day."""
    await made(world, dana, "call Acme in 2 days at 3pm")
    await come(world, clock, in_days(2, 15))
    (message,) = rung(world, dana)
    assert message["text"] == "call Acme is due now."
    await snooze(world, dana, message, "Until tomorrow")
    assert world.zoho.crm_tasks()[0]["Due_Date"] == f"{in_days(3, 15):%Y-%m-%d}"
    after = there(world, dana, message["ts"])
    assert after["text"] == "call Acme is now due at 15:00 tomorrow."
    assert await waiting(world.redis, "remind")


async def test_an_old_message_overwrites_nothing(world: World, dana: str, clock: MovedClock) -> None:
    """Put off on its card since, the task stays where it is; the message says where that is."""
    card = await made(world, dana, "call Acme in 2 days at 3pm")
    await come(world, clock, in_days(2, 15))
    (message,) = rung(world, dana)
    await world.choose(dana, card, "Until next week")
    await world.settled()
    due = world.zoho.crm_tasks()[0]["Due_Date"]
    await snooze(world, dana, message, "Until tomorrow")
    assert world.zoho.crm_tasks()[0]["Due_Date"] == due
    assert there(world, dana, message["ts"])["text"].startswith("call Acme is now due at 15:00 ")


async def test_each_reminder_that_was_set_rings(world: World, dana: str, clock: MovedClock) -> None:
    """Zoho has the first as well; in Slack both are heard, and the due time that the second speaks for is not."""
    await made(world, dana, "call Acme in 3 days at 3pm, remind me 2 days before, remind me 1 hour before")
    await come(world, clock, in_days(1, 15))
    assert [message["text"][:22] for message in rung(world, dana)] == ["Reminder: call Acme is"]
    await come(world, clock, in_days(3, 14))
    assert [message["text"] for message in rung(world, dana)][1:] == ["Reminder: call Acme is due at 15:00 today."]
    await come(world, clock, in_days(3, 15))
    assert len(rung(world, dana)) == 2


async def test_after_an_hour_away_all_is_one_message(world: World, dana: str, clock: MovedClock) -> None:
    """What rang meanwhile comes once, together; what is of no use any more does not come."""
    await made(world, dana, "buy ink in 2 days at 12:30pm")
    await made(world, dana, "call Acme in 2 days at 3pm, remind me 2 hours before")
    await made(world, dana, "write to Globex in 2 days at 6pm, remind me 5 hours before")
    await made(world, dana, "ring Initech in 2 days at 1:30pm, remind me 30 min before")
    await made(world, dana, "order paper in 2 days at 1:20pm")
    await come(world, clock, in_days(2, 14))
    (message,) = rung(world, dana)
    assert len(rows(message)) == 4
    assert message["text"].startswith("4 tasks need your attention now.")
    assert "order paper was due at 13:20 today." in message["text"]
    assert "Initech was due at 13:30 today." in message["text"]
    assert "ink" not in message["text"]
    assert "comes late" in message["text"]
    await complete(world, dana, message, 1)
    after = there(world, dana, message["ts"])
    assert len(rows(after)) == 4
    assert len(elements(after, "rung_complete")) == 3


async def test_a_reminder_that_came_before_zoho_did_rings(world: World, dana: str, clock: MovedClock) -> None:
    """Its moment passed while Zoho took nothing: said as soon as the task is there, for it is of use still."""
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="429", times=None)
    await world.slack.say(dana, world.slack.dm(dana), "call Acme in 2 hours, remind me 1 hour before")
    async with asyncio.timeout(20):
        while not any(each.fault for each in world.zoho.requests):  # noqa: ASYNC110 - a refused request tells nobody
            await asyncio.sleep(0.01)
    world.zoho.faults.clear()
    await come(world, clock, clock.now() + dt.timedelta(minutes=65))
    # What that planned for a moment which is past by now.
    await come(world, clock, clock.now())
    (message,) = rung(world, dana)
    assert message["text"].startswith("Reminder: call Acme is due at ")


async def test_done_in_zoho_meanwhile(world: World, dana: str, clock: MovedClock) -> None:
    """Nobody is reminded of what Zoho has as completed, and the card says so from then on."""
    card = await made(world, dana, REMINDED)
    tenant = Tenant(team=world.slack.messages(world.slack.dm(dana), dana)[0]["team"])
    backend = await world.bot.backends.backend(tenant, Product.CRM)
    await backend.complete(TaskRef(product=Product.CRM, id=world.zoho.crm_tasks()[0]["id"]))
    await come(world, clock, in_days(3, 14))
    assert rung(world, dana) == []
    await world.card(dana, lambda message: message["ts"] == card["ts"] and message["text"].startswith("Completed"))


async def test_zoho_away_the_cards_word_holds(world: World, dana: str, clock: MovedClock) -> None:
    """A reminder does not wait for Zoho."""
    await made(world, dana, REMINDED)
    world.zoho.faults.add(match="GET /crm/v8/Tasks", kind="500_before", times=None)
    await come(world, clock, in_days(3, 14))
    assert len(rung(world, dana)) == 1


async def test_who_has_the_task_hears_of_it(world: World, dana: str, clock: MovedClock) -> None:
    """Given to somebody, it rings for them, in their language, and not for who gave it."""
    await made(world, dana, f"write the report in 2 days at 3pm for <@{seed.MARIA}>")
    await come(world, clock, in_days(2, 15))
    assert rung(world, dana) == []
    assert [message["text"] for message in rung(world, seed.MARIA)] == ["write the report ist jetzt fällig."]


async def test_no_more_than_a_few_a_day(world: World, dana: str, clock: MovedClock) -> None:
    """After five messages that nobody set the clock of, due times keep quiet till tomorrow; reminders don't."""
    for hour in range(9, 16):
        await made(world, dana, f"call number{hour} in 2 days at {hour}:00")
    await made(world, dana, "call Acme in 2 days at 6pm, remind me 1 hour before")
    for hour in range(9, 18):
        await come(world, clock, in_days(2, hour))
    texts = [message["text"] for message in rung(world, dana)]
    assert texts[:5] == [f"call number{hour} is due now." for hour in range(9, 14)]
    assert texts[5:] == ["Reminder: call Acme is due at 18:00 today."]


async def test_quiet_hours_hold_due_times_back(world: World, dana: str, clock: MovedClock) -> None:
    """In them a due time is not mentioned at all; a reminder that the person set is."""
    await prefer(world, dana, Personal(quiet_from=dt.time(20), quiet_to=dt.time(8)))
    await made(world, dana, "call Acme in 2 days at 9pm")
    await made(world, dana, "call Globex in 2 days at 11pm, remind me 2 hours before")
    await come(world, clock, in_days(2, 21))
    assert [message["text"] for message in rung(world, dana)] == ["Reminder: call Globex is due at 23:00 today."]
    await come(world, clock, in_days(3, 9))
    assert len(rung(world, dana)) == 1


async def test_a_topic_turned_off_is_silent(world: World, dana: str, clock: MovedClock) -> None:
    """Who wants no due times has none, and the reminders all the same."""
    await prefer(world, dana, Personal(muted=(Topic.DUE,)))
    await made(world, dana, "order paper in 2 days at 9am")
    await made(world, dana, REMINDED)
    await come(world, clock, in_days(2, 9))
    assert rung(world, dana) == []
    await come(world, clock, in_days(3, 14))
    assert len(rung(world, dana)) == 1
