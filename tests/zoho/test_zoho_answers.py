"""Every oddity of Zoho's answers, one row each: (status, headers, body) to a result or exactly one exception."""

import json
from typing import Any

import pytest

from bot.errors import (
    Conflict,
    NotConnected,
    OutcomeUnknown,
    ScopeMissing,
    TaskbotError,
    TaskGone,
    ZohoBusy,
    ZohoError,
    ZohoRefused,
)
from bot.zoho.answers import Answer, Effect, retry_after
from bot.zoho.crm import answers
from bot.zoho.grants import oauth
from bot.zoho.mail import answers as mail_answers


def answer(status: int, body: Any = b"", **headers: str) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, raw, {name.replace("_", "-"): value for name, value in headers.items()})


def ok(id_: str = "7001", **details: Any) -> dict[str, Any]:
    return {"code": "SUCCESS", "details": {"id": id_, **details}, "message": "record added", "status": "success"}


def no(code: str, **details: Any) -> dict[str, Any]:
    return {"code": code, "details": details, "message": f"about {code.lower()}", "status": "error"}


def data(*items: dict[str, Any]) -> dict[str, Any]:
    return {"data": list(items)}


WRITTEN = [
    ("201, one record", answer(201, data(ok())), ["7001"]),
    ("a series: seven results for one record", answer(201, data(*(ok(str(n)) for n in range(7)))), list("0123456")),
    ("202 of older versions", answer(202, data(ok())), ["7001"]),
    ("207 although all went well", answer(207, data(ok("1"), ok("2"))), ["1", "2"]),
    ("a success inside HTTP 500: the body decides", answer(500, data(ok())), ["7001"]),
    ("an unknown extra in details", answer(201, data(ok("1", **{"$approval_state": "approved"}))), ["1"]),
]


@pytest.mark.parametrize(("got", "ids"), [row[1:] for row in WRITTEN], ids=[row[0] for row in WRITTEN])
def test_records_that_were_written(got: Answer, ids: list[str]) -> None:
    """Ids come from data[i].details.id, in Zoho's order."""
    assert [item.id for item in answers.written(got)] == ids


MANDATORY = no("MANDATORY_NOT_FOUND", api_name="Subject", json_path="$.data[0].Subject")
DUE = no("INVALID_DATA", expected_data_type="date", api_name="Due_Date")
WHOLE = {"details": {}, "message": "m", "status": "error"}

REFUSED: list[tuple[str, Answer, type[TaskbotError], str | None, str]] = [
    ("an error in data[]", answer(400, data(MANDATORY)), ZohoRefused, "MANDATORY_NOT_FOUND", "the title (Subject)"),
    ("200 with an error inside", answer(200, data(DUE)), ZohoRefused, "INVALID_DATA", "the due date (Due_Date)"),
    ("202 with only errors", answer(202, data(DUE)), ZohoRefused, "INVALID_DATA", "date"),
    ("207, all refused", answer(207, data(DUE, MANDATORY)), ZohoRefused, "INVALID_DATA", "due date"),
    ("207, some refused", answer(207, data(ok(), DUE)), OutcomeUnknown, "INVALID_DATA", "wrote 1 of 2"),
    ("an error at the top", answer(400, {"code": "INVALID_MODULE", **WHOLE}), ZohoRefused, "INVALID_MODULE", "Tasks"),
    ("200 with an error at the top", answer(200, {"code": "INVALID_DATA", **WHOLE}), ZohoRefused, "INVALID_DATA", ""),
    ("an unknown code", answer(400, data(no("BRAND_NEW", api_name="X"))), ZohoRefused, "BRAND_NEW", "BRAND_NEW"),
    ("an unknown code at the top", answer(403, {"code": "NEWER", **WHOLE}), ZohoRefused, "NEWER", "NEWER"),
    ("a bad repetition", answer(400, data(no("INVALID_RRULE"))), ZohoRefused, "INVALID_RRULE", "repetition"),
    (
        "several errors in one",
        answer(400, data({**no("MULTIPLE_OR_MULTI_ERRORS"), "errors": [DUE, MANDATORY]})),
        ZohoRefused,
        "INVALID_DATA",
        "Due_Date",
    ),
    ("412", answer(412, data(no("ALREADY_MODIFIED"))), Conflict, "ALREADY_MODIFIED", "look at it again"),
    ("412 at the top", answer(412, {"code": "ALREADY_MODIFIED", **WHOLE}), Conflict, "ALREADY_MODIFIED", ""),
    ("no permission in data[]", answer(403, data(no("NO_PERMISSION"))), ZohoRefused, "NO_PERMISSION", "admin"),
    ("no permission on top", answer(403, {"code": "NO_PERMISSION", **WHOLE}), ZohoRefused, "NO_PERMISSION", "admin"),
    ("scope missing in data[]", answer(401, data(no("OAUTH_SCOPE_MISMATCH"))), ScopeMissing, None, "permission"),
    ("scope missing on top", answer(401, {"code": "OAUTH_SCOPE_MISMATCH", **WHOLE}), ScopeMissing, None, "reconnect"),
    ("a refused token", answer(401, {"code": "INVALID_TOKEN", **WHOLE}), NotConnected, None, "reconnect"),
    ("401 without JSON", answer(401, b"<html>"), NotConnected, None, "reconnect"),
    ("too many", answer(429, {"code": "TOO_MANY_REQUESTS", **WHOLE}), ZohoBusy, "TOO_MANY_REQUESTS", "slow"),
    ("too many, by word alone", answer(200, {"code": "TOO_MANY_REQUESTS", **WHOLE}), ZohoBusy, None, "slow"),
    ("too many, no JSON", answer(429, b"busy"), ZohoBusy, None, "slow"),
    ("500 with INTERNAL_ERROR", answer(500, {"code": "INTERNAL_ERROR", **WHOLE}), OutcomeUnknown, None, "looked up"),
    ("INTERNAL_ERROR in data[]", answer(500, data(no("INTERNAL_ERROR"))), OutcomeUnknown, None, "looked up"),
    ("INTERNAL_ERROR on 200", answer(200, data(no("INTERNAL_ERROR"))), OutcomeUnknown, None, "looked up"),
    ("502 of a gateway", answer(502, b"<html>bad gateway"), OutcomeUnknown, None, "looked up"),
    ("504, JSON of another shape", answer(504, {"oops": 1}), OutcomeUnknown, None, "looked up"),
    ("408", answer(408, b""), OutcomeUnknown, None, "looked up"),
    ("201 with an empty body", answer(201, b""), OutcomeUnknown, None, "looked up"),
    ("204 on a write", answer(204, b""), OutcomeUnknown, None, "looked up"),
    ("200 that is not JSON", answer(200, b"OK"), OutcomeUnknown, None, "looked up"),
    ("200 with a JSON list", answer(200, b"[]"), OutcomeUnknown, None, "looked up"),
    ("200 with empty data", answer(200, {"data": []}), OutcomeUnknown, None, "looked up"),
    ("a success without an id", answer(201, data({"code": "SUCCESS", "status": "success"})), OutcomeUnknown, None, ""),
    ("302", answer(302, b""), OutcomeUnknown, None, "looked up"),
    ("404 of a gateway", answer(404, b"<html>"), ZohoRefused, None, "HTTP 404"),
    ("400 with JSON of another shape", answer(400, {"oops": 1}), ZohoRefused, None, "admin"),
    ("a duplicate, no unique field of ours", answer(400, data(no("DUPLICATE_DATA", id="9"))), ZohoRefused, None, ""),
    (
        "a field that needs another",
        answer(
            400, data(no("DEPENDENT_FIELD_MISSING", api_name="Who_Id", expected_fields=[{"api_name": "$se_module"}]))
        ),
        ZohoRefused,
        "DEPENDENT_FIELD_MISSING",
        "wants the kind of record ($se_module) together with the contact (Who_Id)",
    ),
    (
        "a field that needs others, as plain names",
        answer(400, data(no("EXPECTED_FIELD_MISSING", api_name="What_Id", expected_fields=["Who_Id", "Region"]))),
        ZohoRefused,
        "EXPECTED_FIELD_MISSING",
        "the contact (Who_Id) and the field “Region”",
    ),
    ("a mismatch", answer(400, data(no("DEPENDENT_MISMATCH", api_name="Status"))), ZohoRefused, None, "the status"),
    ("TRIGGER is missing", answer(400, data(no("MANDATORY_NOT_FOUND", api_name="TRIGGER"))), ZohoRefused, None, "when"),
    ("UNTIL is missing", answer(400, data(no("MANDATORY_NOT_FOUND", api_name="UNTIL"))), ZohoRefused, None, "last day"),
    (
        "a text that is too long",
        answer(400, data(no("INVALID_DATA", api_name="Subject", maximum_length=255))),
        ZohoRefused,
        "INVALID_DATA",
        "the title (Subject) (it wants: 255)",
    ),
    ("a field of their own", answer(400, data(no("INVALID_DATA", api_name="Region"))), ZohoRefused, None, "“Region”"),
    *(
        (f"{code} in data[]", answer(400, data(no(code))), ZohoRefused, code, says)
        for code, says in (
            ("LIMIT_EXCEEDED", "edition"),
            ("LIMIT_REACHED", "edition"),
            ("RECORD_LOCKED", "unlock it there"),
            ("NOT_APPROVED", "once it is approved"),
            ("AUTHORIZATION_FAILED", "ask your Zoho admin"),
        )
    ),
    *(
        (f"{code} on top, HTTP {status}", answer(status, {"code": code, **WHOLE}), ZohoRefused, code, says)
        for status, code, says in (
            (400, "INVALID_HOST", "data centre"),
            (404, "INVALID_URL_PATTERN", "data centre or API version"),
            (400, "INVALID_REQUEST_METHOD", "tell the admin of this bot"),
            (405, "INVALID_REQUEST_METHOD", "tell the admin of this bot"),
            (413, "REQUEST_ENTITY_TOO_LARGE", "share a link"),
            (415, "UNSUPPORTED_MEDIA_TYPE", "kind of content"),
            (400, "LIMIT_EXCEEDED", "edition"),
            (400, "SYNTAX_ERROR", "simpler words"),
            (400, "INVALID_QUERY", "simpler words"),
        )
    ),
    ("v8's word for a refused token", answer(401, {"code": "AUTHENTICATION_FAILURE", **WHOLE}), NotConnected, None, ""),
    ("scope missing on top, HTTP 403", answer(403, {"code": "OAUTH_SCOPE_MISMATCH", **WHOLE}), ScopeMissing, None, ""),
    ("202, some refused", answer(202, data(DUE, ok())), OutcomeUnknown, "INVALID_DATA", "wrote 1 of 2"),
    ("201, some refused", answer(201, data(ok(), no("BRAND_NEW"))), OutcomeUnknown, "BRAND_NEW", "looked up"),
    ("some written, then too many", answer(207, data(ok(), no("TOO_MANY_REQUESTS"))), OutcomeUnknown, None, "1 of 2"),
    ("a success of status alone", answer(201, data({"status": "success"})), OutcomeUnknown, None, ""),
    ("data that is no list", answer(201, {"data": ok()}), OutcomeUnknown, None, "looked up"),
    ("items that are no objects", answer(201, {"data": ["SUCCESS"]}), OutcomeUnknown, None, "looked up"),
]


@pytest.mark.parametrize(("got", "kind", "code", "says"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_writes_that_failed(got: Answer, kind: type[TaskbotError], code: str | None, says: str) -> None:
    """Exactly one exception, of exactly this class, whose sentence says what to do."""
    with pytest.raises(TaskbotError) as caught:
        answers.written(got)
    assert type(caught.value) is kind
    assert says in str(caught.value)
    assert str(caught.value).endswith(".")
    if code is not None:
        assert isinstance(caught.value, ZohoError)
        assert caught.value.code == code


SEVERAL = [
    ("beside the details", {**no("MULTIPLE_OR_MULTI_ERRORS"), "errors": [DUE, MANDATORY, DUE]}),
    ("in the details", no("MULTIPLE_OR_MULTI_ERRORS", errors=[DUE, MANDATORY])),
]


@pytest.mark.parametrize("item", [row[1] for row in SEVERAL], ids=[row[0] for row in SEVERAL])
def test_several_refusals_of_one_record(item: dict[str, Any]) -> None:
    """All of them are said, each once, so that all can be put right at once."""
    with pytest.raises(ZohoRefused) as caught:
        answers.written(answer(400, data(item)))
    assert str(caught.value) == (
        "Zoho does not accept the due date (Due_Date) (it wants: date); correct it and send again. "
        "Zoho needs the title (Subject) here; add it, or ask your Zoho admin why it is mandatory."
    )


def test_several_errors_that_are_more_than_refusals() -> None:
    """An unknown outcome among them stays one; none at all is a refusal like any other."""
    broken = {**no("MULTIPLE_OR_MULTI_ERRORS"), "errors": [no("INTERNAL_ERROR"), DUE]}
    with pytest.raises(OutcomeUnknown):
        answers.written(answer(400, data(broken)))
    with pytest.raises(ZohoRefused, match="MULTIPLE_OR_MULTI_ERRORS"):
        answers.written(answer(400, data({**no("MULTIPLE_OR_MULTI_ERRORS"), "errors": []})))


GONE = [
    ("the id in details", answer(400, data(no("INVALID_DATA", id="7001")))),
    ("the id at the top", answer(400, {**no("INVALID_DATA", id="7001")})),
    ("deleted before", answer(400, data({**no("INVALID_DATA", id="7001"), "message": "record not deleted"}))),
]


@pytest.mark.parametrize("got", [row[1] for row in GONE], ids=[row[0] for row in GONE])
def test_a_task_that_is_gone(got: Answer) -> None:
    """A complaint about the task's own id means that the task is gone; about another id it does not."""
    with pytest.raises(TaskGone):
        answers.written(got, task="7001")
    with pytest.raises(ZohoRefused) as caught:
        answers.written(got, task="7002")
    assert type(caught.value) is ZohoRefused


@pytest.mark.parametrize(
    "details",
    [{"id": "9"}, {"duplicate_record": {"id": "9"}}, {"module": {"api_name": "Tasks", "id": "9"}}],
    ids=["details.id", "details.duplicate_record.id", "details.module.id"],
)
def test_a_duplicate_of_the_marker_is_the_made_task(details: dict[str, Any]) -> None:
    """DUPLICATE_DATA on the marker field gives the existing id, wherever Zoho puts it; on another field it refuses."""
    got = answer(400, data(no("DUPLICATE_DATA", api_name="Slack_Key", **details)))
    assert [item.id for item in answers.written(got, unique_field="Slack_Key")] == ["9"]
    with pytest.raises(ZohoRefused):
        answers.written(got, unique_field="Other_Key")


def test_pages_of_a_list() -> None:
    """204 is an empty page; `info` says whether another follows."""
    assert answers.page(answer(204)).rows == ()
    info = {"more_records": True, "next_page_token": "t"}
    page = answers.page(answer(200, {"data": [{"id": "1", "Subject": "a"}], "info": info}))
    assert (len(page.rows), page.more, page.token) == (1, True, "t")
    users = {"users": [{"id": "1", "email": "a@x.test", "status": "active"}], "info": {"more_records": False}}
    assert not answers.page(answer(200, users), "users").more


READS: list[tuple[str, Answer, type[TaskbotError]]] = [
    ("200 with an empty body", answer(200, b""), ZohoBusy),
    ("500", answer(500, {"code": "INTERNAL_ERROR", **WHOLE}), ZohoBusy),
    ("502, no JSON", answer(502, b"<html>"), ZohoBusy),
    ("429", answer(429, {"code": "TOO_MANY_REQUESTS", **WHOLE}), ZohoBusy),
    ("no permission", answer(403, {"code": "NO_PERMISSION", **WHOLE}), ZohoRefused),
    ("no permission in data[]", answer(403, data(no("NO_PERMISSION"))), ZohoRefused),
    ("scope", answer(401, data(no("OAUTH_SCOPE_MISMATCH"))), ScopeMissing),
    ("fields left out", answer(400, {"code": "REQUIRED_PARAM_MISSING", **WHOLE}), ZohoRefused),
    ("JSON of another shape", answer(200, {"oops": 1}), ZohoBusy),
]


@pytest.mark.parametrize(("got", "kind"), [row[1:] for row in READS], ids=[row[0] for row in READS])
def test_reads_that_failed(got: Answer, kind: type[TaskbotError]) -> None:
    """A read is never OutcomeUnknown, because it can always be asked again."""
    for judge in (answers.page, lambda given: answers.record(given, "7001")):
        with pytest.raises(TaskbotError) as caught:
            judge(got)
        assert type(caught.value) is kind


def test_one_record() -> None:
    """GET by id gives the record; 204 and a complaint about the id mean that it is gone."""
    assert answers.record(answer(200, data({"id": "1", "Subject": "a"})), "1")["Subject"] == "a"
    for got in (answer(204), answer(400, no("INVALID_DATA", id="1")), answer(404, no("INVALID_DATA", id="1"))):
        with pytest.raises(TaskGone):
            answers.record(got, "1")


def test_which_answers_refuse_the_token() -> None:
    """INVALID_TOKEN wherever it stands, and a bare 401; a missing scope is no bad token."""
    refused = [
        answer(401, {"code": "INVALID_TOKEN", **WHOLE}),
        answer(200, data(no("INVALID_TOKEN"))),
        answer(401, b""),
    ]
    assert all(answers.token_refused(got) for got in refused)
    fine = [answer(401, {"code": "OAUTH_SCOPE_MISMATCH", **WHOLE}), answer(201, data(ok())), answer(500, b"")]
    assert not any(answers.token_refused(got) for got in fine)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "30"}, 30.0),
        ({"retry_after": "1763719200000"}, 86_400.0),
        ({"retry_after": "²"}, None),
        ({"retry_after": "Sat, 21 Nov 2026 10:00:30 GMT", "date": "Sat, 21 Nov 2026 10:00:00 GMT"}, 30.0),
        ({"retry_after": "Sat, 21 Nov 2026 10:00:30 GMT"}, None),
        ({"retry_after": "soon", "date": "Sat, 21 Nov 2026 10:00:00 GMT"}, None),
        ({}, None),
    ],
    ids=[
        "seconds",
        "a moment in place of seconds",
        "no digit",
        "a date, with Date",
        "a date alone",
        "nonsense",
        "absent",
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    """Retry-After is honoured in both forms, and rides on the exception."""
    got = answer(429, {"code": "TOO_MANY_REQUESTS", **WHOLE}, **headers)
    assert retry_after(got) == seconds
    with pytest.raises(ZohoBusy) as caught:
        answers.written(got)
    assert caught.value.retry_after == seconds


def envelope(code: Any, held: Any = None, description: str = "success") -> dict[str, Any]:
    return {"status": {"code": code, "description": description}, "data": {} if held is None else held}


MAIL: list[tuple[str, Answer, type[TaskbotError]]] = [
    ("status.code 400 on HTTP 200", answer(200, envelope(400, {"errorCode": "PATTERN_NOT_MATCHED"})), ZohoRefused),
    ("status.code 500 on HTTP 200", answer(200, envelope(500, description="Internal Error")), OutcomeUnknown),
    ("status.code 0 with a word", answer(200, envelope(0, description="ENTITY_NOT_IN_TRASH")), ZohoRefused),
    ("status.code 429", answer(200, envelope(429, description="busy")), ZohoBusy),
    ("HTTP 429", answer(429, b"blocked"), ZohoBusy),
    ("an errorCode beside code 200", answer(200, envelope(200, {"errorCode": "INVALID_METHOD"})), ZohoRefused),
    ("a refused token", answer(401, envelope(401, {"errorCode": "INVALID_OAUTHTOKEN"})), NotConnected),
    ("an expired token", answer(400, envelope(400, {"errorCode": "OAUTHTOKEN_EXPIRED"})), NotConnected),
    ("a missing scope", answer(401, envelope(401, {"errorCode": "INVALID_OAUTHSCOPE"})), ScopeMissing),
    ("an unknown path", answer(404, envelope(404, {"errorCode": "URL_RULE_NOT_CONFIGURED"})), ZohoRefused),
    ("a missing key", answer(400, envelope(400, {"errorCode": "LESS_THAN_MIN_OCCURANCE"})), ZohoRefused),
    ("an unknown word", answer(400, envelope(400, {"errorCode": "BRAND_NEW"}, "Invalid Input")), ZohoRefused),
    ("the task is unknown", answer(404, envelope(404, {"errorCode": "ENTITY_NOT_FOUND"})), TaskGone),
    ("HTTP 500", answer(500, envelope(500)), OutcomeUnknown),
    ("502 of a gateway", answer(502, b"<html>"), OutcomeUnknown),
    ("an empty body", answer(200, b""), OutcomeUnknown),
    ("a success without an id", answer(200, envelope(200)), OutcomeUnknown),
    ("a success whose data is a list", answer(200, envelope(200, [])), OutcomeUnknown),
    ("403 without JSON", answer(403, b"no"), ZohoRefused),
]


@pytest.mark.parametrize(("got", "kind"), [row[1:] for row in MAIL], ids=[row[0] for row in MAIL])
def test_mail_writes_that_failed(got: Answer, kind: type[TaskbotError]) -> None:
    """The envelope's status.code decides, whatever the HTTP code."""
    with pytest.raises(TaskbotError) as caught:
        mail_answers.written(got, task="17")
    assert type(caught.value) is kind


def test_mail_successes() -> None:
    """A made task, a list with and without another page, one task."""
    assert mail_answers.written(answer(200, envelope(200, {"id": "17"})))["id"] == "17"
    rows = {"tasks": [{"id": "17"}], "paging": {"nextPage": "tasks/me?from=1&limit=1"}}
    assert mail_answers.tasks(answer(200, envelope(200, rows))) == (({"id": "17"},), True)
    assert mail_answers.tasks(answer(200, envelope(200, {"tasks": []}))) == ((), False)
    assert mail_answers.one(answer(200, envelope(200, rows)), "17")["id"] == "17"
    with pytest.raises(TaskGone):
        mail_answers.one(answer(200, envelope(200, {"tasks": []})), "17")


def test_mail_names_the_key_it_complains_about() -> None:
    """`data.moreInfo` that names a key becomes the field, in people's words."""
    held = {"errorCode": "PATTERN_NOT_MATCHED", "moreInfo": "dueDate does not match"}
    with pytest.raises(ZohoRefused) as caught:
        mail_answers.written(answer(400, envelope(400, held)))
    assert caught.value.field == "dueDate"
    assert "the due date" in str(caught.value)


TOO_MANY = {"error": "Access Denied", "error_description": "You have made too many requests continuously."}
TOKEN: list[tuple[str, Answer, type[TaskbotError], str]] = [
    ("invalid_code on HTTP 200", answer(200, {"error": "invalid_code"}), oauth.RefreshRefused, "reconnect"),
    ("invalid_client", answer(400, {"error": "invalid_client"}), NotConnected, "client id"),
    ("invalid_client_secret", answer(200, {"error": "invalid_client_secret"}), NotConnected, "secret"),
    ("another word", answer(200, {"error": "brand_new"}), NotConnected, "brand_new"),
    ("too many requests on 400", answer(400, TOO_MANY), ZohoBusy, "slow"),
    ("too many requests on 200", answer(200, TOO_MANY), ZohoBusy, "slow"),
    ("access denied for another reason", answer(200, {"error": "access_denied"}), NotConnected, "reconnect"),
    ("500", answer(500, {"error": "server_error"}), ZohoBusy, "answer"),
    ("503 without JSON", answer(503, b"<html>"), ZohoBusy, "answer"),
    ("neither a token nor an error", answer(200, {}), ZohoBusy, "answer"),
]


@pytest.mark.parametrize(("got", "kind", "says"), [row[1:] for row in TOKEN], ids=[row[0] for row in TOKEN])
def test_token_answers_that_failed(got: Answer, kind: type[TaskbotError], says: str) -> None:
    """`error` is read before the status, because it often comes with HTTP 200."""
    with pytest.raises(TaskbotError) as caught:
        oauth.issued(got)
    assert type(caught.value) is kind
    assert says in str(caught.value)


def test_a_token_answer() -> None:
    """A refresh's answer has no refresh token, which means: keep the old one."""
    got = answer(200, {"access_token": "1000.a", "api_domain": "https://www.zohoapis.eu", "expires_in": 3600})
    tokens = oauth.issued(got)
    assert tokens.refresh is None
    assert tokens.lives.total_seconds() == 3600
    assert "1000.a" not in repr(tokens)


def test_effect_decides_between_unknown_and_busy() -> None:
    """The same broken answer is unknown for a write and busy for a read."""
    with pytest.raises(OutcomeUnknown):
        mail_answers.data(answer(502, b""), Effect.WRITE)
    with pytest.raises(ZohoBusy):
        mail_answers.data(answer(502, b""), Effect.READ)
