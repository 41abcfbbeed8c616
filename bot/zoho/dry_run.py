"""The requests that a task would become, without a grant and without sending. Pure; for the command line."""

import datetime as dt

from bot.ports import Plan, Resolved, WireRequest
from bot.specs import Product, TaskSpec
from bot.zoho import crm_task, mail_task, plan_crm, plan_mail

# Stands where a command's id would.
MARKER = "example"


def dry_run(spec: TaskSpec, today: dt.date, product: Product) -> tuple[Plan, list[WireRequest]]:
    """The plan, and each of its parts as it would be sent. Raises CannotPlan."""
    nobody = Resolved()
    if product is Product.CRM:
        crm = crm_task.CrmOptions()
        plan = plan_crm.plan(spec, today, nobody, crm)
        return plan, [crm_task.create_request(part, MARKER, crm) for part in plan.parts]
    mail = mail_task.MailOptions()
    plan = plan_mail.plan(spec, today, nobody, mail)
    return plan, [mail_task.create_request(part, MARKER, mail) for part in plan.parts]
