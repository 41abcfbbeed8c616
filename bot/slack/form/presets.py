"""What is often chosen for how a task repeats: from its day to a few rules, in words that the parser reads. Pure."""

import calendar
import datetime as dt
from collections.abc import Sequence

from bot.intent import Context
from bot.slack.form.dates import in_zone
from bot.slack.form.fields import Form
from bot.slack.form.words import Wrong, recurrence_words, series
from bot.specs import WEEKDAYS, Due, Recurrence, Rule, TaskSpec

_WORKWEEK = WEEKDAYS[:5]
_A_WEEK = 7
# Of the fifth week of a month only the last one is every month.
_WEEKS = 4


def presets(form: Form, context: Context, given: TaskSpec) -> Sequence[str]:
    """The words of each preset for the form's day, else for today: "every other Tuesday"."""
    here = in_zone(context, given)
    today = here.local.date()
    chosen = dt.date.fromisoformat(form.date) if form.date else None
    day = chosen if chosen is not None and chosen >= today else today
    found = list[str]()
    for rule in rules(day, any_day=day is not chosen):
        due = Due(date=day, zone=here.zone) if day is chosen else None
        text = recurrence_words(Recurrence(rules=(rule,), first=day), Due(date=day, zone=here.zone), here)
        try:
            series(text, due.date if due is not None else None, None, here)
        except Wrong:
            continue
        found.append(text)
    return list(dict.fromkeys(found))


def rules(day: dt.date, *, any_day: bool) -> list[Rule]:
    """The rules that `day` is a date of; `any_day`: also "every weekday" at a weekend."""
    weekday = WEEKDAYS[day.weekday()]
    last = calendar.monthrange(day.year, day.month)[1]
    week = (day.day - 1) // _A_WEEK + 1
    found = [Rule(freq="DAILY")]
    if any_day or weekday in _WORKWEEK:
        found.append(Rule(freq="WEEKLY", byday=_WORKWEEK))
    found += [
        Rule(freq="WEEKLY", byday=(weekday,)),
        Rule(freq="WEEKLY", interval=2, byday=(weekday,)),
        Rule(freq="MONTHLY", bymonthday=(day.day,)),
    ]
    if day.day == last:
        found.append(Rule(freq="MONTHLY", bymonthday=(-1,)))
    if week <= _WEEKS:
        found.append(Rule(freq="MONTHLY", byday=(f"{week}{weekday}",)))
    if day.day > last - _A_WEEK:
        found.append(Rule(freq="MONTHLY", byday=(f"-1{weekday}",)))
    return [*found, Rule(freq="YEARLY", bymonth=(day.month,), bymonthday=(day.day,))]
