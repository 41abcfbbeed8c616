"""The ordered rules of the grammar. A new phrase family is one file in rules/ and one line here."""

from bot.intent.rules import (
    date_lists,
    dates,
    days,
    ends,
    every,
    feasts,
    labels,
    moments,
    people,
    priority,
    reminders,
    series,
    spans,
    times,
)
from bot.intent.scan import Grammar, Rules

_DATES = (*days.RULES, *spans.RULES, *dates.RULES, *date_lists.RULES, *feasts.RULES)
_TIMES = times.RULES
_STARTS = " ".join(
    {name for starts, *_ in (*_DATES, *_TIMES) for name in starts.split()} | {"by", "on", "at", "approx", "for"}
)

GRAMMAR = Grammar(
    dates=Rules(_DATES),
    times=Rules(_TIMES),
    series=Rules((*every.RULES, *series.RULES)),
    fields=Rules(
        (
            *reminders.RULES,
            *ends.RULES,
            *priority.RULES,
            *people.RULES,
            *labels.RULES,
            (_STARTS, moments.moment_or_range),
        )
    ),
)
