"""Zoho's limits in Redis: two processes share places, holds, credits, the minute's window and the breaker."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from prometheus_client import REGISTRY
from redis.asyncio import Redis

from bot.ports import Allowance, CallOutcome, LimitedCall, Taken
from bot.specs import Product
from bot.store.connection import connect
from bot.store.embedded import EmbeddedRedis
from bot.store.keys import LimitKeys
from bot.store.limits import ALONE, Breaking, RedisLimits

CRM = Allowance("acme", Product.CRM, concurrent=3)
CALL = LimitedCall(CRM, "T1")
OTHER = replace(CALL, tenant="T2")
MAIL = LimitedCall(Allowance("acme", Product.MAIL, per_minute=4, pause=900, longest_pause=1800), "T1")
ANSWERED, AWAY, BUSY = CallOutcome("answered"), CallOutcome("away"), CallOutcome("busy")
MOMENTS = ("open_until", "probe_until", "hold_until", "plenty_until", "recheck_at")


@pytest.fixture
async def both(redis_server: EmbeddedRedis, redis: Redis) -> AsyncIterator[tuple[RedisLimits, RedisLimits]]:
    """The limits as two processes have them."""
    clients = [connect(redis_server.url) for _ in range(2)]
    yield (RedisLimits(clients[0], breaking=Breaking(failures=3)), RedisLimits(clients[1], breaking=Breaking(3)))
    for client in clients:
        await client.aclose()


async def passed(redis: Redis, seconds: float, allowance: Allowance = CRM) -> None:
    """Time goes on: all that is kept lies that much further back."""
    keys = LimitKeys(allowance.org, allowance.product.value)
    for field in MOMENTS:
        if await redis.hexists(keys.state, field):
            await redis.hincrbyfloat(keys.state, field, -seconds)
    for key in (keys.slots, keys.narrow, keys.waits, keys.minute):
        for member, score in await redis.zrange(key, 0, -1, withscores=True):
            await redis.zadd(key, {member: score - seconds})


async def taken(limits: RedisLimits, call: LimitedCall = CALL) -> str:
    """A lease, which there must be."""
    found = await limits.take(call)
    assert found.lease is not None, found
    return found.lease


async def refused(limits: RedisLimits, call: LimitedCall = CALL) -> Taken:
    found = await limits.take(call)
    assert found.lease is None
    assert found.reason is not None
    return found


async def ended(limits: RedisLimits, outcome: CallOutcome, call: LimitedCall = CALL) -> None:
    await limits.give_back(call, await taken(limits, call), outcome)


async def test_two_processes_share_the_places(both: tuple[RedisLimits, RedisLimits]) -> None:
    """The organisation's concurrency holds for both together, and a place given back serves either."""
    one, two = both
    leases = [await taken(one), await taken(two), await taken(one)]
    assert (await refused(two)).reason == "slots"
    await one.give_back(CALL, leases[0], ANSWERED)
    await taken(two)
    assert 0 < (await refused(one)).seconds < 1


async def test_organisations_and_products_do_not_share(both: tuple[RedisLimits, RedisLimits]) -> None:
    """Another organisation has its own places, and so has Mail."""
    leases = [await taken(both[0]) for _ in range(3)]
    leases.append(await taken(both[0], replace(CALL, allowance=replace(CRM, org="globex"))))
    leases.append(await taken(both[0], MAIL))
    assert len(set(leases)) == 5


async def test_narrow_calls_have_a_second_limit(both: tuple[RedisLimits, RedisLimits]) -> None:
    """One narrow call at a time; others are not kept by it."""
    narrow = replace(CALL, allowance=replace(CRM, narrow=1), narrow=True)
    lease = await taken(both[0], narrow)
    assert (await refused(both[1], narrow)).reason == "slots"
    await taken(both[1])
    await both[0].give_back(narrow, lease, ANSWERED)
    await taken(both[1], narrow)


HOLDER = """
import asyncio, sys
from bot.ports import Allowance, LimitedCall
from bot.specs import Product
from bot.store.connection import connect
from bot.store.limits import RedisLimits
async def main():
    limits = RedisLimits(connect(sys.argv[1]))
    for _ in range(3):
        taken = await limits.take(LimitedCall(Allowance("acme", Product.CRM, concurrent=3), "T1"))
        assert taken.lease
    print("holding", flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


async def test_a_killed_holders_places_come_back(
    both: tuple[RedisLimits, RedisLimits], redis: Redis, redis_server: EmbeddedRedis
) -> None:
    """A process that is killed with all places gives them back when its leases end, and not before."""
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, redis_server.url, cwd=root, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"holding\n"
    process.send_signal(signal.SIGKILL)
    await process.wait()
    await refused(both[0])
    await passed(redis, 31)
    for _ in range(3):
        await taken(both[0])


async def test_a_waiting_tenant_gets_its_share(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """While another waits, a tenant that holds more than its share gets no further place; the other does."""
    one, two = both
    mine = [await taken(one) for _ in range(3)]
    await refused(two, OTHER)
    await one.give_back(CALL, mine[0], ANSWERED)
    await refused(one)
    theirs = await taken(two, OTHER)
    await one.give_back(CALL, mine[1], ANSWERED)
    await taken(one)
    await two.give_back(OTHER, theirs, ANSWERED)
    await refused(one)
    await passed(redis, 10)
    assert await taken(one) not in (*mine, theirs)


async def test_a_tenant_alone_may_use_all(both: tuple[RedisLimits, RedisLimits]) -> None:
    """Waiting for oneself takes nothing away."""
    leases = [await taken(both[0]) for _ in range(3)]
    await refused(both[0])
    await both[0].give_back(CALL, leases[0], ANSWERED)
    assert await taken(both[0]) not in leases


async def test_zohos_own_wait_holds_all(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """A Retry-After that one process hears stops the others, until it is over."""
    await ended(both[0], CallOutcome("busy", retry_after=40))
    found = await refused(both[1])
    assert found.reason == "hold"
    assert 30 < found.seconds <= 41
    await passed(redis, 41)
    await taken(both[1])


async def test_without_a_time_the_wait_doubles(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """Each further refusal doubles the pause; calls refused together count once; a good answer begins anew."""
    one, two = both
    first, second = await taken(one), await taken(two)
    await one.give_back(CALL, first, BUSY)
    await two.give_back(CALL, second, BUSY)
    waits = [(await refused(two)).seconds]
    for _ in range(3):
        await passed(redis, 400)
        await ended(one, BUSY)
        waits.append((await refused(two)).seconds)
    assert waits == sorted(waits)
    assert waits[0] < 1.7
    assert 7 < waits[-1] < 10.5
    await passed(redis, 400)
    await ended(one, ANSWERED)
    await ended(one, BUSY)
    assert (await refused(two)).seconds < 1.7


async def test_mail_has_a_window_of_a_minute(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """So many in any sixty seconds over both processes, however quickly they end; then the oldest makes room."""
    for limits in (*both, *both):
        await ended(limits, ANSWERED, MAIL)
    found = await refused(both[0], MAIL)
    assert found.reason == "minute"
    assert 55 < found.seconds <= 60.4
    await passed(redis, 61, MAIL.allowance)
    await taken(both[1], MAIL)


async def test_mails_block_is_sat_out(both: tuple[RedisLimits, RedisLimits]) -> None:
    """After a refusal nobody asks for a quarter of an hour."""
    await ended(both[0], BUSY, MAIL)
    assert 890 < (await refused(both[1], MAIL)).seconds < 1130


async def test_the_breaker_opens_and_closes(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """Three failures in a row open it for all; then one probe goes through, and its answer closes it."""
    one, two = both
    for limits in (one, two, one):
        await ended(limits, AWAY)
    assert (await refused(two)).reason == "away"
    await passed(redis, 30)
    probe = await taken(two)
    assert (await refused(one)).reason == "away", "one probe at a time"
    await two.give_back(CALL, probe, ANSWERED)
    for _ in range(3):
        await taken(one)


async def test_a_failed_probe_opens_it_again(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """And a probe whose process died is followed by another when its lease has ended."""
    for _ in range(3):
        await ended(both[0], AWAY)
    await passed(redis, 30)
    await ended(both[0], AWAY)
    assert (await refused(both[1])).seconds > 10
    await passed(redis, 30)
    await taken(both[0])
    await refused(both[1])
    await passed(redis, 31)
    await taken(both[1])


async def test_failures_that_are_not_in_a_row(both: tuple[RedisLimits, RedisLimits]) -> None:
    """An answer between them, also a refusal, proves that Zoho is there; a cancelled call proves nothing."""
    for outcome in (AWAY, AWAY, ANSWERED, AWAY, AWAY):
        await ended(both[0], outcome)
    await ended(both[1], CallOutcome("unknown"))
    await ended(both[0], AWAY)
    assert (await refused(both[1])).reason == "away"


CREDITS = LimitedCall(replace(CRM, concurrent=None, credits=10), "T1", cost=4)


async def test_credits_are_counted(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """By cost and for both processes; when they are used up one call in a quarter of an hour asks after them."""
    for limits in both:
        await ended(limits, ANSWERED, CREDITS)
    await ended(both[0], ANSWERED, CREDITS)
    found = await refused(both[1], CREDITS)
    assert found.reason == "credits"
    assert 890 < found.seconds <= 901
    await passed(redis, 901)
    await ended(both[1], ANSWERED, CREDITS)
    await refused(both[0], CREDITS)


async def test_zohos_word_on_credits_goes_before_our_count(both: tuple[RedisLimits, RedisLimits]) -> None:
    """What the header says is what is left; an answer that is silent says that there is plenty."""
    await ended(both[0], CallOutcome("answered", credits_left=1000), CREDITS)
    for _ in range(5):
        await ended(both[1], ANSWERED, CREDITS)
    await ended(both[0], CallOutcome("answered", credits_left=0), CREDITS)
    assert (await refused(both[1], CREDITS)).reason == "credits"


async def test_silence_means_plenty(both: tuple[RedisLimits, RedisLimits]) -> None:
    """An organisation with more credits than its edition's least is not stopped by our count."""
    for _ in range(5):
        await ended(both[0], CallOutcome("answered", plenty=True), CREDITS)
    assert await taken(both[1], CREDITS)


async def test_yesterdays_credits_are_back(both: tuple[RedisLimits, RedisLimits], redis: Redis) -> None:
    """What was spent more than a day ago counts no more."""
    keys = LimitKeys("acme", "crm")
    hour = (await redis.time())[0] // 3600
    await redis.hset(keys.spent, mapping={str(hour - 24): 1000, str(hour - 25): 1000})
    for limits in both:
        await ended(limits, ANSWERED, CREDITS)
    assert sum(int(spent) for spent in (await redis.hgetall(keys.spent)).values()) == 8


def told(name: str, org: str, **labels: str) -> float | None:
    """What this process's metrics say."""
    return REGISTRY.get_sample_value(f"taskbot_zoho_{name}", {"org": org, "product": "crm", **labels})


async def test_what_is_seen_from_outside(both: tuple[RedisLimits, RedisLimits]) -> None:
    """Calls under way, the hold, the breaker, credits, refusals by reason, and how often Zoho said "too many"."""
    call = replace(CALL, allowance=replace(CRM, org="seen", concurrent=1, credits=100))
    lease = await taken(both[0], call)
    await refused(both[0], call)
    assert told("calls_under_way", "seen") == 1
    assert told("calls_not_made_total", "seen", reason="slots") == 1
    await both[0].give_back(call, lease, CallOutcome("busy", retry_after=40, credits_left=7))
    assert told("calls_under_way", "seen") == 0
    assert told("too_many_requests_total", "seen") == 1
    assert told("hold_seconds", "seen") == pytest.approx(40, abs=1)
    assert (told("credits_left", "seen"), told("breaker", "seen")) == (7, 0)
    broken = replace(CALL, allowance=replace(CRM, org="broken"))
    for _ in range(3):
        await ended(both[0], AWAY, broken)
    assert told("breaker", "broken") == 2


async def test_redis_away_is_no_reason_to_stop(redis_server: EmbeddedRedis) -> None:
    """A process alone bounds itself, and its places come back."""
    away = connect(redis_server.url + ".nobody")
    limits = RedisLimits(away)
    leases = [await taken(limits) for _ in range(ALONE)]
    assert (await refused(limits)).reason == "slots"
    await limits.give_back(CALL, leases[0], ANSWERED)
    await taken(limits)
    await away.aclose()


async def test_a_place_is_kept_when_redis_fails_between(redis_server: EmbeddedRedis, redis: Redis) -> None:
    """Giving back without Redis raises nothing: the answer to the call is worth more."""
    there, away = connect(redis_server.url), connect(redis_server.url + ".nobody")
    lease = await taken(RedisLimits(there))
    await RedisLimits(away).give_back(CALL, lease, ANSWERED)
    assert await redis.zcard(LimitKeys("acme", "crm").slots) == 1
    await there.aclose()
    await away.aclose()
