"""The Home tab: what it shows of Zoho and of the bot, acted on in place, and drawn again when something changes."""

from typing import Any

import pytest
from test_lists import there
from world import World, WorldMaker, complete_button, over

from bot.ports import Shown
from bot.sandbox.slack import seed
from bot.slack.form import modal
from bot.specs import Tenant
from bot.store.homes import HomeStore


def view(world: World, user: str) -> dict[str, Any]:
    return world.slack.home_of(user) or {"blocks": []}


def words(world: World, user: str) -> str:
    """All that the tab says."""
    said = list[str]()
    for block in view(world, user)["blocks"]:
        held = [block.get("text"), *block.get("elements", [])] if block["type"] != "rich_text" else []
        said += [str(part.get("text") or "") for part in held if part and part.get("type") in ("mrkdwn", "plain_text")]
        if block["type"] == "rich_text":
            said.append(block["elements"][0]["elements"][0]["text"])
    return "\n".join(said)


def buttons(world: World, user: str) -> dict[str, dict[str, Any]]:
    """The buttons of the tab, by what a screen reader says."""
    found = dict[str, dict[str, Any]]()
    for block in view(world, user)["blocks"]:
        for element in [block["accessory"]] if "accessory" in block else block.get("elements", []):
            if element["type"] == "button":
                found[element.get("accessibility_label") or element["text"]["text"]] = element
    return found


async def opened(world: World, user: str, says: str = "Your tasks") -> str:
    """Opens the tab; all that it says once it says this."""
    await world.slack.open_home(user)
    await world.slack.until(lambda: says in words(world, user), timeout=20)
    return words(world, user)


async def press(world: World, user: str, label: str) -> None:
    button = buttons(world, user)[label]
    outcome = await world.slack.view_action(user, button["action_id"], value=button["value"], home=True)
    assert outcome.ok, outcome


async def says(world: World, user: str, *texts: str, no: tuple[str, ...] = ()) -> None:
    """Waits until the tab says these, and nothing of `no`."""

    def holds() -> bool:
        said = words(world, user)
        return all(text in said for text in texts) and not any(text in said for text in no)

    await world.slack.until(holds, timeout=20)


async def test_the_days_and_the_week(world: World, dana: str) -> None:
    """Sections by day, with tasks that the bot never made; the week's load as numbers; nothing of others."""
    await there(world, "late <one>", due=-2)
    await there(world, "now", due=0)
    for title in ("soon", "soon too"):
        await there(world, title, due=3)
    await there(world, "far", due=30)
    await there(world, "not mine", due=0, whose="maria")
    said = await opened(world, dana, "Next 7 days")
    heads = [block["text"]["text"] for block in view(world, dana)["blocks"] if block["type"] == "header"]
    assert heads[1:] == ["Overdue (1)", "Today (1)", "Next 7 days (2)", "Your week"]
    assert "|late &lt;one&gt;>" in said
    assert ", overdue" in said
    assert "not mine" not in said
    assert "far" not in said
    assert "3 tasks are due in the 7 days from today" in said
    assert said.count("  2  █") == 1


async def test_a_task_is_completed_and_taken_back(world: World, dana: str) -> None:
    """In place: the row goes, Undo stands at the top, and Undo brings it back."""
    await there(world, "call them", due=0)
    await opened(world, dana, "call them")
    await press(world, dana, "Complete: call them")
    await says(world, dana, "You completed “call them”", "Nothing is overdue", no=("Today (",))
    assert world.zoho.crm_tasks()[0]["Status"] == "Completed"
    await press(world, dana, "Undo: call them")
    await says(world, dana, "Today (1)", no=("You completed",))
    assert world.zoho.crm_tasks()[0]["Status"] != "Completed"


async def test_it_follows_what_happens_elsewhere(world: World, dana: str) -> None:
    """A task made by a line comes in by itself, and so does its completion on the card."""
    await opened(world, dana, "Nothing is overdue")
    channel = world.slack.dm(dana)
    await world.slack.say(dana, channel, "water the plants today")
    await says(world, dana, "Today (1)", "water the plants")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    button = complete_button(card)
    assert button is not None
    assert (await world.slack.click(dana, channel, card["ts"], button["action_id"], value=button["value"])).ok
    await says(world, dana, "Nothing is overdue")


@over("http")
async def test_nobody_who_does_not_look_is_drawn_for(world: World, dana: str) -> None:
    """Without an opened Home nothing is asked of Zoho for it, and nothing published."""
    await world.slack.say(dana, world.slack.dm(dana), "water the plants today")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert not [call for call in world.slack.calls if call.method == "views.publish"]


@over("http")
async def test_many_changes_are_drawn_together(world: World, dana: str) -> None:
    """Ten tasks at once are a few draws, not ten."""
    await opened(world, dana)
    for number in range(10):
        await world.slack.say(dana, world.slack.dm(dana), f"task {number} today")
    await says(world, dana, "Today (10)")
    await world.settled()
    assert len([call for call in world.slack.calls if call.method == "views.publish"]) <= 6


@over("http")
async def test_all_of_a_section(world: World, dana: str) -> None:
    """A long section leads to a list of its own, in pages, where a task can be completed, and back."""
    for number in range(1, 13):
        await there(world, f"late {number:02}", due=-20 + number)
    await opened(world, dana, "Overdue (12)")
    assert "late 09" not in words(world, dana)
    await press(world, dana, "Show all 12: Overdue (12)")
    await says(world, dana, "The first 10 of 12 overdue tasks", "Page 1 of 2")
    await press(world, dana, "Complete: late 03")
    await says(world, dana, "You completed “late 03”", "The first 10 of 11", no=("|late 03>",))
    await press(world, dana, "Next page")
    await says(world, dana, "Page 2 of 2", "late 12")
    await press(world, dana, "Back to Home")
    await says(world, dana, "Overdue (11)")


@over("http")
async def test_a_change_elsewhere_leaves_the_list(world: World, dana: str) -> None:
    """Who looks at a list of theirs is not taken away from it by a redraw."""
    for number in range(12):
        await there(world, f"late {number:02}", due=-20 + number)
    await opened(world, dana, "Overdue (12)")
    await press(world, dana, "Show all 12: Overdue (12)")
    await says(world, dana, "The first 10 of 12")
    await world.slack.say(dana, world.slack.dm(dana), "yesterday's paper due yesterday")
    await world.slack.say(dana, world.slack.dm(dana), "water the plants today")
    await world.card(dana, lambda message: complete_button(message) is not None)
    drawn = len([call for call in world.slack.calls if call.method == "views.publish"])
    await world.slack.until(
        lambda: len([call for call in world.slack.calls if call.method == "views.publish"]) > drawn, timeout=20
    )
    assert "overdue tasks" in words(world, dana)


async def test_new_task_and_settings(world: World, dana: str) -> None:
    """Both open their forms."""
    await opened(world, dana)
    await press(world, dana, "New task")
    await world.slack.until(lambda: world.slack.view_of(dana) is not None)
    assert world.slack.view_of(dana)["callback_id"] == modal.CALLBACK  # type: ignore[index] # waited for
    await world.slack.close_view(dana)
    await press(world, dana, "Settings")
    await world.slack.until(lambda: world.slack.view_of(dana) is not None)


@over("http")
async def test_what_waits_is_shown(world: World, dana: str) -> None:
    """Zoho is away: what is known without it stands there, with what waits and why."""
    await opened(world, dana)
    world.zoho.faults.add(match="*", kind="drop_before", times=None)
    await world.slack.say(dana, world.slack.dm(dana), "water the plants today")
    await says(world, dana, "Not in Zoho yet (1)", "Make “water the plants”")
    assert "New task" in buttons(world, dana)


@over("http")
async def test_zoho_is_away_for_a_moment(world: World, dana: str) -> None:
    """Opened for the first time meanwhile: what can be done without Zoho stands there at once, the rest comes in."""
    await there(world, "now", due=0)
    world.zoho.faults.add(match="*", kind="drop_before", times=None)
    await world.slack.open_home(dana)
    await world.slack.until(lambda: "New task" in buttons(world, dana), timeout=20)
    assert "Today (1)" not in words(world, dana)
    world.zoho.faults.clear()
    await says(world, dana, "Today (1)")


@over("http")
async def test_not_connected(make_world: WorldMaker, dana: str) -> None:
    """It says so, and Connect opens the person's own link."""
    world = await make_world(zoho_refresh_token=None, public_url="https://bot.example.com", default_product="crm")
    await opened(world, dana, "not connected")
    await press(world, dana, "Connect Zoho")
    await world.slack.until(lambda: world.slack.view_of(dana) is not None)
    assert "https://bot.example.com/" in str(world.slack.view_of(dana))


@over("http")
@pytest.mark.parametrize("user", [seed.BOB])
async def test_an_empty_home_teaches(world: World, user: str) -> None:
    """Nothing is due: it says so, and how to make a task."""
    said = await opened(world, user, "Nothing is overdue")
    assert "/task" in said
    assert "Your week" not in said


@over("http")
async def test_guests_hear_why(world: World) -> None:
    """Who may not act sees the one sentence, and nothing of Zoho."""
    said = await opened(world, seed.GUEST, "Guests")
    assert "\n" not in said
    assert not buttons(world, seed.GUEST)
    assert not world.zoho.requests


@over("http")
async def test_an_older_draw_hides_no_newer_one(world: World, dana: str) -> None:
    """What is known of the last draw is not true: it is drawn all the same, over what is there."""
    await opened(world, dana)
    await world.settled()
    homes, tenant = HomeStore(world.redis), Tenant(team=world.slack.team_id)
    assert (await homes.shown(tenant, dana)).hash == view(world, dana)["hash"]
    await homes.publish(tenant, dana, Shown(hash="0.stale"))
    await there(world, "now", due=0)
    await opened(world, dana, "Today (1)")


@over("http")
@pytest.mark.parametrize("fault", ["429", "500", "drop_after", "drop_before"])
async def test_slack_does_not_take_it_at_once(world: World, dana: str, fault: str) -> None:
    """It asks to wait, fails, or takes it without an answer: in the end the tab says what is true."""
    await opened(world, dana)
    await world.settled()
    await there(world, "now", due=0)
    world.slack.faults.add("views.publish", fault)  # type: ignore[arg-type] # one of the sandbox's words
    await opened(world, dana, "Today (1)")
    await world.settled()
    await press(world, dana, "Complete: now")
    await says(world, dana, "Nothing is overdue")
    assert [task["Status"] for task in world.zoho.crm_tasks()] == ["Completed"]


async def test_opened_and_delivered_twice(world: World, dana: str) -> None:
    """The same event again draws nothing again."""
    await opened(world, dana)
    await world.settled()
    event = next(sent for sent in world.slack.deliveries if sent.name == "app_home_opened")
    await world.slack.redeliver(event)
    await world.settled()
    assert len([call for call in world.slack.calls if call.method == "views.publish"]) == 1
