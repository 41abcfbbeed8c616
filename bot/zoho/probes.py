"""What one organisation's Zoho really does with what no document settles: tried out on tasks that are deleted at once.

Each probe makes a task whose name says what it is, reads it back, and takes it away again, whatever happens between.
Probes go past the planners, because those never send what is not known to be taken. What they find is for people.
"""

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import OutcomeUnknown, TaskbotError, TaskGone, ZohoRefused
from bot.occurrences import rule_dates
from bot.specs import Product, Recurrence, Rule, TaskRef
from bot.zoho.capabilities import CAPABILITIES, Capability
from bot.zoho.crm.task import rrule
from bot.zoho.mail.recurrence import day as mail_day
from bot.zoho.probe_labs import TITLE, Lab

LEFT_OVER = f"a task “{TITLE}” could not be deleted again; delete it in Zoho"
# How often a refused or unanswered deletion is tried again.
DELETIONS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a probe found: whether the organisation does it (None: it could not be found out), in words for a table."""

    capability: Capability
    taken: bool | None
    says: str
    left_over: bool = False


def advice(found: Found, *, on: bool) -> tuple[bool, str]:
    """Whether what was found agrees with what the bot relies on (`on`), and a sentence with what to do."""
    capability = found.capability
    if found.taken is None or found.left_over:
        return False, f"{found.says}."
    if capability.option is None:
        return True, f"{found.says}; {capability.otherwise}."
    if found.taken:
        return True, f"{found.says}; " + (
            "used." if on else f"use it with TASKBOT_ZOHO_CAPABILITIES={capability.name}."
        )
    if on:
        change = f"give it “-{capability.name}”" if capability.default else f"take “{capability.name}” out of it"
        return False, f"{found.says}, but the bot relies on it; see TASKBOT_ZOHO_CAPABILITIES and {change}."
    return True, f"{found.says}; {capability.otherwise}."


async def look(at: Mapping[Product, Lab], today: dt.date) -> AsyncIterator[Found]:
    """Each open question of the products that there is a lab for, tried out one after the other."""
    for capability in CAPABILITIES:
        lab = at.get(capability.product)
        if lab is not None:
            yield await _tried(lab, capability, PROBES[capability.name], today)


async def _tried(lab: Lab, capability: Capability, probe: "Probe", today: dt.date) -> Found:
    made: list[TaskRef] = []
    unknown = False
    try:
        difference = await probe(lab, made, today)
    except OutcomeUnknown:
        unknown = True
        found = Found(capability, None, f"no answer; should a task “{TITLE}” appear in Zoho later, delete it")
    except ZohoRefused as err:
        found = Found(capability, False, f"refused: {err.code or err.status}")
    except TaskbotError as err:
        found = Found(capability, None, f"could not be tried: {err}")
    else:
        stored = "taken" if difference is None else f"stored differently: {difference}"
        found = Found(capability, difference is None, stored)
    finally:
        # Also on the way out of a cancelled run, so that nothing is left behind.
        clean = await _cleaned(lab, made, unknown=unknown)
    return found if clean else Found(capability, found.taken, f"{found.says}; {LEFT_OVER}", left_over=True)


async def _cleaned(lab: Lab, made: Sequence[TaskRef], *, unknown: bool) -> bool:
    """Whether nothing of the probe is left."""
    for _ in range(DELETIONS):
        try:
            there = await lab.find() if unknown else made
            if there:
                await lab.delete(there)
        except TaskGone:
            return True
        except TaskbotError:
            unknown = True
            continue
        return True
    return False


# Fills `made` as it goes, so that all of it is taken away; None where Zoho holds what was meant, else what it holds.
Probe = Callable[[Lab, list[TaskRef], dt.date], Awaitable[str | None]]


async def _crm_series(lab: Lab, made: list[TaskRef], text: str, wanted: Sequence[dt.date]) -> str | None:
    made += await lab.make({"Recurring_Activity": {"RRULE": text}})
    there = sorted([str((await lab.read(ref)).get("Due_Date")) for ref in made])
    return None if there == [day.isoformat() for day in wanted] else f"due on {', '.join(there)}"


def _rule(rule: Rule, number: int) -> Probe:
    """A probe of the first `number` dates of a rule from next month on."""

    async def probe(lab: Lab, made: list[TaskRef], today: dt.date) -> str | None:
        dates = rule_dates(rule, _next_month(today))
        wanted = [next(dates) for _ in range(number)]
        series = Recurrence(rules=(rule,), first=wanted[0], until=wanted[-1])
        return await _crm_series(lab, made, rrule(series), wanted)

    return probe


async def _count(lab: Lab, made: list[TaskRef], today: dt.date) -> str | None:
    first = _next_month(today)
    wanted = [first + dt.timedelta(days=number) for number in range(3)]
    return await _crm_series(lab, made, f"FREQ=DAILY;INTERVAL=1;COUNT=3;DTSTART={first.isoformat()}", wanted)


async def _null_clears(lab: Lab, made: list[TaskRef], today: dt.date) -> str | None:
    due = _next_month(today).isoformat()
    made += await lab.make({"Due_Date": due, "Remind_At": {"ALARM": _alarm(due, "ACTION=POPUP")}})
    await lab.change(made[0], {"Due_Date": None, "Remind_At": None})
    held = await lab.read(made[0])
    left = [name for name in ("Due_Date", "Remind_At") if held.get(name) is not None]
    return f"{' and '.join(left)} kept" if left else None


def _reminder(keys: str, sign: str, days: int | None = None) -> Probe:
    """A probe of an alarm with these keys, `days` from today (None: next month); `sign` must be in what is stored."""

    async def probe(lab: Lab, made: list[TaskRef], today: dt.date) -> str | None:
        day = _next_month(today) if days is None else today + dt.timedelta(days=days)
        until = (day + dt.timedelta(days=3)).isoformat()
        alarm = _alarm(day.isoformat(), keys.replace("{until}", f"{until}T09:00:00+00:00"))
        made += await lab.make({"Due_Date": until, "Remind_At": {"ALARM": alarm}})
        stored = (await lab.read(made[0])).get("Remind_At")
        text = str(stored.get("ALARM")) if isinstance(stored, Mapping) else "no reminder"
        return None if sign in text else text

    return probe


def _alarm(day: str, keys: str) -> str:
    return f"{keys};TRIGGER=DATE-TIME:{day}T09:00:00+00:00"


def _mail_recurrence(kind: str, key: str, value: Any) -> Probe:
    """A probe of one recur… key, compared with what is stored."""

    async def probe(lab: Lab, made: list[TaskRef], today: dt.date) -> str | None:
        first = mail_day(_next_month(today))
        sent = first if value is None else value
        frequency = {"recurringType": kind, "recurringFrequency": 1, "recurFrom": first, "dueDate": first}
        made += await lab.make({**frequency, key: sent})
        recurring = (await lab.read(made[0])).get("recurring")
        stored = recurring.get(key) if isinstance(recurring, Mapping) else None
        return None if str(stored) == str(sent) else f"{key} is {stored}"

    return probe


async def _mail_clears(lab: Lab, made: list[TaskRef], today: dt.date) -> str | None:
    made += await lab.make({"dueDate": mail_day(_next_month(today))})
    await lab.change(made[0], {"dueDate": ""})
    due = (await lab.read(made[0])).get("dueDate")
    return f"dueDate is {due}" if due else None


def _next_month(today: dt.date) -> dt.date:
    return (today.replace(day=1) + dt.timedelta(days=32)).replace(day=1)


PROBES: Mapping[str, Probe] = {
    "crm_several_weekdays": _rule(Rule(freq="WEEKLY", byday=("MO", "WE")), 4),
    "crm_last_weekday": _rule(Rule(freq="MONTHLY", byday=("FR",), bysetpos=(-1,)), 3),
    "crm_last_monthday": _rule(Rule(freq="MONTHLY", bymonthday=(-1,)), 3),
    # Of four months with a 31st at least one has no such day between them and the next.
    "crm_late_monthdays": _rule(Rule(freq="MONTHLY", bymonthday=(31,)), 4),
    "crm_count": _count,
    "crm_null_clears": _null_clears,
    "crm_past_alarms": _reminder("ACTION=POPUP", "DATE-TIME", days=-1),
    "crm_both_actions": _reminder("ACTION=EMAILANDPOPUP", "EMAILANDPOPUP"),
    "crm_freq_alarms": _reminder("FREQ=DAILY;UNTIL={until};ACTION=POPUP", "FREQ=DAILY"),
    "mail_several_weekdays": _mail_recurrence("Weekly", "recurWeeklyOn", [2, 4]),
    "mail_late_monthdays": _mail_recurrence("Monthly", "recurMonthlyOnDayOfMonth", 31),
    # A series whose last day is its first has one only where that day counts.
    "mail_until_inclusive": _mail_recurrence("Daily", "recurUntil", None),
    "mail_clears": _mail_clears,
}
