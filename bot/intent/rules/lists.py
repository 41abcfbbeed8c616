"""Lists inside a recurrence: "monday, wednesday and friday", "mon-fri", "4th and 10th", "jan, mar and jul".

No rule by itself.
"""

from bot.intent.rules.numbers import number, ordinal
from bot.intent.scan import Hit, Scan

LONGEST = 31
_WEEK = 10
_MOST_SEPARATORS = 4
_MARKS = frozenset({",", "/", "+"})
_WORDS = frozenset({"and", "or"})


def _separated(s: Scan, i: int) -> int:
    """The place after separators: ",", "/", "and", ", and"."""
    j = i
    while j - i < _MOST_SEPARATORS and (s.lows[j] in _MARKS or not _WORDS.isdisjoint(s.means[j])):
        j += 1
    return j


def weekday_list(s: Scan, i: int) -> Hit | None:
    """Weekday numbers: single days, ranges, "weekdays", "weekend"."""
    numbers: list[int] = []
    end, j = i, i
    for _ in range(_WEEK):
        item = _weekdays(s, s.skip(j, "on", "the", "every") if j > i else j)
        if item is None:
            break
        end = item[0]
        numbers += item[1]
        after = _separated(s, end)
        if after == end and not (s.has(end, "wd") and s.lows[end - 1] != s.lows[end] and s.has(end - 1, "wd")):
            break
        j = after
    return (end, tuple(numbers)) if numbers else None


def _weekdays(s: Scan, i: int) -> Hit | None:
    if s.has(i, "weekend"):
        return i + 1, s.context.conventions.weekend
    if s.has(i, "weekday") and not s.has(i, "wd"):
        return i + 1, (0, 1, 2, 3, 4)
    first = _weekday(s, i)
    if first is None:
        return None
    j = i + 2 if s.low(i + 1) == "." else i + 1
    if s.has(j, "range") or s.low(j) == "-":
        k = s.skip(j + 1, "the")
        last = _weekday(s, k)
        if last is not None:
            return k + 1, tuple((first + k) % 7 for k in range((last - first) % 7 + 1))
    return j if s.low(i + 1) == "." and s.has(j, "wd") else i + 1, (first,)


def _weekday(s: Scan, i: int) -> int | None:
    day = s.get(i, "wd") if s.has(i, "wd") else s.get(i, "wds")
    assert day is None or isinstance(day, int)
    return day


def ordinal_list(s: Scan, i: int, *, bare: bool = False) -> Hit | None:
    """Ordinals: "first", "2nd and 4th", "first, second, and third"; `bare` lets plain numbers in ("2, 15, 27")."""
    found: list[int] = []
    end, j = i, i
    for _ in range(LONGEST):
        k = s.skip(j, "the")
        hit = ordinal(s, k)
        if hit is None and bare and not s.has(k, "decimal"):
            plain = number(s, k)
            hit = plain if plain is not None and 1 <= plain[1] <= 31 and not s.has(plain[0], "meridiem") else None
        if hit is None:
            break
        found.append(hit[1])
        end = hit[0]
        j = _separated(s, end)
        if j == end:
            break
    return (end, tuple(found)) if found else None


def month_list(s: Scan, i: int) -> Hit | None:
    """Month numbers: "jan, mar and jul"."""
    found: list[int] = []
    end, j = i, i
    for _ in range(LONGEST):
        if not s.has(j, "month"):
            break
        found.append(s.get(j, "month"))
        end = j + 1
        j = _separated(s, end)
        if j == end:
            break
    return (end, tuple(found)) if found else None


def number_list(s: Scan, i: int) -> Hit | None:
    """Plain numbers: "12 and 14"."""
    found: list[int] = []
    end, j = i, i
    for _ in range(LONGEST):
        hit = number(s, j)
        if hit is None:
            break
        found.append(hit[1])
        end = hit[0]
        j = _separated(s, end)
        if j == end:
            break
    return (end, tuple(found)) if found else None


def separated(s: Scan, i: int) -> int:
    """The place after list separators."""
    return _separated(s, i)
