"""Judges and expands `Recurring_Activity.RRULE` of a CRM task. Knows the documented dialect and nothing wider.

`FREQ=WEEKLY;INTERVAL=1;UNTIL=2020-05-16;BYDAY=SA;DTSTART=2020-05-02`: RFC 5545 parts in any order, with DTSTART and
UNTIL (inclusive) inside, as dashed dates, both mandatory. Source: Kaizen #36 and its error table. What no document
shows (COUNT, several BYDAY, BYDAY=1TH, BYSETPOS=-1, BYMONTHDAY=-1) is refused unless a capability allows it [?].
"""

import datetime as dt
import re
from collections.abc import Mapping
from itertools import islice

from dateutil.rrule import rrule, rrulestr

from bot.sandbox.zoho.crm.answers import BadRecord
from bot.sandbox.zoho.org import Capabilities

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
KEYS = {"FREQ", "INTERVAL", "DTSTART", "UNTIL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH"}
_day = "(?:SU|MO|TU|WE|TH|FR|SA)"
# What each frequency must have, one of these sets exactly; the documents show no other combination.
SHAPES: Mapping[str, tuple[frozenset[str], ...]] = {
    "DAILY": (frozenset(),),
    "WEEKLY": (frozenset({"BYDAY"}),),
    "MONTHLY": (frozenset({"BYMONTHDAY"}), frozenset({"BYDAY", "BYSETPOS"})),
    "YEARLY": (frozenset({"BYMONTH", "BYMONTHDAY"}), frozenset({"BYMONTH", "BYDAY", "BYSETPOS"})),
}


def expand(text: str, where: str, can: Capabilities) -> list[dt.date]:
    """The due dates of a series; BadRecord (MANDATORY_NOT_FOUND, INVALID_RRULE, LIMIT_EXCEEDED) when it is refused."""
    parts = _parts(text, where)
    for name in ("DTSTART", "UNTIL"):
        if name not in parts:
            details = {"api_name": name, "json_path": where}
            raise BadRecord("MANDATORY_NOT_FOUND", "required field not found", details)
    start, until = _date(parts.pop("DTSTART"), where), _date(parts.pop("UNTIL"), where)
    _check_values(parts, where, can)
    _check_shape(parts, where, can)
    rule = ";".join(f"{key}={value}" for key, value in parts.items()) + f";UNTIL={until:%Y%m%d}T000000"
    moments = rrulestr(rule, dtstart=dt.datetime.combine(start, dt.time()))
    assert isinstance(moments, rrule)
    days = [moment.date() for moment in islice(moments, can.max_instances + 1)]
    if not days:
        raise invalid(where, "UNTIL")
    if len(days) > can.max_instances:
        limit: dict[str, object] = {"limit": can.max_instances, "api_name": "Recurring_Activity", "json_path": where}
        raise BadRecord("LIMIT_EXCEEDED", "too many instances", limit)
    return days


def _parts(text: str, where: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.split(";"):
        key, equals, value = part.partition("=")
        if not equals or key not in KEYS or key in parts:
            raise invalid(where, key)
        parts[key] = value
    return parts


def _patterns(can: Capabilities) -> Mapping[str, str]:
    """Each key's values as a pattern: the documented ones, and what a capability adds."""
    monthday = r"(?:[1-9]|[12]\d|3[01])" + (r"|(?:-1)" if can.bymonthday_last else "")
    month, day = r"(?:[1-9]|1[0-2])", _day
    if can.byday_ordinals:
        day = rf"(?:(?:[1-4]|-1)?{_day})"

    def listed(item: str, allowed: bool) -> str:
        return f"(?:{item})(?:,(?:{item}))*" if allowed else item

    return {
        "FREQ": "|".join(FREQUENCIES),
        "INTERVAL": r"[1-9]\d?",  # 1-99 is often quoted, and documented nowhere for tasks [?]
        "BYDAY": listed(day, can.byday_lists),
        "BYMONTHDAY": listed(monthday, can.rrule_number_lists),
        "BYMONTH": listed(month, can.rrule_number_lists),
        "BYSETPOS": "[1-4]" + ("|-1" if can.bysetpos_last else ""),
    }


def _check_values(parts: Mapping[str, str], where: str, can: Capabilities) -> None:
    for key in ("FREQ", "INTERVAL"):  # every sample has both
        if key not in parts:
            raise invalid(where, key)
    patterns = _patterns(can)
    for key, value in parts.items():
        if not re.fullmatch(patterns[key], value):
            raise invalid(where, key)


def _check_shape(parts: Mapping[str, str], where: str, can: Capabilities) -> None:
    extras = frozenset(key for key in parts if key.startswith("BY"))
    shapes = SHAPES[parts["FREQ"]]
    if can.byday_ordinals and any(letter.isdigit() for letter in parts.get("BYDAY", "")):
        shapes = tuple(shape - {"BYSETPOS"} for shape in shapes if "BYDAY" in shape)
    if extras not in shapes:
        # The part to name: of the shape that fits best, the first in the alphabet that is missing or too much.
        raise invalid(where, min((len(extras ^ shape), min(extras ^ shape)) for shape in shapes)[1])


def _date(text: str, where: str) -> dt.date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise invalid(where, "date")


def invalid(where: str, part: str) -> BadRecord:
    """INVALID_RRULE; Kaizen #36 shows its JSON only as a picture, so the shape is the usual item's [?]."""
    details = {"api_name": "Recurring_Activity", "json_path": where, "part": part}
    return BadRecord("INVALID_RRULE", "invalid recurrence rule", details)
