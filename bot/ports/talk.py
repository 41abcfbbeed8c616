"""What a conversation with the bot was about, as listeners and the worker see it. Knows specs and commands."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.commands import Command, Said
from bot.specs import Place, Spec, TaskRef, TaskState, Tenant


class Asked(Spec):
    """A question that waits for whoever gave `command`: which of these tasks it means, or whether it means them all.

    `together`: all of them; else one. Without tasks it waits for the rest of the command's line, and `answer` is the
    command that gave it.
    """

    command: Command
    tasks: tuple[TaskRef, ...]
    together: bool = False
    answer: str | None = None


class Deed(Spec):
    """Something that a person did with a task, by the id of its command, its card and its moment (aware).

    `batch` is what it was part of; `made`: the deed was to make the task.
    """

    id: str
    card: str
    at: dt.datetime
    batch: str | None = None
    made: bool = False


class Talks(Protocol):
    """What was asked and read in conversations, for an hour; what people did, while it can be undone.

    All of it is a convenience: what is forgotten early is asked again.
    """

    async def ask(self, asked: Asked) -> None:
        """A question was asked; the last one in a conversation may be answered without its buttons."""
        ...

    async def asked(self, tenant: Tenant, command: str) -> Asked | None:
        """The question about a command, by that command's id. Raises StoreUnavailable."""
        ...

    async def last_asked(self, tenant: Tenant, user: str, conversation: str) -> Asked | None:
        """The question that a person was asked last in a conversation. Raises StoreUnavailable."""
        ...

    async def answered(self, asked: Asked) -> None:
        """It needs no answer any more."""
        ...

    async def read(self, tenant: Tenant, user: str, conversation: str, said: Said) -> None:
        """A person's words were read as said there."""
        ...

    async def last_read(self, tenant: Tenant, user: str, conversation: str) -> Said | None:
        """The words of a person that were read last in a conversation. Raises StoreUnavailable."""
        ...

    async def show(self, tenant: Tenant, user: str, conversation: str, tasks: Sequence[TaskState]) -> None:
        """A person was shown these tasks as a list."""
        ...

    async def shown(self, tenant: Tenant, user: str, conversation: str) -> Sequence[TaskState]:
        """The tasks of the list that a person was shown last in a conversation. Raises StoreUnavailable."""
        ...

    async def deeds(self, tenant: Tenant, user: str) -> Sequence[Deed]:
        """What a person did last, newest first. Raises StoreUnavailable."""
        ...

    async def undone(self, tenant: Tenant, user: str, deed: Deed) -> None:
        """A deed was taken back, and is none any more."""
        ...

    async def cards_in(self, tenant: Tenant, place: Place) -> Sequence[str]:
        """The cards that stand in a thread, or that started it: `place` is a message of it. Raises StoreUnavailable."""
        ...
