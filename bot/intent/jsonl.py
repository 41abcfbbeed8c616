"""JSON lines in, readings as JSON lines out: {"id", "text", "now", "timezone", "locale", "context"} a row.

No I/O but two streams.
"""

import datetime as dt
import json
import sys
import time
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from bot.intent.parser import parse, warm
from bot.intent.reading import Context
from bot.intent.report import to_json


def context_of(row: dict[str, Any]) -> Context:
    """The context of one row; a naive `now` is local to the row's timezone."""
    zone = row.get("timezone") or "UTC"
    there = ZoneInfo(zone)
    now = dt.datetime.fromisoformat(row.get("now") or dt.datetime.now(dt.UTC).isoformat())
    if now.tzinfo is None:
        now = now.replace(tzinfo=there)
    place = row.get("context") or "command"
    return Context.model_validate({"now": now, "zone": zone, "locale": row.get("locale") or "en-US", "place": place})


def run(stdin: TextIO, stdout: TextIO) -> None:
    """Reads rows until the input ends; writes one object a row, in order, with the microseconds its parse took.

    Raises ValueError, in one line that names the row's line, for a row that is none.
    """
    warm()
    for number, raw in enumerate(stdin, 1):
        if not raw.strip():
            continue
        try:
            row = _row(raw)
            context = context_of(row)
        except (ValueError, KeyError, TypeError) as err:  # a zone that is none is a KeyError
            raise ValueError(f"line {number}: {str(err).splitlines()[0]}") from err
        started = time.perf_counter_ns()
        reading = parse(row.get("text") or "", context)
        elapsed = (time.perf_counter_ns() - started) / 1000
        out = {"id": row.get("id"), **to_json(reading, context), "elapsed_us": elapsed}
        stdout.write(json.dumps(out, ensure_ascii=False) + "\n")


def _row(raw: str) -> dict[str, Any]:
    row = json.loads(raw)
    if not isinstance(row, dict):
        raise TypeError(f"a row is a JSON object, not {raw.strip()[:40]}")
    if not isinstance(row.get("text") or "", str):
        raise TypeError("text is a string")
    return row


def main() -> int:
    """The exit status: 1 after a row that can't be read, said in one line on stderr."""
    try:
        run(sys.stdin, sys.stdout)
    except ValueError as err:
        sys.stderr.write(f"a row can't be read: {err}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
