"""POST /coql: answers a query from the records as they are now (COQL reads the database; search lags).

Limits: 200 rows a call, 10,000 in all, 50 fields, 10 order-by fields, 50 values in `in`. An empty result is 204.
Page: www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html.
"""

import datetime as dt
import re
from typing import Any

from bot.sandbox.zoho import accounts
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import json_object, refusal
from bot.sandbox.zoho.crm.metadata import FIELDS, LOOKUPS, types
from bot.sandbox.zoho.crm.query import Comparison, Condition, Query, Value, parse
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal, Reply

MOST_ROWS, MOST_IN_ALL, MOST_FIELDS, MOST_ORDER, MOST_IN = 200, 10_000, 50, 10, 50


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
    for field in (*query.fields, *_compared(query.where), *(name for name, _ in query.order)):
        _check_field(call.org, query.module, field)
    over = query.limit > MOST_ROWS or query.offset + query.limit > MOST_IN_ALL or not query.limit
    if over or len(query.fields) > MOST_FIELDS or len(query.order) > MOST_ORDER:
        raise refusal(400, "LIMIT_EXCEEDED", "the query is over a limit", {"limit": MOST_ROWS})


def _compared(condition: Condition) -> list[str]:
    """The fields of a condition; LIMIT_EXCEEDED when an `in` has too many values."""
    if not isinstance(condition, Comparison):
        return [name for part in condition.parts for name in _compared(part)]
    if len(condition.values) > MOST_IN:
        raise refusal(400, "LIMIT_EXCEEDED", "too many values", {"limit": MOST_IN, "column_name": condition.field})
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
    return matches(value(org, record, condition.field), condition.operator, condition.values)


def matches(found: Any, operator: str, values: tuple[Value, ...]) -> bool:
    """Whether a stored value compares so; text without case, and null with nothing but `!=`."""
    if isinstance(found, dict):
        found = found.get("id")
    if found is None:
        return operator == "!="
    if operator == "in":
        return any(matches(found, "=", (one,)) for one in values)
    wanted = values[0]
    if operator == "like":
        pattern = ".*".join(re.escape(part) for part in str(wanted).lower().split("%"))
        return re.fullmatch(pattern, str(found).lower(), re.DOTALL) is not None
    left, right = _comparable(found, wanted)
    tests = {"=": left == right, "!=": left != right}
    if operator in tests:
        return bool(tests[operator])
    return bool({"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right}[operator])


def _comparable(found: Any, wanted: Value) -> tuple[Any, Any]:
    """Both sides as moments where both are, as numbers where both are, else as lower-case text."""
    one, other = str(found), str(wanted)
    if one.isdecimal() and other.isdecimal():
        return int(one), int(other)
    try:
        if "T" in one and "T" in other:
            return dt.datetime.fromisoformat(one), dt.datetime.fromisoformat(other).astimezone(dt.UTC)
    except ValueError:
        pass
    return one.lower(), other.lower()


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
