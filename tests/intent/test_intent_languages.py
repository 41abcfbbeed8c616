"""Other languages: the same rules over other words; one expected value in six languages, and dates in the rest."""

import pytest
from intent_reading import due, read

SAME = {
    ("07-16 15:00", None, None): {
        "es": "llamar a Acme mañana a las 15:00", "fr": "appeler Acme demain à 15h",
        "de": "Acme morgen um 15 Uhr anrufen",
        "pt": "ligar para Acme amanhã às 15h", "it": "chiamare Acme domani alle 15",
        "nl": "Acme morgen om 15:00 bellen",
    },
    ("07-18", None, None): {
        "es": "comprar leche en 3 días", "fr": "acheter du lait dans 3 jours", "de": "Milch kaufen in 3 Tagen",
        "pt": "comprar leite em 3 dias", "it": "comprare latte tra 3 giorni", "nl": "melk kopen over 3 dagen",
    },
    ("08-03", None, None): {
        "es": "renovar el dominio el 3 de agosto", "fr": "renouveler le domaine le 3 août",
        "de": "Domain am 3. August erneuern", "pt": "renovar o domínio em 3 de agosto",
        "it": "rinnovare il dominio il 3 agosto", "nl": "domein vernieuwen op 3 augustus",
    },
    ("07-17", None, "high"): {
        "es": "informe para el viernes prioridad alta", "fr": "rapport pour vendredi priorité haute",
        "de": "Bericht bis Freitag hohe Priorität", "pt": "relatório até sexta prioridade alta",
        "it": "rapporto entro venerdì priorità alta", "nl": "rapport voor vrijdag hoge prioriteit",
    },
    ("07-20", None, None): {
        "es": "llamar a María la semana que viene", "fr": "appeler Marie la semaine prochaine",
        "de": "Maria nächste Woche anrufen", "pt": "ligar para Maria na próxima semana",
        "it": "chiamare Maria la prossima settimana", "nl": "Maria volgende week bellen",
    },
    ("07-31", None, None): {
        "es": "preparar presupuesto para fin de mes", "fr": "préparer le budget pour la fin du mois",
        "de": "Budget bis Ende des Monats vorbereiten", "pt": "preparar orçamento até o fim do mês",
        "it": "preparare budget entro fine mese", "nl": "budget voorbereiden voor het einde van de maand",
    },
    ("07-20 10:00", "FREQ=WEEKLY;BYDAY=MO", None): {
        "es": "reunión todos los lunes a las 10", "fr": "réunion tous les lundis à 10h",
        "de": "Teammeeting jeden Montag um 10 Uhr",
        "pt": "reunião toda segunda às 10h", "it": "riunione ogni lunedì alle 10",
        "nl": "overleg elke maandag om 10 uur",
    },
    ("07-15", "FREQ=WEEKLY;INTERVAL=2", None): {
        "es": "factura cada dos semanas", "fr": "facture toutes les deux semaines", "de": "Rechnung alle zwei Wochen",
        "pt": "fatura a cada duas semanas", "it": "fattura ogni due settimane", "nl": "factuur elke twee weken",
    },
    ("08-01", "FREQ=MONTHLY;BYMONTHDAY=1", None): {
        "es": "pagar alquiler el 1 de cada mes", "fr": "payer le loyer le 1er de chaque mois",
        "de": "Miete am 1. jedes Monats zahlen",
        "pt": "pagar aluguel todo dia 1", "it": "pagare affitto il 1 di ogni mese",
        "nl": "huur betalen op de 1e van elke maand",
    },
    ("08-03", "FREQ=MONTHLY;BYDAY=1MO", None): {
        "es": "limpiar cada primer lunes del mes", "fr": "nettoyer chaque premier lundi du mois",
        "de": "Büro jeden ersten Montag im Monat putzen", "pt": "limpar na primeira segunda de cada mês",
        "it": "pulire ogni primo lunedì del mese", "nl": "schoonmaken elke eerste maandag van de maand",
    },
    ("07-16 09:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", None): {
        "es": "repaso de lunes a viernes a las 9", "fr": "point du lundi au vendredi à 9h",
        "de": "Standup Montag bis Freitag um 9",
        "pt": "reunião de segunda a sexta às 9h", "it": "riunione dal lunedì al venerdì alle 9",
        "nl": "standup maandag t/m vrijdag om 9 uur",
    },
    ("2027-04-15", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15", None): {
        "es": "impuestos cada año el 15 de abril", "fr": "impôts chaque année le 15 avril",
        "de": "Steuern jedes Jahr am 15. April",
        "pt": "impostos todo ano em 15 de abril", "it": "tasse ogni anno il 15 aprile",
        "nl": "belasting elk jaar op 15 april",
    },
    ("07-15", None, "highest"): {
        "es": "urgente: arreglar servidor hoy", "fr": "urgent : réparer le serveur aujourd'hui",
        "de": "dringend: Server heute reparieren",
        "pt": "urgente: consertar servidor hoje", "it": "urgente: riparare server oggi",
        "nl": "dringend: server vandaag repareren",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "expected"), [(t, code, e) for e, texts in SAME.items() for code, t in texts.items()]
)
def test_six_languages(text: str, language: str, expected: tuple[str, str | None, str | None]) -> None:
    """Due, rule and priority of the same command in six languages."""
    reading = read(text, locale=f"{language}-{language.upper()}")
    assert reading.spec is not None
    rule = reading.spec.recurrence.rules[0].rrule if reading.spec.recurrence else None
    assert (due(reading), rule, reading.spec.priority) == expected


@pytest.mark.parametrize(
    ("text", "locale", "title"),
    [
        ("llamar a Acme mañana por la mañana", "es-ES", "llamar a Acme"),
        ("rappelle-moi d'appeler la banque demain à 9h", "fr-FR", "appeler la banque"),
        ("Zahnarzt morgen früh", "de-DE", "Zahnarzt"),
        ("dentista amanhã de manhã", "pt-BR", "dentista"),
        ("dentista domani mattina", "it-IT", "dentista"),
        ("tandarts morgen om 9 uur", "nl-NL", "tandarts"),
        ("call Bob tomorrow at 9", "de-DE", "call Bob"),
        ("call Bob tomorrow at 9", "fr-FR", "call Bob"),
    ],
)
def test_morning(text: str, locale: str, title: str) -> None:
    """The part of the day, in each language; English is read in all of them."""
    reading = read(text, locale=locale)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == ("07-16 09:00", title)


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Meeting um halb vier", "de-DE", "07-15 15:30"),
        ("overleg om half vier", "nl-NL", "07-15 15:30"),
        ("overleg vrijdagavond", "nl-NL", "07-17 19:00"),
        ("Treffen Freitagabend", "de-DE", "07-17 19:00"),
        ("cita el viernes a las 5 y media", "es-ES", "07-17 17:30"),
        ("réunion un vendredi sur deux", "fr-FR", "07-17"),
        ("rendez-vous mardi 21 à 10h", "fr-FR", "07-21 10:00"),
        ("bilan mi-septembre", "fr-FR", "09-15"),
        ("Termin heute in einer Woche", "de-DE", "07-22"),
        ("cita el martes 21 a las 10", "es-ES", "07-21 10:00"),
        ("dentista sexta-feira 24 de julho", "pt-BR", "07-24"),
        ("fattura a fine agosto", "it-IT", "08-31"),
        ("riunione domani dalle 14 alle 16", "it-IT", "07-16 14:00"),
        ("overleg om de week op vrijdag", "nl-NL", "07-17"),
    ],
)
def test_ways_of_saying(text: str, locale: str, expected: str) -> None:
    """What only one language says that way."""
    assert due(read(text, locale=locale)) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected", "title"),
    [
        ("zadzwonić do Acme jutro o 15:00", "pl-PL", "07-16 15:00", "zadzwonić do Acme"),
        ("möte på fredag", "sv-SE", "07-17", "möte"),
        ("Angebot nachfassen übernächste Woche", "de-DE", "07-27", "Angebot nachfassen"),
        ("Angebot nachfassen Montag in einer Woche", "de-DE", "07-27", "Angebot nachfassen"),
        ("relancer Acme lundi en huit", "fr-FR", "07-27", "relancer Acme"),
        ("отчёт 3 августа", "ru-RU", "08-03", "отчёт"),
        ("rapor 3 ağustos", "tr-TR", "08-03", "rapor"),
        ("明日 Acme に電話", "ja-JP", "07-16", "Acme に電話"),
        ("laporan 3 agustus", "id-ID", "08-03", "laporan"),
        ("call Bob tomorrow", "da-DK", "07-16", "call Bob"),
        ("call Bob tomorrow", "xx-XX", "07-16", "call Bob"),
    ],
)
def test_dates_in_every_language(text: str, locale: str, expected: str, title: str) -> None:
    """Languages with a table of ours read more; those without have dates through dateparser."""
    reading = read(text, locale=locale)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == (expected, title)


@pytest.mark.parametrize(
    ("text", "locale", "title"),
    [
        ("Flug buchen vom 3. bis 5. August", "de-DE", "Flug buchen"),
        ("Flug buchen 3.-5. August", "de-DE", "Flug buchen"),
        ("réserver un vol du 3 au 5 août", "fr-FR", "réserver un vol"),
        ("reservar vuelo del 3 al 5 de agosto", "es-ES", "reservar vuelo"),
        ("prenotare volo dal 3 al 5 agosto", "it-IT", "prenotare volo"),
        ("boek vlucht 3-5 augustus", "nl-NL", "boek vlucht"),
    ],
)
def test_range_of_days_in_every_language(text: str, locale: str, title: str) -> None:
    """A range of days is due at its start."""
    reading = read(text, locale=locale)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == ("08-03", title)


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [("party on thanksgiving", "en-US", "11-26"), ("fête pour noël", "fr-FR", "12-25"), ("Feier an Silvester",
    "de-DE", "12-31"),
     ("party on diwali", "en-US", "11-08"), ("barbecue on labor day", "en-US", "09-07")],
)  # fmt: skip
def test_holidays(text: str, locale: str, expected: str) -> None:
    """Holidays by name, by the country of the locale."""
    assert due(read(text, locale=locale)) == expected


ORDINARY = {
    "es-ES": [
        "comprar dos entradas",
        "plan de marzo",
        "segunda parte del libro",
        "reservar mesa para 4",
        "ver la tarde",
    ],
    "fr-FR": ["acheter deux billets", "lire le dernier rapport", "mon dossier", "réserver une table pour 4"],
    "de-DE": ["Mai-Demo planen", "ersten Entwurf schreiben", "alle Rechnungen prüfen", "So weit so gut"],
    "pt-BR": ["segunda versão do contrato", "visitar a quinta avenida", "sexta edição do livro", "cada item"],
    "it-IT": ["secondo piano", "comprare sei biglietti", "tutti i documenti", "prenotare per 4"],
    "nl-NL": ["week plannen", "mei plannen", "tafel voor 4 reserveren", "alle rekeningen controleren"],
}


@pytest.mark.parametrize(("text", "locale"), [(text, code) for code, texts in ORDINARY.items() for text in texts])
def test_ordinary_words_stay(text: str, locale: str) -> None:
    """Doubt goes to the title in every language."""
    reading = read(text, locale=locale)
    assert reading.spec is not None
    assert (due(reading), reading.spec.recurrence, reading.spec.title) == (None, None, text)
