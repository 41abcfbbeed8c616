"""Checks of sent values by the data types of Zoho CRM's fields, and the JSON type of each. Knows no field by name.

Pages: www.zoho.com/crm/developer/docs/api/v8/insert-records.html (what each type takes), field-meta.html (data_type and
json_type side by side). Pick lists are stored whatever they are: the real service does so (recorded live).
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.zoho.crm.answers import BadRecord
from bot.sandbox.zoho.org import CustomField, Org
from bot.sandbox.zoho.state import Record


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its field, and the index of its record in `data`."""

    org: Org
    field: str
    index: int

    @property
    def path(self) -> str:
        """The json_path of the field."""
        return f"$.data[{self.index}].{self.field}"

    def bad(self, **details: Any) -> BadRecord:
        """INVALID_DATA about this field."""
        return BadRecord("INVALID_DATA", "invalid data", {**details, "api_name": self.field, "json_path": self.path})

    def missing(self) -> BadRecord:
        """MANDATORY_NOT_FOUND about this field."""
        details = {"api_name": self.field, "json_path": self.path}
        return BadRecord("MANDATORY_NOT_FOUND", "required field not found", details)


Check = Callable[[Any, Place], Any]


def text(longest: int, kind: str = "text") -> Check:
    """A check for text of at most so many characters."""

    def check(value: Any, place: Place) -> Any:
        if not isinstance(value, str):
            raise place.bad(expected_data_type=kind)
        if len(value) > longest:
            raise place.bad(maximum_length=longest)
        return value

    return check


def matching(kind: str, pattern: str) -> Check:
    """A check for text of a form."""
    compiled = re.compile(pattern)

    def check(value: Any, place: Place) -> Any:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            raise place.bad(expected_data_type=kind)
        return value

    return check


def date(value: Any, place: Place) -> Any:
    """yyyy-MM-dd, a day that exists."""
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise place.bad(expected_data_type="date")


def datetime(value: Any, place: Place) -> Any:
    """yyyy-MM-ddTHH:mm:ss±HH:mm, kept as sent."""
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", value):
            dt.datetime.fromisoformat(value)
            return value
    except ValueError:
        pass
    raise place.bad(expected_data_type="datetime")


def boolean(value: Any, place: Place) -> Any:
    """JSON true or false."""
    if not isinstance(value, bool):
        raise place.bad(expected_data_type="boolean")
    return value


def integer(value: Any, place: Place) -> Any:
    """A JSON whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise place.bad(expected_data_type="integer")
    return value


def number(value: Any, place: Place) -> Any:
    """A JSON number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise place.bad(expected_data_type="double")
    return value


def words(value: Any, place: Place) -> Any:
    """An array of texts."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise place.bad(expected_data_type="jsonarray")
    return value


def lookup(value: Any, place: Place) -> str:
    """The id in `{"id": "..."}`; a bare id is reported to work [WILD], but is not documented, so it is refused."""
    if not isinstance(value, dict):
        raise place.bad(expected_data_type="jsonobject")
    found = value.get("id")
    if not isinstance(found, str) or not found.isdigit():
        raise place.bad(expected_data_type="bigint")
    return found


def active_user(value: Any, place: Place) -> Record:
    """An active user of the organisation, kept as its id."""
    user = place.org.state.get("users", lookup(value, place))
    if user is None or user["status"] != "active":
        raise place.bad()
    return {"id": user["id"]}


# data_type -> json_type, and the check of a value; None: by the field's own length.
TYPES: Mapping[str, tuple[str, Check | None]] = {
    "text": ("string", None),
    "textarea": ("string", None),
    "picklist": ("string", None),
    "multiselectpicklist": ("jsonarray", words),
    "integer": ("integer", integer),
    "bigint": ("string", matching("bigint", r"-?\d{1,18}")),
    "double": ("double", number),
    "currency": ("double", number),
    "percent": ("double", number),
    "boolean": ("boolean", boolean),
    "date": ("string", date),
    "datetime": ("string", datetime),
    "email": ("string", matching("email", r"[^@\s]+@[^@\s]+\.[^@\s]+")),
    "phone": ("string", matching("phone", r"[0-9+()\-. ]{3,30}")),
    "website": ("string", matching("website", r"(https?://)?[^\s/]+\.[^\s]+")),
    "userlookup": ("jsonobject", active_user),
}
JSON_TYPES: Mapping[str, str] = {
    **{name: json_type for name, (json_type, _) in TYPES.items()},
    **dict.fromkeys(("ownerlookup", "lookup", "ALARM", "RRULE"), "jsonobject"),
}


def check_of(field: CustomField) -> Check:
    """The check of a custom field; ValueError for a type that there isn't."""
    if field.data_type not in TYPES:
        raise ValueError(f"a custom field's type is one of {', '.join(TYPES)}, not {field.data_type}")
    return TYPES[field.data_type][1] or text(field.length, field.data_type)
