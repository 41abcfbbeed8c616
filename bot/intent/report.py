"""A Reading as JSON and as lines for a terminal. Knows readings; the parser does not know it."""

from typing import Any

from rich.text import Text

from bot.intent.pointing import pointing
from bot.intent.reading import Context, Reading
from bot.intent.words import date_in_words, due_in_words, recurrence_in_words, reminder_in_words
from bot.occurrences import next_dates
from bot.specs import Due, Person, Recurrence, Reminder, TaskSpec

_COLOURS = {
    "due": "green", "recurrence": "cyan", "reminders": "yellow", "priority": "red", "assignees": "magenta",
    "tags": "blue", "records": "bright_cyan", "target": "bright_blue", "group": "bright_blue", "project": "bright_blue",
    "description": "white", "subtasks": "bright_green",
}  # fmt: skip


def _due(due: Due | None) -> dict[str, str | None] | None:
    if due is None:
        return None
    return {"date": due.date.isoformat(), "time": due.time.strftime("%H:%M") if due.time else None}


def _recurrence(r: Recurrence | None) -> dict[str, Any] | None:
    if r is None:
        return None
    return {
        "rules": [rule.rrule for rule in r.rules],
        "first": r.first.isoformat(),
        "time": r.time.strftime("%H:%M") if r.time else None,
        "until": r.until.isoformat() if r.until else None,
        "count": r.count,
        "exdates": [d.isoformat() for d in r.exdates],
        "anchor": r.anchor,
    }


def _reminder(reminder: Reminder, spec: TaskSpec, context: Context) -> str:
    """A span as an ISO duration, a moment as local ISO time; "when it is due" is the due moment."""
    if reminder.before:
        minutes = int(reminder.before.total_seconds() // 60)
        days, minutes = divmod(minutes, 1440) if minutes % 1440 == 0 else (0, minutes)
        hours, minutes = divmod(minutes, 60) if minutes % 60 == 0 else (0, minutes)
        return "-P" + (f"{days}D" if days else "") + (f"T{hours}H" if hours else f"T{minutes}M" if minutes else "")
    moment = reminder.moment(spec.due, context.zone, context.conventions.day_start)
    return moment.strftime("%Y-%m-%dT%H:%M") if moment else "PT0M"


def _person(person: Person) -> str:
    return "me" if person.me else person.slack or person.name or ""


def to_json(reading: Reading, context: Context) -> dict[str, Any]:
    """The reading as plain JSON values: dates and times local to the person's zone."""
    spec = reading.spec or TaskSpec(title="")
    return {
        "intent": "change" if reading.intent == "skip" else reading.intent,
        "title": spec.title,
        "due": _due(spec.due),
        "recurrence": _recurrence(spec.recurrence),
        "reminders": [_reminder(r, spec, context) for r in spec.reminders],
        "priority": spec.priority.value if spec.priority else None,
        "assignees": [_person(p) for p in spec.assignees],
        "tags": list(spec.tags),
        "records": [" at ".join(filter(None, (r.text, r.account))) for r in spec.records],
        "target": spec.destination.product.value if spec.destination.product else None,
        "subtasks": [t.title for t in spec.subtasks],
        "tasks": [{"title": t.title, "due": _due(t.due)} for t in reading.tasks],
        "description": spec.description,
        "group": spec.destination.group,
        "project": spec.destination.project,
        "filter": reading.filter,
        "query": reading.query,
        "note": reading.note,
        "index": reading.index,
        "skip": True if reading.intent == "skip" else None,
        "question": reading.question,
    }


def lines(reading: Reading, context: Context) -> list[Text]:
    """The reading for people: the text with its words coloured and labelled, then each field, dates, doubts."""
    out = [_coloured(reading), Text(f"intent      {reading.intent}")]
    for spec in reading.tasks or ((reading.spec,) if reading.spec else ()):
        out += _fields(reading, spec, context)
    out += [Text(f"doubt       {doubt.sentence}", style="dim") for doubt in reading.doubts]
    out += [Text(f"implied     {i.field} {i.value} ({i.convention})", style="dim") for i in reading.implied]
    for name in ("index", "query", "filter", "note", "question"):
        value = getattr(reading, name)
        if value is not None:
            out.append(Text(f"{name:<11} {value}"))
    return out


def perhaps(reading: Reading, context: Context) -> list[Text]:
    """What a new task is instead, where a task is there that it names ("done water plants"); empty for most."""
    found = pointing(reading.text, context) if reading.intent == "create" else None
    if found is None:
        return []
    title = f'"{found.reading.query}"'
    like = "has the title" if found.whole else "is like"
    return [Text(f"perhaps     {found.reading.intent}, if a task of yours {like} {title}")]


def _coloured(reading: Reading) -> Text:
    text = Text()
    at = 0
    original = reading.text
    for span in reading.spans:
        start = original.find(span.text, at)
        if start < 0:
            continue
        text.append(original[at:start])
        text.append(f"[{span.text}]", style=_COLOURS.get(span.field, "bold"))
        text.append(f"({span.field})", style="dim")
        at = start + len(span.text)
    text.append(original[at:])
    return text


def explained(reading: Reading, context: Context) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each field that was read, its value in words, and the words that it came from (none: what the others left)."""
    specs = reading.tasks or ((reading.spec,) if reading.spec is not None else ())
    rows = [row for spec in specs for row in _rows(spec, context)]
    return [(name, value, _words(reading, field)) for name, value, field in rows if value and name != "rule"]


def _words(reading: Reading, field: str) -> tuple[str, ...]:
    return tuple(span.text for span in reading.spans if span.field == field)


def _said(reading: Reading, field: str) -> str:
    words = [f'"{text}"' for text in _words(reading, field)]
    return f"   <- {', '.join(words)}" if words else ""


def _fields(reading: Reading, spec: TaskSpec, context: Context) -> list[Text]:
    return [Text(f"{name:<11} {value}{_said(reading, field)}") for name, value, field in _rows(spec, context)]


def _rows(spec: TaskSpec, context: Context) -> list[tuple[str, str, str]]:
    """Name, value in words and field of everything that is set."""
    rows: list[tuple[str, str, str]] = [("title", spec.title, "title")]
    if spec.due:
        rows.append(("due", due_in_words(spec.due, context.local), "due"))
    if spec.recurrence:
        rows.append(("recurrence", recurrence_in_words(spec.recurrence), "recurrence"))
        rows.append(("next dates", ", ".join(date_in_words(d) for d in next_dates(spec.recurrence)), ""))
        rows += [("rule", rule.rrule, "") for rule in spec.recurrence.rules]
    rows += [("reminder", reminder_in_words(r), "reminders") for r in spec.reminders]
    if spec.priority:
        rows.append(("priority", spec.priority.value, "priority"))
    if spec.assignees:
        rows.append(("assignees", ", ".join(_person(p) for p in spec.assignees), "assignees"))
    if spec.tags:
        rows.append(("tags", ", ".join(spec.tags), "tags"))
    rows += [("record", " at ".join(filter(None, (r.text, r.account))), "records") for r in spec.records]
    place = spec.destination
    rows += [
        (n, str(v), n) for n, v in (("target", place.product), ("group", place.group), ("project", place.project)) if v
    ]
    if spec.description:
        rows.append(("note", spec.description, "description"))
    rows += [("subtask", t.title, "") for t in spec.subtasks]
    return rows
