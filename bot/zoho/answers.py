"""What one HTTP answer says before any product's shape is known: its JSON, or why there is none. Pure.

Rules that every reader of answers here follows: the body decides, not the HTTP status; an empty or unreadable body is
never a success; a 5xx, or anything unreadable after a write, leaves the outcome unknown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import parsedate_to_datetime
from enum import Enum
from typing import Any

from bot.catalogue import say
from bot.errors import NotConnected, OutcomeUnknown, TaskbotError, ZohoBusy, ZohoRefused

LONGEST_WAIT = 86_400.0


class Effect(Enum):
    """Whether a request could have changed something in Zoho."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer: header names in lower case, the body as bytes."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def document(answer: Answer, effect: Effect) -> dict[str, Any]:
    """The JSON object of an answer. Raises what the answer means when it holds none (see `without_document`)."""
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    raise without_document(answer, effect)


def without_document(answer: Answer, effect: Effect) -> TaskbotError:
    """The exception for an answer judged by its HTTP status alone (no JSON: a gateway's page, or nothing)."""
    status = answer.status
    if status == 429:
        return ZohoBusy(say("zoho-busy"), retry_after=retry_after(answer), status=status)
    if status == 401:
        return NotConnected(say("zoho-reconnect"))
    if 400 <= status < 500 and status != 408:
        return ZohoRefused(say("zoho-refused-http-without-saying", status=status), status=status)
    return unsettled(effect, status=status)


def unsettled(effect: Effect, *, code: str | None = None, status: int | None = None) -> TaskbotError:
    """OutcomeUnknown for a write; ZohoBusy for a read, which can always be asked again."""
    if effect is Effect.WRITE:
        return OutcomeUnknown(say("zoho-unknown"), code=code, status=status)
    return ZohoBusy(say("zoho-away"), code=code, status=status)


def retry_after(answer: Answer) -> float | None:
    """Seconds of Retry-After (a number, or a date counted from the answer's own Date); None when absent or unreadable.

    Zoho documents no Retry-After; it is honoured if it comes, for a day at most: no limit of Zoho's is longer.
    """
    value = answer.headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.replace(".", "", 1).isdecimal():
        return min(float(value), LONGEST_WAIT)
    try:
        wait = parsedate_to_datetime(value) - parsedate_to_datetime(answer.headers["date"])
    except (KeyError, ValueError, TypeError):
        return None
    return min(max(wait, timedelta()).total_seconds(), LONGEST_WAIT)
