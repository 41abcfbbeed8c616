"""What some backends can do besides, asked for with isinstance: files, notes, statuses. Knows specs."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from bot.ports.plans import PlanPart, RequiredField, Upload
from bot.specs import TaskRef


@runtime_checkable
class FollowUps(Protocol):
    """A backend whose parts make several tasks: some may be missing, or need a second send (a reminder each)."""

    def needs_follow_up(self, part: PlanPart) -> bool:
        """Pure. Whether `follow_up` has anything to do for this part."""
        ...

    async def follow_up(self, part: PlanPart, made: Sequence[TaskRef]) -> None:
        """Does it. Idempotent: repeat it after any ZohoError, also OutcomeUnknown."""
        ...

    async def missing(self, part: PlanPart, made: Sequence[TaskRef]) -> PlanPart | None:
        """The part that makes the dates which `made` lacks, as single tasks; None when it lacks none."""
        ...


@runtime_checkable
class FindsParts(Protocol):
    """A backend that finds what a part made by where the part was sent: surer and with fewer requests than `find`."""

    async def find_part(self, part: PlanPart, marker: str, since: dt.datetime) -> Sequence[TaskRef]:
        """As `TaskBackend.find`, for this part alone."""
        ...


@runtime_checkable
class Attaches(Protocol):
    """A backend that takes files for tasks that are made."""

    async def attach(self, ref: TaskRef, file: Upload) -> None:
        """Keeps a file with a task, unless one of that name is there; may be repeated."""
        ...


@runtime_checkable
class Demands(Protocol):
    """A backend whose organisation may demand more of a new task than a title."""

    async def required_fields(self) -> Sequence[RequiredField]:
        """What a person must give. Raises NotConnected, ZohoBusy or ZohoRefused where it can't be known."""
        ...


@runtime_checkable
class NamesStatuses(Protocol):
    """A backend that knows which statuses a task may have."""

    async def statuses(self, group: str | None = None) -> Sequence[str]:
        """Zoho's own words, in its order; of Zoho Mail those of a group (zgid; None: of personal tasks).

        Raises NotConnected and ZohoError.
        """
        ...


@runtime_checkable
class Notes(Protocol):
    """A backend that keeps notes with tasks."""

    async def note(self, ref: TaskRef, text: str, *, author: str | None = None, marker: str | None = None) -> str:
        """Adds a note, once; its id. It says who wrote it, and `marker` is what `find_note` finds it by.

        Not to be repeated after an unknown outcome before it was looked for. Raises CannotPlan for an empty or too long
        one.
        """
        ...

    async def find_note(self, ref: TaskRef, marker: str) -> str | None:
        """The id of the note of a task that carries `marker`; None when it has none."""
        ...

    async def change_note(self, note: str, text: str) -> None:
        """Gives a note another text; may be repeated."""
        ...

    async def delete_note(self, note: str) -> None:
        """Takes a note away; may be repeated."""
        ...


@runtime_checkable
class Stores(Protocol):
    """A backend that takes files before the task is made: their names and paths go into Resolved.attachments."""

    async def upload(self, file: Upload) -> tuple[str, str]:
        """The store name and the path of the file; a second upload only leaves an unused copy."""
        ...
