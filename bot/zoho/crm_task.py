"""A CRM task on the wire: PlanPart -> records of POST /Tasks, record -> TaskState. Pure; paired converters.

Source: www.zoho.com/crm/developer/docs/api/v8/insert-records.html (Tasks) and help.zoho.com's Kaizen #36.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from bot.ports import Changes, PlanPart, WireRequest
from bot.specs import Priority, Product, RecordRef, Recurrence, Reminder, Spec, TaskRef, TaskSpec, TaskState
from bot.zoho import alarms
from bot.zoho.crm_answers import moment
from bot.zoho.description import compose, fit_title, new_description, rewrites_description
from bot.zoho.planning import owner_id, refuse_reminder_without_due

COMPLETED = "Completed"
NOT_STARTED = "Not Started"
PRIORITIES: dict[Priority, str] = {priority: priority.value.capitalize() for priority in Priority}
READ_FIELDS = "Subject,Status,Due_Date,Priority,Modified_Time,Created_Time,Description,Owner"


class CrmOptions(Spec):
    """What differs between orgs. `trigger` None: all automations run; (): none (then the bot does not hear itself).

    `marker_field` is the API name of a custom unique text field on Tasks, where the admin has made one.
    """

    version: str = "v8"
    action: alarms.Action = "EMAIL"
    trigger: tuple[str, ...] | None = None
    marker_field: str | None = None
    # "small" description fields hold 2,000; the Tasks module's own is of the large kind.
    description_limit: int = 32000
    horizon_months: int = 12
    horizon_dates: int = 50
    # One answer lists at most 100 made records.
    finite_dates: int = 100
    max_series: int = 6
    # Both are undocumented [?]; switched on where a real org has shown that it takes them.
    several_weekdays: bool = False
    last_weekday: bool = False


def create_request(part: PlanPart, marker: str, options: CrmOptions) -> WireRequest:
    """POST /Tasks for one part: a single task, one recurring task, or one task per date."""
    body: dict[str, Any] = {"data": records(part, marker, options)}
    if options.trigger is not None:
        body["trigger"] = list(options.trigger)
    return WireRequest(method="POST", path=f"/crm/{options.version}/Tasks", body=body)


def records(part: PlanPart, marker: str, options: CrmOptions) -> list[dict[str, Any]]:
    """The records of a part. A recurring task always stands alone, because its answer lists every instance."""
    spec = part.spec
    if spec.recurrence is None and len(part.dates) > 1:
        assert spec.due is not None
        days = [spec.model_copy(update={"due": spec.due.model_copy(update={"date": day})}) for day in part.dates]
        return [_record(part.model_copy(update={"spec": day}), marker, options, day_of=spec) for day in days]
    found = _record(part, marker, options)
    if options.marker_field and spec.recurrence is None:
        found[options.marker_field] = marker
    return [found]


def _record(part: PlanPart, marker: str, options: CrmOptions, day_of: TaskSpec | None = None) -> dict[str, Any]:
    spec = part.spec
    found: dict[str, Any] = {"Subject": spec.title}
    if spec.due is not None:
        found["Due_Date"] = spec.due.date.isoformat()
    if spec.priority is not None:
        found["Priority"] = PRIORITIES[spec.priority]
    found["Description"] = compose(spec.description, spec.due, marker, options.description_limit)
    if part.resolved.owner is not None and part.resolved.owner.crm_id is not None:
        found["Owner"] = {"id": part.resolved.owner.crm_id}
    found.update(link(spec.records)[0])
    alarm = _alarm(part, options, first=day_of.due.date if day_of and day_of.due else None)
    if alarm is not None:
        found["Remind_At"] = {"ALARM": alarm}
    if spec.recurrence is not None:
        found["Recurring_Activity"] = {"RRULE": rrule(spec.recurrence)}
    if spec.tags:
        found["Tag"] = [{"name": tag} for tag in spec.tags]
    return found


def _alarm(part: PlanPart, options: CrmOptions, first: dt.date | None) -> str | None:
    spec = part.spec
    if not spec.reminders:
        return None
    reminder = spec.reminders[0]
    if spec.recurrence is not None:
        assert spec.due is not None
        return alarms.relative(reminder, spec.due, part.dates, options.action)
    if reminder.at is not None and first is not None and spec.due is not None and spec.due.date != first:
        return None  # an absolute reminder of several tasks rings once, with the first
    zone = spec.due.zone if spec.due else "UTC"
    rings = reminder.moment(spec.due, zone)
    return None if rings is None else alarms.at(rings, options.action)


def changed(changes: Changes, old_description: object, options: CrmOptions) -> dict[str, Any]:
    """The record of a PUT: only what changes. Clearing by null is usual, but not on Zoho's pages [WILD]."""
    found: dict[str, Any] = {}
    if changes.title is not None:
        found["Subject"] = fit_title(changes.title)
    if changes.due is not None:
        found["Due_Date"] = changes.due.date.isoformat()
    if changes.priority is not None:
        found["Priority"] = PRIORITIES[changes.priority]
    if changes.owner is not None:
        found["Owner"] = {"id": owner_id(changes.owner.crm_id, changes.owner, "Zoho CRM")}
    if changes.reminder is not None:
        refuse_reminder_without_due(changes)
        rings = changes.reminder.moment(changes.due, changes.due.zone if changes.due else "UTC")
        if rings is not None:
            found["Remind_At"] = {"ALARM": alarms.at(rings, options.action)}
    cleared = {"due": "Due_Date", "reminder": "Remind_At", "priority": "Priority"}
    found |= {cleared[name]: None for name in changes.clear if name in cleared}
    if rewrites_description(changes):
        found["Description"] = new_description(changes, old_description, options.description_limit)
    return found


def needs_follow_up(part: PlanPart, options: CrmOptions) -> bool:
    """Whether the part is a series whose reminder CRM can't say in one alarm, so that each instance gets its own."""
    spec = part.spec
    if spec.recurrence is None or not spec.reminders or spec.due is None:
        return False
    return alarms.relative(spec.reminders[0], spec.due, part.dates, options.action) is None


def reminder_rows(
    part: PlanPart, due_dates: Sequence[tuple[str, dt.date]], now: dt.datetime, options: CrmOptions
) -> list[dict[str, Any]]:
    """The records of PUT /Tasks that give each instance (id, due date) its own reminder; those of the past are left."""
    reminder: Reminder = part.spec.reminders[0]
    assert part.spec.due is not None
    rings = alarms.per_date(reminder, part.spec.due, part.dates)
    return [
        {"id": id_, "Remind_At": {"ALARM": alarms.at(rings[day], options.action)}}
        for id_, day in due_dates
        if day in rings and rings[day] > now
    ]


def rrule(series: Recurrence) -> str:
    """CRM's RRULE, DTSTART and UNTIL inside as dashed dates: "FREQ=WEEKLY;INTERVAL=1;UNTIL=…;BYDAY=SA;DTSTART=…"."""
    assert len(series.rules) == 1, "a planner makes one rule per CRM series"
    assert series.until is not None, "CRM demands UNTIL"
    rule = series.rules[0]
    parts = [f"FREQ={rule.freq}", f"INTERVAL={rule.interval}", f"UNTIL={series.until.isoformat()}"]
    for name in ("bymonth", "bymonthday", "byday", "bysetpos"):
        values = getattr(rule, name)
        if values:
            parts.append(f"{name.upper()}={','.join(str(value) for value in values)}")
    return ";".join([*parts, f"DTSTART={series.first.isoformat()}"])


def link(found: Sequence[RecordRef]) -> tuple[dict[str, Any], list[RecordRef]]:
    """Who_Id, What_Id and $se_module for resolved records, and the records that no field is left for.

    A contact is Who_Id; every other record What_Id; a lead excludes Who_Id. $se_module is the What_Id's module, or
    Contacts for a contact alone (Kaizen #36; modules beyond accounts and deals are documented for Events only [?]).
    """
    fields: dict[str, Any] = {}
    left: list[RecordRef] = []
    # What_Id first, because a lead forbids the Who_Id that may come before it.
    for ref in sorted(found, key=lambda ref: ref.module == "Contacts"):
        if ref.module is None or ref.id is None:
            left.append(ref)
        elif ref.module != "Contacts" and "What_Id" not in fields:
            fields |= {"What_Id": {"id": ref.id}, "$se_module": ref.module}
        elif ref.module == "Contacts" and "Who_Id" not in fields and fields.get("$se_module") != "Leads":
            fields = {"Who_Id": {"id": ref.id}, "$se_module": "Contacts"} | fields
        else:
            left.append(ref)
    return fields, left


def state(record: dict[str, Any], web_url: str) -> TaskState:
    """A record as read. The web address is background knowledge [?]."""
    id_ = str(record["id"])
    status = str(record.get("Status") or NOT_STARTED)
    due = record.get("Due_Date")
    return TaskState(
        ref=TaskRef(product=Product.CRM, id=id_),
        title=str(record.get("Subject") or ""),
        status=status,
        done=status.casefold() == COMPLETED.casefold(),
        due=dt.date.fromisoformat(due) if isinstance(due, str) and due else None,
        priority=record.get("Priority"),
        modified=moment(record.get("Modified_Time")),
        url=f"{web_url}/crm/tab/Tasks/{id_}",
    )
