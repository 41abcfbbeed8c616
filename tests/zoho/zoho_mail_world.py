"""What the tests of Mail's tasks share: the seeded group, its people, and custom statuses made over HTTP."""

from typing import Any

from bot.ports import Member, PlanPart, Resolved, WireRequest
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import TaskRef, TaskSpec
from bot.zoho.answers import Effect
from bot.zoho.client import Api
from bot.zoho.mail import answers
from bot.zoho.mail.backend import MailBackend

MARKETING, SALES, BLOGGING = "54938724", "536500002", "48184000000005003"
DANA = Member(name="Dana Fox", zuid="924000001")
MARIA = Member(name="Maria Lopez", zuid="924000002")
BOB = Member(name="Bob Stone", zuid="924000003")
IN_GROUP = Resolved(group=MARKETING)


async def add_status(api: Api, name: str, group: str | None = None) -> int:
    """A custom status, as an admin makes one; its number."""
    place = f"groups/{group}" if group else "me"
    body = {"statusName": name, "statusColour": "#00ff00"}
    request = WireRequest(method="POST", path=f"/api/tasks/{place}/customStatus", body=body)
    return int(answers.data(await api.write(request), Effect.WRITE)["status"])


async def make(mail: MailBackend, part: PlanPart, marker: str = "m4rk") -> TaskRef:
    (ref,) = await mail.create(part, marker)
    return ref


async def make_task(mail: MailBackend, title: str, resolved: Resolved | None = None, **fields: Any) -> TaskRef:
    """A task of one part, straight to Mail."""
    spec = TaskSpec(title=title, **fields)
    dates = (spec.due.date,) if spec.due else ()
    return await make(mail, PlanPart(spec=spec, dates=dates, resolved=resolved or Resolved()))


def held(sandbox: ZohoSandbox, title: str) -> dict[str, Any]:
    """The one task of this title, as Mail shows it."""
    (task,) = [task for task in sandbox.mail_tasks() if task["title"] == title]
    return task


def sent(sandbox: ZohoSandbox, method: str) -> list[dict[str, Any]]:
    """The bodies of Mail's requests of this method, in order."""
    return [row.body for row in sandbox.requests if row.method == method and row.path.startswith("/api/tasks")]
