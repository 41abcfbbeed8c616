"""A Mail task on the wire: PlanPart -> body of POST /api/tasks, answer -> TaskState. Pure; paired converters.

Source: www.zoho.com/mail/help/api/post-add-new-task.html. Dates are DD/MM/YYYY; weekdays count from 1 = Sunday, months
from 0 = January, weeks of a month 1 to 4. Words come back differently written ("inprogress" -> "In Progress").
"""

import datetime as dt
from typing import Any

from bot.errors import CannotPlan
from bot.ports import Changes, PlanPart, Resolved, WireRequest
from bot.specs import WEEKDAYS, Due, Priority, Product, Recurrence, Reminder, Rule, Spec, TaskRef, TaskSpec, TaskState
from bot.zoho.crm_answers import moment
from bot.zoho.description import compose, fit_title, new_description, rewrites_description
from bot.zoho.planning import owner_id, refuse_reminder_without_due
from bot.zoho.rules import WORKWEEK

ROOT = "/api/tasks"
COMPLETED = "completed"
OPEN = "inprogress"
PRIORITIES: dict[Priority, str] = {
    Priority.HIGHEST: "high",
    Priority.HIGH: "high",
    Priority.NORMAL: "medium",
    Priority.LOW: "low",
    Priority.LOWEST: "low",
}


class MailOptions(Spec):
    """How reminders arrive, and the bounds of a plan. `description_limit`: none is documented [?]."""

    email_reminder: bool = True
    popup_reminder: bool = True
    description_limit: int = 32000
    max_series: int = 6


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
    """The keys of the add call; real types are sent, ids as strings to keep their precision."""
    found: dict[str, Any] = {"title": spec.title}
    if marker is not None:
        found["description"] = compose(spec.description, spec.due, marker, options.description_limit)
    elif spec.description:
        found["description"] = spec.description
    if spec.priority is not None:
        found["priority"] = PRIORITIES[spec.priority]
    if resolved.project is not None:
        found["projectId"] = resolved.project
    if resolved.owner is not None and resolved.owner.zuid is not None:
        found["assignee"] = resolved.owner.zuid
    found.update(_hangs_on(resolved))
    if spec.due is not None:
        found["dueDate"] = day(spec.due.date)
    if spec.reminders:
        found.update(reminder(spec.reminders[0], spec.due, options))
    if spec.recurrence is not None:
        found.update(recurring(spec.recurrence))
    if spec.subtasks:
        found["subtask"] = body(spec.subtasks[0], Resolved(), None, options)
    return found


def _hangs_on(resolved: Resolved) -> dict[str, Any]:
    """The parent task, the e-mail and the uploads that a task belongs to; the two lists are in the same order."""
    found: dict[str, Any] = {}
    if resolved.parent is not None:
        found["parentTaskId"] = resolved.parent
    if resolved.email is not None:
        found |= {"accountId": resolved.email[0], "messageId": resolved.email[1]}
    if resolved.attachments:
        names, paths = zip(*resolved.attachments, strict=True)
        found |= {"attachStoreName": list(names), "attachPath": list(paths)}
    return found


def changed(changes: Changes, old_description: object, options: MailOptions) -> dict[str, Any]:
    """The keys of a PUT: only what changes. How to clear a due date or a reminder is not documented: CannotPlan."""
    for name in changes.clear:
        if name != "description":
            raise CannotPlan(
                f"Zoho Mail has no way to clear the {name}.", "Set another one instead, or change it in Zoho."
            )
    found: dict[str, Any] = {}
    if changes.title is not None:
        found["title"] = fit_title(changes.title)
    if changes.due is not None:
        found["dueDate"] = day(changes.due.date)
    if changes.priority is not None:
        found["priority"] = PRIORITIES[changes.priority]
    if changes.owner is not None:
        found["assignee"] = owner_id(changes.owner.zuid, changes.owner, "Zoho Mail")
    if changes.reminder is not None:
        refuse_reminder_without_due(changes)
        found.update(reminder(changes.reminder, changes.due, options))
    if rewrites_description(changes):
        found["description"] = new_description(changes, old_description, options.description_limit)
    return found


def reminder(wanted: Reminder, due: Due | None, options: MailOptions) -> dict[str, Any]:
    """The reminderDate and its flags, of which at least one must be true for the reminder to be set."""
    rings = wanted.moment(due, due.zone if due else "UTC")
    if rings is None:
        return {}
    flags = {"emailReminder": options.email_reminder, "popupReminder": options.popup_reminder}
    return {"reminderDate": rings.replace(microsecond=0).isoformat(), **flags}


def recurring(series: Recurrence) -> dict[str, Any]:
    """The recur… keys of one rule in Mail's form.

    `count` goes out as recurFor, taken to count the first date too [?]; `until` as recurUntil, taken as inclusive [?].
    """
    assert len(series.rules) == 1, "a planner makes one rule per Mail series"
    rule = series.rules[0]
    found: dict[str, Any] = {
        "recurringType": rule.freq.capitalize(),
        "recurringFrequency": rule.interval,
        "recurFrom": day(series.first),
    }
    if series.until is not None:
        found["recurUntil"] = day(series.until)
    if series.count is not None:
        found["recurFor"] = series.count
    return found | _days(rule)


def _days(rule: Rule) -> dict[str, Any]:
    """The keys that say on which days: `recurWeeklyOn`, or `recur{Monthly,Yearly}On…`."""
    if rule.freq == "DAILY":
        return {"recurDailyOnlyOnWeekdays": True} if rule.byday == WORKWEEK else {}
    if rule.freq == "WEEKLY":
        return {"recurWeeklyOn": weekday(rule.byday[0])}
    prefix = f"recur{rule.freq.capitalize()}On"
    found: dict[str, Any] = {f"{prefix}Month": rule.bymonth[0] - 1} if rule.bymonth else {}
    if rule.bymonthday:
        return found | {f"{prefix}DayOfMonth": rule.bymonthday[0]}
    return found | {f"{prefix}DayOfWeekInMonth": rule.bysetpos[0], f"{prefix}DayOfWeek": weekday(rule.byday[0])}


def weekday(name: str) -> int:
    """Mail's number of a weekday: 1 is Sunday, 7 Saturday."""
    return (WEEKDAYS.index(name) + 1) % 7 + 1


def day(date: dt.date) -> str:
    """A date as Mail writes it: "29/08/2026"."""
    return f"{date:%d/%m/%Y}"


def parse_day(text: object) -> dt.date | None:
    """The date of "29/08/2026"; None when there is none."""
    if not isinstance(text, str) or not text:
        return None
    number, month, year = (int(part) for part in text.split("/"))
    return dt.date(year, month, number)


def state(task: dict[str, Any], group: str | None, web_url: str) -> TaskState:
    """A task as read. Its own web address is not documented, so the link goes to the Tasks app [?]."""
    status = str(task.get("status") or "")
    return TaskState(
        ref=TaskRef(product=Product.MAIL, id=str(task["id"]), group=group),
        title=str(task.get("title") or ""),
        status=status,
        done=plain(status) == COMPLETED,
        due=parse_day(task.get("dueDate")),
        priority=task.get("priority"),
        modified=moment(task.get("modifiedTime")),
        url=f"{web_url}/zm/#tasks",
    )


def plain(word: str) -> str:
    """A status or priority word without the case and spaces in which input and output differ."""
    return "".join(word.split()).casefold()
