"""GET /{module}/search: criteria, email, phone or word, from an index that lags behind the records.

`equals` acts as "contains"; parentheses, commas and backslashes in values are escaped by a backslash; no match is 204;
converted leads are left out unless `converted=true`.
Page: www.zoho.com/crm/developer/docs/api/v8/search-records.html.
"""

import datetime as dt
import re
from collections.abc import Callable

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import refusal, whole_number
from bot.sandbox.zoho.crm.compare import matches
from bot.sandbox.zoho.crm.coql import value
from bot.sandbox.zoho.crm.listing import by_conversion
from bot.sandbox.zoho.crm.metadata import types
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal, Reply

Test = Callable[[Record], bool]
COMPARISONS = {
    "equals": "=",
    "not_equal": "!=",
    "greater_than": ">",
    "greater_equal": ">=",
    "less_than": "<",
    "less_equal": "<=",
}
LINKS = frozenset({"equals", "not_equal", "in"})
TEXTS = LINKS | {"starts_with"}
ORDERED = frozenset(COMPARISONS) | {"in", "between"}
BOOLEANS = frozenset({"equals", "not_equal"})
# How the values of a type are written; the types that are ordered are those, but for boolean.
_number = r"-?\d+(\.\d+)?"
FORMS = {
    "date": r"\d{4}-\d\d-\d\d",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)",
    "boolean": "true|false",
    **dict.fromkeys(("bigint", "integer", "double", "currency", "percent"), _number),
}
MOST_FOUND, MOST_IN = 2000, 100


def searched(module: str) -> Callable[[Call], Reply]:
    """The handler of GET /{module}/search. Of several selectors the first of criteria, email, phone, word counts."""

    def handler(call: Call) -> Reply:
        test = _test(call, module)
        indexed = call.org.clock.now() - call.org.search_lag
        known = by_conversion(call, list(records.live(call.org, module)), ("true", "false"))
        rows = [row for row in known if dt.datetime.fromisoformat(row["created"]) <= indexed and test(row)]
        page, per_page = whole_number(call, "page", 1), whole_number(call, "per_page", 200, 200)
        if page * per_page > MOST_FOUND:
            raise refusal(400, "LIMIT_REACHED", "only 2000 records can be searched", {"limit": MOST_FOUND})
        start = (page - 1) * per_page
        shown = [records.show(call.org, module, row, call.user) for row in rows[start : start + per_page]]
        if not shown:
            return Reply(204)
        fields = [name for name in call.query.get("fields", "").split(",") if name]
        info = {"per_page": per_page, "count": len(shown), "page": page, "more_records": start + per_page < len(rows)}
        return Reply(200, {"data": [records.pick(row, fields) if fields else row for row in shown], "info": info})

    return handler


def _test(call: Call, module: str) -> Test:
    asked, org = call.query, call.org
    if "criteria" in asked:
        return _Criteria(org, module, asked["criteria"], 15 if call.params["version"] == "v8" else 10).read()
    for name in ("email", "phone"):
        if name in asked:
            wanted, kinds = asked[name].lower(), types(org, module)
            return lambda row: any(
                str(row["values"].get(field, "")).lower() == wanted for field, kind in kinds.items() if kind == name
            )
    word = asked.get("word")
    if word is None:
        raise refusal(400, "EXPECTED_PARAM_MISSING", "a selector is missing", {"expected_params": "criteria,word"})
    if len(word) < 2 or re.search(rf"[^\w\s{re.escape(org.capabilities.word_marks)}]", word):
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "word"})
    return lambda row: any(word.lower() in found.lower() for found in row["values"].values() if isinstance(found, str))


class _Criteria:
    """Reads `((Last_Name:equals:Doe)and(Email:starts_with:jane))` into a test of a record."""

    def __init__(self, org: Org, module: str, text: str, most: int) -> None:
        self.org, self.module, self.text, self.most = org, module, text, most
        self.at = self.conditions = 0

    def read(self) -> Test:
        test = self.group()
        while self.at < len(self.text):
            test = self.join(test)
        return test

    def bad(self, **details: str) -> Refusal:
        return refusal(400, "INVALID_QUERY", "Invalid query formed", {"reason": "invalid criteria", **details})

    def group(self) -> Test:
        """One parenthesis: a condition, or others joined."""
        if self.text[self.at : self.at + 1] != "(":
            raise self.bad()
        self.at += 1
        if self.text[self.at : self.at + 1] != "(":
            return self.condition()
        test = self.group()
        while self.text[self.at : self.at + 1] != ")":
            test = self.join(test)
        self.at += 1
        return test

    def join(self, left: Test) -> Test:
        word = re.compile(r"and|or").match(self.text, self.at)
        if word is None:
            raise self.bad()
        self.at = word.end()
        right = self.group()
        if word[0] == "and":
            return lambda row: left(row) and right(row)
        return lambda row: left(row) or right(row)

    def condition(self) -> Test:
        found = re.compile(r"([\w.]+):(\w+):((?:\\.|[^()\\])*)\)").match(self.text, self.at)
        self.conditions += 1
        if found is None or self.conditions > self.most:
            raise self.bad()
        self.at = found.end()
        field, operator, raw = found.groups()
        kind = types(self.org, self.module).get(field)
        if kind is None:
            raise self.bad(api_name=field)
        listed = operator in ("in", "between")
        parts = re.sub(r"(\\.)|,", lambda mark: mark[1] or "\0", raw).split("\0")
        if len(parts) > 1 and not listed:
            raise self.bad(api_name=field, operator=operator)  # a comma that is not escaped
        values = [re.sub(r"\\(.)", r"\1", part) for part in parts]
        return self.comparison(field, kind, operator, values)

    def comparison(self, field: str, kind: str, operator: str, values: list[str]) -> Test:
        def stored(row: Record) -> object:
            found = value(self.org, row, field)
            return found.get("id") if isinstance(found, dict) else found

        if operator not in operators_of(kind) or not self.fits(kind, values):
            raise self.bad(api_name=field, operator=operator)
        one = values[0]
        if operator == "equals" and operators_of(kind) is TEXTS:
            return lambda row: one.lower() in str(stored(row) or "").lower()
        if operator == "starts_with":
            return lambda row: str(stored(row) or "").lower().startswith(one.lower())
        if operator == "in" and len(values) <= MOST_IN:
            return lambda row: matches(stored(row), "in", tuple(values))
        if operator == "between" and len(values) == 2:
            return lambda row: matches(stored(row), ">=", (one,)) and matches(stored(row), "<=", (values[1],))
        if operator in COMPARISONS:
            return lambda row: matches(stored(row), COMPARISONS[operator], (one,))
        raise self.bad(api_name=field, operator=operator)

    def fits(self, kind: str, values: list[str]) -> bool:
        """Whether the values are of the field's type."""
        pattern = FORMS.get(kind)
        return all(one and (pattern is None or re.fullmatch(pattern, one)) for one in values)


def operators_of(kind: str) -> frozenset[str]:
    """The operators that a field of this type takes."""
    if kind.endswith("lookup"):
        return LINKS
    return BOOLEANS if kind == "boolean" else ORDERED if kind in FORMS else TEXTS
