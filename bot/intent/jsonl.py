"""JSON lines in, readings as JSON lines out: {"id", "text", "now", "timezone", "locale", "context"} a row.

No I/O but two streams.
"""

import datetime as dt
import json
import sys
import time
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.intent.parser import parse, warm
from bot.intent.reading import Context
from bot.intent.report import to_json


def context_of(row: dict[str, str | None]) -> Context:
    """The context of one row; a naive `now` is local to the row's timezone."""
    zone = row.get("timezone") or "UTC"
    now = dt.datetime.fromisoformat(row.get("now") or dt.datetime.now(dt.UTC).isoformat())
    if now.tzinfo is None:
        now = now.replace(tzinfo=ZoneInfo(zone))
    place = row.get("context") or "command"
    return Context.model_validate({"now": now, "zone": zone, "locale": row.get("locale") or "en-US", "place": place})


def run(stdin: TextIO, stdout: TextIO) -> None:
    """Reads rows until the input ends; writes one object a row, in order, with the microseconds its parse took."""
    warm()
    for raw in stdin:
        if not raw.strip():
            continue
        row = json.loads(raw)
        context = context_of(row)
        started = time.perf_counter_ns()
        reading = parse(row.get("text") or "", context)
        elapsed = (time.perf_counter_ns() - started) / 1000
        out = {"id": row.get("id"), **to_json(reading, context), "elapsed_us": elapsed}
        stdout.write(json.dumps(out, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    run(sys.stdin, sys.stdout)
