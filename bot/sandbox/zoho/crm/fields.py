"""The fields of a CRM task, their types, and how a sent value is judged. Knows no storage but looks up linked ids.

Pages: Kaizen #36 (keys and types), www.zoho.com/crm/developer/docs/api/v7/insert-records.html (limits). Pick lists are
stored whatever they are: the real service does so (recorded live). Unknown and system-set keys are ignored [?].
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.zoho.crm import alarm
from bot.sandbox.zoho.crm.answers import BadRecord
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record

PICK_LISTS = {
    "Status": ("Not Started", "Deferred", "In Progress", "Completed", "Waiting on someone else"),
    "Priority": ("High", "Highest", "Low", "Lowest", "Normal"),
}
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its field, and the index of its record in `data`."""

    org: Org
    field: str
    index: int

    @property
    def path(self) -> str:
        """The json_path of the field."""
        return f"$.data[{self.index}].{self.field}"

    def bad(self, **details: Any) -> BadRecord:
        """INVALID_DATA about this field."""
        return BadRecord("INVALID_DATA", "invalid data", {**details, "api_name": self.field, "json_path": self.path})

    def missing(self) -> BadRecord:
        """MANDATORY_NOT_FOUND about this field."""
        details = {"api_name": self.field, "json_path": self.path}
        return BadRecord("MANDATORY_NOT_FOUND", "required field not found", details)


Check = Callable[[Any, Place], Any]


def text(longest: int) -> Check:
    """A check for text of at most so many characters."""

    def check(value: Any, place: Place) -> Any:
        if not isinstance(value, str):
            raise place.bad(expected_data_type="text")
        if len(value) > longest:
            raise place.bad(maximum_length=longest)
        return value

    return check


def date(value: Any, place: Place) -> Any:
    """yyyy-MM-dd, a day that exists."""
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise place.bad(expected_data_type="date")


def boolean(value: Any, place: Place) -> Any:
    """JSON true or false."""
    if not isinstance(value, bool):
        raise place.bad(expected_data_type="boolean")
    return value


def lookup(value: Any, place: Place) -> str:
    """The id in `{"id": "..."}`; a bare id is reported to work [WILD], but is not documented, so it is refused."""
    if not isinstance(value, dict):
        raise place.bad(expected_data_type="jsonobject")
    found = value.get("id")
    if not isinstance(found, str) or not found.isdigit():
        raise place.bad(expected_data_type="bigint")
    return found


def owner(value: Any, place: Place) -> Any:
    """An active user of the organisation, kept as its id."""
    user = place.org.state.get("users", lookup(value, place))
    if user is None or user["status"] != "active":
        raise place.bad()
    return {"id": user["id"]}


def tags(value: Any, place: Place) -> Any:
    """`[{"name": ...}]`, kept with an id each."""
    if not isinstance(value, list):
        raise place.bad(expected_data_type="jsonarray")
    names: list[str] = []
    for tag in value:
        name = tag.get("name") if isinstance(tag, dict) else None
        if not isinstance(name, str) or not name:
            raise place.bad(expected_data_type="jsonobject")
        names.append(name)
    return [tag_record(place.org, name) for name in dict.fromkeys(names)]


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
    "Owner": owner,
    "Send_Notification_Email": boolean,
    "Tag": tags,
}


def check(org: Org, sent: Record, index: int, before: Record | None) -> Record:
    """The values of `sent` as they will be stored; `before` are an existing task's values, None when it is made now.

    null clears a field: usual in the wild, and not stated on the page [?].
    """
    kept: Record = {}
    custom = {org.unique_field: text(255)} if org.unique_field else {}
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
    kept.update(_links(org, sent, index, before))
    return kept


def check_alarm(org: Org, sent: Record, index: int, *, recurring: bool) -> Record:
    """The stored form of Remind_At; nothing when it wasn't sent."""
    if "Remind_At" not in sent:
        return {}
    value, place = sent["Remind_At"], Place(org, "Remind_At", index)
    if value is None:
        return {"Remind_At": None}
    if not isinstance(value, dict) or not isinstance(value.get("ALARM"), str):
        raise place.bad(expected_data_type="jsonobject")
    alarm.check(value["ALARM"], place.path + ".ALARM", recurring=recurring, can=org.capabilities, now=org.clock.now())
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
