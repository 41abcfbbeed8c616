"""Which fields each CRM module has, for COQL and search; GET /settings/fields and /settings/layouts. Judges no values.

Pages: www.zoho.com/crm/developer/docs/api/v8/field-meta.html, layouts-meta.html; the odd types ALARM and RRULE from
Zoho's SDK.
"""

from collections.abc import Mapping

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import missing_parameter, refusal
from bot.sandbox.zoho.crm.field_types import JSON_TYPES
from bot.sandbox.zoho.crm.fields import LAYOUT_ID, PICK_LISTS
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

# What a lookup field points to; "*" is the module that $se_module names.
LOOKUPS: Mapping[str, str] = {
    "Account_Name": "Accounts",
    "Contact_Name": "Contacts",
    "Who_Id": "Contacts",
    "What_Id": "*",
    "Owner": "users",
    "Created_By": "users",
    "Modified_By": "users",
}
SYSTEM = {
    "id": "bigint",
    "Owner": "ownerlookup",
    "Created_Time": "datetime",
    "Modified_Time": "datetime",
    "Created_By": "ownerlookup",
    "Modified_By": "ownerlookup",
}
PERSON = {"First_Name": "text", "Last_Name": "text", "Full_Name": "text", "Email": "email", "Phone": "phone"}
FIELDS: Mapping[str, Mapping[str, str]] = {
    "Tasks": {
        **SYSTEM,
        "Subject": "text",
        "Due_Date": "date",
        "Status": "picklist",
        "Priority": "picklist",
        "Description": "textarea",
        "Who_Id": "lookup",
        "What_Id": "lookup",
        "Remind_At": "ALARM",
        "Recurring_Activity": "RRULE",
        "Send_Notification_Email": "boolean",
        "Closed_Time": "datetime",
        "Tag": "text",
    },
    "Contacts": {**SYSTEM, **PERSON, "Account_Name": "lookup"},
    "Leads": {**SYSTEM, **PERSON, "Company": "text", "$converted": "boolean", "Converted__s": "boolean"},
    "Accounts": {**SYSTEM, "Account_Name": "text", "Phone": "phone", "Billing_City": "text"},
    "Deals": {**SYSTEM, "Deal_Name": "text", "Stage": "picklist", "Account_Name": "lookup", "Contact_Name": "lookup"},
}
READ_ONLY = {"id", "Created_Time", "Modified_Time", "Created_By", "Modified_By", "Closed_Time"}
LENGTHS = {"Subject": 255, "Description": 32000}


def types(org: Org, module: str) -> dict[str, str]:
    """A module's fields and their types, the organisation's own among them."""
    custom = {field.api_name: field.data_type for field in org.custom_fields} if module == "Tasks" else {}
    return {**FIELDS[module], **custom}


def _module(call: Call) -> str:
    module = call.query.get("module")
    if module is None:
        raise missing_parameter("module")
    if module not in FIELDS:
        raise refusal(400, "INVALID_MODULE", "the module name given seems to be invalid", {"param": "module"})
    return module


def fields(call: Call) -> Reply:
    """GET /settings/fields?module=Tasks. A pick list also shows the values that tasks have littered it with."""
    return Reply(200, {"fields": _fields(call.org, _module(call))})


def _fields(org: Org, module: str) -> list[Record]:
    pairs = enumerate(types(org, module).items(), start=1)
    return [_field(org, module, name, kind, number) for number, (name, kind) in pairs]


def _field(org: Org, module: str, name: str, kind: str, number: int) -> Record:
    custom = org.custom_field(name) if module == "Tasks" else None
    unique = custom is not None and (custom.unique or custom.external)
    return {
        "id": f"57257670000000{number:05d}",
        "api_name": name,
        "field_label": name.replace("_", " ") if custom is None or custom.label is None else custom.label,
        "display_label": name.replace("_", " ") if custom is None or custom.label is None else custom.label,
        "data_type": kind,
        "json_type": JSON_TYPES.get(kind, "string"),
        "length": LENGTHS.get(name, 255) if custom is None else custom.length,
        "system_mandatory": name == "Subject",
        "read_only": name in READ_ONLY,
        "field_read_only": name in READ_ONLY,
        "custom_field": custom is not None,
        "visible": True,
        "type": "used",
        "external": {"type": "org", "show": True} if custom is not None and custom.external else None,
        "unique": {"casesensitive": False} if unique else {},
        "pick_list_values": _values(org, module, name),
    }


def _values(org: Org, module: str, name: str) -> list[Record]:
    """A pick list's values: those it was made with, and those that tasks have."""
    if module != "Tasks":
        return []
    custom = org.custom_field(name)
    values = PICK_LISTS.get(name, ()) if custom is None else custom.values
    if not values:
        return []
    for task in records.live(org, module):
        used = task["values"].get(name)
        values = tuple(dict.fromkeys((*values, *(used if isinstance(used, list) else [used] if used else []))))
    return [
        {"display_value": one, "actual_value": one, "reference_value": one, "sequence_number": number, "type": "used"}
        for number, one in enumerate(values, start=1)
    ]


def layouts(call: Call) -> Reply:
    """GET /settings/layouts?module=Tasks and /settings/layouts/{id}: one layout of one section; `required` by field."""
    module = _module(call)
    if call.params.get("layout", LAYOUT_ID) != LAYOUT_ID:
        raise refusal(400, "INVALID_DATA", "the id given seems to be invalid", {"id": call.params["layout"]})
    required = {field.api_name for field in call.org.custom_fields if field.mandatory} if module == "Tasks" else set()
    shown = [
        {**field, "required": field["system_mandatory"] or field["api_name"] in required, "sequence_number": number}
        for number, field in enumerate(_fields(call.org, module), start=1)
    ]
    section: Record = dict.fromkeys(("api_name", "name", "display_label"), f"{module} Information")
    section |= {"type": "used", "isSubformSection": False, "sequence_number": 1, "column_count": 2, "fields": shown}
    layout: Record = {"id": LAYOUT_ID, "api_name": "Standard__s", "name": "Standard", "display_label": "Standard"}
    layout |= {"status": "active", "visible": True, "generated_type": "system", "sections": [section]}
    layout["profiles"] = [{"id": "5725767000000031157", "name": "Administrator", "default": True}]
    return Reply(200, {"layouts": [layout]})
