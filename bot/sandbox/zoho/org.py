"""The one organisation that the sandbox plays: its state, its clock, its people, and what its Zoho is able to do."""

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
    unique_field: str | None = None
    url: str = ""
    redirect_uris: frozenset[str] | None = None
    search_lag: dt.timedelta = dt.timedelta()
    pages: dict[str, Record] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def now(self) -> dt.datetime:
        """The current moment, whole seconds, because Zoho shows no fractions."""
        return self.clock.now().replace(microsecond=0)

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
