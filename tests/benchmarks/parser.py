"""Latency of one command: the whole Reading here, against what date readers take for a date alone, in one run.

    python tests/benchmarks/parser.py [--rounds 5] [--lines FILE]

Rivals: dateparser.parse, dateparser.search.search_dates, parsedatetime.Calendar.parseDT and recurrent.parse; those that
are not installed are left out and named. Every reader gets the same lines in the same order, all of a round before the
next one's turn: warm, and all meet the same machine. The table gives each one's median, 99th percentile and its ratio
to ours.
"""

import argparse
import datetime as dt
import importlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.intent import MAX_CHARS, Context, parse, warm

ZONE = "America/New_York"
NOW = dt.datetime(2026, 7, 15, 10, tzinfo=ZoneInfo(ZONE))
LINES = """
call Acme about renewal next Tue 3pm every 2 weeks until Dec high priority remind me 30m before
submit expense report by friday 5pm
Renew domain on Aug 3
Standup notes every weekday at 9:30am
Water the office plants every other Friday
assign to Bob: migrate billing contacts by Aug 15 low priority
book flights day after tomorrow p1
Check backup logs daily at 7pm for 10 times
gym mon/wed/fri 6am
Send newsletter every Tuesday and Thursday at 10am until end of September
review contract a week from Friday
dentist 27th 4:15pm
Plan May release
call 555-1234
pay rent on the 1st of every month
invoice globex in 3 business days
board meeting first monday of every month at 10am
@maria please review the pricing doc by thursday noon #pricing re Acme
""".strip().splitlines()
WORST = {
    "a" * 10: "one letter",
    "every ": "every",
    "the ": "the",
    "1/2 ": "fractions",
    "mon, ": "weekdays",
    '"a ': "quotes",
}

Reader = Callable[[str], object]


def readers() -> dict[str, Reader]:
    """Each reader by name; ours first."""
    warm()
    naive = NOW.replace(tzinfo=None)
    found: dict[str, Reader] = {"taskbot: every field": lambda text: parse(text, Context(now=NOW, zone=ZONE))}
    settings = {"RELATIVE_BASE": naive, "PREFER_DATES_FROM": "future"}
    try:
        dateparser = importlib.import_module("dateparser")
        search = importlib.import_module("dateparser.search")
        found["dateparser.parse"] = lambda text: dateparser.parse(text, languages=["en"], settings=settings)
        found["dateparser.search_dates"] = lambda text: search.search_dates(text, languages=["en"], settings=settings)
    except ModuleNotFoundError:
        sys.stderr.write("dateparser is not installed\n")
    try:
        calendar = importlib.import_module("parsedatetime").Calendar()
        found["parsedatetime"] = lambda text: calendar.parseDT(text, sourceTime=naive)
    except ModuleNotFoundError:
        sys.stderr.write("parsedatetime is not installed\n")
    try:
        recurrent = importlib.import_module("recurrent")
        found["recurrent"] = lambda text: recurrent.RecurringEvent(now_date=naive).parse(text)
    except ModuleNotFoundError:
        sys.stderr.write("recurrent is not installed\n")
    return found


def measured(reader: Reader, text: str) -> float:
    """Microseconds of one call."""
    started = time.perf_counter_ns()
    reader(text)
    return (time.perf_counter_ns() - started) / 1000


def main() -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--lines", type=Path, help="a file of commands, one a line")
    chosen = options.parse_args()
    lines = chosen.lines.read_text(encoding="utf-8").splitlines() if chosen.lines else LINES
    found = readers()
    times: dict[str, list[float]] = {name: [] for name in found}
    for _ in range(chosen.rounds):
        for name, reader in found.items():
            times[name] += [measured(reader, line) for line in lines]
    ours = statistics.median(times["taskbot: every field"])
    sys.stdout.write(f"{len(lines)} lines, {chosen.rounds} rounds\n{'':26}{'p50 us':>10}{'p99 us':>10}{'ratio':>8}\n")
    for name, values in times.items():
        middle, last = statistics.median(values), sorted(values)[int(len(values) * 0.99)]
        sys.stdout.write(f"{name:26}{middle:10.0f}{last:10.0f}{middle / ours:8.1f}\n")
    sys.stdout.write(f"\n{MAX_CHARS:,} characters of        ms\n")
    for seed, name in WORST.items():
        text = (seed * MAX_CHARS)[:MAX_CHARS]
        best = min(measured(found["taskbot: every field"], text) for _ in range(3))
        sys.stdout.write(f"{name:26}{best / 1000:6.1f}\n")


if __name__ == "__main__":
    main()
