"""Holidays by name: "christmas", "new year's eve", "thanksgiving", "easter".

The library is loaded when a name asks for it.
"""

from bot.intent.holidays_by_name import next_holiday
from bot.intent.scan import Hit, Scan, When


def holiday(s: Scan, i: int) -> Hit | None:
    """The next holiday of that name, or the one of the year said."""
    j = i + 1
    year = s.get(j, "num") if s.get(j, "digits") == 4 and 1900 <= s.get(j, "num") < 2200 else None
    found = next_holiday(s.get(i, "holiday"), s.today, s.context.country, year)
    if found is None:
        return None
    if s.low(j) == "day" and s.get(i, "holiday") != "boxing":
        j += 1
    return (j + 1 if year else j), When(found, grain="holiday", sure=False)


RULES = (("holiday", holiday),)
