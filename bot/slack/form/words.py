"""The words of a form's fields: read by the parser, and written so that it reads them back. Pure; no Slack, no Form.

How a task repeats and what reminds of it are said in words, in the person's language where the parser takes those words
for the same again, else in English.
"""

import datetime as dt
from collections.abc import Callable

from bot.catalogue import say, speaking, spoken
from bot.intent import Context, Reading, parse, words
from bot.occurrences import next_dates
from bot.slack.mrkdwn import shorten
from bot.specs import Due, Recurrence, Reminder, TaskSpec

# A title that the parser takes as it stands: whatever else is left in the title was not read.
TITLE = "task"
QUOTED = f'"{TITLE}"'
# So many dates in a row are the same only of the same series.
_COMPARED = 12
_ENGLISH = "en"


class Wrong(Exception):
    """A field can't be read; the sentence says what to type instead."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = sentence


def parsed(said: str, day: dt.date | None, time: dt.time | None, context: Context) -> Reading:
    """The field's words in a line with a title, and with the chosen day and time."""
    parts = [QUOTED, f"on {day}" if day else "", f"at {time:%H:%M}" if time else "", said]
    return parse(" ".join(part for part in parts if part), context)


def only(reading: Reading, field: str) -> TaskSpec | None:
    """The spec, when all words were read, and as nothing but `field` (and the due date that stands with it)."""
    spec = reading.spec
    if reading.intent != "create" or spec is None:
        return None
    rest = spec.model_dump(exclude_defaults=True, exclude={"due", field})
    return spec if rest == {"title": TITLE} else None


def unread(said: str, reading: Reading, examples: str) -> str:
    """What can't be read, and how to say it instead."""
    spec = reading.spec
    left = spec.title.removeprefix(QUOTED).strip() if spec is not None and reading.intent == "create" else said
    words_left = left.removeprefix("remind me").strip() or said
    return say("form-cant-read-here", said=shorten(words_left, 80), examples=examples)


def series(text: str, day: dt.date | None, time: dt.time | None, context: Context) -> tuple[Due, Recurrence]:
    """How a task repeats, in words, beside the chosen first day and time. Raises Wrong."""
    said = " ".join(text.split())
    reading = parsed(said, day, time, context)
    found = only(reading, "recurrence")
    if found is None or found.recurrence is None or found.due is None:
        if time is not None and only(parsed(said, day, None, context), "recurrence") is not None:
            raise Wrong("recurrence", say("form-time-stands-here-as", time=f"{time:%H:%M}"))
        raise Wrong("recurrence", reading.question or unread(said, reading, say("form-repeat-examples")))
    first = words.date_in_words(found.due.date)
    if day is not None and found.due.date != day:
        raise Wrong("date", say("form-does-not-fall-on", first=first))
    return found.due, found.recurrence


def reminders(said: str, due: Due | None, context: Context) -> tuple[Reminder, ...]:
    """What reminds of a task, in words that may do without "remind me". Raises Wrong."""
    # Without the due time: of a task that is due earlier today the parser would ask about that instead.
    day = due.date if due else None
    readings = [parsed(line, day, None, context) for line in (f"remind me {said}", said)]
    for reading in readings:
        found = only(reading, "reminders")
        if found is not None and found.reminders:
            return found.reminders
    raise Wrong("reminder", readings[0].question or unread(said, readings[0], say("form-reminder-examples")))


def recurrence_words(recurrence: Recurrence, due: Due | None, context: Context | None) -> str:
    """A series as its field says it: without what the date and time fields say already."""
    own_times = any(rule.time for rule in recurrence.rules)
    same_time = due is not None and recurrence.time == due.time and not own_times
    said = recurrence.model_copy(update={"time": None}) if same_time else recurrence
    start = due is None or recurrence.first != due.date

    def same(text: str, here: Context) -> bool:
        time = due.time if due is not None and same_time else None
        _, found = series(text, due.date if due is not None else None, time, here)
        return _same_series(found, recurrence)

    return _readable(lambda: words.recurrence_in_words(said, start=start), same, context)


def reminder_words(reminder: Reminder, due: Due | None, context: Context | None) -> str:
    """A reminder as its field says it; its pace has a field of its own."""
    once = reminder.model_copy(update={"repeat": None})

    def same(text: str, here: Context) -> bool:
        return reminders(text, due, here) == (once,)

    return _readable(lambda: words.reminder_in_words(reminder), same, context)


def _readable(said: Callable[[], str], same: Callable[[str, Context], bool], context: Context | None) -> str:
    """In the language that is spoken, where the parser reads it as the same; without a context nobody can know."""
    if spoken() != _ENGLISH and context is not None:
        text = said()
        try:
            if same(text, context):
                return text
        except Wrong:
            pass
    with speaking(_ENGLISH):
        return said()


def _same_series(one: Recurrence, other: Recurrence) -> bool:
    if one == other:
        return True
    ends = (one.until, one.count, one.anchor, one.time) == (other.until, other.count, other.anchor, other.time)
    return ends and next_dates(one, n=_COMPARED) == next_dates(other, n=_COMPARED)
