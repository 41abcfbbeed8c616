"""Zoho's error words, and for each the exception and the sentence for people. Pure; both products share this table.

Sources: www.zoho.com/crm/developer/docs/api/v8/status-codes.html and insert-records.html, the Mail API's
response-codes.html, help.zoho.com's Kaizen #36. Unknown words stay as they came and mean a refusal.
"""

from dataclasses import dataclass

from bot.errors import Conflict, NotConnected, TaskbotError, TaskGone, ZohoBusy, ZohoRefused
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
    """One error as Zoho put it. `field` is the API name it complains about, `expected` the type it wanted."""

    code: str
    message: str = ""
    field: str | None = None
    expected: str | None = None
    record: str | None = None
    status: int | None = None
    retry_after: float | None = None


# "{field}" is replaced by the field in people's words, "{expected}" by the type Zoho wanted.
REFUSALS: dict[str, str] = {
    "MANDATORY_NOT_FOUND": "Zoho needs {field} here; add it, or ask your Zoho admin why it is mandatory.",
    "INVALID_DATA": "Zoho does not accept {field}{expected}; correct it and send again.",
    "INVALID_RRULE": "Zoho does not accept this repetition; try a simpler one.",
    "DEPENDENT_FIELD_MISSING": "Zoho wants another field together with {field}; add it and send again.",
    "DEPENDENT_MISMATCH": "Zoho says {field} does not fit another field; correct it and send again.",
    "EXPECTED_FIELD_MISSING": "Zoho wants another field together with {field}; add it and send again.",
    "DUPLICATE_DATA": "Zoho already has a record with this {field}; use that one, or change it.",
    "INVALID_MODULE": "Tasks are hidden from the connected Zoho user; ask your Zoho admin to allow the Tasks module.",
    "NO_PERMISSION": "The connected Zoho user may not do this; ask your Zoho admin for the permission.",
    "AUTHORIZATION_FAILED": "The connected Zoho user may not do this; ask your Zoho admin for the permission.",
    "LIMIT_EXCEEDED": "A limit of your Zoho edition is reached; ask your Zoho admin.",
    "LIMIT_REACHED": "A limit of your Zoho edition is reached; ask your Zoho admin.",
    "RECORD_LOCKED": "This record is locked in Zoho; unlock it there, then try again.",
    "NOT_APPROVED": "This record waits for an approval in Zoho; try again once it is approved.",
    "INVALID_HOST": "The Zoho data centre is set wrong; an admin must correct it and reconnect.",
    "INVALID_URL_PATTERN": "Zoho does not know this address; the data centre or API version may be set wrong.",
    "INVALID_REQUEST_METHOD": "Zoho does not allow this here; tell the admin of this bot.",
    "REQUIRED_PARAM_MISSING": "Zoho missed a parameter in our request; tell the admin of this bot.",
    "PATTERN_NOT_MATCHED": "Zoho Mail does not accept {field}; correct it and send again.",
    "LESS_THAN_MIN_OCCURANCE": "Zoho Mail needs {field} here; add it and send again.",
    "EXTRA_PARAM_FOUND": "Zoho Mail does not take {field}; leave it out and send again.",
    "URL_RULE_NOT_CONFIGURED": "Zoho Mail does not know this address, or the connection may not use it; "
    "an admin should check the data centre and reconnect with the Mail permissions.",
    "INVALID_METHOD": "Zoho Mail does not allow this here; tell the admin of this bot.",
    "ENTITY_NOT_IN_TRASH": "This task is not in Zoho Mail's trash, so there is nothing to restore.",
}

FIELD_NAMES: dict[str, str] = {
    "Subject": "the title (Subject)",
    "Due_Date": "the due date (Due_Date)",
    "Who_Id": "the contact (Who_Id)",
    "What_Id": "the record (What_Id)",
    "$se_module": "the kind of record ($se_module)",
    "Owner": "the owner (Owner)",
    "Remind_At": "the reminder (Remind_At)",
    "Recurring_Activity": "the repetition (Recurring_Activity)",
    "title": "the title (title)",
    "dueDate": "the due date (dueDate)",
    "reminderDate": "the reminder (reminderDate)",
    "assignee": "the assignee (assignee)",
}


def as_error(problem: Problem, effect: Effect, task: str | None = None) -> TaskbotError:
    """The one exception a problem is. `task` is the id the request was about: a complaint about it means TaskGone."""
    code, status = problem.code, problem.status
    if code in TOKEN_REFUSED | SCOPE_MISSING:
        return NotConnected(RECONNECT if code in TOKEN_REFUSED else SCOPE_SENTENCE)
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
    name = FIELD_NAMES.get(problem.field, f"the field “{problem.field}”") if problem.field else "a value"
    expected = f" (it wants: {problem.expected})" if problem.expected else ""
    template = REFUSALS.get(problem.code)
    if template is None:
        said = problem.message or "no reason given"
        where = f" about {name}" if problem.field else ""
        return f"Zoho refused this{where}: {said} ({problem.code or 'no code'}). Correct it, or ask your Zoho admin."
    return template.replace("{field}", name).replace("{expected}", expected)
