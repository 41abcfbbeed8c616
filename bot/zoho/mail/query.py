"""Which of Mail's lists answer a TaskQuery, and the rows that it means. Pure.

Mail filters by place and by its two views alone, and documents no order; all else is done here, over whole lists.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.catalogue import say
from bot.errors import TaskbotError, ZohoRefused
from bot.ports import TaskPage, TaskQuery
from bot.specs import TaskState
from bot.zoho.mail import task
from bot.zoho.mail.task import ROOT

# The slash at the end is needed; both go across groups [LIVE, of a third party's notes].
VIEWS = f"{ROOT}/"
ASSIGNED_TO_ME: Mapping[str, str] = {"view": "assignedtome", "action": "view"}
CREATED_BY_ME: Mapping[str, str] = {"view": "createdbyme", "action": "view"}
_LAST = "9999-99-99"


def answers_nothing(query: TaskQuery) -> bool:
    """Whether no Mail task can be meant: they are about no record, and somebody without a zuid has none."""
    people = (query.owner, query.creator)
    return query.record is not None or any(person is not None and person.zuid is None for person in people)


def place(query: TaskQuery) -> tuple[str, str | None] | None:
    """The path of the one list that holds all of it, and its group; None where the query names no place."""
    if query.parent is not None:
        return f"{task.task_path(query.parent)}/subtasks", query.parent.group
    if query.group is None:
        return None
    path = task.scope(query.group)
    return f"{path}/projects/{query.project}" if query.project is not None else path, query.group


def view(query: TaskQuery, me: str) -> Mapping[str, str] | None:
    """The view across groups that holds all of it, for the person whose zuid is `me`."""
    if query.owner is not None and query.owner.zuid == me:
        return ASSIGNED_TO_ME
    if query.creator is not None and query.creator.zuid == me:
        return CREATED_BY_ME
    return None


def page(
    tasks: Iterable[tuple[dict[str, Any], TaskState]], query: TaskQuery, *, limit: int, after: str | None
) -> TaskPage:
    """Those that are meant, earliest due date first and those without one last; at most `limit`, after `after`.

    `next` is the last one's place in this order, so that a task that comes or goes meanwhile moves no other.
    """
    meant = {state.ref.id: state for row, state in tasks if _meant(row, state, query)}
    ordered = sorted(meant.values(), key=_order)
    rest = [state for state in ordered if after is None or _order(state) > after]
    shown = tuple(rest[:limit])
    return TaskPage(tasks=shown, next=_order(shown[-1]) if shown and len(rest) > limit else None)


def too_many() -> TaskbotError:
    """More than one answer may look through."""
    return ZohoRefused(say("zoho-there-too-many-tasks"))


def _order(state: TaskState) -> str:
    return f"{state.due or _LAST} {state.ref.id:0>20}"


def _meant(row: Mapping[str, Any], state: TaskState, query: TaskQuery) -> bool:
    if query.done is not None and state.done != query.done:
        return False
    if query.text is not None and query.text.casefold() not in state.title.casefold():
        return False
    if query.project is not None and _id(row.get("project")) != query.project:
        return False
    return _dated(state, query) and _whose(row, query)


def _dated(state: TaskState, query: TaskQuery) -> bool:
    if query.due_from is None and query.due_until is None:
        return True
    if state.due is None:
        return False
    after = query.due_from is None or state.due >= query.due_from
    return after and (query.due_until is None or state.due <= query.due_until)


def _whose(row: Mapping[str, Any], query: TaskQuery) -> bool:
    if query.creator is not None and _id(row.get("owner")) != query.creator.zuid:
        return False
    return query.owner is None or query.owner.zuid in _assignees(row)


def _assignees(row: Mapping[str, Any]) -> Sequence[str | None]:
    """The zuids a task is assigned to; a personal task that says nothing is its owner's."""
    listed = row.get("assigneeList")
    found = [_id(row.get("assignee")), *(_id(person) for person in (listed if isinstance(listed, list) else ()))]
    if any(found) or task.group_of(row) is not None:
        return found
    return [_id(row.get("owner"))]


def _id(held: object) -> str | None:
    return str(held["id"]) if isinstance(held, Mapping) and held.get("id") else None
