"""Judges the JSON body that adds or updates a Mail task. Knows every documented key and what must go together.

Page: www.zoho.com/mail/help/api/post-add-new-task.html (keys, formats, notes), put-change-recurring-task-details.html.
Its sample sends numbers and booleans as strings, so both are taken. Keys that no page names are refused [?]: their
word EXTRA_KEY_FOUND_IN_JSON is background knowledge.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.sandbox.zoho.mail.answers import bad, error, missing
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal

Check = Callable[[Any, str], Any]
_moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def text(value: Any, name: str) -> Any:
    """A string."""
    if not isinstance(value, str):
        raise bad(name)
    return value


def title(value: Any, name: str) -> Any:
    """A string that says something."""
    if not isinstance(value, str) or not value.strip():
        raise bad(name)
    return value


def flag(value: Any, name: str) -> bool:
    """true, false, or the same as a string."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise bad(name)


def whole(low: int, high: int | None = None) -> Check:
    """A check for a whole number in a range, or its digits as a string."""

    def check(value: Any, name: str) -> int:
        if isinstance(value, bool) or not isinstance(value, (int, str)) or not re.fullmatch(r"\d+", str(value)):
            raise bad(name)
        number = int(value)
        if number < low or (high is not None and number > high):
            raise bad(name)
        return number

    return check


def big_id(value: Any, name: str) -> str:
    """An id, as a number or its digits; kept as digits."""
    return str(whole(1)(value, name))


def word(*words: str) -> Check:
    """A check for one of these words."""

    def check(value: Any, name: str) -> str:
        if not isinstance(value, str) or value not in words:
            raise bad(name)
        return value

    return check


def status(value: Any, name: str) -> Any:
    """`inprogress`, `completed`, or the number of a custom status (judged where those are known)."""
    return value if value in ("inprogress", "completed") else whole(1)(value, name)


def day(value: Any, name: str) -> str:
    """DD/MM/YYYY, a day that exists."""
    if isinstance(value, str) and re.fullmatch(r"\d\d/\d\d/\d{4}", value):
        try:
            dt.datetime.strptime(value, "%d/%m/%Y").replace(tzinfo=dt.UTC)
        except ValueError:
            pass
        else:
            return value
    raise bad(name)


def moment(value: Any, name: str) -> str:
    """ISO 8601 with its offset; kept in UTC."""
    if isinstance(value, str) and _moment.fullmatch(value):
        try:
            return dt.datetime.fromisoformat(value).astimezone(dt.UTC).isoformat()
        except ValueError:
            pass
    raise bad(name)


def list_of(item: Check) -> Check:
    """A check for an array."""

    def check(value: Any, name: str) -> list[Any]:
        if not isinstance(value, list):
            raise bad(name)
        return [item(one, name) for one in value]

    return check


RECURRENCE: Mapping[str, Check] = {
    "recurringType": word("Daily", "Weekly", "Monthly", "Yearly"),
    "recurringFrequency": whole(1),
    "recurFrom": day,
    "recurUntil": day,
    "recurFor": whole(1),
    "recurDailyOnlyOnWeekdays": flag,
    "recurWeeklyOn": whole(1, 7),
    "recurMonthlyOnDayOfMonth": whole(1, 31),
    "recurMonthlyOnDayOfWeekInMonth": whole(1, 4),
    "recurMonthlyOnDayOfWeek": whole(1, 7),
    "recurYearlyOnDayOfMonth": whole(1, 31),
    "recurYearlyOnDayOfWeek": whole(1, 7),
    "recurYearlyOnDayOfWeekInMonth": whole(1, 4),
    "recurYearlyOnMonth": whole(0, 11),
}
CHANGEABLE: Mapping[str, Check] = {
    "title": title,
    "description": text,
    "status": status,
    "priority": word("high", "medium", "low"),
    "projectId": big_id,
    "assignee": whole(1),
    "dueDate": day,
    "reminderDate": moment,
    "emailReminder": flag,
    "popupReminder": flag,
    **RECURRENCE,
}
ADD: Mapping[str, Check] = {
    **CHANGEABLE,
    "parentTaskId": big_id,
    "accountId": big_id,
    "messageId": big_id,
    "attachStoreName": list_of(title),
    "attachPath": list_of(title),
    # Only in the sample request, and only on an older page:
    "followers": list_of(whole(1)),
    **dict.fromkeys(("lockInvites", "allowComments", "dueDateRemindersEnabled", "remindOwner", "remindAssignee"), flag),
}
UPDATE: Mapping[str, Check] = {**CHANGEABLE, "reminderDueDate": whole(0)}  # days before the due date
# "A needs B": when the first is sent, one of the others has to be.
NEEDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("recurringType", ("recurringFrequency",)),
    ("recurMonthlyOnDayOfWeekInMonth", ("recurMonthlyOnDayOfWeek",)),
    ("recurMonthlyOnDayOfWeek", ("recurMonthlyOnDayOfWeekInMonth",)),
    ("recurYearlyOnDayOfMonth", ("recurYearlyOnMonth",)),
    ("recurYearlyOnDayOfWeek", ("recurYearlyOnMonth",)),
    ("recurYearlyOnMonth", ("recurYearlyOnDayOfMonth", "recurYearlyOnDayOfWeek")),
    ("recurYearlyOnDayOfWeekInMonth", ("recurYearlyOnDayOfWeek",)),
    *((name, ("recurringType",)) for name in RECURRENCE if name != "recurringType"),
    ("accountId", ("messageId",)),
    ("messageId", ("accountId",)),
    ("attachStoreName", ("attachPath",)),
    ("attachPath", ("attachStoreName",)),
)
# Two ways of saying one thing; how the service would choose is not documented, so both together are refused [?].
CLASHES: tuple[tuple[str, str], ...] = (
    ("recurUntil", "recurFor"),
    ("recurMonthlyOnDayOfMonth", "recurMonthlyOnDayOfWeek"),
    ("recurYearlyOnDayOfMonth", "recurYearlyOnDayOfWeek"),
    ("reminderDate", "reminderDueDate"),
)


def json_object(call: Call) -> Record:
    """The body as a JSON object."""
    if call.content_type()[0] != "application/json":
        raise Refusal(error(400, "PATTERN_NOT_MATCHED", "Content-Type"))
    try:
        body = call.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad("JSON body")
    return body


def new_task(sent: Record) -> Record:
    """The judged values of a new task; `subtask` is judged likewise and stands beside them."""
    if "title" not in sent:
        raise missing("title")
    values = _judged({key: value for key, value in sent.items() if key != "subtask"}, ADD)
    if "subtask" in sent:
        if not isinstance(sent["subtask"], dict):
            raise bad("subtask")
        values["subtask"] = new_task(sent["subtask"])
    if len(values.get("attachStoreName", [])) != len(values.get("attachPath", [])):
        raise bad("attachPath")
    return values


def changes(sent: Record) -> Record:
    """The judged values of an update."""
    if not sent:
        raise missing("title")
    return _judged(sent, UPDATE)


def _judged(sent: Record, checks: Mapping[str, Check]) -> Record:
    for name in sent:
        if name not in checks:
            raise Refusal(error(400, "EXTRA_KEY_FOUND_IN_JSON", name))
    values = {name: checks[name](value, name) for name, value in sent.items()}
    for name, others in NEEDS:
        if name in values and not any(other in values for other in others):
            raise missing(others[0])
    for one, other in CLASHES:
        if one in values and other in values:
            raise bad(other)
    kind = values.get("recurringType")
    for name in values:
        for other in ("Daily", "Weekly", "Monthly", "Yearly"):
            if name.startswith(f"recur{other}") and other != kind:
                raise bad(name)
    return values


def recurring(values: Record) -> Record | None:
    """The stored `recurring` object: type, frequency, and the other keys under their own names."""
    if "recurringType" not in values:
        return None
    shown = {"type": values["recurringType"], "frequency": values["recurringFrequency"]}
    return shown | {name: values[name] for name in RECURRENCE if name in values and not name.startswith("recurring")}


def reminder(values: Record) -> Record | None:
    """The stored `reminder`. Without an e-mail or a popup flag none is set, and nothing is said of it."""
    mail, popup = values.get("emailReminder", False), values.get("popupReminder", False)
    if not (mail or popup) or ("reminderDate" not in values and "reminderDueDate" not in values):
        return None
    flags = {"dateTime": values.get("reminderDate"), "emailReminder": mail, "popupReminder": popup}
    return flags | ({"dueDate": values["reminderDueDate"]} if "reminderDueDate" in values else {})
