"""How CRM carries a task: TaskSpec -> Plan. Pure; knows CRM's dialect, and what it can't say.

CRM makes every instance of a recurring task at once, as tasks of their own without a series id. So a series is exact
when the dates it will make are the dates meant, and one task per date in one request is as good where no rule fits.
What has no dates before it is completed, the bot keeps: CRM then holds one plain task of it at a time.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from dateutil.relativedelta import relativedelta

from bot.catalogue import say
from bot.occurrences import occurrences, rule_dates
from bot.ports import Plan, PlanPart, Resolved
from bot.specs import Recurrence, TaskSpec
from bot.trusted import trusted
from bot.zoho import description, rules
from bot.zoho.crm import alarms, tag_names
from bot.zoho.crm.task import CrmOptions, link, needs_follow_up, repeat_notes
from bot.zoho.description import Leftover, day_words
from bot.zoho.planning import (
    due_on,
    fitted,
    hung,
    kept,
    refuse_what_nobody_repeats,
    ringing_once,
    rung_by_bot,
    single,
    without_dates,
)

PRODUCT = "Zoho CRM"
_plan, _plan_part = trusted(Plan), trusted(PlanPart)
# Each is a request of its own; what a longer list has more stays a list in the description.
MOST_SUBTASKS = 20


def dialect(options: CrmOptions) -> rules.Dialect:
    """What one CRM series can say. BYSETPOS is named in Kaizen #36 without its values: 1 to 4 are taken as sure [?]."""
    nth = frozenset({1, 2, 3, 4, -1} if options.last_weekday else {1, 2, 3, 4})
    return rules.Dialect(
        nth=nth,
        several_weekdays=options.several_weekdays,
        late_monthdays=options.late_monthdays,
        last_monthday=options.last_monthday,
    )


def plan(spec: TaskSpec, today: dt.date, resolved: Resolved, options: CrmOptions) -> Plan:
    """The exact way to carry `spec` and its subtasks. Raises CannotPlan with an offer."""
    if resolved.horizon is not None:
        months, dates = resolved.horizon
        options = options.model_copy(update={"horizon_months": months, "horizon_dates": dates})
    fit, notes = _fit(spec, today, resolved, options)
    notes += repeat_notes(fit, options)
    alone = fit.model_copy(update={"subtasks": ()}) if fit.subtasks else fit
    if fit.recurrence is None:
        part = _plan_part(spec=alone, dates=(fit.due.date,) if fit.due else (), resolved=resolved)
        plan_ = _plan(tier="single", parts=(part,), notes=tuple(notes))
    else:
        plan_ = _series(alone, fit.recurrence, resolved, options, notes)
    if spec.reminders:
        plan_ = plan_.model_copy(update={"reminders": rung_by_bot(spec, today)})
    return hung(plan_, [_subtask(child, spec, today, resolved, options) for child in fit.subtasks])


def _subtask(child: TaskSpec, parent: TaskSpec, today: dt.date, resolved: Resolved, options: CrmOptions) -> Plan:
    """CRM has no subtasks: a task of its own, about the same records and with the same owner unless it names others."""
    part_of = Leftover(say("zoho-part", title=parent.title), "")
    update = {
        "records": child.records or parent.records,
        "description": description.with_leftovers(child.description, [part_of]),
    }
    return plan(child.model_copy(update=update), today, Resolved() if child.assignees else resolved, options)


def _fit(spec: TaskSpec, today: dt.date, resolved: Resolved, options: CrmOptions) -> tuple[TaskSpec, list[str]]:
    """The spec with only what CRM has fields for; all else is in its description, with a note each."""
    owned = resolved.owner is not None and resolved.owner.crm_id is not None
    tags, odd = tag_names.shared_out(spec.tags)
    if odd:
        spec = spec.model_copy(update={"tags": tags})
    left = [
        *_odd_tags(odd),
        *description.people(spec.assignees[1:] if owned else spec.assignees, PRODUCT),
        *(description.records(link(spec.records)[1], PRODUCT) if spec.records else ()),
        *_destination(spec),
    ]
    # The dates of a series are many tasks, each with the list; one task at a time can have tasks for its subtasks.
    many = spec.recurrence is not None and spec.recurrence.anchor == "schedule"
    return fitted(spec, PRODUCT, today, left, subtasks=0 if many else MOST_SUBTASKS, limit=options.description_limit)


def _odd_tags(names: Sequence[str]) -> list[Leftover]:
    if not names:
        return []
    note = f"{tag_names.rule()} {say('crm-tags-named', names=tag_names.quoted(names))}"
    return [Leftover(say("zoho-named", kind="Tags", name=", ".join(names)), note)]


def _destination(spec: TaskSpec) -> list[Leftover]:
    named = (("Group", spec.destination.group), ("Project", spec.destination.project))
    return [
        Leftover(
            say("zoho-named", kind=kind, name=name),
            say("zoho-tasks-have-no-named", product=PRODUCT, lower=kind.lower(), name=name),
        )
        for kind, name in named
        if name
    ]


def _series(spec: TaskSpec, series: Recurrence, resolved: Resolved, options: CrmOptions, notes: list[str]) -> Plan:
    refuse_what_nobody_repeats(series, PRODUCT)
    if series.anchor == "completion":
        return kept(spec, series, resolved, notes)
    meant, notes_of_end = _meant(series, options)
    if not meant:
        raise without_dates()
    notes = [*notes, *notes_of_end]
    bounded = series.model_copy(update={"until": meant[-1], "count": None})
    found = rules.runs(bounded, meant[-1], dialect(options))
    if found is None or len(found) > options.max_series:
        parts, tier_notes = _one_task_per_date(spec, bounded, meant, resolved)
        if len(parts) > options.max_series:
            return kept(spec, series, resolved, [note for note in notes if note not in notes_of_end])
        plan_ = Plan(tier="split", parts=ringing_once(parts), notes=(*notes, *tier_notes))
    else:
        parts = ringing_once([_part(spec, run, meant[-1], resolved) for run in found])
        plan_ = _of_runs(series, parts, found, notes)
    return _with_reminder_notes(plan_, options)


def _of_runs(series: Recurrence, parts: tuple[PlanPart, ...], found: Sequence[rules.Run], notes: Sequence[str]) -> Plan:
    if len(parts) > 1:
        says = say("zoho-cant-say-one-series", product=PRODUCT, count=len(parts))
        return Plan(tier="split", parts=parts, notes=(*notes, says))
    native = rules.is_native(series.rules[0], [run.piece for run in found]) and series.count is None
    return Plan(tier="native" if native else "rewrite", parts=parts, notes=tuple(notes))


def _meant(series: Recurrence, options: CrmOptions) -> tuple[list[dt.date], list[str]]:
    """The dates to make: all of a finite series (as many as one answer lists), an endless one up to the horizon."""
    if series.until is None and series.count is None:
        dates = list(islice(occurrences(series), options.horizon_dates))
        if not dates:
            return [], []
        end = dates[0] + relativedelta(months=options.horizon_months)
        dates = [day for day in dates if day <= end]
        return dates, [
            say("zoho-repeats-until-dates-because", day_words=day_words(dates[-1]), count=len(dates), product=PRODUCT)
        ]
    dates = list(islice(occurrences(series), options.finite_dates + 1))
    if len(dates) <= options.finite_dates:
        return dates, []
    dates = dates[: options.finite_dates]
    return dates, [say("zoho-only-first-dates-made", count=len(dates), day_words=day_words(dates[-1]), product=PRODUCT)]


def _part(spec: TaskSpec, run: rules.Run, end: dt.date, resolved: Resolved) -> PlanPart:
    """One series; a run of a single date is a plain task."""
    dates = tuple(run.piece.dates(run.until or end))
    if len(dates) == 1:
        return single(spec, dates[0], run.time, resolved)
    recurrence = Recurrence(rules=(run.piece.rule,), first=dates[0], time=run.time, until=dates[-1])
    part_spec = spec.model_copy(update={"due": due_on(spec, dates[0], run.time), "recurrence": recurrence})
    return PlanPart(spec=part_spec, dates=dates, resolved=resolved)


def _one_task_per_date(
    spec: TaskSpec, series: Recurrence, meant: Sequence[dt.date], resolved: Resolved
) -> tuple[tuple[PlanPart, ...], list[str]]:
    """One request per time of day, holding one task for each date."""
    by_time: dict[dt.time | None, set[dt.date]] = {}
    for rule in series.rules:
        days = by_time.setdefault(rule.time or series.time, set())
        for day in rule_dates(rule, series.first):
            if day > meant[-1]:
                break
            if day not in series.exdates:
                days.add(day)
    parts = []
    for time, found in by_time.items():
        days_of_time = tuple(sorted(found))
        if days_of_time:
            part_spec = spec.model_copy(update={"due": due_on(spec, days_of_time[0], time), "recurrence": None})
            parts.append(PlanPart(spec=part_spec, dates=days_of_time, resolved=resolved))
    total = sum(len(part.dates) for part in parts)
    return tuple(parts), [say("zoho-one-task-per-date", product=PRODUCT, count=total)]


def _with_reminder_notes(plan_: Plan, options: CrmOptions) -> Plan:
    late = [part for part in plan_.parts if needs_follow_up(part, options)]
    if not late:
        return plan_
    reminder = late[0].spec.reminders[0]
    words = description.reminder_words(reminder)
    if reminder.before == dt.timedelta():
        return plan_  # at the due time, as any task with one
    if reminder.at is not None:
        return plan_.model_copy(update={"notes": (*plan_.notes, say("zoho-reminder-set-first-date", words=words))})
    dates = sum(len(alarms.per_date(reminder, part.spec.due, part.dates)) for part in late if part.spec.due)
    says = say("zoho-series-cant-remind-each", product=PRODUCT, words=words, dates=dates)
    return plan_.model_copy(update={"notes": (*plan_.notes, says)})
