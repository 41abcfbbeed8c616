"""English words of days, times, recurrence and the other fields of a task."""

from bot.intent.languages import Language

LANGUAGE = Language(
    code="en",
    words={
        "wd": {
            0: "monday, mon, mo, mon.",
            1: "tuesday, tue, tues, tu, tue., tues.",
            2: "wednesday, wed, weds, wed., wednes, wendsday, wensday, wednsday",
            3: "thursday, thu, thur, thurs, th, thu., thur., thurs., thrusday",
            4: "friday, fri, fr, fri.",
            5: "saturday, sat, sa, sat.",
            6: "sunday, sun, su, sun.",
        },
        "wds": {
            0: "mondays, mons",
            1: "tuesdays",
            2: "wednesdays",
            3: "thursdays",
            4: "fridays, fris",
            5: "saturdays",
            6: "sundays",
        },
        "month": {
            1: "january, jan, jan.",
            2: "february, feb, febr, feb.",
            3: "march, mar, mar.",
            4: "april, apr, apri, apr.",
            5: "may",
            6: "june, jun, jun.",
            7: "july, jul, jul.",
            8: "august, aug, aug.",
            9: "september, sep, sept, sep., sept.",
            10: "october, oct, octo, oct.",
            11: "november, nov, nov.",
            12: "december, dec, dec.",
        },
        "num": {
            1: "one",
            2: "two, a couple of, a couple, couple of, couple",
            3: "three, a few, few",
            4: "four",
            5: "five",
            6: "six",
            7: "seven, several",
            8: "eight",
            9: "nine",
            10: "ten",
            11: "eleven",
            12: "twelve, a dozen",
            13: "thirteen",
            14: "fourteen",
            15: "fifteen",
            16: "sixteen",
            17: "seventeen",
            18: "eighteen",
            19: "nineteen",
        },
        "tens": {
            20: "twenty",
            30: "thirty",
            40: "forty",
            50: "fifty",
            60: "sixty",
            90: "ninety",
        },
        "ord": {
            1: "first",
            2: "second",
            3: "third",
            4: "fourth",
            5: "fifth",
            6: "sixth",
            7: "seventh",
            8: "eighth",
            9: "ninth",
            10: "tenth",
            11: "eleventh",
            12: "twelfth",
            13: "thirteenth",
            14: "fourteenth",
            15: "fifteenth",
            16: "sixteenth",
            17: "seventeenth",
            18: "eighteenth",
            19: "nineteenth",
            20: "twentieth",
            30: "thirtieth",
        },
        "unit": {
            "second": "second, seconds, sec, secs, s",
            "minute": "minute, minutes, min, mins, min.",
            "hour": "hour, hours, hr, hrs, h",
            "day": "day, days, dy, d, calendar day, calendar days",
            "workday": (
                "workday, workdays, working day, working days, business day, business days, work day, work days"
            ),
            "week": "week, weeks, wk, wks, w",
            "fortnight": "fortnight, fortnights",
            "month": "month, months, mo, mos, mth, mths",
            "quarter": "quarter, quarters",
            "year": "year, years, yr, yrs, y",
            "decade": "decade, decades",
        },
        "day": {
            0: "today, tod, 2day, todays date, otd, till date, this day",
            1: "tomorrow, tom, tmr, tmrw, tmw, tmro, tomorow, tommorow, tommorrow, tomorro, 2morrow, 2moro",
            2: (
                "day after tomorrow, overmorrow, the day after tomorrow, day after tmrw, the day after tmrw, "
                "day after tom"
            ),
            -1: "yesterday",
        },
        "part": {
            "morning": "first thing, first thing in the morning, morning, mornings, breakfast",
            "lunch": "lunchtime, lunch time, midday, noonish, by lunch, before lunch, by lunchtime",
            "noon": "noon",
            "afternoon": "afternoon, afternoons, arvo",
            "evening": "evening, evenings, eve, dinner time, dinnertime",
            "night": "night, nights, nite",
            "tonight": "tonight, tonite, 2night, 2nite",
            "midnight": "midnight",
        },
        "meridiem": {
            "am": "am, a.m., a.m",
            "pm": "pm, p.m., p.m",
        },
        "oclock": {True: "o'clock, oclock"},
        "half": {True: "half"},
        "quarterhour": {True: "quarter"},
        "past": {True: "past"},
        "to": {True: "to, til, till, before"},
        "next": {
            1: "next, nxt, coming, upcoming, following",
            2: "next next",
        },
        "coming": {True: "coming, upcoming"},
        "this": {True: "this, current, this upcoming, this coming, this very"},
        "last": {True: "last, final"},
        "later": {True: "later, hence, from now, from today, from now on, from today on"},
        "in": {True: "in, within, after"},
        "approx": {True: "~, around, about, approximately, approx, circa, ca, roughly, sharp, exactly, just"},
        "at": {True: "at, @"},
        "on": {True: "on"},
        "by": {
            True: (
                "deadline, deadline is, by, before, due, due by, due on, due at, due in, no later than, "
                "not later than, prior to, ahead of, by or before, on or before, before or on"
            ),
        },
        "of": {True: "of, in"},
        "and": {True: "and, &, plus"},
        "or": {True: "or"},
        "the": {True: "the"},
        "a": {True: "a, an"},
        "for": {True: "for"},
        "before": {True: "before, prior to, ahead of, until, till"},
        "after": {True: "after, from, following, past"},
        "from": {True: "from"},
        "inclusive": {True: "through, thru, up to and including"},
        "between": {True: "between"},
        "until": {
            True: (
                "until, till, til, untill, ending, ending on, ends, ends on, end on, through, thru, "
                "up to and including, up until, ending in, ending at"
            ),
        },
        "starting": {
            True: (
                "starting, starting on, starting from, starting in, start, starts, starts on, start on, "
                "beginning, beginning on, beginning in, begin, as of, effective, from, commencing, since"
            ),
        },
        "range": {True: "to, -, through, thru, until, till"},
        "end": {
            "end": "end of, end of the, the end of, the end of the, end",
            "start": (
                "beginning of, beginning of the, the beginning of, start of, start of the, the start of, "
                "begin of, beginning, begin, start"
            ),
            "mid": "mid, middle of, middle of the, the middle of",
            "early": "early, early in",
            "late": "late, late in, later in",
        },
        "edge": {
            "eod": (
                "eod, cob, close of business, close of play, end of day, end of the day, end of today, "
                "the end of the day, the end of today, the eod, end of business, eob"
            ),
            "eow": "eow, end of week, end of the week, the end of the week, end of this week, end of work week",
            "eom": "eom, month end, month-end, end of month, end of the month, the end of the month, end of this month",
            "eoq": (
                "eoq, quarter end, quarter-end, end of quarter, end of the quarter, the end of the quarter, "
                "end of this quarter"
            ),
            "eoy": (
                "eoy, year-end, end of year, end of the year, the end of the year, end of this year, year end, "
                "year's end"
            ),
        },
        "theweekend": {
            True: (
                "over the weekend, during the weekend, at the weekend, on the weekend, by the weekend, "
                "before the weekend"
            ),
        },
        "weekend": {True: "weekend, weekends, wkend"},
        "weekday": {
            True: (
                "weeknights, weeknight, weekday, weekdays, business days, workdays, week days, working days, "
                "week day, workday, work day, business day, working day"
            ),
        },
        "every": {True: "each and every, every, each, ev, evry, evrey, any, all, every single, on every, on each"},
        "other": {True: "other, alternate, alternating, 2nd"},
        "freq": {
            "alternately": "every second day",
            "daily": "7 days a week, seven days a week, daily, everyday, day by day, nightly",
            "weekdaily": "each weekday",
            "weekly": "weekly",
            "biweekly": "biweekly, bi-weekly, fortnightly, every fortnight",
            "monthly": "monthly",
            "bimonthly": "bimonthly, bi-monthly",
            "quarterly": "quarterly",
            "semiannually": (
                "semiannually, semi-annually, semiannual, semi-annual, half-yearly, half yearly, biannually"
            ),
            "yearly": "yearly, annually, annual, once yearly",
            "biennially": "biennially",
            "hourly": "hourly",
        },
        "once": {
            1: "once",
            2: "twice",
            3: "thrice",
        },
        "times": {True: "times, occurrences, occurrence, time, x, repetitions, instances, occasions"},
        "instance": {True: "instance of, instances of, instance, occurrence of"},
        "except": {
            True: (
                "except, except for, except on, excluding, but not, but not on, skipping, apart from, "
                "other than, save, save on, excl, except in, but not in, not on"
            ),
        },
        "repeat": {True: "repeat, repeats, repeating, recurring, recurs, repeated"},
        "done": {
            True: (
                "last time, the last time, the last one, done, finished, completed, completion, i finish, "
                "i'm done, im done, complete, it's done, is done, i complete it, i finish it, i complete"
            ),
        },
        "when": {True: "when, after, once, from, upon, after i'm, after being, when i'm, when it's"},
        "weekno": {True: "week, weeks, cw"},
        "dayno": {True: "day, days"},
        "upto": {True: "up to, for up to, at most, max, maximum"},
        "low_frequency": {
            True: "a few times, several times, a couple of times, many times, multiple times, some times",
        },
        "per": {True: "a, per, each, every, an, /"},
        "whendue": {True: "when it is due, when it's due, when due, at the due time, at due time"},
        "sameday": {True: "on the same day, the same day, on that day"},
        "remind": {
            True: (
                "remind me, can you remind me, could you remind me, please remind me, pls remind me, "
                "remind us, reminder, reminders, set a reminder, alert me, notify me, ping me, nudge me, "
                "with a reminder, with reminder, set reminder, remindme, and remind me"
            ),
        },
        "alert": {True: "alert, alarm, notify, with alert, with an alert, with alarm, with an alarm"},
        "tothing": {True: "to, about, that, of"},
        "level": {
            "highest": "highest, critical, blocker, topmost",
            "high": "high, hi, important",
            "normal": "normal, medium, med",
            "low": "low",
            "lowest": "lowest",
        },
        "priority": {True: "priority, prio, pri, prty, importance"},
        "asap": {"highest": "asap, a.s.a.p., a.s.a.p, as soon as possible"},
        "urgent": {
            "highest": "urgent, urgently",
            "high": "important",
        },
        "assign": {
            True: (
                "assign to, assigned to, assign it to, assign this to, assign, assignee, owner, delegate to, "
                "delegated to, assignee is, give to"
            ),
        },
        "me": {True: "me, myself"},
        "about": {
            "re": (
                "re, regarding, related to, relating to, ref, wrt, with regard to, with regards to, "
                "in regard to, concerning, linked to, link to, record"
            ),
        },
        "module": {
            "Deals": "deal, opportunity",
            "Contacts": "contact",
            "Accounts": "account, company",
            "Leads": "lead",
        },
        "product": {
            "crm": "crm, zoho crm",
            "mail": "mail, zoho mail",
        },
        "as": {True: "as, as a, as an"},
        "task": {True: "task, to-do, todo"},
        "group": {True: "group, team group"},
        "project": {True: "project"},
        "lateword": {True: "later, sometime, some time, anytime, any time"},
        "zone": {
            "America/New_York": (
                "est, edt, et, eastern, eastern time, new york time, ny time, boston time, miami time"
            ),
            "America/Chicago": "cst, cdt, ct, central time, chicago time",
            "America/Denver": "mst, mdt, mt, mountain time, denver time",
            "America/Los_Angeles": (
                "pst, pdt, pt, pacific, pacific time, san francisco time, sf time, la time, seattle time, "
                "los angeles time"
            ),
            "UTC": "utc, gmt, zulu",
            "Europe/London": "bst, london time, uk time",
            "Europe/Berlin": "cet, cest, berlin time, german time, central european time",
            "Europe/Paris": "paris time, french time",
            "Europe/Madrid": "madrid time",
            "Europe/Athens": "eet, eest, athens time",
            "Asia/Kolkata": "ist, india time, indian time, delhi time, mumbai time, chennai time, bangalore time",
            "Asia/Tokyo": "jst, tokyo time, japan time",
            "Asia/Singapore": "sgt, singapore time",
            "Asia/Hong_Kong": "hkt, hong kong time",
            "Asia/Shanghai": "beijing time, shanghai time, china time",
            "Asia/Dubai": "gst, dubai time",
            "Australia/Sydney": "aest, aedt, sydney time",
            "Australia/Perth": "awst, perth time",
            "Pacific/Auckland": "nzst, nzdt, auckland time",
            "America/Sao_Paulo": "brt, sao paulo time",
            "America/Toronto": "toronto time",
        },
        "latest": {True: "at the latest, latest, at latest"},
        "idiom": {
            True: (
                "good morning, good afternoon, good evening, good night, happy new year, merry christmas, happy easter"
            ),
        },
        "holiday": {
            "christmas": "christmas, xmas, x-mas, christmas day, xmas day",
            "mother": "mother's day, mothers day",
            "father": "father's day, fathers day",
            "christmas eve": "christmas eve, xmas eve",
            "boxing": "boxing day",
            "new year": (
                "new year, new years, new year's, new year day, new years day, new year's day, next new year day"
            ),
            "new year's eve": "new year's eve, new years eve, new year eve, nye",
            "valentine": "valentine's day, valentines day, valentine's",
            "halloween": "halloween",
            "independence us": "independence day, fourth of july, 4th of july",
            "labour": "international workers ' day, international workers day, may day, labour day, workers ' day",
            "epiphany": "epiphany",
            "st patrick": "st patrick's day, st patricks day, st. patrick's day",
            "juneteenth": "juneteenth",
            "veterans": "veterans day",
            "easter": "easter, easter sunday",
            "good friday": "good friday",
            "easter monday": "easter monday",
            "ash wednesday": "ash wednesday",
            "pentecost": "pentecost, whit sunday",
            "whit monday": "whit monday",
            "ascension": "ascension day",
            "palm sunday": "palm sunday",
            "thanksgiving": "thanksgiving, thanksgiving day",
            "labor": "labor day",
            "black friday": "black friday",
            "cyber monday": "cyber monday",
            "giving tuesday": "giving tuesday",
            "memorial": "memorial day",
            "mlk": "mlk day, martin luther king day",
            "presidents": "presidents day, presidents' day",
            "columbus": "columbus day",
            "diwali": "diwali, deepavali",
            "holi": "holi",
        },
        "initials": {
            (0, 2, 4): "mwf",
            (1, 3): "tth, tuth",
        },
        "with": {True: "with"},
        "localzone": {True: "my time, local time, our time"},
    },
    function=(
        "about with would will wont is are was be been can could should shall must to at on in by for from of and "
        "or but so if then than that this these those when while because as until till before after re regarding "
        "via per into onto over under the a an my our your his her their its it they we he she i you who which "
        "what how why not no please pls plz too also only starting ending except unless asap due"
    ),
    verbs=(
        "call email e-mail mail send write draft prepare review check fix update submit file finish complete do "
        "make buy order pay book schedule plan organize organise set setup meet ask tell ping follow remind renew "
        "cancel clean create add remove publish post deploy release test sign return pick drop get bring take read "
        "watch visit research contact invoice discuss present print start begin close open reply respond confirm "
        "chase move wash water feed walk share upload download migrate upgrade install back backup approve hire "
        "onboard"
    ),
    weak=(
        "tom tod mo tu th fr sa su sat sun mon wed mar may march jan april june august second eve end start begin dy"
    ),
    typos=(
        "monday tuesday wednesday thursday friday saturday january february september october november december "
        "tomorrow weekend afternoon morning evening yesterday mondays tuesdays wednesdays thursdays saturdays "
        "priority"
    ),
    questions=(
        "what, what's, whats, who, who's, whose, whom, when, when's, where, where's, why, which, how, how's, "
        "is there, are there, do i, do you, does it, are you, can i, can it"
    ),
)
