"""What is set of a task, as names and values in words. Pure; knows specs and escapes."""

import datetime as dt
from collections.abc import Sequence

from bot.catalogue import say
from bot.intent import words
from bot.occurrences import next_dates
from bot.slack.cards import records
from bot.slack.mrkdwn import escape, shorten
from bot.specs import Person, TaskSpec


def facts_of(
    spec: TaskSpec, after: dt.date | None = None, upcoming: Sequence[dt.date] | None = None
) -> list[tuple[str, str]]:
    """What is set of a task, as (name, value in words), escaped; dates of a series after that day.

    `upcoming` are its dates where Zoho holds a task for each: one of them may have been put off, or left out.
    """
    facts = [("due", escape(words.due_in_words(spec.due)) if spec.due is not None else "")]
    if spec.recurrence is not None:
        facts.append(("repeats", escape(words.recurrence_in_words(spec.recurrence))))
        # Those of a series that hangs on completion are not known before.
        if spec.recurrence.anchor == "schedule":
            days = next_dates(spec.recurrence, after) if upcoming is None else upcoming
            facts.append(("next-dates", ", ".join(words.date_in_words(day) for day in days)))
    facts += [
        ("reminder", escape("; ".join(words.reminder_in_words(reminder) for reminder in spec.reminders))),
        ("priority", say(f"card-priority-{spec.priority}") if spec.priority is not None else ""),
        ("for", _people(spec.assignees)),
        ("about", escape(records.in_words(spec.records)) if spec.records else ""),
        ("group", escape(spec.destination.group or "")),
        ("project", escape(spec.destination.project or "")),
        ("status", escape(spec.status or "")),
        ("tags", escape(", ".join(spec.tags))),
        ("followers", _people(spec.followers)),
        ("files", escape(", ".join(file.name for file in spec.files))),
        ("note", escape(shorten(spec.description or "", 300))),
    ]
    return [(say(f"card-fact-{name}"), value) for name, value in facts if value]


def _people(people: Sequence[Person]) -> str:
    return ", ".join(_person(person) for person in people)


def _person(person: Person) -> str:
    """A mention that names without calling: Slack notifies nobody for a mention in a card's field of a DM."""
    if person.slack is not None:
        return f"<@{person.slack}>"
    return say("card-me") if person.me else escape(person.name or "")
