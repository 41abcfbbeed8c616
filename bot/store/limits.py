"""Zoho's limits in Redis, shared by all processes: places, holds, credits, the minute's window, the breaker.

Knows scripts (limits_*.lua), not what a call is. Time is Redis's. A place is held by a lease, so that it comes back
when its holder died. Redis away is no reason to stop: then this process alone bounds itself.
"""

import asyncio
import random
import secrets
from collections import Counter as Tally
from collections import defaultdict
from dataclasses import dataclass
from importlib import resources

import structlog
from prometheus_client import Counter, Gauge
from pydantic_core import to_json
from redis.asyncio import Redis

from bot.errors import StoreUnavailable
from bot.ports import Allowance, CallOutcome, LimitedCall, Taken
from bot.specs import Product
from bot.store.connection import translated
from bot.store.keys import LimitKeys

log = structlog.get_logger(__name__)

_Given = dict[str, str | float | None]
_OF = ["org", "product"]
UNDER_WAY = Gauge("taskbot_zoho_calls_under_way", "Calls to Zoho that hold a place", _OF)
BREAKER = Gauge("taskbot_zoho_breaker", "0: closed, 1: half open, 2: open (Zoho does not answer)", _OF)
HELD = Gauge("taskbot_zoho_hold_seconds", "For how long Zoho asked all to wait, when last heard", _OF)
CREDITS_LEFT = Gauge("taskbot_zoho_credits_left", "API credits left, as far as known", _OF)
REFUSED = Counter("taskbot_zoho_calls_not_made", "Calls put off before they were sent", [*_OF, "reason"])
TOO_MANY = Counter("taskbot_zoho_too_many_requests", "429s and the like that Zoho answered", _OF)

# Calls at once that a process allows itself per organisation while Redis is away.
ALONE = 2
# A place that is not free now is in a moment; the spread keeps those who wait from coming back together.
_SPREAD = 0.4
# Seconds within which a place that nobody is to be warned by goes back: with the next call, mostly.
_WITH_THE_NEXT = 0.005


@dataclass(frozen=True)
class Breaking:
    """After how many failures in a row nobody asks any more, and for how many seconds; then one is let through."""

    failures: int = 10
    seconds: float = 20.0


class RedisLimits:
    """See ports.Limits. `lease` is longer than any call may take, in seconds."""

    def __init__(self, redis: Redis, *, lease: float = 30.0, breaking: Breaking = Breaking()) -> None:
        self._lease = lease
        self._breaking = breaking
        self._alone: Tally[str] = Tally()
        # The places that go back with the next call, by organisation and product.
        self._going_back = defaultdict[tuple[str, Product], list[_Given]](list)
        here = resources.files("bot.store")
        shared, *scripts = ((here / f"limits_{name}.lua").read_text() for name in ("prelude", "take", "give"))
        # At maxmemory what is saved must still be carried out.
        self._take, self._give = (redis.register_script(f"#!lua flags=allow-oom\n{shared}{each}") for each in scripts)

    async def take(self, call: LimitedCall) -> Taken:
        """See ports.Limits."""
        allowed = call.allowance
        lease = f"{secrets.token_hex(8)} {call.tenant}"
        limits = [allowed.concurrent, allowed.narrow, allowed.credits, allowed.per_minute]
        args: list[str | float] = [lease, call.tenant, self._lease, call.cost, int(call.narrow)]
        args += [limit or 0 for limit in limits]
        args.append(to_json(self._going_back.pop((allowed.org, allowed.product), [])).decode())
        try:
            with translated():
                reply = await self._take(keys=_keys(allowed), args=args)
        except StoreUnavailable:
            return self._take_alone(allowed.org)
        labels = (allowed.org, allowed.product.value)
        if int(reply[0]) == 1:
            self._seen(labels, reply[3], reply[4], reply[1])
            if reply[2] != "":
                CREDITS_LEFT.labels(*labels).set(float(reply[2]))
            return Taken(lease)
        REFUSED.labels(*labels, reply[1]).inc()
        spread = random.uniform(0.0, _SPREAD)  # noqa: S311 - spreads retries, protects nothing
        return Taken(None, reply[1], float(reply[2]) + spread)

    async def give_back(self, call: LimitedCall, lease: str, outcome: CallOutcome) -> None:
        """See ports.Limits."""
        allowed = call.allowance
        labels = (allowed.org, allowed.product.value)
        if outcome.kind == "busy":
            TOO_MANY.labels(*labels).inc()
        if lease == _ALONE:
            self._alone[allowed.org] -= 1
            return
        if outcome.credits_left is not None:
            CREDITS_LEFT.labels(*labels).set(outcome.credits_left)
        given, going_back = self._given(allowed, lease, outcome), self._going_back[allowed.org, allowed.product]
        going_back.append(given)
        if outcome.kind == "answered":
            await asyncio.sleep(_WITH_THE_NEXT)
        if not any(each is given for each in self._going_back[allowed.org, allowed.product]):
            return
        try:
            with translated():
                all_ = self._going_back.pop((allowed.org, allowed.product))
                reply = await self._give(keys=_keys(allowed), args=[to_json(all_).decode()])
        except StoreUnavailable:
            log.warning("limits_away")  # the places come back when their leases end
            return
        self._seen(labels, *reply)

    def _given(self, allowed: Allowance, lease: str, outcome: CallOutcome) -> "_Given":
        """What the scripts take of a call that has ended."""
        given: _Given = {
            "member": lease,
            "outcome": outcome.kind,
            "retry_after": outcome.retry_after,
            "left": outcome.credits_left,
            "plenty": int(outcome.plenty),
            "pause": allowed.pause,
            "longest": allowed.longest_pause,
            "jitter": random.uniform(1.0, 1.25),  # noqa: S311 - spreads retries, protects nothing
            "failures": self._breaking.failures,
            "seconds": self._breaking.seconds,
        }
        # A null of JSON is no nil of Lua.
        return {name: value for name, value in given.items() if value is not None}

    def _seen(self, labels: tuple[str, str], breaker: str, held: str, under_way: str) -> None:
        BREAKER.labels(*labels).set(int(breaker))
        HELD.labels(*labels).set(float(held))
        UNDER_WAY.labels(*labels).set(int(under_way))

    def _take_alone(self, org: str) -> Taken:
        log.warning("limits_away", alone=self._alone[org])
        if self._alone[org] >= ALONE:
            return Taken(None, "slots", 1.0)
        self._alone[org] += 1
        return Taken(_ALONE)


_ALONE = "alone"


def _keys(allowed: Allowance) -> list[str]:
    keys = LimitKeys(allowed.org, allowed.product.value)
    return [keys.state, keys.slots, keys.narrow, keys.waits, keys.minute, keys.spent]
