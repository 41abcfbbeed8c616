"""Ids that are an organisation's own: the header X-EXTERNAL says which field of Tasks the path or the body names.

`X-EXTERNAL: Tasks.Slack_Key`. Pages under www.zoho.com/crm/developer/docs/api/v8/: get-records-ext.html,
update-records-ext.html, delete-records-ext.html. Linked modules have no external field here, so a header that names one
(`Tasks.What_Id->Accounts.Ext_Id`) is refused.
"""

from typing import Any

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import BadRecord, refusal
from bot.sandbox.zoho.org import CustomField
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call

HEADER = "X-EXTERNAL"


def field_of(call: Call) -> CustomField | None:
    """The external field that the header names, None without the header; INVALID_DATA when there is no such field."""
    named = call.headers.get(HEADER)
    if named is None:
        return None
    module, _, name = named.strip().partition(".")
    field = call.org.custom_field(name)
    if module != "Tasks" or field is None or not field.external:
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": HEADER})
    return field


def path_task(call: Call) -> Record | None:
    """The live task that the path's id means. Without the header a path's id is digits; else no URL is like that."""
    given, field = call.params["id"], field_of(call)
    if field is None and not given.isdecimal():
        raise refusal(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one")
    return task(call, given, field)


def task(call: Call, given: Any, field: CustomField | None) -> Record | None:
    """The live task of this id, or with a field of this value in it."""
    if not isinstance(given, str):
        return None
    if field is None:
        return records.find(call.org, "Tasks", given)
    return next((row for row in records.live(call.org, "Tasks") if row["values"].get(field.api_name) == given), None)


def body_id(sent: Record, field: CustomField | None) -> Any:
    """What a record of a body says it is: its `id`, or with the header its external field."""
    return sent.get("id", sent.get(field.api_name) if field is not None else None)


def shown(call: Call, record: Record) -> dict[str, Any]:
    """What an answer's `details` say besides when the header is there: the external field and its value."""
    field = field_of(call)
    return {} if field is None else {field.api_name: record["values"].get(field.api_name)}


def unknown(given: Any) -> BadRecord:
    """No task has this id or external value."""
    return BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": given})
