"""Knows how a JSON value is checked against a table: the small language that the Block Kit tables are written in.

Every check is a function from (value, JSON pointer) to the problems found; it never raises. The sentences follow those
that Slack answers in `response_metadata.messages` ("must be less than 3001 characters [json-pointer:/blocks/0/text]").
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One fault: `at` is the JSON pointer of the value, `says` the sentence without it."""

    at: str
    says: str

    def __str__(self) -> str:
        return f"[ERROR] {self.says} [json-pointer:{self.at}]"


Check = Callable[[Any, str], Iterator[Problem]]
Rule = Callable[[Mapping[str, Any]], str | None]


def string(most: int | None = None, least: int = 1, *, pattern: str | None = None) -> Check:
    """A string of `least` to `most` characters, wholly matching `pattern` where one is given."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(at, "must provide a string")
        elif most is not None and len(value) > most:
            yield Problem(at, f"must be less than {most + 1} characters")
        elif len(value) < least:
            yield Problem(at, f"must be more than {least - 1} characters")
        elif pattern is not None and not re.fullmatch(pattern, value):
            yield Problem(at, "invalid format")

    return check


def one_of(*words: Any) -> Check:
    """One of the listed values."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if value not in words:
            yield Problem(at, f"must be one of: {', '.join(map(str, words))}")

    return check


def boolean(value: Any, at: str) -> Iterator[Problem]:
    """True or false, not a word that means them."""
    if not isinstance(value, bool):
        yield Problem(at, "must provide a boolean")


def integer(least: int | None = None, most: int | None = None) -> Check:
    """A whole number within both bounds."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield Problem(at, "must provide an integer")
        elif (least is not None and value < least) or (most is not None and value > most):
            yield Problem(at, f"must be a number from {least} to {most}")

    return check


def anything(_value: Any, _at: str) -> Iterator[Problem]:
    """Whatever: parts that this sandbox shows but doesn't judge."""
    yield from ()


def array(item: Check, least: int = 1, most: int | None = None) -> Check:
    """A list of `least` to `most` items, each of which passes `item`."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield Problem(at, "must provide an array")
            return
        if len(value) < least:
            yield Problem(at, f"no less than {least} items allowed")
        if most is not None and len(value) > most:
            yield Problem(at, f"no more than {most} items allowed")
        for index, element in enumerate(value):
            yield from item(element, f"{at}/{index}")

    return check


def record(
    required: Mapping[str, Check] | None = None,
    optional: Mapping[str, Check] | None = None,
    rules: Sequence[Rule] = (),
) -> Check:
    """An object with exactly these keys; `rules` look at a whole of good parts, and answer a sentence or None."""
    must = required or {}
    known = {**must, **(optional or {})}

    def parts(value: dict[str, Any], at: str) -> Iterator[Problem]:
        for key in must:
            if key not in value:
                yield Problem(at, f"missing required field: {key}")
        for key, part in value.items():
            if key in known:
                yield from known[key](part, f"{at}/{key}")
            else:
                yield Problem(at, f"invalid additional property: {key}")

    def check(value: Any, at: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(at, "must provide an object")
            return
        problems = list(parts(value, at))
        # A rule may rely on its parts being of the right form.
        yield from problems or (Problem(at, says) for rule in rules if (says := rule(value)))

    return check


def variant(table: Mapping[str, Check], allowed: Collection[str] | None = None) -> Check:
    """An object whose `type` chooses its table row; `allowed` narrows the rows for this place."""

    def check(value: Any, at: str) -> Iterator[Problem]:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str):
            yield Problem(at, "missing required field: type" if isinstance(value, dict) else "must provide an object")
        elif kind not in table or (allowed is not None and kind not in allowed):
            yield Problem(f"{at}/type", f"unsupported type: {kind}")
        else:
            yield from table[kind](value, at)

    return check


def exactly_one(*keys: str) -> Rule:
    """Exactly one of the keys is there."""

    def rule(value: Mapping[str, Any]) -> str | None:
        return None if sum(key in value for key in keys) == 1 else f"must define exactly one of: {', '.join(keys)}"

    return rule


def any_of(*keys: str) -> Rule:
    """One of the keys or more is there."""

    def rule(value: Mapping[str, Any]) -> str | None:
        return None if any(key in value for key in keys) else f"must define one of: {', '.join(keys)}"

    return rule
