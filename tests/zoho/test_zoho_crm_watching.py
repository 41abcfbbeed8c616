"""What changed in Zoho CRM over HTTP: looks at several tasks, lists of what changed, and the notification channel."""

import datetime as dt

import pytest
from pydantic import SecretStr
from zoho_made import made
from zoho_stand_ins import MovingClock

from bot.errors import ZohoRefused
from bot.ports import Channel
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.seed import BOB, DANA, MARIA
from bot.specs import Product, TaskRef, TaskSpec
from bot.zoho.crm.backend import CrmBackend

MINUTE = dt.timedelta(minutes=1)
CHANNEL = Channel(id="1000000068001", token=SecretStr("t" * 43), secret=SecretStr("s" * 43))
URL = "https://bot.example/zoho/changes?k=" + "s" * 43


async def three(crm: CrmBackend) -> list[TaskRef]:
    """Three tasks of Dana's."""
    return [await made(crm, TaskSpec(title=title)) for title in ("one", "two", "three")]


async def test_several_are_looked_at_in_one_request(crm: CrmBackend, sandbox: ZohoSandbox) -> None:
    """Each as it is, with who changed it and who has it."""
    refs = await three(crm)
    sandbox.by_hand.change(refs[0].id, BOB, Subject="first", Owner=MARIA)
    before = len(sandbox.requests)
    found = await crm.observe(refs)
    assert [one.path for one in sandbox.requests[before:] if "fields" not in one.path] == ["/crm/v8/Tasks"]
    first = found[refs[0]]
    assert first.state is not None
    assert first.by is not None
    assert first.owner is not None
    assert (first.state.title, first.state.modified_by) == ("first", "Bob Stone")
    assert (first.by.email, first.by.crm_id, first.owner.name) == ("bob@acme.example", BOB, "Maria Lopez")


async def test_of_a_deleted_one_who_did_it_is_known(crm: CrmBackend, sandbox: ZohoSandbox) -> None:
    """By id and name; one that never was is merely not there."""
    refs = await three(crm)
    sandbox.by_hand.delete(refs[1].id, BOB)
    never = TaskRef(product=Product.CRM, id="5725767000009999999")
    found = await crm.observe([*refs, never])
    gone = found[refs[1]]
    assert gone.state is None
    assert gone.by is not None
    assert (gone.by.crm_id, gone.by.name) == (BOB, "Bob Stone")
    assert (found[never].state, found[never].by) == (None, None)
    assert await crm.watching.there([*refs, never]) == [refs[0], refs[2]]


async def test_what_changed_since(crm: CrmBackend, sandbox: ZohoSandbox, clock: MovingClock) -> None:
    """The earliest change first, deleted ones in a list of their own, and nothing from before."""
    refs = await three(crm)
    clock.moment += 10 * MINUTE
    since = clock.now()
    sandbox.by_hand.complete(refs[2].id, BOB)
    clock.moment += MINUTE
    sandbox.by_hand.complete(refs[0].id, BOB)
    sandbox.by_hand.delete(refs[1].id, BOB)
    page = await crm.watching.changed(since)
    assert [glimpse.ref for glimpse in page.found] == [refs[2], refs[0]]
    assert page.next is None
    assert [glimpse.ref for glimpse in await crm.watching.deleted(since)] == [refs[1]]
    assert await crm.watching.deleted(since + 2 * MINUTE) == []
    assert (await crm.watching.changed(since + 2 * MINUTE)).found == ()


async def test_pages_of_one_moment(crm: CrmBackend, sandbox: ZohoSandbox, clock: MovingClock) -> None:
    """Hundreds that were changed in the same second are all found, each once."""
    since = clock.now()
    for number in range(450):
        values = {"Subject": str(number), "Status": "Not Started", "Owner": {"id": DANA}}
        records.add(sandbox.org, "Tasks", values, DANA)
    found, after = list[str](), None
    for _ in range(3):
        page = await crm.watching.changed(since, after)
        found += [glimpse.ref.id for glimpse in page.found]
        after = page.next
    assert after is None
    assert (len(found), len(set(found))) == (450, 450)


async def test_none_is_passed_over_while_others_change(
    crm: CrmBackend, sandbox: ZohoSandbox, clock: MovingClock
) -> None:
    """What was read already and is changed again before the next page moves nothing out of that page."""
    since, ids = clock.now(), list[str]()
    for number in range(250):
        clock.moment += dt.timedelta(seconds=1)
        values = {"Subject": str(number), "Status": "Not Started", "Owner": {"id": DANA}}
        ids.append(records.add(sandbox.org, "Tasks", values, DANA)["id"])
    first = await crm.watching.changed(since)
    clock.moment += MINUTE
    for one in ids[:30]:
        sandbox.by_hand.complete(one, BOB)
    second = await crm.watching.changed(since, first.next)
    assert second.next is None
    assert {glimpse.ref.id for glimpse in (*first.found, *second.found)} == set(ids)


async def test_a_channel_lives_as_long_as_zoho_says(crm: CrmBackend, clock: MovingClock) -> None:
    """A week where that is asked for, an hour where too much is; and it is found again by its id."""
    week = clock.now() + dt.timedelta(days=7)
    watching = crm.watching
    assert await watching.subscribed(CHANNEL.id) is None
    assert await watching.subscribe(CHANNEL, URL, week) == week
    assert await watching.subscribed(CHANNEL.id) == week
    assert await watching.subscribe(CHANNEL, URL, week + MINUTE) == clock.now() + dt.timedelta(hours=1)
    await watching.unsubscribe(CHANNEL.id)
    assert await watching.subscribed(CHANNEL.id) is None
    await watching.unsubscribe(CHANNEL.id)


async def test_a_lost_channel_is_not_renewed(crm: CrmBackend, clock: MovingClock) -> None:
    """Zoho says that there is none, and so does whoever asked."""
    with pytest.raises(ZohoRefused) as refused:
        await crm.watching.subscribe(CHANNEL, URL, clock.now() + MINUTE, renew=True)
    assert refused.value.code == "NOT_SUBSCRIBED"


async def test_one_that_zoho_says_is_not_subscribed(crm: CrmBackend, sandbox: ZohoSandbox) -> None:
    """Is lost, as one that is not in the list: neither is a refusal of channels as such."""
    body = {"code": "NOT_SUBSCRIBED", "details": {}, "message": "the channel is not subscribed", "status": "error"}
    sandbox.faults.add("GET /crm/v8/actions/watch*", "answer", body=body)
    assert await crm.watching.subscribed(CHANNEL.id) is None


async def test_a_refused_channel(crm: CrmBackend, clock: MovingClock) -> None:
    """An address that Zoho does not take is a definite no."""
    with pytest.raises(ZohoRefused):
        await crm.watching.subscribe(CHANNEL, "http://bot.example/zoho", clock.now() + MINUTE)


async def test_the_organisation(crm: CrmBackend) -> None:
    """By the id that its limits go by."""
    assert await crm.watching.organisation()
