"""The metadata of an organisation's Tasks, read when it is needed and kept for a while; and what to do without it.

Tasks must not wait for metadata: it gets a few seconds, and where it can't be read only documented values are sent.
"""

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.catalogue import say
from bot.errors import TaskbotError, ZohoBusy
from bot.ports import Clock, RequiredField, WireRequest
from bot.zoho.crm import metadata
from bot.zoho.crm.metadata import DOCUMENTED, Metadata
from bot.zoho.crm.task import COMPLETED
from bot.zoho.crm.wire import Wire

LIVES = dt.timedelta(minutes=10)
# A failure is not asked for again with every task, but soon.
FAILURE_LIVES = dt.timedelta(minutes=1)
# Much shorter than a worker's lease, because it comes between the mark of a send and the send.
SECONDS = 5.0


class TaskFields:
    """The metadata of one grant's Tasks."""

    def __init__(self, wire: Wire, clock: Clock, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._wire = wire
        self._clock = clock
        self._lock = asyncio.Lock()
        self._held: Metadata | TaskbotError | None = None
        self._until: dt.datetime | None = None
        # Why the layouts could not be read.
        self._unknown: TaskbotError | None = None

    async def required(self) -> tuple[RequiredField, ...]:
        """What a person must give for a new task, because neither Zoho nor an option fills it.

        Raises NotConnected, ZohoBusy or ZohoRefused where it can't be known.
        """
        known = await self._look()
        problem = known if isinstance(known, TaskbotError) else self._unknown
        if isinstance(known, TaskbotError) or problem is not None:
            raise problem or ZohoBusy(say("zoho-away"))
        return tuple(
            RequiredField(
                name=one.name, label=one.label, type=one.type, values=tuple(choice.shown for choice in one.choices)
            )
            for one in known.to_be_asked()
            if one.name not in self._wire.options.defaults
        )

    async def judged(self, record: Mapping[str, Any], *, new: bool) -> dict[str, Any]:
        """The record as this organisation takes it (metadata.judged). Raises CannotPlan.

        Where the metadata is only out of reach for now and the record needs it: ZohoBusy, so that it is tried later.
        """
        known = await self._look()
        if isinstance(known, Metadata):
            return metadata.judged(record, known, new=new)
        options = self._wire.options
        own = frozenset(options.defaults) | ({options.marker_field} if options.marker_field else frozenset())
        try:
            return metadata.judged_by_documents(record, own)
        except TaskbotError:
            if isinstance(known, ZohoBusy):
                raise known from None
            raise

    async def status(self, word: str) -> str:
        """This organisation's stored value for a documented status. Raises CannotPlan."""
        return str((await self.judged({"Status": word}, new=False))["Status"])

    async def completed(self, said: str | None) -> frozenset[str]:
        """The words that mean completed; the metadata is looked at only for a status that no document has."""
        documented = said is None or said in DOCUMENTED["Status"]
        known = self._held if documented else await self._look()
        return known.words("Status", COMPLETED) if isinstance(known, Metadata) else frozenset({COMPLETED})

    async def statuses(self) -> tuple[str, ...]:
        """The pick list's words as they are stored, or where they can't be known the documented ones."""
        return await self.offered("Status") or DOCUMENTED["Status"]

    async def offered(self, name: str) -> tuple[str, ...]:
        """What a pick list of this organisation offers, as it is stored; nothing where that can't be known."""
        known = await self._look()
        field = known.fields.get(name) if isinstance(known, Metadata) else None
        return tuple(choice.stored for choice in field.choices) if field is not None else ()

    async def _look(self) -> Metadata | TaskbotError:
        async with self._lock:
            now = self._clock.now()
            if self._held is None or self._until is None or not now < self._until <= now + LIVES:
                self._held = await self._read()
                self._until = now + (LIVES if isinstance(self._held, Metadata) else FAILURE_LIVES)
            return self._held

    async def _read(self) -> Metadata | TaskbotError:
        """Pick lists count even where the layouts can't be read; what those make mandatory is then unknown."""
        try:
            async with asyncio.timeout(self._seconds):
                fields, layouts = await asyncio.gather(self._list("fields"), self._list("layouts"))
        except TimeoutError:
            return ZohoBusy(say("zoho-away"))
        self._unknown = layouts if isinstance(layouts, TaskbotError) else None
        if isinstance(fields, TaskbotError):
            return fields
        return metadata.read(fields, () if isinstance(layouts, TaskbotError) else layouts)

    async def _list(self, what: str) -> tuple[dict[str, Any], ...] | TaskbotError:
        path = f"{self._wire.root}/settings/{what}"
        request = WireRequest(method="GET", path=path, params={"module": "Tasks"})
        try:
            return (await self._wire.page(request, what)).rows or ZohoBusy(say("zoho-away"))
        except TaskbotError as err:
            return err
