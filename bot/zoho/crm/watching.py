"""What changed in Zoho CRM, and the notification channel that tells of it: what is asked, and what answers mean.

Pages: www.zoho.com/crm/developer/docs/api/v8/notifications/overview.html, get-deleted-records.html and
Get-Records-through-COQL-Query.html. What a channel sends has no signature: it is a hint, and read elsewhere.
"""

import datetime as dt
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import Any

from bot.errors import ZohoRefused
from bot.ports import Channel, Glimpse, GlimpsePage, Observed, WireRequest
from bot.specs import Product, TaskRef
from bot.zoho.answers import Answer, Effect, document, unsettled
from bot.zoho.crm import answers, task
from bot.zoho.crm.fields import TaskFields
from bot.zoho.crm.task import READ_FIELDS
from bot.zoho.crm.wire import Wire, some_at_a_time

SCOPE = "ZohoCRM.notifications.ALL"
# Nothing but what a card or a person is told; descriptions are long.
_FIELDS = ",".join(name for name in READ_FIELDS.split(",") if name not in ("Description", "Created_Time"))
# Beside the moment only what no profile is kept from that makes tasks: COQL refuses a query for a hidden field.
_GLIMPSED = "id, Subject, Status, Due_Date, Modified_Time"
_EVENTS = ("Tasks.create", "Tasks.edit", "Tasks.delete")
_PER_PAGE = 200
# COQL gives this many rows of one query; what lies beyond in the same second is left.
_MOST_ROWS = 10_000
_MOST_PAGES = 10
# The deleted list says who did it; nobody waits for an older one's name.
_LATELY = dt.timedelta(hours=1)
_NOT_SUBSCRIBED = "NOT_SUBSCRIBED"


class Watching:
    """One grant's view of what changes."""

    def __init__(self, wire: Wire, fields: TaskFields, web_url: str) -> None:
        self._wire = wire
        self._fields = fields
        self._web_url = web_url

    async def observe(self, refs: Sequence[TaskRef], now: dt.datetime) -> Mapping[TaskRef, Observed]:
        """See ports.Observes: many in one request; one more says who deleted those that are not there."""
        found = dict[TaskRef, Observed]()
        for some in some_at_a_time(ref.id for ref in refs):
            async for row in self._wire.rows("/Tasks", {"ids": ",".join(some), "fields": _FIELDS}):
                one = await self._observed(row)
                assert one.state is not None
                found[one.state.ref] = one
        if any(ref not in found for ref in refs):
            rows = [row async for row in self._deleted(now - _LATELY)]
            by = {str(row.get("id")): answers.person(row.get("deleted_by")) for row in rows}
            found |= {ref: Observed(by=by.get(ref.id)) for ref in refs if ref not in found}
        return found

    async def _observed(self, row: dict[str, Any]) -> Observed:
        completed = await self._fields.completed(row.get("Status"))
        state = task.state(row, self._web_url, completed)
        by, owner = (answers.person(row.get(name)) for name in ("Modified_By", "Owner"))
        return Observed(state=state, by=by, owner=owner)

    async def there(self, refs: Sequence[TaskRef]) -> Sequence[TaskRef]:
        """See ports.Watches."""
        found = {
            str(row["id"])
            for some in some_at_a_time(ref.id for ref in refs)
            async for row in self._wire.rows("/Tasks", {"ids": ",".join(some), "fields": "Modified_Time"})
        }
        return [ref for ref in refs if ref.id in found]

    async def changed(self, since: dt.datetime, after: str | None = None) -> GlimpsePage:
        """See ports.Watches. By COQL, which reads the database as it is; the cursor is a moment and an offset.

        A page goes on from the moment that the one before it reached: counted from the first row, a task of a page
        that was read already and is changed meanwhile would move all others up, and one would never be seen.
        """
        begins, _, offset = (after or f"{since.isoformat(timespec='seconds')} 0").partition(" ")
        statement = (
            f"select {_GLIMPSED} from Tasks where Modified_Time >= '{begins}' "  # noqa: S608 - a moment and a number of ours
            f"order by Modified_Time asc, id asc limit {int(offset)}, {_PER_PAGE}"
        )
        request = WireRequest(method="POST", path=f"{self._wire.root}/coql", body={"select_query": statement})
        page = await self._wire.page(request)
        found = tuple([glimpse async for glimpse in self._glimpsed(page.rows)])
        if not page.more or not found:
            return GlimpsePage(found=found)
        return GlimpsePage(found=found, next=_further(begins, int(offset) + len(page.rows), found[-1].at))

    async def _glimpsed(self, rows: Sequence[Mapping[str, Any]]) -> AsyncIterator[Glimpse]:
        for row in rows:
            if (glimpse := _glimpse(row, "Modified_Time")) is not None:
                completed = await self._fields.completed(row.get("Status"))
                yield glimpse.model_copy(update={"state": task.state(dict(row), self._web_url, completed)})

    async def deleted(self, since: dt.datetime) -> Sequence[Glimpse]:
        """See ports.Watches. Also where Zoho does not leave out what is older, only what was asked for counts."""
        found = [_glimpse(row, "deleted_time") async for row in self._deleted(since)]
        return [glimpse for glimpse in found if glimpse is not None and glimpse.at >= since]

    async def _deleted(self, since: dt.datetime) -> AsyncIterator[dict[str, Any]]:
        headers = {"If-Modified-Since": since.isoformat(timespec="seconds")}
        for number in range(1, _MOST_PAGES + 1):
            params = {"type": "all", "per_page": str(_PER_PAGE), "page": str(number)}
            request = WireRequest(method="GET", path=f"{self._wire.root}/Tasks/deleted", params=params)
            page = await self._wire.api.read(request, answers.page, headers)
            for row in page.rows:
                yield row
            if not page.more:
                return

    async def organisation(self) -> str | None:
        """See ports.Watches."""
        request = WireRequest(method="GET", path=f"{self._wire.root}/org")
        try:
            page = await self._wire.api.read(request, partial(answers.page, key="org"))
        except ZohoRefused:
            return None
        found = next(iter(page.rows), {}).get("id")
        return str(found) if found else None

    async def subscribe(self, channel: Channel, url: str, until: dt.datetime, *, renew: bool = False) -> dt.datetime:
        """See ports.Watches. POST makes a channel, PUT replaces it; one that is past or missing becomes an hour."""
        sent = {
            "channel_id": channel.id,
            "events": list(_EVENTS),
            "channel_expiry": until.isoformat(timespec="seconds"),
            "token": channel.token.get_secret_value(),
            "notify_url": url,
            "return_affected_field_values": False,
            "notify_on_related_action": False,
        }
        request = WireRequest(method="PUT" if renew else "POST", path=self._path, body={"watch": [sent]})
        return _expiry(await self._wire.send(request))

    async def subscribed(self, channel: str) -> dt.datetime | None:
        """See ports.Watches."""
        request = WireRequest(method="GET", path=self._path, params={"channel_id": channel, "module": "Tasks"})
        try:
            page = await self._wire.page(request, key="watch")
        except ZohoRefused as err:
            # No page says how it answers for one that is not there: empty, or like this [?].
            if err.code != _NOT_SUBSCRIBED:
                raise
            return None
        return next((_moment(row) for row in page.rows if str(row.get("channel_id")) == channel), None)

    async def unsubscribe(self, channel: str) -> None:
        """See ports.Watches."""
        request = WireRequest(method="DELETE", path=self._path, params={"channel_ids": channel})
        answer = await self._wire.send(request)
        if answer.status < 300:
            return
        try:
            answers.written(answer, key="watch")
        except ZohoRefused as err:
            if err.code != _NOT_SUBSCRIBED:
                raise

    @property
    def _path(self) -> str:
        return f"{self._wire.root}/actions/watch"


def _further(begins: str, reached: int, last: dt.datetime) -> str:
    """The cursor after a page; within one second only the offset tells rows apart."""
    if last > dt.datetime.fromisoformat(begins):
        return f"{last.isoformat(timespec='seconds')} 0"
    if reached < _MOST_ROWS:
        return f"{begins} {reached}"
    return f"{(last + dt.timedelta(seconds=1)).isoformat(timespec='seconds')} 0"


def _expiry(answer: Answer) -> dt.datetime:
    """Until when Zoho says that a channel lives. Raises what a refusal means."""
    items = document(answer, Effect.WRITE).get("watch")
    for item in items if isinstance(items, list) else ():
        details = item.get("details") if isinstance(item, dict) else None
        events = details.get("events") if isinstance(details, dict) else None
        for event in events if isinstance(events, list) else ():
            if (expires := _moment(event)) is not None:
                return expires
    answers.written(answer, key="watch")
    raise unsettled(Effect.WRITE, status=answer.status)


def _moment(row: object) -> dt.datetime | None:
    return answers.moment(row.get("channel_expiry")) if isinstance(row, dict) else None


def _glimpse(row: Mapping[str, Any], name: str) -> Glimpse | None:
    at = answers.moment(row.get(name))
    if at is None:
        return None
    return Glimpse(ref=TaskRef(product=Product.CRM, id=str(row["id"])), at=at.astimezone(dt.UTC))
