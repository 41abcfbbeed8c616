"""What the planners' tests mean: specs from short text, and plans with the default options."""

import datetime as dt
from typing import Any

from bot.ports import Member, Plan, PlanPart, Resolved
from bot.specs import (
    Recurrence,
    Rule,
    TaskSpec,
)
from bot.zoho.crm import plan, task
from bot.zoho.crm.task import CrmOptions
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail.task import MailOptions

TODAY = dt.date(2026, 3, 10)  # a Tuesday
FRIDAY = dt.date(2026, 3, 13)
BERLIN = "Europe/Berlin"
CRM, MAIL = CrmOptions(), MailOptions()
ANNA = Member(name="Anna", email="a@x.test", crm_id="7000000000001", zuid="924000001")


def series(text: str, first: dt.date = FRIDAY, **ends: Any) -> Recurrence:
    """A Recurrence from RFC 5545 text, rules separated by a space."""
    rules = []
    for rule in text.split():
        fields: dict[str, Any] = {}
        for part in rule.split(";"):
            key, value = part.lower().split("=")
            if key == "freq":
                fields[key] = value.upper()
            elif key == "interval":
                fields[key] = int(value)
            elif key == "byday":
                fields[key] = tuple(value.upper().split(","))
            elif key == "workdays":
                fields[key] = True
            else:
                fields[key] = tuple(int(number) for number in value.split(","))
        rules.append(Rule(**fields))
    return Recurrence(rules=tuple(rules), first=first, **ends)


def crm(spec: TaskSpec, resolved: Resolved | None = None, today: dt.date = TODAY) -> Plan:
    return plan.plan(spec, today, resolved or Resolved(), CRM)


def mail(spec: TaskSpec, resolved: Resolved | None = None, today: dt.date = TODAY) -> Plan:
    return plan_mail.plan(spec, today, resolved or Resolved(), MAIL)


def crm_records(part: PlanPart) -> list[dict[str, Any]]:
    return task.records(part, "m4rk", CRM)
