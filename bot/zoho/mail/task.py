"""A Mail task on the wire: PlanPart -> body of POST /api/tasks, answer -> TaskState. Pure; paired converters.

Source: www.zoho.com/mail/help/api/post-add-new-task.html and the put-change-… pages beside it. Words come back
differently written ("inprogress" -> "In Progress").
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.ports import Changes, Member, PlanPart, Resolved, TaskDetails, WireRequest
from bot.specs import Due, Priority, Product, Reminder, Spec, TaskRef, TaskSpec, TaskState
from bot.zoho.crm.answers import moment
from bot.zoho.description import compose, due_line, fit_title, new_description, own_text, rewrites_description
from bot.zoho.mail.recurrence import day, parse_day, recurring
from bot.zoho.mail.status import COMPLETED, SHOWN, plain, standard, wire
from bot.zoho.planning import owner_id, refuse_reminder_without_due

ROOT = "/api/tasks"
_REMINDER_KEYS = frozenset({"reminderDate", "emailReminder", "popupReminder"})
PRIORITIES: dict[Priority, str] = {
    Priority.HIGHEST: "high",
    Priority.HIGH: "high",
    Priority.NORMAL: "medium",
    Priority.LOW: "low",
    Priority.LOWEST: "low",
}


class MailOptions(Spec):
    """How reminders arrive, what others may do with group tasks (None: Mail's own default), the bounds of a plan.

    `description_limit`: none is documented [?].
    """

    email_reminder: bool = True
    popup_reminder: bool = True
    lock_invites: bool | None = None
    allow_comments: bool | None = None
    description_limit: int = 32000
    max_series: int = 6
    # No document settles these: several days in recurWeeklyOn, and whether a month without its 31st is left out.
    several_weekdays: bool = False
    late_monthdays: bool = False


def scope(group: str | None) -> str:
    """The path of personal or group tasks."""
    return f"{ROOT}/groups/{group}" if group else f"{ROOT}/me"


def task_path(ref: TaskRef) -> str:
    """The path of one task."""
    return f"{scope(ref.group)}/{ref.id}"


def create_request(part: PlanPart, marker: str, options: MailOptions) -> WireRequest:
    """POST of one task, single or recurring."""
    return WireRequest(
        method="POST", path=scope(part.resolved.group), body=body(part.spec, part.resolved, marker, options)
    )


def body(spec: TaskSpec, resolved: Resolved, marker: str | None, options: MailOptions) -> dict[str, Any]:
    """The keys of the add call; real types are sent, ids as strings to keep their precision.

    A subtask that is left in `spec` goes along in the same request, without a marker of its own.
    """
    found: dict[str, Any] = {"title": spec.title}
    if marker is not None:
        found["description"] = compose(spec.description, spec.due, marker, options.description_limit)
    elif said := "\n\n".join(filter(None, [spec.description, due_line(spec.due)])):
        found["description"] = said
    if (status := resolved.status or standard(spec.status)) is not None:
        found["status"] = wire(status)
    if spec.priority is not None:
        found["priority"] = PRIORITIES[spec.priority]
    found.update(_people(resolved, options))
    found.update(_hangs_on(resolved))
    if spec.due is not None:
        found["dueDate"] = day(spec.due.date)
    if spec.reminders:
        found.update(reminder(spec.reminders[0], spec.due, spec.wall_zone, options))
    if spec.recurrence is not None:
        found.update(recurring(spec.recurrence))
    if spec.subtasks:
        found["subtask"] = body(spec.subtasks[0], inherited(resolved, spec.subtasks[0]), None, options)
    return found


def inherited(resolved: Resolved, child: TaskSpec) -> Resolved:
    """What a subtask has from its task: the group, and the owner where it names nobody; its project comes along [?]."""
    return Resolved(group=resolved.group, owner=None if child.assignees else resolved.owner)


def _people(resolved: Resolved, options: MailOptions) -> dict[str, Any]:
    """Who does it and who follows; what others may do stands in the page's sample of a group task alone."""
    found: dict[str, Any] = {}
    if resolved.owner is not None and resolved.owner.zuid is not None:
        found["assignee"] = resolved.owner.zuid
    if resolved.followers:
        found["followers"] = list(dict.fromkeys(resolved.followers))
    flags = {"lockInvites": options.lock_invites, "allowComments": options.allow_comments}
    return found | {name: flag for name, flag in flags.items() if flag is not None and resolved.group is not None}


def _hangs_on(resolved: Resolved) -> dict[str, Any]:
    """The project, parent task, e-mail and uploads that a task belongs to; the two lists are in the same order."""
    found: dict[str, Any] = {}
    if resolved.project is not None:
        found["projectId"] = resolved.project
    if resolved.parent is not None:
        found["parentTaskId"] = resolved.parent
    if resolved.email is not None:
        found |= {"accountId": resolved.email[0], "messageId": resolved.email[1]}
    if resolved.attachments:
        names, paths = zip(*resolved.attachments, strict=True)
        found |= {"attachStoreName": list(names), "attachPath": list(paths)}
    return found


def changed(
    changes: Changes, old_description: object, options: MailOptions, status: str | None = None
) -> dict[str, Any]:
    """The keys of a PUT: only what changes, `status` as Mail calls it. Raises CannotPlan for what no page documents.

    A recurrence must be one rule in Mail's form (`plan_mail.one_series`).
    """
    _refuse_unchangeable(changes)
    found: dict[str, Any] = {}
    if changes.title is not None:
        found["title"] = fit_title(changes.title)
    if changes.due is not None:
        found["dueDate"] = day(changes.due.date)
    if changes.priority is not None:
        found["priority"] = PRIORITIES[changes.priority]
    if changes.owner is not None:
        found["assignee"] = owner_id(changes.owner.zuid, changes.owner, "Zoho Mail")
    if status is not None:
        found["status"] = wire(status)
    if changes.project is not None:
        found["projectId"] = changes.project
    if changes.reminder is not None:
        refuse_reminder_without_due(changes)
        found.update(reminder(changes.reminder, changes.due, changes.zone, options))
    if changes.recurrence is not None:
        found.update(recurring(changes.recurrence))
    if rewrites_description(changes):
        found["description"] = new_description(changes, old_description, options.description_limit)
    return found


def _refuse_unchangeable(changes: Changes) -> None:
    """How a due date or a reminder is cleared is not documented; tags, records and custom fields are CRM's."""
    for name in changes.clear:
        if name != "description":
            raise CannotPlan(say("zoho-mail-has-no-way", name=name), say("zoho-set-another-one-instead"))
    for kind, asked in (
        ("tags", changes.tags or changes.untagged),
        ("records", changes.records),
        (say("zoho-custom-fields"), changes.custom),
    ):
        if asked:
            raise CannotPlan(say("zoho-mail-tasks-have-no", kind=kind), say("zoho-write-into-description-instead"))


def reminder(wanted: Reminder, due: Due | None, zone: str, options: MailOptions) -> dict[str, Any]:
    """The reminderDate and its flags, of which at least one must be true for the reminder to be set.

    `zone` is that of an absolute one without a due date.
    """
    rings = wanted.moment(due, due.zone if due else zone)
    if rings is None:
        return {}
    flags = {"emailReminder": options.email_reminder, "popupReminder": options.popup_reminder}
    return {"reminderDate": rings.replace(microsecond=0).isoformat(), **flags}


def without_past_reminder(sent: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    """The keys of a new task, and of its subtask, without a reminder whose moment has passed: it would never ring.

    Whether Mail refuses the task for it is not documented [?].
    """
    found = dict(sent)
    if "subtask" in found:
        found["subtask"] = without_past_reminder(found["subtask"], now)
    rings = moment(found.get("reminderDate"))
    if rings is None or rings > now:
        return found
    return {key: value for key, value in found.items() if key not in _REMINDER_KEYS}


def state(task: dict[str, Any], group: str | None, web_url: str) -> TaskState:
    """A task as read. Its own web address is not documented, so the link goes to the Tasks app [?]."""
    status, priority = str(task.get("status") or ""), task.get("priority")
    return TaskState(
        ref=TaskRef(product=Product.MAIL, id=str(task["id"]), group=group),
        title=str(task.get("title") or ""),
        status=status,
        done=plain(status) == COMPLETED,
        due=parse_day(task.get("dueDate")),
        priority=priority if isinstance(priority, str) else None,
        modified=moment(task.get("modifiedTime")),
        url=f"{web_url}/zm/#tasks",
    )


def details(task: Mapping[str, Any], state: TaskState) -> TaskDetails:
    """What a task as read says beside its state: people are `{"id", "name"}`, the id a zuid."""
    return TaskDetails(
        state=state,
        description=own_text(task.get("description")),
        owner=_member(task.get("assignee")),
        creator=_member(task.get("createdBy")),
        created=moment(task.get("createdAt")),
        statuses=tuple(dict.fromkeys((*SHOWN, state.status))),
        completed=SHOWN[1:],
        rings=moment(reminded.get("dateTime")) if isinstance(reminded := task.get("reminder"), Mapping) else None,
    )


def _member(held: object) -> Member | None:
    if not isinstance(held, Mapping) or not held.get("id"):
        return None
    return Member(name=str(held.get("name") or held["id"]), zuid=str(held["id"]))


def group_of(task: Mapping[str, Any]) -> str | None:
    """The group (zgid) of a task as read; None for a personal one, whose namespace is its owner's zuid."""
    owner = task.get("owner")
    namespace = str(task.get("namespaceId") or "")
    return None if not isinstance(owner, Mapping) or namespace in {"", str(owner.get("id"))} else namespace
