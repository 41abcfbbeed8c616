"""The vocabulary: what a task, a recurrence, a link and a command are. Knows nothing but dates and text.

Every model is frozen, forbids unknown keys and round-trips through JSON, because specs are what Redis stores and what
processes hand to each other. Ids are strings (Zoho's are 64-bit and Slack's are words); a due date without a time is a
`date`, never midnight; wall-clock times are kept apart from the zone they are read in.
"""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, model_validator

from bot.trusted import put_extra, put_fields, put_given, put_private


class Spec(BaseModel):
    """Base of every model here: immutable, strict about keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As pydantic's, in half of its time: of one command two dozen copies are made, each with one more thing known.

        What a frozen model holds is shared by its copies, so nothing is copied deeply, whatever is asked.
        """
        del deep
        made, held, given = object.__new__(type(self)), self.__dict__, self.__pydantic_fields_set__
        put_fields(made, {**held, **update} if update else held.copy())
        put_given(made, given.union(update) if update else given.copy())
        put_extra(made, None)
        put_private(made, None)
        return made


class Product(StrEnum):
    """Which Zoho product holds the task."""

    CRM = "crm"
    MAIL = "mail"


class Priority(StrEnum):
    """CRM's five levels; Mail has three (highest is sent as high, lowest as low)."""

    HIGHEST = "highest"
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"
    LOWEST = "lowest"


Frequency = Literal["MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Due(Spec):
    """A due day, and a wall-clock time where one was said.

    `zone` is the IANA zone that the wall clock belongs to (the person's). `typed_zone` is the IANA zone of what was
    typed ("PST", "Tokyo time") where it differs: date and time are then converted already, and the preview shows both.
    `end` is the end of a typed range ("2-3pm"); the task is due at its start.
    """

    date: dt.date
    time: dt.time | None = None
    zone: str = "UTC"
    typed_zone: str | None = None
    end: dt.time | None = None

    def moment(self, default: dt.time = dt.time(9)) -> dt.datetime:
        """The aware moment, at `default` when no time was said.

        A wall time that a DST change skips moves forward to the next that exists; of one that exists twice the first
        is taken (PEP 495 fold=0).
        """
        return wall_clock(self.date, self.time or default, self.zone)


def wall_clock(date: dt.date, time: dt.time, zone: str) -> dt.datetime:
    """The aware moment of a wall clock; a skipped time moves forward, of a doubled one it is the first.

    Going through UTC and back turns a time inside a gap into the one an hour later, which zoneinfo itself leaves as is.
    """
    local = dt.datetime.combine(date, time, ZoneInfo(zone))
    return local.astimezone(dt.UTC).astimezone(ZoneInfo(zone))


class Rule(Spec):
    """One recurrence rule: RFC 5545 parts without DTSTART, UNTIL and COUNT, which belong to the series.

    `byday` holds "MO" or, with an ordinal, "3FR" and "-1FR". `time` is set only where rules of one series have
    different times ("every mon at 8pm and tue at 9pm"). `workdays` counts INTERVAL in working days ("every 3
    workdays"), which RFC 5545 can't say: only the bot itself can keep such a rule.
    """

    freq: Frequency
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    bysetpos: tuple[int, ...] = ()
    byweekno: tuple[int, ...] = ()
    byyearday: tuple[int, ...] = ()
    time: dt.time | None = None
    workdays: bool = False

    @property
    def rrule(self) -> str:
        """RFC 5545 text, parts in the RFC's order, INTERVAL=1 left out: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"."""
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        for name in ("bymonth", "byweekno", "byyearday", "bymonthday", "byday", "bysetpos"):
            values = getattr(self, name)
            if values:
                parts.append(f"{name.upper()}={','.join(str(v) for v in values)}")
        return ";".join(parts)


class Recurrence(Spec):
    """A series: rules, its first date (always a real occurrence), and how it ends.

    `until` is the last day that counts, inclusive; `count` the number of occurrences; both absent: endless.
    `time` is the wall-clock time of every occurrence. anchor "completion": the next date counts from the day the
    last one was completed.
    """

    rules: tuple[Rule, ...]
    first: dt.date
    time: dt.time | None = None
    until: dt.date | None = None
    count: int | None = None
    exdates: tuple[dt.date, ...] = ()
    anchor: Literal["schedule", "completion"] = "schedule"

    @model_validator(mode="after")
    def _one_end(self) -> Self:
        if not self.rules:
            raise ValueError("a recurrence needs at least one rule")
        return self


class Reminder(Spec):
    """One reminder, in exactly one of three forms.

    before: a span before the due moment ("30m before"; a due date without a time counts back from 09:00).
    days_before + time: a wall-clock time so many days before the due day ("the day before at 5pm"; 0 is the due day).
    at: an absolute wall-clock moment in the person's zone, naive ("remind me tomorrow at 9").
    `repeat`: rings again at that pace until the task is due (CRM's FREQ in Remind_At).
    """

    before: dt.timedelta | None = None
    days_before: int | None = None
    time: dt.time | None = None
    at: dt.datetime | None = None
    repeat: Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        relative = self.days_before is not None and self.time is not None
        if [self.before is not None, relative, self.at is not None].count(True) != 1:
            raise ValueError("a reminder is before, days_before with time, or at")
        return self

    def moment(self, due: Due | None, zone: str, day_start: dt.time = dt.time(9)) -> dt.datetime | None:
        """The aware moment it rings for a task due then; None when it hangs on a due date that is not there."""
        if self.at is not None:
            return wall_clock(self.at.date(), self.at.time(), zone)
        if due is None:
            return None
        if self.before is not None:
            return (due.moment(day_start).astimezone(dt.UTC) - self.before).astimezone(ZoneInfo(zone))
        assert self.days_before is not None
        assert self.time is not None
        return wall_clock(due.date - dt.timedelta(days=self.days_before), self.time, zone)


class Person(Spec):
    """Somebody as said: a Slack user id from a mention, or a name. `me` is the author."""

    slack: str | None = None
    name: str | None = None
    me: bool = False


class RecordRef(Spec):
    """A CRM record as said ("re Acme", "for Jane Doe at Acme"), or as found.

    `text` and `account` stay as they were said. Said with a link, `module`, `id` and `url` are the link's. Found, it
    has its own `name` besides, and `url` leads to it; one that was said may be found as two, a person and the company.
    """

    text: str
    module: str | None = None
    account: str | None = None
    id: str | None = None
    url: str | None = None
    name: str | None = None


class FileRef(Spec):
    """A file of a Slack message: `size` in bytes, `url` for the bot to download, `permalink` for people to see."""

    id: str
    name: str
    mimetype: str = "application/octet-stream"
    size: int = 0
    url: str | None = None
    permalink: str | None = None


class CustomField(Spec):
    """A field of the organisation's own layout, by its API name, with the value as its type is written in JSON."""

    name: str
    value: str | bool | int | float | tuple[str, ...] | None = None


class Destination(Spec):
    """Where the task goes. Nothing set: the workspace's default."""

    product: Product | None = None
    group: str | None = None
    project: str | None = None


class TaskSpec(Spec):
    """A task as meant, before any backend's dialect.

    `status` is the product's own word for the status it starts with (None: the product's default); `followers` are told
    of changes (Zoho Mail); `custom` are fields of the organisation's own. `zone` is the IANA zone of a reminder's own
    moment where there is no due date to have one.
    """

    title: str
    description: str | None = None
    due: Due | None = None
    recurrence: Recurrence | None = None
    reminders: tuple[Reminder, ...] = ()
    priority: Priority | None = None
    assignees: tuple[Person, ...] = ()
    tags: tuple[str, ...] = ()
    records: tuple[RecordRef, ...] = ()
    destination: Destination = Destination()
    subtasks: tuple["TaskSpec", ...] = ()
    status: str | None = None
    followers: tuple[Person, ...] = ()
    files: tuple[FileRef, ...] = ()
    custom: tuple[CustomField, ...] = ()
    zone: str | None = None

    @property
    def wall_zone(self) -> str:
        """The zone that its wall clocks are read in."""
        return self.due.zone if self.due is not None else self.zone or "UTC"

    def placed(self, zone: str) -> Self:
        """The same, said by somebody in `zone`: that matters for a moment that no due date puts into one."""
        if self.due is not None or not any(reminder.at for reminder in self.reminders):
            return self
        return self.model_copy(update={"zone": zone})


class Tenant(Spec):
    """The Slack installation a verified request came from. Every key in the store is built from one."""

    team: str
    enterprise: str | None = None


class Place(Spec):
    """A Slack conversation, and the message or thread in it.

    `viewer` is whose conversation with the bot it is, of a card's copy that was made for them.
    """

    channel: str
    ts: str | None = None
    thread_ts: str | None = None
    viewer: str | None = None


class TaskRef(Spec):
    """One task in Zoho. `group` is Mail's zgid for a group task."""

    product: Product
    id: str
    group: str | None = None

    @property
    def key(self) -> str:
        """A stable text form, used in keys and button values: "crm:7000000000999"."""
        return f"{self.product}:{self.id}" + (f"@{self.group}" if self.group else "")

    @classmethod
    def from_key(cls, key: str) -> Self:
        """The reference that `key` came from. Raises ValueError."""
        product, _, rest = key.partition(":")
        task, _, group = rest.partition("@")
        return cls(product=Product(product), id=task, group=group or None)


class TaskState(Spec):
    """A task as Zoho holds it now. `status` is Zoho's own word; `modified` its Modified_Time where it has one.

    `owner` and `modified_by` are names, where Zoho gives them. `time` is the wall clock of one date of a series that
    was put off to another than its series has: only the card knows it, Zoho has it as the reminder alone.
    """

    ref: TaskRef
    title: str
    status: str
    done: bool
    due: dt.date | None = None
    priority: str | None = None
    modified: dt.datetime | None = None
    url: str | None = None
    owner: str | None = None
    modified_by: str | None = None
    time: dt.time | None = None


class TaskLink(Spec):
    """One Slack message that shows one task (or series); stored both ways."""

    place: Place
    task: TaskRef
