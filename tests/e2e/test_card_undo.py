"""Undo after every action: Zoho holds again exactly what it held before, and the card says what it said."""

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from card_steps import can_undo, made, press, undone
from moving import MovedClock
from world import World, WorldMaker, button, complete_button, over

from bot.sandbox.slack.seed import BOB

pytestmark = over("http")

Act = Callable[[World, str, dict[str, Any]], Awaitable[None]]
# What Zoho itself writes with every change.
_STAMPS = {"Modified_Time", "Modified_By", "modifiedTime", "Closed_Time", "completedTime"}


def held(world: World) -> list[dict[str, Any]]:
    """All that Zoho has of tasks and notes, but for when it was last changed."""
    rows = [*world.zoho.crm_tasks(), *world.zoho.mail_tasks(), *world.zoho.crm_notes()]
    return sorted(({key: row[key] for key in row if key not in _STAMPS} for row in rows), key=lambda row: row["id"])


def pressed(label: str) -> Act:
    return lambda world, user, card: press(world, user, card, label)


def chosen(option: str) -> Act:
    return lambda world, user, card: world.choose(user, card, option)


def asked(label: str, values: dict[str, Any]) -> Act:
    """A button or an option that asks first, and what it is answered."""

    async def act(world: World, user: str, card: dict[str, Any]) -> None:
        if button(card, label) is not None:
            await press(world, user, card, label)
        else:
            await world.choose(user, card, label)
        outcome = await world.slack.submit(user, values)
        assert outcome.ok, outcome

    return act


LINE, SERIES = "call Acme in 5 days 3pm, high priority", "water the plants every friday for 4 times"
ACTIONS: dict[str, Act] = {
    "complete": pressed("Complete"),
    "snooze": chosen("Until tomorrow"),
    "snooze until a phrase": asked("Other", {"when": "in 9 days at 4pm"}),
    "edit": asked("Edit", {"title": "call Globex", "priority": "lowest"}),
    "delete": asked("Delete", {}),
}
CRM_ACTIONS: dict[str, Act] = {"assign": asked("Assign", {"who": [BOB]}), "comment": asked("Comment", {"words": "Hm."})}
SERIES_ACTIONS: dict[str, Act] = {
    "complete one": pressed("Complete"),
    "snooze one": chosen("Until tomorrow"),
    "skip": chosen("Skip"),
    "stop": chosen("Stop"),
    "delete one": asked("Delete", {"which": "one"}),
    "delete all": asked("Delete", {"which": "all"}),
    "rename all": asked("Edit", {"title": "water all plants"}),
    "comment": asked("Comment", {"words": "Hm."}),
}
CASES = {
    **{
        f"{name}, in {where}": (f"{LINE} in {where}", act) for where in ("crm", "mail") for name, act in ACTIONS.items()
    },
    **{f"{name}, in crm": (LINE, act) for name, act in CRM_ACTIONS.items()},
    **{f"{name}, of a series": (SERIES, act) for name, act in SERIES_ACTIONS.items()},
    "stop, in mail": ("water the plants every friday in mail", chosen("Stop")),
}


@pytest.mark.parametrize("case", CASES)
async def test_every_action_is_undone(world: World, dana: str, case: str) -> None:
    """Done, Zoho holds something else; undone, all of it is as it was."""
    line, act = CASES[case]
    card = await made(world, dana, line)
    await world.settled()
    before, said = held(world), (await world.card(dana, lambda message: message["ts"] == card["ts"]))["text"]
    await act(world, dana, card)
    await world.card(dana, can_undo)
    await world.settled()
    assert held(world) != before
    again = await undone(world, dana)
    await world.settled()
    assert held(world) == before
    assert again["text"] == said


async def test_a_reopened_task_is_completed_again(make_world: WorldMaker, dana: str) -> None:
    """Reopen, which is there when Undo is over, has an Undo as well."""
    clock = MovedClock()
    world = await make_world(parts={"clock": clock})
    card = await made(world, dana, "call Acme tomorrow")
    await press(world, dana, card, "Complete")
    await world.card(dana, can_undo)
    await world.settled()
    clock.ahead = dt.timedelta(minutes=11)
    await world.hasten()
    late = await world.card(dana, lambda message: button(message, "Reopen") is not None)
    before = held(world)
    await press(world, dana, late, "Reopen")
    opened = await world.card(dana, lambda message: complete_button(message) is not None and can_undo(message))
    await press(world, dana, opened, "Undo")
    await world.card(dana, lambda message: message["text"].startswith("Completed"))
    assert held(world) == before


async def test_a_linked_record_is_unlinked(world: World, dana: str) -> None:
    """Which Jane Doe: chosen on the card, and taken back."""
    await world.slack.say(dana, world.slack.dm(dana), "call Jane Doe tomorrow re Jane Doe")
    card = await world.card(dana, lambda message: "Which “Jane Doe”" in message["text"])
    before = held(world)
    options = [
        option
        for block in card["blocks"]
        for option in (block.get("accessory") or {}).get("options", [])
        if "contact" in option["text"]["text"]
    ]
    outcome = await world.slack.click(
        dana, world.slack.dm(dana), card["ts"], "task_link", selected_option=options[0]["value"]
    )
    assert outcome.ok, outcome
    linked = await world.card(dana, can_undo)
    await world.settled()
    assert held(world) != before
    assert "Linked by" in str(linked["blocks"])
    await press(world, dana, linked, "Undo")
    await world.card(dana, lambda message: "Which “Jane Doe”" in message["text"])
    await world.settled()
    assert held(world) == before
