"""Zoho Mail asks to be left alone for a while: what is known from Zoho CRM is listed and acted on all the same."""

from talk_world import heard, made, say, statuses
from test_lists import there
from world import World, over

pytestmark = over("http")


def hold(world: World) -> None:
    """Zoho Mail takes no request for a minute."""
    world.zoho.faults.add(match="* /api/*", kind="429", times=None, retry_after=60)


async def test_a_list_has_the_other_product(world: World, dana: str) -> None:
    """At once, and it says what is missing."""
    await there(world, "call Acme", due=1)
    hold(world)
    await say(world, dana, "my tasks")
    told = await heard(world, dana, "1 open task")
    assert "call Acme" in str(told)
    assert "Zoho Mail" in told["text"]


async def test_words_find_the_task(world: World, dana: str) -> None:
    """Of the bot's own tasks and of those of the other product."""
    await made(world, dana, "call Acme about the renewal tomorrow")
    hold(world)
    await say(world, dana, "finished the Acme call")
    assert statuses(world) == {"call Acme about the renewal": "Completed"}
