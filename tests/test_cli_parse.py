"""`taskbot parse`: text by argument or pipe, for people or as JSON, and the requests that it would become."""

import json
from pathlib import Path
from typing import Any

import pytest
from test_cli import taskbot

NOW = ("--now", "2026-07-15T10:00", "--zone", "America/New_York")


def read(*words: str, stdin: str = "") -> dict[str, Any]:
    done = taskbot("parse", "--json", *words, stdin=stdin)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_fields_are_shown_with_the_words_they_came_from() -> None:
    """The words in place, then one line a field."""
    done = taskbot("parse", "call Acme next Tue 3pm, high priority", *NOW)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "call Acme [next Tue 3pm](due), [high priority](priority)"
    assert 'due         Tue 21 Jul 2026, 15:00 EDT   <- "next Tue 3pm"' in lines


def test_json_holds_the_fields() -> None:
    """For programs: one object, dates local to the zone."""
    reading = read("call Acme next Tue 3pm", *NOW)
    assert reading["title"] == "call Acme"
    assert reading["due"] == {"date": "2026-07-21", "time": "15:00"}


def test_a_piped_text_is_one_message() -> None:
    """Without an argument, standard input is read to its end."""
    assert read(*NOW, stdin="call Acme tomorrow\n") == read("call Acme tomorrow", *NOW)


def test_a_given_text_leaves_standard_input_alone() -> None:
    """An argument is the text, whatever is piped in."""
    assert read("call Acme", *NOW, stdin="call Globex")["title"] == "call Acme"


@pytest.mark.parametrize(
    ("locale", "date"), [("en-US", "2027-03-04"), ("en-GB", "2027-04-03"), ("de", "2027-04-03")], ids=str
)
def test_the_locale_decides_day_and_month(locale: str, date: str) -> None:
    """3/4 is the fourth of March in the United States alone."""
    assert read("call Acme 3/4/2027", "--locale", locale, *NOW)["due"]["date"] == date


def test_now_is_a_wall_clock_in_the_zone() -> None:
    """A summer's day is read with summer's offset, on whatever day the command is run; an offset given is kept."""
    for zone, now in [("America/New_York", "2026-07-15T23:30"), ("Asia/Tokyo", "2026-07-15T20:30+00:00")]:
        day = "2026-07-16" if zone == "America/New_York" else "2026-07-17"
        assert read("call Acme tomorrow", "--zone", zone, "--now", now)["due"]["date"] == day


@pytest.mark.parametrize("zone", ["Asia/Tokyo", ":Asia/Tokyo"])
def test_without_a_zone_it_is_this_machines(zone: str) -> None:
    """TZ goes before the machine's clock, as it does in the C library."""
    done = taskbot("parse", "call Acme tomorrow", "--json", "--now", "2026-07-15T20:30+00:00", TZ=zone)
    assert json.loads(done.stdout)["due"]["date"] == "2026-07-17"


def test_a_tz_that_is_no_zone_name_is_passed_over() -> None:
    """POSIX rules and folders of zones are no names; then the machine's clock tells."""
    for zone in ("EST5EDT,M3.2.0,M11.1.0", "America"):
        done = taskbot("parse", "call Acme", "--json", TZ=zone)
        assert done.returncode == 0, done.stderr


def test_a_task_shows_the_requests_of_both_products() -> None:
    """Each with its method, path and body; one alone where the product is said."""
    shown = taskbot("parse", "call Acme tomorrow", *NOW).stdout
    assert 'CRM POST /crm/v8/Tasks {"data": [{"Subject": "call Acme", "Due_Date": "2026-07-16"' in shown
    assert "MAIL POST /api/tasks/me " in shown
    assert "CRM" not in taskbot("parse", "call Acme tomorrow in mail", *NOW).stdout


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("done water plants", 'perhaps     complete, if a task of yours is like "water plants"'),
        ("cancel gym", 'perhaps     delete, if a task of yours has the title "gym"'),
        ("call Acme", ""),
    ],
)
def test_what_may_be_a_command_says_so(text: str, shown: str) -> None:
    """A line that acts where a task is there which it names: what it does then, in a line of its own."""
    lines = [line for line in taskbot("parse", text, *NOW).stdout.splitlines() if line.startswith("perhaps")]
    assert lines == ([shown] if shown else [])


@pytest.mark.parametrize("text", ["move the Acme call to friday", "complete 2", "my tasks due this week"])
def test_what_makes_no_task_shows_no_request(text: str) -> None:
    """A change's or a list's fields are no task; a request that makes one would be a lie."""
    done = taskbot("parse", text, *NOW)
    assert done.returncode == 0, done.stderr
    assert "POST" not in done.stdout


def test_what_a_product_cannot_carry_is_said() -> None:
    """In a sentence in place of the request."""
    shown = taskbot("parse", "check the backups every hour in crm", *NOW).stdout
    assert "POST" not in shown or "hour" not in shown.split("POST")[0].split("\n")[-1]


def test_rows_become_readings(tmp_path: Path) -> None:
    """JSON lines in, JSON lines out, in order."""
    rows = [{"id": n, "text": f"call {n} tomorrow", "now": "2026-07-15T10:00", "timezone": "UTC"} for n in "ab"]
    done = taskbot("parse", "--jsonl", stdin="\n".join(map(json.dumps, rows)), folder=tmp_path)
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(reading["id"], reading["title"]) for reading in readings] == [("a", "call a"), ("b", "call b")]


@pytest.mark.parametrize("row", ["no JSON", '{"text": "x", "now": "soon"}', '{"text": "x", "timezone": "Mars"}'])
def test_a_row_that_is_none_ends_with_a_sentence(row: str) -> None:
    """Exit status 1, and one line that says what is wrong."""
    done = taskbot("parse", "--jsonl", stdin=row)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("taskbot: a row can't be read: ")
