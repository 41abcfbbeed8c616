"""The scan: tokens read by the ordered rules, each hit with its place and value. Knows no rule by name.

A rule is a function (scan, i) -> (end, value) or None, filed under the categories of the token it may begin with. Of
the rules that fit at one place the longest hit wins, the earlier rule where two are as long.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.intent.lexicon import NOTHING, Lexicon, Means
from bot.intent.reading import Context
from bot.intent.tokens import Token

Hit = tuple[int, Any]
DEEPEST = 6
"""Rules ask for dates inside dates ("2 days before the day before ..."); nobody means more than this."""
_KINDS = 3
"""Dates, times and series: what `_ask` is asked for."""
_UNASKED: Hit = (-1, None)
_MOST_SKIPPED = 4
_PADDING = 24
_NO_MEANS: list[Means] = [NOTHING] * _PADDING
_NO_WORDS = [""] * _PADDING
_REPEATING = frozenset(
    {
        "every", "everyother", "freq", "wds", "once", "low_frequency", "count", "times", "repeat", "initials",
        "alternate", "weekend", "weekday", "done",
    }
)  # fmt: skip
_HEAD, _TAIL = 64, 26
Rule = Callable[["Scan", int], Hit | None]
Rules = Mapping[str, tuple[Rule, ...]]


def filed(rules: Iterable[tuple[str, Rule]]) -> Rules:
    """Rules by the category they begin with, their order kept: ("wd day", rule) files one under two."""
    out: dict[str, tuple[Rule, ...]] = {}
    for starts, rule in rules:
        for start in starts.split():
            out[start] = (*out.get(start, ()), rule)
    return out


@dataclass(slots=True)
class When:
    """A day, a time of day, or both, as far as words said it.

    `grain` is what was named (day, weekday, week, month, quarter, year, moment): "until december" ends before it, and
    a weekday alone moves on when its time has passed. `sure` phrases can't be anything but a date; the others need
    company.
    `said` is False for a time that only a part of the day implies ("morning"). `other` is the date in the other order
    of day and month, `range` the typed words of a range, `last` its last day.
    """

    date: dt.date | None = None
    time: dt.time | None = None
    grain: str = "day"
    weekday: int | None = None
    sure: bool = True
    said: bool = True
    hour: int | None = None
    end: dt.time | None = None
    zone: str | None = None
    part: str | None = None
    prep: str = ""
    other: dt.date | None = None
    range: str = ""
    last: dt.date | None = None
    convention: str = ""

    def but(self, **changes: Any) -> "When":
        """A copy with changes; dataclasses.replace takes ten times as long."""
        new = When(
            self.date, self.time, self.grain, self.weekday, self.sure, self.said, self.hour, self.end, self.zone,
            self.part, self.prep, self.other, self.range, self.last, self.convention,
        )  # fmt: skip
        for name, value in changes.items():
            setattr(new, name, value)
        return new


@dataclass(slots=True, eq=False)
class Found:
    """One field's value and the tokens [start, end) it was read from."""

    start: int
    end: int
    field: str
    value: Any


@dataclass(slots=True)
class Grammar:
    """The ordered rules: `dates`, `times` and `series` are asked for by other rules too; `fields` are the top level."""

    dates: Rules
    times: Rules
    series: Rules
    fields: Rules


@dataclass(slots=True)
class Scan:
    """Tokens under a reading context, with the questions that rules ask of them."""

    plain: str
    tokens: list[Token]
    context: Context
    lex: Lexicon
    grammar: Grammar
    now: dt.datetime
    today: dt.date
    depth: int = 0
    memo: dict[int, Hit | None] = field(default_factory=dict)
    means: list[Means] = field(init=False)
    lows: list[str] = field(init=False)
    repeats: bool = field(init=False)

    def __post_init__(self) -> None:
        """Columns of what rules ask most, padded so that places just beyond either edge mean nothing."""
        self.means = [token.means for token in self.tokens] + _NO_MEANS
        self.lows = [token.low for token in self.tokens] + _NO_WORDS
        self.repeats = self._may_repeat()

    def _may_repeat(self) -> bool:
        """Whether any word could make this a series; most commands have none, and are spared those rules."""
        weekdays = 0
        for token in self.tokens:
            means = token.means
            if not means:
                continue
            if not _REPEATING.isdisjoint(means) or ("part" in means and token.low[-1] == "s"):
                return True
            weekdays += "wd" in means
        return weekdays > 1

    def has(self, i: int, category: str) -> bool:
        """Whether token i may mean a category."""
        return category in self.means[i]

    def get(self, i: int, category: str) -> Any:
        """What token i means in a category, or None."""
        return self.means[i].get(category)

    def skip(self, i: int, *categories: str) -> int:
        """The first place from i on whose token is none of these."""
        last = i + _MOST_SKIPPED
        while i < last:
            means = self.means[i]
            if not means or means.keys().isdisjoint(categories):
                break
            i += 1
        return i

    def word(self, i: int) -> str:
        """Token i as typed, "" beyond either edge."""
        return self.plain[self.tokens[i].start : self.tokens[i].end] if 0 <= i < len(self.tokens) else ""

    def text(self, i: int, j: int) -> str:
        """The plain text of tokens [i, j) as typed."""
        return self.plain[self.tokens[i].start : self.tokens[j - 1].end] if i < j else ""

    def low(self, i: int) -> str:
        """The lower-case text of token i, "" beyond either edge."""
        return self.lows[i]

    def comma(self, i: int) -> bool:
        """Whether token i is a comma."""
        return self.low(i) == ","

    def date(self, i: int) -> Hit | None:
        """The longest date that begins at token i."""
        return self._ask(i, 0, self.grammar.dates)

    def time(self, i: int) -> Hit | None:
        """The longest time of day that begins at token i."""
        return self._ask(i, 1, self.grammar.times)

    def series(self, i: int) -> Hit | None:
        """The longest recurrence that begins at token i."""
        return self._ask(i, 2, self.grammar.series) if self.repeats else None

    def _ask(self, i: int, kind: int, rules: Rules) -> Hit | None:
        if i >= len(self.tokens):
            return None
        key = i * _KINDS + kind
        known = self.memo.get(key, _UNASKED)
        if known is not _UNASKED:
            return known
        if self.depth > DEEPEST:
            return None
        self.depth += 1
        best = self.longest(i, rules)
        self.depth -= 1
        self.memo[key] = best
        return best

    def longest(self, i: int, rules: Rules) -> Hit | None:
        """The longest hit of a rule that may begin at token i."""
        best: Hit | None = None
        for category in self.tokens[i].means:
            for rule in rules.get(category, ()):
                hit = rule(self, i)
                if hit is not None and (best is None or hit[0] > best[0]):
                    best = hit
        return best

    def fields(self) -> list[Found]:
        """Every field found, left to right, none overlapping.

        A text of more words than a command has is prose with fields at its two ends; its middle is not read.
        """
        out: list[Found] = []
        i, n = 0, len(self.tokens)
        while i < n:
            if _HEAD <= i < n - _TAIL:
                i = n - _TAIL
            hit = (self.series(i) or self.longest(i, self.grammar.fields)) if self.tokens[i].means else None
            if hit is None:
                i += 1
                continue
            end, (name, value) = hit
            out.append(Found(i, end, name, value))
            i = end
        return out
