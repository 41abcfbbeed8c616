"""Writing CRM tasks: create (one record of a series becomes many tasks), update, delete.

Pages: www.zoho.com/crm/developer/docs/api/v8/insert-records.html, update-records.html, delete-records.html;
for series Kaizen #36. A series' tasks are separate: no series id exists.
"""

import datetime as dt
from typing import Any

from bot.sandbox.zoho.crm import external, records, rrule
from bot.sandbox.zoho.crm.answers import (
    BadRecord,
    Item,
    batch,
    header_time,
    ids_of,
    json_object,
    records_of,
    refusal,
    success,
)
from bot.sandbox.zoho.crm.field_types import Place
from bot.sandbox.zoho.crm.fields import DEFAULTS, check, check_alarm
from bot.sandbox.zoho.org import CustomField, Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

TRIGGERS = {"workflow", "approval", "blueprint", "pathfinder", "orchestration"}
FEATURES = {"apply_feature_execution": "layout_rules", "skip_feature_execution": "cadences"}
EMPTY: Record = dict.fromkeys(
    ("Due_Date", "Description", "Who_Id", "What_Id", "$se_module", "Remind_At", "Recurring_Activity", "Closed_Time")
)


def create(call: Call) -> Reply:
    """POST /Tasks: 1-100 records. A recurring record answers with one item for each of its tasks."""
    rows = records_of(call)
    _check_top(call)
    external.field_of(call)
    items: list[Item] = []
    for index, sent in enumerate(rows):
        try:
            values, days = _judge_new(call, sent, index)
        except BadRecord as bad:
            items.append(bad.item)
            continue
        dated = (values if day is None else {**values, "Due_Date": day.isoformat()} for day in days)
        items.extend(_make(call, one, index) for one in dated)
    return batch(call, items, 201)


def _judge_new(call: Call, sent: Record, index: int) -> tuple[Record, list[dt.date] | list[None]]:
    """The values to store, and the due dates of the tasks to make of them ([None]: one task, as sent)."""
    org = call.org
    own: Record = {field.api_name: None for field in org.custom_fields}
    values = {**EMPTY, **own, **DEFAULTS, "Tag": [], "Owner": {"id": call.grant["user"]}}
    values |= check(org, sent, index, None)
    for name, default in DEFAULTS.items():
        if values[name] is None:
            values[name] = default
    recurrence = sent.get("Recurring_Activity")
    series: list[dt.date] = []
    if recurrence is not None:
        place = Place(org, "Recurring_Activity", index)
        if not isinstance(recurrence, dict) or not isinstance(recurrence.get("RRULE"), str):
            raise place.bad(expected_data_type="jsonobject")
        series = rrule.expand(recurrence["RRULE"], place.path + ".RRULE", org.capabilities)
        values["Recurring_Activity"] = {"RRULE": recurrence["RRULE"]}
    values.update(check_alarm(org, sent, index, recurring=bool(series), version=call.params["version"]))
    return values, series or [None]


def _make(call: Call, values: Record, index: int) -> Item:
    try:
        _check_unique(call.org, values, index, None)
    except BadRecord as bad:
        return bad.item
    if values["Status"] == "Completed":
        values = {**values, "Closed_Time": call.org.now().isoformat()}
    record = records.add(call.org, "Tasks", values, call.grant["user"])
    details = {**records.stamps(call.org, record, call.user), **external.shown(call, record)}
    if call.params["version"] != "v2":
        details["$approval_state"] = "approved"
    return success(details, "record added")


def _check_unique(org: Org, values: Record, index: int, own_id: str | None) -> None:
    """DUPLICATE_DATA when another task has the same value; the nesting of `module` is known from words only [?]."""
    for name in (field.api_name for field in org.custom_fields if field.unique or field.external):
        if values.get(name) in (None, ""):
            continue
        for other in records.live(org, "Tasks"):
            if other["id"] != own_id and other["values"].get(name) == values[name]:
                details: dict[str, Any] = {"api_name": name, "json_path": f"$.data[{index}].{name}", "id": other["id"]}
                details["module"] = {"api_name": "Tasks", "id": "5725767000000000007"}
                raise BadRecord("DUPLICATE_DATA", "duplicate data", details)


def _check_top(call: Call) -> None:
    """The keys beside `data`: which automations run, which features are applied or skipped."""
    body = json_object(call)
    wanted = body.get("trigger", [])
    if not isinstance(wanted, list) or not all(isinstance(word, str) and word in TRIGGERS for word in wanted):
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "trigger"})
    for key, name in FEATURES.items():
        if body.get(key, [{"name": name}]) != [{"name": name}]:
            raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": key})


def update_one(call: Call) -> Reply:
    """PUT /Tasks/{id}: the one record of `data`; If-Unmodified-Since gives 412 ALREADY_MODIFIED."""
    rows = records_of(call, most=1)
    return _update(call, rows, [(call.params["id"], external.path_task(call))])


def update_many(call: Call) -> Reply:
    """PUT /Tasks: 1-100 records, each with its id, or with X-EXTERNAL its external field."""
    field, rows = external.field_of(call), records_of(call)
    given = [external.body_id(sent, field) for sent in rows]
    return _update(call, rows, [(one, external.task(call, one, field)) for one in given])


def _update(call: Call, rows: list[Record], found: list[tuple[Any, Record | None]]) -> Reply:
    _check_top(call)
    items, worst = [], 400
    for index, (sent, (given, record)) in enumerate(zip(rows, found, strict=True)):
        try:
            if given is None:
                raise Place(call.org, "id", index).missing()
            if record is None:
                raise external.unknown(given)
            current = call.org.state.table("Tasks")[record["id"]]  # an earlier row may have changed it
            items.append(_change(call, current, sent, index))
        except BadRecord as bad:
            items.append(bad.item)
            worst = bad.status
    return batch(call, items, 200, worst)


def _change(call: Call, record: Record, sent: Record, index: int) -> Item:
    org, task_id = call.org, record["id"]
    since = header_time(call, "If-Unmodified-Since")
    if since is not None and dt.datetime.fromisoformat(record["modified"]) > since:
        raise BadRecord("ALREADY_MODIFIED", "the record has been modified already", {"id": task_id}, 412)
    before = record["values"]
    values = check(org, sent, index, before)
    recurring = before["Recurring_Activity"] is not None
    values.update(check_alarm(org, sent, index, recurring=recurring, version=call.params["version"]))
    if sent.get("Recurring_Activity", before["Recurring_Activity"]) != before["Recurring_Activity"]:
        raise Place(org, "Recurring_Activity", index).bad()  # changing a rule afterwards is described nowhere [?]
    _check_unique(org, {**before, **values}, index, task_id)
    if values.get("Status", before["Status"]) != before["Status"]:
        values["Closed_Time"] = org.now().isoformat() if values["Status"] == "Completed" else None
    record = records.change(org, "Tasks", record, values, call.grant["user"])
    return success({**records.stamps(org, record, call.user), **external.shown(call, record)}, "record updated")


def delete_one(call: Call) -> Reply:
    """DELETE /Tasks/{id}: to the recycle bin."""
    _check_deletion(call)
    given, field = call.params["id"], external.field_of(call)
    external.path_task(call)
    return batch(call, [_delete(call, given, field)], 200)


def delete_many(call: Call) -> Reply:
    """DELETE /Tasks?ids=a,b: at most 100."""
    _check_deletion(call)
    field = external.field_of(call)
    return batch(call, [_delete(call, given, field) for given in ids_of(call)], 200)


def _check_deletion(call: Call) -> None:
    if call.query.get("wf_trigger", "true") not in ("true", "false"):
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "boolean", "param": "wf_trigger"})


def _delete(call: Call, given: str, field: CustomField | None) -> Item:
    record = external.task(call, given, field)
    if record is None:
        return BadRecord("INVALID_DATA", "record not deleted", {"id": given}).item
    records.remove(call.org, "Tasks", record, call.grant["user"])
    return success({"id": record["id"], **external.shown(call, record)}, "record deleted")
