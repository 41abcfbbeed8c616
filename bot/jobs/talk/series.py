"""Words that move a whole series ("move all to tuesday", "move the series to 4pm") as the rule they come to. Pure.

Knows cards and specs. One date alone is moved by the same words without "all" or "the series".
"""

import datetime as dt

from bot.catalogue import say
from bot.commands import Card, Kind
from bot.errors import NotUnderstood
from bot.intent.reading import language_and_country
from bot.intent.whole_series import says_whole
from bot.jobs.talk.meant import Meant
from bot.occurrences import occurrences
from bot.service.talk.merging import DAY, TIME
from bot.specs import WEEKDAYS, Due, Recurrence, TaskSpec


def moved(card: Card, meant: Meant, text: str, locale: str, today: dt.date) -> Meant | None:
    """The change of the card's whole series; None where the words, of somebody with this locale, are about one date.

    Raises NotUnderstood for a series that a day of the week alone does not say.
    """
    series, due = card.spec.recurrence, card.spec.due
    if series is None or due is None or meant.kind is not Kind.SNOOZE:
        return None
    if not says_whole(text, language_and_country(locale)[0]):
        return None
    new = meant.spec.due if meant.spec is not None else None
    current = card.current
    shown = current.due if current is not None and current.due is not None else due.date
    if new is None or series.anchor == "completion" or any(name not in (DAY, TIME, "due") for name in meant.only):
        raise NotUnderstood(say("series-say-rule"))
    time = new.time if meant.only != (DAY,) else series.time
    ahead = _from(series, shown)
    if meant.only == (TIME,):
        there = ahead.model_copy(
            update={"time": time, "rules": tuple(rule.model_copy(update={"time": None}) for rule in series.rules)}
        )
    else:
        there = _on_weekday(ahead, new.date, today).model_copy(update={"time": time})
    moved_due = Due(date=there.first, time=time or due.time, zone=due.zone)
    return Meant(Kind.CHANGE, spec=TaskSpec(title="", due=moved_due, recurrence=there), only=("recurrence", "due"))


def _from(series: Recurrence, shown: dt.date) -> Recurrence:
    """The series from the date that is shown on: of a counted one, as many as are left."""
    if series.count is None:
        return series.model_copy(update={"first": shown})
    past = sum(1 for day in occurrences(series.model_copy(update={"exdates": ()})) if day < shown)
    return series.model_copy(update={"first": shown, "count": max(1, series.count - past)})


def _on_weekday(series: Recurrence, day: dt.date, today: dt.date) -> Recurrence:
    """A weekly series on another weekday, in the week of the date that is shown where that has not passed."""
    rule, *others = series.rules
    if others or rule.freq != "WEEKLY" or len(rule.byday) > 1:
        raise NotUnderstood(say("series-say-rule"))
    monday = series.first - dt.timedelta(days=series.first.weekday())
    first = monday + dt.timedelta(days=day.weekday())
    while first < today:
        first += dt.timedelta(weeks=rule.interval)
    rule = rule.model_copy(update={"byday": (WEEKDAYS[day.weekday()],), "time": None})
    return series.model_copy(update={"first": first, "rules": (rule,), "exdates": ()})
