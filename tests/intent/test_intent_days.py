"""Days and times: the phrasebook's tables, one expected value for many phrases."""

import pytest
from intent_reading import due, read

DAYS = {
    "07-15": ["today", "tod", "this day"],
    "07-16": ["tomorrow", "tom", "tmr", "tmrw", "tomorow", "tommorrow", "in a day", "in 1 day", "1 day from now"],
    "07-17": [
        "day after tomorrow", "overmorrow", "the day after tomorrow", "friday", "fri", "on Friday", "this friday",
        "by friday", "due friday", "before friday", "on or before friday", "eow", "end of week", "end of the week",
        "later this week", "fri.", "friday this week", "friday of this week", "7/17", "17 July",
    ],
    "07-18": ["this weekend", "in 3 days", "3 days from now", "saturday", "+3 days", "in 3d", "3 days later"],
    "07-19": ["sunday", "this sunday", "sunday of this week"],
    "07-20": ["next monday", "next week", "monday", "in 3 business days", "in 3 working days", "monday next week"],
    "07-21": ["the 21st", "on the 21st", "21st", "tuesday", "next tuesday", "july 21", "21 jul"],
    "07-22": ["next wednesday", "in a week", "wednesday", "wendsday", "wed", "a week from today", "in 1 week"],
    "07-24": ["next friday", "friday next week", "a week from friday", "friday week", "friday of next week",
              "next week friday", "friday after next"],
    "07-25": ["next weekend", "a week from saturday"],
    "07-27": ["the 27th", "27th", "on the 27th"],
    "07-29": ["in 2 weeks", "2w", "in a fortnight", "in two weeks", "a fortnight from now", "two weeks from now"],
    "07-31": ["friday fortnight", "friday in 2 weeks",
              "end of month", "eom", "end of the month", "last workday of the month", "the 31st", "end of july",
              "last friday of july", "last day of the month"],
    "08-01": ["next month", "1st of next month", "the 1st", "first of august"],
    "08-02": ["on the 2nd", "the 2nd", "2nd of august", "first sunday of august"],
    "08-03": ["aug 3", "3 aug", "3rd of august", "august the third", "8/3", "2026-08-03", "Aug. 3rd", "3 August 2026",
              "August 3, 2026", "aug3", "3aug", "08/03", "first monday of august", "monday aug 3", "mon, 3 aug"],
    "08-13": ["2 days before aug 15", "two days before the 15th of august"],
    "08-15": ["in a month", "in 1 month", "1 month from now", "aug 15"],
    "09-25": ["last friday of september", "last friday in september"],
    "09-30": ["last day of the quarter", "end of quarter", "eoq", "end of september"],
    "10-01": ["next quarter", "oct 1"],
    "12-24": ["the day before christmas", "christmas eve", "a day before christmas"],
    "12-25": ["christmas", "xmas", "dec 25", "christmas day"],
    "11-27": ["black friday", "the friday after thanksgiving"],
    "11-23": ["the monday before thanksgiving", "monday before nov 26"],
    "12-28": ["the monday after christmas", "monday after dec 25"],
    "12-31": ["end of year", "last day of the year", "eoy", "new year's eve", "nye"],
    "11-26": ["thanksgiving", "thanksgiving day"],
    "09-07": ["labor day", "first monday of september"],
    "2027-01-01": ["next year", "new year's day", "jan 1"],
    "2027-01-15": ["mid january", "15 jan", "the middle of january", "january 15th"],
    "2027-03-05": ["early march"],
    "2027-03-25": ["late march"],
    "2027-03-28": ["easter", "easter sunday"],
    "2027-07-09": ["july 9", "9 july", "7/9"],
    "2027-08-03": ["8/3/27", "8/3/2027", "aug 3 2027", "3rd of august 2027"],
}  # fmt: skip

TIMES = {
    "07-15 10:15": ["in 15 minutes", "in a quarter of an hour", "in 15 min", "15 minutes from now", "10:15",
                    "in 15m"],
    "07-15 10:30": ["in half an hour", "half past 10", "10:30am", "in 30 mins"],
    "07-15 11:00": ["wed 11am", "11am", "today 11:00", "in an hour", "at 11", "11 a.m."],
    "07-15 11:30": ["in an hour and a half", "in 1.5 hours", "11:30"],
    "07-15 12:00": ["noon", "at noon", "lunchtime", "in 2 hours", "today at 12", "12pm", "midday"],
    "07-15 14:00": ["2-3pm", "from 2 to 4", "2 to 3pm", "14:00-15:00", "2pm - 3pm", "at 2"],
    "07-15 15:00": ["3pm", "3 pm", "15:00", "15h", "afternoon", "at 3", "3 o'clock", "this afternoon", "3p.m.",
                    "1500",
                    "today at 3pm", "3pm today", "today@3pm"],
    "07-15 15:30": ["3.30pm", "half past 3", "3:30 pm", "at 3:30", "half past three"],
    "07-15 15:45": ["quarter to 4", "a quarter to four", "15 minutes to 4pm"],
    "07-15 16:00": ["by 4", "at 4"],
    "07-15 17:00": ["eod", "cob", "end of day", "at 5", "by 5", "end of the day"],
    "07-15 18:00": ["3pm PST", "at 3pm pacific"],
    "07-15 19:00": ["evening", "this evening", "in the evening", "at 7 in the evening", "7 in the evening"],
    "07-15 20:00": ["tonight", "8 tonight", "at 8 tonight", "tonight at 8", "8pm"],
    "07-16 00:00": ["midnight"],
    "07-16 06:00": ["at 6 in the morning", "6am", "6 in the morning"],
    "07-16 09:00": ["9am", "at 9", "morning", "tomorrow morning", "tomorrow at 9", "in the morning", "9:00",
                    "tomorrow 9am", "9am tomorrow", "tmrw 9am", "15:00 CET tomorrow"],
    "07-16 17:00": ["tomorrow at 5", "tomorrow eod", "eod tomorrow", "tomorrow evening at 5", "5 tomorrow afternoon"],
    "07-17 10:00": ["fri at 10", "friday at 10:00", "10am on friday", "by 10am friday"],
    "07-17 17:00": ["fri5pm", "friday 5pm", "fri @ 5pm", "5pm fri", "friday eod", "eod friday", "by friday at 5"],
    "07-22 09:00": ["wed 9am", "wednesday morning", "next wednesday at 9"],
    "07-21 11:00": ["tuesday 11am", "tue at 11"],
    "07-19 20:00": ["9am Tokyo time on july 20"],
}  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), [(p, e) for e, phrases in DAYS.items() for p in phrases])
def test_day(phrase: str, expected: str) -> None:
    """A day, alone and beside a task."""
    assert due(read(phrase)) == expected
    beside = read(f"buy a cake {phrase}")
    assert beside.spec is not None
    assert (due(beside), beside.spec.title) == (expected, "buy a cake")


@pytest.mark.parametrize(("phrase", "expected"), [(p, e) for e, phrases in TIMES.items() for p in phrases])
def test_time(phrase: str, expected: str) -> None:
    """A time of day, its day following from it."""
    assert due(read(phrase)) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("pay 8/3", "en-US", "08-03"),
        ("pay 3/8", "en-GB", "08-03"),
        ("zahlen am 3.8.", "de-DE", "08-03"),
        ("pay 22/9", "en-US", "09-22"),
        ("pay friday 7.8", "en-US", "08-07"),
    ],
)
def test_order_of_day_and_month(text: str, locale: str, expected: str) -> None:
    """The locale says which number is the month, where both could be; a weekday beside it may say otherwise."""
    assert due(read(text, locale=locale)) == expected


def test_daylight_saving() -> None:
    """9:00 stays 9:00 across the change, and a time that is skipped moves forward."""
    reading = read("call Bob on march 14 2027 at 2:30am")
    assert reading.spec is not None
    assert reading.spec.due is not None
    assert (due(reading), reading.spec.due.moment().isoformat()) == ("2027-03-14 03:30", "2027-03-14T03:30:00-04:00")
    assert due(read("call Bob nov 2 9am")) == "11-02 09:00"


@pytest.mark.parametrize("text", ["call Bob today 9am", "call Bob today at 9", "call Bob this morning at 8"])
def test_passed_today(text: str) -> None:
    """A time that has passed today is asked back."""
    reading = read(text)
    assert reading.intent == "clarify"
    assert reading.question


def test_range_is_kept() -> None:
    """The end of a typed range stays with the due time, its words in the description."""
    reading = read("sync with Ann 2-3pm tomorrow")
    assert reading.spec is not None
    assert reading.spec.due is not None
    assert (f"{reading.spec.due.end:%H:%M}", reading.spec.description) == ("15:00", "2-3pm")


def test_typed_zone_is_kept() -> None:
    """A typed zone converts the time and stays known."""
    reading = read("call Ann tomorrow 3pm PST")
    assert reading.spec is not None
    assert reading.spec.due is not None
    assert (reading.spec.due.typed_zone, due(reading)) == ("America/Los_Angeles", "07-16 18:00")


def test_own_zone_is_no_typed_zone() -> None:
    """The person's own zone, typed, converts nothing and is not repeated."""
    reading = read("call Ann tomorrow 3pm EST")
    assert reading.spec is not None
    assert reading.spec.due is not None
    assert (reading.spec.due.typed_zone, due(reading)) == (None, "07-16 15:00")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("3-5 August", "08-03"), ("August 3-5", "08-03"), ("3 to 5 August", "08-03"), ("3 - 5 aug", "08-03"),
        ("3rd to 5th of August", "08-03"), ("3rd-5th of August", "08-03"), ("aug 3 to 5", "08-03"),
        ("aug 3 - 5", "08-03"), ("from aug 3 to aug 5", "08-03"), ("from 3 to 5 august", "08-03"),
        ("aug 30 to sept 2", "08-30"), ("3-5 aug 2027", "2027-08-03"), ("August 3-5, 2027", "2027-08-03"),
    ],
)  # fmt: skip
def test_range_of_days(phrase: str, expected: str) -> None:
    """A range of days is due at its start, and its words stay in the description."""
    for text in (f"book flights {phrase}", f"book flights for {phrase}", f"{phrase} book flights"):
        reading = read(text)
        assert reading.spec is not None
        assert (due(reading), reading.spec.title, reading.spec.description) == (expected, "book flights", phrase)


@pytest.mark.parametrize(
    ("text", "expected", "title"),
    [("aug 3, 10 people for dinner", "08-03", "10 people for dinner"),
     ("book 3 august 4pm", "08-03 16:00", "book"),
     ("aug 3 to 5 people", "08-03", "5 people")],
)  # fmt: skip
def test_a_number_after_a_date_is_no_range(text: str, expected: str, title: str) -> None:
    """A number that counts what follows ends no range."""
    reading = read(text)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title, reading.spec.description) == (expected, title, None)


@pytest.mark.parametrize(
    "dates",
    ["the 15th of January, April, July and October", "Jan, Apr and Jul 15", "15 jan and apr", "30 and 31 august"],
)
def test_several_dates_stay_in_the_title(dates: str) -> None:
    """More dates than a task has stay words, whole, with a doubt that says so."""
    text = f"file taxes on {dates}"
    reading = read(text)
    assert reading.spec is not None
    assert (due(reading), reading.spec.title) == (None, text)
    assert "several dates" in reading.doubts[0].sentence
