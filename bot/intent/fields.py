"""One line read: fields found, chosen and made a TaskSpec. Knows the order of the steps, no phrase."""

from dataclasses import dataclass, field

from bot.catalogue import enumerated, say
from bot.intent.choose import choose
from bot.intent.door import Plain
from bot.intent.dues import due, reminder, settle
from bot.intent.grammar import GRAMMAR
from bot.intent.lexicon import Lexicon
from bot.intent.reading import Context, Doubt, Implied, Span
from bot.intent.recurrences import Ends, recurrence
from bot.intent.rules.moments import within
from bot.intent.rules.reminders import Ring
from bot.intent.scan import Found, Scan, When
from bot.intent.titles import title
from bot.intent.tokens import Tokens
from bot.intent.words import date_in_words
from bot.specs import Destination, Due, Person, Priority, Product, RecordRef, Recurrence, Reminder, TaskSpec
from bot.trusted import trusted

NAMES = {
    "when": "due", "start": "recurrence", "span": "recurrence", "until": "recurrence", "count": "recurrence",
    "lasting": "recurrence", "except": "recurrence", "assignee": "assignees", "tag": "tags", "record": "records",
    "anchor": "recurrence", "within": "due", "unread": "recurrence", "mentioned": "records", "subject": "records",
    "reminder": "reminders",
}  # fmt: skip


_span, _doubt, _implied, _task = trusted(Span), trusted(Doubt), trusted(Implied), trusted(TaskSpec)
_ANYWHERE = Destination()
_UNTITLED = TaskSpec(title="")


@dataclass(slots=True)
class Line:
    """A read line: its task, the places and doubts in plain-text offsets, and a question where one is open."""

    title: str
    spec: TaskSpec = _UNTITLED
    spans: list[Span] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    implied: list[Implied] = field(default_factory=list)
    question: str | None = None


KnownLines = dict[tuple[int, int], Line]
"""What was read of one text, by the stretch."""


@dataclass(slots=True)
class _Parts:
    """The fields being gathered."""

    when: When | None = None
    ends: Ends = field(default_factory=Ends)
    series: Found | None = None
    completion: bool = False
    rings: list[Ring] = field(default_factory=list)
    priority: str | None = None
    people: list[Person] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    records: list[RecordRef] = field(default_factory=list)
    target: str | None = None
    group: str | None = None
    project: str | None = None


def read(plain: Plain, tokens: Tokens, context: Context, lex: Lexicon, at: int = 0) -> Line:
    """The task that one line's tokens say; the line begins at `at` and ends with the plain text."""
    s = Scan(plain.text, tokens, context, lex, GRAMMAR)
    starts, ends = tokens.starts, tokens.ends
    choice = choose(s, s.fields())
    parts = _gather(choice.kept)
    line = Line(title(s, choice.kept, at))

    def span(item: Found) -> Span:
        start, end = starts[item.start], ends[item.end - 1]
        return _span(start=start, end=end, field=NAMES.get(item.field, item.field), text=plain.text[start:end])

    doubted = choice.doubted
    for item in choice.kept:
        line.spans.append(span(item))
        if item.field == "subject":
            doubted.append((item, say("read-may-be-subject-as")))
    for item, why in doubted:
        place = span(item)
        line.doubts.append(_doubt(span=place, sentence=say("read-stays-title", text=place.text, why=why)))
    _fill(line, parts, context)
    return line


def _gather(kept: list[Found]) -> _Parts:
    parts = _Parts()
    for item in kept:
        name, value = item.field, item.value
        if name == "when":
            parts.when = value if parts.when is None else _joined(parts.when, value)
        elif name == "recurrence":
            parts.series = parts.series or item
        elif name in {"until", "start", "count", "lasting"}:
            setattr(parts.ends, name, value)
        elif name == "span":
            parts.ends.start, parts.ends.until = value
        elif name == "within":
            parts.ends.until = parts.ends.until or value[0]
        elif name == "except":
            parts.ends.exceptions += value
        else:
            _other(parts, name, value)
    return parts


def _joined(first: When, other: When) -> When:
    """A date here and a time there as one moment."""
    dated, timed = (first, other) if first.date is not None else (other, first)
    if dated.time is None or (not dated.said and timed.time is not None):
        dated = dated.but(
            time=timed.time,
            hour=timed.hour,
            part=timed.part,
            said=timed.said,
            zone=timed.zone,
            end=timed.end,
            range=timed.range,
            convention=timed.convention,
        )
    return dated


def _other(parts: _Parts, name: str, value: object) -> None:
    if name == "anchor":
        parts.completion = True
    elif name == "priority":
        parts.priority = str(value)
    elif name == "assignee" and isinstance(value, list):
        parts.people += [p for p in value if p not in parts.people]
    elif name == "reminder":
        parts.rings += [ring for ring in (value if isinstance(value, list) else [value]) if isinstance(ring, Ring)]
    elif name == "tag":
        parts.tags.append(str(value))
    elif name in {"record", "mentioned", "subject"} and isinstance(value, RecordRef):
        parts.records.append(value)
    elif name == "target":
        parts.target = str(value)
    elif name == "group":
        parts.group = str(value)
    elif name == "project":
        parts.project = str(value)


def _fill(line: Line, parts: _Parts, context: Context) -> None:
    due_date, series = _dates(line, parts, context) if parts.when or parts.series else (None, None)
    reminders: list[Reminder] = []
    for ring in parts.rings:
        made, question = reminder(ring, due_date, context)
        line.question = line.question or question
        if made is not None and made not in reminders:
            reminders.append(made)
    line.spec = _task(
        title=line.title,
        description=_range(parts) if parts.when else None,
        due=due_date,
        recurrence=series,
        reminders=tuple(reminders),
        priority=Priority(parts.priority) if parts.priority else None,
        assignees=tuple(parts.people),
        tags=tuple(parts.tags),
        records=tuple(parts.records),
        destination=_destination(parts) if parts.target or parts.group or parts.project else _ANYWHERE,
    )


def _destination(parts: _Parts) -> Destination:
    return Destination(
        product=Product(parts.target) if parts.target else None, group=parts.group, project=parts.project
    )


def _range(parts: _Parts) -> str | None:
    """The typed words of a range, which say more than its start; of a series they are its rule's end."""
    when = parts.when
    if when is None or not (when.range or when.end) or (parts.series and when.last):
        return None
    return when.range or f"{when.time:%H:%M}-{when.end:%H:%M}"


def _dates(line: Line, parts: _Parts, context: Context) -> tuple[Due | None, Recurrence | None]:
    if parts.series is not None or parts.when is None:
        return _recurring(line, parts, context)
    when, question = settle(parts.when, context)
    line.question = question
    if parts.when.time is not None or parts.when.date is None:
        _imply(line, parts.when, when)
    return due(when, context), None


def _imply(line: Line, said: When, settled: When) -> None:
    if said.date is None and settled.date is not None:
        line.implied.append(
            _implied(field="due", value=date_in_words(settled.date), convention=say("read-time-alone-next-such"))
        )
    if said.convention and said.time is not None:
        line.implied.append(_implied(field="due", value=f"{said.time:%H:%M}", convention=said.convention))
    elif said.hour is not None and said.time is not None and said.time.hour >= 12 > said.hour and not said.part:
        line.implied.append(_implied(field="due", value=f"{said.time:%H:%M}", convention="pm_hours"))


def _recurring(line: Line, parts: _Parts, context: Context) -> tuple[Due | None, Recurrence | None]:
    assert parts.series is not None
    series = parts.series.value
    parts.ends.count = parts.ends.count or series.count
    if parts.completion:
        series.anchor = "completion"
    when = _beside_series(parts, context)
    made = recurrence(series, parts.ends, context.local)
    line.question = series.asks
    if made is None:
        line.question = line.question or say("read-no-day-fits-how")
        return None, None
    moving = parts.ends.date is not None and parts.ends.date.grain == "holiday"
    if moving and made.rules[0].freq == "YEARLY" and not made.rules[0].bymonth:
        line.question = line.question or say("read-day-moves-from-year")
    _imply_series(line, parts, made)
    return due(_occurrence(made, when), context), made


def _occurrence(made: Recurrence, when: When | None) -> When:
    """The first occurrence as a moment, with the typed zone and the end of a range."""
    return When(made.first, made.time, end=when.end if when else None, zone=when.zone if when else None)


def _beside_series(parts: _Parts, context: Context) -> When | None:
    """The date and time beside a series, in the person's zone: the date is its start, the time is each occurrence's."""
    ends, when = parts.ends, parts.when
    if when is None and ends.start is not None and ends.start.time is not None:
        when = ends.start.but(date=None, weekday=None)
    elif when is None and ends.until is not None and ends.until.time is not None:
        when = ends.until.but(date=None, weekday=None)
    if when is None:
        return None
    part = parts.series.value.part if parts.series else None
    if part and when.time is not None and when.part is None:
        when = when.but(time=within(context.conventions, part, when), hour=None)
    dated = when.date is not None
    if when.time is not None and (dated or when.zone):
        when = settle(when, context)[0]
    if not dated:
        when = when.but(date=None)
    if when.last is not None:
        ends.until = ends.until or When(when.last)
    tonight = when.part is not None and not when.said and when.date == context.local.date()
    ends.date = when if when.date is not None and not tonight else None
    ends.time = when.time
    return when


def _imply_series(line: Line, parts: _Parts, made: Recurrence) -> None:
    if parts.ends.start is None and parts.ends.date is None:
        first = say("read-from", date_in_words=date_in_words(made.first))
        line.implied.append(_implied(field="recurrence", value=first, convention=say("read-series-begins-at-its")))
    late = {day for rule in made.rules for day in rule.bymonthday if day > 28}
    if late:
        days = enumerated([str(day) for day in sorted(late)])
        skipped = say("read-months-without-day-skipped", days=days)
        line.implied.append(_implied(field="recurrence", value=skipped, convention=say("read-rfc-5545-last-day")))
