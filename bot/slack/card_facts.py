"""What is set of a task, as names and values in words. Pure; knows specs and escapes."""

import datetime as dt

from bot.intent import words
from bot.occurrences import next_dates
from bot.slack import records
from bot.slack.mrkdwn import escape, shorten
from bot.specs import Person, TaskSpec

# Facts that are mentions, which are markup already.
_PEOPLE = ("For", "Followers")


def facts_of(spec: TaskSpec, after: dt.date | None = None) -> list[tuple[str, str]]:
    """What is set of a task, as (name, value in words), escaped; dates of a series after that day."""
    facts = [("Due", words.due_in_words(spec.due) if spec.due is not None else "")]
    if spec.recurrence is not None:
        facts.append(("Repeats", words.recurrence_in_words(spec.recurrence)))
        # Those of a series that hangs on completion are not known before.
        if spec.recurrence.anchor == "schedule":
            upcoming = ", ".join(f"{day:%a} {day.day} {day:%b %Y}" for day in next_dates(spec.recurrence, after))
            facts.append(("Next dates", upcoming))
    facts += [
        ("Reminder", "; ".join(words.reminder_in_words(reminder) for reminder in spec.reminders)),
        ("Priority", spec.priority.value if spec.priority is not None else ""),
        ("For", ", ".join(_person(person) for person in spec.assignees)),
        ("About", records.in_words(spec.records) if spec.records else ""),
        ("Group", spec.destination.group or ""),
        ("Project", spec.destination.project or ""),
        ("Status", spec.status or ""),
        ("Tags", ", ".join(spec.tags)),
        ("Followers", ", ".join(_person(person) for person in spec.followers)),
        ("Files", ", ".join(file.name for file in spec.files)),
        ("Note", shorten(spec.description or "", 300)),
    ]
    return [(name, value if name in _PEOPLE else escape(value)) for name, value in facts if value]


def _person(person: Person) -> str:
    """A mention that names without calling: Slack notifies nobody for a mention in a card's field of a DM."""
    if person.slack is not None:
        return f"<@{person.slack}>"
    return "me" if person.me else escape(person.name or "")
