"""How Mail carries a task: TaskSpec -> Plan. Pure; knows Mail's dialect, and what it can't say.

A recurring Mail task is one task that moves on, so an endless rule stays endless, and a rule is exact only when its
pieces are the rule's dates forever.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from bot.errors import CannotPlan
from bot.occurrences import occurrences
from bot.ports import Plan, PlanPart, Resolved
from bot.specs import Priority, Recurrence, TaskSpec
from bot.zoho import description, rules
from bot.zoho.description import Leftover
from bot.zoho.mail_task import PRIORITIES, MailOptions
from bot.zoho.planning import ALONE, due_on, fitted, refuse_what_nobody_repeats, ringing_once, single, without_dates

PRODUCT = "Zoho Mail"
# "Last" (-1) does not exist, recurWeeklyOn takes one day, recurDailyOnlyOnWeekdays means Monday to Friday.
DIALECT = rules.Dialect(nth=frozenset({1, 2, 3, 4}), workweek_daily=True)


def plan(spec: TaskSpec, today: dt.date, resolved: Resolved, options: MailOptions) -> Plan:
    """The exact way to carry `spec`. Raises CannotPlan with an offer."""
    fit, notes = _fit(spec, today, resolved, options)
    if fit.recurrence is None:
        part = PlanPart(spec=fit, dates=(fit.due.date,) if fit.due else (), resolved=resolved)
        return Plan(tier="single", parts=(part,), notes=tuple(notes))
    return _series(fit, fit.recurrence, resolved, options, notes)


def _fit(spec: TaskSpec, today: dt.date, resolved: Resolved, options: MailOptions) -> tuple[TaskSpec, list[str]]:
    """The spec with only what Mail has keys for; all else is in its description, with a note each."""
    owned = resolved.owner is not None and resolved.owner.zuid is not None
    left = [
        *description.people(spec.assignees[1:] if owned else spec.assignees, PRODUCT),
        *description.records(spec.records, PRODUCT),
        *_words(spec, resolved),
    ]
    fit, notes = fitted(spec, PRODUCT, today, left, subtasks=1, limit=options.description_limit)
    if spec.priority is not None and spec.priority in {Priority.HIGHEST, Priority.LOWEST}:
        notes.append(f"{PRODUCT} has three priorities; “{spec.priority}” goes there as “{PRIORITIES[spec.priority]}”.")
    if fit.reminders and fit.recurrence is not None:
        notes.append(f"The reminder is set for the first date; whether {PRODUCT} repeats it is not documented.")
    return fit, notes


def _words(spec: TaskSpec, resolved: Resolved) -> list[Leftover]:
    """Tags, which Mail answers with but does not take, and a group or project that nobody found."""
    named = [
        ("Tags", ", ".join(spec.tags), bool(spec.tags)),
        ("Group", spec.destination.group, resolved.group is None),
        ("Project", spec.destination.project, resolved.project is None),
    ]
    return [
        Leftover(f"{kind}: {name}", f"{kind} “{name}” could not be set in {PRODUCT}; the description names it.")
        for kind, name, missing in named
        if name and missing
    ]


def _series(spec: TaskSpec, series: Recurrence, resolved: Resolved, options: MailOptions, notes: list[str]) -> Plan:
    refuse_what_nobody_repeats(series, PRODUCT)
    days = list(islice(occurrences(series), options.max_series + 1))
    if not days:
        raise without_dates()
    end = _end(series)
    found = rules.runs(series.model_copy(update={"until": end, "count": None}), end, DIALECT)
    if found is not None and len(found) <= options.max_series:
        return _of_runs(spec, series, found, resolved, notes)
    if len(days) <= options.max_series and len(series.rules) == 1:
        parts = ringing_once([single(spec, day, series.rules[0].time or series.time, resolved) for day in days])
        return Plan(
            tier="split", parts=parts, notes=(*notes, f"{PRODUCT} has no rule for this: one task for each date.")
        )
    raise CannotPlan(f"{PRODUCT} has no rule for this repetition.", _offer(series))


def _offer(series: Recurrence) -> str:
    """A nearest rule where there is one, else the first date alone; both can be typed now."""
    rule = series.rules[0]
    nth = rule.bysetpos or tuple(int(day[:-2]) for day in rule.byday if day[:-2])
    if any(number in {-1, 5} for number in nth):
        return f"Say the 1st to 4th weekday of the month, or {ALONE}."
    if rule.bymonthday and (max(rule.bymonthday) > DIALECT.last_safe_monthday or min(rule.bymonthday) < 1):
        return f"Say a day up to the 28th, or {ALONE}."
    return f"Say a simpler rule (one weekday or one day of the month), or {ALONE}."


def _end(series: Recurrence) -> dt.date | None:
    """The last date of a finite series, None for an endless one."""
    if series.until is None and series.count is None:
        return None
    last = series.first
    for day in occurrences(series):
        last = day
    return last


def _of_runs(
    spec: TaskSpec, series: Recurrence, found: Sequence[rules.Run], resolved: Resolved, notes: Sequence[str]
) -> Plan:
    whole = len(found) == 1
    # A count may stay a count only while the series is whole: a part of it has its own number of dates.
    count = series.count if whole and not series.exdates else None
    parts = ringing_once([_part(spec, run, count, resolved) for run in found])
    if not whole:
        says = f"{PRODUCT} can't say this in one repeating task, so it gets {len(found)} with exactly these dates."
        return Plan(tier="split", parts=parts, notes=(*notes, says))
    native = rules.is_native(series.rules[0], [run.piece for run in found])
    return Plan(tier="native" if native else "rewrite", parts=parts, notes=tuple(notes))


def _part(spec: TaskSpec, run: rules.Run, count: int | None, resolved: Resolved) -> PlanPart:
    first = run.piece.first
    if run.until is not None and len(list(islice(run.piece.dates(run.until), 2))) == 1:
        return single(spec, first, run.time, resolved)
    until = run.until if count is None else None
    recurrence = Recurrence(rules=(run.piece.rule,), first=first, time=run.time, until=until, count=count)
    part_spec = spec.model_copy(update={"due": due_on(spec, first, run.time), "recurrence": recurrence})
    return PlanPart(spec=part_spec, dates=(first,), resolved=resolved)
