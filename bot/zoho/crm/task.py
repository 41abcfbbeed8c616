"""A CRM task on the wire: PlanPart -> records of POST /Tasks, record -> TaskState. Pure; paired converters.

Source: www.zoho.com/crm/developer/docs/api/v8/insert-records.html (Tasks) and help.zoho.com's Kaizen #36.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.ports import PlanPart, WireRequest
from bot.specs import (
    CustomField,
    Priority,
    Product,
    RecordRef,
    Recurrence,
    Reminder,
    Spec,
    TaskRef,
    TaskSpec,
    TaskState,
)
from bot.zoho.crm import alarms
from bot.zoho.crm.answers import day as crm_day
from bot.zoho.crm.answers import moment
from bot.zoho.description import compose

COMPLETED = "Completed"
NOT_STARTED = "Not Started"
PRIORITIES: dict[Priority, str] = {priority: priority.value.capitalize() for priority in Priority}
READ_FIELDS = "Subject,Status,Due_Date,Priority,Modified_Time,Created_Time,Description,Owner,Modified_By"
# Inserts and updates of more than ten records count against the stricter sub-concurrency limit.
ROWS_PER_UPDATE = 10
# What the bot itself fills; a field of the organisation's own never has these names.
OWN_KEYS = frozenset(
    {"Subject", "Description", "Owner", "Remind_At", "Recurring_Activity", "Tag", "Who_Id", "What_Id", "$se_module"}
)

Value = str | bool | int | float | tuple[str, ...]


class CrmOptions(Spec):
    """What differs between orgs. `trigger` None: all automations run; (): none (then the bot does not hear itself).

    `version` is "v8", or "v2" for an organisation that is held to it. `marker_field` is the API name of a custom unique
    text field on Tasks, where the admin has made one. `notify_owner`: whether Zoho e-mails the owner of a new task
    (None: Zoho's own default). `defaults` are values for fields that a task lacks, by API name: for what a layout
    makes mandatory.
    """

    version: str = "v8"
    action: alarms.Action = "EMAIL"
    trigger: tuple[str, ...] | None = None
    marker_field: str | None = None
    notify_owner: bool | None = None
    defaults: Mapping[str, Value] = {}
    # "small" description fields hold 2,000; the Tasks module's own is of the large kind.
    description_limit: int = 32000
    horizon_months: int = 12
    horizon_dates: int = 50
    # One answer lists at most 100 made records.
    finite_dates: int = 100
    max_series: int = 6
    # What no document settles; capabilities.py says what each is, and `doctor --live` what an organisation does.
    several_weekdays: bool = False
    last_weekday: bool = False
    last_monthday: bool = False
    late_monthdays: bool = False
    null_clears: bool = True
    past_alarms: bool = False
    both_actions: bool = False
    freq_alarms: bool = False

    @property
    def alarm_dialect(self) -> alarms.Dialect:
        """How alarms are written: with FREQ on v2; on v8 only beside EMAILANDPOPUP, as Zoho's own SDK does [SDK]."""
        old = self.version == "v2"
        beside_both = self.action == "EMAILANDPOPUP" and not self.both_actions
        return alarms.Dialect(self.action, freq=old or beside_both, repeats=old or self.freq_alarms)


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
    if spec.status is not None:
        found["Status"] = spec.status
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
        found["Tag"] = tags(spec.tags)
    if options.notify_owner is not None:
        found["Send_Notification_Email"] = options.notify_owner
    found |= own_fields(spec.custom, options)
    return {**{name: _json(value) for name, value in options.defaults.items() if name not in found}, **found}


def tags(names: Sequence[str]) -> list[dict[str, str]]:
    """Tags as Zoho takes them, each once; one that is new is made by Zoho."""
    return [{"name": name} for name in dict.fromkeys(names)]


def own_fields(custom: Sequence[CustomField], options: CrmOptions) -> dict[str, Any]:
    """The organisation's own fields. Raises CannotPlan for a name that is the bot's to fill."""
    for field in custom:
        if field.name in OWN_KEYS or field.name == options.marker_field:
            raise CannotPlan(say("zoho-cant-be-given-as", name=field.name), say("zoho-say-tasks-text-instead"))
    return {field.name: _json(field.value) for field in custom if field.value is not None}


def _json(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _alarm(part: PlanPart, options: CrmOptions, first: dt.date | None) -> str | None:
    spec = part.spec
    if not spec.reminders:
        return None
    reminder = spec.reminders[0]
    if spec.recurrence is not None:
        assert spec.due is not None
        return alarms.relative(reminder, spec.due, part.dates, options.alarm_dialect)
    if reminder.at is not None and first is not None and spec.due is not None and spec.due.date != first:
        return None  # an absolute reminder of several tasks rings once, with the first
    rings = reminder.moment(spec.due, spec.wall_zone)
    return None if rings is None else alarms.of(reminder, spec.due, rings, options.alarm_dialect)


def without_past_alarms(body: Mapping[str, Any], now: dt.datetime, options: CrmOptions) -> dict[str, Any]:
    """The body of a create without the alarms whose moment has passed meanwhile: they would never ring.

    Whether Zoho refuses the task for such a DATE-TIME is not documented [?], so it is sent only where it is known to be
    taken.
    """
    if options.past_alarms:
        return dict(body)
    rows = [
        {key: value for key, value in row.items() if key != "Remind_At" or not rang(value, now)} for row in body["data"]
    ]
    return {**body, "data": rows}


def rang(alarm: object, now: dt.datetime) -> bool:
    """Whether a Remind_At's moment has passed, and for one that repeats also its end."""
    text = str(alarm["ALARM"]) if isinstance(alarm, dict) else ""
    last = alarms.last_moment(text)
    return last is not None and last <= now


def repeat_notes(spec: TaskSpec, options: CrmOptions) -> tuple[str, ...]:
    """What a person must be told of a reminder that is to ring again and won't."""
    if not any(reminder.repeat for reminder in spec.reminders):
        return ()
    if spec.due is None and spec.recurrence is None:
        return (say("zoho-without-due-date-reminder"),)
    if not options.alarm_dialect.repeats:
        return (say("zoho-crms-reminders-ring-once"),)
    return ()


def needs_follow_up(part: PlanPart, options: CrmOptions) -> bool:
    """Whether the part is a series whose reminder CRM can't say in one alarm, so that each instance gets its own."""
    spec = part.spec
    if spec.recurrence is None or not spec.reminders or spec.due is None:
        return False
    return alarms.relative(spec.reminders[0], spec.due, part.dates, options.alarm_dialect) is None


def reminder_rows(
    part: PlanPart, due_dates: Sequence[tuple[str, dt.date]], now: dt.datetime, options: CrmOptions
) -> list[dict[str, Any]]:
    """The records of PUT /Tasks that give each instance (id, due date) its own reminder; those of the past are left."""
    reminder: Reminder = part.spec.reminders[0]
    due = part.spec.due
    assert due is not None
    rings = alarms.per_date(reminder, due, part.dates)
    return [
        {"id": id_, "Remind_At": {"ALARM": alarms.of(reminder, due_then, rings[day], options.alarm_dialect)}}
        for id_, day in due_dates
        for due_then in (due.model_copy(update={"date": day}),)
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


def state(record: dict[str, Any], web_url: str, completed: frozenset[str] = frozenset({COMPLETED})) -> TaskState:
    """A record as read; `completed` are the words that mean it. The web address is background knowledge [?]."""
    id_ = str(record["id"])
    status = str(record.get("Status") or NOT_STARTED)
    priority = record.get("Priority")
    return TaskState(
        ref=TaskRef(product=Product.CRM, id=id_),
        title=str(record.get("Subject") or ""),
        status=status,
        done=status.casefold() in {word.casefold() for word in completed},
        due=crm_day(record.get("Due_Date")),
        priority=priority if isinstance(priority, str) else None,
        modified=moment(record.get("Modified_Time")),
        url=f"{web_url}/crm/tab/Tasks/{id_}",
        owner=_name(record.get("Owner")),
        modified_by=_name(record.get("Modified_By")),
    )


def _name(person: object) -> str | None:
    """A person's name as a record has it, with their id."""
    name = person.get("name") if isinstance(person, Mapping) else None
    return str(name) if name else None
