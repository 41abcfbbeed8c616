"""Standing jobs as those who run, seed and list them see it: what stands, when it is next, how it went. Knows specs.

A job is what recurs without anyone typing (bot/jobs/standing.py). It stands once for each `key`: a person, a grant, a
channel, or "" where there is one for the whole workspace.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.specs import Spec, Tenant


class Turn(Spec):
    """What the command of one occurrence says: of which job and key it is.

    `part` counts the bounded pieces of one occurrence; `cursor` is where such a piece goes on, in the job's own words.
    """

    job: str
    key: str = ""
    part: int = 0
    cursor: str = ""


class Standing(Spec):
    """How it stands with one job of one key. Moments are aware.

    `next` is the moment of the one occurrence that counts; None: it stands no longer. `last` is when it was last run,
    `worked` when that last went well, `problem` what stood in the way (None: it went well), and `state` what the job
    remembers from one occurrence to the next.
    """

    tenant: Tenant
    job: str
    key: str = ""
    next: dt.datetime | None = None
    last: dt.datetime | None = None
    worked: dt.datetime | None = None
    problem: str | None = None
    state: str = ""


class Standings(Protocol):
    """The index of what stands, and whom the bot has met. Every method raises StoreUnavailable."""

    async def get(self, tenant: Tenant, job: str, key: str) -> Standing | None:
        """How it stands; None for what never did, or does no longer and left nothing."""
        ...

    async def move(self, tenant: Tenant, job: str, key: str, at: dt.datetime | None) -> None:
        """The occurrence that counts is this one from now on; None: none does."""
        ...

    async def meet(self, tenant: Tenant, user: str) -> bool:
        """A person gave a command (or, with "", the workspace was served); whether that is new."""
        ...

    async def some_met(self) -> Sequence[tuple[Tenant, str]]:
        """Some of those who were met, each time the next some; in turns all of them."""
        ...

    async def late(self, since: dt.datetime) -> Sequence[Standing]:
        """Some of those whose next occurrence was to be before `since`."""
        ...

    async def all(self, job: str | None = None, most: int | None = None) -> Sequence[Standing]:
        """What stands, by the job's name and the next moment: all, or of one job; of each job the first so many."""
        ...
