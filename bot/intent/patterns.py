"""A recurrence as words give it, before it has a first date. Knows RFC 5545's parts, no words."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.specs import WEEKDAYS, Frequency, Rule
from bot.trusted import trusted

UNITS: dict[str, tuple[Frequency, int]] = {
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
    "decade": ("YEARLY", 10),
}
_rule = trusted(Rule)
_SELDOM = ("bymonthday", "bymonth", "bysetpos", "byweekno", "byyearday", "workdays")
WORKWEEK = ("MO", "TU", "WE", "TH", "FR")


@dataclass(slots=True)
class Pattern:
    """One rule's parts; `time` only where it has one of its own."""

    freq: Frequency
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    bysetpos: tuple[int, ...] = ()
    byweekno: tuple[int, ...] = ()
    byyearday: tuple[int, ...] = ()
    time: dt.time | None = None
    workdays: bool = False

    def but(self, **changes: Any) -> "Pattern":
        """A copy with changes; dataclasses.replace takes several times as long."""
        new = Pattern(
            self.freq, self.interval, self.byday, self.bymonthday, self.bymonth, self.bysetpos, self.byweekno,
            self.byyearday, self.time, self.workdays,
        )  # fmt: skip
        for name, value in changes.items():
            setattr(new, name, value)
        return new

    def rule(self) -> Rule:
        """The spec of this pattern, given what differs from the defaults."""
        parts: dict[str, Any] = {"freq": self.freq}
        if self.interval != 1:
            parts["interval"] = self.interval
        if self.byday:
            parts["byday"] = self.byday
        if self.bymonthday or self.bymonth or self.bysetpos or self.byweekno or self.byyearday or self.workdays:
            parts |= {name: value for name in _SELDOM if (value := getattr(self, name))}
        if self.time is not None:
            parts["time"] = self.time
        return _rule(**parts)

    @property
    def has_day(self) -> bool:
        """Whether the rule itself names its day."""
        return bool(self.byday or self.bymonthday or self.byyearday or self.byweekno) or self.freq == "DAILY"


@dataclass(slots=True)
class Series:
    """What a recurrence phrase says: patterns, times for all, the anchor; `asks` when it can't be one rule."""

    patterns: list[Pattern]
    times: list[dt.time] = field(default_factory=list)
    anchor: Literal["schedule", "completion"] = "schedule"
    asks: str | None = None
    count: int | None = None
    part: str | None = None
    convention: str = ""
    sure: bool = True


def days(numbers: tuple[int, ...]) -> tuple[str, ...]:
    """Weekday numbers as RFC 5545 names, in the week's order."""
    return tuple(WEEKDAYS[n] for n in sorted(set(numbers)))


def weekly(numbers: tuple[int, ...], interval: int = 1) -> Pattern:
    """Every so many weeks on these weekdays."""
    return Pattern("WEEKLY", interval, byday=days(numbers))


def nth_days(ordinals: tuple[int, ...], numbers: tuple[int, ...]) -> tuple[str, ...]:
    """The nth of each weekday: "2FR", "-1FR"."""
    return tuple(f"{nth}{WEEKDAYS[n]}" for nth in ordinals for n in numbers)
