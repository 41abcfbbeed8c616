"""What Zoho CRM's answers mean: record results, lists and errors, judged per record whatever the HTTP code. Pure.

Shapes: www.zoho.com/crm/developer/docs/api/v8/insert-records.html, get-records.html, status-codes.html. Both places
for an error are read, because OAUTH_SCOPE_MISMATCH and NO_PERMISSION are drawn inside `data[]` in Zoho's OpenAPI files
and seen at the top level in the wild.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.catalogue import say
from bot.errors import OutcomeUnknown, TaskbotError, TaskGone, ZohoRefused
from bot.ports import Member
from bot.zoho.answers import Answer, Effect, document, retry_after, unsettled
from bot.zoho.sentences import Problem, as_error, refuses_token


@dataclass(frozen=True, slots=True)
class Written:
    """One record that Zoho says it wrote."""

    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. `more` says another follows; `token` is for pages beyond 2,000 records."""

    rows: tuple[dict[str, Any], ...]
    more: bool = False
    token: str | None = None


def written(
    answer: Answer, *, task: str | None = None, unique_field: str | None = None, key: str = "data"
) -> tuple[Written, ...]:
    """The records of a POST, PUT or DELETE, in Zoho's order: all of them, or exactly one exception.

    Some written and some refused is OutcomeUnknown, because something was written: the caller must look. A
    DUPLICATE_DATA on `unique_field` is the record made by an earlier send of the same command, so it counts as written.
    """
    body = document(answer, Effect.WRITE)
    items = _items(body, key)
    if not items:
        raise _whole(body, answer, Effect.WRITE, task)
    results = [_result(item, answer, task, unique_field) for item in items]
    errors = [result for result in results if isinstance(result, TaskbotError)]
    done = tuple(result for result in results if isinstance(result, Written))
    if not errors:
        return done
    if done:
        sentence = say(
            "zoho-partly-written",
            written=len(done),
            sent=len(results),
            error=str(errors[0]),
            unknown=say("zoho-unknown"),
        )
        raise OutcomeUnknown(sentence, code=getattr(errors[0], "code", None), status=answer.status) from errors[0]
    raise errors[0]


def deleted(answer: Answer, ids: Sequence[str]) -> int:
    """How many of `ids` a DELETE took away; those that were not there count as none. Raises for any other refusal."""
    body = document(answer, Effect.WRITE)
    items = _items(body)
    if not items:
        error = _whole(body, answer, Effect.WRITE, ids[0] if len(ids) == 1 else None)
        if isinstance(error, TaskGone):
            return 0
        raise error
    # One result per id, in order; a lone result may stand for a lone id.
    results = [_result(item, answer, id_, None) for item, id_ in zip(items, ids, strict=False)]
    errors = [one for one in results if isinstance(one, TaskbotError) and not isinstance(one, TaskGone)]
    if errors:
        raise errors[0]
    return sum(isinstance(result, Written) for result in results)


def page(answer: Answer, key: str = "data", *, task: str | None = None) -> Page:
    """One page of a list under `key` ("data", "users"). HTTP 204 is an empty page, and the only empty body that is.

    Raises TaskGone for what hangs on the task `task` when that is gone.
    """
    if answer.status in {204, 304} and not answer.body:
        return Page(())
    body = document(answer, Effect.READ)
    rows = body.get(key)
    if not isinstance(rows, list) or any(_is_error(row) for row in rows):
        raise _whole(body, answer, Effect.READ, task)
    if not all(_is_row(row, key) for row in rows):
        # A row that can't be read may be the one looked for, so this is no list without it.
        raise unsettled(Effect.READ, status=answer.status)
    info = body.get("info")
    info = info if isinstance(info, dict) else {}
    token = info.get("next_page_token")
    return Page(tuple(rows), info.get("more_records") in (True, "true"), token if isinstance(token, str) else None)


def record(answer: Answer, task: str) -> dict[str, Any]:
    """The one record of GET /{module}/{id}; TaskGone when there is none."""
    if answer.status == 204 and not answer.body:
        raise TaskGone(say("zoho-task-gone"), status=answer.status)
    body = document(answer, Effect.READ)
    items = _items(body)
    if not items or _is_error(items[0]):
        raise _whole(body, answer, Effect.READ, task)
    if not _is_row(items[0], "data"):
        raise unsettled(Effect.READ, status=answer.status)
    return items[0]


def token_refused(answer: Answer) -> bool:
    """Whether Zoho refused the access token itself: a definite no, whatever the request was."""
    try:
        body = document(answer, Effect.READ)
    except TaskbotError:
        return answer.status == 401
    return any(refuses_token(problem) for problem in _problems(body, answer))


def moment(value: object) -> dt.datetime | None:
    """A Zoho timestamp ("2026-03-10T12:00:00+01:00") as an aware datetime; None for null or anything else."""
    if not isinstance(value, str):
        return None
    try:
        parsed = dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return parsed if parsed.tzinfo else None


def day(value: object) -> dt.date | None:
    """A Zoho date ("2026-03-14") as such, also with a time after it; None for null or anything else."""
    try:
        return dt.date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def person(held: object) -> Member | None:
    """A user as records name them ({"id", "name", "email"}; of whoever deleted one, the e-mail address is missing)."""
    if not isinstance(held, dict) or not held.get("id"):
        return None
    email = held.get("email")
    return Member(
        name=str(held.get("name") or email or held["id"]),
        email=str(email).casefold() if email else None,
        crm_id=str(held["id"]),
    )


def _items(body: dict[str, Any], key: str = "data") -> list[dict[str, Any]]:
    data = body.get(key)
    return [item for item in data if isinstance(item, dict)] if isinstance(data, list) else []


def _is_row(row: object, key: str) -> bool:
    """Whether it can be read: what Zoho keeps (records, users) always has an id."""
    return isinstance(row, dict) and (key not in {"data", "users"} or bool(row.get("id")))


def _is_error(item: object) -> bool:
    # A Task's own fields are capitalised, so a lower-case `code` beside `status` is never a record's.
    return isinstance(item, dict) and "code" in item and item.get("code") != "SUCCESS" and "Subject" not in item


def _result(item: dict[str, Any], answer: Answer, task: str | None, unique_field: str | None) -> Written | TaskbotError:
    details = item.get("details") if isinstance(item.get("details"), dict) else {}
    assert isinstance(details, dict)
    if item.get("code") == "SUCCESS" or str(item.get("status", "")).lower() == "success":
        if details.get("id"):
            return Written(str(details["id"]))
        return unsettled(Effect.WRITE, code="SUCCESS", status=answer.status)
    problem = _problem(item, answer)
    if not problem.code and str(item.get("status", "")).lower() != "error" and answer.status < 400:
        # Neither a success nor a refusal.
        return unsettled(Effect.WRITE, status=answer.status)
    if problem.code == "DUPLICATE_DATA" and unique_field is not None and problem.field == unique_field:
        existing = duplicate_id(details)
        return Written(existing) if existing else unsettled(Effect.WRITE, code=problem.code, status=answer.status)
    return _all_of(item, as_error(problem, Effect.WRITE, task), answer, task)


def _all_of(item: dict[str, Any], first: TaskbotError, answer: Answer, task: str | None) -> TaskbotError:
    """The first of several refusals of one record, saying all of them, so that all can be put right at once."""
    errors = [as_error(_problem(one, answer), Effect.WRITE, task) for one in _several(item)]
    if len(errors) < 2 or not isinstance(first, ZohoRefused) or any(type(one) is not ZohoRefused for one in errors):
        return first
    sentence = " ".join(dict.fromkeys(str(one) for one in errors))
    return ZohoRefused(sentence, code=first.code, field=first.field, status=first.status)


def _several(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The errors within one of MULTIPLE_OR_MULTI_ERRORS: beside its details, or in them [?]."""
    if item.get("code") != "MULTIPLE_OR_MULTI_ERRORS":
        return []
    details = item.get("details")
    held = item.get("errors") or (details.get("errors") if isinstance(details, dict) else None)
    return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []


def duplicate_id(details: dict[str, Any]) -> str | None:
    """The existing record's id in DUPLICATE_DATA's details; its exact place is documented in words only [?]."""
    for holder in (details, details.get("duplicate_record"), details.get("module")):
        if isinstance(holder, dict) and holder.get("id"):
            return str(holder["id"])
    return None


def _problem(item: dict[str, Any], answer: Answer) -> Problem:
    details = item.get("details")
    details = details if isinstance(details, dict) else {}
    code = str(item.get("code") or "")
    if errors := _several(item):
        return _problem(errors[0], answer)
    expected = details.get("expected_data_type") or details.get("maximum_length")
    return Problem(
        code=code,
        message=str(item.get("message") or ""),
        field=details.get("api_name"),
        expected=str(expected) if expected else None,
        record=str(details["id"]) if details.get("id") else None,
        status=answer.status,
        retry_after=retry_after(answer),
        others=_names(details.get("expected_fields")),
        place=place if isinstance(place := details.get("resource_path_index"), int) else None,
    )


def _names(fields: object) -> tuple[str, ...]:
    """API names out of `expected_fields`, which is a list of objects, or of plain names [?]."""
    held = fields if isinstance(fields, list) else []
    named = (one.get("api_name") if isinstance(one, dict) else one for one in held)
    return tuple(str(name) for name in named if name)


def _problems(body: dict[str, Any], answer: Answer) -> Sequence[Problem]:
    holders: list[object] = [body]
    for key in ("data", "users", "recycle_bin", "fields", "layouts"):
        held = body.get(key)
        holders += held if isinstance(held, list) else []
    return [_problem(item, answer) for item in holders if isinstance(item, dict) and _is_error(item)]


def _whole(body: dict[str, Any], answer: Answer, effect: Effect, task: str | None) -> TaskbotError:
    """The exception of an answer without the data asked for: its first error, else what its shape means."""
    problems = _problems(body, answer)
    if problems:
        return as_error(problems[0], effect, task)
    if 400 <= answer.status < 500 and answer.status != 408:
        return as_error(Problem(code="", status=answer.status, retry_after=retry_after(answer)), effect, task)
    return unsettled(effect, status=answer.status)
