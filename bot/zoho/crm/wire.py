"""One grant's CRM on the wire: writes judged per record, lists page by page. Knows no task.

Page: www.zoho.com/crm/developer/docs/api/v8/get-records.html (paging), insert-records.html (`trigger`).
"""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from bot.catalogue import say
from bot.errors import ZohoBusy
from bot.ports import WireRequest
from bot.zoho.answers import Answer
from bot.zoho.client import Api, Files
from bot.zoho.crm import answers
from bot.zoho.crm.answers import Page, Written
from bot.zoho.crm.task import CrmOptions

PER_PAGE = 200
# A hundred ids are documented; Zoho's OpenAPI file gives the parameter 1,024 characters, which fewer long ones fill.
MOST_IDS, LONGEST_IDS = 100, 1024
MOST_PAGES = 50
PAGES_BY_NUMBER = 10  # `page` reaches 2,000 records; beyond them comes page_token


def some_at_a_time(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids in lists that each fit into one `ids` parameter."""
    some, length = list[str](), 0
    for id_ in ids:
        if some and (len(some) == MOST_IDS or length + 1 + len(id_) > LONGEST_IDS):
            yield some
            some, length = [], 0
        length += len(id_) + (1 if some else 0)
        some.append(id_)
    if some:
        yield some


class Wire:
    """Requests under /crm/{version} of one grant, with this organisation's `trigger` in those that write records."""

    def __init__(self, api: Api, options: CrmOptions) -> None:
        self.api = api
        self.options = options
        self.root = f"/crm/{options.version}"

    async def send(
        self, request: WireRequest, headers: Mapping[str, str] | None = None, files: Files | None = None
    ) -> Answer:
        """Sends a writing request once, as it is."""
        return await self.api.write(request, headers, files)

    async def records(
        self, request: WireRequest, *, task: str | None = None, headers: Mapping[str, str] | None = None
    ) -> tuple[Written, ...]:
        """Writes records with the organisation's `trigger`, once; raises what any refused one means."""
        if self.options.trigger is not None and isinstance(request.body, dict):
            body = {**request.body, "trigger": list(self.options.trigger)}
            request = request.model_copy(update={"body": body})
        return answers.written(await self.send(request, headers), task=task)

    async def page(self, request: WireRequest, key: str = "data", *, task: str | None = None) -> Page:
        """One page of a list, read; of what hangs on a task, its id says when it is the task that is gone."""
        return await self.api.read(request, partial(answers.page, key=key, task=task))

    async def rows(
        self, path: str, params: Mapping[str, str], key: str = "data", *, task: str | None = None
    ) -> AsyncIterator[dict[str, Any]]:
        """Every row of the list at `path` (below the root), page by page. Raises ZohoBusy where it is too long."""
        query = {**params, "per_page": str(PER_PAGE), "page": "1"}
        for number in range(1, MOST_PAGES + 1):
            page = await self.page(WireRequest(method="GET", path=self.root + path, params=query), key, task=task)
            for row in page.rows:
                yield row
            if not page.more:
                return
            # v2 has no tokens: its `page` goes on.
            if number < PAGES_BY_NUMBER or page.token is None:
                query["page"] = str(number + 1)
            else:
                query.pop("page", None)
                query["page_token"] = page.token
        raise ZohoBusy(say("zoho-not-proven-in-crm"))
