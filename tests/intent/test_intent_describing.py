"""Words that look like a date, a priority or a product, and only describe what stands beside them."""

import pytest
from intent_reading import due, read

STAYS = [
    "summarise the July 9 call", "summarise July 9 call notes", "review the 3pm call notes", "update the tomorrow deck",
    "prep for our Aug 3 launch", "rework the end of year letter", "plan the end of month close",
    "end of year party planning", "clean up Today view in the app",
    "approve PO 12-04-77", "approve PO 12-04-26", "check invoice no. 11/22/26", "check ref: 12-04-2026",
    "part 12-04-77 is broken", "file 12/4/77",
    "find out what happened yesterday", "review report 2025-11-05", "review 2025-11-05 report",
    "pay invoice dated 11/05/2025", "check the invoice from 2025-11-05",
    "call Mr. May", "ask Dr. Friday", "sync with April", "meet with Mrs March",
    "plan christmas", "plan Black Friday", "Cyber Monday campaign", "send merry christmas cards",
    "write happy new year mail", "hire 2 reps starting 2028", "rent the hall until 2028",
    "discuss the p1 incident", "triage p1 bugs", "send p2 report to Ann",
    "clean up tags in CRM before the import", "check the password in mail from IT", "move contacts from CRM to Mail",
    "16ish people", "deliver to 5 March Road", "visit 12 May Street office", "look at 3 November Ave listing",
    "ask Ann about tuesday", "email the team about tomorrow", "ask Sunny about sat tests",
    "change billing from monthly to yearly", "switch Acme to monthly", "send all Friday drivers the route",
    "use lodash 4.17.21", "call Bob but not friday",
    "see if 3pm works for Ann", "ask whether friday suits Bob", "ask Ann about her 9am", "prep for my 3pm",
    "the printer jams since Monday", "last Friday we sent the quote", "check last friday's numbers",
    "office closed thursday and friday", "gym mon or tue", "fri, sat: inventory", "clean mon and tue at 3pm",
    "prep month end checklist", "order x 5 boxes",
    "email from Mar 3 needs an answer", "write up notes from 7/9", "raise budget from 5 to 10",
    "move standup from 9 to 10", "meet at 5th and Main", "the 2nd draft to Ann", "4th of july promo",
    "send 3rd reminder to Acme", "send reminder to Acme",
    "the sync was moved from Tuesday to Thursday", "hired for 3 weeks from Aug 1",
    "sun,sea and sand tour", "ask Ann,May and Bob",
    "from the second command on we record",
    "lunch at 21 Club", "dinner at 1530 Main St", "set the timer to 10:00 minutes",
]  # fmt: skip


@pytest.mark.parametrize("text", STAYS)
def test_stays_in_the_title(text: str) -> None:
    """Words that describe their neighbours are no field, and the title is the whole text."""
    reading = read(text)
    assert reading.spec is not None
    spec = reading.spec
    assert (spec.due, spec.recurrence, spec.priority, spec.destination.product) == (None, None, None, None)
    assert spec.title == text


@pytest.mark.parametrize(
    ("text", "expected", "title"),
    [
        ("file the report due yesterday", "07-14", "file the report"),
        ("finish the deck before the 3pm call", "07-15 15:00", "finish the deck before the call"),
        ("the end of month close the books", "07-31", "close the books"),
        ("call Dr. Friday 3pm", "07-15 15:00", "call Dr. Friday"),
        ("sync with April on friday", "07-17", "sync with April"),
        ("launch the promo on Black Friday", "11-27", "launch the promo"),
        ("launch the promo by cyber monday", "11-30", "launch the promo"),
        ("file 12/4/27", "2027-12-04", "file"),
        ("pay 12/4/26", "12-04", "pay"),
        ("call Bob 4ish", "07-15 16:00", "call Bob"),
        ("Call Bob Tomorrow", "07-16", "Call Bob"),
        ("vendor call tomorrow 0900 hours", "07-16 09:00", "vendor call"),
        ("ring Ann first thing friday morning", "07-17 09:00", "ring Ann"),
        ("update prices july 14", "2027-07-14", "update prices"),
        ("call Bob tomorrow, not today", "07-16", "call Bob, not today"),
        ("call Bob friday not thursday", "07-17", "call Bob not thursday"),
        ("send the recap tomorrow am", "07-16 09:00", "send the recap"),
        ("send the recap fri pm", "07-17 15:00", "send the recap"),
        ("meet the PM friday", "07-17", "meet the PM"),
        ("get approval by lunch", "07-15 12:00", "get approval"),
        ("call Bob about 3pm", "07-15 15:00", "call Bob"),
        ("dinner at 1930 with Bob", "07-15 19:30", "dinner with Bob"),
        ("call Bob at 15", "07-15 15:00", "call Bob"),
        ("pay by month end", "07-31", "pay"),
        ("from monday new prices on the site", "07-20", "new prices on the site"),
        ("pay by fri,noon", "07-17 12:00", "pay"),
        ("12 noon friday lunch with Ann", "07-17 12:00", "lunch with Ann"),
        ("vacation from aug 1", "08-01", "vacation"),
        ("call Ann in 3 weeks from friday", "08-07", "call Ann"),
        ("monday order lunch", "07-20", "order lunch"),
        ("the 21st call Bob", "07-21", "call Bob"),
        ("pay by quarter-end", "09-30", "pay"),
        ("pay by year-end", "12-31", "pay"),
        ("pay prior to friday", "07-17", "pay"),
        ("pay ahead of aug 3", "08-03", "pay"),
        ("pay friday latest", "07-17", "pay"),
        ("pay by friday at the latest", "07-17", "pay"),
        ("call Ann noon tomorrow PT", "07-16 15:00", "call Ann"),
    ],
)
def test_still_a_date(text: str, expected: str, title: str) -> None:
    """What nothing speaks against is read as before."""
    reading = read(text)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == (expected, title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("quarterly review prep friday", "quarterly review prep"),
        ("monthly close checklist friday", "monthly close checklist"),
        ("daily check backups friday", "daily check backups"),
    ],
)
def test_a_verb_that_is_a_noun_repeats_nothing(text: str, title: str) -> None:
    """After "quarterly", "review" is a noun: nobody asked for a series."""
    reading = read(text)
    assert reading.spec is not None
    assert (reading.spec.recurrence, due(reading), reading.spec.title) == (None, "07-17", title)


@pytest.mark.parametrize(
    ("text", "rule", "title"),
    [
        ("weekly call with Acme tuesdays 3pm", "FREQ=WEEKLY;BYDAY=TU", "weekly call with Acme"),
        ("weekly call Bob", "FREQ=WEEKLY", "call Bob"),
        ("weekly check the backups", "FREQ=WEEKLY", "check the backups"),
        ("weekly check in with Dana", "FREQ=WEEKLY", "check in with Dana"),
        ("weekly send stats", "FREQ=WEEKLY", "send stats"),
    ],
)
def test_what_repeats(text: str, rule: str, title: str) -> None:
    """A verb after the adjective makes it a rule, and a rule of its own beats the adjective."""
    reading = read(text)
    assert reading.spec is not None
    assert reading.spec.recurrence is not None
    assert ([r.rrule for r in reading.spec.recurrence.rules], reading.spec.title) == ([rule], title)


@pytest.mark.parametrize(
    ("text", "priority", "product"),
    [
        ("p1 call Bob", "highest", None),
        ("call Bob p1 about pricing", "highest", None),
        ("fix login p2 tomorrow", "high", None),
        ("update the price in crm", None, "crm"),
        ("log this in crm: call Bob", None, "crm"),
        ("create a quote in crm for Acme tomorrow", None, "crm"),
        ("call Bob in mail about the renewal", None, "mail"),
        ("call Bob in mail by friday", None, "mail"),
        ("create a mail task to call Bob", None, "mail"),
    ],
)
def test_still_a_label(text: str, priority: str | None, product: str | None) -> None:
    """At an edge, before a mark, a small word or another field, it is the priority or the product."""
    reading = read(text)
    assert reading.spec is not None
    assert (reading.spec.priority, reading.spec.destination.product) == (priority, product)


@pytest.mark.parametrize(
    ("text", "locale", "expected", "title"),
    [
        ("Frau Freitag anrufen", "de-DE", None, "Frau Freitag anrufen"),
        ("mit Herrn Montag am Dienstag sprechen", "de-DE", "07-21", "mit Herrn Montag sprechen"),
        ("Bericht von gestern prüfen", "de-DE", None, "Bericht von gestern prüfen"),
        ("Rechnung Nr. 12.11.27 prüfen", "de-DE", None, "Rechnung Nr. 12.11.27 prüfen"),
        ("guten Morgen Mail entwerfen", "de-DE", None, "guten Morgen Mail entwerfen"),
        ("Am Dienstag, den 21.7., um 14 Uhr Zahnarzt", "de-DE", "07-21 14:00", "Zahnarzt"),
        ("dentiste mardi, le 21/07, à 14h", "fr-FR", "07-21 14:00", "dentiste"),
        ("Hablar con Domingo sobre ventas", "es-ES", None, "Hablar con Domingo sobre ventas"),
        ("Comprar pan para la mañana del equipo", "es-ES", None, "Comprar pan para la mañana del equipo"),
        ("Comprar pan para mañana", "es-ES", "07-16", "Comprar pan"),
        ("Parlare con Domenica del budget", "it-IT", None, "Parlare con Domenica del budget"),
        ("Segunda via do boleto", "pt-BR", None, "Segunda via do boleto"),
        ("Quinta do Lago: reservar hotel", "pt-BR", None, "Quinta do Lago: reservar hotel"),
        ("Notizen vom Dienstag verschicken", "de-DE", None, "Notizen vom Dienstag verschicken"),
        ("Preis um 10 % senken", "de-DE", None, "Preis um 10 % senken"),
        ("Freitagabend Budget planen", "de-DE", "07-17 19:00", "Budget planen"),
        ("Seit Montag klemmt der Drucker", "de-DE", None, "Seit Montag klemmt der Drucker"),
        ("Letzten Freitag Angebot geschickt", "de-DE", None, "Letzten Freitag Angebot geschickt"),
        ("Envoyer les notes de mardi", "fr-FR", None, "Envoyer les notes de mardi"),
        ("Depuis lundi l'imprimante bloque", "fr-FR", None, "Depuis lundi l'imprimante bloque"),
        ("Vendredi dernier devis envoyé", "fr-FR", None, "Vendredi dernier devis envoyé"),
        ("Enviar notas del martes", "es-ES", None, "Enviar notas del martes"),
        ("Desde el lunes no funciona", "es-ES", None, "Desde el lunes no funciona"),
        ("Llamar a primera hora mañana", "es-ES", "07-16 09:00", "Llamar"),
        ("Inviare le note di martedì", "it-IT", None, "Inviare le note di martedì"),
        ("Rapporto di ottobre", "it-IT", None, "Rapporto di ottobre"),
        ("Notities van dinsdag sturen", "nl-NL", None, "Notities van dinsdag sturen"),
        ("Enviar notas de terça", "pt-BR", None, "Enviar notas de terça"),
        ("Sexta passada enviamos a proposta", "pt-BR", None, "Sexta passada enviamos a proposta"),
        ("Llamar en media hora", "es-ES", "07-15 10:30", "Llamar"),
        ("Appeler dans une demi-heure", "fr-FR", "07-15 10:30", "Appeler"),
        ("Chiamare tra mezz'ora", "it-IT", "07-15 10:30", "Chiamare"),
        ("Ligar daqui a meia hora", "pt-BR", "07-15 10:30", "Ligar"),
        ("Anna morgen anrufen, nicht heute", "de-DE", "07-16", "Anna anrufen, nicht heute"),
        ("Enviar relatório na segunda fase", "pt-BR", None, "Enviar relatório na segunda fase"),
        ("na segunda ligar para o João", "pt-BR", "07-20", "ligar para o João"),
        ("Enviar relatório na segunda", "pt-BR", "07-20", "Enviar relatório"),
    ],
)
def test_in_other_languages(text: str, locale: str, expected: str | None, title: str) -> None:
    """Names, numbers, idioms and days that have passed, as each language writes them."""
    reading = read(text, locale=locale)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == (expected, title)


def test_struck_through_is_taken_back() -> None:
    """What its author struck through is no date and no word of the title."""
    reading = read("call Acme ~tomorrow~ friday ~at 5~")
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == ("07-17", "call Acme")
    assert read("~buy milk~").intent == "none"
    assert due(read("call Bob ~5pm, ~6 people")) == "07-15 17:00"


def test_the_reason_is_told() -> None:
    """Why a date was left in the title can be asked for."""
    sentences = [read(text).doubts[0].sentence for text in ("check PO 12-04-26", "see what failed yesterday")]
    assert [sentence.partition(": ")[2] for sentence in sentences] == [
        "it is part of a number.",
        "that day has passed.",
    ]
