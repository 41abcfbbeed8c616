"""What both products' planners share: what none can carry, and how a part takes its date from a series. Pure."""

import datetime as dt
from collections.abc import Sequence

from bot.catalogue import enumerated, say
from bot.errors import CannotPlan
from bot.occurrences import slots
from bot.ports import Changes, Member, Plan, PlanPart, Resolved
from bot.specs import Due, Recurrence, Reminder, TaskSpec
from bot.zoho import description
from bot.zoho.description import Leftover


def fitted(
    spec: TaskSpec, product: str, today: dt.date, left: Sequence[Leftover], *, subtasks: int, limit: int
) -> tuple[TaskSpec, list[str]]:
    """The spec with only what a product has fields for, and the notes about the rest.

    `left` is what the product has no field for, besides what this finds itself: a title too long, and all subtasks but
    the first `subtasks`. Of the reminders the first that can still ring goes to Zoho; `rung_by_bot` has those that ring
    here. `limit` is the description's.
    """
    wanted = wanted_reminders(spec, today)
    title = description.long_title(spec.title, product)
    rest = [*left, *description.subtasks(spec.subtasks[subtasks:], product)]
    notes = [leftover.note for leftover in (*title, *rest)]
    if len(wanted) > 1:
        others = enumerated([description.reminder_words(reminder) for reminder in wanted[1:]])
        notes.append(say("zoho-holds-one-reminder-task", product=product, others=others))
    if spec.reminders and not wanted:
        notes.append(say("zoho-reminders-time-has-passed", product=product))
    said = "\n\n".join(filter(None, [*(leftover.line for leftover in title), spec.description]))
    text = description.with_leftovers(said, rest)
    if text is not None and len(text) > limit - description.TAIL:
        notes.append(say("zoho-text-too-long-s", product=product))
    update = {
        "title": description.fit_title(spec.title),
        "description": text,
        "reminders": tuple(wanted[:1]),
        "subtasks": spec.subtasks[:subtasks],
    }
    return spec.model_copy(update=update), notes


def ringing_once(parts: Sequence[PlanPart]) -> tuple[PlanPart, ...]:
    """The parts with an absolute reminder in the earliest alone: it rings once, however many series there are."""
    earliest = min(parts, key=lambda part: part.dates)
    silent = [part.spec.model_copy(update={"reminders": ()}) for part in parts]
    absolute = any(reminder.at is not None for reminder in earliest.spec.reminders)
    return tuple(
        part.model_copy(update={"spec": spec}) if absolute and part is not earliest else part
        for part, spec in zip(parts, silent, strict=True)
    )


def rung_by_bot(spec: TaskSpec, today: dt.date) -> tuple[Reminder, ...]:
    """Those that somebody asked for, each: they were asked for in Slack. Zoho has the first as well.

    A due time alone has no reminder here, because it is mentioned when it comes.
    """
    return tuple(wanted_reminders(spec, today)) if spec.reminders else ()


def kept(spec: TaskSpec, series: Recurrence, resolved: Resolved, notes: Sequence[str]) -> Plan:
    """The plan of a series that only the bot can keep: its first task alone. Raises CannotPlan when it has no dates."""
    first = next(slots(series), None)
    if first is None:
        raise without_dates()
    says = say("zoho-kept-by-completion") if series.anchor == "completion" else say("zoho-kept")
    return Plan(tier="kept", parts=(single(spec, *first, resolved),), notes=(*notes, says))


def hung(plan: Plan, subtasks: Sequence[Plan]) -> Plan:
    """The plan with those of its subtasks after it; each hangs on the first task of all, or on one of its own plan."""
    if not subtasks:
        return plan
    parts, notes = plan.parts, plan.notes
    for subtask in subtasks:
        offset = len(parts)
        for part in subtask.parts:
            parent = 0 if part.subtask_of is None else part.subtask_of + offset
            parts = (*parts, part.model_copy(update={"subtask_of": parent}))
        notes = (*notes, *(note for note in subtask.notes if note not in notes))
    return plan.model_copy(update={"parts": parts, "notes": notes})


def refuse_what_nobody_repeats(series: Recurrence, product: str) -> None:
    """Raises CannotPlan for a series that repeats within a day."""
    if any(rule.freq in {"MINUTELY", "HOURLY"} for rule in series.rules):
        raise CannotPlan(
            say("zoho-tasks-repeat-daily-at", product=product), say("zoho-say-every-day-or", alone=say("zoho-alone"))
        )


def without_dates() -> CannotPlan:
    """The refusal of a series that never happens."""
    return CannotPlan(say("zoho-repetition-has-no-dates"), say("zoho-say-days-there-every", alone=say("zoho-alone")))


def first_due(spec: TaskSpec) -> Due | None:
    """The due of the task, or of the first date of its series."""
    if spec.due is not None or spec.recurrence is None:
        return spec.due
    return Due(date=spec.recurrence.first, time=spec.recurrence.time)


def wanted_reminders(spec: TaskSpec, today: dt.date) -> list[Reminder]:
    """The reminders that can still ring; a due time alone reminds at that time.

    Of a series the first date decides, because its later ones are still to come.
    """
    due = first_due(spec)
    said = spec.reminders or ((Reminder(before=dt.timedelta()),) if due is not None and due.time is not None else ())
    moments = [(reminder, reminder.moment(due, due.zone if due else spec.wall_zone)) for reminder in said]
    repeats = spec.recurrence is not None
    return [reminder for reminder, rings in moments if rings is not None and (repeats or rings.date() >= today)]


def due_on(spec: TaskSpec, date: dt.date, time: dt.time | None) -> Due:
    """The due of one date of a series, at its rule's time; a typed range belongs to the typed time alone."""
    due = spec.due or Due(date=date)
    time = time or due.time
    return due.model_copy(update={"date": date, "time": time, "end": due.end if time == due.time else None})


def single(spec: TaskSpec, date: dt.date, time: dt.time | None, resolved: Resolved) -> PlanPart:
    """The part that makes one date of a series as a plain task."""
    alone = spec.model_copy(update={"due": due_on(spec, date, time), "recurrence": None})
    return PlanPart(spec=alone, dates=(date,), resolved=resolved)


def owner_id(known: str | None, owner: Member, product: str) -> str:
    """The id that a new owner has in a product. Raises CannotPlan for a person who is not there."""
    if known is None:
        raise CannotPlan(say("zoho-not-known", name=owner.name, product=product), say("zoho-assign-someone-who-or"))
    return known


def refuse_reminder_without_due(changes: Changes) -> None:
    """Raises CannotPlan for a reminder that hangs on a due date which does not come with it."""
    if changes.reminder is not None and changes.reminder.at is None and changes.due is None:
        raise CannotPlan(say("zoho-reminder-before-due-date"), say("zoho-say-when-task-due"))
