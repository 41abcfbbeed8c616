"""How much Zoho may be asked, shared by all processes: what one call takes, and what became of it. Knows specs only."""

from dataclasses import dataclass
from typing import Literal, Protocol

from bot.specs import Product


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one organisation's product allows; None: no such limit.

    `org` names whose limits they are: all who share them give the same name. `concurrent` are calls at once,
    `narrow` those of them that Zoho limits further, `credits` what calls may cost in 24 hours, `per_minute` calls in
    any 60 seconds. After a refusal that says no time nobody asks for `pause` seconds, twice as long after each further
    one, at most `longest_pause`.
    """

    org: str
    product: Product
    concurrent: int | None = None
    narrow: int | None = None
    credits: int | None = None
    per_minute: int | None = None
    pause: float = 1.0
    longest_pause: float = 300.0


@dataclass(frozen=True, slots=True)
class LimitedCall:
    """One call to be made for a tenant: what it costs, and whether it is one of those limited further."""

    allowance: Allowance
    tenant: str
    cost: int = 1
    narrow: bool = False


# Why not now: Zoho is away; it asked to wait; its credits, its places at once, or those of this minute are used up.
Reason = Literal["away", "hold", "credits", "slots", "minute"]


@dataclass(frozen=True, slots=True)
class Taken:
    """Leave to make the call, until it is given back or runs out; without a lease: why not, and for how long (s)."""

    lease: str | None
    reason: Reason | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """What became of a call: answered, refused as one too many, no proper answer, or not known (it was cancelled).

    `credits_left` is what Zoho said is left; `plenty`: a good answer said nothing, so more than half is left.
    """

    kind: Literal["answered", "busy", "away", "unknown"]
    retry_after: float | None = None
    credits_left: int | None = None
    plenty: bool = False


class Limits(Protocol):
    """Zoho's limits as all processes together keep them. Never raises: what can't be known is not limited further."""

    async def take(self, call: LimitedCall) -> Taken:
        """Leave to make the call now, or why not. Never waits."""
        ...

    async def give_back(self, call: LimitedCall, lease: str, outcome: CallOutcome) -> None:
        """The call has ended."""
        ...
