"""Each key and value of Zoho's two documents on tasks, sent once from what a person says, chooses or an admin sets.

The documents: Kaizen #36 (help.zoho.com) for CRM, "Add a New Group/Personal Task" (www.zoho.com/mail/help/api) for
Mail. The list below is this test's own; the README's table and the code are held to it.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from world import SECRET_KEY
from zoho_made import BERLIN, TODAY
from zoho_mail_world import BLOGGING, MARIA, MARKETING

from bot.build.zoho import zoho_options
from bot.intent import Context, parse
from bot.ports import Resolved
from bot.sandbox.zoho import ZohoSandbox
from bot.settings import Settings
from bot.slack.form.fields import Form
from bot.slack.form.reading import read
from bot.specs import Product, RecordRef, TaskSpec
from bot.zoho.backends import ZohoBackends

NOW = dt.datetime.combine(TODAY, dt.time(10), dt.UTC)
CONTEXT = Context(now=NOW, zone=BERLIN, locale="en-GB")
CONTACT = RecordRef(text="Kris", module="Contacts", id="3660682000000516033")
ACCOUNT = RecordRef(text="Zylker", module="Accounts", id="3652397000000624046")
LEAD = RecordRef(text="Christopher", module="Leads", id="3660682000000516249")


class Example(NamedTuple):
    """A key with one of its values, and what makes it: a line, fields of the form over it, settings, records found."""

    key: str
    value: Any
    line: str
    form: Mapping[str, str] = MappingProxyType({})
    settings: Mapping[str, str] = MappingProxyType({})
    records: tuple[RecordRef, ...] = ()

    def __str__(self) -> str:
        return f"{self.key}={self.value}"


FIRST = "remind me on 12 March at 9"
V2 = {"ZOHO_CRM_VERSION": "v2"}
DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
NAMES = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
STATUSES = ("Not Started", "Deferred", "In Progress", "Completed", "Waiting on someone else")
CRM = [
    Example("Subject", "Team_Meeting", '"Team_Meeting"'),
    Example("Who_Id", {"id": CONTACT.id}, "call Kris", records=(CONTACT,)),
    Example("What_Id", {"id": ACCOUNT.id}, "call Kris", records=(CONTACT, ACCOUNT)),
    Example("$se_module", "Contacts", "call Kris", records=(CONTACT,)),
    Example("$se_module", "Accounts", "call Kris", records=(CONTACT, ACCOUNT)),
    Example("$se_module", "Leads", "call Chris", records=(LEAD,)),
    *(Example("Status", status, "call", {"status": status}) for status in STATUSES),
    Example("Due_Date", "2026-05-30", "call on 30 May"),
    *(
        Example("Priority", word.capitalize(), f"call, {word} priority")
        for word in ("highest", "high", "low", "lowest")
    ),
    Example("Priority", "Normal", "call, p3"),
    Example("Remind_At.FREQ", "NONE", f"call {FIRST}", settings=V2),
    *(
        Example("Remind_At.FREQ", pace, f"call on 30 May, {FIRST}", {"again": pace}, V2)
        for pace in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
    ),
    Example("Remind_At.UNTIL", "2026-05-30T23:59:00+02:00", f"call on 30 May, {FIRST}", {"again": "WEEKLY"}, V2),
    Example("Remind_At.ACTION", "EMAIL", f"call {FIRST}"),
    Example("Remind_At.ACTION", "POPUP", f"call {FIRST}", settings={"TASKBOT_CRM_REMINDER": "popup"}),
    Example("Remind_At.ACTION", "EMAILANDPOPUP", f"call {FIRST}", settings={"TASKBOT_CRM_REMINDER": "both", **V2}),
    Example("Remind_At.TRIGGER", "DATE-TIME:2026-03-12T09:00:00+01:00", f"call {FIRST}"),
    Example("Remind_At.TRIGGER", "-P1D", "call every friday until 1 May, remind me the day before at 11:00"),
    Example("Remind_At.TRIGGER", "-P2W", "call every month on the 28th until 1 September, remind me 2 weeks before"),
    Example("Remind_At.TRIGGER_TIME", "11:00", "call every friday until 1 May, remind me the day before at 11:00"),
    Example("Recurring_Activity.FREQ", "DAILY", "call every 2 days until 1 May"),
    Example("Recurring_Activity.FREQ", "WEEKLY", "call every friday until 1 May"),
    Example("Recurring_Activity.FREQ", "MONTHLY", "call every 15th until December"),
    Example("Recurring_Activity.FREQ", "YEARLY", "call every 3 August until 2030"),
    Example("Recurring_Activity.INTERVAL", "2", "call every other friday until 1 May"),
    Example("Recurring_Activity.UNTIL", "2026-05-01", "call every friday until 1 May"),
    Example("Recurring_Activity.DTSTART", "2026-03-13", "call every friday until 1 May"),
    *(
        Example("Recurring_Activity.BYDAY", day, f"call every {name} until 1 May")
        for day, name in zip(DAYS, NAMES, strict=True)
    ),
    Example("Recurring_Activity.BYMONTHDAY", "15", "call every 15th until December"),
    Example("Recurring_Activity.BYMONTH", "8", "call every 3 August until 2030"),
    Example("Recurring_Activity.BYSETPOS", "3", "call every 3rd friday until December"),
]
GROUP = "call in group Marketing"
EMAIL = "call about https://mail.zoho.eu/zm/#mail/folder/inbox/p/48019000000032001"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKS = ("1st", "2nd", "3rd", "4th")
MAIL = [
    Example("title", "Blog Updates", '"Blog Updates"'),
    Example("description", "Revamp -- the blog", "update -- Revamp -- the blog"),
    Example("status", "inprogress", "call", {"status": "In Progress"}),
    Example("status", "completed", "call", {"status": "Completed"}),
    *(Example("priority", word, f"call, {word} priority") for word in ("high", "low")),
    Example("priority", "medium", "call, p3"),
    Example("projectId", BLOGGING, f"{GROUP}, project Blogging"),
    Example("parentTaskId", None, "plan\n- one\n- two"),
    Example("dueDate", "23/05/2026", "call on 23 May"),
    Example("reminderDate", "2026-03-12T09:00:00+01:00", f"call {FIRST}"),
    *(
        Example(key, key.startswith(said) or said == "both", f"call {FIRST}", settings={"TASKBOT_MAIL_REMINDER": said})
        for key in ("emailReminder", "popupReminder")
        for said in ("email", "popup", "both")
    ),
    Example("assignee", str(MARIA.zuid), f"{GROUP} <@UMARIA>"),
    Example("subtask", None, "plan\n- one"),
    Example("accountId", "48019000000005001", EMAIL),
    Example("messageId", "48019000000032001", EMAIL),
    Example("recurringType", "Daily", "call every 2 days"),
    Example("recurringType", "Weekly", "call every friday"),
    Example("recurringType", "Monthly", "call every 15th"),
    Example("recurringType", "Yearly", "call every 3 August"),
    Example("recurringFrequency", 2, "call every other friday"),
    Example("recurFrom", "13/03/2026", "call every friday"),
    Example("recurUntil", "01/05/2026", "call every friday until 1 May"),
    Example("recurFor", 10, "call every friday for 10 times"),
    Example("recurDailyOnlyOnWeekdays", True, "call every weekday"),
    *(Example("recurWeeklyOn", number, f"call every {name}") for number, name in enumerate(NAMES, 1)),
    *(
        Example("recurMonthlyOnDayOfWeekInMonth", number, f"call every {week} friday of the month")
        for number, week in enumerate(WEEKS, 1)
    ),
    Example("recurMonthlyOnDayOfMonth", 15, "call every 15th"),
    *(
        Example("recurMonthlyOnDayOfWeek", number, f"call every 2nd {name} of the month")
        for number, name in enumerate(NAMES, 1)
    ),
    *(
        Example("recurYearlyOnDayOfWeekInMonth", number, f"call every year on the {week} friday of August")
        for number, week in enumerate(WEEKS, 1)
    ),
    Example("recurYearlyOnDayOfMonth", 3, "call every 3 August"),
    *(
        Example("recurYearlyOnDayOfWeek", number, f"call every year on the 2nd {name} of August")
        for number, name in enumerate(NAMES, 1)
    ),
    *(Example("recurYearlyOnMonth", number, f"call every 3 {name}") for number, name in enumerate(MONTHS)),
    Example("followers", ["54938724"], GROUP, {"followers": "UPAULA"}),
    *(
        Example("lockInvites", said, GROUP, settings={"TASKBOT_MAIL_LOCK_INVITES": str(said).lower()})
        for said in (True, False)
    ),
    *(
        Example("allowComments", said, GROUP, settings={"TASKBOT_MAIL_ALLOW_COMMENTS": str(said).lower()})
        for said in (True, False)
    ),
]
# Set by the files of a message, which tests/e2e/test_form_details.py sends.
BY_FILES = {"attachStoreName", "attachPath"}


def options(said: Mapping[str, str]) -> dict[str, Any]:
    """The options of both products that an admin's settings make."""
    required = {"SLACK_BOT_TOKEN": "xoxb-1", "TASKBOT_SECRET_KEY": SECRET_KEY}
    crm, mail = zoho_options(Settings.model_validate({**required, **said}))
    return {"crm": crm, "mail": mail}


def spec_of(example: Example) -> TaskSpec:
    """What the line says, with what was then chosen in the form."""
    reading = parse(example.line, CONTEXT)
    assert reading.spec is not None
    spec = reading.spec
    if example.form:
        form = Form.of(spec, Product.CRM).model_copy(update=example.form)
        found = read(form, CONTEXT, spec)
        assert isinstance(found, TaskSpec), found
        spec = found
    return spec.placed(BERLIN).model_copy(update={"records": example.records})


def parts_of(alarm: dict[str, str]) -> dict[str, str]:
    """A text such as "FREQ=WEEKLY;UNTIL=…" by its keys."""
    (text,) = alarm.values()
    return dict(part.split("=", 1) for part in text.split(";"))


def held(body: dict[str, Any], key: str) -> Any:
    """What a key of the body holds; after a dot, a key of its text."""
    name, _, inner = key.partition(".")
    return parts_of(body[name])[inner] if inner else body[name]


@pytest.mark.parametrize("example", CRM, ids=str)
async def test_crm(sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], example: Example) -> None:
    """The key goes out with that value, and the strict Zoho takes it."""
    backend = connect(**options(example.settings)).crm
    assert backend is not None
    plan = backend.plan(spec_of(example), TODAY)
    made = await backend.create(plan.parts[0], "seedseedseedseedseed")
    assert made
    request = next(request for request in sandbox.requests if request.method == "POST" and "Tasks" in request.path)
    assert held(request.body["data"][0], example.key) == example.value


@pytest.mark.parametrize("example", MAIL, ids=str)
async def test_mail(sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], example: Example) -> None:
    """Likewise for Mail, whose groups, people, projects and e-mails are looked up first."""
    backend = connect(**options(example.settings)).mail
    assert backend is not None
    spec = spec_of(example)
    where = spec.destination
    resolved = Resolved(
        group=MARKETING if where.group else None,
        project=BLOGGING if where.project else None,
        owner=MARIA if spec.assignees else None,
        followers=("54938724",) if spec.followers else (),
        email=await backend.places.email(spec.title),
    )
    plan = backend.plan(spec, TODAY, resolved)
    made = list[str]()
    for number, part in enumerate(plan.parts):
        parent = None if part.subtask_of is None else made[part.subtask_of]
        under = part.resolved.model_copy(update={"parent": parent})
        (ref,) = await backend.create(part.model_copy(update={"resolved": under}), f"seedseedseedseed{number:04d}")
        made.append(ref.id)
    bodies = [request.body for request in sandbox.requests if request.method == "POST" and "tasks" in request.path]
    found = next(body[example.key] for body in bodies if example.key in body)
    if example.key == "parentTaskId":
        assert found == made[0]
    elif example.key == "subtask":
        assert found["title"] == "one"
    elif isinstance(example.value, str):
        assert str(found).startswith(example.value)
    else:
        assert found == example.value


def test_the_readme_has_each_key() -> None:
    """Its tables name the documents' keys, all of them and no others."""
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    section = readme.split("\n## Every key of Zoho's tasks\n", 1)[1].split("\n## ", 1)[0]
    named = {
        name for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)
    }
    wanted = {example.key.replace(".", " ") for example in (*CRM, *MAIL)} | BY_FILES
    assert named == wanted
