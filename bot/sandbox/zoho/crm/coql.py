"""POST /coql: answers a query from the records as they are now (COQL reads the database; search lags).

Limits: 200 rows a call, 10,000 in all, 50 fields, 10 order-by fields, 50 values in `in`, two joins. An empty result
is 204.
Page: www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html.
"""

import re
from typing import Any

from bot.sandbox.zoho import accounts
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import json_object, refusal
from bot.sandbox.zoho.crm.compare import matches
from bot.sandbox.zoho.crm.metadata import FIELDS, LOOKUPS, types
from bot.sandbox.zoho.crm.query import Comparison, Condition, Query, parse
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal, Reply

MOST_ROWS, MOST_IN_ALL, MOST_FIELDS, MOST_ORDER, MOST_IN, MOST_JOINS = 200, 10_000, 50, 10, 50, 2
# Which operators a type takes, by the page; the types that are not named here take them all.
_LINK = {"=", "!=", "in", "null"}
OPERATORS = {
    **dict.fromkeys(("lookup", "ownerlookup", "userlookup"), _LINK),
    **dict.fromkeys(("text", "picklist", "email", "phone", "website"), _LINK | {"like"}),
    "boolean": {"=", "null"},
    **dict.fromkeys(("date", "datetime", "bigint", "integer", "double"), _LINK | {"<", ">", "<=", ">=", "between"}),
}


def run(call: Call) -> Reply:
    """The rows of `{"select_query": "..."}`: the asked columns and `id`; lookups as `{"id"}` only."""
    text = json_object(call).get("select_query")
    if not isinstance(text, str):
        raise refusal(400, "MANDATORY_NOT_FOUND", "required field not found", {"api_name": "select_query"})
    try:
        query = parse(text)
    except SyntaxError as err:
        raise refusal(400, "SYNTAX_ERROR", "error occurred while parsing the query", {"near": str(err)}) from None
    _check(call, query)
    rows = [row for row in records.live(call.org, query.module) if _holds(call.org, row, query.where)]
    if not call.org.capabilities.converted_in_coql:
        rows = [row for row in rows if not row["values"].get("$converted")]
    for field, down in reversed(query.order):
        rows.sort(key=lambda row: _order_key(value(call.org, row, field)), reverse=down)
    page = rows[query.offset : query.offset + query.limit]
    if not page:
        return Reply(204)
    data = [_shown(call, query, row) for row in page]
    return Reply(
        200, {"data": data, "info": {"count": len(data), "more_records": query.offset + len(data) < len(rows)}}
    )


def _check(call: Call, query: Query) -> None:
    if query.module not in FIELDS:
        raise _invalid("module", query.module)
    if not accounts.allowed(call.grant["scopes"], [f"ZohoCRM.modules.{query.module}.READ"]):
        raise refusal(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL")
    names = (*query.fields, *_compared(call.org, query.module, query.where), *(name for name, _ in query.order))
    for field in names:
        _check_field(call.org, query.module, field)
    joins = {name.rpartition(".")[0] for name in names if "." in name}
    if len(joins) > MOST_JOINS:
        raise refusal(400, "LIMIT_EXCEEDED", "the query has more than two joins", {"limit": MOST_JOINS})
    over = query.limit > MOST_ROWS or query.offset + query.limit > MOST_IN_ALL or not query.limit
    if over or len(query.fields) > MOST_FIELDS or len(query.order) > MOST_ORDER:
        raise refusal(400, "LIMIT_EXCEEDED", "the query is over a limit", {"limit": MOST_ROWS})


def _compared(org: Org, module: str, condition: Condition) -> list[str]:
    """The fields of a condition; refused when an `in` has too many values or the field takes no such operator."""
    if not isinstance(condition, Comparison):
        return [name for part in condition.parts for name in _compared(org, module, part)]
    if len(condition.values) > MOST_IN:
        raise refusal(400, "LIMIT_EXCEEDED", "too many values", {"limit": MOST_IN, "column_name": condition.field})
    kind = types(org, module).get(condition.field, "") if module in FIELDS else ""
    if condition.operator not in OPERATORS.get(kind, {condition.operator}):
        raise _invalid("operator", condition.operator)
    return [condition.field]


def _check_field(org: Org, module: str, field: str) -> None:
    arrow = re.fullmatch(r"(\w+)->(\w+)\.(\w+)", field)
    if arrow is not None:
        through, target, name = arrow.groups()
        if LOOKUPS.get(through) != "*" or module != "Tasks" or target not in FIELDS or name not in types(org, target):
            raise _invalid("column_name", field)
        return
    first, _, second = field.partition(".")
    known = first in types(org, module)
    if second:
        target = LOOKUPS.get(first, "")
        known = known and target in FIELDS and second in types(org, target)
    if not known:
        raise _invalid("column_name", field)


def _invalid(key: str, field: str) -> Refusal:
    details = {key: field, "reason": f"{key} given seems to be invalid"}
    return refusal(400, "INVALID_QUERY", "invalid query formed", details)


def value(org: Org, record: Record, field: str) -> Any:
    """A stored value by COQL's name for it: its own, a linked record's (`Account_Name.Email`), or by an arrow."""
    arrow = re.fullmatch(r"(\w+)->(\w+)\.(\w+)", field)
    if arrow is not None:
        link = record["values"].get(arrow[1])
        return _linked(org, link, arrow[3]) if link is not None and link["module"] == arrow[2] else None
    first, _, second = field.partition(".")
    if second and LOOKUPS.get(first) in FIELDS:
        link = record["values"].get(first)
        return None if link is None else _linked(org, {"module": LOOKUPS[first], **link}, second)
    own = {"id": "id", "Created_Time": "created", "Modified_Time": "modified"}
    own |= {"Created_By": "created_by", "Modified_By": "modified_by"}
    if first in own:
        found = record[own[first]]
        return {"id": found} if first.endswith("_By") else found
    return record["values"].get(first)


def _linked(org: Org, link: Record, field: str) -> Any:
    target = records.find(org, link["module"], link["id"])
    return None if target is None else value(org, target, field)


def _holds(org: Org, record: Record, condition: Condition) -> bool:
    if not isinstance(condition, Comparison):
        each = (_holds(org, record, part) for part in condition.parts)
        return all(each) if condition.word == "and" else any(each)
    return matches(value(org, record, condition.field), condition.operator, condition.values) != condition.negated


def _order_key(found: Any) -> tuple[bool, Any]:
    plain = found.get("id") if isinstance(found, dict) else found
    return plain is not None, str(plain or "").lower()


def _shown(call: Call, query: Query, record: Record) -> Record:
    whole = records.show(call.org, query.module, record, call.user)
    row: Record = {}
    for field in query.fields:
        found = whole.get(field) if field in whole else value(call.org, record, field)
        row[field] = {"id": found["id"]} if isinstance(found, dict) and "id" in found else found
    return {**row, "id": record["id"]}
