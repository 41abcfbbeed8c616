"""Which fields each CRM module has, for COQL, search and GET /settings/fields. Judges no values.

Page: www.zoho.com/crm/developer/docs/api/v8/field-meta.html; the odd types ALARM and RRULE from Zoho's SDK.
"""

from collections.abc import Mapping

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import missing_parameter, refusal
from bot.sandbox.zoho.crm.fields import PICK_LISTS
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
    "Accounts": {**SYSTEM, "Account_Name": "text", "Phone": "phone"},
    "Deals": {**SYSTEM, "Deal_Name": "text", "Stage": "picklist", "Account_Name": "lookup", "Contact_Name": "lookup"},
}
READ_ONLY = {"id", "Created_Time", "Modified_Time", "Created_By", "Modified_By", "Closed_Time"}
LENGTHS = {"Subject": 255, "Description": 32000}


def types(org: Org, module: str) -> dict[str, str]:
    """A module's fields and their types, the organisation's unique custom field among them."""
    custom = {org.unique_field: "text"} if org.unique_field and module == "Tasks" else {}
    return {**FIELDS[module], **custom}


def fields(call: Call) -> Reply:
    """GET /settings/fields?module=Tasks. A pick list also shows the values that tasks have littered it with."""
    module = call.query.get("module")
    if module is None:
        raise missing_parameter("module")
    if module not in FIELDS:
        raise refusal(400, "INVALID_MODULE", "the module name given seems to be invalid", {"param": "module"})
    return Reply(200, {"fields": [_field(call.org, module, *pair) for pair in types(call.org, module).items()]})


def _field(org: Org, module: str, name: str, kind: str) -> Record:
    unique = {"casesensitive": False} if name == org.unique_field and module == "Tasks" else {}
    values = PICK_LISTS.get(name, ()) if module == "Tasks" else ()
    if values:
        used = (task["values"][name] for task in records.live(org, module) if task["values"][name])
        values = tuple(dict.fromkeys((*values, *used)))
    return {
        "api_name": name,
        "field_label": name.replace("_", " "),
        "data_type": kind,
        "length": LENGTHS.get(name, 255),
        "system_mandatory": name == "Subject",
        "read_only": name in READ_ONLY,
        "custom_field": name == org.unique_field,
        "unique": unique,
        "pick_list_values": [{"display_value": value, "actual_value": value, "type": "used"} for value in values],
    }
