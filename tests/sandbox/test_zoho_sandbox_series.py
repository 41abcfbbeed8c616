"""Recurring CRM tasks and reminders in the sandbox: one record becomes many tasks; the undocumented is refused."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import Capabilities

DATES = ";DTSTART=2026-05-01;UNTIL=2026-07-31"
EVERYTHING = Capabilities(
    byday_lists=True,
    byday_ordinals=True,
    bysetpos_last=True,
    bymonthday_last=True,
    rrule_number_lists=True,
    email_and_popup_without_freq=True,
)


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


async def expanded(zoho: Client, rule: str) -> list[str]:
    """The due dates that a rule makes."""
    items = (await zoho.create({"Subject": "x", "Recurring_Activity": {"RRULE": rule}})).json()["data"]
    return [(await zoho.read(item["details"]["id"]))["Due_Date"] for item in items]


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        (
            "FREQ=DAILY;INTERVAL=1;DTSTART=2022-04-06;UNTIL=2022-04-12",
            ["2022-04-06", "2022-04-07", "2022-04-08", "2022-04-09", "2022-04-10", "2022-04-11", "2022-04-12"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=1;UNTIL=2020-05-16;BYDAY=SA;DTSTART=2020-05-02",
            ["2020-05-02", "2020-05-09", "2020-05-16"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;DTSTART=2026-05-01;UNTIL=2026-06-01",
            ["2026-05-01", "2026-05-15", "2026-05-29"],
        ),
        ("FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31" + DATES, ["2026-05-31", "2026-07-31"]),
        ("FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=3" + DATES, ["2026-05-15", "2026-06-19", "2026-07-17"]),
        (
            "FREQ=YEARLY;INTERVAL=1;BYMONTH=6;BYMONTHDAY=5;DTSTART=2026-01-01;UNTIL=2027-12-31",
            ["2026-06-05", "2027-06-05"],
        ),
        ("FREQ=YEARLY;INTERVAL=1;BYMONTH=6;BYDAY=MO;BYSETPOS=1;DTSTART=2026-01-01;UNTIL=2026-12-31", ["2026-06-01"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_expansion(zoho: Client, rule: str, dates: list[str]) -> None:
    """A series is made at once: one task for each date, UNTIL inclusive. The first two rules are Zoho's samples."""
    assert await expanded(zoho, rule) == dates


async def test_third_sample_of_kaizen_36(zoho: Client) -> None:
    """The recurring sample, its missing semicolon mended, makes three tasks with own ids, reminders and links."""
    sample = {
        "Subject": "Meeting1",
        "Who_Id": {"name": "Kris Marrier", "id": "3660682000000516033"},
        "What_Id": {"name": "Zylker", "id": "3652397000000624046"},
        "Status": "In Progress",
        "Due_Date": "2020-05-02",
        "Priority": "High",
        "$se_module": "Accounts",
        "Remind_At": {
            "ALARM": "FREQ=WEEKLY;UNTIL=2020-05-21T11:00:00+05:30;ACTION=POPUP;"
            "TRIGGER=DATE-TIME:2020-05-01T11:00:00+05:30"
        },
        "Recurring_Activity": {"RRULE": "FREQ=WEEKLY;INTERVAL=1;UNTIL=2020-05-16;BYDAY=SA;DTSTART=2020-05-02"},
    }
    answer = await zoho.create(sample, version="v2")
    ids = [item["details"]["id"] for item in answer.json()["data"]]
    tasks = [await zoho.read(task_id) for task_id in ids]
    assert (answer.status_code, len(set(ids))) == (201, 3)
    assert [task["What_Id"]["name"] for task in tasks] == ["Zylker"] * 3
    assert [task["Remind_At"] for task in tasks] == [sample["Remind_At"]] * 3


async def test_update_sample_of_kaizen_36(zoho: Client) -> None:
    """One task of a series may get a reminder that counts back from its due date; a single task may not."""
    rule = {"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-02"}
    (first, _) = (await zoho.create({"Subject": "x", "Recurring_Activity": rule})).json()["data"]
    change = {"Subject": "Meeting1", "Remind_At": {"ALARM": "FREQ=NONE;ACTION=POPUP;TRIGGER=-P1D;TRIGGER_TIME=11:00"}}
    for task_id, status in ((first["details"]["id"], 200), (await zoho.made(), 400)):
        answer = await zoho.call("PUT", f"/crm/v2/Tasks/{task_id}", json={"data": [change]})
        assert answer.status_code == (status if status == 200 else 202)
        assert answer.json()["data"][0]["code"] == ("SUCCESS" if status == 200 else "INVALID_DATA")


async def test_answers_do_not_line_up_with_requests(zoho: Client) -> None:
    """With a series among several records there are more answers than records."""
    rule = {"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-03"}
    answer = await zoho.create({"Subject": "a"}, {"Subject": "b", "Recurring_Activity": rule}, {"Subject": "c"})
    titles = [(await zoho.read(item["details"]["id"]))["Subject"] for item in answer.json()["data"]]
    assert titles == ["a", "b", "b", "b", "c"]


@pytest.mark.parametrize("missing", ["DTSTART", "UNTIL"])
async def test_start_and_end_are_mandatory(zoho: Client, missing: str) -> None:
    """Without DTSTART or UNTIL: MANDATORY_NOT_FOUND."""
    parts = {"FREQ": "DAILY", "INTERVAL": "1", "DTSTART": "2026-05-01", "UNTIL": "2026-05-02"}
    rule = ";".join(f"{key}={value}" for key, value in parts.items() if key != missing)
    item = await zoho.one(Recurring_Activity={"RRULE": rule})
    assert (item["code"], item["details"]["api_name"]) == ("MANDATORY_NOT_FOUND", missing)
    assert item["details"]["json_path"] == "$.data[0].Recurring_Activity.RRULE"


UNDOCUMENTED = [
    "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE",
    "FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1",
    "FREQ=MONTHLY;INTERVAL=1;BYDAY=3FR",
    "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,15",
]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY;INTERVAL=1",
        "FREQ=daily;INTERVAL=1",
        "FREQ=DAILY",
        "INTERVAL=1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=100",
        "FREQ=DAILY;INTERVAL=1;COUNT=3",
        "FREQ=DAILY;INTERVAL=1;BYDAY=MO",
        "FREQ=WEEKLY;INTERVAL=1",
        "FREQ=WEEKLY;INTERVAL=1;BYDAY=MON",
        "FREQ=MONTHLY;INTERVAL=1",
        "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=32",
        "FREQ=MONTHLY;INTERVAL=1;BYDAY=FR",
        "FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=5",
        "FREQ=YEARLY;INTERVAL=1;BYMONTHDAY=5",
        "FREQ=YEARLY;INTERVAL=1;BYMONTH=13;BYMONTHDAY=5",
        "FREQ=DAILY;INTERVAL=1;WKST=MO",
        "FREQ=DAILY;INTERVAL=1;INTERVAL=2",
        "FREQ=DAILY;;INTERVAL=1",
        *UNDOCUMENTED,
    ],
)
async def test_refused_rules(zoho: Client, rule: str) -> None:
    """What no document shows is INVALID_RRULE, and makes nothing."""
    item = await zoho.one(Recurring_Activity={"RRULE": rule + DATES})
    assert item["code"] == "INVALID_RRULE"
    assert zoho.sandbox.crm_tasks() == []


@pytest.mark.parametrize("dates", ["DTSTART=20260501;UNTIL=2026-05-02", "DTSTART=2026-05-03;UNTIL=2026-05-02"])
async def test_refused_dates(zoho: Client, dates: str) -> None:
    """Dates are dashed, and a series has at least one."""
    assert (await zoho.one(Recurring_Activity={"RRULE": f"FREQ=DAILY;INTERVAL=1;{dates}"}))["code"] == "INVALID_RRULE"


@pytest.mark.parametrize("rule", UNDOCUMENTED)
async def test_capabilities_allow_the_undocumented(rule: str) -> None:
    """Each undocumented form can be switched on, should the real service prove to have it."""
    async with running(capabilities=EVERYTHING) as zoho:
        assert (await zoho.one_of_series(rule + DATES))["code"] == "SUCCESS"


async def test_longest_series(zoho: Client) -> None:
    """A hundred tasks are made, a hundred and one are not."""
    rule = "FREQ=DAILY;INTERVAL=1;DTSTART=2026-01-01;UNTIL={}"
    assert len(await expanded(zoho, rule.format("2026-04-10"))) == 100
    item = await zoho.one(Recurring_Activity={"RRULE": rule.format("2026-04-11")})
    assert item["code"] == "LIMIT_EXCEEDED"


async def test_series_cannot_share_a_unique_value() -> None:
    """Of a series with one unique value only the first task can be made."""
    async with running(unique_field="Slack_Key") as zoho:
        rule = {"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-03"}
        answer = await zoho.create({"Subject": "x", "Slack_Key": "k", "Recurring_Activity": rule})
        codes = [item["code"] for item in answer.json()["data"]]
        assert (answer.status_code, codes) == (207, ["SUCCESS", "DUPLICATE_DATA", "DUPLICATE_DATA"])


async def test_rule_cannot_be_changed_afterwards(zoho: Client) -> None:
    """Changing a rule by PUT is not described: it is refused, and sending the same again is not."""
    rule = "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-02"
    task_id = (await zoho.one_of_series(rule))["details"]["id"]
    for sent, code in ((rule, "SUCCESS"), (rule.replace("02", "03"), "INVALID_DATA")):
        body = {"data": [{"Recurring_Activity": {"RRULE": sent}}]}
        answer = await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", json=body)
        assert answer.json()["data"][0]["code"] == code


AT = "TRIGGER=DATE-TIME:2026-03-13T09:00:00+01:00"


@pytest.mark.parametrize(
    "alarm",
    [
        f"ACTION=EMAIL;{AT}",
        f"ACTION=POPUP;{AT}",
        f"{AT};ACTION=POPUP",
        f"FREQ=NONE;ACTION=EMAILANDPOPUP;{AT}",
    ],
)
async def test_alarms_of_single_tasks(zoho: Client, alarm: str) -> None:
    """Both dialects are taken and read back as they were sent."""
    task = await zoho.read(await zoho.made(Remind_At={"ALARM": alarm}))
    assert task["Remind_At"] == {"ALARM": alarm}


REPEATING = "FREQ=WEEKLY;UNTIL=2026-05-21T11:00:00+02:00;ACTION=POPUP;TRIGGER=DATE-TIME:2026-05-01T11:00:00+02:00"


@pytest.mark.parametrize(
    ("version", "alarm", "can", "code"),
    [
        ("v2", REPEATING, {}, "SUCCESS"),
        ("v8", REPEATING, {}, "INVALID_DATA"),
        ("v8", REPEATING, {"repeating_alarms_after_v2": True}, "SUCCESS"),
        ("v2", f"FREQ=DAILY;ACTION=POPUP;{AT}", {}, "INVALID_DATA"),
        ("v2", f"FREQ=DAILY;ACTION=POPUP;{AT}", {"open_ended_alarms": True}, "SUCCESS"),
        ("v2", f"FREQ=DAILY;UNTIL=2026-05-21;ACTION=POPUP;{AT}", {}, "INVALID_DATA"),
    ],
)
async def test_alarms_that_repeat(version: str, alarm: str, can: dict[str, bool], code: str) -> None:
    """A repeating FREQ stands in Kaizen #36 alone, which is about v2, and always with UNTIL."""
    async with running(capabilities=Capabilities(**can)) as zoho:
        answer = await zoho.create({"Subject": "Call", "Remind_At": {"ALARM": alarm}}, version=version)
        assert answer.json()["data"][0]["code"] == code


@pytest.mark.parametrize(
    ("alarm", "code"),
    [
        ("ACTION=EMAIL", "MANDATORY_NOT_FOUND"),
        (AT, "INVALID_DATA"),
        (f"ACTION=SMS;{AT}", "INVALID_DATA"),
        (f"ACTION=EMAILANDPOPUP;{AT}", "INVALID_DATA"),
        ("ACTION=EMAIL;TRIGGER=DATE-TIME:2026-03-13T09:00:00", "INVALID_DATA"),
        ("ACTION=EMAIL;TRIGGER=2026-03-13T09:00:00+01:00", "INVALID_DATA"),
        ("ACTION=EMAIL;TRIGGER=DATE-TIME:2026-02-30T09:00:00+01:00", "INVALID_DATA"),
        ("ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=09:00", "INVALID_DATA"),
        (f"ACTION=EMAIL;{AT};TRIGGER_TIME=09:00", "INVALID_DATA"),
        (f"FREQ=HOURLY;ACTION=EMAIL;{AT}", "INVALID_DATA"),
        (f"FREQ=NONE;UNTIL=2026-05-21T11:00:00+02:00;ACTION=EMAIL;{AT}", "INVALID_DATA"),
        (f"FREQ=WEEKLY;UNTIL=2020-05-21T11:00:00+05:30ACTION=POPUP;{AT}", "INVALID_DATA"),
        (f"ACTION=EMAIL;{AT};SOUND=loud", "INVALID_DATA"),
    ],
)
async def test_refused_alarms(zoho: Client, alarm: str, code: str) -> None:
    """TRIGGER and ACTION are mandatory, moments have an offset, counting back is for series alone."""
    item = await zoho.one(Remind_At={"ALARM": alarm})
    assert (item["code"], item["details"]["json_path"]) == (code, "$.data[0].Remind_At.ALARM")


@pytest.mark.parametrize("value", ["2026-03-13T09:00:00+01:00", [{"unit": 15, "period": "minutes"}], {}])
async def test_other_shapes_of_reminders(zoho: Client, value: Any) -> None:
    """The shapes of Events and of Bigin are wrong for tasks."""
    assert (await zoho.one(Remind_At=value))["details"]["expected_data_type"] == "jsonobject"


@pytest.mark.parametrize(
    ("trigger", "code"),
    [
        ("-P1D;TRIGGER_TIME=09:00", "SUCCESS"),
        ("-P6D;TRIGGER_TIME=23:59", "SUCCESS"),
        ("-P3W;TRIGGER_TIME=00:00", "SUCCESS"),
        ("-P7D;TRIGGER_TIME=09:00", "INVALID_DATA"),
        ("-P4W;TRIGGER_TIME=09:00", "INVALID_DATA"),
        ("-PT30M;TRIGGER_TIME=09:00", "INVALID_DATA"),
        ("-P1D", "INVALID_DATA"),
        ("-P1D;TRIGGER_TIME=24:00", "INVALID_DATA"),
        ("-P1D;TRIGGER_TIME=9:00", "INVALID_DATA"),
    ],
)
async def test_alarms_that_count_back(zoho: Client, trigger: str, code: str) -> None:
    """A series may count back 1-6 days or 1-3 weeks, with a time of day."""
    alarm = {"ALARM": f"ACTION=POPUP;TRIGGER={trigger}"}
    rule = "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-02"
    assert (await zoho.one_of_series(rule, Remind_At=alarm))["code"] == code


async def test_past_alarms_can_be_refused() -> None:
    """Whether a past moment is refused is not documented: a capability decides."""
    past = {"ALARM": "ACTION=POPUP;TRIGGER=DATE-TIME:2026-03-10T11:00:00+00:00"}
    async with running() as zoho:
        assert (await zoho.one(Remind_At=past))["code"] == "SUCCESS"
    async with running(capabilities=Capabilities(past_alarm=False)) as zoho:
        assert (await zoho.one(Remind_At=past))["code"] == "INVALID_DATA"
