"""What was created lately is read once for all who ask meanwhile, and never from before they asked."""

import asyncio

import pytest
from zoho_made import made
from zoho_stand_ins import START

from bot.catalogue import speaking
from bot.errors import ZohoBusy
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import TaskSpec
from bot.zoho.crm.backend import CrmBackend

LIST = "GET /crm/v8/Tasks"


def lists(sandbox: ZohoSandbox) -> int:
    """How often the list of tasks was read."""
    return sum(f"{request.method} {request.path}" == LIST for request in sandbox.requests)


async def test_many_look_at_once(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Twenty look-ups that meet a slow list make two lists of it: the one under way, and the next for all others."""
    ref = await made(crm, TaskSpec(title="Report"))
    sandbox.faults.add(LIST, "latency", seconds=0.3)
    first = asyncio.create_task(crm.find("other", START))
    await asyncio.sleep(0)
    found = await asyncio.gather(first, *(crm.find("m4rk", START) for _ in range(20)))
    assert found == [(), *[(ref,)] * 20]
    assert lists(sandbox) == 2


async def test_a_task_made_while_a_list_is_read(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Who asks after it was made is not answered from the list that began before."""
    sandbox.faults.add(LIST, "latency", seconds=0.3)
    first = asyncio.create_task(crm.find("m4rk", START))
    ref = await made(crm, TaskSpec(title="Report"))
    assert await crm.find("m4rk", START) == (ref,)
    await first


async def test_a_list_that_fails_fails_for_each(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Nobody takes a failure for absence, and who asks later is answered."""
    ref = await made(crm, TaskSpec(title="Report"))
    refused = sandbox.faults.add(LIST, "429", times=None)
    found = await asyncio.gather(*(crm.find("m4rk", START) for _ in range(3)), return_exceptions=True)
    assert [type(error) for error in found] == [ZohoBusy] * 3
    sandbox.faults.waiting.remove(refused)
    assert await crm.find("m4rk", START) == (ref,)


async def test_a_list_that_fails_is_not_read_twice_for_one(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Who waits alone has the failure as it is, in their own language, also behind a list that others asked for."""
    sandbox.faults.add(LIST, "latency", times=1, seconds=0.3)
    sandbox.faults.add(LIST, "429", times=2)
    first = asyncio.create_task(crm.find("m4rk", START))
    await asyncio.sleep(0)
    with speaking("de-DE"):
        alone = asyncio.create_task(crm.find("m4rk", START))
    assert await first == ()
    with pytest.raises(ZohoBusy) as failed:
        await alone
    with pytest.raises(ZohoBusy) as others, speaking("de-DE"):
        await crm.find("m4rk", START)
    assert str(failed.value) == str(others.value)
    assert lists(sandbox) == 3


async def test_one_who_no_longer_waits(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Its end ends nobody else's look-up."""
    ref = await made(crm, TaskSpec(title="Report"))
    sandbox.faults.add(LIST, "latency", seconds=0.3)
    first, second = (asyncio.create_task(crm.find("m4rk", START)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    assert await second == (ref,)
    with pytest.raises(asyncio.CancelledError):
        await first
