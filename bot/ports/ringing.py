"""What is about to be said to somebody at its time, and what such a message shows. Knows specs and the topics.

A ring is a reminder, a due time that has come, or a task that is late. All rings of one person that come about the same
time are one message.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from bot.preferences import Topic
from bot.specs import Due, Spec, TaskRef, Tenant


class Ring(Spec):
    """What `user` (Slack user id) is to hear of a card's task, meant for `at` and of use until `useful` (aware both).

    `due` is the due that it is about. `asked`: the person said in an earlier message to be told again.
    """

    user: str
    card: str
    task: TaskRef
    topic: Topic
    at: dt.datetime
    useful: dt.datetime
    due: Due | None = None
    asked: bool = False


class RungRow(Spec):
    """One task of a message that rang; `again`: the person is told of it again then."""

    card: str
    task: TaskRef
    topic: Topic
    again: dt.datetime | None = None


class Rung(Spec):
    """What a RING says that shows such a message anew: its rows, and the one to be told of again `later` (a word)."""

    rows: tuple[RungRow, ...]
    task: TaskRef | None = None
    later: str = ""


class Told(Spec):
    """That a person was told their first so many rings; `day`: in a message that nobody set the clock of, that day."""

    user: str
    count: int
    day: dt.date | None = None


class Waiting(NamedTuple):
    """What waits for somebody, as far as it can be read, and how many there are of it with what can't."""

    rings: Sequence[Ring]
    entries: int


class Rings(Protocol):
    """What waits to be said to people; written by the steps of the engine. Every method raises StoreUnavailable."""

    async def waiting(self, tenant: Tenant, user: str) -> Waiting:
        """In the order in which they came, at most some hundreds."""
        ...

    async def told_on(self, tenant: Tenant, user: str, day: dt.date) -> int:
        """How many messages a person had that day that nobody had set the clock of."""
        ...
