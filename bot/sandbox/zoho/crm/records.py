"""Stored CRM records of every module, how an answer shows them, and their timeline. Judges nothing.

A stored record is {"id", "values", "created", "modified", "created_by", "modified_by", "deleted"}: stamps in UTC, links
and owners as ids. Live items are those whose `deleted` is None; the others lie in the recycle bin for 60 days.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from bot.sandbox.zoho.org import Event, Org
from bot.sandbox.zoho.state import Record

NAME_FIELDS = {
    "Tasks": "Subject",
    "Contacts": "Full_Name",
    "Leads": "Full_Name",
    "Accounts": "Account_Name",
    "Deals": "Deal_Name",
}
RECYCLE_BIN = dt.timedelta(days=60)


def add(
    org: Org, module: str, values: Record, by: str, *, record_id: str | None = None, age: dt.timedelta = dt.timedelta()
) -> Record:
    """Stores a new record, made `age` ago, and gives it."""
    now = (org.now() - age).isoformat()
    record: Record = {
        "id": record_id or org.crm_id(),
        "values": values,
        "created": now,
        "modified": now,
        "created_by": by,
        "modified_by": by,
        "deleted": None,
    }
    org.state.put(module, record["id"], record)
    org.events.append(Event(module, "insert", record["id"]))
    _write_down(org, module, record, {"action": "added", "by": by})
    return record


def change(org: Org, module: str, record: Record, values: Record, by: str) -> Record:
    """Stores new values over the old ones, and gives the record as it is then."""
    stamp, before = org.now().isoformat(), record["values"]
    record = {**record, "values": {**record["values"], **values}, "modified": stamp, "modified_by": by}
    org.state.put(module, record["id"], record)
    org.events.append(Event(module, "update", record["id"], tuple(values)))
    changed = {name: [before.get(name), value] for name, value in values.items() if before.get(name) != value}
    _write_down(org, module, record, {"action": "updated", "by": by, "fields": changed})
    return record


def remove(org: Org, module: str, record: Record, by: str) -> None:
    """Puts a record into the recycle bin."""
    org.state.put(module, record["id"], {**record, "deleted": {"at": org.now().isoformat(), "by": by}})
    org.events.append(Event(module, "delete", record["id"]))
    _write_down(org, module, record, {"action": "deleted", "by": by})


def restore(org: Org, module: str, record: Record, by: str) -> None:
    """Takes a record out of the recycle bin."""
    org.state.put(module, record["id"], {**record, "deleted": None})
    _write_down(org, module, record, {"action": "restored", "by": by})


def _write_down(org: Org, module: str, record: Record, what: Record) -> None:
    """Adds to the timeline of a task: `what` is the action, by whom, and for each field [old, new]."""
    if module == "Tasks":
        entry: Record = {"id": org.crm_id(), "record": record["id"], "at": org.now().isoformat(), "fields": {}, **what}
        org.state.put("timeline", entry["id"], entry)


def live(org: Org, module: str) -> Iterator[Record]:
    """The records that are not deleted, in the order they were made."""
    return (record for record in org.state.table(module).values() if record["deleted"] is None)


def find(org: Org, module: str, record_id: str) -> Record | None:
    """A record that is not deleted, or None."""
    record = org.state.get(module, record_id)
    return record if record is not None and record["deleted"] is None else None


def person(org: Org, user_id: str) -> Record:
    """A user as answers show one: id, name, email."""
    user = org.user(user_id)
    return {"id": user["id"], "name": user["full_name"], "email": user["email"]}


def title(org: Org, module: str, record_id: str) -> str | None:
    """A record's name, or None when it is gone."""
    record = org.state.get(module, record_id)
    return None if record is None else record["values"].get(NAME_FIELDS.get(module, "Name"))


def show(org: Org, module: str, record: Record, reader: Record) -> Record:
    """The whole record as GET shows it to `reader`, stamps in the reader's zone."""
    values: Record = {}
    for name, value in record["values"].items():
        if name == "Owner":
            values[name] = person(org, value["id"])
        elif isinstance(value, dict) and "module" in value:
            values[name] = {"id": value["id"], "name": title(org, value["module"], value["id"])}
        elif name == "Closed_Time" and value is not None:
            values[name] = org.local(value, reader["time_zone"])
        else:
            values[name] = value
    return {
        **values,
        "id": record["id"],
        "Created_Time": org.local(record["created"], reader["time_zone"]),
        "Modified_Time": org.local(record["modified"], reader["time_zone"]),
        "Created_By": person(org, record["created_by"]),
        "Modified_By": person(org, record["modified_by"]),
        **({"$editable": True, "$approval_state": "approved"} if module == "Tasks" else {}),
    }


def pick(shown: Record, fields: list[str]) -> Record:
    """The asked fields of a shown record, and always its id; names that nothing has are left out [?]."""
    return {**{name: shown[name] for name in fields if name in shown}, "id": shown["id"]}


def stamps(org: Org, record: Record, reader: Record) -> dict[str, Any]:
    """What a create or update answer says of a record: id, times and people, never its fields."""
    zone = reader["time_zone"]

    def named(user_id: str) -> Record:
        return {"id": user_id, "name": org.user(user_id)["full_name"]}

    return {
        "id": record["id"],
        "Created_Time": org.local(record["created"], zone),
        "Modified_Time": org.local(record["modified"], zone),
        "Created_By": named(record["created_by"]),
        "Modified_By": named(record["modified_by"]),
    }
