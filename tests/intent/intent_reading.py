"""How the parser's tests read: one person in New York on a Wednesday morning, the phrasebook's reference moment."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from bot.intent import Context, Reading, parse

ZONE = "America/New_York"
NOW = dt.datetime(2026, 7, 15, 10, tzinfo=ZoneInfo(ZONE))


def context(**changes: Any) -> Context:
    """The reference context: Wednesday 2026-07-15 10:00 in New York, en-US."""
    return Context(**({"now": NOW, "zone": ZONE} | changes))


def read(text: str, **changes: Any) -> Reading:
    """The reading of a text in the reference context."""
    return parse(text, context(**changes))


def day(text: str) -> dt.date:
    """As in "07-24" in 2026, "2027-01-01" as written."""
    return dt.date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def due(reading: Reading) -> str | None:
    """A due date as the tests write it: "07-24", "07-24 15:00", "2027-01-01"."""
    if reading.spec is None or reading.spec.due is None:
        return None
    said = reading.spec.due
    date = said.date.isoformat().removeprefix("2026-")
    return f"{date} {said.time:%H:%M}" if said.time else date
