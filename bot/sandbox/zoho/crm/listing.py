"""Reading CRM records: lists with their paging, and one record.

Page: www.zoho.com/crm/developer/docs/api/v8/get-records.html.
"""

import datetime as dt
import secrets
from collections.abc import Callable, Sequence
from typing import Any

from bot.sandbox.zoho.crm import external, records
from bot.sandbox.zoho.crm.answers import header_time, ids_of, missing_parameter, no_such_id, refusal, whole_number
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

SORTS: dict[str, Callable[[Record], Any]] = {
    "id": lambda r: int(r["id"]),
    "Created_Time": lambda r: r["created"],
    "Modified_Time": lambda r: r["modified"],
}
PAGE_LIMIT = 2000
TOKEN_LIFE = dt.timedelta(hours=24)


def fields_of(call: Call) -> list[str] | None:
    """The asked fields, at most 50. Mandatory since v3; None (all) where v2 leaves them out."""
    fields = [name.strip() for name in call.query.get("fields", "").split(",") if name.strip()]
    if not fields and call.params["version"] != "v2":
        raise missing_parameter("fields")
    if len(fields) > 50:
        raise refusal(400, "LIMIT_EXCEEDED", "only 50 fields can be asked for", {"limit": 50, "param": "fields"})
    return fields or None


def by_conversion(call: Call, rows: Sequence[Record], words: Sequence[str]) -> list[Record]:
    """The rows that `converted` asks for: leads that have become contacts are left out unless it says so."""
    asked = call.query.get("converted", "false")
    if asked not in words:
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "converted"})
    wanted = {"true": {True}, "false": {False}, "both": {True, False}}[asked]
    return [row for row in rows if bool(row["values"].get("$converted")) in wanted]


def listed(module: str) -> Callable[[Call], Reply]:
    """The handler of GET /{module}."""

    def handler(call: Call) -> Reply:
        ids = set(ids_of(call)) if "ids" in call.query else None
        rows = [row for row in records.live(call.org, module) if ids is None or row["id"] in ids]
        return page_of(call, by_conversion(call, rows, ("true", "false", "both")), module)

    return handler


def page_of(call: Call, rows: Sequence[Record], module: str) -> Reply:
    """One page of `rows`: sorted, 304 when nothing changed since If-Modified-Since, 204 when there is nothing."""
    fields, since = fields_of(call), header_time(call, "If-Modified-Since")
    by, order = call.query.get("sort_by", "id"), call.query.get("sort_order", "desc")
    if by not in SORTS or order not in ("asc", "desc"):
        name = "sort_by" if by not in SORTS else "sort_order"
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": name})
    if since is not None:
        rows = [row for row in rows if dt.datetime.fromisoformat(row["modified"]) > since]
        if not rows:
            return Reply(304)
    rows = sorted(rows, key=lambda row: (SORTS[by](row), int(row["id"])), reverse=order == "desc")
    per_page = whole_number(call, "per_page", 200, 200)
    page, offset = _position(call, per_page)
    shown = [records.show(call.org, module, row, call.user) for row in rows[offset : offset + per_page]]
    if not shown:
        return Reply(204)
    more = offset + per_page < len(rows)
    info = {"per_page": per_page, "count": len(shown), "page": page, "sort_by": by, "sort_order": order}
    info |= {"more_records": more, **_tokens(call, page, offset + per_page if more else None)}
    return Reply(200, {"data": [records.pick(row, fields) if fields else row for row in shown], "info": info})


def _bound(call: Call) -> dict[str, str]:
    """What a page token is bound to: the user, the path and the query, but for the position in it."""
    query = {key: value for key, value in call.query.items() if key not in ("page", "page_token")}
    return {**query, "": f"{call.path} {call.grant['user']}"}


def _position(call: Call, per_page: int) -> tuple[int, int]:
    """The page's number and its offset, from `page` (up to 2,000 records) or `page_token`."""
    token = call.query.get("page_token") if call.params["version"] != "v2" else None  # v2 knows `page` alone
    if token is None:
        page = whole_number(call, "page", 1)
        if page * per_page > PAGE_LIMIT:
            text = "Only 2000 records can be fetched with page; use page_token for more"
            raise refusal(400, "DISCRETE_PAGINATION_LIMIT_EXCEEDED", text, {"page": page, "per_page": per_page})
        return page, (page - 1) * per_page
    known = call.org.pages.get(token)
    if known is None:
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "page_token"})
    if known["expires"] <= call.org.clock.now():
        raise refusal(400, "EXPIRED_VALUE", "the page token has expired", {"param": "page_token"})
    if known["bound"] != _bound(call):
        text = "the page token belongs to another query or user"
        raise refusal(400, "TOKEN_BOUND_DATA_MISMATCH", text, {"param": "page_token"})
    return known["page"], known["offset"]


def _tokens(call: Call, page: int, following: int | None) -> Record:
    if call.params["version"] == "v2":
        return {}
    if following is None:
        return {"next_page_token": None, "previous_page_token": None, "page_token_expiry": None}
    pages, now = call.org.pages, call.org.now()
    for old in [key for key, known in pages.items() if known["expires"] <= now - TOKEN_LIFE]:
        del pages[old]  # a day longer than they live, so that they can be answered EXPIRED_VALUE
    token, expires = secrets.token_hex(32), now + TOKEN_LIFE
    pages[token] = {"page": page + 1, "offset": following, "bound": _bound(call), "expires": expires}
    shown = call.org.local(expires.isoformat(), call.user["time_zone"])
    return {"next_page_token": token, "previous_page_token": None, "page_token_expiry": shown}


def one(module: str) -> Callable[[Call], Reply]:
    """The handler of GET /{module}/{id}; here `fields` is optional in every version."""

    def handler(call: Call) -> Reply:
        record = external.path_task(call) if module == "Tasks" else records.find(call.org, module, call.params["id"])
        if record is None:
            raise no_such_id(call)
        shown = records.show(call.org, module, record, call.user)
        fields = [name for name in call.query.get("fields", "").split(",") if name]
        return Reply(200, {"data": [records.pick(shown, fields) if fields else shown]})

    return handler
