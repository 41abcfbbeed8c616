"""Two workers on one Zoho that keeps strictly to its edition: all is made, and nothing is ever one too many."""

import asyncio

from world import WorldMaker, over

from bot.build import build
from bot.sandbox.zoho import ZohoSandbox

pytestmark = over("http")
TASKS = 12


def statuses(zoho: ZohoSandbox) -> list[int | None]:
    return [request.status for request in zoho.requests]


async def test_two_workers_keep_to_the_editions_concurrency(make_world: WorldMaker, dana: str) -> None:
    """Sixteen commands at once could ask; Zoho's free edition takes five calls, and hears no sixth."""
    strict = {"edition": "free", "edition_limits": True, "latency": 0.02}
    world = await make_world(zoho_options=strict, with_worker=False)
    for number in range(TASKS):
        await world.slack.say(dana, world.slack.dm(dana), f"call Acme number {number} tomorrow")
    async with build(world.settings) as other:
        running = [asyncio.create_task(bot.worker.run()) for bot in (world.bot, other)]
        await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == TASKS)
        await world.settled()
        for bot in (world.bot, other):
            bot.worker.stop()
        await asyncio.gather(*running)
    assert len(world.zoho.crm_tasks()) == TASKS
    assert 429 not in statuses(world.zoho)


async def test_a_wait_that_one_worker_is_told_holds_the_other(make_world: WorldMaker, dana: str) -> None:
    """After a 429 with a Retry-After nobody asks; the command is kept, and the person told."""
    world = await make_world(with_worker=False)
    world.zoho.faults.add("* /crm/*", "429", times=1, retry_after=600)
    async with build(world.settings) as other:
        running = [asyncio.create_task(bot.worker.run()) for bot in (world.bot, other)]
        for number in range(TASKS):
            await world.slack.say(dana, world.slack.dm(dana), f"call Acme number {number} tomorrow")
        await world.card(dana, lambda message: "asks us to slow down" in str(message))
        await world.slack.idle()
        for bot in (world.bot, other):
            bot.worker.stop()
        await asyncio.gather(*running)
    crm = [request for request in world.zoho.requests if request.path.startswith("/crm/")]
    assert [request.status for request in crm].count(429) == 1
    assert world.zoho.crm_tasks() == []
