"""Zoho CRM's records behind names and links: asks what record_queries.py words, and reads what a link names.

COQL first, because it reads the database; where that is not agreed to, search, whose index lags behind. Reads only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from bot.catalogue import say
from bot.errors import ScopeMissing, TaskGone, ZohoRefused
from bot.ports import RecordHit, WireRequest
from bot.specs import RecordRef
from bot.zoho.crm import answers
from bot.zoho.crm import record_queries as queries
from bot.zoho.crm.record_queries import MODULES, LookUp, Module
from bot.zoho.crm.wire import Wire
from bot.zoho.grants.datacentres import Addresses

# Scope -> what needs it: all that the calls below use. Search needs its own besides each module's.
SCOPES: Mapping[str, str] = {
    "ZohoCRM.coql.READ": "find what a task is about by its name",
    "ZohoCRM.modules.contacts.READ": "link a task to a contact",
    "ZohoCRM.modules.leads.READ": "link a task to a lead",
    "ZohoCRM.modules.accounts.READ": "link a task to an account",
    "ZohoCRM.modules.deals.READ": "link a task to a deal",
}
# What the two languages call a query that they can't answer: an unknown column, a field that is not searchable.
_QUERY_REFUSED = frozenset({"INVALID_QUERY", "NOT_SUPPORTED", "SYNTAX_ERROR"})

Rows = Sequence[Mapping[str, Any]]


class CrmRecords:
    """One grant's contacts, leads, accounts and deals."""

    def __init__(self, wire: Wire, addresses: Addresses) -> None:
        self._wire = wire
        self._addresses = addresses

    async def find(self, asked: RecordRef, *, begun: bool = False) -> Sequence[RecordHit]:
        """The records that a name or a link may mean; see ports.TaskBackends.records."""
        if asked.url is not None:
            self._check_link(asked.url)
        if asked.id is not None:
            return await self._read(_module(asked.module), asked.id)
        for round_ in queries.look_ups(asked):
            if found := await self._found([replace(look, begun=begun) for look in round_]):
                return found
        return ()

    async def _found(self, looks: Sequence[LookUp]) -> Sequence[RecordHit]:
        """One round. A module that is closed to the grant is passed over, but not where nothing else was found."""
        found, closed = list[RecordHit](), list[ScopeMissing | ZohoRefused]()
        # One after the other: each counts against the few calls of this kind that an organisation may have at once.
        for look in looks:
            try:
                found += queries.hits(look, await self._rows(look), self._web)
            except (ScopeMissing, ZohoRefused) as err:
                closed.append(err)
        if closed and not found:
            raise closed[0]
        return queries.best_first(found)

    async def _rows(self, look: LookUp) -> Rows:
        try:
            return await self._queried(look)
        except ScopeMissing:
            return await self._searched(look)

    async def _queried(self, look: LookUp) -> Rows:
        """By COQL; without the columns that this organisation may lack where it refuses them."""
        try:
            return await self._select(queries.coql(look))
        except ZohoRefused as err:
            if err.code not in _QUERY_REFUSED:
                raise
            return await self._select(queries.coql(look, optional=False))

    async def _select(self, query: str | None) -> Rows:
        if query is None:
            return ()
        request = WireRequest(method="POST", path=f"{self._wire.root}/coql", body={"select_query": query})
        return (await self._wire.page(request)).rows

    async def _searched(self, look: LookUp) -> Rows:
        """By search: criteria, and by word where the criteria are refused."""
        selectors = {"criteria": queries.criteria(look), "word": queries.word(look)}
        refused: ZohoRefused | None = None
        for selector, value in selectors.items():
            if value is None:
                continue
            params = {selector: value, "fields": ",".join(look.module.fields()), "per_page": str(queries.MOST_ROWS)}
            path = f"{self._wire.root}/{look.module.api_name}/search"
            try:
                return (await self._wire.page(WireRequest(method="GET", path=path, params=params))).rows
            except ZohoRefused as err:
                if err.code not in _QUERY_REFUSED:
                    raise
                refused = err
        if refused is not None:
            raise refused
        return ()

    async def _read(self, module: Module, id_: str) -> Sequence[RecordHit]:
        """The one record of an id; none where it is not there (any more)."""
        path = f"{self._wire.root}/{module.api_name}/{id_}"
        request = WireRequest(method="GET", path=path, params={"fields": ",".join(module.fields())})
        try:
            row = await self._wire.api.read(request, lambda answer: answers.record(answer, id_))
        except TaskGone:
            return ()
        return (queries.hit_of(module, row, self._web),)

    def _check_link(self, url: str) -> None:
        """Raises ZohoRefused for a link that does not lead to the connected CRM; a local Zoho has no address there."""
        here, there = urlsplit(self._addresses.web_url).hostname, urlsplit(url).hostname
        if here != there and not self._addresses.override:
            raise ZohoRefused(say("zoho-link-elsewhere", there=there or say("zoho-no-address"), here=here or ""))

    def _web(self, module: Module, id_: str) -> str:
        """A record's web address, likewise background knowledge [?]."""
        return f"{self._addresses.web_url}/crm/tab/{module.tab or module.api_name}/{id_}"


def _module(name: str | None) -> Module:
    module = MODULES.get(name or "")
    if module is None:
        raise ZohoRefused(say("zoho-task-cant-be-linked", name=name or ""))
    return module
