"""Tags and owner of CRM tasks, and the tasks that hang on a record.

Pages under www.zoho.com/crm/developer/docs/api/v8/: add-tags.html, change-owner.html, get-related-records.html. Those
of v2 and v2.1 on tags have parameters (`ids`, `tag_names`, `over_write`) in place of a body.
"""

from collections.abc import Callable

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import (
    BadRecord,
    Item,
    batch,
    json_object,
    missing_parameter,
    no_such_id,
    refusal,
    success,
)
from bot.sandbox.zoho.crm.fields import LONGEST_TAG, MOST_TAGS, is_odd_tag, tag_record
from bot.sandbox.zoho.crm.listing import page_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

MOST_IDS = 500


def task_of(call: Call) -> Record:
    """The live task of the path's id, which something else hangs on."""
    task = records.find(call.org, "Tasks", call.params["id"])
    if task is None:
        raise no_such_id(call, related=True)
    return task


def tasks_of(module: str) -> Callable[[Call], Reply]:
    """The handler of GET /{module}/{id}/Tasks: contacts by Who_Id, others by What_Id."""
    link = "Who_Id" if module == "Contacts" else "What_Id"

    def handler(call: Call) -> Reply:
        if records.find(call.org, module, call.params["id"]) is None:
            raise no_such_id(call, related=True)
        wanted = {"id": call.params["id"], "module": module}
        rows = [task for task in records.live(call.org, "Tasks") if task["values"][link] == wanted]
        return page_of(call, rows, "Tasks")

    return handler


def _ids(body: Record) -> list[str]:
    ids = body.get("ids")
    if not isinstance(ids, list) or not ids or not all(isinstance(one, str) for one in ids):
        raise refusal(400, "MANDATORY_NOT_FOUND", "required field not found", {"api_name": "ids"})
    if len(ids) > MOST_IDS:
        raise refusal(400, "LIMIT_EXCEEDED", "too many ids", {"limit": MOST_IDS})
    return ids


def add_tags(call: Call) -> Reply:
    """POST /Tasks/actions/add_tags {"tags": [{"name"}], "ids": [≤ 500], "over_write": bool}, or one id in the path."""
    body = _tags_body(call)
    names = _tag_names(body)
    if not isinstance(body.get("over_write", False), bool):
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "boolean", "api_name": "over_write"})
    added = [tag_record(call.org, name) for name in names]

    def after(before: list[Record]) -> list[Record]:
        kept = [] if body.get("over_write") is True else before
        return [*kept, *(tag for tag in added if tag not in kept)]

    return _tagged(call, body, after)


def remove_tags(call: Call) -> Reply:
    """POST /Tasks/actions/remove_tags {"tags": [{"name"}], "ids": [≤ 500]}, or one id in the path."""
    body = _tags_body(call)
    names = set(_tag_names(body))
    return _tagged(call, body, lambda before: [tag for tag in before if tag["name"] not in names])


def _tags_body(call: Call) -> Record:
    """What is said of tags: the body, or in older versions the parameters in the body's form."""
    if call.params["version"] not in {"v2", "v2.1"}:
        return json_object(call)
    for name in ("tag_names",) if "id" in call.params else ("ids", "tag_names"):
        if not call.query.get(name):
            raise missing_parameter(name)
    said: Record = {"tags": [{"name": name.strip()} for name in call.query["tag_names"].split(",")]}
    said["over_write"] = {"true": True, "false": False}.get(call.query.get("over_write", "false"))
    return said | {"ids": call.query.get("ids", "").split(",")}


def _tag_names(body: Record) -> list[str]:
    tags = body.get("tags")
    named = isinstance(tags, list) and tags and all(isinstance(tag, dict) and tag.get("name") for tag in tags)
    if not named:
        raise refusal(400, "MANDATORY_NOT_FOUND", "required field not found", {"api_name": "tags"})
    names = [str(tag["name"]) for tag in tags or []]
    if any(map(is_odd_tag, names)):
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "name", "maximum_length": LONGEST_TAG})
    return names


def _tagged(call: Call, body: Record, retag: Callable[[list[Record]], list[Record]]) -> Reply:
    ids, items = [call.params["id"]] if "id" in call.params else _ids(body), list[Item]()
    for task_id in ids:
        task = records.find(call.org, "Tasks", task_id)
        if task is None:
            items.append(BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": task_id}).item)
            continue
        after = retag(task["values"]["Tag"])
        if len(after) > MOST_TAGS:
            items.append(BadRecord("LIMIT_EXCEEDED", "too many tags", {"id": task_id, "limit": MOST_TAGS}).item)
            continue
        records.change(call.org, "Tasks", task, {"Tag": after}, call.grant["user"])
        items.append(success({"id": task_id, "tags": after}, "tags updated successfully"))
    reply, done = batch(call, items, 200), sum(item["status"] == "success" for item in items)
    return Reply(reply.status, {**reply.body, "success_count": str(done), "locked_count": "0"})


def change_owner(call: Call) -> Reply:
    """POST /Tasks/actions/change_owner {"ids", "owner": {"id"}, "notify"}, or with the id in the path."""
    body = json_object(call)
    ids = [call.params["id"]] if "id" in call.params else _ids(body)
    owner = body.get("owner")
    if not isinstance(body.get("notify", False), bool):
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "boolean", "api_name": "notify"})
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
        items.append(success({"id": task_id}, "owner is successfully updated"))
    return batch(call, items, 200)
