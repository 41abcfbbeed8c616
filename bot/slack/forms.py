"""The form of a task: what its fields hold as text, and how they are read. Pure; knows specs and the parser, no Slack.

How a task repeats and what reminds of it are said in words, so those two go through the same parser as a typed line;
days and times come from pickers. A field left as it was prefilled keeps exactly what it stood for, also where its words
could not be read again. What can't be read is a sentence for its field, never a guess.
"""

import datetime as dt
from typing import Self

from bot.catalogue import say
from bot.intent import Context, Reading, parse, words
from bot.occurrences import next_dates
from bot.slack import details, records
from bot.slack.mrkdwn import shorten
from bot.specs import Destination, Due, Priority, Product, Recurrence, Reminder, Spec, TaskSpec

# Zoho's longest subject, and the most that a Slack input holds (docs.slack.dev, plain_text_input).
TITLE_LIMIT, TEXT_LIMIT = 255, 3000
# A title that the parser takes as it stands: whatever else is left in the title was not read.
_TITLE = "task"
_QUOTED = f'"{_TITLE}"'


class Form(Spec):
    """The fields as text, "" is empty: `date` as 2026-07-24, `time` as 15:00, choices by value, people as Slack ids.

    `again` is the pace at which the reminder rings again.
    """

    title: str = ""
    description: str = ""
    product: str = ""
    date: str = ""
    time: str = ""
    recurrence: str = ""
    priority: str = ""
    reminder: str = ""
    again: str = ""
    owner: str = ""
    record: str = ""
    status: str = ""
    tags: str = ""
    subtasks: str = ""
    group: str = ""
    project: str = ""
    followers: str = ""

    @classmethod
    def of(cls, spec: TaskSpec, product: Product | None = None) -> Self:
        """The fields that say this spec; `product` is where it is, or would go."""
        due = spec.due
        return cls(
            title=shorten(spec.title.strip(), TITLE_LIMIT),
            description=shorten((spec.description or "").strip(), TEXT_LIMIT),
            product=str(product or spec.destination.product or ""),
            date=due.date.isoformat() if due else "",
            time=f"{due.time:%H:%M}" if due and due.time and not _own_times(spec.recurrence) else "",
            recurrence=_recurrence_words(spec.recurrence, due) if spec.recurrence else "",
            priority=str(spec.priority or ""),
            reminder="; ".join(words.reminder_in_words(reminder) for reminder in spec.reminders),
            again=next((reminder.repeat for reminder in spec.reminders if reminder.repeat), ""),
            owner=details.ids(spec.assignees),
            record=shorten(records.typed(spec.records), TEXT_LIMIT),
            status=spec.status or "",
            tags=shorten(", ".join(spec.tags), TEXT_LIMIT),
            subtasks=shorten("\n".join(task.title for task in spec.subtasks), TEXT_LIMIT),
            group=spec.destination.group or "",
            project=spec.destination.project or "",
            followers=details.ids(spec.followers),
        )

    def over(self, shown: "Form", current: "Form") -> "Form":
        """What was typed here over `current`: only fields that differ from those `shown` at first count as typed."""
        typed = {name: value for name, value in self if value != getattr(shown, name)}
        return current.model_copy(update=typed)


class _Wrong(Exception):
    """A field can't be read; the sentence says what to type instead."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = sentence


def read(
    form: Form, context: Context, given: TaskSpec | None = None, *, made: bool = False
) -> TaskSpec | dict[str, str]:
    """The task that the fields say, or a sentence for each field that can't be read.

    `given` is what the form was prefilled with; a field that was left as it was keeps what it stood for. Of a task that
    is `made` already, dates that have passed may stay as they are.
    """
    given = given or TaskSpec(title="")
    old = Form.of(given, _product(form))
    wrong: dict[str, str] = {}
    due, recurrence, reminders = given.due, given.recurrence, given.reminders
    title = given.title if form.title.strip() == old.title else form.title.strip()
    if not title:
        wrong["title"] = say("form-say-few-words-what")
    try:
        due, recurrence = _dates(form, context, given)
        if not made or due != given.due:
            _check_ahead(due, _context_of(context, given))
        reminders = _reminders(form, _context_of(context, given), given, due)
        reminders = _again(form, old, reminders)
        if recurrence is None and (not made or (due, reminders) != (given.due, given.reminders)):
            _check_rings(reminders, due, _context_of(context, given))
    except _Wrong as err:
        wrong[err.field] = err.sentence
    if wrong:
        return wrong
    description = form.description.strip()
    changed = {
        "title": title,
        "description": given.description if description == old.description else description or None,
        "due": due,
        "recurrence": recurrence,
        "reminders": reminders,
        "priority": Priority(form.priority) if form.priority else None,
        "destination": _destination(given.destination, form, old),
        "status": form.status or None,
        **{
            name: read_(getattr(form, field), context)
            for name, (field, read_) in details.READ.items()
            if _differs(form, old, field)
        },
    }
    return given.model_copy(update=changed).placed(_context_of(context, given).zone)


def repeats(form: Form, context: Context, given: TaskSpec | None = None) -> str:
    """How the form's task repeats, with its next three dates; else what to type."""
    if not form.recurrence.strip():
        return say("form-repeat-examples")
    try:
        _, recurrence = _dates(form, context, given or TaskSpec(title=""))
    except _Wrong as err:
        return err.sentence
    assert recurrence is not None
    said = words.recurrence_in_words(recurrence)
    return say("form-next-dates", said=said[:1].upper() + said[1:], dates=_listed(recurrence))


def _listed(recurrence: Recurrence) -> str:
    return ", ".join(words.date_in_words(day) for day in next_dates(recurrence))


def _own_times(recurrence: Recurrence | None) -> bool:
    return recurrence is not None and any(rule.time for rule in recurrence.rules)


def _recurrence_words(recurrence: Recurrence, due: Due | None) -> str:
    """Without what the date and time fields say already."""
    same_time = due is not None and recurrence.time == due.time and not _own_times(recurrence)
    said = recurrence.model_copy(update={"time": None}) if same_time else recurrence
    return words.recurrence_in_words(said, start=due is None or recurrence.first != due.date)


def _product(form: Form) -> Product | None:
    return Product(form.product) if form.product else None


def _destination(given: Destination, form: Form, old: Form) -> Destination:
    """Groups and projects are Zoho Mail's: what names one goes there, and CRM starts without them."""
    typed = {name: getattr(form, name).strip() or None for name in ("group", "project") if _differs(form, old, name)}
    if any(typed.values()):
        return given.model_copy(update={**typed, "product": Product.MAIL})
    given = given.model_copy(update=typed)
    product = _product(form)
    named = given.product or (Product.MAIL if given.group or given.project else None)
    return given if product is None or named in (None, product) else Destination(product=product)


def _differs(form: Form, old: Form, field: str) -> bool:
    return bool(getattr(form, field).strip() != getattr(old, field).strip())


def _again(form: Form, old: Form, reminders: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
    """The first reminder at the pace that was chosen. Raises _Wrong."""
    if not _differs(form, old, "again") and (form.again == "" or any(each.repeat for each in reminders)):
        return reminders
    if form.again and not reminders:
        raise _Wrong("reminder", say("form-say-when-rings-first", examples=say("form-reminder-examples")))
    first = [reminder.model_copy(update={"repeat": form.again or None}) for reminder in reminders[:1]]
    return (*first, *reminders[1:])


def _context_of(context: Context, given: TaskSpec) -> Context:
    """The reader's context, in the zone that the task's wall clock belongs to already."""
    if given.due is None or given.due.zone == context.zone:
        return context
    return Context.model_validate({**context.model_dump(), "zone": given.due.zone})


def _dates(form: Form, context: Context, given: TaskSpec) -> tuple[Due | None, Recurrence | None]:
    """The due date and the series. Raises _Wrong."""
    old = Form.of(given)
    if (form.date, form.time, form.recurrence.strip()) == (old.date, old.time, old.recurrence):
        return given.due, given.recurrence
    here = _context_of(context, given)
    day = dt.date.fromisoformat(form.date) if form.date else None
    time = dt.time.fromisoformat(form.time) if form.time else None
    if form.recurrence.strip():
        if day is not None:
            _check_ahead(Due(date=day, time=time, zone=here.zone), here)
        return _series(form.recurrence, day, time, here)
    if day is None and time is not None:
        raise _Wrong("date", say("form-time-needs-day-choose", time=f"{time:%H:%M}"))
    if day is None:
        return None, None
    end = given.due.end if given.due is not None and form.time == old.time else None
    return Due(date=day, time=time, zone=here.zone, end=end), None


def _check_ahead(due: Due | None, context: Context) -> None:
    now = context.local
    if due is not None and due.date < now.date():
        raise _Wrong("date", say("form-has-passed-choose-today", day=words.date_in_words(due.date)))
    if due is not None and due.time is not None and due.date == now.date() and due.time < now.time():
        raise _Wrong("time", say("form-already-past-today-choose", time=f"{due.time:%H:%M}"))


def _series(text: str, day: dt.date | None, time: dt.time | None, context: Context) -> tuple[Due, Recurrence]:
    said = " ".join(text.split())
    reading = _parsed(said, day, time, context)
    found = _only(reading, "recurrence")
    if found is None or found.recurrence is None or found.due is None:
        if time is not None and _only(_parsed(said, day, None, context), "recurrence") is not None:
            raise _Wrong("recurrence", say("form-time-stands-here-as", time=f"{time:%H:%M}"))
        raise _Wrong("recurrence", reading.question or _unread(said, reading, say("form-repeat-examples")))
    first = words.date_in_words(found.due.date)
    if day is not None and found.due.date != day:
        raise _Wrong("date", say("form-does-not-fall-on", first=first))
    return found.due, found.recurrence


def _reminders(form: Form, context: Context, given: TaskSpec, due: Due | None) -> tuple[Reminder, ...]:
    """The reminders, separated by semicolons. Raises _Wrong."""
    known = {words.reminder_in_words(reminder): reminder for reminder in given.reminders}
    reminders: list[Reminder] = []
    for piece in filter(None, (" ".join(part.split()) for part in form.reminder.split(";"))):
        for reminder in [known[piece]] if piece in known else _read_reminder(piece, due, context):
            if reminder not in reminders:
                reminders.append(reminder)
    return tuple(reminders)


def _read_reminder(said: str, due: Due | None, context: Context) -> tuple[Reminder, ...]:
    # Without the due time: of a task that is due earlier today the parser would ask about that instead.
    line = said if said.lower().startswith("remind") else f"remind me {said}"
    reading = _parsed(line, due.date if due else None, None, context)
    found = _only(reading, "reminders")
    if found is None or not found.reminders:
        raise _Wrong("reminder", reading.question or _unread(said, reading, say("form-reminder-examples")))
    return found.reminders


def _check_rings(reminders: tuple[Reminder, ...], due: Due | None, context: Context) -> None:
    for reminder in reminders:
        moment = reminder.moment(due, context.zone)
        if moment is None:
            sentence = say("form-counts-back-from-due")
            raise _Wrong("reminder", sentence)
        if moment < context.now:
            when = say("words-at", what=words.date_in_words(moment.date()), time=f"{moment:%H:%M}")
            raise _Wrong("reminder", say("form-would-be-which-has", when=when))


def _parsed(said: str, day: dt.date | None, time: dt.time | None, context: Context) -> Reading:
    """The field's words in a line with a title, and with the chosen day and time."""
    parts = [_QUOTED, f"on {day}" if day else "", f"at {time:%H:%M}" if time else "", said]
    return parse(" ".join(part for part in parts if part), context)


def _only(reading: Reading, field: str) -> TaskSpec | None:
    """The spec, when all words were read, and as nothing but `field` (and the due date that stands with it)."""
    spec = reading.spec
    if reading.intent != "create" or spec is None:
        return None
    rest = spec.model_dump(exclude_defaults=True, exclude={"due", field})
    return spec if rest == {"title": _TITLE} else None


def _unread(said: str, reading: Reading, examples: str) -> str:
    spec = reading.spec
    left = spec.title.removeprefix(_QUOTED).strip() if spec is not None and reading.intent == "create" else said
    words_left = left.removeprefix("remind me").strip() or said
    return say("form-cant-read-here", said=shorten(words_left, 80), examples=examples)


# The fields of the form in their order; each has its label in the catalogue (form-label-…).
FIELDS = ("title", "description", "product", "date", "time", "recurrence", "priority", "reminder")
# Shown when they hold something, or when more fields are asked for.
MORE_FIELDS = ("again", "owner", "record", "status", "tags", "subtasks", "group", "project", "followers")
