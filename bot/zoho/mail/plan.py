"""How Mail carries a task: TaskSpec -> Plan. Pure; knows Mail's dialect, and what it can't say.

A recurring Mail task is one task that moves on, so an endless rule stays endless, and a rule is exact only when its
pieces are the rule's dates forever. What no pieces say, the bot keeps: Mail then holds one plain task of it at a time.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.occurrences import occurrences, slots
from bot.ports import Plan, PlanPart, Resolved
from bot.specs import Priority, Recurrence, TaskSpec
from bot.zoho import description, rules
from bot.zoho.description import Leftover
from bot.zoho.mail import subtasks
from bot.zoho.mail.status import standard
from bot.zoho.mail.task import PRIORITIES, MailOptions, inherited
from bot.zoho.planning import (
    due_on,
    fitted,
    kept,
    refuse_what_nobody_repeats,
    ringing_once,
    rung_by_bot,
    single,
    without_dates,
)

PRODUCT = "Zoho Mail"


def dialect(options: MailOptions) -> rules.Dialect:
    """What one recurring Mail task can say: there is no "last" (-1); recurDailyOnlyOnWeekdays is Monday to Friday."""
    return rules.Dialect(
        nth=frozenset({1, 2, 3, 4}),
        workweek_daily=True,
        several_weekdays=options.several_weekdays,
        late_monthdays=options.late_monthdays,
    )


def plan(spec: TaskSpec, today: dt.date, resolved: Resolved, options: MailOptions) -> Plan:
    """The exact way to carry `spec` and its subtasks. Raises CannotPlan with an offer."""
    fit, notes = _fit(spec, today, resolved, options)
    alone = fit.model_copy(update={"subtasks": ()})
    if fit.recurrence is None:
        part = PlanPart(spec=alone, dates=(fit.due.date,) if fit.due else (), resolved=resolved)
        plan_ = Plan(tier="single", parts=(part,), notes=tuple(notes))
    else:
        plan_ = _series(alone, fit.recurrence, resolved, options, notes)
    plan_ = plan_.model_copy(update={"reminders": rung_by_bot(spec, today)})
    return subtasks.joined(plan_, [plan(child, today, inherited(resolved, child), options) for child in fit.subtasks])


def one_series(series: Recurrence, options: MailOptions) -> Recurrence:
    """The series as the one rule that a task which is there can be given. Raises CannotPlan where Mail has none."""
    made = plan(TaskSpec(title=PRODUCT, recurrence=series), series.first, Resolved(), options)
    found = made.parts[0].spec.recurrence
    if found is None and (series.until, series.count) != (None, None):
        # Its end leaves one date, which makes no series; of a task that repeats, the end is still to be said.
        endless = one_series(series.model_copy(update={"until": None, "count": None}), options)
        return endless.model_copy(update={"until": series.until, "count": series.count})
    if len(made.parts) > 1 or made.tier == "kept" or found is None:
        raise CannotPlan(say("zoho-cant-make-task-repeat", product=PRODUCT), say("zoho-delete-make-new-one-2"))
    return found


def _fit(spec: TaskSpec, today: dt.date, resolved: Resolved, options: MailOptions) -> tuple[TaskSpec, list[str]]:
    """The spec with only what Mail has keys for; all else is in its description, with a note each."""
    owned = resolved.owner is not None and resolved.owner.zuid is not None
    left = [
        *description.people(spec.assignees[1:] if owned else spec.assignees, PRODUCT),
        *description.records(spec.records, PRODUCT),
        *_words(spec, resolved),
    ]
    fit, notes = fitted(spec, PRODUCT, today, left, subtasks=len(spec.subtasks), limit=options.description_limit)
    if spec.priority is not None and spec.priority in {Priority.HIGHEST, Priority.LOWEST}:
        notes.append(
            say(
                "zoho-has-three-priorities-goes",
                product=PRODUCT,
                priority=spec.priority,
                priorities=PRIORITIES[spec.priority],
            )
        )
    if any(reminder.repeat is not None for reminder in fit.reminders):
        endless = fit.due is None and fit.recurrence is None
        key = "zoho-without-due-date-reminder" if endless else "zoho-s-reminders-ring-once"
        notes.append(say(key, product=PRODUCT))
    return fit, notes


def _words(spec: TaskSpec, resolved: Resolved) -> list[Leftover]:
    """What Mail does not take (tags, fields of CRM's), and a group, project or status that nobody found."""
    fields = ", ".join(f"{field.name} = {field.value}" for field in spec.custom)
    named = [
        ("Tags", ", ".join(spec.tags), bool(spec.tags)),
        ("Fields", fields, bool(fields)),
        ("Group", spec.destination.group, resolved.group is None),
        ("Project", spec.destination.project, resolved.project is None),
        ("Status", spec.status, resolved.status is None and standard(spec.status) is None),
        ("Followers", description.names(spec.followers), len(resolved.followers) < len(spec.followers)),
    ]
    return [
        Leftover(
            say("zoho-named", kind=kind, name=name), say("zoho-could-not-be-set", kind=kind, product=PRODUCT, name=name)
        )
        for kind, name, missing in named
        if name and missing
    ]


def _series(spec: TaskSpec, series: Recurrence, resolved: Resolved, options: MailOptions, notes: list[str]) -> Plan:
    refuse_what_nobody_repeats(series, PRODUCT)
    if series.anchor == "completion":
        return kept(spec, series, resolved, notes)
    few = list(islice(slots(series), options.max_series + 1))
    if not few:
        raise without_dates()
    end = _end(series)
    found = rules.runs(series.model_copy(update={"until": end, "count": None}), end, dialect(options))
    if found is not None and len(found) <= options.max_series:
        return _of_runs(spec, series, found, resolved, notes)
    if len(few) <= options.max_series:
        parts = ringing_once([single(spec, day, time, resolved) for day, time in few])
        says = say("zoho-has-no-rule-one", product=PRODUCT)
        return Plan(tier="split", parts=parts, notes=(*notes, says))
    return kept(spec, series, resolved, notes)


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
    if any(part.spec.reminders and part.spec.recurrence is not None for part in parts):
        says = say("zoho-reminder-set-first-date-2", product=PRODUCT)
        notes = (*notes, says)
    if not whole:
        says = say("zoho-cant-say-one-repeating", product=PRODUCT, count=len(found))
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
