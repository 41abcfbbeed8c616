"""What both backends must do, over HTTP against the strict local Zoho: the life of a task, faults, grants."""

import datetime as dt

import pytest
from pydantic import SecretStr
from zoho_made import BERLIN, FRIDAY, FULL, made, only_part
from zoho_stand_ins import START, MemoryCache, MovingClock

from bot.errors import (
    CannotPlan,
    Conflict,
    NotConnected,
    OutcomeUnknown,
    TaskGone,
    ZohoBusy,
)
from bot.ports import Changes, Member, TaskBackend
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import (
    Due,
    Priority,
    Product,
    Reminder,
    TaskSpec,
    Tenant,
)
from bot.zoho.backends import ZohoBackends
from bot.zoho.client import Door
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.grants import oauth
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.mail.backend import MailBackend


@pytest.fixture(params=["crm", "mail"])
def backend(request: pytest.FixtureRequest, crm: CrmBackend, mail: MailBackend) -> TaskBackend:
    """Each of the two, for what both must do."""
    return crm if request.param == "crm" else mail


async def test_the_life_of_a_task(backend: TaskBackend) -> None:
    """Created, read, completed, reopened in the status it had, deleted, gone; restored where Zoho can."""
    ref = await made(backend, FULL)
    before = await backend.read(ref)
    assert (before.title, before.done, before.due) == (FULL.title, False, FRIDAY)
    assert (await backend.complete(ref)).done
    opened = await backend.reopen(ref, before.status)
    assert (opened.done, opened.status) == (False, before.status)
    await backend.complete(ref)
    assert not (await backend.reopen(ref)).done
    await backend.delete([ref])
    with pytest.raises(TaskGone):
        await backend.read(ref)
    with pytest.raises(TaskGone):
        await backend.delete([ref])
    with pytest.raises(TaskGone):
        await backend.complete(ref)
    assert (await backend.restore(ref)).title == FULL.title


async def test_finding_by_marker(backend: TaskBackend, clock: MovingClock) -> None:
    """Exactly the tasks with this marker, oldest first, and none from long before."""
    spec = TaskSpec(title="Report")
    assert not await backend.find("m4rk", START)
    first = await made(backend, spec)
    clock.moment += dt.timedelta(minutes=1)
    await made(backend, spec, "m4rk-2")
    second = await made(backend, spec)
    assert list(await backend.find("m4rk", START)) == [first, second]
    assert not await backend.find("m4r", START)
    assert not await backend.find("m4rk", START + dt.timedelta(hours=1))


REFUSED_CHANGES = [
    Changes(owner=Member(name="Jane")),
    Changes(reminder=Reminder(before=dt.timedelta(minutes=30))),
]


@pytest.mark.parametrize("changes", REFUSED_CHANGES, ids=["an owner unknown there", "a reminder without its due"])
async def test_changes_that_cannot_be_sent(sandbox: ZohoSandbox, backend: TaskBackend, changes: Changes) -> None:
    """They are refused with an offer before anything is sent."""
    ref = await made(backend, FULL)
    with pytest.raises(CannotPlan) as caught:
        await backend.update(ref, changes)
    assert caught.value.offer
    assert not any(row.method == "PUT" for row in sandbox.requests)


async def test_no_changes_send_nothing(sandbox: ZohoSandbox, backend: TaskBackend) -> None:
    """An empty change is a read."""
    ref = await made(backend, FULL)
    assert (await backend.update(ref, Changes())).title == FULL.title
    assert not any(row.method == "PUT" for row in sandbox.requests)


async def test_a_long_new_title_is_kept_whole(backend: TaskBackend, sandbox: ZohoSandbox) -> None:
    """What does not fit into the title's field stands in the description."""
    ref = await made(backend, FULL)
    title = "word " * 60 + "end"
    state = await backend.update(ref, Changes(title=title))
    assert state.title.endswith("…")
    held = [
        task.get("Description") or task.get("description") for task in (*sandbox.crm_tasks(), *sandbox.mail_tasks())
    ]
    assert held[0].splitlines()[0] == title
    assert list(await backend.find("m4rk", START)) == [ref]


async def test_changing_a_task(backend: TaskBackend) -> None:
    """Only what changes is sent; the marker stays, so the task is still found."""
    ref = await made(backend, FULL)
    moved = Due(date=dt.date(2026, 3, 20), time=dt.time(9), zone=BERLIN)
    changes = Changes(title="Call Jane", due=moved, reminder=Reminder(before=dt.timedelta(hours=1)))
    state = await backend.update(ref, changes)
    assert (state.title, state.due) == ("Call Jane", moved.date)
    assert list(await backend.find("m4rk", START)) == [ref]
    again = await backend.update(ref, Changes(description="New text.", priority=Priority.LOW))
    assert (again.title, again.due, (again.priority or "").lower()) == ("Call Jane", moved.date, "low")
    assert list(await backend.find("m4rk", START)) == [ref]


async def test_changing_a_task_that_someone_else_changed(backend: TaskBackend, clock: MovingClock) -> None:
    """With the time the person last saw, a meanwhile changed task is a Conflict and stays as it is."""
    ref = await made(backend, FULL)
    shown = await backend.read(ref)
    clock.moment += dt.timedelta(minutes=1)
    await backend.update(ref, Changes(title="By a colleague"))
    with pytest.raises(Conflict):
        await backend.update(ref, Changes(title="By me"), shown.modified)
    assert (await backend.read(ref)).title == "By a colleague"
    now = (await backend.read(ref)).modified
    assert (await backend.update(ref, Changes(title="By me"), now)).title == "By me"


WRITE_FAULTS = [
    ("500_before", OutcomeUnknown, 0),
    ("500_after", OutcomeUnknown, 1),
    ("drop_before", OutcomeUnknown, 0),
    ("drop_after", OutcomeUnknown, 1),
    ("429", ZohoBusy, 0),
]


@pytest.mark.parametrize(("kind", "error", "there"), WRITE_FAULTS, ids=[row[0] for row in WRITE_FAULTS])
async def test_a_create_is_sent_once_whatever_happens(
    sandbox: ZohoSandbox, backend: TaskBackend, kind: str, error: type[Exception], there: int
) -> None:
    """An unknown outcome is told from a definite no, nothing is repeated, and `find` settles it."""
    sandbox.faults.add("POST *asks*", kind)  # type: ignore[arg-type]  # the kinds are the sandbox's Literal
    part = only_part(backend, FULL)
    with pytest.raises(error):
        await backend.create(part, "m4rk")
    path = backend.request(part, "m4rk").path
    assert sum(row.method == "POST" and row.path == path for row in sandbox.requests) == 1
    assert len(await backend.find("m4rk", START)) == there


async def test_reads_are_asked_again(sandbox: ZohoSandbox, backend: TaskBackend) -> None:
    """Two bad answers in a row don't fail a read; a third does, as ZohoBusy."""
    ref = await made(backend, FULL)
    sandbox.faults.add("GET *", "500_before", times=2)
    assert (await backend.read(ref)).title == FULL.title
    sandbox.faults.add("GET *", "500_before", times=3)
    with pytest.raises(ZohoBusy):
        await backend.read(ref)


async def test_a_change_that_could_not_be_read_back_is_not_called_undone(
    sandbox: ZohoSandbox, backend: TaskBackend
) -> None:
    """After the write took effect a failing read means OutcomeUnknown, never "nothing was changed"."""
    ref = await made(backend, FULL)
    sandbox.faults.add("GET *", "500_before", times=3)
    with pytest.raises(OutcomeUnknown):
        await backend.complete(ref)
    assert (await backend.read(ref)).done


async def test_a_token_that_died_is_renewed(
    sandbox: ZohoSandbox, backend: TaskBackend, cache: MemoryCache, clock: MovingClock
) -> None:
    """A cached token that Zoho does not know costs one renewal and nothing else."""
    ref = await made(backend, FULL)
    cache.held["acme"] = cache.held["acme"].model_copy(update={"token": "1000.dead.dead"})
    clock.moment += oauth.RECENT
    assert (await backend.complete(ref)).done
    assert sum(row.path == oauth.TOKEN_PATH for row in sandbox.requests) == 2


async def test_a_token_is_not_loaded_for_each_call(grant: oauth.Grant, cache: MemoryCache) -> None:
    """Within moments the loaded one is used, but never again once Zoho refused it: then the shared one counts."""
    await grant.token()
    first = await grant.token()
    cache.held["acme"] = first.model_copy(update={"token": "1000.of.another"})
    assert await grant.token() == first
    assert (await grant.renew(first.token)).token == "1000.of.another"
    assert (await grant.token()).token == "1000.of.another"


async def test_connecting(sandbox: ZohoSandbox, door: Door, addresses: Addresses) -> None:
    """A self client's code becomes a refresh token once; revoking it ends it."""
    credentials = oauth.ClientCredentials(client_id=sandbox.client_id, client_secret=SecretStr(sandbox.client_secret))
    code = sandbox.grant_code(["ZohoCRM.modules.tasks.ALL"])
    tokens = await oauth.exchange(door, addresses, credentials, code)
    assert tokens.refresh is not None
    with pytest.raises(NotConnected):
        await oauth.exchange(door, addresses, credentials, code)
    assert await oauth.revoke(door, addresses, tokens.refresh)
    assert not await oauth.revoke(door, addresses, tokens.refresh)


async def test_a_revoked_grant(sandbox: ZohoSandbox, door: Door, addresses: Addresses, crm: CrmBackend) -> None:
    """Once revoked, every call says that an admin must reconnect."""
    await oauth.revoke(door, addresses, SecretStr(sandbox.refresh_token))
    with pytest.raises(NotConnected, match="reconnect"):
        await made(crm, FULL)


async def test_without_a_grant(door: Door, clock: MovingClock) -> None:
    """Not connected yet: a sentence for the admin, for either product."""
    backends = ZohoBackends(door, None, Addresses.of("us"), clock)
    for product in Product:
        with pytest.raises(NotConnected, match="taskbot connect"):
            await backends.backend(Tenant(team="T1"), product)
