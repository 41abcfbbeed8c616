"""A weekday by what stands behind it: "friday week", "the monday after christmas", "mardi 21". No rule by itself."""

from bot.intent import calendar as cal
from bot.intent.rules.numbers import length
from bot.intent.scan import Hit, Scan, When

DAY = cal.DAY
# Days that a weekday is told from.
_FESTIVE = frozenset({"holiday", "day", "monthday"})


def weeks_on(s: Scan, j: int, day: int) -> Hit | None:
    """As in "friday week", "friday fortnight", "lundi en huit", "Montag in einer Woche": so much after the next one."""
    soon = cal.next_weekday(s.today, day)
    later = s.get(j, "weekson") or {"week": 7, "fortnight": 14}.get(s.low(j))
    if later is not None:
        return j + 1, When(soon + DAY * later)
    span = length(s, j + 1) if s.has(j, "in") else None
    if span is None or len(span[1]) > 1 or span[1][0][1] not in {"week", "fortnight"} or span[1][0][0] % 1:
        return None
    return span[0], When(cal.add(soon, *span[1][0]))


def beside_day(s: Scan, j: int, day: int) -> Hit | None:
    """As in "the friday after thanksgiving", "monday before dec 25"."""
    after = s.has(j, "after") and s.low(j) not in {"from", "past"}
    if not after and not (s.has(j, "before") and not s.has(j, "until")):
        return None
    base = s.date(s.skip(j + 1, "the"))
    if base is None or base[1].date is None or base[1].time is not None or base[1].grain not in _FESTIVE:
        return None
    told = base[1].date
    found = cal.next_weekday(told, day) if after else told - DAY * ((told.weekday() - day - 1) % 7 + 1)
    return (base[0], When(found)) if found >= s.today else None


def with_number(s: Scan, j: int, day: int) -> Hit | None:
    """As in "mardi 21", "martes 21", "terça dia 21": a plain number after a weekday, in languages that say it so."""
    if s.context.language == "en":
        return None
    k = s.skip(j + 1 if s.comma(j) else j, "the", "dayno")
    number = s.get(k, "num") if s.has(k, "digits") else None
    of = s.skip(k + 1, "of", "the")
    beside = any(s.has(of, name) for name in ("month", "unit", "oclock", "glue")) or s.low(k + 1) in {"/", ":"}
    if number is None or not 1 <= number <= 31 or beside or (k == j and s.has(j - 2, "every")):
        return None
    first = s.today.replace(day=1)
    for months in range(24):
        month = cal.add_months(first, months)
        found = cal.day_of_month(month.year, month.month, number)
        if found is not None and found >= s.today and found.weekday() == day:
            return k + 1, When(found)
    return None
