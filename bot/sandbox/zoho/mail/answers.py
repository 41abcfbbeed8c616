"""How Zoho Mail words its answers: the envelope, its errors, and a task as GET shows it.

Pages: www.zoho.com/mail/help/api/response-codes.html, post-add-new-task.html; the keys of a task from recorded live
answers. Words out differ from words in: `inprogress` comes back as "In Progress".
"""

from typing import Any

from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Refusal, Reply

IN_PROGRESS, COMPLETED = 2, 1  # 2 is from a live answer; the number of "Completed" was not seen [?]
STATUS_WORDS = {IN_PROGRESS: "In Progress", COMPLETED: "Completed"}
DESCRIPTIONS = {
    400: "Invalid Input",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Invalid Input",
    429: "Too Many Requests",
}


def envelope(data: Any) -> Reply:
    """A success: HTTP 200 and the data."""
    return Reply(200, {"status": {"code": 200, "description": "success"}, "data": data})


def error(status: int, word: str, more: str | None = None) -> Reply:
    """An error: HTTP code and `status.code` alike, the word in `data.errorCode`, a text in `data.moreInfo`."""
    data = {"errorCode": word} if more is None else {"errorCode": word, "moreInfo": more}
    return Reply(status, {"data": data, "status": {"code": status, "description": DESCRIPTIONS.get(status, "Error")}})


def bad(field: str) -> Refusal:
    """PATTERN_NOT_MATCHED: a value that can't be."""
    return Refusal(error(400, "PATTERN_NOT_MATCHED", field))


def missing(field: str) -> Refusal:
    """LESS_THAN_MIN_OCCURANCE (so spelt): a parameter that has to be there is not."""
    return Refusal(error(400, "LESS_THAN_MIN_OCCURANCE", field))


def gone() -> Refusal:
    """No such task, project or group; the word for it was not seen [?]."""
    return Refusal(error(404, "ENTITY_NOT_FOUND"))


def somebody(org: Org, zuid: int) -> Record:
    """A person or a group as answers show one: the id is a number here."""
    person = org.person(zuid)
    if person is None:
        group = org.state.get("groups", str(zuid))
        return {"id": zuid, "name": group["name"] if group else str(zuid)}
    return {"id": zuid, "name": person["name"]}


def status_word(org: Org, value: int) -> str:
    """The status as it is shown: "In Progress", "Completed", or a custom status's name."""
    custom = org.state.get("mail_statuses", str(value))
    return custom["statusName"] if custom else STATUS_WORDS[value]


def changed_values(org: Org, task: Record, zone: str) -> Record:
    """The keys that an update may change, as they are shown; unset ones are absent."""
    shown: Record = {
        "title": task["title"],
        "description": task["description"],
        "status": status_word(org, task["status"]),
        "statusValue": task["status"],
        "priority": task["priority"].capitalize(),
    }
    if task["dueDate"] is not None:
        shown["dueDate"] = task["dueDate"]
    if task["reminder"] is not None:
        stamp = task["reminder"]["dateTime"]
        shown["reminder"] = {**task["reminder"], **({"dateTime": org.local(stamp, zone)} if stamp else {})}
    if task["recurring"] is not None:
        shown["recurring"] = task["recurring"]
    project = org.state.get("projects", task["projectId"] or "")
    if project is not None:
        shown["project"] = {"id": project["id"], "name": project["name"]}
    if task["assignee"] is not None:
        shown["assignee"] = somebody(org, task["assignee"])
    return shown


def show(org: Org, task: Record, zone: str, *, nested: bool = True) -> Record:
    """The whole task, stamps in the reader's zone. `numberOfSubtasks` is documented, and not in live answers."""
    assignees = [] if task["assignee"] is None else [somebody(org, task["assignee"])]
    shown: Record = {
        "id": task["id"],
        **changed_values(org, task, zone),
        "owner": somebody(org, task["owner"]),
        "assigneeList": assignees,
        "subtasks": [show(org, child, zone, nested=False) for child in children(org, task)] if nested else [],
        "attachments": [{"name": name} for name in task["attachments"]],
        "tags": [],
        "followers": [somebody(org, zuid) for zuid in task["followers"]],
        "namespaceId": str(task["group"] or task["owner"]),
        "createdAt": org.local(task["created"], zone),
        "modifiedTime": org.local(task["modified"], zone),
    }
    parent = org.state.get("mail_tasks", task["parent"] or "")
    if parent is not None:
        shown["parentTask"] = {"id": parent["id"], "title": parent["title"]}
    return shown


def children(org: Org, task: Record) -> list[Record]:
    """The subtasks that are not in the trash, oldest first."""
    rows = org.state.table("mail_tasks").values()
    return [row for row in rows if row["parent"] == task["id"] and not row["deleted"]]
