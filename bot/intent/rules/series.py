"""Recurrence without a leading "every": "weekly on wednesdays", "fridays", "first friday of each month"."""

from bot.catalogue import say
from bot.intent.describing import MOVED
from bot.intent.patterns import UNITS, Pattern, Series, weekly
from bot.intent.rules.every import every
from bot.intent.rules.finish import completion, finish
from bot.intent.rules.lists import month_list, ordinal_list, weekday_list
from bot.intent.rules.numbers import length, number
from bot.intent.rules.tails import nth_in_month, tail
from bot.intent.scan import Hit, Scan
from bot.specs import Frequency

_FREQUENCIES: dict[str, tuple[Frequency, int]] = {
    "daily": ("DAILY", 1),
    "alternately": ("DAILY", 2),
    "weekly": ("WEEKLY", 1),
    "biweekly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "bimonthly": ("MONTHLY", 2),
    "quarterly": ("MONTHLY", 3),
    "semiannually": ("MONTHLY", 6),
    "yearly": ("YEARLY", 1),
    "biennially": ("YEARLY", 2),
    "hourly": ("HOURLY", 1),
}


def adverb(s: Scan, i: int) -> Hit | None:
    """As in "daily", "weekly on wednesdays": sure only with company, or where no noun follows."""
    name = s.get(i, "freq")
    if name == "weekdaily":
        return finish(s, i + 1, Series([weekly((0, 1, 2, 3, 4))]))
    freq, interval = _FREQUENCIES[name]
    end, pattern = tail(s, i + 1, Pattern(freq, interval))
    series = Series([pattern], sure=end > i + 1, part="night" if s.low(i) == "nightly" else None)
    return finish(s, end, series)


def plural(s: Scan, i: int) -> Hit | None:
    """As in "fridays", "on mondays and thursdays", "weekends", "on weekdays", "tuesday afternoons", "mon-fri"."""
    j = s.skip(i, "on", "the", "from")
    if s.has(i - 1, "num") and s.has(i - 2, "in"):
        # As in "in 2 fridays", which counts them.
        return None
    listed = weekday_list(s, j)
    if listed is None:
        return _mornings(s, j) if j > i else None
    habit = s.has(listed[0], "part") and s.low(listed[0]).endswith("s")
    if not habit and not any(_plural(s, k) for k in range(j, listed[0])) and not _grouped(s, i, j, listed):
        return None
    return finish(s, listed[0], Series([weekly(listed[1])]))


def _plural(s: Scan, k: int) -> bool:
    if s.has(k, "weekday") and s.lex.codes != ("en",):
        return True
    return s.has(k, "wds") or ((s.has(k, "weekend") or s.has(k, "weekday")) and s.low(k).endswith("s"))


def _grouped(s: Scan, i: int, j: int, listed: Hit) -> bool:
    """As in "mon/wed/fri" and "mon-fri": weekdays written together are a habit, not a date."""
    if (
        listed[0] - j > 1
        and len(set(listed[1])) > 1
        and not any(s.has(k, "or") or s.has(k, "range") or s.low(k) == "-" for k in range(j, listed[0]))
    ):
        # "closed thursday and friday" are two days; "tue/thu", and two days alone (an answer), are a habit.
        apart = len(set(listed[1])) == 2 and any(s.gaps[k] for k in range(j + 1, listed[0]))
        alone = i == 0 and (listed[0] >= s.size or s.time(listed[0]) is not None)
        return s.ends_name(listed[0]) and (alone or not apart)
    if listed[0] - j == 3 and len(set(listed[1])) > 2 and s.has(j + 1, "range"):
        return s.low(i - 1) not in MOVED
    written = not any(s.gaps[k] for k in range(j + 1, listed[0])) and listed[0] - j > 2
    return written and len(set(listed[1])) > 2


def alternate_days(s: Scan, i: int) -> Hit | None:
    """As in "alternate fridays"."""
    listed = weekday_list(s, i + 1) if s.low(i).startswith("alternat") and s.has(i + 1, "wds") else None
    return finish(s, listed[0], Series([weekly(listed[1], 2)])) if listed is not None else None


def initials(s: Scan, i: int) -> Hit | None:
    """As in "mwf", "tth"."""
    return finish(s, i + 1, Series([weekly(s.get(i, "initials"))]))


def _mornings(s: Scan, j: int) -> Hit | None:
    if s.has(j, "part") and s.low(j).endswith("s"):
        hit = s.time(j)
        exact = s.time(hit[0]) if hit else None
        if hit is not None:
            return finish(s, hit[0], Series([Pattern("DAILY")], [] if exact else [hit[1].time]))
    return None


def once_a(s: Scan, i: int) -> Hit | None:
    """As in "once a week on sunday"; "twice a week" is asked back."""
    count = s.get(i, "once")
    j = i + 1
    if count is None and s.has(i, "low_frequency"):
        count = 0
    if count is None and s.has(i, "count"):
        count = s.get(i, "count")
    elif count is None:
        count = s.get(i, "num") if s.has(i + 1, "times") else None
        j = i + 2
    if count == 1 and s.has(j, "every"):
        return every(s, j)
    if count is not None and s.has(j, "freq"):
        words = s.text(i, j + 1)
        return j + 1, (
            "recurrence",
            Series(
                [Pattern(*_FREQUENCIES.get(s.get(j, "freq"), ("WEEKLY", 1)))],
                asks=say("read-on-which-days", words=words),
            ),
        )
    if s.has(j, "in") and s.has(j + 1, "a"):
        j += 1
    if count is None or not s.has(j, "per"):
        return None
    unit = s.get(j + 1, "unit")
    if unit not in UNITS:
        return None
    freq, interval = UNITS[unit]
    end, pattern = tail(s, j + 2, Pattern(freq, interval))
    series = Series([pattern])
    if count != 1 and (not count or len(pattern.byday) + len(pattern.bymonthday) != count):
        words = " ".join(s.lows[i : min(j + 2, s.size)])
        series.asks = say("read-on-which-days-when", words=words)
    return finish(s, end, series)


def next_few(s: Scan, i: int) -> Hit | None:
    """As in "the next 5 fridays": a series of that many."""
    j = s.skip(i, "the")
    hit = number(s, j + 1) if s.has(j, "next") else None
    listed = weekday_list(s, hit[0]) if hit and s.has(hit[0], "wds") else None
    if hit is None or listed is None:
        return None
    return finish(s, listed[0], Series([weekly(listed[1])], count=hit[1]))


def nth_of_each(s: Scan, i: int) -> Hit | None:
    """As in "the 4th of each month", "2nd and last fri of every month", "end of each month"."""
    j = s.skip(i, "on", "the")
    edge = s.get(j, "end") if s.get(j, "end") in {"start", "end"} else None
    if edge:
        hit: Hit | None = (j + 1, Pattern("MONTHLY", bymonthday=(1 if edge == "start" else -1,)))
    else:
        k = j + 1 if s.has(j, "dayno") and s.has(j + 1, "num") else j
        nth = ordinal_list(s, k, bare=True)
        if nth and s.has(nth[0] - 1, "digits") and not s.has(nth[0] - 1, "ord") and s.has(nth[0], "unit"):
            return None
        hit = nth_in_month(s, nth, Pattern("MONTHLY")) if nth else None
    if hit is None:
        return None
    k = s.skip(hit[0] + 1 if s.comma(hit[0]) else hit[0], "of", "in")
    if not s.has(k, "every") and (not s.has(k, "per") or s.low(k) == "/"):
        return None
    return _each(s, k, hit[1])


def _each(s: Scan, k: int, pattern: Pattern) -> Hit | None:
    """The rest after "the 4th of": "every month", "every other month", "every 3 months", "each year"."""
    j = k + 1
    interval = 1
    if s.has(j, "other") or s.get(j, "ord") == 2:
        interval, j = 2, j + 1
    elif s.has(j, "ord"):
        interval, j = s.get(j, "ord"), j + 1
    elif s.has(j, "num"):
        interval, j = s.get(j, "num"), j + 1
    unit = s.get(j, "unit")
    if unit in {"month", "quarter"}:
        return finish(s, j + 1, Series([pattern.but(interval=interval * UNITS[unit][1])]))
    if unit == "year":
        if pattern.bymonthday:
            pattern = pattern.but(bymonthday=(), byyearday=pattern.bymonthday)
        return finish(s, j + 1, Series([pattern.but(freq="YEARLY", interval=interval)]))
    if unit == "week" and pattern.bymonthday:
        first = s.context.conventions.week_start
        numbers = tuple((first + (n - 1 if n > 0 else 7 + n)) % 7 for n in pattern.bymonthday)
        return finish(s, j + 1, Series([weekly(numbers, interval)]))
    months = month_list(s, j)
    if months is not None:
        return finish(s, months[0], Series([pattern.but(freq="YEARLY", interval=interval, bymonth=months[1])]))
    return None


def after_completion(s: Scan, i: int) -> Hit | None:
    """As in "3 days after completion", "2 weeks after I finish"."""
    j = s.skip(i, "in")
    hit = length(s, j)
    if hit is None or len(hit[1]) != 1:
        return None
    end = completion(s, hit[0])
    count, unit = hit[1][0]
    if end is None or int(count) != count or count < 1:
        return None
    if unit == "workday":
        return end, ("recurrence", Series([Pattern("DAILY", int(count), workdays=True)], anchor="completion"))
    if unit not in UNITS:
        return None
    freq, interval = UNITS[unit]
    return end, ("recurrence", Series([Pattern(freq, interval * int(count))], anchor="completion"))


def repeat(s: Scan, i: int) -> Hit | None:
    """As in "repeat every monday", "repeats weekly": the word belongs to the rule."""
    j = i + 1
    if s.low(j) == ":":
        j += 1
    for reader in (after_completion, nth_of_each, plural, once_a):
        hit = reader(s, j) if j < s.size else None
        if hit is not None:
            return _sure(hit)
    if s.has(j, "freq"):
        hit = adverb(s, j)
    elif s.has(j, "every"):
        hit = every(s, j)
    else:
        k = s.skip(j, "on", "the")
        listed = weekday_list(s, k)
        hit = finish(s, listed[0], Series([weekly(listed[1])])) if listed else None
    return _sure(hit) if hit is not None else None


def _sure(hit: Hit) -> Hit:
    hit[1][1].sure = True
    return hit


RULES = (
    ("freq", adverb),
    ("wds wd weekend weekday on from", plural),
    ("initials", initials),
    ("other", alternate_days, "wds"),
    ("once num low_frequency count", once_a),
    ("next the", next_few, "wds"),
    ("ord the last on end num dayno", nth_of_each, "every per"),
    ("num a dur in tens", after_completion),
    ("repeat", repeat),
)
