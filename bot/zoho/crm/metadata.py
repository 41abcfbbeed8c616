"""What an organisation's Tasks look like: fields, their pick lists, what is mandatory; and a record judged by it. Pure.

Zoho CRM stores any text in a pick list, also one that nobody offers (seen live), so a value is judged here before it is
sent. Pages: www.zoho.com/crm/developer/docs/api/v8/field-meta.html and layouts-meta.html; scopes
ZohoCRM.settings.fields.READ and ZohoCRM.settings.layouts.READ.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.catalogue import say
from bot.errors import CannotPlan

# Those of Kaizen #36, and what newer organisations show in place of "Waiting on someone else" [WILD].
DOCUMENTED: Mapping[str, tuple[str, ...]] = {
    "Status": (
        "Not Started",
        "Deferred",
        "In Progress",
        "Completed",
        "Waiting on someone else",
        "Waiting for input",
    ),
    "Priority": ("Highest", "High", "Normal", "Low", "Lowest"),
}
# What Zoho or the bot fills where a task says nothing, so that it is never missing.
_FILLED = frozenset({"Owner", "Status", "Priority", "Subject", "Description", "Layout", "Send_Notification_Email"})


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a pick list: as Zoho stores it, and the other words that it is known by."""

    stored: str
    shown: str
    reference: str | None = None

    def is_called(self, word: str) -> bool:
        """Whether people or documents mean this value by `word`."""
        return word.casefold() in {name.casefold() for name in (self.stored, self.shown, self.reference) if name}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of Tasks: `name` is its API name, `label` what people read, `type` Zoho's word for its type."""

    name: str
    label: str
    type: str
    choices: tuple[Choice, ...] = ()
    mandatory: bool = False
    read_only: bool = False
    has_default: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of Tasks by API name."""

    fields: Mapping[str, Field] = field(default_factory=dict)

    def named(self, name: str) -> Field | None:
        """The field with this API name, else the one with this label."""
        if name in self.fields:
            return self.fields[name]
        return next((one for one in self.fields.values() if one.label.casefold() == name.casefold()), None)

    def words(self, name: str, word: str) -> frozenset[str]:
        """Every word for what the documents call `word` in the pick list `name`."""
        held = self.fields.get(name)
        choice = _choice(held, word) if held is not None else None
        names = (choice.stored, choice.shown, choice.reference) if choice is not None else ()
        return frozenset({word, *(one for one in names if one)})

    def missing(self, record: Mapping[str, Any]) -> tuple[Field, ...]:
        """The mandatory fields that a new record would lack."""
        return tuple(one for one in self.to_be_asked() if record.get(one.name) in (None, "", []))

    def to_be_asked(self) -> tuple[Field, ...]:
        """The mandatory fields that neither Zoho nor the bot fills by itself."""
        return tuple(
            one
            for one in self.fields.values()
            if one.mandatory and not (one.read_only or one.has_default or one.type == "boolean" or one.name in _FILLED)
        )


def read(rows: Sequence[Mapping[str, Any]], layouts: Sequence[Mapping[str, Any]]) -> Metadata:
    """The metadata of GET /settings/fields and GET /settings/layouts (without layouts: what Zoho itself demands)."""
    fields = {one.name: one for one in map(_field, rows) if one.name}
    for shown in _of_layout(layouts):
        held = fields.get(shown.name)
        if held is not None:
            # A layout may offer less of a pick list than the field has.
            choices = shown.choices or held.choices
            fields[shown.name] = replace(held, mandatory=held.mandatory or shown.mandatory, choices=choices)
    return Metadata(fields)


def _field(row: Mapping[str, Any]) -> Field:
    return Field(
        name=str(row.get("api_name") or ""),
        label=str(row.get("field_label") or row.get("api_name") or ""),
        type=str(row.get("data_type") or ""),
        choices=tuple(_read_choice(value) for value in _objects(row.get("pick_list_values")) if _is_offered(value)),
        mandatory=bool(row.get("system_mandatory") or row.get("required")),
        read_only=bool(row.get("read_only") or row.get("field_read_only")),
        has_default=row.get("default_value") not in (None, "", {}),
    )


def _is_offered(value: Mapping[str, Any]) -> bool:
    """Whether people may choose it: “-None-” stands for nothing chosen."""
    return value.get("type") != "unused" and value.get("actual_value") != "-None-"


def _read_choice(value: Mapping[str, Any]) -> Choice:
    stored = str(value.get("actual_value") or value.get("display_value") or "")
    reference = value.get("reference_value")
    return Choice(stored, str(value.get("display_value") or stored), str(reference) if reference else None)


def _of_layout(layouts: Sequence[Mapping[str, Any]]) -> Iterator[Field]:
    """The fields of the layout that a task gets which names none: the one that Zoho made, else the first [?]."""
    usable = [one for one in layouts if one.get("visible", True) is not False]
    own = (one for one in usable if one.get("generated_type") in ("default", "system"))
    layout = next(own, usable[0] if usable else {})
    for section in _objects(layout.get("sections")):
        yield from map(_field, _objects(section.get("fields")))


def _objects(held: object) -> list[Mapping[str, Any]]:
    return [one for one in held if isinstance(one, Mapping)] if isinstance(held, list) else []


def judged(record: Mapping[str, Any], known: Metadata, *, new: bool) -> dict[str, Any]:
    """The record with the organisation's own words in its pick lists, and its own fields by their API names.

    Raises CannotPlan for a value that a field does not offer, a field that is not there, and for `new` records one
    that is mandatory and missing.
    """
    found = {}
    for name, value in record.items():
        held = known.named(name)
        if held is None and name not in _ALWAYS:
            raise CannotPlan(say("zoho-crm-tasks-have-no-2", name=name), say("zoho-there", labels=_labels(known)))
        found[held.name if held else name] = _value(held, value) if held is not None and value is not None else value
    missing = known.missing(found) if new else ()
    if missing:
        names = ", ".join(f"“{one.label}”" for one in missing)
        raise CannotPlan(
            say("zoho-crm-wants-every-task", names=names),
            say("zoho-give-form-or-ask"),
        )
    return found


def judged_by_documents(record: Mapping[str, Any], own: frozenset[str]) -> dict[str, Any]:
    """The record where the organisation's fields can't be read: only documented values pass.

    `own` are the fields that its admin has set values for. Raises CannotPlan for anything that could litter a list.
    """
    for name, value in record.items():
        if value is None or name in own:
            continue
        if name in DOCUMENTED and value not in DOCUMENTED[name]:
            raise CannotPlan(
                say("zoho-whether-crm-knows-cant", lower=name.lower(), value=value),
                say("zoho-choose-one-2", join=", ".join(DOCUMENTED[name])),
            )
        if name not in DOCUMENTED and name not in _ALWAYS:
            raise CannotPlan(
                say("zoho-whether-crm-has-field", name=name),
                say("zoho-leave-out-or-ask"),
            )
    return dict(record)


# Sent as the documents have them; some of them are no fields in the metadata.
_ALWAYS = frozenset(
    {
        "id",
        "Subject",
        "Description",
        "Due_Date",
        "Owner",
        "Who_Id",
        "What_Id",
        "$se_module",
        "Remind_At",
        "Recurring_Activity",
        "Tag",
        "Send_Notification_Email",
    }
)


def _value(held: Field, value: Any) -> Any:
    if held.read_only and held.name not in _ALWAYS:
        raise CannotPlan(say("zoho-set-by-crm-itself", label=held.label), say("zoho-leave-out"))
    if held.choices and held.type in {"picklist", "multiselectpicklist"}:
        if held.type == "picklist":
            return _offered(held, value)
        return [_offered(held, one) for one in (value if isinstance(value, list) else [value])]
    if held.name in _ALWAYS:
        return value
    convert = _TYPES.get(held.type)
    if convert is None:
        return value
    try:
        return convert[1](value)
    except ValueError:
        raise CannotPlan(
            say("zoho-takes-not", label=held.label, kind=say(convert[0]), value=value), say("zoho-correct-send-again")
        ) from None


def _offered(held: Field, value: Any) -> str:
    choice = _choice(held, str(value))
    if choice is None:
        offered = ", ".join(one.shown for one in held.choices)
        raise CannotPlan(
            say("zoho-has-no-value-crm", label=held.label, value=value), say("zoho-choose-one", offered=offered)
        )
    return choice.stored


def _choice(held: Field, word: str) -> Choice | None:
    """The value meant by a word: exactly what is stored first, then what people and documents call it."""
    exact = next((one for one in held.choices if one.stored == word), None)
    return exact or next((one for one in held.choices if one.is_called(word)), None)


def _whole(value: Any) -> int:
    if isinstance(value, bool) or (isinstance(value, float) and not value.is_integer()):
        raise ValueError(value)
    return int(value)


def _flag(value: Any) -> bool:
    said = {"true": True, "yes": True, "false": False, "no": False}
    if str(value).casefold() not in said:
        raise ValueError(value)
    return said[str(value).casefold()]


def _day(value: Any) -> str:
    return dt.date.fromisoformat(str(value)).isoformat()


def _moment(value: Any) -> str:
    found = dt.datetime.fromisoformat(str(value))
    if found.tzinfo is None:
        raise ValueError(value)
    return found.isoformat(timespec="seconds")


# Zoho's type -> what it takes in people's words, and how a value becomes that. Raises ValueError.
_TYPES: Mapping[str, tuple[str, Any]] = {
    "integer": ("zoho-whole-number", _whole),
    "bigint": ("zoho-whole-number", _whole),
    "double": ("zoho-number", float),
    "currency": ("zoho-number", float),
    "percent": ("zoho-number", float),
    "boolean": ("zoho-yes-or-no", _flag),
    "date": ("zoho-date", _day),
    "datetime": ("zoho-moment", _moment),
    "text": ("zoho-text", str),
    "textarea": ("zoho-text", str),
    "email": ("zoho-e-mail-address", str),
    "phone": ("zoho-phone-number", str),
    "website": ("zoho-web-address", str),
}


def _labels(known: Metadata) -> str:
    return ", ".join(sorted(one.label for one in known.fields.values() if not one.read_only))
