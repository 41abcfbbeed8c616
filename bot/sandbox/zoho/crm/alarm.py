"""Judges `Remind_At.ALARM` of a CRM task, in both documented dialects.

v7/v8: ACTION=EMAIL|POPUP;TRIGGER=...[;TRIGGER_TIME=HH:mm]. v2 (Kaizen #36): FREQ=...[;UNTIL=...] besides, and then also
ACTION=EMAILANDPOPUP. The SDK for v8 still writes FREQ=NONE, so every version takes that; a repeating FREQ stands in
Kaizen #36 alone. TRIGGER is DATE-TIME:<ISO 8601 with offset>, or -P1D..-P6D / -P1W..-P3W, which only recurring tasks
may use, with TRIGGER_TIME. Page: www.zoho.com/crm/developer/docs/api/v7/insert-records.html.
"""

import datetime as dt
import re
from dataclasses import dataclass

from bot.sandbox.zoho.crm.answers import BadRecord
from bot.sandbox.zoho.org import Capabilities

KEYS = {"ACTION", "TRIGGER", "TRIGGER_TIME", "FREQ", "UNTIL"}
FREQUENCIES = {"NONE", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_offset = re.compile(r"-P([1-6]D|[1-3]W)")
_clock = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Dialect:
    """By what an ALARM is judged: the API's version, whether its task is one of a series, and the moment."""

    version: str
    recurring: bool
    can: Capabilities
    now: dt.datetime


def check(alarm: str, where: str, by: Dialect) -> None:
    """Raises BadRecord unless the ALARM text is one that the documents allow; `where` is its json_path."""
    parts = _parts(alarm, where)
    if "TRIGGER" not in parts:
        details = {"api_name": "TRIGGER", "json_path": where}
        raise BadRecord("MANDATORY_NOT_FOUND", "required field not found", details)
    actions = {"EMAIL", "POPUP"}
    if "FREQ" in parts or by.can.email_and_popup_without_freq:
        actions.add("EMAILANDPOPUP")
    if parts.get("ACTION") not in actions:
        raise _invalid("ACTION", where)
    _check_frequency(parts, where, by)
    trigger = parts["TRIGGER"]
    if trigger.startswith("DATE-TIME:"):
        moment = _moment(trigger.removeprefix("DATE-TIME:"))
        if moment is None or (moment <= by.now and not by.can.past_alarm):
            raise _invalid("TRIGGER", where)
        if "TRIGGER_TIME" in parts:
            raise _invalid("TRIGGER_TIME", where)
        return
    if not _offset.fullmatch(trigger) or not by.recurring:
        raise _invalid("TRIGGER", where)
    if not _clock.fullmatch(parts.get("TRIGGER_TIME", "")):
        raise _invalid("TRIGGER_TIME", where)


def _check_frequency(parts: dict[str, str], where: str, by: Dialect) -> None:
    frequency = parts.get("FREQ", "NONE")
    if frequency not in FREQUENCIES:
        raise _invalid("FREQ", where)
    if frequency == "NONE":
        if "UNTIL" in parts:
            raise _invalid("UNTIL", where)
        return
    if by.version != "v2" and not by.can.repeating_alarms_after_v2:
        raise _invalid("FREQ", where)
    if "UNTIL" not in parts and by.can.open_ended_alarms:
        return
    if _moment(parts.get("UNTIL", "")) is None:
        raise _invalid("UNTIL", where)


def _parts(alarm: str, where: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in alarm.split(";"):
        key, equals, value = part.partition("=")
        if not equals or key not in KEYS or key in parts:
            raise _invalid(key, where)
        parts[key] = value
    return parts


def _moment(text: str) -> dt.datetime | None:
    """An ISO 8601 moment with its offset, to the second; None for anything else."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", text):
        return None
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _invalid(key: str, where: str) -> BadRecord:
    details = {"expected_data_type": "ALARM", "api_name": "Remind_At", "json_path": where, "part": key}
    return BadRecord("INVALID_DATA", "invalid data", details)
