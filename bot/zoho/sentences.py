"""Zoho's error words, and for each the exception and the sentence for people. Pure; both products share this table.

Sources: www.zoho.com/crm/developer/docs/api/v8/status-codes.html and insert-records.html, the Mail API's
response-codes.html, help.zoho.com's Kaizen #36. Unknown words stay as they came and mean a refusal.
"""

from dataclasses import dataclass

from bot.errors import Conflict, NotConnected, ScopeMissing, TaskbotError, TaskGone, ZohoBusy, ZohoRefused
from bot.zoho.answers import BUSY, RECONNECT, Effect, unsettled

TOKEN_REFUSED = frozenset(
    {"INVALID_TOKEN", "AUTHENTICATION_FAILURE", "INVALID_OAUTHTOKEN", "OAUTHTOKEN_EXPIRED", "INVALID_TICKET"}
)
SCOPE_MISSING = frozenset({"OAUTH_SCOPE_MISMATCH", "INVALID_OAUTHSCOPE"})
BUSY_WORDS = frozenset({"TOO_MANY_REQUESTS"})
BROKEN = frozenset({"INTERNAL_ERROR", "INTERNAL_SERVER_ERROR"})

SCOPE_SENTENCE = "The Zoho connection lacks a permission this needs; an admin must reconnect with `taskbot connect`."
GONE_SENTENCE = "This task is not in Zoho any more; it may have been deleted there."
CONFLICT_SENTENCE = "Someone changed this task in Zoho meanwhile; look at it again, then repeat your change."


@dataclass(frozen=True, slots=True)
class Problem:
    """One error as Zoho put it.

    `field` is the API name it complains about, `expected` the type it wanted, `others` the fields it wants besides.
    """

    code: str
    message: str = ""
    field: str | None = None
    expected: str | None = None
    record: str | None = None
    status: int | None = None
    retry_after: float | None = None
    others: tuple[str, ...] = ()


# "{field}" is replaced by the field in people's words, "{expected}" by the type Zoho wanted, "{others}" by the fields
# that it wants besides.
REFUSALS: dict[str, str] = {
    "MANDATORY_NOT_FOUND": "Zoho needs {field} here; add it, or ask your Zoho admin why it is mandatory.",
    "INVALID_DATA": "Zoho does not accept {field}{expected}; correct it and send again.",
    "INVALID_RRULE": "Zoho does not accept this repetition; try a simpler one.",
    "DEPENDENT_FIELD_MISSING": "Zoho wants {others} together with {field}; add it and send again.",
    "DEPENDENT_MISMATCH": "Zoho says {field} does not fit another field; correct it and send again.",
    "EXPECTED_FIELD_MISSING": "Zoho wants {others} together with {field}; add it and send again.",
    "DUPLICATE_DATA": "Zoho already has a record with this {field}; use that one, or change it.",
    "INVALID_MODULE": "Tasks are hidden from the connected Zoho user; ask your Zoho admin to allow the Tasks module.",
    "NO_PERMISSION": "The connected Zoho user may not do this; ask your Zoho admin for the permission.",
    "AUTHORIZATION_FAILED": "The connected Zoho user may not do this; ask your Zoho admin for the permission.",
    "NOT_ALLOWED": "Your Zoho does not allow this; ask your Zoho admin.",
    "FEATURE_NOT_ENABLED": "Your Zoho edition does not have this; ask your Zoho admin.",
    "LIMIT_EXCEEDED": "A limit of your Zoho edition is reached; ask your Zoho admin.",
    "LIMIT_REACHED": "A limit of your Zoho edition is reached; ask your Zoho admin.",
    "RECORD_LOCKED": "This record is locked in Zoho; unlock it there, then try again.",
    "NOT_APPROVED": "This record waits for an approval in Zoho; try again once it is approved.",
    "INVALID_HOST": "The Zoho data centre is set wrong; an admin must correct it and reconnect.",
    "INVALID_URL_PATTERN": "Zoho does not know this address; the data centre or API version may be set wrong.",
    "INVALID_REQUEST_METHOD": "Zoho does not allow this here; tell the admin of this bot.",
    "UNSUPPORTED_MEDIA_TYPE": "Zoho does not take this kind of content; tell the admin of this bot.",
    "REQUEST_ENTITY_TOO_LARGE": "This is too large for Zoho; send something smaller, or share a link to it.",
    "EXPECTED_PARAM_MISSING": "Zoho missed a parameter in our request; tell the admin of this bot.",
    "AMBIGUITY_DURING_PROCESSING": "Zoho can't tell which of two values is meant for {field}; send only one of them.",
    "SYNTAX_ERROR": "Zoho could not read what was looked for; use simpler words.",
    "INVALID_QUERY": "Zoho could not look for {field}; use simpler words.",
    "NOT_SUPPORTED": "Zoho does not support this for {field}; leave it out and send again.",
    "DISCRETE_PAGINATION_LIMIT_EXCEEDED": "This list is too long to be shown further; narrow it down.",
    "TOKEN_BOUND_DATA_MISMATCH": "This list can't be continued; ask for it again.",
    "EXPIRED_VALUE": "This list can't be continued after so long; ask for it again.",
    "REQUIRED_PARAM_MISSING": "Zoho missed a parameter in our request; tell the admin of this bot.",
    "PATTERN_NOT_MATCHED": "Zoho Mail does not accept {field}; correct it and send again.",
    "LESS_THAN_MIN_OCCURANCE": "Zoho Mail needs {field} here; add it and send again.",
    "EXTRA_PARAM_FOUND": "Zoho Mail does not take {field}; leave it out and send again.",
    "URL_RULE_NOT_CONFIGURED": "Zoho Mail does not know this address, or the connection may not use it; "
    "an admin should check the data centre and reconnect with the Mail permissions.",
    "EXTRA_KEY_FOUND_IN_JSON": "Zoho Mail does not take {field}; leave it out and send again.",
    "INVALID_METHOD": "Zoho Mail does not allow this here; tell the admin of this bot.",
    "ENTITY_NOT_IN_TRASH": "This task is not in Zoho Mail's trash, so there is nothing to restore.",
}

_MAIL_RECURRENCE = (
    *("recurringType", "recurringFrequency", "recurFrom", "recurUntil", "recurFor", "recurDailyOnlyOnWeekdays"),
    *("recurWeeklyOn", "recurMonthlyOnDayOfMonth", "recurMonthlyOnDayOfWeek", "recurMonthlyOnDayOfWeekInMonth"),
    *("recurYearlyOnDayOfMonth", "recurYearlyOnDayOfWeek", "recurYearlyOnDayOfWeekInMonth", "recurYearlyOnMonth"),
)

FIELD_NAMES: dict[str, str] = {
    "Subject": "the title (Subject)",
    "Due_Date": "the due date (Due_Date)",
    "Who_Id": "the contact (Who_Id)",
    "What_Id": "the record (What_Id)",
    "$se_module": "the kind of record ($se_module)",
    "Status": "the status (Status)",
    "Priority": "the priority (Priority)",
    "Description": "the description (Description)",
    "Tag": "the tags (Tag)",
    "tags": "the tags (tags)",
    "Send_Notification_Email": "whether the owner gets an e-mail (Send_Notification_Email)",
    "ACTION": "how the reminder comes (ACTION)",
    "TRIGGER": "when the reminder comes (TRIGGER)",
    "TRIGGER_TIME": "the reminder's time of day (TRIGGER_TIME)",
    "DTSTART": "the first day of the repetition (DTSTART)",
    "UNTIL": "the last day of the repetition (UNTIL)",
    "Note_Content": "the note's text (Note_Content)",
    "Note_Title": "the note's title (Note_Title)",
    "Parent_Id": "the task that it belongs to (Parent_Id)",
    "file": "the file (file)",
    "owner": "the owner (owner)",
    "ids": "the tasks (ids)",
    "Owner": "the owner (Owner)",
    "Remind_At": "the reminder (Remind_At)",
    "Recurring_Activity": "the repetition (Recurring_Activity)",
    "title": "the title (title)",
    "description": "the description (description)",
    "status": "the status (status)",
    "priority": "the priority (priority)",
    "projectId": "the project (projectId)",
    "parentTaskId": "the task that this is a subtask of (parentTaskId)",
    "subtask": "the subtask (subtask)",
    "dueDate": "the due date (dueDate)",
    "reminderDate": "the reminder (reminderDate)",
    "emailReminder": "the reminder by e-mail (emailReminder)",
    "popupReminder": "the reminder that pops up (popupReminder)",
    "assignee": "the assignee, who must be a member of the group (assignee)",
    "followers": "the followers (followers)",
    "accountId": "the mailbox of the linked e-mail (accountId)",
    "messageId": "the linked e-mail, which must be in the connected mailbox (messageId)",
    "attachStoreName": "a file (attachStoreName)",
    "attachPath": "a file (attachPath)",
    "attach": "the file (attach)",
    "lockInvites": "the setting lockInvites",
    "allowComments": "the setting allowComments",
    "projectName": "the project's name (projectName)",
    **{name: f"the repetition ({name})" for name in _MAIL_RECURRENCE},
}


def as_error(problem: Problem, effect: Effect, task: str | None = None) -> TaskbotError:
    """The one exception a problem is. `task` is the id the request was about: a complaint about it means TaskGone."""
    code, status = problem.code, problem.status
    if code in TOKEN_REFUSED | SCOPE_MISSING:
        return NotConnected(RECONNECT) if code in TOKEN_REFUSED else ScopeMissing(SCOPE_SENTENCE)
    if code in BUSY_WORDS or status == 429:
        return ZohoBusy(BUSY, retry_after=problem.retry_after, code=code, status=status)
    if code in BROKEN or (status is not None and status >= 500 and code not in REFUSALS):
        return unsettled(effect, code=code, status=status)
    if code == "ALREADY_MODIFIED" or status == 412:
        return Conflict(CONFLICT_SENTENCE, code=code, field=problem.field, status=status)
    if task is not None and _is_gone(problem, task):
        return TaskGone(GONE_SENTENCE, code=code, status=status)
    return ZohoRefused(_refusal(problem), code=code, field=problem.field, status=status)


def _is_gone(problem: Problem, task: str) -> bool:
    """Whether a complaint is about the task's own id. Zoho Mail's word for a missing task is not documented [?]."""
    if problem.code == "INVALID_DATA":
        return problem.record == task or problem.field == "id"
    if problem.status == 404:
        return problem.code not in {"URL_RULE_NOT_CONFIGURED", "INVALID_METHOD", "INVALID_URL_PATTERN"}
    return problem.code.endswith(("NOT_FOUND", "NOT_EXIST", "NOT_EXISTS")) and problem.code != "MANDATORY_NOT_FOUND"


def _refusal(problem: Problem) -> str:
    name = named(problem.field)
    expected = f" (it wants: {problem.expected})" if problem.expected else ""
    template = REFUSALS.get(problem.code)
    if template is None:
        said = problem.message or "no reason given"
        where = f" about {name}" if problem.field else ""
        return f"Zoho refused this{where}: {said} ({problem.code or 'no code'}). Correct it, or ask your Zoho admin."
    others = " and ".join(named(other) for other in problem.others) or "another field"
    return template.replace("{field}", name).replace("{expected}", expected).replace("{others}", others)


def named(field: str | None) -> str:
    """A field in people's words, by its API name."""
    return FIELD_NAMES.get(field, f"the field “{field}”") if field else "a value"
