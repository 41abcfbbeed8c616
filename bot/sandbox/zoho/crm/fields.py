"""The fields of a CRM task, and how a sent record is judged by them. Knows no storage but looks up linked ids.

Pages: Kaizen #36 (keys and types), www.zoho.com/crm/developer/docs/api/v7/insert-records.html (limits, layouts).
Unknown and system-set keys are ignored [?].
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.sandbox.zoho.crm import alarm
from bot.sandbox.zoho.crm.answers import BadRecord
from bot.sandbox.zoho.crm.field_types import Check, Place, active_user, boolean, check_of, date, lookup, text
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record

PICK_LISTS = {
    "Status": ("Not Started", "Deferred", "In Progress", "Completed", "Waiting on someone else"),
    "Priority": ("High", "Highest", "Low", "Lowest", "Normal"),
}
LONGEST_TAG, MOST_TAGS = 25, 10  # page of create-tag.html
LAYOUT_ID = "5725767000000091055"  # of the one layout that Tasks have here
DEFAULTS: Record = {"Status": "Not Started", "Priority": "Normal", "Send_Notification_Email": False}
# $se_module -> which of the two links it takes; "?" means it may be there, "!" it must, "-" it must not (Kaizen #36).
LINKS: Mapping[str, tuple[str, str]] = {
    "Leads": ("-", "!"),
    "Contacts": ("!", "-"),
    "Accounts": ("?", "!"),
    "Deals": ("?", "!"),
    **dict.fromkeys(  # documented for Events, assumed for Tasks [?]
        ("Products", "Quotes", "Sales_Orders", "Purchase_Orders", "Invoices", "Campaigns", "Vendors", "Cases"),
        ("?", "!"),
    ),
}


def tags(value: Any, place: Place) -> Any:
    """`[{"name": ...}]`, kept with an id each."""
    if not isinstance(value, list):
        raise place.bad(expected_data_type="jsonarray")
    names: list[str] = []
    for tag in value:
        name = tag.get("name") if isinstance(tag, dict) else None
        if not isinstance(name, str) or not name:
            raise place.bad(expected_data_type="jsonobject")
        if is_odd_tag(name):
            raise place.bad(maximum_length=LONGEST_TAG)
        names.append(name)
    if len(set(names)) > MOST_TAGS:
        raise BadRecord("LIMIT_EXCEEDED", "too many tags", {"api_name": place.field, "limit": MOST_TAGS})
    return [tag_record(place.org, name) for name in dict.fromkeys(names)]


def is_odd_tag(name: str) -> bool:
    """Whether no tag may be called so: too long, or with <, >, a comma or an emoji."""
    return len(name) > LONGEST_TAG or re.search(r"[<>,\u2600-\u27bf\U0001f000-\U0001faff]", name) is not None


def tag_record(org: Org, name: str) -> Record:
    """The tag of that name, made when there is none."""
    found = org.state.get("tags", name)
    if found is None:
        found = {"name": name, "id": org.crm_id(), "color_code": None}
        org.state.put("tags", name, found)
    return found


CHECKS: Mapping[str, Check] = {
    "Subject": text(255),
    "Due_Date": date,
    "Status": text(120),
    "Priority": text(120),
    "Description": text(32000),
    "Owner": active_user,
    "Send_Notification_Email": boolean,
    "Tag": tags,
}


def check(org: Org, sent: Record, index: int, before: Record | None) -> Record:
    """The values of `sent` as they will be stored; `before` are an existing task's values, None when it is made now.

    null clears a field: usual in the wild, and not stated on the page [?].
    """
    kept: Record = {}
    custom = {field.api_name: check_of(field) for field in org.custom_fields}
    for name, test in {**CHECKS, **custom}.items():
        if name not in sent:
            continue
        place = Place(org, name, index)
        if sent[name] is None and name != "Owner":
            kept[name] = [] if name == "Tag" else None
        else:
            kept[name] = test(sent[name], place)
    if not (kept.get("Subject", (before or {}).get("Subject")) or "").strip():
        raise Place(org, "Subject", index).missing()
    _check_layout(org, sent, kept, index, new=before is None)
    kept.update(_links(org, sent, index, before))
    return kept


def _check_layout(org: Org, sent: Record, kept: Record, index: int, *, new: bool) -> None:
    """Fields that the layout makes mandatory: there on insert, and never emptied."""
    place = Place(org, "Layout", index)
    if sent.get("Layout") is not None and lookup(sent["Layout"], place) != LAYOUT_ID:
        raise place.bad()
    if new and sent.get("Layout") is None and not org.capabilities.layout_mandatory_always:
        return
    for field in org.custom_fields:
        if field.mandatory and (new or field.api_name in kept) and kept.get(field.api_name) in (None, "", []):
            raise Place(org, field.api_name, index).missing()


def check_alarm(org: Org, sent: Record, index: int, *, recurring: bool, version: str) -> Record:
    """The stored form of Remind_At, judged by the dialect of the API version; nothing when it wasn't sent."""
    if "Remind_At" not in sent:
        return {}
    value, place = sent["Remind_At"], Place(org, "Remind_At", index)
    if value is None:
        return {"Remind_At": None}
    if not isinstance(value, dict) or not isinstance(value.get("ALARM"), str):
        raise place.bad(expected_data_type="jsonobject")
    dialect = alarm.Dialect(version, recurring, org.capabilities, org.clock.now())
    alarm.check(value["ALARM"], place.path + ".ALARM", dialect)
    return {"Remind_At": {"ALARM": value["ALARM"]}}


def _links(org: Org, sent: Record, index: int, before: Record | None) -> Record:
    """Who_Id, What_Id and $se_module, judged together by the table of Kaizen #36."""
    given = [name for name in ("Who_Id", "What_Id", "$se_module") if name in sent]
    if all(sent[name] is None for name in given):
        cleared: Record = {name: None for name in given if name != "$se_module"}
        after = {**(before or {}), **cleared}
        if cleared and after.get("Who_Id") is None and after.get("What_Id") is None:
            cleared["$se_module"] = None
        return cleared
    module = sent.get("$se_module")
    place = Place(org, "$se_module", index)
    if module is None:
        raise place.missing()
    if module not in LINKS:
        raise place.bad()
    kept: Record = {"$se_module": module}
    for name, need, target in zip(("Who_Id", "What_Id"), LINKS[module], ("Contacts", module), strict=True):
        here, value = Place(org, name, index), sent.get(name)
        if value is None:
            if need == "!":
                raise here.missing()
            if name in sent or need == "-":
                kept[name] = None
        elif need == "-" or org.state.get(target, lookup(value, here)) is None:
            raise here.bad()
        else:
            kept[name] = {"id": value["id"], "module": target}
    return kept
