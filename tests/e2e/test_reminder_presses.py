"""What is pressed in a message that rings, through each of Slack's doors: it acts once, and the message follows."""

from moving import MovedClock, come, waiting
from ringing_steps import REMINDED, complete, elements, in_days, made, rung, snooze, there
from world import World


async def test_complete_in_a_reminder(world: World, dana: str, clock: MovedClock) -> None:
    """The task is completed in Zoho, its card says so, and the reminder too, without its buttons."""
    card = await made(world, dana, REMINDED)
    await come(world, clock, in_days(3, 14))
    (message,) = rung(world, dana)
    assert message["text"] == "Reminder: call Acme is due at 15:00 today."
    await complete(world, dana, message)
    assert [task["Status"] for task in world.zoho.crm_tasks()] == ["Completed"]
    after = there(world, dana, message["ts"])
    assert after["text"] == "Completed: call Acme."
    assert not elements(after, "rung_complete")
    assert there(world, dana, card["ts"])["text"].startswith("Completed")


async def test_a_reminder_is_snoozed_and_the_task_stays_due(world: World, dana: str, clock: MovedClock) -> None:
    """It says when it rings again, rings again then, once, and Zoho's due date is as it was."""
    await made(world, dana, REMINDED)
    due = world.zoho.crm_tasks()[0]["Due_Date"]
    await come(world, clock, in_days(3, 14))
    (message,) = rung(world, dana)
    await snooze(world, dana, message, "In 20 minutes")
    after = there(world, dana, message["ts"])
    assert after["text"] == "I'll remind you of call Acme again at 14:20 today."
    assert world.zoho.crm_tasks()[0]["Due_Date"] == due
    await come(world, clock, in_days(3, 14, 21))
    assert [each["text"] for each in rung(world, dana)][1:] == ["Reminder: call Acme is due at 15:00 today."]
    await come(world, clock, in_days(4, 14))
    assert len(rung(world, dana)) == 2


async def test_a_press_is_delivered_twice(world: World, dana: str, clock: MovedClock) -> None:
    """Slack delivers it again: the reminder waits once, and the message is shown anew once."""
    await made(world, dana, REMINDED)
    await come(world, clock, in_days(3, 14))
    (message,) = rung(world, dana)
    await snooze(world, dana, message, "In an hour")
    (pressed,) = [one for one in world.slack.deliveries if one.payload.get("type") == "block_actions"]
    await world.slack.redeliver(pressed)
    await world.settled()
    assert len(await waiting(world.redis, "remind")) == 1
    assert len(rung(world, dana)) == 1
