"""Zoho's limits in Redis, shared by all processes: places, holds, credits, the minute's window, the breaker.

Knows scripts (limits_take.lua, limits_give.lua), not what a call is. Time is Redis's. A place is held by a lease, so
that it comes back when its holder died. Redis away is no reason to stop: then this process alone bounds itself.
"""

import random
import secrets
from collections import Counter as Tally
from dataclasses import dataclass
from importlib import resources

import structlog
from prometheus_client import Counter, Gauge
from redis.asyncio import Redis

from bot.errors import StoreUnavailable
from bot.ports import Allowance, CallOutcome, LimitedCall, Taken
from bot.store.connection import translated
from bot.store.keys import LimitKeys

log = structlog.get_logger(__name__)

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
        here = resources.files("bot.store")
        self._take, self._give = (
            # At maxmemory what is saved must still be carried out.
            redis.register_script("#!lua flags=allow-oom\n" + (here / f"limits_{name}.lua").read_text())
            for name in ("take", "give")
        )

    async def take(self, call: LimitedCall) -> Taken:
        """See ports.Limits."""
        allowed = call.allowance
        lease = f"{secrets.token_hex(8)} {call.tenant}"
        limits = [allowed.concurrent, allowed.narrow, allowed.credits, allowed.per_minute]
        args: list[str | float] = [lease, call.tenant, self._lease, call.cost, int(call.narrow)]
        args += [limit or 0 for limit in limits]
        try:
            with translated():
                reply = await self._take(keys=_keys(allowed), args=args)
        except StoreUnavailable:
            return self._take_alone(allowed.org)
        labels = (allowed.org, allowed.product.value)
        if int(reply[0]) == 1:
            UNDER_WAY.labels(*labels).set(int(reply[1]))
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
        args: list[str | float] = [
            lease,
            outcome.kind,
            "" if outcome.retry_after is None else outcome.retry_after,
            "" if outcome.credits_left is None else outcome.credits_left,
            int(outcome.plenty),
            allowed.pause,
            allowed.longest_pause,
            random.uniform(1.0, 1.25),  # noqa: S311 - likewise
            self._breaking.failures,
            self._breaking.seconds,
        ]
        try:
            with translated():
                breaker, held, under_way = await self._give(keys=_keys(allowed), args=args)
        except StoreUnavailable:
            log.warning("limits_away")  # the place comes back when its lease ends
            return
        BREAKER.labels(*labels).set(int(breaker))
        HELD.labels(*labels).set(float(held))
        UNDER_WAY.labels(*labels).set(int(under_way))
        if outcome.credits_left is not None:
            CREDITS_LEFT.labels(*labels).set(outcome.credits_left)

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
