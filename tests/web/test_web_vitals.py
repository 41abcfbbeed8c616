"""Readiness and metrics of a whole Taskbot: what watches it hears the truth, and nothing false is promised."""

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer
from structlog.testing import capture_logs
from world import World, WorldMaker, over

from bot.errors import StoreUnavailable
from bot.web.server import build_vitals


async def got(world: World, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"{world.url}{path}") as answer:
        return answer.status, await answer.text()


@over("http")
async def test_ready(world: World) -> None:
    """Redis gives what is set, and Slack knows the token."""
    assert (await got(world, "/readyz"))[0] == 200


@over("http")
async def test_less_durable_than_is_set(make_world: WorldMaker, dana: str) -> None:
    """It says what to do; a command is said not to be saved, and an event gets a 503: Slack sends it again."""
    world = await make_world(durability="replica")
    status, body = await got(world, "/readyz")
    assert status == 503
    assert "no connected replica" in body
    outcome = await world.slack.slash(dana, world.slack.dm(dana), "/task", "call Acme tomorrow")
    assert "Not saved" in str(outcome.reply)
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.slack.until(lambda: any(delivery.status == 503 for delivery in world.slack.deliveries))
    assert await world.redis.keys("tb:*:e:*") == []


@over("http")
async def test_metrics_are_the_engines_own(make_world: WorldMaker, dana: str) -> None:
    """What waits is counted in Redis when it is asked for, whichever process answers."""
    world = await make_world(with_worker=False)
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.slack.until(lambda: any(delivery.ok for delivery in world.slack.deliveries))
    _, text = await got(world, "/metrics")
    assert 'taskbot_due{queue="due"} 1.0' in text
    assert "taskbot_oldest_unfinished_seconds" in text
    assert "taskbot_dead 0.0" in text


@pytest.mark.parametrize(
    ("problem", "traced"),
    [
        pytest.param(StoreUnavailable("Redis is away."), False, id="what is known to happen"),
        pytest.param(KeyError("team"), True, id="what nobody expects"),
    ],
)
async def test_why_it_is_not_ready_is_logged(problem: Exception, *, traced: bool) -> None:
    """A failed check is answered and logged with its reason; where it came from is logged of a fault."""

    async def ready() -> None:
        raise problem

    with capture_logs() as logged:
        async with TestClient(TestServer(build_vitals(ready))) as client:
            answer = await client.get("/readyz")
            assert (answer.status, await answer.json()) == (503, {"ok": False, "why": str(problem)})
    assert [(line["event"], line["why"], line["exc_info"]) for line in logged] == [("not_ready", str(problem), traced)]
