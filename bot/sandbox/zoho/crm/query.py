"""Reads the statements that COQL's page shows, and nothing wider: anything else is a SyntaxError.

select f, f from Module where <condition> [order by f [asc|desc], ...] [limit [off,] n], where a condition is
`field op value` with =, !=, <, >, <=, >=, like, in (...), joined by and/or, with parentheses. A text is in single
quotes and has neither a quote nor a backslash in it: how to write those is not clearly documented [?].
Page: www.zoho.com/crm/developer/docs/api/v8/Get-Records-through-COQL-Query.html.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

TOKEN = re.compile(
    r"\s*(?:(?P<text>'[^'\\]*')|(?P<number>-?\d+(?:\.\d+)?)(?![\w.])"
    r"|(?P<name>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)?)|(?P<mark><=|>=|!=|[=<>(),]))"
)
OPERATORS = ("=", "!=", "<", ">", "<=", ">=", "like", "in")
WORDS = {"select", "from", "where", "order", "by", "limit", "asc", "desc", "and", "or", *OPERATORS}
Value = str | bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`field op value(s)`. Numbers are kept as their digits."""

    field: str
    operator: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Conditions joined by `and` or by `or`."""

    word: str
    parts: tuple["Condition", ...]


Condition = Comparison | Joined
Part = Callable[[], Condition]


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
        """`or` of `and`s."""
        return self.joined("or", lambda: self.joined("and", self.simple))

    def joined(self, word: str, part: Part) -> Condition:
        parts = [part()]
        while self.skip(word):
            parts.append(part())
        return parts[0] if len(parts) == 1 else Joined(word, tuple(parts))

    def simple(self) -> Condition:
        if self.skip("("):
            inside = self.condition()
            self.need(")")
            return inside
        field, operator = self.column(), self.take("mark")
        if operator not in OPERATORS:
            raise SyntaxError(operator)
        if operator != "in":
            return Comparison(field, operator, (self.value(),))
        self.need("(")
        values = [self.value()]
        while self.skip(","):
            values.append(self.value())
        self.need(")")
        return Comparison(field, "in", tuple(values))

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
