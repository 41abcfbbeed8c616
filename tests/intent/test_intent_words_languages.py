"""Specs in the words of each language: what is said is right, and the parser reads it back as the same."""

import datetime as dt

import pytest
from intent_reading import NOW, ZONE

from bot.catalogue import speaking
from bot.intent import Context, parse
from bot.intent.words import due_in_words, recurrence_in_words, reminder_in_words
from bot.specs import Due, Recurrence, Reminder

LOCALES = ("de-DE", "es-ES", "fr-FR", "it-IT", "nl-NL", "pt-BR")
RULES = (
    "every day",
    "every 3 days",
    "every weekday",
    "every friday",
    "every mon, wed and fri",
    "every other friday",
    "every 3 weeks on monday",
    "every 3rd friday",
    "every 15th",
    "every 2, 15, 27",
    "first workday of every month",
    "monthly",
    "every 3 months",
    "yearly",
    "every aug 3",
    "every 3 workdays",
    "every 3 days when done",
    "every friday at 15:00",
    "daily until 5 dec",
    "every day except in august",
    "every last friday",
    "every last day of the month",
    "every 2nd tuesday of march",
    "every last friday of march",
)
REMINDERS = (
    *(Reminder(before=dt.timedelta(minutes=minutes)) for minutes in (0, 30, 90, 120, 1440, 10080)),
    *(Reminder(days_before=days, time=dt.time(9)) for days in (0, 1, 2)),
    Reminder(at=dt.datetime(2026, 7, 20, 9)),  # noqa: DTZ001 - a wall clock, as reminders have it
)


def meant(text: str, locale: str = "en-US") -> Recurrence | None:
    """The recurrence of a task with this text."""
    spec = parse(f"Acme {text}", Context(now=NOW, zone=ZONE, locale=locale)).spec
    return spec.recurrence if spec is not None else None


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("rule", RULES)
def test_what_is_said_is_read_back(rule: str, locale: str) -> None:
    """A card's sentence, typed into a line, means the same series."""
    series = meant(rule)
    assert series is not None
    with speaking(locale):
        said = recurrence_in_words(series)
    assert meant(said, locale) == series


@pytest.mark.parametrize("locale", ["en-US", "en-GB", *LOCALES])
@pytest.mark.parametrize("reminder", REMINDERS, ids=str)
def test_a_reminder_is_read_back(reminder: Reminder, locale: str) -> None:
    """What a form shows of a reminder is what somebody could have typed."""
    with speaking(locale):
        said = reminder_in_words(reminder)
    spec = parse(f'"x" 2026-07-24 15:00 remind me {said}', Context(now=NOW, zone=ZONE, locale=locale)).spec
    assert spec is not None
    assert (spec.title, spec.reminders) == ("x", (reminder,))


def test_a_meal_is_an_hour() -> None:
    """Lunch has its time in every language."""
    said = {
        "es-ES": "a la hora de comer",
        "fr-FR": "à l'heure du déjeuner",
        "it-IT": "ora di pranzo",
        "en-US": "lunchtime",
    }
    for locale, words in said.items():
        spec = parse(f"Acme 2026-07-24 {words}", Context(now=NOW, zone=ZONE, locale=locale)).spec
        assert spec is not None
        assert spec.due is not None
        assert (spec.title, spec.due.time) == ("Acme", dt.time(12))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de-DE", "jeden zweiten Freitag um 15:00 ab 17. Juli 2026 bis 4. Dez. 2026"),
        ("es-ES", "cada dos semanas el viernes a las 15:00 desde el 17 jul 2026 hasta el 4 dic 2026"),
        ("fr-FR", "un vendredi sur deux à 15:00 à partir du 17 juil. 2026 jusqu'au 4 déc. 2026"),
        ("it-IT", "ogni due settimane di venerdì alle 15:00 dal 17 lug 2026 fino al 4 dic 2026"),
        ("nl-NL", "om de week op vrijdag om 15:00 vanaf 17 jul 2026 tot en met 4 dec 2026"),
        ("pt-BR", "a cada duas semanas, sexta-feira às 15:00 a partir de 17 jul. 2026 até 4 dez. 2026"),
    ],
)
def test_a_whole_series(locale: str, said: str) -> None:
    """Rule, time, first day and end, as people say them."""
    series = meant("every other friday at 3pm until dec 4")
    assert series is not None
    with speaking(locale):
        assert recurrence_in_words(series) == said


@pytest.mark.parametrize(
    ("locale", "due", "reminder"),
    [
        ("de-DE", "morgen, Do. 16. Juli 2026, 15:00 CEST", "1 Stunde und 30 Minuten vorher"),
        ("es-ES", "mañana, jue 16 jul 2026, 15:00 CEST", "1 hora y 30 minutos antes"),
        ("fr-FR", "demain, jeu. 16 juil. 2026, 15:00 CEST", "1 heure et 30 minutes avant"),
        ("it-IT", "domani, gio 16 lug 2026, 15:00 CEST", "1 ora e 30 minuti prima"),
        ("nl-NL", "morgen, do 16 jul 2026, 15:00 CEST", "1 uur en 30 minuten ervoor"),
        ("pt-BR", "amanhã, qui. 16 jul. 2026, 15:00 CEST", "1 hora e 30 minutos antes"),
    ],
)
def test_a_due_and_a_reminder(locale: str, due: str, reminder: str) -> None:
    """The moment a task is due, and how long before it one is reminded."""
    moment = Due(date=dt.date(2026, 7, 16), time=dt.time(15), zone="Europe/Berlin")
    with speaking(locale):
        assert due_in_words(moment, NOW) == due
        assert reminder_in_words(Reminder(before=dt.timedelta(minutes=90))) == reminder


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("it-IT", "ogni mese la 3ª domenica"),
        ("pt-BR", "todo mês no 3º domingo"),
        ("es-ES", "cada mes el tercer domingo"),
    ],
)
def test_the_gender_of_a_day(locale: str, said: str) -> None:
    """An ordinal goes with the gender of its day."""
    series = meant("every 3rd sunday")
    assert series is not None
    with speaking(locale):
        assert recurrence_in_words(series, start=False) == said
