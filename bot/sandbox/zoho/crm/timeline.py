"""GET /Tasks/{id}/__timeline: who changed what of a task, the newest first.

Page: www.zoho.com/crm/developer/docs/api/v8/timeline-of-a-record.html. Filters and extra details are not played: a
query that asks for them is refused.
"""

from typing import Any

from bot.sandbox.zoho.crm.answers import refusal, whole_number
from bot.sandbox.zoho.crm.metadata import types
from bot.sandbox.zoho.crm.related import task_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply


def of_task(call: Call) -> Reply:
    """Up to 200 entries; `_value` has a field's old and new value as text."""
    task = task_of(call)
    for name in call.query.keys() - {"per_page", "sort_by"}:
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": name})
    if call.query.get("sort_by", "audited_time") != "audited_time":
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "sort_by"})
    rows = [row for row in call.org.state.table("timeline").values() if row["record"] == task["id"]][::-1]
    per_page = whole_number(call, "per_page", 200, 200)
    shown = [_entry(call, task, row) for row in rows[:per_page]]
    info = {"per_page": per_page, "count": len(shown), "more_records": per_page < len(rows), "next_page_token": None}
    return Reply(200, {"__timeline": shown, "info": {**info, "previous_page_token": None, "page_token_expiry": None}})


def _entry(call: Call, task: Record, row: Record) -> Record:
    kinds, user = types(call.org, "Tasks"), call.org.user(row["by"])
    history = [
        {
            "api_name": name,
            "data_type": kinds.get(name, "text"),
            "_value": {"old": _text(pair[0]), "new": _text(pair[1])},
        }
        for name, pair in row["fields"].items()
    ]
    record = {"id": task["id"], "name": task["values"]["Subject"], "module": {"api_name": "Tasks"}}
    return {
        "id": row["id"],
        "action": row["action"],
        "source": "crm_api",
        "audited_time": call.org.local(row["at"], call.user["time_zone"]),
        "done_by": {"id": user["id"], "name": user["full_name"]},
        "record": record,
        "related_record": None,
        "automation_details": None,
        "field_history": history,
    }


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        return ", ".join(str(one.get("name", one)) if isinstance(one, dict) else str(one) for one in value) or None
    if isinstance(value, dict):
        return str(next(iter(value.values()), None))
    return None if value is None else str(value)
