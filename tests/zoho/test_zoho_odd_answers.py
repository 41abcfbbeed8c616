"""Answers that are not as documented: unreadable rows, odd values; a result or exactly one exception."""

import datetime as dt
import json
from typing import Any

import pytest

from bot.errors import OutcomeUnknown, TaskGone, ZohoBusy, ZohoRefused
from bot.zoho.answers import Answer
from bot.zoho.crm import alarms, answers, metadata, task
from bot.zoho.crm.wire import LONGEST_IDS, MOST_IDS, some_at_a_time
from bot.zoho.description import marker_of
from bot.zoho.limits import outcome_of
from bot.zoho.mail import answers as mail_answers
from bot.zoho.mail import task as mail_task

TASK = {"id": "7001", "Subject": "Call", "Status": "Not Started", "Due_Date": "2026-03-14", "Priority": "High"}


def answer(body: Any, status: int = 200) -> Answer:
    return Answer(status, body if isinstance(body, bytes) else json.dumps(body).encode())


def crm_list(*rows: Any, **info: Any) -> Answer:
    return answer({"data": list(rows), "info": info})


def mail_list(tasks: Any) -> Answer:
    return answer({"status": {"code": 200, "description": "success"}, "data": {"tasks": tasks}})


@pytest.mark.parametrize("row", [None, "7001", 7001, {}, {"Subject": "Call"}, {"id": None}, {"id": ""}], ids=repr)
def test_a_list_with_a_row_that_can_not_be_read_proves_nothing(row: Any) -> None:
    """It may be the task that is looked for, so the list is asked for again later, and never taken without it."""
    with pytest.raises(ZohoBusy):
        answers.page(crm_list(TASK, row))
    with pytest.raises(ZohoBusy):
        mail_answers.tasks(mail_list([{"id": "1"}, row]))


def test_lists_that_are_none() -> None:
    """A list must be one; only where Mail leaves it out there is nothing."""
    with pytest.raises(ZohoBusy):
        mail_answers.tasks(mail_list({"id": "1"}))
    nothing: list[list[Any] | None] = [[], None]
    for held in nothing:
        assert mail_answers.tasks(mail_list(held)) == ((), False)


@pytest.mark.parametrize(
    ("info", "more", "token"),
    [
        ({"more_records": True, "next_page_token": "t"}, True, "t"),
        ({"more_records": "true"}, True, None),
        ({"more_records": "false"}, False, None),
        ({"more_records": None, "next_page_token": 7}, False, None),
        ({}, False, None),
    ],
)
def test_what_a_page_says_of_more(info: dict[str, Any], more: bool, token: str | None) -> None:
    """Also where it is said in words, or not at all."""
    page = answers.page(crm_list(TASK, **info))
    assert (page.more, page.token) == (more, token)


def test_info_that_is_no_object() -> None:
    """The rows count all the same."""
    assert answers.page(answer({"data": [TASK], "info": None})).rows == (TASK,)
    assert answers.page(answer({"data": [TASK], "info": []})).rows == (TASK,)


def test_one_record_without_an_id() -> None:
    """No task at all; which one it is must not be guessed."""
    with pytest.raises(ZohoBusy):
        answers.record(answer({"data": [{"Subject": "Call"}]}), "7001")
    with pytest.raises(ZohoBusy):
        mail_answers.one(mail_list([{"title": "Call"}]), "1")
    with pytest.raises(TaskGone):
        mail_answers.one(mail_list([]), "1")


@pytest.mark.parametrize("status", [200, 201, 202, 207])
def test_a_result_that_says_nothing_is_no_refusal(status: int) -> None:
    """Neither SUCCESS nor an error: the record may have been written."""
    silent: list[dict[str, Any]] = [{}, {"details": {}}, {"message": "record added"}]
    for result in silent:
        with pytest.raises(OutcomeUnknown):
            answers.written(answer({"data": [result]}, status))


def test_a_refusal_without_a_word() -> None:
    """An error is one, as its status or Zoho itself says."""
    for refused in (answer({"data": [{"status": "error"}]}), answer({"data": [{}]}, 400)):
        with pytest.raises(ZohoRefused):
            answers.written(refused)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-03-14", dt.date(2026, 3, 14)),
        ("2026-03-14T00:00:00+01:00", dt.date(2026, 3, 14)),
        ("03/14/2026", None),
        ("", None),
        (None, None),
        (20260314, None),
    ],
)
def test_a_due_date(said: Any, meant: dt.date | None) -> None:
    """A date, also with a time after it; whatever else it is harms nothing."""
    assert task.state({**TASK, "Due_Date": said}, "https://crm.zoho.eu").due == meant


@pytest.mark.parametrize("odd", [None, 3, {}, ["High"], True], ids=repr)
def test_words_of_another_type(odd: Any) -> None:
    """A task is read without them."""
    crm = task.state({**TASK, "Priority": odd, "Owner": odd, "Modified_Time": odd}, "https://crm.zoho.eu")
    assert (crm.title, crm.priority, crm.owner, crm.modified) == ("Call", None, None, None)
    mail = mail_task.state({"id": "1", "title": "Call", "priority": odd}, None, "https://mail.zoho.eu")
    assert (mail.title, mail.priority) == ("Call", None)


@pytest.mark.parametrize(
    ("alarm", "last"),
    [
        ("FREQ=WEEKLY;UNTIL=2026-05-21T11:00:00+02:00ACTION=POPUP;TRIGGER=DATE-TIME:2026-05-01T11:00:00+02:00", 21),
        ("ACTION=EMAIL;TRIGGER=DATE-TIME:2026-05-01T11:00:00+02:00", 1),
        ("ACTION=EMAIL;TRIGGER=DATE-TIME:2026-05-01T11:00+02:00", 1),
        ("ACTION=EMAIL;TRIGGER=DATE-TIME:tomorrow", None),
        ("ACTION=POPUP;TRIGGER=-P1D;TRIGGER_TIME=09:00", None),
    ],
)
def test_alarms_that_others_made(alarm: str, last: int | None) -> None:
    """Kaizen #36 itself leaves a “;” out."""
    found = alarms.last_moment(alarm)
    assert (found.day if found else None) == last


@pytest.mark.parametrize(
    ("description", "marker"),
    [
        ("Call her.\n\ntaskbot:m4rk-2", "m4rk-2"),
        ("Call her.\r\n\r\n  taskbot:m4rk \r\ntaskbot: she is away", "m4rk"),
        ("<div>Call her.<br><br>taskbot:m4rk<br></div>", "m4rk"),
        ("<p>taskbot:m4rk&nbsp;</p>", "m4rk"),
        ("Call her.\n\ntaskbot:m4rk.2026-03-13|09:00-2", "m4rk.2026-03-13|09:00-2"),
        ("taskbot: call her", None),
        ("mytaskbot:m4rk", None),
    ],
)
def test_a_marker_is_seen(description: str, marker: str | None) -> None:
    """Also where lines came back as HTML; words that only look like one are none."""
    assert marker_of(description) == marker


FIELD = {"api_name": "Status", "data_type": "picklist", "pick_list_values": [{"actual_value": "Open"}, None]}


@pytest.mark.parametrize("sections", [None, "x", [None], [{"fields": None}], [{"fields": ["x", FIELD]}]], ids=repr)
def test_layouts_that_are_no_layouts(sections: Any) -> None:
    """What can be read of the metadata is read."""
    known = metadata.read([FIELD], [{"sections": sections, "generated_type": {}}])
    assert [choice.stored for choice in known.fields["Status"].choices] == ["Open"]


@pytest.mark.parametrize("length", [16, 19, 30])
def test_ids_fit_into_one_parameter(length: int) -> None:
    """At most a hundred, and no longer than the parameter may be; all of them, in their order."""
    ids = [str(10**length + number) for number in range(250)]
    some = list(some_at_a_time(ids))
    assert [id_ for each in some for id_ in each] == ids
    assert all(len(each) <= MOST_IDS and len(",".join(each)) <= LONGEST_IDS for each in some)
    assert len(some[0]) == MOST_IDS or len(",".join([*some[0], some[1][0]])) > LONGEST_IDS
    assert list(some_at_a_time([])) == []


def test_an_answer_nested_without_end() -> None:
    """No JSON of Zoho's: the outcome of a write is open."""
    with pytest.raises(OutcomeUnknown):
        answers.written(answer(b"[" * 200_000))


GATE = "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED"
STOPPED = [
    answer({"status": {"code": 400, "description": "Invalid Input"}, "data": {"errorCode": GATE}}, 400),
    answer({"status": {"code": 400, "description": GATE}, "data": {}}, 400),
]


@pytest.mark.parametrize("stopped", STOPPED, ids=["errorCode", "description"])
def test_mails_gate_is_busy(stopped: Answer) -> None:
    """What the gate stops was never written: it is tried again later, and all that goes to Mail waits."""
    with pytest.raises(ZohoBusy):
        mail_answers.written(stopped)
    assert outcome_of(stopped).kind == "busy"


def test_crms_gate_is_busy() -> None:
    """Also where it is said as the message of another error."""
    said = {"code": "INTERNAL_ERROR", "message": "URL_FIXED_THROTTLES_LIMIT_EXCEEDED", "details": {}, "status": "error"}
    for stopped in (answer(said, 400), answer(said, 500)):
        with pytest.raises(ZohoBusy):
            answers.written(stopped)
        assert outcome_of(stopped).kind == "busy"


def test_a_401_of_an_unknown_word() -> None:
    """The token is renewed once; a right that is missing is another thing, with whatever status it comes."""

    def whole(word: str) -> Answer:
        return answer({"code": word, "message": "m", "details": {}, "status": "error"}, 401)

    assert answers.token_refused(whole("UNAUTHORIZED"))
    for word in ("OAUTH_SCOPE_MISMATCH", "NO_PERMISSION", "AUTHORIZATION_FAILED"):
        assert not answers.token_refused(whole(word))


def invalid(message: str, **details: Any) -> dict[str, Any]:
    return {"code": "INVALID_DATA", "details": details, "message": message, "status": "error"}


NO_ID = "the id given seems to be invalid"


@pytest.mark.parametrize(
    "gone",
    [
        invalid(NO_ID, resource_path_index=1),
        invalid("the related id given seems to be invalid", resource_path_index=1),
        invalid(NO_ID, resource_path_index=2),
        invalid(NO_ID, id="7001"),
        {"data": [invalid(NO_ID, api_name="id")]},
        {"data": [invalid(NO_ID, resource_path_index=1)]},
    ],
    ids=str,
)
def test_a_task_that_is_gone(gone: dict[str, Any]) -> None:
    """Each way in which Zoho says that there is no task of the path's id, at the top and in `data[]`."""
    with pytest.raises(TaskGone):
        answers.record(answer(gone, 400), "7001")
    with pytest.raises(TaskGone):
        answers.written(answer(gone, 400), task="7001")


@pytest.mark.parametrize(
    "there", [invalid("invalid data", api_name="What_Id"), invalid("m", id="7002"), invalid("m", resource_path_index=0)]
)
def test_a_task_that_is_not_gone(there: dict[str, Any]) -> None:
    """What is wrong is a record it is linked to, another record, or the module."""
    with pytest.raises(ZohoRefused) as caught:
        answers.written(answer({"data": [there]}, 400), task="7001")
    assert type(caught.value) is ZohoRefused
