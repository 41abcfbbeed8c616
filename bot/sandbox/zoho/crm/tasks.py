"""Writing CRM tasks: create (one record of a series becomes many tasks), update, delete, the recycle bin.

Pages: www.zoho.com/crm/developer/docs/api/v8/insert-records.html, update-records.html, delete-records.html,
get-deleted-records.html; for series Kaizen #36. A series' tasks are separate: no series id exists.
"""

import datetime as dt
from typing import Any

from bot.sandbox.zoho.crm import records, rrule
from bot.sandbox.zoho.crm.answers import (
    BadRecord,
    Item,
    batch,
    json_object,
    missing_parameter,
    records_of,
    refusal,
    success,
)
from bot.sandbox.zoho.crm.fields import DEFAULTS, Place, check, check_alarm
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

TRIGGERS = {"workflow", "approval", "blueprint", "pathfinder", "orchestration"}
EMPTY: Record = dict.fromkeys(
    ("Due_Date", "Description", "Who_Id", "What_Id", "$se_module", "Remind_At", "Recurring_Activity", "Closed_Time")
)


def create(call: Call) -> Reply:
    """POST /Tasks: 1-100 records. A recurring record answers with one item for each of its tasks."""
    rows = records_of(call)
    _check_trigger(call)
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
    values = {**EMPTY, **DEFAULTS, "Tag": [], "Owner": {"id": call.grant["user"]}, **check(org, sent, index, None)}
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
    values.update(check_alarm(org, sent, index, recurring=bool(series)))
    return values, series or [None]


def _make(call: Call, values: Record, index: int) -> Item:
    try:
        _check_unique(call.org, values, index, None)
    except BadRecord as bad:
        return bad.item
    if values["Status"] == "Completed":
        values = {**values, "Closed_Time": call.org.now().isoformat()}
    record = records.add(call.org, "Tasks", values, call.grant["user"])
    details = records.stamps(call.org, record, call.user)
    if call.params["version"] != "v2":
        details["$approval_state"] = "approved"
    return success(details, "record added")


def _check_unique(org: Org, values: Record, index: int, own_id: str | None) -> None:
    """DUPLICATE_DATA when another task has the same value; the nesting of `module` is known from words only [?]."""
    name = org.unique_field
    if name is None or values.get(name) in (None, ""):
        return
    for other in records.live(org, "Tasks"):
        if other["id"] != own_id and other["values"].get(name) == values[name]:
            details: dict[str, Any] = {"api_name": name, "json_path": f"$.data[{index}].{name}", "id": other["id"]}
            details["module"] = {"api_name": "Tasks", "id": "5725767000000000007"}
            raise BadRecord("DUPLICATE_DATA", "duplicate data", details)


def _check_trigger(call: Call) -> None:
    wanted = json_object(call).get("trigger", [])
    if not isinstance(wanted, list) or not all(isinstance(word, str) and word in TRIGGERS for word in wanted):
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "trigger"})


def update_one(call: Call) -> Reply:
    """PUT /Tasks/{id}: the one record of `data`; If-Unmodified-Since gives 412 ALREADY_MODIFIED."""
    return _update(call, [{**row, "id": call.params["id"]} for row in records_of(call, most=1)])


def update_many(call: Call) -> Reply:
    """PUT /Tasks: 1-100 records, each with its id."""
    return _update(call, records_of(call))


def _update(call: Call, rows: list[Record]) -> Reply:
    _check_trigger(call)
    items, worst = [], 400
    for index, sent in enumerate(rows):
        try:
            items.append(_change(call, sent, index))
        except BadRecord as bad:
            items.append(bad.item)
            worst = bad.status
    return batch(call, items, 200, worst)


def _change(call: Call, sent: Record, index: int) -> Item:
    org, task_id = call.org, sent.get("id")
    if task_id is None:
        raise Place(org, "id", index).missing()
    record = records.find(org, "Tasks", task_id) if isinstance(task_id, str) else None
    if record is None:
        raise BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": task_id})
    since = header_time(call, "If-Unmodified-Since")
    if since is not None and dt.datetime.fromisoformat(record["modified"]) > since:
        raise BadRecord("ALREADY_MODIFIED", "the record has been modified already", {"id": task_id}, 412)
    before = record["values"]
    values = check(org, sent, index, before)
    values.update(check_alarm(org, sent, index, recurring=before["Recurring_Activity"] is not None))
    if sent.get("Recurring_Activity", before["Recurring_Activity"]) != before["Recurring_Activity"]:
        raise Place(org, "Recurring_Activity", index).bad()  # changing a rule afterwards is described nowhere [?]
    _check_unique(org, {**before, **values}, index, task_id)
    if values.get("Status", before["Status"]) != before["Status"]:
        values["Closed_Time"] = org.now().isoformat() if values["Status"] == "Completed" else None
    record = records.change(org, "Tasks", record, values, call.grant["user"])
    return success(records.stamps(org, record, call.user), "record updated")


def header_time(call: Call, name: str) -> dt.datetime | None:
    """A header's ISO moment, None when it isn't sent; INVALID_DATA when it can't be read or has no offset."""
    text = call.headers.get(name)
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "datetime", "api_name": name})
    return moment


def delete_one(call: Call) -> Reply:
    """DELETE /Tasks/{id}: to the recycle bin."""
    return batch(call, [_delete(call, call.params["id"])], 200)


def delete_many(call: Call) -> Reply:
    """DELETE /Tasks?ids=a,b: at most 100."""
    ids = [part for part in call.query.get("ids", "").split(",") if part]
    if not ids:
        raise missing_parameter("ids")
    if len(ids) > 100:
        raise refusal(400, "LIMIT_EXCEEDED", "only 100 records can be deleted at a time", {"limit": 100})
    return batch(call, [_delete(call, task_id) for task_id in ids], 200)


def _delete(call: Call, task_id: str) -> Item:
    record = records.find(call.org, "Tasks", task_id)
    if record is None:
        return BadRecord("INVALID_DATA", "record not deleted", {"id": task_id}).item
    records.remove(call.org, "Tasks", record, call.grant["user"])
    return success({"id": task_id}, "record deleted")


def deleted(call: Call) -> Reply:
    """GET /Tasks/deleted?type=all|recycle|permanent, with If-Modified-Since; 204 when there is none."""
    kind = call.query.get("type", "all")
    if kind not in ("all", "recycle", "permanent"):
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "type"})
    org, zone, rows = call.org, call.user["time_zone"], []
    since = header_time(call, "If-Modified-Since")
    for record in org.state.table("Tasks").values():
        gone = record["deleted"]
        if gone is None or (since is not None and dt.datetime.fromisoformat(gone["at"]) <= since):
            continue
        binned = dt.datetime.fromisoformat(gone["at"]) > org.clock.now() - records.RECYCLE_BIN
        here = "recycle" if binned else "permanent"
        if kind in ("all", here):
            row = {"id": record["id"], "display_name": record["values"]["Subject"], "type": here}
            row["deleted_by"] = {"id": gone["by"], "name": org.user(gone["by"])["full_name"]}
            rows.append({**row, "deleted_time": org.local(gone["at"], zone)})
    info = {"per_page": 200, "count": len(rows), "page": 1, "more_records": False}
    return Reply(200, {"data": rows, "info": info}) if rows else Reply(204)


def restore(call: Call) -> Reply:
    """POST /settings/recycle_bin/{id}/actions/restore. The path is documented, its answer was not seen [?]."""
    record = call.org.state.get("Tasks", call.params["id"])
    gone = None if record is None else record["deleted"]
    if record is None or gone is None or _expired(call, gone):
        raise refusal(400, "INVALID_DATA", "the id given seems to be invalid", {"id": call.params["id"]})
    call.org.state.put("Tasks", record["id"], {**record, "deleted": None})
    return Reply(200, {"recycle_bin": [success({"id": record["id"]}, "record restored")]})


def _expired(call: Call, gone: Record) -> bool:
    return bool(dt.datetime.fromisoformat(gone["at"]) <= call.org.clock.now() - records.RECYCLE_BIN)
