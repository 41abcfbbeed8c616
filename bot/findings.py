"""What `taskbot doctor` finds: one line of its table each. Knows nobody."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "warning", "failed"]


@dataclass(frozen=True)
class Finding:
    """One line of the table."""

    about: str
    state: State
    says: str


def ok(about: str, says: str) -> Finding:
    """As it should be."""
    return Finding(about, "ok", says)


def warning(about: str, says: str) -> Finding:
    """It works, but not as well as it could."""
    return Finding(about, "warning", says)


def failed(about: str, says: str) -> Finding:
    """It does not work until something is done."""
    return Finding(about, "failed", says)
