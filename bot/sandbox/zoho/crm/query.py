"""Reads the statements that COQL's page shows, and nothing wider: anything else is a SyntaxError.

select f, f from Module where <condition> [order by f [asc|desc], ...] [limit [off,] n], where a condition is
`field op value` with =, !=, <, >, <=, >=, [not] like, [not] in (...), [not] between ... and ..., or is [not] null,
joined by and/or. More than two have to be put in pairs with parentheses: `(A and B) and C`. A text is in single quotes
and has neither a quote nor a backslash in it: how to write those is not clearly documented [?].
Page: www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html.
"""

import re
from dataclasses import dataclass

from bot.sandbox.zoho.crm.compare import Value

TOKEN = re.compile(
    r"\s*(?:(?P<text>'[^'\\]*')|(?P<number>-?\d+(?:\.\d+)?)(?![\w.])"
    r"|(?P<name>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)?)|(?P<mark><=|>=|!=|[=<>(),]))"
)
OPERATORS = ("=", "!=", "<", ">", "<=", ">=", "like", "in")
WORDS = {
    *("select", "from", "where", "order", "by", "limit", "asc", "desc", "and", "or"),
    *("not", "between", "is", "null", *OPERATORS),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """`field op value(s)`. Numbers are kept as their digits; `is null` has no value; `negated` turns it round."""

    field: str
    operator: str
    values: tuple[Value, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """Conditions joined by `and` or by `or`."""

    word: str
    parts: tuple["Condition", ...]


Condition = Comparison | Joined


@dataclass(frozen=True, slots=True)
class Query:
    """One select statement."""

    fields: tuple[str, ...]
    module: str
    where: Condition
    order: tuple[tuple[str, bool], ...]
    offset: int
    limit: int


def parse(text: str) -> Query:
    """The statement; SyntaxError, whose message says near what, when it isn't one."""
    return _Reader(text).query()


class _Reader:
    """Recursive descent over the tokens."""

    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        position, text = 0, text.strip()
        while position < len(text):
            found = TOKEN.match(text, position)
            if found is None:
                raise SyntaxError(text[position : position + 20].strip())
            kind = found.lastgroup or ""
            value = found[kind]
            if kind == "name" and value.lower() in WORDS:
                kind, value = "mark", value.lower()
            self.tokens.append((kind, value))
            position = found.end()
        self.at = 0

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "end of the query")

    def take(self, *kinds: str) -> str:
        kind, value = self.peek()
        if kind not in kinds:
            raise SyntaxError(value)
        self.at += 1
        return value

    def skip(self, mark: str) -> bool:
        if self.peek() != ("mark", mark):
            return False
        self.at += 1
        return True

    def need(self, mark: str) -> None:
        if not self.skip(mark):
            raise SyntaxError(self.peek()[1])

    def column(self) -> str:
        """A field, or in quotes a field of one of What_Id's modules: 'What_Id->Leads.Last_Name'."""
        value = self.take("name", "text")
        if value.startswith("'") and not re.fullmatch(r"'\w+->\w+\.\w+'", value):
            raise SyntaxError(value)
        return value.strip("'")

    def query(self) -> Query:
        self.need("select")
        fields = [self.column()]
        while self.skip(","):
            fields.append(self.column())
        self.need("from")
        module = self.take("name")
        self.need("where")
        where = self.condition()
        order = self.order()
        offset, limit = 0, 200
        if self.skip("limit"):
            limit = self.whole()
            if self.skip(","):
                offset, limit = limit, self.whole()
        if self.peek()[0] != "end":
            raise SyntaxError(self.peek()[1])
        return Query(tuple(fields), module, where, order, offset, limit)

    def whole(self) -> int:
        value = self.take("number")
        if not value.isdecimal():
            raise SyntaxError(value)
        return int(value)

    def order(self) -> tuple[tuple[str, bool], ...]:
        if not self.skip("order"):
            return ()
        self.need("by")
        keys = [self.order_key()]
        while self.skip(","):
            keys.append(self.order_key())
        return tuple(keys)

    def order_key(self) -> tuple[str, bool]:
        field = self.column()
        if self.skip("desc"):
            return field, True
        self.skip("asc")
        return field, False

    def condition(self) -> Condition:
        """One condition, or two joined: "if WHERE has more than two criteria", the page wants them in brackets."""
        left = self.simple()
        for word in ("and", "or"):
            if self.skip(word):
                return Joined(word, (left, self.simple()))
        return left

    def simple(self) -> Condition:
        if self.skip("("):
            inside = self.condition()
            self.need(")")
            return inside
        field = self.column()
        if self.skip("is"):
            negated = self.skip("not")
            self.need("null")
            return Comparison(field, "null", negated=negated)
        negated = self.skip("not")
        operator = self.take("mark")
        if operator == "between":
            low = self.value()
            self.need("and")
            return Comparison(field, "between", (low, self.value()), negated)
        if operator not in OPERATORS or (negated and operator not in ("like", "in")):
            raise SyntaxError(operator)
        return Comparison(field, operator, self.values() if operator == "in" else (self.value(),), negated)

    def values(self) -> tuple[Value, ...]:
        """What stands in the brackets of `in`."""
        self.need("(")
        values = [self.value()]
        while self.skip(","):
            values.append(self.value())
        self.need(")")
        return tuple(values)

    def value(self) -> Value:
        kind, value = self.peek()
        self.at += 1
        if kind == "text":
            return value[1:-1]
        if kind == "number":
            return value
        if kind == "name" and value in ("true", "false"):
            return value == "true"
        raise SyntaxError(value)
