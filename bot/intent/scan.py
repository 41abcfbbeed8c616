"""The scan: tokens read by the ordered rules, each hit with its place and value. Knows no rule by name.

A rule is a function (scan, i) -> (end, value) or None, filed under the categories of the token it may begin with, and
not asked where the text has nothing of what it needs. Of the rules that fit at one place the longest hit wins, the
earlier rule where two are as long.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.intent.lexicon import Lexicon, Means
from bot.intent.reading import Context
from bot.intent.tokens import Tokens

Hit = tuple[int, Any]
DEEPEST = 6
"""Rules ask for dates inside dates ("2 days before the day before ..."); nobody means more than this."""
_KINDS = 3
"""Dates, times and series: what `_ask` is asked for."""
_UNASKED: Hit = (-1, None)
_MOST_SKIPPED = 4
_REPEATING = frozenset(
    {
        "every", "everyother", "freq", "wds", "once", "low_frequency", "count", "times", "repeat", "initials",
        "alternate", "weekend", "weekday", "done",
    }
)  # fmt: skip
_HABITUAL = frozenset({"wd", "part"})
_HEAD, _TAIL = 64, 26
Rule = Callable[["Scan", int], Hit | None]
Entry = tuple[str, Rule] | tuple[str, Rule, str]
Entries = tuple[tuple[Rule, frozenset[str]], ...]


class Rules:
    """Rules by the category they begin with, their order kept: ("wd day", rule) files one under two.

    A third item names what the rule needs besides: categories of which some word of the text must have one.
    """

    def __init__(self, rules: Iterable[Entry]) -> None:
        self._filed: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
        for starts, rule, *needs in rules:
            for start in starts.split():
                self._filed.setdefault(start, []).append((rule, frozenset(" ".join(needs).split())))
        self.known: dict[tuple[str, ...], Entries] = {}
        """What `of` found, by the categories of a word; they are as many as words and shapes make together."""

    def of(self, means: Means) -> Entries:
        """The rules that a word of these meanings may begin, each once, with what they need."""
        categories = tuple(means)
        found = self.known.get(categories)
        if found is None:
            rules = (entry for category in categories for entry in self._filed.get(category, ()))
            found = self.known[categories] = tuple(dict.fromkeys(rules))
        return found


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


class Scan:
    """Tokens under a reading context, with the questions that rules ask of them.

    `present` are all categories that any word has.
    """

    __slots__ = (
        "context", "depth", "gaps", "grammar", "lex", "lows", "means", "memo", "now", "plain", "present", "repeats",
        "size", "today", "tokens",
    )  # fmt: skip

    def __init__(self, plain: str, tokens: Tokens, context: Context, lex: Lexicon, grammar: Grammar) -> None:
        self.plain = plain
        self.tokens = tokens
        self.context = context
        self.lex = lex
        self.grammar = grammar
        self.now: dt.datetime = context.local
        self.today = self.now.date()
        self.depth = 0
        self.memo: dict[int, Hit | None] = {}
        self.size = len(tokens.starts)
        self.means = tokens.means
        self.lows = tokens.lows
        self.gaps = tokens.gaps
        self.present: set[str] = set().union(*filter(None, tokens.means))
        self.repeats = not _REPEATING.isdisjoint(self.present) or (
            not _HABITUAL.isdisjoint(self.present) and self._habit()
        )
        """Whether any word could make this a series; most commands have none, and are spared those rules."""

    def _habit(self) -> bool:
        """Whether several weekdays or a part of the day in the plural ("mornings") stand somewhere."""
        weekdays = 0
        for low, means in zip(self.lows, self.means, strict=True):
            if "part" in means and low[-1] == "s":
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
        return self.plain[self.tokens.starts[i] : self.tokens.ends[i]] if 0 <= i < self.size else ""

    def text(self, i: int, j: int) -> str:
        """The plain text of tokens [i, j) as typed."""
        return self.plain[self.tokens.starts[i] : self.tokens.ends[j - 1]] if i < j else ""

    def low(self, i: int) -> str:
        """The lower-case text of token i, "" beyond either edge."""
        return self.lows[i]

    def comma(self, i: int) -> bool:
        """Whether token i is a comma."""
        return self.low(i) == ","

    def ends_name(self, i: int) -> bool:
        """Whether token i can't go on a name: the edge, a mark, a small word, or one with a meaning of its own."""
        low = self.lows[i]
        return bool(self.means[i]) or low in self.lex.function or not low[:1].isalnum()

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
        means = self.means[i]
        if not means:
            return None
        entries = rules.known.get(tuple(means)) or rules.of(means)
        if not entries:
            return None
        key = i * _KINDS + kind
        known = self.memo.get(key, _UNASKED)
        if known is not _UNASKED:
            return known
        if self.depth > DEEPEST:
            return None
        self.depth += 1
        best = self._longest(i, entries)
        self.depth -= 1
        self.memo[key] = best
        return best

    def _longest(self, i: int, entries: Entries) -> Hit | None:
        """The longest hit of a rule that may begin at token i."""
        best: Hit | None = None
        present = self.present
        for rule, needs in entries:
            if needs and needs.isdisjoint(present):
                continue
            hit = rule(self, i)
            if hit is not None and (best is None or hit[0] > best[0]):
                best = hit
        return best

    def fields(self) -> list[Found]:
        """Every field found, left to right, none overlapping.

        A text of more words than a command has is prose with fields at its two ends; its middle is not read.
        """
        out: list[Found] = []
        i, n = 0, self.size
        repeats, fields = self.repeats, self.grammar.fields
        while i < n:
            if _HEAD <= i < n - _TAIL:
                i = n - _TAIL
            hit, means = None, self.means[i]
            if means:
                hit = self.series(i) if repeats else None
                if hit is None and (entries := fields.of(means)):
                    hit = self._longest(i, entries)
            if hit is None:
                i += 1
                continue
            end, (name, value) = hit
            out.append(Found(i, end, name, value))
            i = end
        return out
