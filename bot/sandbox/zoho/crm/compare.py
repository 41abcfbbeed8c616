"""Compares a stored value of a CRM record with those of a query, for COQL and search alike."""

import datetime as dt
import operator as op
import re
from collections.abc import Callable, Mapping
from typing import Any

Value = str | bool
ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": op.eq,
    "!=": op.ne,
    "<": op.lt,
    ">": op.gt,
    "<=": op.le,
    ">=": op.ge,
}


def matches(found: Any, operator: str, values: tuple[Value, ...]) -> bool:
    """Whether a stored value compares so; text without case, null with nothing but `!=` and `null`."""
    if isinstance(found, dict):
        found = found.get("id")
    if found is None or operator == "null":
        return found is None and operator in ("!=", "null")
    if operator == "between":
        return matches(found, ">=", values[:1]) and matches(found, "<=", values[1:])
    if operator == "in":
        return any(matches(found, "=", (one,)) for one in values)
    if operator == "like":
        pattern = ".*".join(re.escape(part) for part in str(values[0]).lower().split("%"))
        return re.fullmatch(pattern, str(found).lower(), re.DOTALL) is not None
    return ORDER[operator](*_comparable(found, values[0]))


def _comparable(found: Any, wanted: Value) -> tuple[Any, Any]:
    """Both sides as moments where both are, as numbers where both are, else as lower-case text."""
    one, other = str(found), str(wanted)
    if one.isdecimal() and other.isdecimal():
        return int(one), int(other)
    try:
        if "T" in one and "T" in other:
            return dt.datetime.fromisoformat(one), dt.datetime.fromisoformat(other).astimezone(dt.UTC)
    except ValueError:
        pass
    return one.lower(), other.lower()
