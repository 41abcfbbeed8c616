"""The preferences that people change, in the order of the form: one table for each level. Pure.

A field's name is that of the level's model and of Preferred; its words are `settings-<name>` in the catalogue, with
`settings-<name>-hint` where its label does not say enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.catalogue import say
from bot.preferences import Channel, Personal, Workspace
from bot.slack.settings import kinds
from bot.slack.settings.kinds import Kind

Level = Literal["personal", "channel", "workspace"]
LEVELS: tuple[Level, ...] = ("personal", "channel", "workspace")
MODELS: Mapping[Level, type[Personal] | type[Channel] | type[Workspace]] = {
    "personal": Personal,
    "channel": Channel,
    "workspace": Workspace,
}


@dataclass(frozen=True)
class Field:
    """One preference: how it is asked, and whether its label needs a hint."""

    name: str
    kind: Kind
    hint: bool = False

    @property
    def label(self) -> str:
        """Its name for people."""
        return say(f"settings-{self.name.replace('_', '-')}")

    def in_words(self, value: Any) -> str:
        """A value in words, unescaped; of None what holds then."""
        return say(f"settings-none-{self.name.replace('_', '-')}") if value is None else self.kind.said(value)


_PRODUCT = Field("product", kinds.chosen("settings-product", ("crm", "mail")))
_DAY_START = Field("day_start", kinds.TIME)
_WORKDAY_END = Field("workday_end", kinds.TIME, hint=True)
_DAY_FIRST = Field("day_first", kinds.DAY_ORDER)

FIELDS: Mapping[Level, tuple[Field, ...]] = {
    "personal": (
        _PRODUCT,
        Field("zone", kinds.ZONE, hint=True),
        Field("language", kinds.LANGUAGE),
        _DAY_FIRST,
        _DAY_START,
        _WORKDAY_END,
        Field("lead", kinds.LEAD, hint=True),
        Field("muted", kinds.Topics()),
        Field("digest_at", kinds.TIME),
        Field("digest_days", kinds.Weekdays()),
        Field("quiet_from", kinds.TIME, hint=True),
        Field("quiet_to", kinds.TIME),
    ),
    "channel": (
        _PRODUCT,
        Field("group", kinds.NAME, hint=True),
        Field("project", kinds.NAME),
        Field("record", kinds.RECORD, hint=True),
        Field("confirmations", kinds.chosen("settings-confirmations", ("thread", "private", "channel"))),
        Field("reaction", kinds.ON_OFF),
        Field("emoji", kinds.EMOJI, hint=True),
        Field("weekly_day", kinds.WEEKDAY, hint=True),
        Field("weekly_at", kinds.TIME),
        Field("weekly_zone", kinds.ZONE, hint=True),
        Field("weekly_language", kinds.LANGUAGE),
    ),
    "workspace": (
        _PRODUCT,
        Field("admins", kinds.Users(), hint=True),
        Field("connecting", kinds.chosen("settings-connecting", ("everyone", "admins"))),
        Field("shared_zoho", kinds.ON_OFF, hint=True),
        Field("horizon_months", kinds.Number(1, 60), hint=True),
        Field("horizon_tasks", kinds.Number(2, 100), hint=True),
        Field("week_start", kinds.WEEKDAY, hint=True),
        Field("end_of_week", kinds.WEEKDAY, hint=True),
        Field("weekend", kinds.Weekdays(), hint=True),
        _DAY_FIRST,
        Field("pm_hours", kinds.PM_HOURS, hint=True),
        _DAY_START,
        _WORKDAY_END,
        *(Field(name, kinds.TIME) for name in ("morning", "lunch", "afternoon", "evening", "tonight")),
        Field("country", kinds.COUNTRY, hint=True),
    ),
}
