"""What goes to Zoho and comes back, in the service's words: plans, changes, queries, people. Knows specs only."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.specs import (
    CustomField,
    Due,
    Priority,
    RecordRef,
    Recurrence,
    Reminder,
    Spec,
    TaskRef,
    TaskSpec,
    TaskState,
)


class WireRequest(Spec):
    """One HTTP request as it goes to Zoho, without host and token: what a dry run shows."""

    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str
    params: Mapping[str, str] = {}
    body: Any = None


class Member(Spec):
    """A person as Zoho knows them: `crm_id` owns CRM tasks, `zuid` is the same person's id in Mail."""

    name: str
    email: str | None = None
    crm_id: str | None = None
    zuid: str | None = None


class Resolved(Spec):
    """What the words of a spec were found to be, as ids, and what they hang on.

    `group` (zgid), `project`, `parent` (the task that this one is a subtask of), `email` (account id, message id),
    `attachments` (store name and path of each upload), `followers` (zuids) and `status` (Mail's word or number) are
    Zoho Mail's alone. `notes` are sentences about what was not found as clearly. `horizon` says how many months, and
    how many tasks, an endless series of Zoho CRM is made for, where somebody chose that.
    """

    owner: Member | None = None
    notes: tuple[str, ...] = ()
    group: str | None = None
    project: str | None = None
    parent: str | None = None
    email: tuple[str, str] | None = None
    attachments: tuple[tuple[str, str], ...] = ()
    followers: tuple[str, ...] = ()
    status: str | None = None
    horizon: tuple[int, int] | None = None


class PlanPart(Spec):
    """One send that makes tasks. `spec` is what this part carries, `dates` the due dates Zoho will make of it.

    A CRM series is one part with many dates, because CRM expands it at once; a Mail series is one task, so its part
    has one date; a task without a due date has none. Several dates and no recurrence in `spec`: one task per date, all
    in one request. `subtask_of` is the index of the part whose first task this one is a subtask of.
    """

    spec: TaskSpec
    dates: tuple[dt.date, ...] = ()
    resolved: Resolved = Resolved()
    subtask_of: int | None = None


class Plan(Spec):
    """How a backend carries a TaskSpec: the tier (design.md), its sends, and what the person must be told.

    `notes` are whole sentences ("Repeats until 14 Jul 2027; ..."). Of a "kept" plan the parts make the first task
    alone, and the bot makes each next one. `reminders` are those that the bot itself rings.
    """

    tier: Literal["single", "native", "rewrite", "split", "kept"]
    parts: tuple[PlanPart, ...]
    notes: tuple[str, ...] = ()
    reminders: tuple[Reminder, ...] = ()


class Changes(Spec):
    """What to change of a task that is there: fields left None stay as they are, those named in `clear` are emptied.

    `due` is the whole new due (date and time). A reminder does not move with the due: give the one that fits. `records`
    (all of them found) and `custom` replace what is there. `zone` is where the reminder's wall clock is, without a due.
    `project` (an id of the task's group) and `recurrence` are Zoho Mail's alone. `tags` are put beside those that are
    there, `untagged` are taken off; both are Zoho CRM's.
    """

    title: str | None = None
    description: str | None = None
    due: Due | None = None
    reminder: Reminder | None = None
    priority: Priority | None = None
    owner: Member | None = None
    status: str | None = None
    records: tuple[RecordRef, ...] = ()
    tags: tuple[str, ...] = ()
    custom: tuple[CustomField, ...] = ()
    zone: str = "UTC"
    project: str | None = None
    recurrence: Recurrence | None = None
    clear: tuple[Literal["description", "due", "reminder", "priority", "records"], ...] = ()
    untagged: tuple[str, ...] = ()


class TaskQuery(Spec):
    """Which tasks to list. Everything None: all open tasks that the grant's user can see, earliest due date first.

    `owner` is whose they are; `due_from` and `due_until` are days, both inclusive; `record` is what they are about;
    `text` stands in their title. `group` (zgid), `project`, `creator` (who made them) and `parent` (whose subtasks they
    are) are Zoho Mail's.
    """

    owner: Member | None = None
    done: bool | None = False
    due_from: dt.date | None = None
    due_until: dt.date | None = None
    record: RecordRef | None = None
    text: str | None = None
    group: str | None = None
    project: str | None = None
    creator: Member | None = None
    parent: TaskRef | None = None


class TaskPage(Spec):
    """Some of the tasks that were asked for; `next` asks for those after them, None where there are no more."""

    tasks: tuple[TaskState, ...] = ()
    next: str | None = None


class RecordHit(Spec):
    """A CRM record that was found: `detail` tells it from others of its name (its account, its e-mail address).

    `account` is the company that it belongs to, by name, and `account_id` that company's own record where it has one.
    `alike` says how much its name is like the one asked for (bot/names.py: 0 to 100).
    """

    module: str
    id: str
    name: str
    detail: str | None = None
    account: str | None = None
    account_id: str | None = None
    url: str | None = None
    alike: float = 100.0


class RequiredField(Spec):
    """A field that every new task of an organisation must have, and that nothing fills by itself.

    `name` is its API name, for TaskSpec.custom; `type` Zoho's word ("picklist", "date"); `values` what a list offers.
    """

    name: str
    label: str
    type: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to be kept with a task."""

    name: str
    mimetype: str
    content: bytes
