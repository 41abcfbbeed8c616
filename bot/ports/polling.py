"""Tasks that no Zoho tells of by itself, as those see them who look at them again and again. Knows specs only."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from bot.ports.plans import Member
from bot.specs import TaskRef, TaskState, Tenant


@runtime_checkable
class ListsPlaces(Protocol):
    """A backend that lists whole places at once, and gives way to whatever people wait for."""

    async def place(self, group: str | None) -> Sequence[TaskState]:
        """All tasks of a group (zgid; None: the personal ones), done ones too; subtasks may be missing.

        Raises ZohoBusy as soon as the calls of this minute are needed for something else.
        """
        ...

    async def mailbox(self) -> Member:
        """Whose the personal tasks are: nobody else can change them. Raises as `place`."""
        ...


class Polled(Protocol):
    """The tasks that cards show of a product that is polled, by grant. The steps that store a card keep the list.

    Every method raises StoreUnavailable.
    """

    async def tasks(self, tenant: Tenant, grant: str) -> Sequence[TaskRef]:
        """Those of a grant."""
        ...

    async def drop(self, tenant: Tenant, grant: str, refs: Sequence[TaskRef]) -> None:
        """These need not be looked at any more, until a card of theirs changes."""
        ...

    async def acted(self, tenant: Tenant, now: dt.datetime) -> bool:
        """Somebody gave a command at this moment (aware); whether it is the first in a while."""
        ...

    async def last_act(self, tenant: Tenant) -> dt.datetime | None:
        """When somebody last did, within the hour."""
        ...


class GroupLists(Protocol):
    """The lists of a grant's groups as they were a moment ago, for all processes. A convenience: never raises."""

    async def stands(self, group: str) -> int:
        """How often the bot has changed the group: asked before it is listed, and given to `keep`."""
        ...

    async def load(self, group: str) -> Sequence[Mapping[str, Any]] | None:
        """The rows of a group (zgid) as Zoho gave them less than a minute ago; None where nobody listed it since."""
        ...

    async def keep(self, group: str, stands: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """The group was listed; forgotten at once where the bot has changed it meanwhile."""
        ...

    async def changed(self, group: str) -> None:
        """The bot has changed it: what was listed before is known no longer."""
        ...
