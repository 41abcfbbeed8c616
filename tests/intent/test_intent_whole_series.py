"""A whole series is moved by words, in each language."""

import datetime as dt

import pytest
from intent_reading import NOW, ZONE

from bot.intent import Context, parse
from bot.intent.whole_series import says_whole

TUESDAY, FOUR = dt.date(2026, 7, 21), dt.time(16)


@pytest.mark.parametrize(
    ("text", "locale", "day", "time"),
    [
        ("move all to tuesday", "en-US", TUESDAY, None),
        ("move the series to 16:00", "en-US", None, FOUR),
        ("verschiebe alle auf Dienstag", "de-DE", TUESDAY, None),
        ("Bitte die ganze Serie auf 16 Uhr verschieben", "de-DE", None, FOUR),
        ("mueve todas al martes", "es-ES", TUESDAY, None),
        ("mover la serie a las 16:00", "es-ES", None, FOUR),
        ("déplace tout à mardi", "fr-FR", TUESDAY, None),
        ("déplacer toute la série à 16h", "fr-FR", None, FOUR),
        ("sposta tutti a martedì", "it-IT", TUESDAY, None),
        ("sposta la serie alle 16:00", "it-IT", None, FOUR),
        ("zet alles op dinsdag", "nl-NL", TUESDAY, None),
        ("de hele reeks naar 16:00 verzetten", "nl-NL", None, FOUR),
        ("mude toda a série para terça-feira", "pt-BR", TUESDAY, None),
        ("mover a série para as 16:00", "pt-BR", None, FOUR),
    ],
)
def test_all_of_it_is_moved(text: str, locale: str, day: dt.date | None, time: dt.time | None) -> None:
    """As a change of the day or the time alone, which is said of all dates."""
    reading = parse(text, Context(now=NOW, zone=ZONE, locale=locale, place="thread"))
    assert reading.intent == "change"
    assert reading.spec is not None
    assert reading.spec.due is not None
    assert reading.spec.due.time == time
    assert day in (None, reading.spec.due.date)
    assert says_whole(text, locale[:2])


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("alle Bücher auf Dienstag bestellen", "de-DE"),
        ("alle Termine auf Dienstag", "de-DE"),
        ("pasar la aspiradora el martes", "es-ES"),
        ("reporter le rendez-vous à mardi", "fr-FR"),
        ("verschiebe alle auf Dienstag", "en-US"),
    ],
)
def test_a_task_stays_a_task(text: str, locale: str) -> None:
    """Other things are moved, too, and by people."""
    assert parse(text, Context(now=NOW, zone=ZONE, locale=locale)).intent == "create"


def test_one_date_is_moved_by_other_words() -> None:
    """Without a word for all of it, it is one date's."""
    assert not says_whole("push to friday", "en")
    assert not says_whole("Freitag", "de")
