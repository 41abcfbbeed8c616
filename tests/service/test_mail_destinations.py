"""Where in Zoho Mail a spec means, and who follows: looked up over HTTP in the local Zoho."""

import datetime as dt
from typing import cast

import pytest
from world import World, over

from bot.commands import Command, Kind, Origin
from bot.errors import NotUnderstood
from bot.ports import Messenger, Profiles, Resolved
from bot.service.people import People
from bot.specs import Destination, Person, Place, Product, TaskSpec, Tenant

pytestmark = over("http")
MARKETING, SALES = "54938724", "536500002"
BLOG = TaskSpec(title="Blog", assignees=(Person(name="Maria Lopez"),), destination=Destination(group=" marketing "))


async def resolved(world: World, user: str, spec: TaskSpec, product: Product = Product.MAIL) -> Resolved:
    """What is found for a spec; nobody of it is a Slack person, so Slack is not asked."""
    people = People(world.bot.backends, cast("Messenger", None), cast("Profiles", None))
    origin = Origin(tenant=Tenant(team=world.slack.team_id), user=user, place=Place(channel="D1"), door="dm")
    now = dt.datetime(2026, 3, 10, tzinfo=dt.UTC)
    return await people.resolved(Command(id="c", kind=Kind.CREATE, origin=origin, now=now), spec, product)


async def test_owner_and_followers(world: World, dana: str) -> None:
    """People by name become zuids; who is not found is left for the description."""
    followers = (Person(name="Bob Stone"), Person(name="Nobody Here"), Person(name="Dana Fox"))
    found = await resolved(world, dana, BLOG.model_copy(update={"followers": followers}))
    assert (found.group, found.owner and found.owner.zuid) == (MARKETING, "924000002")
    assert found.followers == ("924000003", "924000001")


async def test_a_personal_task_has_nobody_to_tell(world: World, dana: str) -> None:
    """Only group tasks have an assignee of choice, and followers."""
    spec = BLOG.model_copy(update={"destination": Destination(), "followers": (Person(name="Bob Stone"),)})
    assert await resolved(world, dana, spec) == Resolved()


@pytest.mark.parametrize("group", ["Marketing", None], ids=["in its group", "in the one that has it"])
async def test_a_project(world: World, dana: str, group: str | None) -> None:
    """Its id, and the group with it."""
    place = Destination(group=group, project="blogging")
    found = await resolved(world, dana, BLOG.model_copy(update={"destination": place}))
    assert (found.group, found.project) == (MARKETING, "48184000000005003")


async def test_a_project_of_two_groups(world: World, dana: str) -> None:
    """It is asked which group is meant."""
    twin = {"id": "48184000000005009", "name": "Blogging", "group": SALES}
    world.zoho.org.state.put("projects", twin["id"], twin)
    with pytest.raises(NotUnderstood, match=r"“in group Marketing” or “in group Sales”"):
        await resolved(world, dana, BLOG.model_copy(update={"destination": Destination(project="Blogging")}))


async def test_a_status(world: World, dana: str) -> None:
    """Mail's word; one that is not there is asked back with those known."""
    assert (await resolved(world, dana, BLOG.model_copy(update={"status": "In Progress"}))).status == "inprogress"
    with pytest.raises(NotUnderstood, match="In Progress, Completed"):
        await resolved(world, dana, BLOG.model_copy(update={"status": "Blocked"}))


async def test_places_of_mail_are_not_crms(world: World, dana: str) -> None:
    """A CRM task asks Mail nothing."""
    found = await resolved(world, dana, BLOG.model_copy(update={"status": "Blocked"}), Product.CRM)
    assert (found.group, found.status, found.owner and found.owner.name) == (None, None, "Maria Lopez")
    assert not any(row.path.startswith("/api/") for row in world.zoho.requests)
