"""When the task of a form is due, how it repeats and what reminds of it: from its fields to dates. Pure; no Slack.

A field left as it was prefilled keeps exactly what it stood for, also where its words could not be read again.
"""

import datetime as dt

from bot.catalogue import say
from bot.intent import Context, words
from bot.occurrences import next_dates
from bot.slack.form import words as form_words
from bot.slack.form.fields import Form
from bot.slack.form.words import Wrong, reminder_words
from bot.specs import Due, Recurrence, Reminder, TaskSpec


def in_zone(context: Context, given: TaskSpec) -> Context:
    """The reader's context, in the zone that the task's wall clock belongs to already."""
    if given.due is None or given.due.zone == context.zone:
        return context
    return Context.model_validate({**context.model_dump(), "zone": given.due.zone})


def dates(form: Form, context: Context, given: TaskSpec) -> tuple[Due | None, Recurrence | None]:
    """The due date and the series. Raises Wrong."""
    old = Form.of(given, context=context)
    if (form.date, form.time, form.recurrence.strip()) == (old.date, old.time, old.recurrence):
        return given.due, given.recurrence
    if not form.recurrence.strip() and (form.date, form.time) == (old.date, old.time):
        return given.due, None
    here = in_zone(context, given)
    day = dt.date.fromisoformat(form.date) if form.date else None
    time = dt.time.fromisoformat(form.time) if form.time else None
    if form.recurrence.strip():
        if day is not None:
            check_ahead(Due(date=day, time=time, zone=here.zone), here)
        return form_words.series(form.recurrence, day, time, here)
    if day is None and time is not None:
        raise Wrong("date", say("form-time-needs-day-choose", time=f"{time:%H:%M}"))
    if day is None:
        return None, None
    end = given.due.end if given.due is not None and form.time == old.time else None
    return Due(date=day, time=time, zone=here.zone, end=end), None


def check_ahead(due: Due | None, context: Context) -> None:
    """Raises Wrong for a due that has passed."""
    now = context.local
    if due is not None and due.date < now.date():
        raise Wrong("date", say("form-has-passed-choose-today", day=words.date_in_words(due.date)))
    if due is not None and due.time is not None and due.date == now.date() and due.time < now.time():
        raise Wrong("time", say("form-already-past-today-choose", time=f"{due.time:%H:%M}"))


def reminders(form: Form, context: Context, given: TaskSpec, due: Due | None) -> tuple[Reminder, ...]:
    """The reminders, separated by semicolons, the first at the pace that was chosen. Raises Wrong."""
    known = {reminder_words(reminder, given.due, context): reminder for reminder in given.reminders}
    here = in_zone(context, given)
    found: list[Reminder] = []
    for piece in filter(None, (" ".join(part.split()) for part in form.reminder.split(";"))):
        for reminder in [known[piece]] if piece in known else form_words.reminders(piece, due, here):
            if reminder not in found:
                found.append(reminder)
    return _again(form, Form.of(given, context=context), tuple(found))


def _again(form: Form, old: Form, found: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
    if form.again == old.again and (form.again == "" or any(each.repeat for each in found)):
        return found
    if form.again and not found:
        raise Wrong("reminder", say("form-say-when-rings-first", examples=say("form-reminder-examples")))
    first = [reminder.model_copy(update={"repeat": form.again or None}) for reminder in found[:1]]
    return (*first, *found[1:])


def check_rings(found: tuple[Reminder, ...], due: Due | None, context: Context) -> None:
    """Raises Wrong for a reminder that never rings."""
    for reminder in found:
        moment = reminder.moment(due, context.zone)
        if moment is None:
            raise Wrong("reminder", say("form-counts-back-from-due"))
        if moment < context.now:
            when = say("words-at", what=words.date_in_words(moment.date()), time=f"{moment:%H:%M}")
            raise Wrong("reminder", say("form-would-be-which-has", when=when))


def repeats(form: Form, context: Context, given: TaskSpec | None = None) -> str:
    """How the form's task repeats, with its next three dates; else what to type."""
    if not form.recurrence.strip():
        return say("form-repeat-examples")
    try:
        _, recurrence = dates(form, context, given or TaskSpec(title=""))
    except Wrong as err:
        return err.sentence
    assert recurrence is not None
    said = words.recurrence_in_words(recurrence)
    days = ", ".join(words.date_in_words(day) for day in next_dates(recurrence))
    return say("form-next-dates", said=said[:1].upper() + said[1:], dates=days)
