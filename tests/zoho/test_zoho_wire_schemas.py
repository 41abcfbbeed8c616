"""The schemas of requests: what Zoho's documents show passes, and each slip is said with its place."""

from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from zoho.wire_schemas import documents, violations, violations_of

from bot.sandbox.zoho import CustomField, Recorded, ZohoSandbox

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
FILES = {"Content-Type": "multipart/form-data; boundary=x"}
TASKS, ME = "/crm/v8/Tasks", "/api/tasks/me"


def sent(
    method: str,
    path: str,
    body: Any = None,
    *,
    query: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
    status: int | None = 200,
    response: Any = None,
) -> Recorded:
    """A request as the sandbox records it."""
    kinds = JSON if isinstance(body, dict) and "multipart" not in body else {}
    said = {**kinds, **(headers or {})}
    return Recorded(1, "2026-03-10T11:00:00+00:00", method, path, query or {}, body, status, response, headers=said)


def new(**fields: Any) -> Recorded:
    return sent("POST", TASKS, {"data": [{"Subject": "Call", **fields}]}, status=201)


def added(**fields: Any) -> Recorded:
    return sent("POST", ME, {"title": "Buy paper", **fields})


@pytest.mark.parametrize("address", sorted(documents()))
def test_they_are_schemas(address: str) -> None:
    """Each file is a JSON Schema of draft 2020-12 itself."""
    Draft202012Validator.check_schema(documents()[address])


AT = "TRIGGER=DATE-TIME:2026-03-13T09:00:00+01:00"
RULE = "FREQ=WEEKLY;INTERVAL=1;UNTIL=2026-05-16;BYDAY=SA;DTSTART=2026-05-02"
GOOD = [
    new(),
    new(Due_Date="2026-03-14", Priority="High", Owner={"id": "1"}, Send_Notification_Email=False),
    new(What_Id={"id": "1"}, **{"$se_module": "Leads"}),
    new(Who_Id={"id": "1", "name": "Kris"}, **{"$se_module": "Contacts"}),
    new(Who_Id={"id": "1"}, What_Id={"id": "2"}, **{"$se_module": "Accounts"}),
    new(Remind_At={"ALARM": f"ACTION=EMAIL;{AT}"}, Tag=[{"name": "slack"}]),
    new(Remind_At={"ALARM": f"FREQ=NONE;ACTION=EMAILANDPOPUP;{AT}"}),
    new(Remind_At={"ALARM": "ACTION=POPUP;TRIGGER=-P1D;TRIGGER_TIME=09:00"}, Recurring_Activity={"RRULE": RULE}),
    sent("POST", TASKS, {"data": [{"Subject": "a"}, {"Subject": "b"}], "trigger": []}, status=201),
    sent("PUT", f"{TASKS}/1", {"data": [{"Status": "Completed", "Due_Date": None}]}),
    sent("PUT", TASKS, {"data": [{"id": "1", "Subject": "x"}]}),
    sent("DELETE", TASKS, query={"ids": "1,2", "wf_trigger": "false"}),
    sent("GET", TASKS, query={"fields": "Subject,Due_Date", "sort_by": "Modified_Time", "sort_order": "desc"}),
    sent("GET", f"{TASKS}/deleted", query={"type": "all"}),
    sent("POST", "/crm/v8/coql", {"select_query": "select id from Tasks where Subject = 'x'"}),
    sent("GET", "/crm/v8/Contacts/search", query={"criteria": "(Last_Name:equals:Doe)"}),
    sent(
        "POST", f"{TASKS}/1/Attachments", {"multipart": [{"name": "file", "filename": "a", "bytes": 3}]}, headers=FILES
    ),
    sent("POST", f"{TASKS}/1/Notes", {"data": [{"Note_Content": "x"}]}, status=201),
    sent(
        "POST", "/crm/v2/Notes", {"data": [{"Note_Content": "x", "Parent_Id": "1", "se_module": "Tasks"}]}, status=201
    ),
    sent("GET", "/crm/v2/Tasks", query={"page": "2"}),
    added(),
    added(dueDate="29/08/2026", reminderDate="2026-08-28T09:00:00+02:00", emailReminder=True),
    added(recurringType="Monthly", recurringFrequency=2, recurMonthlyOnDayOfMonth=1),
    added(recurringType="Yearly", recurringFrequency=1, recurYearlyOnDayOfWeek=2, recurYearlyOnMonth=0),
    added(subtask={"title": "And glue"}, followers=["924000002"]),
    sent("PUT", f"{ME}/1", {"status": "completed"}),
    sent("GET", ME, query={"limit": "499", "from": "0"}),
    sent("GET", "/api/tasks/", query={"view": "assignedtome", "action": "view"}),
    sent("POST", "/oauth/v2/token/revoke", query={"token": "***"}),
]
BAD = [
    (sent("GET", "/crm/v8/Activities", status=404), "is in no document"),
    (sent("POST", "/api/tasks/you", {"title": "x"}, status=404), "is in no document"),
    (new(Subject=""), "Subject"),
    (new(Subject="x" * 256), "Subject"),
    (new(id="1"), "data[0]"),
    (new(What_id={"id": "1"}), "What_id"),
    (new(Slack_Key="k"), "Slack_Key"),
    (new(Due_Date="14/03/2026"), "Due_Date"),
    (new(Who_Id={"id": "1"}), "$se_module"),
    (new(Who_Id={"id": "1"}, What_Id={"id": "1"}, **{"$se_module": "Leads"}), "Who_Id"),
    (new(**{"$se_module": "Contacts"}), "Who_Id"),
    (new(Owner="1"), "Owner"),
    (new(Remind_At={"ALARM": "ACTION=EMAIL"}), "ALARM"),
    (new(Remind_At={"ALARM": "ACTION=POPUP;TRIGGER=-P1D"}), "ALARM"),
    (new(Remind_At="2026-03-13T09:00:00+01:00"), "Remind_At"),
    (new(Recurring_Activity={"RRULE": "FREQ=DAILY;INTERVAL=1;COUNT=3;DTSTART=2026-05-02;UNTIL=2026-05-16"}), "RRULE"),
    (new(Recurring_Activity={"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-02"}), "RRULE"),
    (
        sent("POST", TASKS, {"data": [{"Subject": "a"}, {"Subject": "b", "Recurring_Activity": {"RRULE": RULE}}]}),
        "data",
    ),
    (sent("POST", TASKS, {"data": [{"Subject": "a"}]}, headers={"Content-Type": "text/plain"}), "Content-Type"),
    (sent("GET", TASKS), "fields"),
    (sent("GET", TASKS, query={"fields": "id", "sort_by": "Subject"}), "sort_by"),
    (sent("PUT", TASKS, {"data": [{"Subject": "x"}]}), "id"),
    (sent("GET", "/crm/v8/Contacts/search", query={"word": "ab", "email": "a@b.example"}), "query"),
    (sent("POST", "/crm/v8/coql", {"select_query": "select id from Tasks"}), "select_query"),
    (sent("POST", f"{TASKS}/1/Attachments", {"multipart": [{"name": "f", "bytes": 3}]}, headers=FILES), "multipart"),
    (sent("POST", ME, {"description": "x"}), "title"),
    (added(dueDate="2026-08-29"), "dueDate"),
    (added(reminderDate="2026-08-28T09:00:00+02:00"), "body"),
    (added(reminderDate="2026-08-28T09:00:00+02:00", emailReminder=False), "body"),
    (added(recurringType="Monthly"), "recurringFrequency"),
    (added(recurringType="Yearly", recurringFrequency=1, recurYearlyOnMonth=12, recurYearlyOnDayOfMonth=1), "Month"),
    (added(recurringType="Weekly", recurringFrequency=1, recurUntil="01/01/2027", recurFor=3), "body"),
    (added(accountId="1"), "messageId"),
    (added(Title="x"), "Title"),
    (added(subtask={"titel": "x"}), "body"),
    (sent("PUT", f"{ME}/1", {}), "body"),
    (sent("GET", ME, query={"limit": "500"}), "limit"),
    (sent("GET", "/api/tasks/", query={"view": "assignedbyme", "action": "view"}), "view"),
    (sent("POST", "/oauth/v2/token", {"grant_type": "password"}, headers=FORM), "body"),
]


@pytest.mark.parametrize("request_", GOOD, ids=lambda one: f"{one.method} {one.path} {one.body or one.query}"[:90])
def test_documented_requests_pass(request_: Recorded) -> None:
    """What the documents show is no violation."""
    assert violations([request_]) == []


@pytest.mark.parametrize(
    ("request_", "said"),
    BAD,
    ids=lambda one: one if isinstance(one, str) else f"{one.method} {one.path} {one.body or one.query}"[:90],
)
def test_slips_are_found(request_: Recorded, said: str) -> None:
    """One line, which names the call and what is wrong with it."""
    (line,) = violations([request_])
    assert f"{request_.method} {request_.path}" in line
    assert said in line


def test_custom_fields_are_the_organisations() -> None:
    """A key that is one of the organisation's fields passes; another does not."""
    assert violations([new(Slack_Key="k")], ["Slack_Key"]) == []
    assert violations([new(Slack_key="k")], ["Slack_Key"]) != []


@pytest.mark.parametrize(
    "refused",
    [
        sent("POST", TASKS, {"data": [{}]}, status=400),
        sent("POST", TASKS, {"data": [{}]}, status=None),
        sent("POST", "/oauth/v2/token", {"grant_type": "x"}, headers=FORM, response={"error": "invalid_grant"}),
    ],
    ids=["400", "no answer", "an error with 200"],
)
def test_what_zoho_refused_may_be_anything(refused: Recorded) -> None:
    """Tests send wrong requests on purpose; the sandbox has refused those already."""
    assert violations([refused]) == []


async def test_of_a_sandbox() -> None:
    """A sandbox's log is judged with its own custom fields; what is sent to the sandbox itself is not Zoho's."""
    zoho = ZohoSandbox(custom_fields=[CustomField(api_name="Region")])
    await zoho.start()
    try:
        async with httpx.AsyncClient(base_url=zoho.url) as http:
            form = {"grant_type": "refresh_token", "client_id": zoho.client_id, "client_secret": zoho.client_secret}
            form["refresh_token"] = zoho.refresh_token
            token = (await http.post("/oauth/v2/token", data=form)).json()["access_token"]
            headers = {"Authorization": f"Zoho-oauthtoken {token}"}
            await http.get("/_sandbox/tasks")
            await http.post(TASKS, json={"data": [{"Subject": "x", "Region": "North"}]}, headers=headers)
            assert violations_of(zoho) == []
            await http.post(TASKS, json={"data": [{"Subject": "x", "region": "North"}]}, headers=headers)
            assert len(violations_of(zoho)) == 1
    finally:
        await zoho.stop()
