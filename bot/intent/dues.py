"""A When made a Due: times ahead, zones converted, reminders placed. Knows dates and zones, no words."""

import datetime as dt
from zoneinfo import ZoneInfo

from bot.catalogue import say
from bot.intent import calendar as cal
from bot.intent.reading import Context
from bot.intent.rules.reminders import Ring
from bot.intent.scan import When
from bot.specs import Due, Reminder, wall_clock
from bot.trusted import trusted

# Clocks are put forward at night everywhere: no gap reaches beyond four in the morning.
_LAST_GAP = 4
_due, _reminder = trusted(Due), trusted(Reminder)


def settle(when: When, context: Context) -> tuple[When, str | None]:
    """The moment with its day: a time passed today moves to tomorrow or next week; what can't move is asked back."""
    now = context.local
    if when.zone and when.time is not None:
        when = _converted(when, context)
    date, time = when.date, when.time
    if time is None:
        return when, None
    if (
        when.weekday is not None
        and (now.weekday() == when.weekday)
        and time >= now.time()
        and date == now.date() + cal.DAY * 7
    ):
        return when.but(date=now.date()), None
    if date is None:
        date = now.date() if time >= now.time() else now.date() + cal.DAY
        return when.but(date=date), None
    if date == now.date() and time < now.time() and when.grain != "moment":
        if when.hour is not None and when.said and when.hour < 12 and time.hour < 12:
            evening = dt.time(time.hour + 12, time.minute)
            if evening >= now.time() and when.part is None:
                return when, say("read-already-past-today-did-2", time=f"{time:%H:%M}", evening=f"{evening:%H:%M}")
        return when, say("read-already-past-today-did", time=f"{time:%H:%M}")
    return when, None


def _converted(when: When, context: Context) -> When:
    """The typed zone's wall clock as the person's own."""
    assert when.time is not None
    assert when.zone is not None
    there = ZoneInfo(when.zone)
    now = context.now.astimezone(there)
    date = when.date
    if date is None:
        date = now.date() if when.time >= now.time().replace(tzinfo=None) else now.date() + cal.DAY
    if when.weekday is not None and now.weekday() == when.weekday and when.time > now.time().replace(tzinfo=None):
        date = now.date()
    mine = dt.datetime.combine(date, when.time, there).astimezone(ZoneInfo(context.zone))
    end = None
    if when.end is not None:
        end = dt.datetime.combine(date, when.end, there).astimezone(ZoneInfo(context.zone)).time().replace(tzinfo=None)
    same = (mine.date(), mine.time().replace(tzinfo=None)) == (date, when.time)
    zone = None if same else when.zone
    return when.but(date=mine.date(), time=mine.time().replace(tzinfo=None), weekday=None, end=end, zone=zone)


def due(when: When, context: Context) -> Due:
    """The Due of a settled moment; a wall time that the clocks skip that night is moved as `wall_clock` moves it."""
    assert when.date is not None
    date, time = when.date, when.time
    if time is not None and time.hour < _LAST_GAP:
        moment = wall_clock(date, time, context.zone)
        date, time = moment.date(), moment.time().replace(tzinfo=None)
    if when.zone is None and when.end is None:
        return _due(date=date, time=time, zone=context.zone)
    return _due(date=date, time=time, zone=context.zone, typed_zone=when.zone, end=when.end)


def reminder(ring: Ring, due_date: Due | None, context: Context) -> tuple[Reminder | None, str | None]:  # noqa: PLR0911 - one return per phrase
    """The reminder, or the question when it would ring in the past."""
    start = context.conventions.day_start
    if ring.due:
        return _reminder(before=dt.timedelta()), None
    if ring.before is not None:
        return _reminder(before=ring.before), None
    when = ring.when
    if ring.days_before is not None:
        return _reminder(days_before=ring.days_before, time=when.time if when and when.time else start), None
    assert when is not None
    if when.date is None and due_date is not None and when.time is not None:
        if due_date.date == context.local.date() and when.time < context.local.time():
            return None, say("read-has-passed-today-when-2", time=f"{when.time:%H:%M}")
        return _reminder(days_before=0, time=when.time), None
    settled, question = settle(when, context)
    if question:
        return None, question
    assert settled.date is not None
    moment = dt.datetime.combine(settled.date, settled.time or start)
    if moment < context.local:
        return None, say("read-has-passed-today-when", moment=f"{moment:%H:%M}")
    return _reminder(at=moment), None
