"""All that CRM shows of one task, its notes, and one record: what is asked for, and what the answers say.

Pages: www.zoho.com/crm/developer/docs/api/v8/get-records.html and get-notes.html. Reads only.
"""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Mapping
from functools import partial
from typing import Any

from bot.catalogue import say
from bot.errors import ZohoRefused
from bot.ports import NotePage, RecordDetails, RecordField, TaskDetails, TaskNote, WireRequest
from bot.specs import RecordRef, TaskRef
from bot.zoho import description, web_links
from bot.zoho.crm import alarms, answers, attached
from bot.zoho.crm import task as crm_task
from bot.zoho.crm.fields import TaskFields
from bot.zoho.crm.metadata import DOCUMENTED
from bot.zoho.crm.record_queries import MODULES
from bot.zoho.crm.task import NOT_STARTED, READ_FIELDS
from bot.zoho.crm.wire import Wire
from bot.zoho.grants.datacentres import Addresses

TASK_FIELDS = f"{READ_FIELDS},Created_By,Who_Id,What_Id,$se_module,Tag,Remind_At"
_NOTE_FIELDS = "Note_Title,Note_Content,Owner,Created_By,Created_Time,Modified_Time"
# Most telling first. Fields that an organisation lacks are left out of the answer [?].
RECORD_FIELDS: Mapping[str, tuple[str, ...]] = {
    "Contacts": ("Account_Name", "Title", "Email", "Phone", "Mobile", "Owner"),
    "Leads": ("Company", "Lead_Status", "Email", "Phone", "Lead_Source", "Owner"),
    "Accounts": ("Industry", "Phone", "Website", "Billing_City", "Owner"),
    "Deals": ("Account_Name", "Stage", "Amount", "Closing_Date", "Contact_Name", "Owner"),
}
# Seconds after the task is there; what comes later is kept for the next look.
_STATUSES_WITHIN = 0.4


class Details:
    """One grant's view of single tasks and records."""

    def __init__(self, wire: Wire, fields: TaskFields, addresses: Addresses) -> None:
        self._wire = wire
        self._fields = fields
        self._addresses = addresses
        # The event loop itself keeps only weak references to what it runs.
        self._looking = set[asyncio.Future[Any]]()

    async def task(self, asked: Awaitable[dict[str, Any]]) -> TaskDetails:
        """What a row of TASK_FIELDS says; meanwhile it is looked up which statuses there are."""
        looking = asyncio.ensure_future(self._fields.offered("Status"))
        self._looking.add(looking)
        looking.add_done_callback(self._looking.discard)
        row = await asked
        completed = await self._fields.completed(row.get("Status"))
        state = crm_task.state(dict(row), self._addresses.web_url, completed)
        return TaskDetails(
            state=state,
            description=description.own_text(row.get("Description")),
            owner=answers.person(row.get("Owner")),
            creator=answers.person(row.get("Created_By")),
            created=answers.moment(row.get("Created_Time")),
            about=self._about(row),
            statuses=await self._statuses(looking, state.status),
            completed=tuple(sorted(completed)),
            tags=_tags(row.get("Tag")),
            rings=_rings(row.get("Remind_At")),
        )

    def check(self, link: str | None) -> None:
        """Raises ZohoRefused for a link that leads to another Zoho."""
        here = self._addresses
        if link is not None and not web_links.same_zoho(link, here.web_url, override=here.override):
            raise ZohoRefused(say("links-elsewhere"))

    async def _statuses(self, looking: asyncio.Future[tuple[str, ...]], now: str) -> tuple[str, ...]:
        """The pick list's words, or where they come too late the documented ones; the task's own is among them."""
        done, _ = await asyncio.wait([looking], timeout=_STATUSES_WITHIN)
        offered = looking.result() if done else ()
        return tuple(dict.fromkeys((*(offered or DOCUMENTED["Status"]), now or NOT_STARTED)))

    def _about(self, row: Mapping[str, Any]) -> tuple[RecordRef, ...]:
        """The contact, and the record of the module that `$se_module` names (the account where it names none)."""
        linked = (("Contacts", row.get("Who_Id")), (str(row.get("$se_module") or "Accounts"), row.get("What_Id")))
        return tuple(
            RecordRef(
                text=str(held.get("name") or held["id"]),
                module=module,
                id=str(held["id"]),
                name=str(held.get("name") or held["id"]),
                url=self._web(module, str(held["id"])),
            )
            for module, held in linked
            if isinstance(held, dict) and held.get("id")
        )

    async def notes(self, ref: TaskRef, *, limit: int, after: str | None) -> NotePage:
        """One page of a task's notes, newest first."""
        params = {"fields": _NOTE_FIELDS, "sort_by": "Created_Time", "sort_order": "desc"}
        params |= {"per_page": str(max(1, min(limit, 200))), "page": after or "1"}
        request = WireRequest(method="GET", path=f"{self._wire.root}/Tasks/{ref.id}/Notes", params=params)
        page = await self._wire.page(request, task=ref.id)
        following = str(int(after or "1") + 1) if page.more else None
        return NotePage(notes=tuple(_note(row) for row in page.rows), next=following)

    async def record(self, asked: RecordRef) -> RecordDetails:
        """The record of a link. Raises TaskGone, ZohoRefused and ZohoBusy."""
        self.check(asked.url)
        module = MODULES.get(asked.module or "")
        if module is None or asked.id is None:
            raise ZohoRefused(say("links-records-cant-be-shown", module=asked.module or ""))
        wanted = (module.name, *RECORD_FIELDS[module.api_name], "Modified_Time")
        path = f"{self._wire.root}/{module.api_name}/{asked.id}"
        request = WireRequest(method="GET", path=path, params={"fields": ",".join(dict.fromkeys(wanted))})
        row = await self._wire.api.read(request, partial(answers.record, task=asked.id))
        shown = ((name, _words(row.get(name))) for name in RECORD_FIELDS[module.api_name])
        return RecordDetails(
            module=module.api_name,
            id=asked.id,
            name=_words(row.get(module.name)) or asked.id,
            url=self._web(module.api_name, asked.id),
            fields=tuple(RecordField(name=name, value=value) for name, value in shown if value),
            modified=answers.moment(row.get("Modified_Time")),
        )

    def _web(self, module: str, id_: str) -> str:
        tab = MODULES[module].tab if module in MODULES else None
        return f"{self._addresses.web_url}/crm/tab/{tab or module}/{id_}"


def _tags(held: object) -> tuple[str, ...]:
    found = held if isinstance(held, list) else []
    return tuple(str(tag["name"]) for tag in found if isinstance(tag, dict) and tag.get("name"))


def _rings(held: object) -> dt.datetime | None:
    """The moment of an alarm that names one; one that counts back from each date of a series names none."""
    alarm = held.get("ALARM") if isinstance(held, dict) else None
    return alarms.last_moment(alarm) if isinstance(alarm, str) else None


def _note(row: Mapping[str, Any]) -> TaskNote:
    written, changed = (answers.moment(row.get(name)) for name in ("Created_Time", "Modified_Time"))
    return TaskNote(
        id=str(row["id"]),
        text=str(row.get("Note_Content") or row.get("Note_Title") or ""),
        author=answers.person(row.get("Created_By")) or answers.person(row.get("Owner")),
        written=written,
        changed=changed if changed != written else None,
        own=attached.is_own(str(row.get("Note_Title") or "")),
    )


def _words(value: object) -> str:
    """A value as people read it: of a lookup or a person the name."""
    if isinstance(value, dict):
        return str(value.get("name") or "")
    return "" if value in (None, [], False) else str(value).strip()
