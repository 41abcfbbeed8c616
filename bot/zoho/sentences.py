"""Zoho's error words, and for each the exception and the sentence for people. Pure; both products share this table.

Sources: www.zoho.com/crm/developer/docs/api/v8/status-codes.html and insert-records.html, the Mail API's
response-codes.html, help.zoho.com's Kaizen #36. Unknown words stay as they came and mean a refusal.
"""

import re
from dataclasses import dataclass

from bot.catalogue import enumerated, say
from bot.errors import Conflict, NotConnected, ScopeMissing, TaskbotError, TaskGone, ZohoBusy, ZohoRefused
from bot.zoho.answers import Effect, unsettled

TOKEN_REFUSED = frozenset(
    {"INVALID_TOKEN", "AUTHENTICATION_FAILURE", "INVALID_OAUTHTOKEN", "OAUTHTOKEN_EXPIRED", "INVALID_TICKET"}
)
SCOPE_MISSING = frozenset({"OAUTH_SCOPE_MISMATCH", "INVALID_OAUTHSCOPE"})
BUSY_WORDS = frozenset({"TOO_MANY_REQUESTS"})
# How the gate before Zoho's services ends its words for too many requests (URL_ROLLING_…, URL_FIXED_…): with HTTP 400,
# and as the message of an INTERNAL_ERROR [WILD, Zoho Projects and Recruit]. What it stops has reached no service.
THROTTLED = "THROTTLES_LIMIT_EXCEEDED"
BROKEN = frozenset({"INTERNAL_ERROR", "INTERNAL_SERVER_ERROR"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One error as Zoho put it.

    `field` is the API name it complains about, `expected` the type it wanted, `others` the fields it wants besides.
    `place` is the part of the path that it complains about: 0 is the module, what follows are ids.
    """

    code: str
    message: str = ""
    field: str | None = None
    expected: str | None = None
    record: str | None = None
    status: int | None = None
    retry_after: float | None = None
    others: tuple[str, ...] = ()
    place: int | None = None


# Zoho's codes that have a sentence of their own: refused-… in the catalogue.
REFUSALS = frozenset(
    {
        "MANDATORY_NOT_FOUND",
        "INVALID_DATA",
        "INVALID_RRULE",
        "DEPENDENT_FIELD_MISSING",
        "DEPENDENT_MISMATCH",
        "EXPECTED_FIELD_MISSING",
        "DUPLICATE_DATA",
        "INVALID_MODULE",
        "NO_PERMISSION",
        "AUTHORIZATION_FAILED",
        "NOT_ALLOWED",
        "FEATURE_NOT_ENABLED",
        "LIMIT_EXCEEDED",
        "LIMIT_REACHED",
        "RECORD_LOCKED",
        "NOT_APPROVED",
        "INVALID_HOST",
        "INVALID_URL_PATTERN",
        "INVALID_REQUEST_METHOD",
        "UNSUPPORTED_MEDIA_TYPE",
        "REQUEST_ENTITY_TOO_LARGE",
        "EXPECTED_PARAM_MISSING",
        "AMBIGUITY_DURING_PROCESSING",
        "SYNTAX_ERROR",
        "INVALID_QUERY",
        "NOT_SUPPORTED",
        "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
        "TOKEN_BOUND_DATA_MISMATCH",
        "EXPIRED_VALUE",
        "REQUIRED_PARAM_MISSING",
        "PATTERN_NOT_MATCHED",
        "LESS_THAN_MIN_OCCURANCE",
        "EXTRA_PARAM_FOUND",
        "URL_RULE_NOT_CONFIGURED",
        "EXTRA_KEY_FOUND_IN_JSON",
        "INVALID_METHOD",
        "ENTITY_NOT_IN_TRASH",
    }
)

_MAIL_RECURRENCE = (
    *("recurringType", "recurringFrequency", "recurFrom", "recurUntil", "recurFor", "recurDailyOnlyOnWeekdays"),
    *("recurWeeklyOn", "recurMonthlyOnDayOfMonth", "recurMonthlyOnDayOfWeek", "recurMonthlyOnDayOfWeekInMonth"),
    *("recurYearlyOnDayOfMonth", "recurYearlyOnDayOfWeek", "recurYearlyOnDayOfWeekInMonth", "recurYearlyOnMonth"),
)

# Fields that have a name in people's words: field-… in the catalogue.
_NAMED = frozenset(
    {
        "Subject",
        "Due_Date",
        "Who_Id",
        "What_Id",
        "$se_module",
        "Status",
        "Priority",
        "Description",
        "Tag",
        "tags",
        "Send_Notification_Email",
        "ACTION",
        "TRIGGER",
        "TRIGGER_TIME",
        "DTSTART",
        "UNTIL",
        "Note_Content",
        "Note_Title",
        "Parent_Id",
        "file",
        "owner",
        "ids",
        "Owner",
        "Remind_At",
        "Recurring_Activity",
        "title",
        "description",
        "status",
        "priority",
        "projectId",
        "parentTaskId",
        "subtask",
        "dueDate",
        "reminderDate",
        "emailReminder",
        "popupReminder",
        "assignee",
        "followers",
        "accountId",
        "messageId",
        "attachStoreName",
        "attachPath",
        "attach",
        "lockInvites",
        "allowComments",
        "projectName",
    }
)
FIELD_NAMES = _NAMED | frozenset(_MAIL_RECURRENCE)


def as_error(problem: Problem, effect: Effect, task: str | None = None) -> TaskbotError:
    """The one exception a problem is. `task` is the id the request was about: a complaint about it means TaskGone."""
    code, status = problem.code, problem.status
    if code in SCOPE_MISSING or refuses_token(problem):
        return ScopeMissing(say("zoho-scope-missing")) if code in SCOPE_MISSING else NotConnected(say("zoho-reconnect"))
    if code in BUSY_WORDS or status == 429 or THROTTLED in code + problem.message:
        return ZohoBusy(say("zoho-busy"), retry_after=problem.retry_after, code=code, status=status)
    if code in BROKEN or (status is not None and status >= 500 and code not in REFUSALS):
        return unsettled(effect, code=code, status=status)
    if code == "ALREADY_MODIFIED" or status == 412:
        return Conflict(say("zoho-conflict"), code=code, field=problem.field, status=status)
    if task is not None and _is_gone(problem, task):
        return TaskGone(say("zoho-task-gone"), code=code, status=status)
    return ZohoRefused(_refusal(problem), code=code, field=problem.field, status=status)


def refuses_token(problem: Problem) -> bool:
    """Whether it is the access token that Zoho refuses: by a word for that, or by a 401 whose word nobody knows."""
    known = problem.code in SCOPE_MISSING | REFUSALS
    return problem.code in TOKEN_REFUSED or (problem.status == 401 and not known)


def _is_gone(problem: Problem, task: str) -> bool:
    """Whether a complaint is about the task's own id. Zoho Mail's word for a missing task is not documented [?]."""
    if problem.code == "INVALID_DATA":
        # Three ways to say so: [WILD], [LIVE], and that of Zoho's OpenAPI files for v8 (`resource_path_index`).
        return problem.record == task or problem.field == "id" or (problem.field is None and bool(problem.place))
    if problem.status == 404:
        return problem.code not in {"URL_RULE_NOT_CONFIGURED", "INVALID_METHOD", "INVALID_URL_PATTERN"}
    return problem.code.endswith(("NOT_FOUND", "NOT_EXIST", "NOT_EXISTS")) and problem.code != "MANDATORY_NOT_FOUND"


def _refusal(problem: Problem) -> str:
    name, code = named(problem.field), problem.code
    if code not in REFUSALS:
        said = problem.message or say("refused-no-reason")
        shown = code or say("refused-no-code")
        if problem.field:
            return say("refused-otherwise-about", field=name, said=said, code=shown)
        return say("refused-otherwise", said=said, code=shown)
    expected = say("refused-expected", expected=problem.expected) if problem.expected else ""
    others = enumerated([named(other) for other in problem.others]) or say("field-another")
    return say(f"refused-{_slug(code)}", field=name, expected=expected, others=others)


def named(field: str | None) -> str:
    """A field in people's words, by its API name."""
    if not field:
        return say("field-unknown")
    if field not in FIELD_NAMES:
        return say("field-other", name=field)
    said = say("field-repetition" if field in _MAIL_RECURRENCE else f"field-{_slug(field)}")
    return say("field-with-name", said=said, name=field)


def _slug(name: str) -> str:
    """A name of Zoho's as part of a key: "Due_Date" and "dueDate" are "due-date"."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name)
    return re.sub(r"[^a-z0-9]+", "-", apart.lower()).strip("-")
