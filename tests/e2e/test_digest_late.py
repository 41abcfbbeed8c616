"""A morning that comes late: still sent once while it is worth reading, then left to the next day."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from digest_steps import digests, morning, wanted
from test_lists import there
from world import World, WorldMaker, over

from bot.store.standing import RedisStandings

pytestmark = over("http")


class Moved:
    """This machine's time, and some."""

    def __init__(self) -> None:
        self.ahead = dt.timedelta()

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self.ahead

    def to(self, moment: dt.datetime) -> None:
        """It is this moment now."""
        self.ahead = moment - dt.datetime.now(dt.UTC)


async def planned(world: World) -> dt.datetime:
    """When the one digest that there is comes next."""
    (at,) = [each.next for each in await RedisStandings(world.redis).all() if each.job == "digest"]
    assert at is not None
    return at


@pytest.mark.parametrize(
    ("late", "sent"),
    [
        pytest.param(dt.timedelta(minutes=50), 1, id="fifty minutes"),
        pytest.param(dt.timedelta(hours=5), 0, id="five hours"),
        pytest.param(dt.timedelta(days=3), 0, id="three days"),
    ],
)
async def test_after_a_downtime(make_world: WorldMaker, dana: str, late: dt.timedelta, sent: int) -> None:
    """Once or not at all; the one after it lies ahead, so nothing is made up for."""
    clock = Moved()
    world = await make_world(parts={"clock": clock})
    await there(world, "late one", due=-1)
    await wanted(world, dana)
    clock.to(await planned(world) + late)
    await morning(world)
    assert len(digests(world, dana)) == sent
    assert await planned(world) > clock.now()


async def test_at_nine_on_the_persons_wall(make_world: WorldMaker, dana: str) -> None:
    """Dana lives in New York: it is nine there, on a weekday."""
    world = await make_world()
    await wanted(world, dana)
    found = (await planned(world)).astimezone(ZoneInfo("America/New_York"))
    assert found.time() == dt.time(9)
    assert found.weekday() < 5
