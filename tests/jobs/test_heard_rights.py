"""Who is told of what others changed in Zoho: full members alone, also where something waited for them before."""

import datetime as dt
from typing import Any, cast

import pytest

from bot.commands import Command, Kind, Origin, Profile
from bot.jobs.sync.observing import Sightings
from bot.ports import Claim, Effects, Inbox, News, TaskBackends, Untold
from bot.service.people import People
from bot.service.sync.observing import Observing
from bot.service.unasked import Unasked
from bot.specs import Place, Product, TaskRef, TaskState, Tenant
from bot.store.seal import CommandIds

TENANT = Tenant(team="T1")
NOW = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
REF = TaskRef(product=Product.CRM, id="1")
CHANGED = News(
    user="U1",
    card="c",
    ref=REF,
    before=TaskState(ref=REF, title="a plan", status="Not Started", done=False),
    after=TaskState(ref=REF, title="a secret plan", status="Not Started", done=False),
    at=NOW,
)
COMMAND = Command(
    id="h1", kind=Kind.HEARD, origin=Origin(tenant=TENANT, user="U1", place=Place(channel="U1"), door="action"), now=NOW
)


class Stand:
    """What the job asks, all in one: a person as they are now, one change that waits, no card, no quiet hours."""

    def __init__(self, **person: Any) -> None:
        self.person = Profile(user="U1", team="T1", name="Dana", **person)
        self.finished: list[Effects] = []

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        assert (tenant, user) == (TENANT, "U1")
        return self.person

    async def waiting(self, tenant: Tenant, user: str) -> Untold:
        assert (tenant, user) == (TENANT, "U1")
        return Untold([CHANGED], 2)

    async def wait(self, notice: object) -> float:
        assert notice
        return 0.0

    async def card(self, tenant: Tenant, name: str) -> None:
        assert (tenant, name) == (TENANT, "c")

    async def finish(self, effects: Effects, problem: str | None = None) -> None:
        assert problem is None
        self.finished.append(effects)

    def now(self) -> dt.datetime:
        return NOW


@pytest.mark.parametrize(
    ("person", "notices"), [({}, 1), ({"guest": True}, 0), ({"deleted": True}, 0)], ids=["member", "guest", "gone"]
)
async def test_only_full_members_hear(person: dict[str, Any], notices: int) -> None:
    """A guest is sent nothing that is in tasks; what waited is gone all the same."""
    stand = Stand(**person)
    sightings = Sightings(
        cast("Observing", stand),
        cast("Inbox", stand),
        cast("TaskBackends", stand),
        people=cast("People", stand),
        unheard=stand,
        unasked=cast("Unasked", stand),
        ids=CommandIds(b"k" * 32),
        clock=stand,
    )
    await sightings.heard(cast("Claim", stand), COMMAND)
    (effects,) = stand.finished
    assert (len(effects.notices), effects.heard) == (notices, ("U1", 2))
