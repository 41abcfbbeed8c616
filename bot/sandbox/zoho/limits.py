"""How much a Zoho takes: concurrency and credits of the CRM by its edition, requests a minute of Mail. Knows no task.

CRM: www.zoho.com/crm/developer/docs/api/v8/api-limits.html. Credits roll over 24 hours; a call over any limit is 429
and costs nothing [?]; X-API-CREDITS-REMAINING stands in answers once half is used. Mail: 30 a minute, then blocked for
an unstated time, about 15 minutes [WILD].
"""

import datetime as dt
import json
import math
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.ports import Clock
from bot.sandbox.zoho.wire import Call

DAY = dt.timedelta(hours=24)
MAIL_WINDOW, MAIL_BLOCK = dt.timedelta(minutes=1), dt.timedelta(minutes=15)
SUB_CONCURRENCY = 10
CREDITS_HEADER = "X-API-CREDITS-REMAINING"


@dataclass(frozen=True, slots=True)
class Edition:
    """Credits a day (`base` + `per_user` for each, at most `most`), and calls at once."""

    base: int
    per_user: int
    most: int | None
    concurrency: int


EDITIONS: Mapping[str, Edition] = {
    "free": Edition(5_000, 0, 5_000, 5),
    "standard": Edition(50_000, 250, 100_000, 10),
    "professional": Edition(50_000, 500, 3_000_000, 15),
    "enterprise": Edition(50_000, 1_000, 5_000_000, 20),
    "ultimate": Edition(50_000, 2_000, None, 25),
}


def credits_of(edition: str, users: int) -> int:
    """An edition's credits for 24 hours."""
    kind = EDITIONS[edition]
    total = kind.base + kind.per_user * users
    return total if kind.most is None else min(total, kind.most)


def cost(call: Call) -> int:
    """A call's credits: 1, or 1 for each 10 records written and each 50 tagged."""
    if call.method in ("POST", "PUT") and call.path.endswith("/Tasks"):
        return max(1, math.ceil(_length(call, "data") / 10))
    if call.path.endswith(("/actions/add_tags", "/actions/remove_tags")):
        return max(1, math.ceil(_length(call, "ids") / 50))
    return 1


def is_heavy(call: Call) -> bool:
    """Whether a call counts against sub-concurrency: sorted lists, search, COQL, more than 10 records written."""
    if call.method == "GET":
        return call.path.endswith("/search") or "sort_by" in call.query or "cvid" in call.query
    return call.path.endswith("/coql") or (call.path.endswith("/Tasks") and _length(call, "data") > 10)


def _length(call: Call, key: str) -> int:
    try:
        body = json.loads(call.body)
    except ValueError:
        return 0
    rows = body.get(key) if isinstance(body, dict) else None
    return len(rows) if isinstance(rows, list) else 0


@dataclass(slots=True, kw_only=True)
class CrmLimits:
    """Those of one organisation; None is no limit. `running` and `heavy` count the calls that are under way."""

    clock: Clock
    concurrent: int | None = None
    sub_concurrent: int | None = None
    credits: int | None = None
    running: int = 0
    heavy: int = 0
    _spent: deque[tuple[dt.datetime, int]] = field(default_factory=deque)

    @contextmanager
    def during(self, call: Call) -> Iterator[bool]:
        """Counts a call while it is under way; whether it is over a limit, so that it has to be refused."""
        heavy = is_heavy(call)
        self.running += 1
        self.heavy += heavy
        try:
            yield self._over(call, heavy)
        finally:
            self.running -= 1
            self.heavy -= heavy

    def _over(self, call: Call, heavy: bool) -> bool:
        if self.concurrent is not None and self.running > self.concurrent:
            return True
        if heavy and self.sub_concurrent is not None and self.heavy > self.sub_concurrent:
            return True
        if self.credits is None:
            return False
        if self.remaining() < cost(call):
            return True
        self._spent.append((self.clock.now(), cost(call)))
        return False

    def remaining(self) -> int:
        """The credits that are left of the last 24 hours'."""
        while self._spent and self._spent[0][0] <= self.clock.now() - DAY:
            self._spent.popleft()
        return (self.credits or 0) - sum(price for _, price in self._spent)

    def headers(self) -> dict[str, str]:
        """What answers say of the credits: nothing until half of them is used."""
        if self.credits is None or self.remaining() * 2 > self.credits:
            return {}
        return {CREDITS_HEADER: str(max(0, self.remaining()))}


@dataclass(slots=True)
class MailLimit:
    """Requests a minute, then 15 minutes of refusals; None: no limit."""

    clock: Clock
    per_minute: int | None = None
    _seen: deque[dt.datetime] = field(default_factory=deque)
    _blocked: dt.datetime | None = None

    def over(self) -> bool:
        """Counts a request; whether it has to be refused."""
        if self.per_minute is None:
            return False
        now = self.clock.now()
        if self._blocked is not None and now < self._blocked:
            return True
        while self._seen and self._seen[0] <= now - MAIL_WINDOW:
            self._seen.popleft()
        self._seen.append(now)
        if len(self._seen) <= self.per_minute:
            return False
        self._blocked = now + MAIL_BLOCK
        return True
