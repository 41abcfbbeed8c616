"""What nobody asked for is told in its reader's language, and so is the button below it."""

from typing import Any

from test_home_handed import handed, under
from test_settings_less import heard, tell
from world import World, button, over

from bot.catalogue import say, speaking
from bot.preferences import Topic
from bot.sandbox.slack import seed

pytestmark = over("http")
# Maria's Slack is German.
GERMAN = "de-DE"


def less() -> str:
    with speaking(GERMAN):
        return say("settings-less")


def offers(message: dict[str, Any], label: str) -> bool:
    return button(message, label) is not None


async def test_a_task_that_was_given(world: World, dana: str) -> None:
    """The button of the news is in the language of its sentence."""
    await handed(world, dana)
    news = await heard(world, seed.MARIA, "write the report")
    assert offers(news, less())


async def test_a_notice_of_no_language(world: World) -> None:
    """What is drawn around it is in its reader's."""
    await tell(world, seed.MARIA, "Etwas ist fällig.", Topic.DUE)
    assert offers(await heard(world, seed.MARIA, "fällig"), less())


async def test_a_reminder_for_somebody_else(world: World, dana: str) -> None:
    """It rings in the words of who is to do the task, not of who wrote it."""
    line = f"write the report in 3 hours for <@{seed.MARIA}> remind me 2 hours before remind me 1 hour before"
    await world.slack.say(dana, world.slack.dm(dana), line)
    await heard(world, dana, "write the report")
    await world.settled()
    await world.hasten()
    with speaking(GERMAN):
        rings = say("remind-title-due", title="write the report", when="|").partition("|")[0]
    assert offers(await heard(world, seed.MARIA, rings), less())


async def test_a_task_that_was_declined(world: World, dana: str) -> None:
    """Its author hears it in the author's own language."""
    await handed(world, dana)
    with speaking(GERMAN):
        label = say("home-decline")
    news = await world.card(seed.MARIA, lambda message: offers(message, label))
    press, channel = under(news, label), world.slack.dm(seed.MARIA)
    assert (await world.slack.click(seed.MARIA, channel, news["ts"], press["action_id"], value=press["value"])).ok
    told = say("handed-declined-told", user=seed.MARIA, title="write the report")
    await heard(world, dana, told)
