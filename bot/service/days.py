"""A day in the words of whoever is spoken to. Pure; knows the catalogue's languages."""

import datetime as dt

from babel.dates import format_date

from bot.catalogue import say, spoken


def day_in_words(day: dt.date) -> str:
    """As in "Wed 15 Jul 2026"; the order of its parts is the language's."""
    return format_date(day, say("words-date-pattern"), locale=spoken())
