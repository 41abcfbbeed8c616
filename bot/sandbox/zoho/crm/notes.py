"""Notes on CRM tasks: add, read, change, delete. v8 parents are objects, v2's an id with `se_module`.

Pages under www.zoho.com/crm/developer/docs/api/v8/: create-notes.html, get-notes.html, update-notes.html,
delete-notes.html. GET /Notes is for administrators (page of get-records.html).
"""

from collections.abc import Callable

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import (
    BadRecord,
    Item,
    batch,
    ids_of,
    is_admin,
    no_such_id,
    records_of,
    refusal,
    success,
)
from bot.sandbox.zoho.crm.field_types import Place, text
from bot.sandbox.zoho.crm.listing import page_of
from bot.sandbox.zoho.crm.related import task_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

LENGTHS = {"Note_Title": 120, "Note_Content": 32000}


def add(call: Call) -> Reply:
    """POST /Notes, POST /Tasks/{id}/Notes: 1-100 notes."""
    if "id" in call.params:
        task_of(call)

    def one(sent: Record, index: int) -> Item:
        if "Note_Content" not in sent:
            raise Place(call.org, "Note_Content", index).missing()
        values = {"Note_Title": "", **_texts(call, sent, index), "Owner": {"id": call.grant["user"]}}
        values["Parent_Id"] = {"id": call.params.get("id") or _parent(call, sent, index), "module": "Tasks"}
        note = records.add(call.org, "Notes", values, call.grant["user"])
        return success(records.stamps(call.org, note, call.user), "record added")

    return _each(call, one, 201)


def _each(call: Call, one: Callable[[Record, int], Item], good: int) -> Reply:
    items: list[Item] = []
    for index, sent in enumerate(records_of(call)):
        try:
            items.append(one(sent, index))
        except BadRecord as bad:
            items.append(bad.item)
    return batch(call, items, good)


def _texts(call: Call, sent: Record, index: int) -> Record:
    return {
        name: text(longest)(sent[name], Place(call.org, name, index))
        for name, longest in LENGTHS.items()
        if name in sent
    }


def _parent(call: Call, sent: Record, index: int) -> str:
    place, parent = Place(call.org, "Parent_Id", index), sent.get("Parent_Id")
    if parent is None:
        raise place.missing()
    if call.params["version"] == "v2":
        parent_id, module = parent, sent.get("se_module")
    else:
        if not isinstance(parent, dict) or not isinstance(parent.get("module"), dict):
            raise place.bad(expected_data_type="jsonobject")
        parent_id, module = parent.get("id"), parent["module"].get("api_name")
    if not isinstance(parent_id, str) or module != "Tasks" or records.find(call.org, "Tasks", parent_id) is None:
        raise place.bad()
    return parent_id


def of_task(call: Call) -> Reply:
    """GET /Tasks/{id}/Notes?fields=."""
    task = task_of(call)
    rows = [note for note in records.live(call.org, "Notes") if note["values"]["Parent_Id"]["id"] == task["id"]]
    return page_of(call, rows, "Notes")


def everyone(call: Call) -> Reply:
    """GET /Notes?fields=: all notes, for administrators."""
    if not is_admin(call):
        raise refusal(403, "NO_PERMISSION", "permission denied to read all notes")
    return page_of(call, list(records.live(call.org, "Notes")), "Notes")


def one(call: Call) -> Reply:
    """GET /Notes/{note}."""
    note = records.find(call.org, "Notes", call.params["note"])
    if note is None:
        raise no_such_id(call, "note")
    return Reply(200, {"data": [records.show(call.org, "Notes", note, call.user)]})


def change(call: Call) -> Reply:
    """PUT /Notes/{note} with one record, PUT /Notes with the id of each."""

    def one(sent: Record, index: int) -> Item:
        note_id = call.params.get("note", sent.get("id"))
        if note_id is None:
            raise Place(call.org, "id", index).missing()
        note = records.find(call.org, "Notes", note_id) if isinstance(note_id, str) else None
        if note is None:
            raise BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": note_id})
        note = records.change(call.org, "Notes", note, _texts(call, sent, index), call.grant["user"])
        return success(records.stamps(call.org, note, call.user), "record updated")

    if "note" in call.params:
        records_of(call, most=1)
        if records.find(call.org, "Notes", call.params["note"]) is None:
            raise no_such_id(call, "note")
    return _each(call, one, 200)


def delete(call: Call) -> Reply:
    """DELETE /Notes/{note}, /Tasks/{id}/Notes/{note}, /Notes?ids=a,b."""
    ids = [call.params["note"]] if "note" in call.params else ids_of(call)
    task = task_of(call) if "id" in call.params else None
    items: list[Item] = []
    for note_id in ids:
        note = records.find(call.org, "Notes", note_id)
        if note is None or (task is not None and note["values"]["Parent_Id"]["id"] != task["id"]):
            items.append(BadRecord("INVALID_DATA", "record not deleted", {"id": note_id}).item)
            continue
        records.remove(call.org, "Notes", note, call.grant["user"])
        items.append(success({"id": note_id}, "record deleted"))
    return batch(call, items, 200)
