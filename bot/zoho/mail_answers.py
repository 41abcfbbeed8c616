"""What Zoho Mail's answers mean: the envelope {"status": {"code", "description"}, "data": …}. Pure.

Shapes: www.zoho.com/mail/help/api/post-add-new-task.html and response-codes.html. `status.code` decides, also on HTTP
200; the error's word is `data.errorCode`, or the description where that is a word in capitals.
"""

import re
from typing import Any

from bot.errors import TaskbotError, TaskGone
from bot.zoho.answers import Answer, Effect, document, retry_after, unsettled
from bot.zoho.sentences import GONE_SENTENCE, TOKEN_REFUSED, Problem, as_error

_WORD = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")


def data(answer: Answer, effect: Effect, *, task: str | None = None) -> dict[str, Any]:
    """The `data` object of a successful answer, or exactly one exception."""
    held = _held(answer, effect, task)
    if not isinstance(held, dict):
        raise unsettled(effect, status=answer.status)
    return held


def accounts(answer: Answer) -> list[dict[str, Any]]:
    """The `data` of GET /api/accounts, which is a list."""
    held = _held(answer, Effect.READ, None)
    return [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []


def _held(answer: Answer, effect: Effect, task: str | None) -> Any:
    body = document(answer, effect)
    problem = _problem(body, answer)
    if problem is not None:
        raise as_error(problem, effect, task)
    return body.get("data")


def written(answer: Answer, *, task: str | None = None) -> dict[str, Any]:
    """The `data` of a write; a success without an id is no success (OutcomeUnknown)."""
    held = data(answer, Effect.WRITE, task=task)
    if not held.get("id"):
        raise unsettled(Effect.WRITE, status=answer.status)
    return held


def tasks(answer: Answer) -> tuple[tuple[dict[str, Any], ...], bool]:
    """The tasks of a list, and whether another page follows (`data.paging.nextPage`, absent on the last page)."""
    held = data(answer, Effect.READ)
    rows = held.get("tasks")
    paging = held.get("paging")
    found = tuple(row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()
    return found, bool(isinstance(paging, dict) and paging.get("nextPage"))


def one(answer: Answer, task: str) -> dict[str, Any]:
    """The task of GET …/{taskId}, which comes as `data.tasks[0]`; TaskGone when the list is empty."""
    held = data(answer, Effect.READ, task=task)
    rows = held.get("tasks")
    if isinstance(rows, list) and rows and isinstance(rows[0], dict):
        return rows[0]
    if held.get("id"):
        return held
    raise TaskGone(GONE_SENTENCE, status=answer.status)


def token_refused(answer: Answer) -> bool:
    """Whether Zoho refused the access token itself: a definite no, whatever the request was."""
    try:
        problem = _problem(document(answer, Effect.READ), answer)
    except TaskbotError:
        return answer.status == 401
    return problem is not None and problem.code in TOKEN_REFUSED


def _problem(body: dict[str, Any], answer: Answer) -> Problem | None:
    status = body.get("status")
    status = status if isinstance(status, dict) else {}
    held = body.get("data")
    held = held if isinstance(held, dict) else {}
    code = _number(status.get("code"))
    if code == 200 and answer.status < 400 and "errorCode" not in held:
        return None
    description = str(status.get("description") or "")
    word = str(held.get("errorCode") or "")
    if not word and _WORD.fullmatch(description.strip()):
        word = description.strip()
    more = held.get("moreInfo")
    return Problem(
        code=word,
        message=str(more) if more else description,
        field=_field(more),
        # The envelope knows better than HTTP (an error may come with 200), but a word without any number is a refusal.
        status=code if code is not None and code >= 400 else max(answer.status, 400) if word else answer.status,
        retry_after=retry_after(answer),
    )


def _field(more: object) -> str | None:
    """The parameter that `data.moreInfo` names, when it is text with one of the add call's keys in it [WILD]."""
    if not isinstance(more, str):
        return None
    for name in ("title", "dueDate", "reminderDate", "assignee", "priority", "status", "projectId"):
        if re.search(rf"\b{name}\b", more):
            return name
    return None


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
