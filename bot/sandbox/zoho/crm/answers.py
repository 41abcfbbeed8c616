"""How Zoho CRM words its answers: items of `data[]`, whole-request errors and HTTP codes.

Page: www.zoho.com/crm/developer/docs/api/v8/status-codes.html. Which code goes with a batch that failed wholly is not
settled [?]: 400 here, and 202 on v2 as recorded there; a mixed batch is 207.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from bot.sandbox.zoho.wire import Call, Refusal, Reply

Item = dict[str, Any]
LONGEST_IDS = 1024


class BadRecord(Exception):
    """One record of a batch is refused; the others go on."""

    def __init__(self, code: str, message: str, details: dict[str, Any], status: int = 400) -> None:
        super().__init__(f"{code}: {message}")
        self.item: Item = {"code": code, "details": details, "message": message, "status": "error"}
        self.status = status


def refusal(status: int, code: str, message: str, details: dict[str, Any] | None = None) -> Refusal:
    """A whole-request error: no `data` key."""
    return Refusal(whole(status, code, message, details))


def whole(status: int, code: str, message: str, details: dict[str, Any] | None = None) -> Reply:
    """The reply of a whole-request error."""
    return Reply(status, {"code": code, "details": details or {}, "message": message, "status": "error"})


def no_such_id(call: Call, name: str = "id", *, place: int = 1, related: bool = False) -> Refusal:
    """The path's id `name` is nothing's; `place` is where it stands in the path, the module's name being 0.

    Zoho's OpenAPI files for v8 say it by the place; that v2 says it by the id is assumed [?].
    """
    text = f"the {'related ' if related else ''}id given seems to be invalid"
    details = {"id": call.params[name]} if call.params.get("version") == "v2" else {"resource_path_index": place}
    return refusal(400, "INVALID_DATA", text, details)


def success(details: dict[str, Any], message: str) -> Item:
    """One item that went well."""
    return {"code": "SUCCESS", "details": details, "message": message, "status": "success"}


def batch(call: Call, items: Sequence[Item], good: int, bad: int = 400) -> Reply:
    """The answer of a batch: `good` when all went well, `bad` (202 on v2) when none did, 207 (202 on v2) when some."""
    failed = sum(item["status"] == "error" for item in items)
    status = good
    if failed:
        old = call.params.get("version") == "v2"
        everything = failed == len(items)
        mixed = 202 if old else 207
        status = bad if everything and (not old or bad != 400) else mixed
    return Reply(status, {"data": list(items)})


def missing_parameter(name: str) -> Refusal:
    """A query parameter that has to be there is not."""
    return refusal(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", {"param": name})


def records_of(call: Call, key: str = "data", most: int = 100) -> list[dict[str, Any]]:
    """The records of a JSON body `{key: [...]}`, 1 to `most` of them."""
    body = json_object(call)
    rows = body.get(key)
    if key not in body:
        raise refusal(400, "MANDATORY_NOT_FOUND", "required field not found", {"api_name": key})
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "jsonarray", "api_name": key})
    if len(rows) > most:
        raise refusal(400, "INVALID_DATA", "invalid data", {"maximum_length": most, "api_name": key})
    return rows


def json_object(call: Call) -> dict[str, Any]:
    """The body as a JSON object. 415 is documented as a status; the codes here are not [?]."""
    if call.content_type()[0] != "application/json":
        raise refusal(415, "UNSUPPORTED_MEDIA_TYPE", "the content type is not supported")
    try:
        body = call.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "jsonobject"})
    return body


def header_time(call: Call, name: str) -> dt.datetime | None:
    """A header's ISO moment, None when it isn't sent; INVALID_DATA when it can't be read or has no offset."""
    text = call.headers.get(name)
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "datetime", "api_name": name})
    return moment


def whole_number(call: Call, name: str, default: int, most: int | None = None) -> int:
    """A positive query number."""
    text = call.query.get(name, str(default))
    if not text.isdecimal() or not int(text) or (most is not None and int(text) > most):
        raise refusal(400, "INVALID_DATA", "invalid data", {"expected_data_type": "integer", "param": name})
    return int(text)


def ids_of(call: Call, most: int = 100) -> list[str]:
    """The ids of `?ids=a,b`: REQUIRED_PARAM_MISSING for none, LIMIT_EXCEEDED for more than `most`.

    Pages give their number; Zoho's OpenAPI file gives the parameter's length, and no page the error's word [?].
    """
    ids = [part for part in call.query.get("ids", "").split(",") if part]
    if not ids:
        raise missing_parameter("ids")
    if len(ids) > most:
        raise refusal(400, "LIMIT_EXCEEDED", f"only {most} records can be named at a time", {"limit": most})
    if len(call.query["ids"]) > LONGEST_IDS:
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "ids", "maximum_length": LONGEST_IDS})
    return ids


def is_admin(call: Call) -> bool:
    """Whether the token's user has the administrator's profile."""
    return bool(call.user["profile"]["name"] == "Administrator")
