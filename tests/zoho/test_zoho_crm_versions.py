"""A task's whole life in both API versions, over HTTP."""

import datetime as dt
from collections.abc import Callable

import pytest
from zoho_made import AT_FIVE, FULL, WEEKLY, made, only_part
from zoho_stand_ins import START

from bot.errors import TaskGone
from bot.ports import Attaches, Changes, Demands, FollowUps, Notes, TaskQuery, Upload
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions


@pytest.fixture(params=["v8", "v2"])
def versioned(request: pytest.FixtureRequest, connect: Callable[..., ZohoBackends]) -> CrmBackend:
    """A backend of each version."""
    crm = connect(CrmOptions(version=request.param)).crm
    assert crm is not None
    return crm


async def test_a_life(sandbox: ZohoSandbox, versioned: CrmBackend) -> None:
    """Made, found, read, changed, completed, opened, listed, deleted, restored: all under the version's own paths."""
    ref = await made(versioned, FULL)
    assert list(await versioned.find("m4rk", START)) == [ref]
    before = await versioned.read(ref)
    assert (before.title, before.due, before.done) == (FULL.title, AT_FIVE.date, False)
    changed = await versioned.update(ref, Changes(title="Call her", tags=("vip",)), before.modified)
    assert changed.title == "Call her"
    assert (await versioned.complete(ref)).done
    assert not (await versioned.reopen(ref)).done
    assert [task.ref for task in (await versioned.tasks(TaskQuery())).tasks] == [ref]
    await versioned.attach(ref, Upload("a.txt", "text/plain", b"a"))
    await versioned.delete([ref])
    with pytest.raises(TaskGone):
        await versioned.read(ref)
    assert (await versioned.restore(ref)).ref == ref
    version = versioned.request(only_part(versioned, FULL), "m4rk").path.split("/")[2]
    paths = {row.path for row in sandbox.requests if row.path.startswith("/crm/")}
    assert {path for path in paths if f"/{version}/" not in path} <= {
        f"/crm/v8/settings/recycle_bin/{ref.id}/actions/restore"
    }


async def test_a_series_with_a_reminder_each(sandbox: ZohoSandbox, versioned: CrmBackend) -> None:
    """Its tasks and their own reminders, in the version's dialect."""
    part = only_part(versioned, TaskSpec(title="Report", due=AT_FIVE, recurrence=WEEKLY, reminders=FULL.reminders))
    refs = await versioned.create(part, "m4rk")
    await versioned.follow_up(part, refs)
    assert sorted(task["Remind_At"]["ALARM"][-25:] for task in sandbox.crm_tasks()) == [
        f"2026-03-{day}T16:30:00+01:00" for day in (13, 20, 27)
    ]


async def test_many_are_deleted(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """More than one call takes; those that are gone already are no matter, unless all are."""
    days = tuple(AT_FIVE.date + dt.timedelta(days=number) for number in range(60))
    part = only_part(crm, FULL).model_copy(update={"dates": days})
    refs = [*await crm.create(part, "one"), *await crm.create(part, "two")]
    assert len(refs) == 120
    await crm.delete(refs[50:60])
    await crm.delete(refs)
    assert not sandbox.crm_tasks()
    sent = [row.query["ids"] for row in sandbox.requests if row.method == "DELETE"]
    assert sum(len(ids.split(",")) for ids in sent) == 130
    assert max(map(len, sent)) <= 1024
    with pytest.raises(TaskGone):
        await crm.delete(refs)


def test_what_crm_can_do_besides(crm: CrmBackend) -> None:
    """The ports of which it is one."""
    for port in (Attaches, Demands, FollowUps, Notes):
        assert isinstance(crm, port)
