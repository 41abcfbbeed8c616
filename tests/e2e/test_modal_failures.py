"""The modal when something is away or refused: it says so, nothing typed is lost, and nothing is made twice."""

from pathlib import Path

import pytest
from modal_steps import held, is_made, known, view_of
from modal_steps import opened_at_once as opened
from redis.asyncio import Redis
from redis_proxy import RedisProxy
from world import World, WorldMaker, over

from bot.catalogue import say
from bot.sandbox.slack import seed
from bot.slack.listeners import MAKE_TASK, NEW_TASK
from bot.store.embedded import EmbeddedRedis


async def test_without_the_store_the_modal_stays(make_world: WorldMaker, dana: str, tmp_path: Path) -> None:
    """Redis away: the modal opens, its submission says so on the title, nothing typed is lost, later it is saved."""
    server = EmbeddedRedis(tmp_path)
    await server.start()
    world = await make_world(redis_url=server.url, with_worker=False)
    await known(world, dana)
    server.kill()
    await opened(world, dana)
    outcome = await world.slack.submit(dana, {"title": "do not lose me"})
    assert outcome.errors == {"title": say("door-not-saved")}
    assert held(view_of(world, dana), "title") == "do not lose me"
    await server.start()
    assert (await world.slack.submit(dana)).ok
    assert world.slack.view_of(dana) is None
    await server.stop()


async def test_a_lost_answer_keeps_the_modal_open(
    make_world: WorldMaker, dana: str, redis: Redis, redis_server: EmbeddedRedis, tmp_path: Path
) -> None:
    """It may be saved: the title says so, and pressing again saves it no second time."""
    async with RedisProxy(redis_server.url, tmp_path) as proxy:
        world = await make_world(redis_url=proxy.url)
        await known(world, dana)
        await opened(world, dana)
        proxy.lose = b'{"entry":{'
        outcome = await world.slack.submit(dana, {"title": "only once"})
        assert outcome.errors == {"title": say("door-unsure")}
        proxy.lose = None
        assert (await world.slack.submit(dana)).ok
        await world.card(dana, is_made)
        await world.settled()
        assert [task["Subject"] for task in world.zoho.crm_tasks()] == ["only once"]
        await world.slack.until(lambda: world.slack.view_of(dana) is None)


@pytest.mark.parametrize("door", ["slash", "global", "message"])
async def test_a_modal_that_does_not_open_is_said(world: World, dana: str, door: str) -> None:
    """Slack failing at views.open is never silence."""
    message = await world.slack.say(dana, seed.SALES, "send the offer tomorrow")
    world.slack.faults.add("views.open", "500")
    if door == "slash":
        outcome = await world.slack.slash(dana, seed.SALES, "/task", "")
        assert outcome.reply is not None
        assert outcome.reply["text"] == say("form-could-not-open")
        return
    place = () if door == "global" else (seed.SALES, message.ts)
    assert (await world.slack.shortcut(dana, NEW_TASK if door == "global" else MAKE_TASK, *place)).ok
    await world.card(
        dana,
        lambda said: said["text"] == say("form-could-not-open"),
        world.slack.dm(dana) if door == "global" else seed.SALES,
    )


@over("http")
async def test_a_used_trigger_is_said(world: World, dana: str) -> None:
    """A trigger opens one modal once, within three seconds; a request that comes again is answered in words."""
    await opened(world, dana)
    (delivery,) = [each for each in world.slack.deliveries if each.kind == "slash"]
    again = await world.slack.redeliver(delivery)
    assert again.answer == say("form-could-not-open")


async def test_a_slow_slack_is_answered_in_time(world: World, dana: str) -> None:
    """views.open that takes longer than a trigger lives does not hold up the acknowledgement."""
    world.slack.faults.add("views.open", "latency", seconds=5.0)
    outcome = await world.slack.slash(dana, seed.SALES, "/task", "")
    assert outcome.ok, outcome
    assert outcome.reply is not None
    assert outcome.reply["text"] == say("form-could-not-open")


@pytest.mark.parametrize("user", [seed.GUEST], ids=["guest"])
async def test_who_may_not_act_is_told(world: World, user: str) -> None:
    """A guest's form is not saved, and says why; once known, it does not open."""
    await opened(world, user)
    outcome = await world.slack.submit(user, {"title": "x"})
    assert "Guests" in outcome.errors["title"]
    await world.slack.close_view(user)
    again = await world.slack.slash(user, seed.SALES, "/task", "")
    assert again.reply is not None
    assert "Guests" in again.reply["text"]
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_zoho_not_connected_stands_on_the_product(make_world: WorldMaker, dana: str) -> None:
    """Without a grant nothing is accepted, and the product's field says so."""
    world = await make_world(zoho_refresh_token=None, zoho_client_id=None, zoho_client_secret=None)
    await opened(world, dana)
    outcome = await world.slack.submit(dana, {"title": "x"})
    assert list(outcome.errors) == ["product"]
