"""What is noticed of tasks in Zoho, whoever changed them there: sightings, observations and news. Knows specs only.

A sighting says that something may have changed, an observation is what Zoho then shows, and news are what somebody is
told of the difference.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from bot.ports.plans import Member
from bot.specs import Spec, TaskRef, TaskState, Tenant


class Observed(Spec):
    """A task as it was looked at: None as `state` says that Zoho has it no longer.

    `by` is who changed (or deleted) it last and `owner` who has it, where Zoho says so. `elsewhere`: it was seen with
    another grant than its card's, which may see more than the card's own may.
    """

    state: TaskState | None = None
    by: Member | None = None
    owner: Member | None = None
    elsewhere: bool = False


class Sighting(Spec):
    """What a SEEN says. Of one card's task: `found` is what a poll saw already (None: look at it).

    Without a card it is of the tasks `refs`, which are looked at together, with the grant of that name.
    """

    found: Observed | None = None
    refs: tuple[TaskRef, ...] = ()
    grant: str | None = None


class News(Spec):
    """One change of a task that `user` (Slack user id) is to hear of: it was `before`, and is `after` since `at`.

    None as `before`: it is back after it was deleted; None as `after`: it was deleted. `by` is who did it, by name.
    """

    user: str
    card: str
    ref: TaskRef
    before: TaskState | None = None
    after: TaskState | None = None
    by: str | None = None
    at: dt.datetime


@runtime_checkable
class Observes(Protocol):
    """A backend that looks at several tasks at once, and says who changed them."""

    async def observe(self, refs: Sequence[TaskRef]) -> Mapping[TaskRef, Observed]:
        """Each of them as it is now. Raises NotConnected and ZohoError."""
        ...


class Untold(NamedTuple):
    """What waits for somebody, the earliest first; `entries` counts what this version can't read, too."""

    news: Sequence[News]
    entries: int


class Unheard(Protocol):
    """What people have not been told yet of what others changed; written by the steps of the engine."""

    async def waiting(self, tenant: Tenant, user: str) -> Untold:
        """At most some hundreds. Raises StoreUnavailable."""
        ...
