"""The one organisation that the sandbox plays: its state, its clock, its people, and what its Zoho is able to do.

`Org.consenting` is the user who agrees on Zoho's consent page; None: whoever is asked declines.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal
from zoneinfo import ZoneInfo

from bot.ports import Clock
from bot.sandbox.zoho.state import Record, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What the documents leave open. Defaults are the stricter readings: nothing may hope for more than is documented.

    `max_instances` follows the answer schema of Zoho's OpenAPI file (maxItems 100); a longest series is not documented.
    `access_denied_status` was seen as 400 in the wild, and is 200 in Kaizen #43.
    `repeating_alarms_after_v2`: FREQ other than NONE in Remind_At stands in Kaizen #36 alone, which is about v2.
    `open_ended_alarms`: whether a repeating FREQ may come without UNTIL.
    `layout_mandatory_always`: the page of inserts checks a layout's mandatory fields where `Layout` is sent.
    `restore_by_non_admins`: the page of the recycle bin has a note on administrators.
    `word_marks`: special characters that a search by word takes; the page refuses all without naming them.
    `converted_in_coql`: lists and searches leave converted leads out; of COQL the page says nothing.
    `group_members_path`: GET /api/tasks/groups/{zgid}/members was only seen named, never answered.
    `assignee_outside_group`, `unknown_followers`: whom a Mail task takes.
    `restoring_notifies`: whether channels hear of a record that is restored in Zoho's own pages, as of a change.
    `limit_cut`: a Mail list's `limit` above 499 is cut to it, as sister endpoints do, and not refused.
    """

    byday_lists: bool = False
    byday_ordinals: bool = False
    bysetpos_last: bool = False
    bymonthday_last: bool = False
    rrule_number_lists: bool = False
    email_and_popup_without_freq: bool = False
    past_alarm: bool = True
    bearer: bool = False
    max_instances: int = 100
    access_denied_status: int = 400
    repeating_alarms_after_v2: bool = False
    open_ended_alarms: bool = False
    layout_mandatory_always: bool = True
    restore_by_non_admins: bool = False
    word_marks: str = ""
    converted_in_coql: bool = True
    group_members_path: bool = False
    assignee_outside_group: bool = False
    unknown_followers: bool = False
    limit_cut: bool = False
    restoring_notifies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomField:
    """A field of the organisation's own on Tasks.

    `data_type` is one of crm.field_types.TYPES. `mandatory` is the layout's; `unique` gives DUPLICATE_DATA; an
    `external` one (always unique) can be named in the X-EXTERNAL header. `values` are those of a pick list.
    """

    api_name: str
    data_type: str = "text"
    label: str | None = None
    length: int = 255
    mandatory: bool = False
    unique: bool = False
    external: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a CRM record, for the channels that watch its module."""

    module: str
    operation: Literal["insert", "update", "delete"]
    record_id: str
    fields: tuple[str, ...] = ()


class WallClock:
    """The real time, for when no clock is injected."""

    def now(self) -> dt.datetime:
        """The current moment, aware, in UTC."""
        return dt.datetime.now(dt.UTC)


@dataclass(slots=True)
class Org:
    """Everything a request handler may touch."""

    state: State
    clock: Clock
    capabilities: Capabilities
    custom_fields: tuple[CustomField, ...] = ()
    edition: str = "enterprise"
    url: str = ""
    redirect_uris: frozenset[str] | None = None
    consenting: str | None = None
    search_lag: dt.timedelta = dt.timedelta()
    channel_life: dt.timedelta | None = None
    pages: dict[str, Record] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def now(self) -> dt.datetime:
        """The current moment, whole seconds, because Zoho shows no fractions."""
        return self.clock.now().replace(microsecond=0)

    def custom_field(self, name: str) -> CustomField | None:
        """The custom field on Tasks of this API name, or None."""
        return next((field for field in self.custom_fields if field.api_name == name), None)

    def user(self, user_id: str) -> Record:
        """A CRM user by id; KeyError when there is none."""
        return self.state.table("users")[user_id]

    def person(self, zuid: int) -> Record | None:
        """A Mail person by zuid, or None."""
        return self.state.get("people", str(zuid))

    def local(self, stamp: str, zone: str) -> str:
        """A stored UTC stamp as Zoho shows it: yyyy-MM-ddTHH:mm:ss±HH:mm in the reader's zone."""
        return dt.datetime.fromisoformat(stamp).astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")

    def crm_id(self) -> str:
        """A new CRM id: 19 digits, above 2^53, so that a client that reads it as a float is found out."""
        return f"5725767{1_000_000 + self.state.next_number('crm'):012d}"

    def mail_id(self) -> str:
        """A new Mail id: the epoch milliseconds and a running number, as live ids are."""
        return f"{int(self.clock.now().timestamp() * 1000)}{self.state.next_number('mail') % 1_000_000:06d}"
