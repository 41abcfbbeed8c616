"""Tasks that were made once too often are removed, and series that were made in part are completed: a whole Taskbot."""

import datetime as dt

from prometheus_client import REGISTRY
from world import World, WorldMaker, complete_button, over

from bot.commands import Command, Kind, Origin, Sweep
from bot.ports import Effects, PlanPart
from bot.service.sending import marker_of
from bot.specs import Place, Product, TaskRef, TaskSpec, Tenant

HASTY = {"lease": 3.0, "settle": 4.0, "zoho_timeout": 2.0}


def removed() -> float:
    return REGISTRY.get_sample_value("taskbot_duplicates_total") or 0.0


async def made(world: World, user: str, text: str) -> str:
    """The command that made the task of a line, when everything has come to rest."""
    await world.slack.say(user, world.slack.dm(user), text)
    await world.card(user, lambda message: complete_button(message) is not None)
    await world.settled()
    return marker(world)


def marker(world: World) -> str:
    """The marker that the newest task carries."""
    description: str = world.zoho.crm_tasks()[-1]["Description"]
    return description.rpartition("taskbot:")[2].strip()


def sweep(world: World, name: str, swept: Sweep) -> Command:
    tenant = Tenant(team=world.slack.team_id)
    origin = Origin(tenant=tenant, user="U0DANA00001", place=Place(channel="D1"), door="dm")
    now = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)
    return Command(id=name, kind=Kind.VERIFY, origin=origin, now=now, text=swept.model_dump_json())


@over("http")
async def test_what_is_too_many_goes(world: World, dana: str) -> None:
    """Of three tasks with one marker the recorded one stays, and the others are counted; a second sweep finds none."""
    command = await made(world, dana, "send the offer tomorrow")
    (kept,) = world.zoho.crm_tasks()
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM, dana)
    for _ in range(2):
        await backend.create(PlanPart(spec=TaskSpec(title="send the offer")), marker_of(command, 0))
    assert len(world.zoho.crm_tasks()) == 3
    before = removed()
    for name in ("v1", "v2"):
        await world.bot.engine.accept(sweep(world, name, Sweep(command=command, step=0)), Effects())
        await world.settled()
        assert [task["id"] for task in world.zoho.crm_tasks()] == [kept["id"]]
    assert removed() == before + 2


@over("http")
async def test_what_is_known_to_be_too_many_goes(world: World, dana: str) -> None:
    """Also a task that no longer carries the marker; one that is gone already is no problem."""
    command = await made(world, dana, "send the offer tomorrow")
    (kept,) = world.zoho.crm_tasks()
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM, dana)
    (extra,) = await backend.create(PlanPart(spec=TaskSpec(title="send the offer")), "somebodyelses")
    for name in ("v1", "v2"):
        swept = Sweep(command=command, step=0, extra=(extra.key,))
        await world.bot.engine.accept(sweep(world, name, swept), Effects())
        await world.settled()
        assert [task["id"] for task in world.zoho.crm_tasks()] == [kept["id"]]


@over("http")
async def test_of_an_unknown_command_nothing_goes(world: World, dana: str) -> None:
    """What stays is not known, so nothing is touched."""
    await made(world, dana, "send the offer tomorrow")
    await world.bot.engine.accept(sweep(world, "v1", Sweep(command="nobody", step=0)), Effects())
    await world.settled()
    assert len(world.zoho.crm_tasks()) == 1


@over("http")
async def test_a_series_made_in_part_is_completed(make_world: WorldMaker, dana: str) -> None:
    """Zoho made all and did not say so, and one was gone when they were found: that date is made again, alone."""
    world = await make_world(**HASTY)
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="500_after", times=1)
    world.zoho.faults.add(match="GET /crm/v8/Tasks", kind="429", times=None, retry_after=1)
    await world.slack.say(dana, world.slack.dm(dana), "water the plants every friday for 4 times")
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 4)
    days = sorted(task["Due_Date"] for task in world.zoho.crm_tasks())
    backend = await world.bot.backends.backend(Tenant(team=world.slack.team_id), Product.CRM, dana)
    await backend.delete([TaskRef(product=Product.CRM, id=world.zoho.crm_tasks()[1]["id"])])
    world.zoho.faults.clear()
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert sorted(task["Due_Date"] for task in world.zoho.crm_tasks()) == days
