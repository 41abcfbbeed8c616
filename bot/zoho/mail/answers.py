"""What Zoho Mail's answers mean: the envelope {"status": {"code", "description"}, "data": …}. Pure.

Shapes: www.zoho.com/mail/help/api/post-add-new-task.html and response-codes.html. `status.code` decides, also on HTTP
200; the error's word is `data.errorCode`, or the description where that is a word in capitals. What is neither a
success nor a refusal with a word or a number leaves a write's outcome unknown.
"""

import re
from typing import Any

from bot.catalogue import say
from bot.errors import TaskbotError, TaskGone
from bot.zoho.answers import Answer, Effect, document, retry_after, unsettled
from bot.zoho.sentences import FIELD_NAMES, Problem, as_error, refuses_token

_WORD = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
# What an answer may call a key of the add call: its name, alone or among other words [WILD].
_KEY = re.compile(r"\b[a-z]+(?:[A-Z][a-z]+)*\b")
_REFUSED = 400


def data(answer: Answer, effect: Effect, *, task: str | None = None) -> dict[str, Any]:
    """The `data` object of a successful answer, or exactly one exception."""
    held = _held(answer, effect, task)
    if not isinstance(held, dict):
        raise unsettled(effect, status=answer.status)
    return held


def accounts(answer: Answer) -> list[dict[str, Any]]:
    """The `data` of GET /api/accounts, which is a list; those that have both their ids."""
    held = _held(answer, Effect.READ, None)
    found = [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []
    return [item for item in found if item.get("accountId") and item.get("zuid")]


def _held(answer: Answer, effect: Effect, task: str | None) -> Any:
    body = document(answer, effect)
    problem = _problem(body, answer)
    if problem is None:
        return body.get("data")
    if not problem.code and (problem.status or 0) < _REFUSED:
        raise unsettled(effect, status=answer.status)
    raise as_error(problem, effect, task)


def written(answer: Answer, *, task: str | None = None) -> dict[str, Any]:
    """The `data` of a write; a success without an id is no success (OutcomeUnknown)."""
    held = data(answer, Effect.WRITE, task=task)
    if not held.get("id"):
        raise unsettled(Effect.WRITE, status=answer.status)
    return held


def uploaded(answer: Answer) -> tuple[str, str]:
    """The store name and path of an upload: of `data`, or of its first item where it is a list [?]."""
    held = _held(answer, Effect.WRITE, None)
    file = held[0] if isinstance(held, list) and held else held
    if not isinstance(file, dict) or not file.get("storeName") or not file.get("attachmentPath"):
        raise unsettled(Effect.WRITE, status=answer.status)
    return str(file["storeName"]), str(file["attachmentPath"])


def tasks(answer: Answer, task: str | None = None) -> tuple[tuple[dict[str, Any], ...], bool]:
    """The tasks of a list (of `task`'s subtasks), and whether another page follows.

    That is `data.paging.nextPage`, absent on the last page.
    """
    held = data(answer, Effect.READ, task=task)
    paging = held.get("paging")
    return _rows_of(held, "tasks", answer), bool(isinstance(paging, dict) and paging.get("nextPage"))


def listed(answer: Answer, key: str) -> tuple[dict[str, Any], ...]:
    """What is listed under `key` of `data`: groups, projects."""
    return _rows_of(data(answer, Effect.READ), key, answer)


def _rows_of(held: dict[str, Any], key: str, answer: Answer) -> tuple[dict[str, Any], ...]:
    """The rows under a key, none where it is missing. One that can't be read may be the one looked for: ZohoBusy."""
    rows = held.get(key) or []
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.get("id") for row in rows):
        raise unsettled(Effect.READ, status=answer.status)
    return tuple(rows)


def one(answer: Answer, task: str) -> dict[str, Any]:
    """The task of GET …/{taskId}, which comes as `data.tasks[0]`; TaskGone when the list is empty."""
    held = data(answer, Effect.READ, task=task)
    if rows := _rows_of(held, "tasks", answer):
        return rows[0]
    if held.get("id"):
        return held
    raise TaskGone(say("zoho-task-gone"), status=answer.status)


def token_refused(answer: Answer) -> bool:
    """Whether Zoho refused the access token itself: a definite no, whatever the request was."""
    try:
        problem = _problem(document(answer, Effect.READ), answer)
    except TaskbotError:
        return answer.status == 401
    return problem is not None and refuses_token(problem)


def _problem(body: dict[str, Any], answer: Answer) -> Problem | None:
    status = body.get("status")
    status = status if isinstance(status, dict) else {}
    held = body.get("data")
    held = held if isinstance(held, dict) else {}
    code = _number(status.get("code"))
    if code is not None and 200 <= code < 300 and answer.status < _REFUSED and "errorCode" not in held:
        return None
    description = str(status.get("description") or "")
    word = str(held.get("errorCode") or "")
    if not word and _WORD.fullmatch(description.strip()):
        word = description.strip()
    # The envelope knows better than HTTP (an error may come with 200), but a word without any number is a refusal.
    number = code if code is not None and code >= _REFUSED else max(answer.status, _REFUSED) if word else answer.status
    more = held.get("moreInfo")
    return Problem(
        # A refused token may come without its word; then the number says it.
        code=word or ("INVALID_OAUTHTOKEN" if number == 401 else ""),
        message=str(more) if more else description,
        field=_field(more),
        status=number,
        retry_after=retry_after(answer),
    )


def _field(more: object) -> str | None:
    """The key of the add call that `data.moreInfo` names; the first, where it names several."""
    if not isinstance(more, str):
        return None
    return next((name for name in _KEY.findall(more) if name in FIELD_NAMES), None)


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
