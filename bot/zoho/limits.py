"""What Zoho allows and what each call takes of it: editions, costs, and how an answer is counted. One table each.

Source: www.zoho.com/crm/developer/docs/api/v8/api-limits.html. Zoho Mail's thirty requests a minute, then about fifteen
minutes of refusals, are only seen in the wild [WILD]. How limits are kept by all processes is ports.Limits' business.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.catalogue import say
from bot.errors import OutcomeUnknown, ZohoBusy
from bot.ports import Allowance, CallOutcome, LimitedCall, Limits, Reason, Taken
from bot.specs import Product
from bot.zoho.answers import Answer, retry_after
from bot.zoho.sentences import THROTTLED

NARROW = 10
MAIL_PER_MINUTE = 30
MAIL_BLOCK = 900.0
# What the bot asks of its own accord goes only while so many of the minute's calls are left to what people wait for.
MAIL_KEPT_BACK = 15
# Told once half of the credits are used; until then an answer is silent about them.
CREDITS_HEADER = "x-api-credits-remaining"
_BUSY = (b'"TOO_MANY_REQUESTS"', THROTTLED.encode())


@dataclass(frozen=True, slots=True)
class Edition:
    """Calls at once per organisation and app; credits in 24 hours, plus some for each user, at most `most`."""

    concurrent: int
    credits: int
    per_user: int = 0
    most: int | None = None

    def credits_for(self, users: int) -> int:
        """The credits of an organisation with so many paid users."""
        found = self.credits + self.per_user * users
        return found if self.most is None else min(found, self.most)


EDITIONS: Mapping[str, Edition] = {
    "free": Edition(5, 5_000, most=5_000),
    "standard": Edition(10, 50_000, 250, 100_000),
    "professional": Edition(15, 50_000, 500, 3_000_000),
    "enterprise": Edition(20, 50_000, 1_000, 5_000_000),
    "ultimate": Edition(25, 50_000, 2_000),
}
# Zoho's OpenAPI file of GET /org lists the words of license_details.paid_type; which limits "crmplusstarter" and
# "zohoonestandard" have is on no page, so they get the lower ones [?]. The shorter words are how people write them.
_ALSO: Mapping[str, str] = {
    "starter": "standard",
    "crmplusstarter": "standard",
    "zohoonestandard": "standard",
    "zohooneenterprise": "enterprise",
    "zohoone": "enterprise",
    "one": "enterprise",
    "crmplus": "ultimate",
    "plus": "ultimate",
}


def edition_named(word: str | None) -> str | None:
    """The edition that Zoho's word means ("paid_type" of GET /org), None when it is not known."""
    plain = re.sub(r"[^a-z]", "", (word or "").lower())
    found = _ALSO.get(plain, plain)
    return found if found in EDITIONS else None


class Cost(NamedTuple):
    """What a call takes: credits, and whether it is one of the narrower concurrency."""

    credits: int = 1
    narrow: bool = False


def _per(rows: int, each: int) -> int:
    return max(1, -(-rows // each))


def _rows(params: Mapping[str, str], body: Any) -> int:
    data = body.get("data") if isinstance(body, dict) else None
    return len(data) if isinstance(data, list) else len(params.get("ids", "").split(","))


def _written(params: Mapping[str, str], body: Any) -> Cost:
    rows = _rows(params, body)
    return Cost(_per(rows, 10), rows > 10)


def _sorted(params: Mapping[str, str], _body: Any) -> Cost:
    return Cost(1, "sort_by" in params or "cvid" in params)


# Method, path below /crm/v8, and the cost; the first that fits, else one credit.
_COSTS: tuple[tuple[str, re.Pattern[str], Callable[[Mapping[str, str], Any], Cost]], ...] = (
    ("POST", re.compile(r"/coql$"), lambda _params, _body: Cost(1, narrow=True)),
    ("GET", re.compile(r"/\w+/search$"), lambda _params, _body: Cost(1, narrow=True)),
    ("POST", re.compile(r"/\w+/actions/(add|remove)_tags$"), lambda p, b: Cost(_per(_rows(p, b), 50))),
    ("DELETE", re.compile(r"/\w+$"), lambda p, b: Cost(_per(_rows(p, b), 100))),
    ("POST", re.compile(r"/\w+(/upsert)?$"), _written),
    ("PUT", re.compile(r"/\w+$"), _written),
    ("GET", re.compile(r"/\w+$"), _sorted),
)
_CRM = re.compile(r"/crm/v[\d.]+(?P<rest>/.*)")


def cost_of(method: str, path: str, params: Mapping[str, str], body: Any) -> tuple[Product, Cost] | None:
    """Which product a call goes to and what it takes; None for what has no limit of these (tokens)."""
    if path.startswith("/api/"):
        return Product.MAIL, Cost()
    if (crm := _CRM.match(path)) is None:
        return None
    for verb, pattern, cost in _COSTS:
        if verb == method and pattern.match(crm["rest"]):
            return Product.CRM, cost(params, body)
    return Product.CRM, Cost()


# Why a call has to wait -> what is said of it.
_SENTENCES: Mapping[Reason, str] = {
    "away": "zoho-not-answering-right-now",
    "hold": "zoho-busy",
    "credits": "zoho-organisation-has-used-up",
    "slots": "zoho-busy-with-organisations-other",
    "minute": "zoho-mail-takes-thirty-requests",
}


_gentle: ContextVar[bool] = ContextVar("gentle", default=False)


@contextmanager
def gently() -> Iterator[None]:
    """Around calls that nobody waits for: they leave a part of the minute to the others."""
    token = _gentle.set(True)
    try:
        yield
    finally:
        _gentle.reset(token)


@dataclass(frozen=True, slots=True)
class Meter:
    """Counts the calls of one tenant's grant against its organisation's limits. `org` names whose limits they are.

    While the organisation's other calls hold all places, one is waited for, `patience` seconds at most: whoever were
    sent back at once would come again and again, and what takes several calls would never get through.
    """

    limits: Limits
    org: str
    tenant: str
    edition: Edition
    users: int = 0
    patience: float = 0.0
    # Places on their way back; the event loop itself keeps only weak references.
    giving: set[asyncio.Task[None]] = field(default_factory=set, compare=False)

    @asynccontextmanager
    async def counted(
        self, method: str, path: str, params: Mapping[str, str], body: Any
    ) -> AsyncIterator[Callable[[Answer], None]]:
        """Around one call; what it yields is told the answer. Raises ZohoBusy before anything is sent."""
        found = cost_of(method, path, params, body)
        if found is None:
            yield lambda _answer: None
            return
        call = LimitedCall(self._allowance(found[0]), self.tenant, found[1].credits, found[1].narrow)
        taken = await self._place(call)
        if taken.lease is None:
            assert taken.reason is not None
            raise ZohoBusy(say(_SENTENCES[taken.reason]), code=taken.reason.upper(), retry_after=taken.seconds)
        outcome = CallOutcome("unknown")

        def told(answer: Answer) -> None:
            nonlocal outcome
            outcome = outcome_of(answer)

        try:
            yield told
        except (ZohoBusy, OutcomeUnknown):
            # Not connected, cut off or too late: whatever it was, Zoho did not answer.
            outcome = CallOutcome("away")
            raise
        finally:
            await self._give_back(call, taken.lease, outcome)

    async def _give_back(self, call: LimitedCall, lease: str, outcome: CallOutcome) -> None:
        """An answer need not wait for it; what makes others wait, or opens the breaker, counts before this goes on."""
        giving = asyncio.create_task(self.limits.give_back(call, lease, outcome))
        if outcome.kind != "answered":
            await giving
            return
        self.giving.add(giving)
        giving.add_done_callback(self.giving.discard)

    async def _place(self, call: LimitedCall) -> Taken:
        end = time.monotonic() + self.patience
        while True:
            taken = await self.limits.take(call)
            if taken.lease is not None or taken.reason != "slots" or time.monotonic() + taken.seconds > end:
                return taken
            await asyncio.sleep(taken.seconds)

    def _allowance(self, product: Product) -> Allowance:
        if product is Product.MAIL:
            # Whether the thirty are an organisation's or a person's is not known [?]; the stricter reading.
            most = MAIL_PER_MINUTE - (MAIL_KEPT_BACK if _gentle.get() else 0)
            return Allowance(self.org, product, per_minute=most, pause=MAIL_BLOCK, longest_pause=2 * MAIL_BLOCK)
        credits_ = self.edition.credits_for(self.users)
        return Allowance(self.org, product, concurrent=self.edition.concurrent, narrow=NARROW, credits=credits_)


def outcome_of(answer: Answer) -> CallOutcome:
    """How an answer counts. Zoho says 429 for too many at once and for used-up credits alike."""
    told = answer.headers.get(CREDITS_HEADER, "")
    left = int(told) if told.isdecimal() else None
    if answer.status == 429 or (answer.status >= 400 and any(word in answer.body for word in _BUSY)):
        return CallOutcome("busy", retry_after(answer), left)
    if answer.status >= 500:
        return CallOutcome("away", credits_left=left)
    return CallOutcome("answered", credits_left=left, plenty=left is None and answer.status < 400)
