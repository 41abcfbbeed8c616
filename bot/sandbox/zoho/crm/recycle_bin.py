"""Deleted CRM tasks: which they are, and how they come back.

Pages: www.zoho.com/crm/developer/docs/api/v8/get-deleted-records.html; the restore's answer was not seen [?], nor was
the note on administrators on its page read in full [?], so others are refused unless a capability allows them.
"""

import datetime as dt

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import header_time, is_admin, no_such_id, refusal, success, whole_number
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply


def deleted(call: Call) -> Reply:
    """GET /Tasks/deleted?type=all|recycle|permanent&page=&per_page=, with If-Modified-Since; 204: there is none."""
    kind = call.query.get("type", "all")
    if kind not in ("all", "recycle", "permanent"):
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "type"})
    since = header_time(call, "If-Modified-Since")
    rows = [row for row in _rows(call, since) if kind in ("all", row["type"])]
    page, per_page = whole_number(call, "page", 1), whole_number(call, "per_page", 200, 200)
    shown = rows[(page - 1) * per_page : page * per_page]
    if not shown:
        return Reply(304 if since is not None and not rows else 204)
    info = {"per_page": per_page, "count": len(shown), "page": page, "more_records": page * per_page < len(rows)}
    return Reply(200, {"data": shown, "info": info})


def _rows(call: Call, since: dt.datetime | None) -> list[Record]:
    org, zone, rows = call.org, call.user["time_zone"], []
    for record in org.state.table("Tasks").values():
        gone = record["deleted"]
        if gone is None or (since is not None and dt.datetime.fromisoformat(gone["at"]) <= since):
            continue
        row = {"id": record["id"], "display_name": record["values"]["Subject"]}
        row["type"] = "permanent" if _expired(call, gone) else "recycle"
        row["deleted_by"] = {"id": gone["by"], "name": org.user(gone["by"])["full_name"]}
        rows.append({**row, "deleted_time": org.local(gone["at"], zone)})
    return rows


def restore(call: Call) -> Reply:
    """POST /settings/recycle_bin/{id}/actions/restore."""
    if not (is_admin(call) or call.org.capabilities.restore_by_non_admins):
        raise refusal(403, "NO_PERMISSION", "permission denied to restore", {})
    record = call.org.state.get("Tasks", call.params["id"])
    gone = None if record is None else record["deleted"]
    if record is None or gone is None or _expired(call, gone):
        raise no_such_id(call, place=2)
    records.restore(call.org, "Tasks", record, call.grant["user"])
    return Reply(200, {"recycle_bin": [success({"id": record["id"]}, "record restored")]})


def _expired(call: Call, gone: Record) -> bool:
    return bool(dt.datetime.fromisoformat(gone["at"]) <= call.org.clock.now() - records.RECYCLE_BIN)
