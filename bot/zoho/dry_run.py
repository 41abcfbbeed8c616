"""The requests that a task would become, without a grant and without sending. Pure; for the command line.

What an earlier answer would give stands in them as words: the id of the task that a subtask hangs on, and those of the
tasks of a CRM series that get a reminder each.
"""

import datetime as dt

from bot.ports import Plan, PlanPart, Resolved, WireRequest
from bot.specs import Product, TaskSpec
from bot.zoho.crm import plan as plan_crm
from bot.zoho.crm import task as crm_task
from bot.zoho.crm.task import ROWS_PER_UPDATE
from bot.zoho.mail import plan as plan_mail
from bot.zoho.mail import task as mail_task

# Stands where a command's id would.
MARKER = "example"


def dry_run(spec: TaskSpec, today: dt.date, product: Product, *, version: str = "v8") -> tuple[Plan, list[WireRequest]]:
    """The plan, and each of its requests in their order, those that follow a part among them. Raises CannotPlan."""
    nobody = Resolved()
    if product is Product.CRM:
        crm = crm_task.CrmOptions(version=version)
        plan = plan_crm.plan(spec, today, nobody, crm)
        found = list[WireRequest]()
        for part in plan.parts:
            found += [crm_task.create_request(part, MARKER, crm), *_reminders(part, today, crm)]
        return plan, found
    mail = mail_task.MailOptions()
    plan = plan_mail.plan(spec, today, nobody, mail)
    return plan, [mail_task.create_request(_hung(part, plan), MARKER, mail) for part in plan.parts]


def _reminders(part: PlanPart, today: dt.date, options: crm_task.CrmOptions) -> list[WireRequest]:
    """What gives each task of a series its own reminder once it is made, ten at a time."""
    if not crm_task.needs_follow_up(part, options):
        return []
    days = [(f"<id of the task due {day}>", day) for day in part.dates]
    rows = crm_task.reminder_rows(part, days, dt.datetime.combine(today, dt.time(), dt.UTC), options)
    some = [rows[start : start + ROWS_PER_UPDATE] for start in range(0, len(rows), ROWS_PER_UPDATE)]
    path = f"/crm/{options.version}/Tasks"
    return [WireRequest(method="PUT", path=path, body={"data": each}) for each in some]


def _hung(part: PlanPart, plan: Plan) -> PlanPart:
    """A subtask, with words for the task that it hangs on."""
    if part.subtask_of is None:
        return part
    parent = f"<id of “{plan.parts[part.subtask_of].spec.title}”>"
    return part.model_copy(update={"resolved": part.resolved.model_copy(update={"parent": parent})})
