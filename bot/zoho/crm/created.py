"""The CRM tasks created lately, by their markers. Those who ask while a list is being read share the next one.

After an outage many outcomes are unknown at once, and each of them would otherwise read the same pages for itself. A
list that began before somebody asked proves nothing to them, so they wait for the one after it. Lists, because search
lags behind writes. Page: www.zoho.com/crm/developer/docs/api/v8/get-records.html.
"""

import asyncio
import datetime as dt
from collections.abc import Sequence
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.errors import TaskbotError
from bot.zoho.crm import answers
from bot.zoho.crm.wire import Wire
from bot.zoho.description import marker_of

# Zoho's clock and ours are not the same clock; who asks has left room for that, and this is for Zoho's rounding.
SKEW = dt.timedelta(minutes=1)
_PARAMS = {"fields": "Created_Time,Description", "sort_by": "Created_Time", "sort_order": "desc"}


class _Row(NamedTuple):
    """When it was created (None: Zoho does not say), its id and the marker that its description carries."""

    created: dt.datetime | None
    id: str
    marker: str | None


@dataclass
class _Reading:
    """A list that is yet to be read, for all who wait for it; None where that failed for several.

    It is read in the `context` of the first who asked, whose language the words of a failure are in.
    """

    since: dt.datetime
    rows: asyncio.Future[Sequence[_Row] | None] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    context: Context = field(default_factory=copy_context)
    shared: bool = False


class Created:
    """Of one grant, in one process."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._next: _Reading | None = None
        self._reader: asyncio.Task[None] | None = None

    async def marked(self, marker: str, since: dt.datetime) -> Sequence[str]:
        """The ids of the tasks whose description carries `marker`, created since then, oldest first.

        Raises ZohoBusy, also when there are too many to be sure.
        """
        rows = await self._shared(since)
        if rows is None:
            # What it failed with was another's, in another's words.
            rows = await self._read(since)
        earliest = since - SKEW
        found = (row.id for row in rows if row.marker == marker and (row.created is None or row.created >= earliest))
        return tuple(reversed(list(dict.fromkeys(found))))

    async def _shared(self, since: dt.datetime) -> Sequence[_Row] | None:
        if self._next is None:
            self._next = _Reading(since)
        else:
            self._next.shared = True
        self._next.since = min(self._next.since, since)
        mine = self._next.rows
        if self._reader is None or self._reader.done():
            self._reader = asyncio.create_task(self._read_all())
        return await asyncio.shield(mine)

    async def _read_all(self) -> None:
        """One list after the other, as long as somebody waits for one."""
        while (reading := self._next) is not None:
            self._next = None
            read = asyncio.create_task(self._read(reading.since), context=reading.context)
            try:
                reading.rows.set_result(await read)
            except TaskbotError as err:
                if reading.shared:
                    reading.rows.set_result(None)
                    continue
                reading.rows.set_exception(err)
                # Who asked may be gone; then nobody needs it.
                reading.rows.exception()
            except Exception as err:  # noqa: BLE001 - it is theirs who wait
                reading.rows.set_exception(err)

    async def _read(self, since: dt.datetime) -> list[_Row]:
        rows = list[_Row]()
        async for row in self._wire.rows("/Tasks", _PARAMS):
            created = answers.moment(row.get("Created_Time"))
            if created is not None and created < since - SKEW:
                break
            rows.append(_Row(created, str(row["id"]), marker_of(row.get("Description"))))
        return rows
