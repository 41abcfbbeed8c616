"""What hangs on a CRM task: notes, attachments, tags, its owner; and the tasks that hang on a record.

Pages under www.zoho.com/crm/developer/docs/api/v8/: create-notes.html, upload-attachment.html, add-tags.html,
change-owner.html, get-related-records.html. Messages that were not seen are marked [?].
"""

from collections.abc import Callable
from email import policy
from email.parser import BytesParser
from typing import Any

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import BadRecord, Item, batch, json_object, records_of, refusal, success
from bot.sandbox.zoho.crm.fields import Place, tag_record, text
from bot.sandbox.zoho.crm.listing import fields_of, page_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal, Reply

MOST_IDS = 500
LARGEST_FILE = 20 * 2**20


def unknown(record_id: Any) -> Refusal:
    """A path's id that nothing has."""
    return refusal(400, "INVALID_DATA", "the id given seems to be invalid", {"id": record_id})


def _task(call: Call) -> Record:
    task = records.find(call.org, "Tasks", call.params["id"])
    if task is None:
        raise unknown(call.params["id"])
    return task


def tasks_of(module: str) -> Callable[[Call], Reply]:
    """The handler of GET /{module}/{id}/Tasks: contacts by Who_Id, others by What_Id."""
    link = "Who_Id" if module == "Contacts" else "What_Id"

    def handler(call: Call) -> Reply:
        if records.find(call.org, module, call.params["id"]) is None:
            raise unknown(call.params["id"])
        wanted = {"id": call.params["id"], "module": module}
        rows = [task for task in records.live(call.org, "Tasks") if task["values"][link] == wanted]
        return page_of(call, rows, "Tasks")

    return handler


def add_notes(call: Call) -> Reply:
    """POST /Notes, POST /Tasks/{id}/Notes: 1-100 notes. v8 parents are objects, v2's an id with `se_module`."""
    if "id" in call.params:
        _task(call)
    items: list[Item] = []
    for index, sent in enumerate(records_of(call)):
        try:
            values = _note(call, sent, index)
        except BadRecord as bad:
            items.append(bad.item)
            continue
        note = records.add(call.org, "Notes", values, call.grant["user"])
        items.append(success(records.stamps(call.org, note, call.user), "record added"))
    return batch(call, items, 201)


def _note(call: Call, sent: Record, index: int) -> Record:
    content = Place(call.org, "Note_Content", index)
    if "Note_Content" not in sent:
        raise content.missing()
    values = {"Note_Content": text(32000)(sent["Note_Content"], content), "Owner": {"id": call.grant["user"]}}
    values["Note_Title"] = text(120)(sent.get("Note_Title", ""), Place(call.org, "Note_Title", index))
    values["Parent_Id"] = {"id": call.params.get("id") or _parent(call, sent, index), "module": "Tasks"}
    return values


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


def notes(call: Call) -> Reply:
    """GET /Tasks/{id}/Notes?fields=."""
    task = _task(call)
    rows = [note for note in records.live(call.org, "Notes") if note["values"]["Parent_Id"]["id"] == task["id"]]
    return page_of(call, rows, "Notes")


def add_attachment(call: Call) -> Reply:
    """POST /Tasks/{id}/Attachments: multipart field `file`, or attachmentUrl (with title); 20 MB a file, else 413."""
    task = _task(call)
    name = call.query.get("title") or call.query.get("attachmentUrl")
    if name is None:
        name, size = _file(call)
        if size > LARGEST_FILE:
            raise refusal(413, "REQUEST_ENTITY_TOO_LARGE", "the file is larger than 20 MB")
    values = {"File_Name": name, "Parent_Id": {"id": task["id"], "module": "Tasks"}}
    attachment = records.add(call.org, "Attachments", values, call.grant["user"])
    details = records.stamps(call.org, attachment, call.user)
    return Reply(200, {"data": [success(details, "attachment uploaded successfully")]})


def _file(call: Call) -> tuple[str, int]:
    head = f"Content-Type: {call.headers.get('Content-Type', '')}\r\n\r\n".encode()
    for part in BytesParser(policy=policy.default).parsebytes(head + call.body).iter_parts():
        if part.get_param("name", header="content-disposition") == "file":
            content = part.get_payload(decode=True)
            return part.get_filename() or "file", len(content) if isinstance(content, bytes) else 0
    raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "file"})


def attachments(call: Call) -> Reply:
    """GET /Tasks/{id}/Attachments?fields=."""
    task = _task(call)
    rows = [one for one in records.live(call.org, "Attachments") if one["values"]["Parent_Id"]["id"] == task["id"]]
    fields_of(call)
    return page_of(call, rows, "Attachments")


def _ids(body: Record) -> list[str]:
    ids = body.get("ids")
    if not isinstance(ids, list) or not ids or not all(isinstance(one, str) for one in ids):
        raise refusal(400, "MANDATORY_NOT_FOUND", "required field not found", {"api_name": "ids"})
    if len(ids) > MOST_IDS:
        raise refusal(400, "LIMIT_EXCEEDED", "too many ids", {"limit": MOST_IDS})
    return ids


def add_tags(call: Call) -> Reply:
    """POST /Tasks/actions/add_tags {"tags": [{"name"}], "ids": [up to 500], "over_write": bool}; its message is [?]."""
    body = json_object(call)
    tags = body.get("tags")
    named = isinstance(tags, list) and tags and all(isinstance(tag, dict) and tag.get("name") for tag in tags)
    if not named:
        raise refusal(400, "MANDATORY_NOT_FOUND", "required field not found", {"api_name": "tags"})
    ids, items = _ids(body), list[Item]()
    added = [tag_record(call.org, str(tag["name"])) for tag in tags or []]
    for task_id in ids:
        task = records.find(call.org, "Tasks", task_id)
        if task is None:
            items.append(BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": task_id}).item)
            continue
        before = [] if body.get("over_write") is True else task["values"]["Tag"]
        after = [*before, *(tag for tag in added if tag not in before)]
        records.change(call.org, "Tasks", task, {"Tag": after}, call.grant["user"])
        items.append(success({"id": task_id, "tags": [tag["name"] for tag in after]}, "tags updated successfully"))
    return batch(call, items, 200)


def change_owner(call: Call) -> Reply:
    """POST /Tasks/actions/change_owner {"ids", "owner": {"id"}, "notify"}, or with the id in the path; message [?]."""
    body = json_object(call)
    ids = [call.params["id"]] if "id" in call.params else _ids(body)
    owner = body.get("owner")
    user = call.org.state.get("users", str(owner.get("id"))) if isinstance(owner, dict) else None
    if user is None or user["status"] != "active":
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "owner"})
    items: list[Item] = []
    for task_id in ids:
        task = records.find(call.org, "Tasks", task_id)
        if task is None:
            items.append(BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": task_id}).item)
            continue
        records.change(call.org, "Tasks", task, {"Owner": {"id": user["id"]}}, call.grant["user"])
        items.append(success({"id": task_id}, "owner updated successfully"))
    return batch(call, items, 200)
