"""A command: one thing somebody asked for, by whom and where, as it is stored before Slack is answered. Knows specs."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from bot.commands.kinds import Kind
from bot.preferences import Assumed
from bot.specs import FileRef, Place, Product, Spec, TaskRef, TaskSpec, Tenant

Door = Literal["slash", "dm", "mention", "shortcut", "modal", "action", "reaction", "step", "home"]


class Profile(Spec):
    """A Slack person as users.info shows them: what the parser and the rights need.

    `team` is the person's home team, which differs from the tenant's for strangers of a shared channel. `admin`: an
    admin or owner of the workspace.
    """

    user: str
    team: str
    name: str
    email: str | None = None
    zone: str = "UTC"
    locale: str = "en-US"
    guest: bool = False
    bot: bool = False
    deleted: bool = False
    stranger: bool = False
    admin: bool = False


class Origin(Spec):
    """Where and by whom a command was given.

    `response_url` is Slack's own way back to the person (five uses in 30 minutes). From a shortcut, a mention or a
    message, `place` is that message; from a modal or a slash command it is the conversation. `replaces`: the answer
    takes the place of the message whose button was pressed (that of `response_url`).
    """

    tenant: Tenant
    user: str
    place: Place
    door: Door
    response_url: str | None = None
    replaces: bool = False


class Command(Spec):
    """One accepted request. Every reading of it derives from text, now, zone, locale and `assumed` alone.

    `spec` is set when the text was read before the ack; None means that the worker reads it (the author's profile was
    not known yet). `files` are those of the message. With `parent`, the message that started the thread is read too,
    and gives what the text lacks. An action names the card it was pressed on and the task that the card then showed: a
    second press on a series must not close the next instance. `undo` is the id of the Undo that was pressed. `whole`:
    the text was not written as a command, so it is one task as a message is, whatever its lines.

    `shown` names what the card said when it was pressed (service/cards.py, `stamp`): what it would overwrite is looked
    at first. `aloud`: a sentence says what became of it, because it was not given on its card. `only` names the fields
    of `spec` that were said: the others stay as the card has them. `batch` is what one Undo takes back together with
    others. `threaded`: it was said in the thread of a task's card. `page` is that of a list.
    `joint` is the card of the task that this is one person's part of.
    """

    id: str
    kind: Kind
    origin: Origin
    now: dt.datetime
    text: str = ""
    zone: str | None = None
    locale: str | None = None
    spec: TaskSpec | None = None
    product: Product | None = None
    parent: bool = False
    files: tuple[FileRef, ...] = ()
    card: str | None = None
    task: TaskRef | None = None
    undo: str | None = None
    assumed: Assumed | None = None
    shown: str | None = None
    aloud: bool = False
    only: tuple[str, ...] = ()
    batch: str | None = None
    whole: bool = False
    threaded: bool = False
    page: int = 1
    joint: str | None = None


class Sweep(Spec):
    """Which send of which command to look for, with the grant that sent; `extra` are surely too many (TaskRef.key)."""

    command: str
    step: int
    extra: tuple[str, ...] = ()
    grant: str | None = None


class Step(Spec):
    """A step of a workflow under way: Slack's id of this execution, which function it is, and its inputs as words."""

    execution: str
    function: str
    inputs: Mapping[str, str] = {}
