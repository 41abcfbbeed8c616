"""Mail tasks: add, list, read, update, trash, restore, for oneself (/me) and for groups (/groups/{zgid}).

Pages: www.zoho.com/mail/help/api/post-add-new-task.html, get-all-group-or-personal-tasks.html, put-change-*.html.
A recurring Mail task is one task.
"""

from bot.sandbox.zoho.mail import body
from bot.sandbox.zoho.mail.answers import (
    COMPLETED,
    IN_PROGRESS,
    bad,
    changed_values,
    children,
    envelope,
    gone,
    missing,
    show,
)
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

WORDS = {"inprogress": IN_PROGRESS, "completed": COMPLETED}
MOST = 499


def zuid_of(call: Call) -> int:
    """The zuid of the token's user."""
    return int(call.user["zuid"])


def group_of(call: Call) -> Record | None:
    """The path's group (None: /me); refused when it isn't there or the user isn't in it."""
    zgid = call.params.get("zgid")
    if zgid is None:
        return None
    group = call.org.state.get("groups", zgid)
    if group is None or zuid_of(call) not in group["members"]:
        raise gone()
    return group


def _belongs(call: Call, task: Record, group: Record | None) -> bool:
    if group is None:
        return task["group"] is None and bool(task["owner"] == zuid_of(call))
    return bool(task["group"] == str(group["id"]))


def _find(call: Call, *, trashed: bool = False) -> Record:
    task = call.org.state.get("mail_tasks", call.params["taskId"])
    if task is None or not _belongs(call, task, group_of(call)) or (task["deleted"] and not trashed):
        raise gone()
    return task


def add(call: Call) -> Reply:
    """POST /me, /groups/{zgid}: the whole new task."""
    group = group_of(call)
    values = body.new_task(body.json_object(call))
    parent = values.get("parentTaskId")
    _check_places(call, values, group)
    if parent is not None:
        found = call.org.state.get("mail_tasks", parent)
        if found is None or found["deleted"] or not _belongs(call, found, group):
            raise bad("parentTaskId")
    task = _store(call, values, group, parent)
    return envelope(show(call.org, task, call.user["time_zone"]))


def _check_places(call: Call, values: Record, group: Record | None) -> None:
    """Status, people, project, e-mail and attachments have to be ones that there are here."""
    org = call.org
    _status(org, values, group)
    _check_people(call, values, group)
    if "projectId" in values:
        project = org.state.get("projects", values["projectId"])
        if project is None or project["group"] != (None if group is None else str(group["id"])):
            raise bad("projectId")
    _check_email(org, values)
    for name, path in zip(values.get("attachStoreName", []), values.get("attachPath", []), strict=True):
        upload = org.state.get("uploads", path)
        if upload is None or upload["storeName"] != name:
            raise bad("attachPath")
    if "subtask" in values:
        _check_places(call, values["subtask"], group)


def _check_people(call: Call, values: Record, group: Record | None) -> None:
    """A personal task's assignee is oneself, a group task's a member [?]; followers are people or groups."""
    org = call.org
    members = [zuid_of(call)] if group is None else group["members"]
    if values.get("assignee", members[0]) not in members and not org.capabilities.assignee_outside_group:
        raise bad("assignee")
    for zuid in values.get("followers", []):
        known = org.person(zuid) is not None or org.state.get("groups", str(zuid)) is not None
        if not known and not org.capabilities.unknown_followers:
            raise bad("followers")


def _check_email(org: Org, values: Record) -> None:
    if "accountId" not in values:
        return
    if org.state.get("mail_accounts", values["accountId"]) is None:
        raise bad("accountId")
    message = org.state.get("mail_messages", values["messageId"])
    if message is None or message["account"] != values["accountId"]:
        raise bad("messageId")


def _status(org: Org, values: Record, group: Record | None) -> int:
    value = values.get("status", "inprogress")
    if isinstance(value, str):
        return WORDS[value]
    custom = org.state.get("mail_statuses", str(value))
    if custom is None or custom["group"] != (None if group is None else str(group["id"])):
        raise bad("status")
    return int(value)


def _store(call: Call, values: Record, group: Record | None, parent: str | None) -> Record:
    org, now = call.org, call.org.now().isoformat()
    task: Record = {
        "id": org.mail_id(),
        "title": values["title"],
        "description": values.get("description", ""),
        "status": _status(org, values, group),
        "priority": values.get("priority", "medium"),
        "dueDate": values.get("dueDate"),
        "reminder": body.reminder(values),
        "recurring": body.recurring(values),
        "projectId": values.get("projectId") or (_general(org) if group is None else None),
        "assignee": values.get("assignee", zuid_of(call) if group is None else None),
        "attachments": values.get("attachStoreName", []),
        "followers": values.get("followers", []),
        "message": values.get("messageId"),
        "owner": zuid_of(call),
        "group": None if group is None else str(group["id"]),
        "parent": parent,
        "created": now,
        "modified": now,
        "deleted": False,
    }
    org.state.put("mail_tasks", task["id"], task)
    if "subtask" in values:
        _store(call, values["subtask"], group, task["id"])
    return task


def _general(org: Org) -> str | None:
    return next((key for key, project in org.state.table("projects").items() if project["group"] is None), None)


def listed(call: Call) -> Reply:
    """GET /me, /groups/{zgid}: newest first (the order is not documented [?]), without subtasks [?]."""
    group = group_of(call)
    rows = [task for task in _live(call.org) if _belongs(call, task, group) and task["parent"] is None]
    return page(call, rows, call.path.removeprefix("/api/"))


def of_project(call: Call) -> Reply:
    """GET /groups/{zgid}/projects/{projectId}?status=inprogress|completed."""
    group, project = group_of(call), call.org.state.get("projects", call.params["projectId"])
    if group is None or project is None or project["group"] != str(group["id"]):
        raise gone()
    rows = [task for task in _live(call.org) if task["projectId"] == project["id"]]
    return page(call, rows, call.path.removeprefix("/api/"))


def view(call: Call) -> Reply:
    """GET /?view=assignedtome|createdbyme&action=view: across groups; `assignedbyme` was seen refused."""
    key = {"assignedtome": "assignee", "createdbyme": "owner"}.get(call.query.get("view", ""))
    if "view" not in call.query or "action" not in call.query:
        raise missing("view")
    if key is None or call.query["action"] != "view":
        raise bad("view")
    rows = [task for task in _live(call.org) if task[key] == zuid_of(call)]
    return page(call, rows, f"tasks/?view={call.query['view']}&action=view")


def _live(org: Org) -> list[Record]:
    return [task for task in reversed(list(org.state.table("mail_tasks").values())) if not task["deleted"]]


def _number(call: Call, name: str, default: int, low: int) -> int:
    text = call.query.get(name, str(default))
    if not text.isdecimal() or int(text) < low:
        raise bad(name)
    return int(text)


def page(call: Call, rows: list[Record], path: str) -> Reply:
    """One page of 1-499. As live, `nextPage` is absent on the last and lacks /api/."""
    status = call.query.get("status")
    if status is not None:
        if status not in WORDS:
            raise bad("status")
        rows = [task for task in rows if task["status"] == WORDS[status]]
    limit, start = _number(call, "limit", 20, 1), _number(call, "from", 0, 0)
    if limit > MOST and not call.org.capabilities.limit_cut:
        raise bad("limit")
    limit = min(limit, MOST)
    shown = [show(call.org, task, call.user["time_zone"]) for task in rows[start : start + limit]]
    data: Record = {"tasks": shown}
    if start + limit < len(rows):
        mark = "&" if "?" in path else "?"
        data["paging"] = {"nextPage": f"{path}{mark}from={start + limit}&limit={limit}"}
    return envelope(data)


def one(call: Call) -> Reply:
    """GET /me/{taskId}, /groups/{zgid}/{taskId}: an array of one."""
    return envelope({"tasks": [show(call.org, _find(call), call.user["time_zone"])]})


def subtasks(call: Call) -> Reply:
    """GET .../{taskId}/subtasks."""
    zone = call.user["time_zone"]
    return envelope({"tasks": [show(call.org, child, zone) for child in children(call.org, _find(call))]})


def update(call: Call) -> Reply:
    """PUT: the answer holds the id and what has changed, nothing else."""
    task, group = _find(call), group_of(call)
    values = body.changes(body.json_object(call))
    _check_places(call, values, group)
    changed: Record = {name: values[name] for name in ("title", "description", "priority", "dueDate") if name in values}
    changed |= {name: values[name] for name in ("projectId", "assignee") if name in values}
    if "status" in values:
        changed["status"] = _status(call.org, values, group)
    if {"reminderDate", "reminderDueDate"} & values.keys():
        changed["reminder"] = body.reminder(values)
    if "recurringType" in values:
        changed["recurring"] = body.recurring(values)
    after = {**task, **changed, "modified": call.org.now().isoformat()}
    call.org.state.put("mail_tasks", task["id"], after)
    names = {"project" if name == "projectId" else name for name in changed}
    if "status" in changed:
        names.add("statusValue")
    shown = changed_values(call.org, after, call.user["time_zone"])
    return envelope({"id": task["id"], **{name: value for name, value in shown.items() if name in names}})


def delete(call: Call) -> Reply:
    """DELETE: to the trash."""
    task = _find(call)
    call.org.state.put("mail_tasks", task["id"], {**task, "deleted": True})
    return envelope({"id": task["id"]})


def restore(call: Call) -> Reply:
    """PUT .../{taskId}/restore: out of the trash; status.code 0 when it isn't in it (HTTP 200 then [?])."""
    task = _find(call, trashed=True)
    if not task["deleted"]:
        return Reply(200, {"status": {"code": 0, "description": "ENTITY_NOT_IN_TRASH"}, "data": {}})
    call.org.state.put("mail_tasks", task["id"], {**task, "deleted": False})
    return envelope({"id": task["id"]})
