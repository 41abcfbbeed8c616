"""What a workspace, a channel and a person prefer, and what holds where nobody said anything. Knows specs only; pure.

`Preferred` is the one table of all preferences with their defaults. The three levels hold only what was chosen (None:
nothing), and are laid over the defaults in this order, later ones first heard:

    settings (environment)  <  Workspace  <  Channel  <  Personal  <  what the line itself says

What a command's reading hangs on is fixed in it as `Assumed` when it is accepted, so that a preference that is changed
later does not change what was meant.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from bot.catalogue import LANGUAGES
from bot.conventions import Conventions
from bot.specs import Product, RecordRef, Spec

Confirmations = Literal["thread", "private", "channel"]
Connecting = Literal["everyone", "admins"]


class Topic(StrEnum):
    """The kinds of messages that the bot sends unasked, which a person can turn off one by one.

    Answers to what somebody just asked are none of these, nor is that something could not be done.
    """

    REMINDER = "reminder"
    DUE = "due"
    OVERDUE = "overdue"
    DIGEST = "digest"
    ASSIGNED = "assigned"
    CHANGED = "changed"
    WAITING = "waiting"


def _ordered(days: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(set(days)))


def _zone(name: str) -> str:
    # Opened rather than looked up among all: that would read the whole folder of zones each time.
    try:
        ZoneInfo(name)
    except (KeyError, OSError) as err:
        raise ValueError("no IANA time zone") from err
    return name


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"none of {', '.join(LANGUAGES)}")
    return code


def _named(text: str) -> str:
    return " ".join(text.split())


Zone = Annotated[str, AfterValidator(_zone)]
Language = Annotated[str, AfterValidator(_language)]
Weekday = Annotated[int, Field(ge=0, le=6)]
Weekdays = Annotated[tuple[Weekday, ...], AfterValidator(_ordered)]
Country = Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]
# The name of a custom emoji, or of Slack's own, without colons (docs.slack.dev, reactions.add).
Emoji = Annotated[str, StringConstraints(pattern=r"^[\w+'-]{1,100}$")]
Name = Annotated[str, AfterValidator(_named), StringConstraints(min_length=1, max_length=200)]
# From 1 to 0: no bare hour is in the afternoon.
PmHours = tuple[Annotated[int, Field(ge=1, le=11)], Annotated[int, Field(ge=0, le=11)]]
Lead = Annotated[dt.timedelta, Field(ge=dt.timedelta(), le=dt.timedelta(days=30))]
Months = Annotated[int, Field(ge=1, le=60)]
Tasks = Annotated[int, Field(ge=2, le=100)]


class Workspace(Spec):
    """What the admins of a workspace chose for all; None: nothing.

    `admins` are Slack user ids beside those of the settings. `horizon_months` and `horizon_tasks` say how far an
    endless series is made in Zoho CRM. The rest of the names without a comment are those of Conventions.
    """

    product: Product | None = None
    shared_zoho: bool | None = None
    connecting: Connecting | None = None
    admins: tuple[str, ...] = ()
    horizon_months: Months | None = None
    horizon_tasks: Tasks | None = None
    week_start: Weekday | None = None
    end_of_week: Weekday | None = None
    weekend: Annotated[Weekdays, Field(min_length=1)] | None = None
    day_start: dt.time | None = None
    workday_end: dt.time | None = None
    morning: dt.time | None = None
    lunch: dt.time | None = None
    afternoon: dt.time | None = None
    evening: dt.time | None = None
    tonight: dt.time | None = None
    pm_hours: PmHours | None = None
    day_first: bool | None = None
    country: Country | None = None


class Channel(Spec):
    """What was chosen in a channel for the tasks that are made in it; None: nothing.

    `group` and `project` are names of Zoho Mail, `record` is the CRM record that tasks are about. `confirmations` says
    where the card of a task goes, `reaction` whether the reaction `emoji` makes a task of a message. On `weekly_day`,
    at `weekly_at` in `weekly_zone`, the week of the channel's tasks is summed up in it, in `weekly_language`; without a
    day it never is.
    """

    product: Product | None = None
    group: Name | None = None
    project: Name | None = None
    record: RecordRef | None = None
    confirmations: Confirmations | None = None
    reaction: bool | None = None
    emoji: Emoji | None = None
    weekly_day: Weekday | None = None
    weekly_at: dt.time | None = None
    weekly_zone: Zone | None = None
    weekly_language: Language | None = None


class Personal(Spec):
    """What a person chose for themselves; None: nothing.

    `day_start` and `workday_end` are their working hours. `quiet_from` and `quiet_to` go together: between them nothing
    is sent unasked. `lead` is how long before a due time they are reminded where the line does not say. `muted` are the
    topics that they turned off; None: those of the defaults.
    """

    product: Product | None = None
    zone: Zone | None = None
    language: Language | None = None
    day_start: dt.time | None = None
    workday_end: dt.time | None = None
    day_first: bool | None = None
    quiet_from: dt.time | None = None
    quiet_to: dt.time | None = None
    lead: Lead | None = None
    digest_at: dt.time | None = None
    digest_days: Weekdays | None = None
    muted: tuple[Topic, ...] | None = None

    @model_validator(mode="after")
    def _in_pairs(self) -> Self:
        if (self.quiet_from is None) != (self.quiet_to is None):
            raise ValueError("quiet hours have a beginning and an end")
        return self


class Preferred(Conventions):
    """Every preference with its default: what holds for somebody somewhere, all levels laid over each other.

    See the levels for what each means. Those of the settings come in their place: `product`, `shared_zoho`, `admins`
    and the horizon. A digest comes when somebody's working day begins, on the days that are not their weekend. It is
    off until they turn it on: a message each morning that nobody asked for is what people delete bots for.
    """

    product: Product = Product.CRM
    group: str | None = None
    project: str | None = None
    record: RecordRef | None = None
    confirmations: Confirmations = "thread"
    reaction: bool = True
    emoji: str = "pushpin"
    weekly_day: int | None = None
    weekly_at: dt.time = dt.time(9)
    weekly_zone: str | None = None
    weekly_language: str | None = None

    zone: str | None = None
    language: str | None = None
    quiet_from: dt.time | None = None
    quiet_to: dt.time | None = None
    lead: dt.timedelta | None = None
    digest_at: dt.time = dt.time(9)
    digest_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    muted: tuple[Topic, ...] = (Topic.DIGEST,)

    shared_zoho: bool = True
    connecting: Connecting = "everyone"
    admins: tuple[str, ...] = ()
    horizon_months: int = 12
    horizon_tasks: int = 50

    @property
    def conventions(self) -> Conventions:
        """Those that the parser reads by."""
        return Conventions.model_construct(**{name: getattr(self, name) for name in Conventions.model_fields})

    @property
    def assumed(self) -> "Assumed":
        """What a command is to remember of it."""
        return Assumed(
            **{name: getattr(self, name) for name in Assumed.model_fields if name != "conventions"},
            conventions=self.conventions,
        )

    def wants(self, topic: Topic | None) -> bool:
        """Whether somebody wants to be told of this; what has no topic is an answer, and always told."""
        return topic is None or topic not in self.muted

    def quiet_until(self, local: dt.datetime) -> dt.datetime | None:
        """The end of the quiet hours that `local`, a wall clock, lies in; None outside of them."""
        start, end = self.quiet_from, self.quiet_to
        if start is None or end is None or start == end:
            return None
        now = local.time()
        inside = start <= now < end if start < end else now >= start or now < end
        if not inside:
            return None
        day = local.date() if now < end else local.date() + dt.timedelta(days=1)
        return local.replace(year=day.year, month=day.month, day=day.day, hour=end.hour, minute=end.minute, second=0)


class Assumed(Spec):
    """What is assumed where a command's text says nothing: the preferences at the moment it was accepted.

    Stored with the command, because a redelivery or a late worker must read what was meant then.
    """

    product: Product
    group: str | None = None
    project: str | None = None
    record: RecordRef | None = None
    confirmations: Confirmations = "thread"
    zone: str | None = None
    language: str | None = None
    lead: dt.timedelta | None = None
    horizon_months: int | None = None
    horizon_tasks: int | None = None
    conventions: Conventions = Conventions()


def laid(base: Preferred, workspace: Workspace, channel: Channel, personal: Personal) -> Preferred:
    """The levels over `base`, which has the settings; what nobody chose is as it is there.

    A group or project of Zoho Mail chosen for a channel says the product too. Admins add up. Working hours and weekends
    say when a digest comes, where nothing else does.
    """
    if not (workspace.model_fields_set or channel.model_fields_set or personal.model_fields_set):
        return base
    chosen: dict[str, object] = {}
    for level in (workspace, channel, personal):
        chosen |= {name: value for name, value in level if value is not None}
        if level is channel and channel.product is None and (channel.group or channel.project):
            chosen["product"] = Product.MAIL
    if "day_start" in chosen:
        chosen.setdefault("digest_at", chosen["day_start"])
    # A week that is all weekend says nothing of workdays.
    if workspace.weekend is not None and (days := tuple(day for day in range(7) if day not in workspace.weekend)):
        chosen.setdefault("digest_days", days)
    chosen["admins"] = tuple(dict.fromkeys((*base.admins, *workspace.admins)))
    return base.model_copy(update=chosen)
