"""Tasks handed to others: shown on both Home tabs, taken or declined, and asked about politely once a day."""

import datetime as dt
from typing import Any

import pytest
from test_home import buttons, opened, press, says, words
from world import World, complete_button, over

from bot.commands import Command, Kind, Origin
from bot.ports import Effects
from bot.sandbox.slack import seed
from bot.specs import Place, Tenant

pytestmark = over("http")
GIVEN = f"write the report today for <@{seed.MARIA}>"


@pytest.fixture(autouse=True)
def _in_english(world: World) -> None:
    """Maria's Slack speaks English here, so that these tests can say what they look for."""
    world.slack.speaks(seed.MARIA, "en-US")


async def handed(world: World, dana: str) -> None:
    """Dana gives Maria a task."""
    await world.slack.say(dana, world.slack.dm(dana), GIVEN)
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()


def told(world: World, user: str, text: str) -> list[dict[str, Any]]:
    """What somebody was told with these words."""
    return [m for m in world.slack.messages(world.slack.dm(user), user) if text in m["text"]]


def under(message: dict[str, Any], label: str) -> dict[str, Any]:
    """The button under a message."""
    elements = [element for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]]
    return next(dict(each) for each in elements if each.get("text", {}).get("text") == label)


async def ask(world: World, user: str, kind: Kind, text: str, value: str) -> None:
    """As a button that Home no longer shows would ask."""
    tenant = Tenant(team=world.slack.team_id)
    command = Command(
        id=f"{kind}-{user}-{text}",
        kind=kind,
        origin=Origin(tenant=tenant, user=user, place=Place(channel=user), door="home"),
        now=dt.datetime.now(dt.UTC),
        text=text,
        card=value.split(" ", 1)[0],
    )
    assert await world.bot.engine.accept(command, Effects())


async def test_asked_once_a_day(world: World, dana: str) -> None:
    """Who has it is asked in their own conversation; the button gives way until tomorrow, and an older one says so."""
    await handed(world, dana)
    await opened(world, dana, "Handed to others")
    assert f"With <@{seed.MARIA}>, not answered yet" in words(world, dana)
    stale = buttons(world, dana)["Ask politely: write the report"]
    await press(world, dana, "Ask politely: write the report")
    await says(world, dana, "asked today")
    assert "Ask politely: write the report" not in buttons(world, dana)
    await world.slack.until(lambda: told(world, seed.MARIA, "asks how “write the report” is going"), timeout=20)
    await ask(world, dana, Kind.CHASE, seed.MARIA, stale["value"])
    await world.slack.until(lambda: told(world, dana, "today already"), timeout=20)
    await world.settled()
    assert len(told(world, seed.MARIA, "asks how")) == 1


async def test_accepted_from_home(world: World, dana: str) -> None:
    """Maria sees who gave it to her, and accepts; Dana sees that she did."""
    await handed(world, dana)
    await opened(world, dana, "not answered yet")
    await opened(world, seed.MARIA, f"from <@{dana}>")
    await press(world, seed.MARIA, "Accept: write the report")
    await says(world, seed.MARIA, "accepted by you")
    assert "Accept: write the report" not in buttons(world, seed.MARIA)
    await says(world, dana, f"With <@{seed.MARIA}>, accepted")


async def test_declined_under_the_question(world: World, dana: str) -> None:
    """Asked how it goes, Maria declines there: both hear what that means, and nothing is changed in Zoho."""
    await handed(world, dana)
    await opened(world, dana, "Handed to others")
    await press(world, dana, "Ask politely: write the report")
    await world.slack.until(lambda: told(world, seed.MARIA, "asks how"), timeout=20)
    (question,) = told(world, seed.MARIA, "asks how")
    decline = under(question, "Decline")
    channel = world.slack.dm(seed.MARIA)
    before = dict(world.zoho.crm_tasks()[0])
    outcome = await world.slack.click(seed.MARIA, channel, question["ts"], decline["action_id"], value=decline["value"])
    assert outcome.ok, outcome
    await world.slack.until(lambda: told(world, seed.MARIA, "You declined “write the report”"), timeout=20)
    await world.slack.until(lambda: told(world, dana, "can't take “write the report”"), timeout=20)
    await says(world, dana, f"With <@{seed.MARIA}>, declined")
    assert world.zoho.crm_tasks()[0] == before


async def test_what_is_done_is_not_asked_about(world: World, dana: str) -> None:
    """Maria has completed it meanwhile: Home leaves it out, and an older button tells Dana instead of asking Maria."""
    await handed(world, dana)
    await opened(world, dana, "Handed to others")
    stale = buttons(world, dana)["Ask politely: write the report"]
    await opened(world, seed.MARIA, "write the report")
    await press(world, seed.MARIA, "Complete: write the report")
    await says(world, dana, no=("Handed to others",))
    await ask(world, dana, Kind.CHASE, seed.MARIA, stale["value"])
    await world.slack.until(lambda: told(world, dana, "is done already"), timeout=20)
    assert not told(world, seed.MARIA, "asks how")


async def test_only_who_gave_it_asks_and_only_who_has_it_answers(world: World, dana: str) -> None:
    """Bob does neither: he hears whose it is, and Maria's answer stays hers."""
    await handed(world, dana)
    await opened(world, dana, "Handed to others")
    value = buttons(world, dana)["Ask politely: write the report"]["value"]
    await ask(world, seed.BOB, Kind.CHASE, seed.MARIA, value)
    await world.slack.until(lambda: told(world, seed.BOB, "was not handed out by you"), timeout=20)
    await ask(world, seed.BOB, Kind.ANSWER, "accepted", value)
    await world.slack.until(lambda: told(world, seed.BOB, "is not with that person any more"), timeout=20)
    await opened(world, dana, "not answered yet")
    assert not told(world, seed.MARIA, "asks how")


async def test_zoho_away_asks_nobody(world: World, dana: str) -> None:
    """Whether the task is still open can't be known: nobody is bothered, and Dana hears why."""
    await handed(world, dana)
    await opened(world, dana, "Handed to others")
    world.zoho.faults.add(match="*", kind="drop_before", times=None)
    await press(world, dana, "Ask politely: write the report")
    await world.slack.until(lambda: told(world, dana, "so nobody was asked"), timeout=20)
    assert not told(world, seed.MARIA, "asks how")


async def test_told_at_once_and_accepted_there(world: World, dana: str) -> None:
    """Maria hears of the task that is hers in Zoho now, and takes it with one press; Dana's Home says so."""
    await handed(world, dana)
    await opened(world, dana, "not answered yet")
    await world.slack.until(lambda: told(world, seed.MARIA, "gave you “write the report”, due"), timeout=20)
    (news,) = told(world, seed.MARIA, "gave you")
    accept = under(news, "Accept")
    channel = world.slack.dm(seed.MARIA)
    assert (await world.slack.click(seed.MARIA, channel, news["ts"], accept["action_id"], value=accept["value"])).ok
    await world.slack.until(lambda: told(world, seed.MARIA, "You take “write the report”"), timeout=20)
    await says(world, dana, f"With <@{seed.MARIA}>, accepted")


async def test_who_is_not_in_zoho_hears_nothing(world: World, dana: str) -> None:
    """The task stays with Dana, so the guest who was named was given nothing."""
    await world.slack.say(dana, world.slack.dm(dana), f"write the report today for <@{seed.GUEST}>")
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert not told(world, seed.GUEST, "gave you")
