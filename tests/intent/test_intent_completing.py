"""An answer to what the bot asked back makes one task of two messages; anything else is left alone."""

import pytest
from intent_reading import context, due, read

from bot.intent.completing import completed, is_bare

WEEKLY = "water the plants twice a week"
PAST = "call Bob today 9am"
# The line, its answer, and what they say together: when it is due first, and the rule.
JOINED = [
    (WEEKLY, "monday and thursday", "07-16", "FREQ=WEEKLY;BYDAY=MO,TH"),
    (WEEKLY, "Mondays, Thursdays", "07-16", "FREQ=WEEKLY;BYDAY=MO,TH"),
    (WEEKLY, "tue and fri at 8am", "07-17 08:00", "FREQ=WEEKLY;BYDAY=TU,FR"),
    ("water the plants twice a week at 9", "monday and thursday", "07-16 09:00", "FREQ=WEEKLY;BYDAY=MO,TH"),
    (f"{WEEKLY} for 2 times", "monday and thursday", "07-16", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("pay Acme twice a month", "on the 1st and 15th", "07-15", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    (PAST, "yes", "07-16 09:00", None),
    (PAST, "tomorrow", "07-16 09:00", None),
    (PAST, "5pm", "07-15 17:00", None),
    (PAST, "5", "07-15 17:00", None),
    (PAST, "friday", "07-17 09:00", None),
    (PAST, "friday 3pm", "07-17 15:00", None),
    ("tomorrow", "call Acme", "07-16", None),
    ("task tomorrow", "groceries", "07-16", None),
    ("every friday", "water the plants", "07-17", "FREQ=WEEKLY;BYDAY=FR"),
]


@pytest.mark.parametrize(("line", "answer", "when", "rule"), JOINED)
def test_an_answer_completes_the_line(line: str, answer: str, when: str, rule: str | None) -> None:
    """What was asked about gives way, the title and all else stays."""
    text = completed(line, answer, context())
    assert text is not None
    reading = read(text)
    assert reading.spec is not None
    before = read(line).spec
    assert before is not None
    title = before.title or answer
    assert (reading.intent, reading.spec.title, due(reading)) == ("create", title, when)
    series = reading.spec.recurrence
    assert (series.count if series is not None else None) == (2 if "times" in line else None)
    assert (series.rules[0].rrule if series is not None else None) == rule


@pytest.mark.parametrize(
    ("locale", "line", "answer"),
    [
        ("de-DE", "Blumen gießen zweimal pro Woche", "Montag und Donnerstag"),
        ("fr-FR", "arroser les plantes deux fois par semaine", "lundi et jeudi"),
        ("es-ES", "regar las plantas dos veces por semana", "lunes y jueves"),
        ("it-IT", "annaffiare le piante due volte a settimana", "lunedì e giovedì"),
        ("nl-NL", "planten water geven twee keer per week", "maandag en donderdag"),
        ("pt-BR", "regar as plantas duas vezes por semana", "segunda e quinta"),
    ],
)
def test_in_every_language(locale: str, line: str, answer: str) -> None:
    """Twice a week is asked about, and answered with two days."""
    text = completed(line, answer, context(locale=locale))
    assert text is not None
    spec = read(text, locale=locale).spec
    assert spec is not None
    assert spec.recurrence is not None
    assert spec.recurrence.rules[0].byday == ("MO", "TH")


@pytest.mark.parametrize("answer", ["5pm", "at 5pm", "remind me at 5pm"])
def test_when_to_remind(answer: str) -> None:
    """The answer is the reminder, not a due date."""
    text = completed("call Bob remind me today at 9", answer, context())
    assert text is not None
    spec = read(text).spec
    assert spec is not None
    assert (len(spec.reminders), spec.due) == (1, None)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (WEEKLY, "buy milk friday"), (WEEKLY, "buy milk"), (PAST, "no"), (PAST, "done"), (WEEKLY, "mon\nthu"),
        ("tomorrow", "email Bob friday"), ("tomorrow", "list"), ("call Acme tomorrow", "friday"),
        ("thanks", "friday"), ("complete 2 and 3", "friday"),
    ],
)  # fmt: skip
def test_what_is_no_answer(line: str, answer: str) -> None:
    """Another task, another command, or nothing that was asked."""
    assert completed(line, answer, context()) is None


def test_what_people_say_to_each_other_is_not_bare() -> None:
    """Only days and times are."""
    assert is_bare("monday and thursday", context())
    assert not is_bare("monday works for me", context())
    assert not is_bare("call Acme", context())
