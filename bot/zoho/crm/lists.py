"""Lists of CRM tasks: TaskQuery -> COQL, page by page. Pure but for Lists, which sends the query.

COQL reads the database as it is, while search lags behind writes. Page:
www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html (200 rows a call, 10,000 in all).
"""

import re

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.ports import TaskPage, TaskQuery, WireRequest
from bot.specs import RecordRef
from bot.zoho.crm.fields import TaskFields
from bot.zoho.crm.task import COMPLETED, state
from bot.zoho.crm.wire import Wire
from bot.zoho.planning import owner_id

COLUMNS = "id, Subject, Status, Due_Date, Priority, Modified_Time"
MOST_ROWS = 200
MOST_IN_ALL = 10_000
# How a quote or backslash is written in COQL is not clearly documented [?], and % is its wildcard.
_SAFE = re.compile(r"[^'\"\\%]+")


class Lists:
    """The tasks of one grant, as Zoho lists them."""

    def __init__(self, wire: Wire, fields: TaskFields, web_url: str) -> None:
        self._wire = wire
        self._fields = fields
        self._web_url = web_url

    async def tasks(self, query: TaskQuery, *, limit: int = 20, after: str | None = None) -> TaskPage:
        """One page, earliest due date first; `after` is the `next` of the page before.

        Raises CannotPlan for a query that CRM can't be asked.
        """
        start = _offset(after)
        rows = max(1, min(limit, MOST_ROWS, MOST_IN_ALL - start))
        done = COMPLETED if query.done is None else await self._fields.status(COMPLETED)
        statement = select(query, done, start, rows)
        request = WireRequest(method="POST", path=f"{self._wire.root}/coql", body={"select_query": statement})
        page = await self._wire.page(request)
        completed = await self._fields.completed(None)
        found = (state(row, self._web_url, completed) for row in page.rows)
        wanted = (query.text or "").casefold()
        end = start + len(page.rows)
        return TaskPage(
            tasks=tuple(task for task in found if wanted in task.title.casefold()),
            # A page without rows that says more would be asked for again for ever.
            next=str(end) if page.more and page.rows and end < MOST_IN_ALL else None,
        )


def select(query: TaskQuery, completed: str, start: int, rows: int) -> str:
    """The COQL statement; `completed` is the stored value of that status."""
    where = conditions(query, completed)
    return f"select {COLUMNS} from Tasks where {_joined(where)} order by Due_Date asc, id asc limit {start}, {rows}"  # noqa: S608 - every value is checked or cleaned by `conditions`


def conditions(query: TaskQuery, completed: str) -> list[str]:
    """The conditions of a query, each of values that can't end their quotes."""
    if query.group or query.project or query.parent is not None:
        raise CannotPlan(say("zoho-crm-tasks-have-no"), say("zoho-ask-them-mail"))
    found = []
    if query.done is not None:
        found.append(f"Status {'=' if query.done else '!='} {_quoted(completed)}")
    if query.owner is not None:
        found.append(f"Owner = {_id(owner_id(query.owner.crm_id, query.owner, 'Zoho CRM'))}")
    if query.creator is not None:
        found.append(f"Created_By = {_id(owner_id(query.creator.crm_id, query.creator, 'Zoho CRM'))}")
    if query.due_from is not None:
        found.append(f"Due_Date >= '{query.due_from.isoformat()}'")
    if query.due_until is not None:
        found.append(f"Due_Date <= '{query.due_until.isoformat()}'")
    if query.record is not None:
        found.append(_about(query.record))
    # The longest stretch without awkward characters is asked for; the whole text is looked for in what comes back.
    stretch = max(_SAFE.findall(query.text or ""), key=len, default="").strip()
    if stretch:
        found.append(f"Subject like '%{stretch}%'")
    # COQL wants a condition.
    return found or ["id != '0'"]


def _joined(where: list[str]) -> str:
    """Conditions with `and`: COQL takes two at a time in each pair of parentheses."""
    joined = where[0]
    for one in where[1:]:
        joined = f"({joined} and {one})"
    return joined


def _about(record: RecordRef) -> str:
    if record.module is None or record.id is None:
        raise CannotPlan(say("zoho-was-not-found-crm", text=record.text), say("zoho-say-records-whole-name"))
    return f"{'Who_Id' if record.module == 'Contacts' else 'What_Id'} = {_id(record.id)}"


def _id(value: str) -> str:
    if not value.isdecimal():
        raise CannotPlan(say("zoho-no-crm-id", value=value), say("zoho-ask-list-again"))
    return f"'{value}'"


def _quoted(value: str) -> str:
    cleaned = "".join(_SAFE.findall(value))
    if cleaned != value:
        raise CannotPlan(say("zoho-crm-cant-be-asked", value=value), say("zoho-ask-all-tasks-instead"))
    return f"'{value}'"


def _offset(after: str | None) -> int:
    if after is None:
        return 0
    if not after.isdecimal() or int(after) >= MOST_IN_ALL:
        raise CannotPlan(say("zoho-list-cant-be-continued"), say("zoho-ask-again"))
    return int(after)
