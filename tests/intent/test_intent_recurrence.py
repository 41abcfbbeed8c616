"""Recurrence: the phrasebook's table, then its combinations; one rule and first date for many phrases."""

import pytest
from intent_reading import day, read

from bot.specs import Recurrence

WORKWEEK = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
RULES = {
    ("FREQ=DAILY", "07-15"): ["every day", "daily", "everyday", "each day", "every single day"],
    ("FREQ=DAILY;INTERVAL=2", "07-15"): ["every other day", "every 2 days", "every second day", "every two days"],
    (WORKWEEK, "07-15"): ["every weekday", "every workday", "every business day", "mon-fri", "monday to friday",
                          "every day except weekends", "on weekdays", "weekdays", "from monday to friday"],
    ("FREQ=WEEKLY;BYDAY=SA,SU", "07-18"): ["every weekend", "weekends", "on weekends"],
    ("FREQ=WEEKLY;BYDAY=FR", "07-17"): ["every friday", "fridays", "each fri", "ev fri", "every fri.", "on fridays",
                                       "weekly on friday", "every week on friday", "once a week on friday"],
    ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "07-15"): ["every mon/wed/fri", "every monday, wednesday and friday", "mwf",
                                             "every mon wed fri", "mon,wed,fri", "mondays, wednesdays and fridays",
                                             "mon/wed/fri"],
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "07-17"): ["every other friday", "every second friday", "biweekly on friday",
                                                  "every 2 weeks on friday", "every other week on friday",
                                                  "every 14 days on friday", "alternate fridays"],
    ("FREQ=MONTHLY;BYDAY=3FR", "07-17"): ["every 3rd friday", "3rd friday of every month", "every third friday",
                                         "every month on the third friday", "the third friday of each month"],
    ("FREQ=MONTHLY;BYDAY=-1FR", "07-31"): ["every last friday", "every last friday of the month",
                                          "last friday of every month", "every month on the last friday"],
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "07-31"): ["every last day", "last day of every month", "end of every month",
                                             "every end of month",
                                             "every month on the last day", "every month on the last"],
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "07-31"): ["every last workday", "last workday of every month"],
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "08-03"): ["first workday of every month",
        "every first workday"],
    ("FREQ=MONTHLY;BYMONTHDAY=15", "07-15"): ["every 15th", "on the 15th of every month", "every month on the 15th",
                                             "monthly on the 15th", "the 15th of each month"],
    ("FREQ=MONTHLY;BYMONTHDAY=2,15,27", "07-15"): ["every 2, 15, 27", "every 2nd, 15th and 27th"],
    ("FREQ=WEEKLY", "07-15"): ["weekly", "every week", "once a week"],
    ("FREQ=WEEKLY;INTERVAL=2", "07-15"): ["every other week", "biweekly", "fortnightly", "every 2 weeks", "every 2w"],
    ("FREQ=MONTHLY", "07-15"): ["monthly", "every month", "once a month"],
    ("FREQ=YEARLY", "07-15"): ["yearly", "annually", "every year", "once a year"],
    ("FREQ=MONTHLY;INTERVAL=3", "07-15"): ["every quarter", "quarterly", "every 3 months"],
    ("FREQ=MONTHLY;INTERVAL=6", "07-15"): ["every 6 months", "semiannually"],
    ("FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=3", "08-03"): ["every aug 3", "every year on 3 august", "yearly on aug 3",
                                                     "every 3rd of august", "every year on august 3rd"],
    ("FREQ=YEARLY;BYMONTH=1,3,7;BYMONTHDAY=13", "2027-01-13"): ["every jan, mar and jul 13"],
    ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "11-26"): ["every fourth thursday in november", "every thanksgiving",
                                                   "every year on the fourth thursday in november"],
    ("FREQ=HOURLY;INTERVAL=12", "07-15"): ["every 12 hours"],
    ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "12-25"): ["every christmas", "every year on christmas"],
    ("FREQ=MONTHLY;INTERVAL=2;BYDAY=3TU", "07-21"): ["every 3rd tuesday of every other month"],
    ("FREQ=WEEKLY;BYDAY=TU,TH", "07-16"): ["tue/thu", "every tue & thu", "tuesdays and thursdays"],
    ("FREQ=DAILY;INTERVAL=3", "07-15"): ["every 3 days", "once every 3 days", "every third day"],
    ("FREQ=DAILY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", "07-15"): ["every day except in august"],
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH", "07-15"): ["every weekday except fridays", "every mon-thu",
                                                 "monday to thursday"],
}  # fmt: skip


def series(text: str) -> Recurrence:
    spec = read(text).spec
    assert spec is not None
    assert spec.recurrence is not None, text
    return spec.recurrence


@pytest.mark.parametrize(("phrase", "rule", "first"), [(p, *key) for key, phrases in RULES.items() for p in phrases])
def test_rule(phrase: str, rule: str, first: str) -> None:
    """One rule and its first date, alone and after a title."""
    for text in (phrase, f"water the plants {phrase}"):
        read_back = series(text)
        assert ([r.rrule for r in read_back.rules], read_back.first) == ([rule], day(first))


@pytest.mark.parametrize(
    ("text", "first", "time"),
    [
        ("standup every weekday at 9:30am", "07-16", "09:30"),
        ("standup every wednesday at 11am", "07-15", "11:00"),
        ("standup every wednesday at 9am", "07-22", "09:00"),
        ("walk every morning", "07-16", "09:00"),
        ("walk every evening", "07-15", "19:00"),
        ("walk every 8pm", "07-15", "20:00"),
        ("pills daily at 8am", "07-16", "08:00"),
        ("pills every friday from aug 7 until aug 28 at 3pm", "08-07", "15:00"),
        ("9am every sunday call dad", "07-19", "09:00"),
        ("tuesday afternoons office hours", "07-21", "15:00"),
        ("read every night at 9", "07-15", "21:00"),
        ("read nightly at 9", "07-15", "21:00"),
        ("call dad every sunday evening", "07-19", "19:00"),
    ],
)
def test_time_of_day(text: str, first: str, time: str) -> None:
    """Today counts only while its time is still ahead."""
    assert (series(text).first, f"{series(text).time:%H:%M}") == (day(first), time)


@pytest.mark.parametrize(
    ("text", "first", "until", "count"),
    [
        ("water every day starting aug 3", "08-03", None, None),
        ("water everyday from aug 3", "08-03", None, None),
        ("water every friday until december", "07-17", "11-30", None),
        ("water every friday till 5 dec", "07-17", "12-05", None),
        ("water every friday until end of december", "07-17", "12-31", None),
        ("water every day ending in 6 months", "07-15", "2027-01-15", None),
        ("water every day for 10 times", "07-15", None, 10),
        ("water every friday 10 times", "07-17", None, 10),
        ("water every friday x10", "07-17", None, 10),
        ("water daily x 10", "07-15", None, 10),
        ("water every friday for 3 months", "07-17", "10-14", None),
        ("water every day at 18:00 starting in 3 days for 5 days", "07-18", "07-22", None),
        ("water every day from 10 may until 20 may", "2027-05-10", "2027-05-20", None),
        ("water next tue 3pm every 2 weeks", "07-21", None, None),
        ("water every 2 weeks until eoy", "07-15", "12-31", None),
        ("water every friday through september", "07-17", "09-30", None),
        ("water every friday between aug 1 and sept 30", "08-07", "09-30", None),
        ("water every monday aug 3 - sept 3", "08-03", "09-03", None),
        ("water the next 5 fridays", "07-17", None, 5),
        ("water yearly from 2028", "2028-01-01", None, None),
        ("water every jan 15 starting in 2028", "2028-01-15", None, None),
        ("water every friday until 2028", "07-17", "2027-12-31", None),
        ("water every friday from aug 7 until aug 28 at 3pm", "08-07", "08-28", None),
        ("water every friday through 2027", "07-17", "2027-12-31", None),
        ("water every day this week", "07-15", "07-19", None),
        ("water every day from 3 to 5 august", "08-03", "08-05", None),
        ("water every day 3-5 august", "08-03", "08-05", None),
    ],
)
def test_start_and_end(text: str, first: str, until: str | None, count: int | None) -> None:
    """When a series begins and how it ends."""
    made = series(text)
    assert (made.first, made.until, made.count) == (day(first), day(until) if until else None, count)


def test_date_beside_gives_the_day() -> None:
    """A rule without a day of its own takes the day of the date beside it."""
    assert series("call Acme next Tue 3pm every 2 weeks").rules[0].rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("standup every weekday except july 20", ["07-20"]),
        ("standup every day except on july 20 and july 22", ["07-20", "07-22"]),
        ("standup every day except july 20 and 22", ["07-20", "07-22"]),
        ("standup every monday except the 2nd monday in august", ["08-10"]),
    ],
)
def test_excepted_dates(text: str, dates: list[str]) -> None:
    """Single dates are left out of the series."""
    assert series(text).exdates == tuple(day(d) for d in dates)


@pytest.mark.parametrize(
    "phrase",
    ["every! 3 days", "3 days after completion", "every 3 days when done", "3 days after i finish",
     "every 3 days after completion", "repeat after 3 days from completion"],
)  # fmt: skip
def test_from_completion(phrase: str) -> None:
    """The next date counts from the day of completion."""
    made = series(f"water plants {phrase}")
    assert (made.anchor, made.rules[0].rrule) == ("completion", "FREQ=DAILY;INTERVAL=3")


def test_several_rules() -> None:
    """Days with times of their own are rules of their own."""
    made = series("sync every mon at 8pm and tue at 9pm")
    assert [(r.rrule, f"{r.time:%H:%M}") for r in made.rules] == [
        ("FREQ=WEEKLY;BYDAY=MO", "20:00"),
        ("FREQ=WEEKLY;BYDAY=TU", "21:00"),
    ]
    yearly = series("pay tax every 14 jan, 14 apr, 15 jun, 15 sep")
    assert (len(yearly.rules), yearly.first) == (4, day("09-15"))


def test_workdays_are_counted() -> None:
    """A rule in working days, which RFC 5545 can't say, is marked as one."""
    made = series("rotate keys every 3 workdays")
    assert (made.rules[0].workdays, made.rules[0].interval) == (True, 3)


@pytest.mark.parametrize(
    "text",
    [
        "call Bob twice a week",
        "call Bob a few times a month",
        "call Bob three times a week",
        "call Bob 3x a week",
        "call Bob twice monthly",
        "call Bob every year on easter",
    ],
)
def test_asked_for_days(text: str) -> None:
    """Numbers of times without days are asked back."""
    assert read(text).intent == "clarify"


@pytest.mark.parametrize(
    "title",
    ["Create monthly report", "Finish weekly newsletter", "Plan the daily standup", "annual compliance training",
     "send quarterly numbers to Ann", "the weekly sync notes"],
)  # fmt: skip
def test_adjective_stays_in_the_title(title: str) -> None:
    """A frequency adjective before a noun is part of the title."""
    spec = read(title).spec
    assert spec is not None
    assert (spec.title, spec.recurrence) == (title, None)


@pytest.mark.parametrize(
    "text", ["thank every one of them", "greet every 2nd person", "any day works for Bob", "call every now and then"]
)
def test_every_is_not_always_a_rule(text: str) -> None:
    """The word "every" before what is no time stays in the title."""
    spec = read(text).spec
    assert spec is not None
    assert (spec.title, spec.recurrence) == (text, None)


@pytest.mark.parametrize(
    "text",
    ["file taxes every year on the 15th of January, April, July and October",
     "file taxes every 15th of January, April, July and October", "file taxes every jan, apr, jul and oct 15"],
)  # fmt: skip
def test_several_months(text: str) -> None:
    """One day in several months is one yearly rule."""
    assert [r.rrule for r in series(text).rules] == ["FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15"]


@pytest.mark.parametrize("words", ["except holidays", "except public", "but not on holidays"])
def test_exception_without_a_day_is_doubted(words: str) -> None:
    """What is left out in words that name no day stays in the title, with a doubt."""
    reading = read(f"gym every weekday {words}")
    assert reading.spec is not None
    assert (reading.spec.title, [d.span.text for d in reading.doubts]) == (f"gym {words}", [words])
    assert series(f"gym every weekday {words}").exdates == ()


def test_exception_without_a_rule_is_plain() -> None:
    """Where nothing repeats, "except" is a word like others."""
    assert read("invite everyone except Bob").doubts == ()
