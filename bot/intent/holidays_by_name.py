"""The dates of holidays by name and country. Fixed days and Easter are computed; the rest asks the `holidays` library.

The library takes long to load, so it is imported by the first name that needs it, never before.
"""

import datetime as dt
from functools import lru_cache

from dateutil.easter import easter

from bot.intent.calendar import nth_weekday

FIXED: dict[str, tuple[int, int]] = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing": (12, 26),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "valentine": (2, 14),
    "halloween": (10, 31),
    "independence us": (7, 4),
    "epiphany": (1, 6),
    "labour": (5, 1),
    "all saints": (11, 1),
    "assumption": (8, 15),
    "st patrick": (3, 17),
    "juneteenth": (6, 19),
    "veterans": (11, 11),
    "bastille": (7, 14),
}
# (month, weekday, which): the days that greeting cards are for, by the American calendar.
NTH = {"mother": (5, 6, 2), "father": (6, 6, 3)}
# The same for public holidays of the United States, which the `holidays` library dates and no rule names.
_RULED = {
    "thanksgiving": (11, 3, 4), "labor": (9, 0, 1), "memorial": (5, 0, -1), "mlk": (1, 0, 3), "presidents": (2, 0, 3),
    "columbus": (10, 0, 2),
}  # fmt: skip
# Days of trade, counted from the American Thanksgiving everywhere.
_FROM_THANKSGIVING = {"black friday": 1, "cyber monday": 4, "giving tuesday": 5}
# Countries that keep holidays of these names on other days.
_OWN_CALENDARS = {"CA", "AU", "NZ", "LR", "BR"}
FROM_EASTER = {
    "easter": 0,
    "good friday": -2,
    "easter monday": 1,
    "ash wednesday": -46,
    "pentecost": 49,
    "whit monday": 50,
    "ascension": 39,
    "palm sunday": -7,
}
NAMED = {
    "thanksgiving": ("Thanksgiving", "US"),
    "labor": ("Labor Day", "US"),
    "memorial": ("Memorial Day", "US"),
    "mlk": ("Martin Luther King", "US"),
    "presidents": ("Washington's Birthday", "US"),
    "columbus": ("Columbus Day", "US"),
    "diwali": ("Diwali", "IN"),
    "holi": ("Holi", "IN"),
}


def yearly(name: str) -> tuple[int, int, int | None] | None:
    """(month, day, None) of a fixed holiday, (month, nth, weekday) of one by weekday; None when it moves."""
    if name in FIXED:
        return (*FIXED[name], None)
    ruled = NTH.get(name) or _RULED.get(name)
    return (ruled[0], ruled[2], ruled[1]) if ruled else None


def next_holiday(name: str, today: dt.date, country: str, year: int | None = None) -> dt.date | None:
    """The next day of that name from today on, or the one in `year`; None when no calendar knows it."""
    years = (year,) if year is not None else tuple(range(today.year, today.year + 3))
    for candidate in years:
        found = _in_year(name, candidate, country)
        if found is not None and (year is not None or found >= today):
            return found
    return None


def has_holidays(country: str) -> bool:
    """Whether the holidays of a country (two capitals, ISO 3166) are known."""
    import holidays  # noqa: PLC0415 - loads slowly, and few phrases need it

    return country in holidays.list_supported_countries(include_aliases=True)


@lru_cache(maxsize=1024)
def is_public_holiday(day: dt.date, country: str) -> bool:
    """Whether it is a public holiday of a country (two capitals, ISO 3166), all of it; of one not known, no."""
    import holidays  # noqa: PLC0415 - loads slowly, and few phrases need it

    return has_holidays(country) and day in holidays.country_holidays(country, years=day.year)


def _in_year(name: str, year: int, country: str) -> dt.date | None:
    if not 1900 <= year < 2200:
        return None
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + dt.timedelta(days=FROM_EASTER[name])
    later = _FROM_THANKSGIVING.get(name)
    ruled = NTH.get(name) or (_RULED["thanksgiving"] if later else None)
    if ruled is None and country not in _OWN_CALENDARS:
        ruled = _RULED.get(name)
    if ruled is not None:
        day = nth_weekday(year, *ruled)
        return day + dt.timedelta(days=later or 0) if day else None
    wanted, home = NAMED[name]
    return _listed(wanted, year, country) or (_listed(wanted, year, home) if country != home else None)


@lru_cache(maxsize=256)
def _listed(name: str, year: int, country: str) -> dt.date | None:
    """The first day of that name among a country's public, then unofficial holidays."""
    import holidays  # noqa: PLC0415 - loads slowly, and few phrases need it

    supported = holidays.list_supported_countries(include_aliases=True)
    if country not in supported:
        return None
    categories = set(getattr(holidays, country).supported_categories)
    for category in ("public", "unofficial", "government", "optional", "hindu"):
        if category not in categories:
            continue
        for day, title in sorted(
            holidays.country_holidays(country, years=year, categories=(category,), language="en_US").items()
        ):
            if name.lower() in title.lower() and "observed" not in title.lower():
                return day
    return None
