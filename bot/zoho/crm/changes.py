"""What a PUT on a CRM task holds: Changes -> the fields that change. Pure; the reverse of nothing, beside crm_task.

Pages: www.zoho.com/crm/developer/docs/api/v8/update-records.html, help.zoho.com's Kaizen #36.
"""

from collections.abc import Sequence
from typing import Any

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.ports import Changes
from bot.specs import RecordRef
from bot.zoho.crm import alarms
from bot.zoho.crm.task import PRIORITIES, CrmOptions, link, own_fields
from bot.zoho.description import fit_title, new_description, rewrites_description
from bot.zoho.planning import owner_id, refuse_reminder_without_due

PRODUCT = "Zoho CRM"
_CLEARED = {"due": "Due_Date", "reminder": "Remind_At", "priority": "Priority"}


def changed(changes: Changes, old_description: object, options: CrmOptions) -> dict[str, Any]:
    """The record of a PUT: only what changes. Tags are not in it: they are added by a call of their own.

    Clearing by null is usual, but not on Zoho's pages [WILD]. Raises CannotPlan for what can't be changed so.
    """
    if changes.recurrence is not None:
        raise CannotPlan(say("zoho-cant-change-how-task", product=PRODUCT), say("zoho-delete-make-new-one"))
    found: dict[str, Any] = {}
    if changes.title is not None:
        found["Subject"] = fit_title(changes.title)
    if changes.due is not None:
        found["Due_Date"] = changes.due.date.isoformat()
    if changes.priority is not None:
        found["Priority"] = PRIORITIES[changes.priority]
    if changes.status is not None:
        found["Status"] = changes.status
    if changes.owner is not None:
        found["Owner"] = {"id": owner_id(changes.owner.crm_id, changes.owner, PRODUCT)}
    if changes.records:
        found |= _links(changes.records, options)
    found |= _reminder(changes, options) | own_fields(changes.custom, options) | _cleared(changes, options)
    if rewrites_description(changes):
        found["Description"] = new_description(changes, old_description, options.description_limit)
    return found


def _reminder(changes: Changes, options: CrmOptions) -> dict[str, Any]:
    if changes.reminder is None:
        return {}
    refuse_reminder_without_due(changes)
    rings = changes.reminder.moment(changes.due, changes.due.zone if changes.due else changes.zone)
    if rings is None:
        return {}
    return {"Remind_At": {"ALARM": alarms.of(changes.reminder, changes.due, rings, options.alarm_dialect)}}


def _links(records: Sequence[RecordRef], options: CrmOptions) -> dict[str, Any]:
    """The links that a task is to have, in place of those that it has."""
    fields, left = link(records)
    if left:
        names = ", ".join(f"“{record.text}”" for record in left)
        raise CannotPlan(say("zoho-cant-be-linked-task", names=names), say("zoho-choose-one-record-or"))
    gone = ("Who_Id", "What_Id") if options.null_clears else ()
    return {**dict.fromkeys(gone), **fields}


def _cleared(changes: Changes, options: CrmOptions) -> dict[str, None]:
    fields = [_CLEARED[name] for name in changes.clear if name in _CLEARED]
    fields += [field.name for field in changes.custom if field.value is None]
    fields += ["Who_Id", "What_Id"] if "records" in changes.clear else []
    return emptied(fields, options)


def emptied(fields: Sequence[str], options: CrmOptions) -> dict[str, None]:
    """These fields emptied. Raises CannotPlan where null is known to empty nothing."""
    if fields and not options.null_clears:
        raise CannotPlan(
            say("zoho-cant-empty-here", product=PRODUCT, fields=", ".join(fields)),
            say("zoho-set-another-value-instead"),
        )
    return dict.fromkeys(fields)
