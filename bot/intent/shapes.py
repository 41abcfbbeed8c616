"""What the shape of one written word says: numbers, clocks, dates, durations, tags. Knows no neighbours.

A word with digits that fits no shape is an id, a version or a phone number.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from bot.intent.lazy import LazyPattern
from bot.intent.lexicon import Lexicon

TIMELY = frozenset({"wd", "wds", "month", "day", "part", "num", "ord", "tens", "weekend"})
_CLOCK = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?"
_AMPM = r"(a\.m\.?|p\.m\.?|am|pm|a|p)"


def _time(hour: int, minute: int, meridiem: str) -> dict[str, Any] | None:
    if minute > 59:
        return None
    if not meridiem:
        return {"clock": (hour, minute)} if hour < 24 or (hour == 24 and minute == 0) else None
    if hour > 12 and not (meridiem[0] == "p" and hour < 24 and minute):
        return None
    if hour == 0 and meridiem[0] == "p":
        return None
    return {"time": (hour if hour > 12 else hour % 12 + (12 if meridiem[0] == "p" else 0), minute)}


def _clock(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    found = _time(int(match[1]), int(match[2]), "")
    if found and match[0][0] == "0":
        found["padded"] = True
    return found


def _dotted(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    found: dict[str, Any] = (_time(int(match[1]), int(match[2]), "") or {}) if len(match[2]) == 2 else {}
    if "clock" in found:
        found = {"dottime": found["clock"]}
        if match[0][0] == "0":
            found["padded"] = True
    found["dotted"] = float(match[0])
    ordered = _day_month(int(match[1]), int(match[2]), None, day_first=True)
    if ordered:
        found["dotdate"] = ordered
    return found


def _ampm(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return _time(int(match[1]), int(match[2] or 0), match[3])


def _ampm_military(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return _time(int(match[1]), int(match[2]), match[3])


def _minutes(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"dur": (float(match[1]), "minute")}


def _ish(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"num": int(match[1]), "ish": True} if int(match[1]) <= 12 else {"num": int(match[1])}


def _month_year(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"monthyear": (int(match[2]), int(match[1]))} if 1 <= int(match[1]) <= 12 and match[2] > "1900" else None


def _hours(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    found: dict[str, Any] = _time(int(match[1]), int(match[2] or 0), "") or {}
    if match[2]:
        found["durs"] = ((float(match[1]), "hour"), (float(match[2]), "minute"))
    if "clock" in found:
        found["hours"] = True
        if not match[2]:
            found["dur"] = (float(match[1]), "hour")
    return found or None


def _hours_minutes(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"durs": ((float(match[1]), "hour"), (float(match[2]), "minute"))}


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _day_month(a: int, b: int, year: int | None, *, day_first: bool) -> tuple[int | None, int, int] | None:
    """(year, month, day) of two numbers in the locale's order, or in the other where only that exists."""
    for month, day in ((b, a), (a, b)) if day_first else ((a, b), (b, a)):
        if _exists(year, month, day):
            return year, month, day
    return None


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        dt.date(2024 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _slashed(match: re.Match[str], lex: Lexicon) -> dict[str, Any] | None:
    if match[0] in {"24/7", "50/50", "9/10"}:
        return None
    year = _year(match[3]) if match[3] else None
    found = _day_month(int(match[1]), int(match[2]), year, day_first=lex.day_first)
    if found is None:
        return None
    return {"date": found, "fraction": match[0]} if not match[3] else {"date": found}


def _dashed(match: re.Match[str], lex: Lexicon) -> dict[str, Any] | None:
    year = _year(match[3]) if match[3] else None
    found = _day_month(int(match[1]), int(match[2]), year, day_first=lex.day_first)
    result: dict[str, Any] = {}
    if not match[3] and int(match[1]) < int(match[2]) <= 31:
        result["pair"] = (int(match[1]), int(match[2]))
    if found is not None:
        result["date" if match[3] else "dashdate"] = found
    if not match[3] and int(match[1]) < 25 and int(match[2]) < 25:
        result["hourrange"] = (int(match[1]), int(match[2]))
    return result or None


def _ordinals(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"pair": (int(match[1]), int(match[2]))} if int(match[1]) < int(match[2]) <= 31 else None


def _pointed(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    year = _year(match[3]) if match[3] else None
    found = _day_month(int(match[1]), int(match[2]), year, day_first=True)
    return {"date": found} if found else None


def _iso(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    year, a, b = int(match[1]), int(match[2]), int(match[3])
    for month, day in ((a, b), (b, a)):
        if _exists(year, month, day):
            found: dict[str, Any] = {"date": (year, month, day)}
            if match[4]:
                clock = _time(int(match[4]), int(match[5]), "")
                if clock is None:
                    return None
                found["datetime"] = clock["clock"]
            return found
    return None


def _number(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    text = match[0]
    found: dict[str, Any] = {"num": int(text), "digits": len(text)} if len(text) < 7 else {}
    if len(text) == 4 or (len(text) == 3 and text[0] != "0"):
        clock = _time(int(text[:-2]), int(text[-2:]), "")
        if clock:
            found["military"] = clock["clock"]
    if len(text) <= 2 and text[0] == "0":
        found["padded"] = True
    return found or None


def _decimal(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"decimal": float(match[0].replace(",", "."))}


def _ordinal(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"ord": int(match[1]), "written": True} if 0 < int(match[1]) < 367 else None


def _duration(match: re.Match[str], lex: Lexicon) -> dict[str, Any] | None:
    word = match[2]
    unit = "minute" if word in {"m", "mn"} else lex.words.get(word, {}).get("unit")
    return {"dur": (float(match[1].replace(",", ".")), unit)} if unit else None


def _signed(match: re.Match[str], lex: Lexicon) -> dict[str, Any] | None:
    if not match[2]:
        return {"plus": int(match[1])}
    inner = _duration(match, lex)
    return {"plusdur": inner["dur"]} if inner else None


def _time_range(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    end = _time(int(match[4]), int(match[5] or 0), match[6] or "")
    start = _time(int(match[1]), int(match[2] or 0), (match[3] or match[6] or "")) if end else None
    if start is None or end is None or not (match[2] or match[3] or match[5] or match[6]):
        return None
    first, last = start.get("time") or start["clock"], end.get("time") or end["clock"]
    if match[6] and not match[3] and first > last and first[0] >= 12:
        first = (first[0] - 12, first[1])
    return {"timerange": (first, last)}


def _priority(match: re.Match[str], lex: Lexicon) -> dict[str, Any] | None:
    word = match[1]
    by_number = {"1": "highest", "2": "high", "3": "normal", "4": "low", "5": "lowest"}
    level = by_number.get(word) or lex.words.get(word, {}).get("level") or lex.words.get(word, {}).get("urgent")
    return {"priority_is": level} if level else None


def _p_level(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"priority_is": {"0": "highest", "1": "highest", "2": "high", "3": "normal", "4": "low"}[match[1]]}


def _bang_reminder(match: re.Match[str], lex: Lexicon) -> dict[str, Any] | None:
    inner = _duration(match, lex)
    return {"bang_reminder": inner["dur"]} if inner else None


def _times(match: re.Match[str], _lex: Lexicon) -> dict[str, Any] | None:
    return {"count": int(match[1] or match[2])}


_Shape = tuple[LazyPattern, Callable[[re.Match[str], Lexicon], dict[str, Any] | None]]
_SHAPES: tuple[_Shape, ...] = tuple(
    (LazyPattern(pattern), reader)
    for pattern, reader in (
        (r"\d{1,6}", _number),
        (_CLOCK.replace("[:.]", ":", 1).replace("[:.]", ":"), _clock),
        (r"(\d{1,2})\.(\d{1,2})", _dotted),
        (r"(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?" + _AMPM, _ampm),
        (r"(\d{1,2})(\d{2})([ap]m)", _ampm_military),
        (r"(\d{1,2})h(\d{2})?", _hours),
        (r"(\d{1,2})h(\d{1,2})m(?:in)?", _hours_minutes),
        (r"(\d{1,3})'", _minutes),
        (r"(\d{1,2})ish", _ish),
        (r"(\d{1,2})/(\d{4})", _month_year),
        (r"(\d{1,3})(?:st|nd|rd|th|er|ère|ème|e|º|ª|°|de|ste|\.)", _ordinal),
        (r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?", _slashed),
        (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(\d{2}):(\d{2})(?::\d{2})?z?)?", _iso),
        (r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?", _pointed),
        (r"(\d{1,2})-(\d{1,2})(?:-(\d{4}|\d{2}))?", _dashed),
        (r"(\d{1,2})(?:[:.h](\d{2}))?" + _AMPM + r"?-(\d{1,2})(?:[:.h](\d{2}))?" + _AMPM + "?", _time_range),
        (r"(\d{1,4}(?:[.,]\d{1,2})?)([a-zà-ÿ]{1,8})", _duration),
        (r"(\d{1,2})(?:st|nd|rd|th|\.)-(\d{1,2})(?:st|nd|rd|th|\.)", _ordinals),
        (r"\+(\d{1,4})([a-zà-ÿ]{1,8})?", _signed),
        (r"\d{1,3}[.,]\d{1,2}", _decimal),
        (r"x(\d{1,3})|(\d{1,3})x", _times),
        (r"p([0-4])", _p_level),
        (r"!([a-zà-ÿ]{2,10}|[1-5])", _priority),
        (r"!(\d{1,3})([a-z]{1,5})", _bang_reminder),
    )
)
_TAG = re.compile(r"#([^\W\d_][\w/-]{0,79})")
_LABEL = re.compile(r"\+([^\W\d_][\w/-]{0,79})")
_HANDLE = re.compile(r"@([^\W\d_][\w.'-]{0,79}(?<![.'-]))")


def shape(core: str, lex: Lexicon) -> dict[str, Any] | None:
    """What a word's digits and marks say; None for a shape that is nothing we know."""
    if core[:1] in "#@+!" and len(core) > 1:
        marked = _marked(core, lex)
        if marked:
            return marked
    if core and core[0] == "!" and len(core) == core.count("!"):
        return {"bangs": len(core), "mark": "!"}
    if not (core[:1] == "!" or any(c.isdigit() for c in core)) or len(core) > 25:
        return None
    # Every shape begins with a digit or a sign, but for "x3" and "p1"; ids ("inv-2039", "a4") are many.
    if core[0].isalpha() and core[0] not in "px":
        return None
    for pattern, reader in _SHAPES:
        match = pattern.fullmatch(core)
        if match:
            found = reader(match, lex)
            if found:
                return found
    return None


def _marked(core: str, lex: Lexicon) -> dict[str, Any] | None:
    tag = _TAG.fullmatch(core) or _LABEL.fullmatch(core)
    if tag:
        return {"tag": True}
    handle = _HANDLE.fullmatch(core)
    if handle and (handle[1] in lex.weak or not TIMELY & set(lex.words.get(handle[1], ()))):
        return {"handle": True}
    return None
