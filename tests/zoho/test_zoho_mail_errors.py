"""Every shape of Mail's errors, one row each, and the sentence it becomes: which field, and what to do."""

import json
from typing import Any

import pytest
from zoho_mail_world import IN_GROUP, MARKETING, make_task

from bot.errors import (
    CannotPlan,
    NotConnected,
    OutcomeUnknown,
    TaskbotError,
    TaskGone,
    ZohoBusy,
    ZohoRefused,
)
from bot.ports import Resolved
from bot.sandbox.zoho import ZohoSandbox
from bot.zoho.answers import Answer, Effect
from bot.zoho.mail import answers
from bot.zoho.mail.backend import MailBackend


def answer(http: int, code: Any, held: Any = None, description: str = "Invalid Input") -> Answer:
    body = {"status": {"code": code, "description": description}, "data": {} if held is None else held}
    return Answer(http, json.dumps(body).encode())


def word(name: str, more: str | None = None) -> dict[str, str]:
    return {"errorCode": name} if more is None else {"errorCode": name, "moreInfo": more}


ERRORS: list[tuple[str, Answer, type[TaskbotError], str]] = [
    ("the links page's shape", answer(404, 404, word("INVALID_METHOD")), ZohoRefused, "tell the admin"),
    ("the restore page's shape", answer(200, 0, None, "ENTITY_NOT_IN_TRASH"), ZohoRefused, "nothing to restore"),
    ("a bad value", answer(400, 400, word("PATTERN_NOT_MATCHED", "dueDate")), ZohoRefused, "the due date"),
    ("a bad value, unnamed", answer(400, 400, word("PATTERN_NOT_MATCHED")), ZohoRefused, "accept a value"),
    (
        "a bad value among words",
        answer(400, 400, word("PATTERN_NOT_MATCHED", "Value of parameter 'reminderDate' does not match")),
        ZohoRefused,
        "the reminder",
    ),
    (
        "an assignee outside the group",
        answer(400, 400, word("PATTERN_NOT_MATCHED", "assignee")),
        ZohoRefused,
        "must be a member of the group",
    ),
    (
        "a repetition",
        answer(400, 400, word("PATTERN_NOT_MATCHED", "recurWeeklyOn")),
        ZohoRefused,
        "the repetition",
    ),
    ("a missing key", answer(400, 400, word("LESS_THAN_MIN_OCCURANCE", "title")), ZohoRefused, "needs the title"),
    ("one key too many", answer(400, 400, word("EXTRA_KEY_FOUND_IN_JSON", "followers")), ZohoRefused, "the followers"),
    ("one parameter too many", answer(400, 400, word("EXTRA_PARAM_FOUND")), ZohoRefused, "leave it out"),
    ("a path, or a scope", answer(404, 404, word("URL_RULE_NOT_CONFIGURED")), ZohoRefused, "Mail permissions"),
    ("a scope", answer(403, 403, word("INVALID_OAUTHSCOPE")), NotConnected, "permission"),
    ("a scope on HTTP 200", answer(200, 403, word("INVALID_OAUTHSCOPE")), NotConnected, "permission"),
    ("a token", answer(401, 401, word("INVALID_OAUTHTOKEN")), NotConnected, "reconnect"),
    ("an expired token", answer(401, 401, word("OAUTHTOKEN_EXPIRED")), NotConnected, "reconnect"),
    ("a ticket", answer(400, 400, word("INVALID_TICKET")), NotConnected, "reconnect"),
    ("a token without a word", answer(401, 401), NotConnected, "reconnect"),
    ("a token without a word on HTTP 200", answer(200, 401), NotConnected, "reconnect"),
    ("no right, without a word", answer(403, 403, None, "Forbidden"), ZohoRefused, "Forbidden"),
    ("an error on HTTP 200", answer(200, 400, word("PATTERN_NOT_MATCHED", "title")), ZohoRefused, "the title"),
    ("a code as text", answer(200, "400", word("PATTERN_NOT_MATCHED", "title")), ZohoRefused, "the title"),
    ("too many requests", answer(429, 429, word("TOO_MANY_REQUESTS")), ZohoBusy, "slow down"),
    ("too many requests on HTTP 200", answer(200, 429), ZohoBusy, "slow down"),
    ("broken", answer(500, 500, word("INTERNAL_ERROR")), OutcomeUnknown, "looked up"),
    ("broken on HTTP 200", answer(200, 500), OutcomeUnknown, "looked up"),
    ("no such task", answer(404, 404, word("ENTITY_NOT_FOUND")), TaskGone, "not in Zoho any more"),
    ("neither yes nor no", answer(200, 0, None, "something"), OutcomeUnknown, "looked up"),
    ("no status at all", Answer(200, b'{"data": {"id": "17"}}'), OutcomeUnknown, "looked up"),
    ("data of null", answer(200, 200, []), OutcomeUnknown, "looked up"),
    ("a word nobody knows", answer(400, 400, word("BRAND_NEW", "odd")), ZohoRefused, "odd (BRAND_NEW)"),
]


@pytest.mark.parametrize(("got", "kind", "says"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS])
def test_errors(got: Answer, kind: type[TaskbotError], says: str) -> None:
    """The envelope decides, whatever the HTTP code; only what surely wrote nothing is a refusal."""
    with pytest.raises(TaskbotError) as caught:
        answers.written(got, task="17")
    assert isinstance(caught.value, kind)
    assert says in str(caught.value)


def test_other_successes() -> None:
    """A code of 201 would be a success too: the task is made, and must not be made again."""
    assert answers.written(answer(200, 201, {"id": "17"}))["id"] == "17"
    assert answers.written(answer(200, "200", {"id": "17"}))["id"] == "17"


UPLOADED = {"storeName": "s", "attachmentName": "a.txt", "attachmentPath": "/p"}


@pytest.mark.parametrize("held", [UPLOADED, [UPLOADED]], ids=["an object", "a list"])
def test_uploads(held: Any) -> None:
    """Where the file is, in either shape."""
    assert answers.uploaded(answer(200, 200, held)) == ("s", "/p")


@pytest.mark.parametrize("held", [{}, [], {"storeName": "s"}], ids=["nothing", "an empty list", "no path"])
def test_uploads_that_say_nothing(held: Any) -> None:
    """They are no success."""
    with pytest.raises(OutcomeUnknown):
        answers.uploaded(answer(200, 200, held))


def test_reads_may_be_asked_again() -> None:
    """What would be an unknown outcome of a write is only busy for a read."""
    with pytest.raises(ZohoBusy):
        answers.data(answer(200, 0, None, "something"), Effect.READ)


PLACES: list[tuple[str, Resolved, str]] = [
    ("a project of another group", Resolved(group=MARKETING, project="48184000000005004"), "the project"),
    ("a parent that is not there", Resolved(parent="17"), "subtask of"),
    ("a follower that is not there", Resolved(group=MARKETING, followers=("17",)), "the followers"),
    ("a status that is not there", Resolved(status="99"), "the status"),
]


@pytest.mark.parametrize(("resolved", "says"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
async def test_places_that_zoho_refuses(mail: MailBackend, resolved: Resolved, says: str) -> None:
    """The sentence names the field, over HTTP."""
    with pytest.raises(ZohoRefused, match=says):
        await make_task(mail, "Blog", resolved)


async def test_a_refused_scope(sandbox: ZohoSandbox, mail: MailBackend) -> None:
    """The admin is told to connect again; it is never read as "the task is gone"."""
    ref = await make_task(mail, "Blog", IN_GROUP)
    body = {"status": {"code": 404}, "data": word("URL_RULE_NOT_CONFIGURED")}
    sandbox.faults.add("GET *", "answer", status=404, body=body)
    with pytest.raises(ZohoRefused, match="reconnect") as caught:
        await mail.read(ref)
    assert not isinstance(caught.value, TaskGone | CannotPlan)
